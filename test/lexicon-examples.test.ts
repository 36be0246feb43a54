// The lexicon's claims are sentences: every example must be coded as it says, and no counterexample by its entry.

import { expect, test } from 'vitest';
import { runExamples, summaryOf } from '../scripts/lexicon-examples.ts';
import { lexiconTexts } from '../scripts/lexicon-texts.ts';
import { codeArticle } from '../src/coder/code-article.ts';
import { defaultLexicon } from '../src/lexicon/load-lexicon.ts';
import { readLexicon } from '../src/lexicon/read-lexicon.ts';

test('every example and counterexample is coded as it says', { timeout: 300_000 }, () => {
  const sources = readLexicon(lexiconTexts());
  const results = runExamples(sources, (article) => codeArticle(article, defaultLexicon()));
  expect(results.entries).toBeGreaterThan(500);
  expect(results.examples).toBeGreaterThanOrEqual(results.entries);
  expect(results.counterexamples).toBeGreaterThan(100);
  expect(results.failures.length === 0 ? '' : summaryOf(results)).toBe('');
});
