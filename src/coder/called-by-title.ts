// Whom a title alone means: `المشير` after `المشير خليفة حفتر`, `اللواء` after `اللواء المتقاعد محمد علي`.

import type { Referent, TaggedWord } from './types.ts';

/** The man last spoken of whose name stood after the title in the article; null where there is none. */
export function calledByTitle(words: readonly TaggedWord[], title: TaggedWord, seen: readonly Referent[]): Referent | null {
  if (!title.article || title.readings.every(({ lemma }) => lemma.title === null)) return null;
  const own = title.form.slice((title.conjunction ?? '').length + (title.preposition ?? '').length);
  const isCalled = ({ from, to }: Referent): boolean =>
    from !== null && to !== null && to - from > 1 && words.slice(from, to - 1).some((word) => word.form.endsWith(own));
  return seen.findLast((other) => other.kind === 'person' && other.how === 'full' && isCalled(other)) ?? null;
}
