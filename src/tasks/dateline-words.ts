// What the readers of datelines ask the lexicon: names of months, and outlets and agencies.

import type { DatelineWords } from '../formats/report.ts';
import { defaultLexicon } from '../lexicon/load-lexicon.ts';
import type { PhraseTarget } from '../lexicon/types.ts';

export function datelineWords(): DatelineWords {
  const lexicon = defaultLexicon();
  /** The longest phrase at a position of which something can be made. */
  const longest = <T>(
    words: readonly string[],
    at: number,
    meaningOf: (target: PhraseTarget) => T | null,
  ): (T & { readonly to: number }) | null => {
    for (const { words: parts, target } of lexicon.phrases(words[at] ?? '')) {
      const value = parts.every((part, index) => words[at + index] === part) ? meaningOf(target) : null;
      if (value !== null) return { ...value, to: at + parts.length };
    }
    return null;
  };
  return {
    month: (words, at) =>
      longest(words, at, (target) =>
        target.kind === 'time' && target.time.kind === 'month' && target.time.calendar !== 'hijri'
          ? { month: target.time.value }
          : null,
      ),
    outlet: (words, at) =>
      longest(words, at, (target) => {
        const entity = target.kind === 'entity' ? lexicon.entity(target.id) : undefined;
        return entity?.kind === 'outlet' ? { outlet: entity.domain ?? entity.name.ar } : null;
      }),
  };
}
