// Codes one report that a reader has read.

import { codeArticle } from '../coder/code-article.ts';
import type { CodedArticle } from '../domain/coded-article.ts';
import type { Report } from '../formats/report.ts';

/** What the reader noticed about the report's bytes comes before what the coder noticed about its text. */
export function codeReport({ article, diagnostics }: Pick<Report, 'article' | 'diagnostics'>): CodedArticle {
  const coded = codeArticle(article);
  return diagnostics.length === 0 ? coded : { ...coded, diagnostics: [...diagnostics, ...coded.diagnostics] };
}
