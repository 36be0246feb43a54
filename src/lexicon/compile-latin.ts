// Usual Latin spellings of Arabic name words: those of actors/names.yaml first, then what the known people's names show where Arabic
// and Latin have equally many words.

import { phraseWords } from './phrase-forms.ts';
import type { LexiconSources } from './read-lexicon.ts';

/** Folded name word → Latin spellings, most usual first. A name of several words is kept under all of them, spaces between. */
export function compileLatin({ entries }: LexiconSources): Readonly<Record<string, readonly string[]>> {
  const spellings = new Map<string, Set<string>>();
  const add = (word: string, latin: readonly string[]) => {
    const known = spellings.get(word) ?? new Set();
    for (const spelling of latin) known.add(spelling);
    spellings.set(word, known);
  };
  for (const { data } of entries.names) add(phraseWords(data.ar).join(' '), [data.en, ...(data.also ?? [])]);
  const listed = new Set(spellings.keys());
  for (const { data } of entries.people) {
    const arabic = phraseWords(data.name.ar);
    const latin = data.name.en.split(' ');
    if (arabic.length !== latin.length) continue;
    for (const [index, word] of arabic.entries()) {
      const spelling = latin[index];
      if (spelling !== undefined && !listed.has(word)) add(word, [spelling]);
    }
  }
  return Object.fromEntries([...spellings].map(([word, latin]) => [word, [...latin]]));
}
