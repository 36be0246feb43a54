// `طلب عدم الكشف عن هويته`, `رفض ذكر اسمه`: how a source stays unnamed belongs to the attribution and is no act.

import type { ActMatch, TaggedWord } from '../types.ts';

/** How many words after the verb the name or identity stands at most. */
const REACH = 7;
const NAMES = new Set(['identity', 'name']);

/** `اسمه`, `هويتها`. */
export const isOwnName = ({ reading }: TaggedWord): boolean =>
  NAMES.has(reading?.lemma.gloss ?? '') && reading?.suffix?.person === 3;

/** Whether a demand or refusal is only that a voice be not named. */
export function asksForAnonymity(words: readonly TaggedWord[], { act, predicate }: ActMatch): boolean {
  if (act.type !== 'REQUEST' && act.type !== 'REJECT') return false;
  let isNegated = act.type === 'REJECT';
  for (let at = predicate.word + 1; at <= predicate.word + REACH; at++) {
    const word = words[at];
    if (word?.sentence !== predicate.sentence) return false;
    if (word.tag === 'negation') isNegated = true;
    if (isOwnName(word)) return isNegated;
  }
  return false;
}
