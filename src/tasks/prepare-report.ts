// Codes a report and works out all that the record keeps of it, before the record is asked anything: what runs on a thread of its own.

import { isIsoDay } from '../coder/calendar.ts';
import { sha256 } from '../coder/sha256.ts';
import type { Report } from '../formats/report.ts';
import { type PreparedArticle, prepareArticle } from '../record/articles/prepare-article.ts';
import type { Printing } from '../record/articles/printing.ts';
import { codeReport } from './code-report.ts';

export type { PreparedArticle } from '../record/articles/prepare-article.ts';

export const prepareReport = (report: Report): PreparedArticle => prepareArticle(codeReport(report));

/** Under what id and with what metadata the coder would return the report: enough to see that it is kept already, without coding it. */
export function identityOf({ article }: Report): { readonly id: string; readonly printing: Printing } {
  const { ref = null, url = null, outlet = null, title = null, published = null } = article;
  return {
    id: `sha256:${sha256(article.text)}`,
    printing: { ref, url, outlet, title, published: published !== null && isIsoDay(published) ? published : null },
  };
}
