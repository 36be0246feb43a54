// The real lexicon: it has no errors, it is as large as a lexicon should be, and compiled it is small and opens quickly.

import { expect, test } from 'vitest';
import { lexiconTexts } from '../scripts/lexicon-texts.ts';
import { checkLexicon } from '../src/lexicon/check-lexicon.ts';
import { compileLexicon } from '../src/lexicon/compile-lexicon.ts';
import type { CompiledLexicon } from '../src/lexicon/compiled-lexicon.ts';
import { KINDS } from '../src/lexicon/lexicon-kinds.ts';
import { openLexicon } from '../src/lexicon/open-lexicon.ts';
import { describeProblem, sortProblems } from '../src/lexicon/problems.ts';
import { readLexicon } from '../src/lexicon/read-lexicon.ts';

const MEGABYTE = 1_000_000;

test('the lexicon has no errors and compiles small', { timeout: 120_000 }, () => {
  const sources = readLexicon(lexiconTexts());
  const { compiled, problems, counts } = compileLexicon(sources, 'sha256:0000000000000000');
  const all = sortProblems([...sources.problems, ...checkLexicon(sources), ...problems]);
  expect(all.map(describeProblem)).toEqual([]);

  expect(sources.files.length).toBeGreaterThan(40);
  const empty = KINDS.filter((kind) => sources.entries[kind].length === 0);
  expect(empty).toEqual([]);
  expect(Object.values(sources.entries).flat().length).toBeGreaterThan(8_000);
  expect(counts.forms).toBeGreaterThan(80_000);

  const json = JSON.stringify(compiled);
  expect(Buffer.byteLength(json)).toBeLessThan(8 * MEGABYTE);
  const parsed = JSON.parse(json) as CompiledLexicon;
  // The quickest of a few: other tests run beside this one.
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    openLexicon(parsed);
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(150);
  const lexicon = openLexicon(parsed);
  expect(lexicon.lookup('زيارات').length).toBeGreaterThan(0);
});
