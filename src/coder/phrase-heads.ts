// The words of a phrase that may carry its meaning: its head, the head of its genitive, the adjectives after a noun.

import type { Chunk, Predicate, TaggedWord } from './types.ts';

interface Phrases {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
}

/** Adjectives straight after a noun (`هجوم إعلامي`). */
export function adjectivesOf({ words }: Phrases, predicate: Predicate): readonly number[] {
  const found: number[] = [];
  for (let at = predicate.word + 1; ; at++) {
    const tag = words[at]?.tag;
    if (tag === 'adjective') found.push(at);
    else if (tag !== 'rest') break;
  }
  return found;
}

/** Adds the head of a phrase, and the head of its genitive (`قذائف هاون`) since either may carry the meaning. */
export function addHeadsIn({ chunks, words }: Phrases, index: number, heads: number[]): void {
  const chunk = chunks[index];
  if (!chunk?.phrase) return;
  const { head } = chunk.phrase;
  heads.push(head);
  const tag = words[head + 1]?.tag;
  // `الفريق أول`: the rest of a word of several is no genitive.
  const isApart = tag === 'rest' || tag === 'name' || (tag === 'adjective' && words[head]?.tag === 'noun');
  if (head + 1 < chunk.to && !isApart) heads.push(head + 1);
  const following = chunks[index + 1]?.phrase;
  if (following?.genitive) heads.push(following.head);
}
