// Whether the words that examples expect stand in their texts: a code that names other words could never be met.

import type { LexiconProblem } from './problems.ts';
import { type DataPath, type LexiconEntry, type LexiconSources, problemAt } from './read-lexicon.ts';

export function checkExamples({ entries }: LexiconSources): readonly LexiconProblem[] {
  const tested = [...entries.act, ...entries['light-verb'], ...entries.cue, ...entries.modality];
  return tested.flatMap((entry) =>
    entry.data.examples.flatMap(({ text, codes, saidBy = [] }, at) => {
      const own = saidBy.map((words, index) => [['examples', at, 'saidBy', index], words] as const);
      const coded = codes.flatMap((code, index) => {
        const path = ['examples', at, 'codes', index];
        const lists = (['actor', 'recipient', 'saidBy'] as const).flatMap((key) =>
          (code[key] ?? []).map((words, place) => [[...path, key, place], words] as const),
        );
        return [[[...path, 'trigger'], code.trigger] as const, ...lists];
      });
      return missing(entry, text, [...own, ...coded]);
    }),
  );
}

function missing(
  entry: LexiconEntry,
  text: string,
  expected: readonly (readonly [DataPath, string])[],
): readonly LexiconProblem[] {
  return expected
    .filter(([, words]) => !text.includes(words))
    .map(([path, words]) => problemAt(entry, path, 'LEXICON_EXAMPLE_SUBSTRING', { words }));
}
