// Look-up tables over the stages' results, each built in one pass.

import type { Lexicon } from '../lexicon/types.ts';
import type { Attribution, Chunk, PhraseHit, TimeHit } from './types.ts';

/** Every word of a hit → the hit. */
export function indexHits(words: number, hits: readonly PhraseHit[]): readonly (PhraseHit | undefined)[] {
  const at: (PhraseHit | undefined)[] = new Array(words);
  // Where two overlap (a post and the body that completes it) the word stays with the first.
  for (const hit of hits) for (let word = hit.from; word < hit.to; word++) at[word] ??= hit;
  return at;
}

/** Every word of a time expression → the expression. */
export function indexTimes(words: number, times: readonly TimeHit[]): readonly (TimeHit | undefined)[] {
  const at: (TimeHit | undefined)[] = new Array(words);
  for (const time of times) for (let word = time.from; word < time.to; word++) at[word] = time;
  return at;
}

/** Country → how many names of the article belong to it, counting names that mean only one thing. */
export function countCountries(hits: readonly PhraseHit[], lexicon: Lexicon): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { targets } of hits) {
    const [target] = targets;
    if (targets.length !== 1 || target?.kind !== 'entity') continue;
    const country = target.id.startsWith('state:') ? target.id.slice('state:'.length) : lexicon.entity(target.id)?.country;
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return counts;
}

/** Word → chunk. */
export function indexChunks(words: number, chunks: readonly Chunk[]): Int32Array {
  const at = new Int32Array(words);
  for (const chunk of chunks) at.fill(chunk.index, chunk.from, chunk.to);
  return at;
}

const BUCKET = 64;

/** Word → the attributions that cover it, in their order. */
export function indexAttributions(attributions: readonly Attribution[]): (word: number) => readonly Attribution[] {
  const buckets = new Map<number, Attribution[]>();
  for (const one of attributions) {
    for (let bucket = Math.floor(one.from / BUCKET); bucket * BUCKET < one.to; bucket++) {
      const known = buckets.get(bucket);
      if (known) known.push(one);
      else buckets.set(bucket, [one]);
    }
  }
  return (word) => buckets.get(Math.floor(word / BUCKET))?.filter((one) => one.from <= word && word < one.to) ?? [];
}
