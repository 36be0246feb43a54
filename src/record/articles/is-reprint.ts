// Whether two texts are, in the main, one: judged from their sketches alone, so that the answer is the same whichever comes first.

import type { Sketch } from './sketch-text.ts';

type Compared = Pick<Sketch, 'size' | 'hashes'>;

/** Share of the shorter text's shingles that stand in the longer one as well. An edit in every fifteenth word leaves 0.8, one in every fifth 0.4. */
const CONTAINED = 0.6;
/** A reprint that is cut keeps at least this share of the original; a short notice inside a long round-up is not a reprint of it. */
const SHORTEST_SHARE = 0.4;
/** Texts of fewer shingles are too short to tell a reprint from a phrase: only the same text is the same. */
const FEWEST_SHINGLES = 12;

export function isReprint(one: Compared, other: Compared): boolean {
  const shorter = Math.min(one.size, other.size);
  const longer = Math.max(one.size, other.size);
  if (shorter < FEWEST_SHINGLES || shorter < SHORTEST_SHARE * longer) return false;
  const alike = similarity(one, other);
  const shared = (alike / (1 + alike)) * (one.size + other.size);
  return shared >= CONTAINED * shorter;
}

/** Shared shingles out of all shingles of the two, estimated from the smallest hashes of both (exact where both sketches are whole). */
export function similarity(one: Compared, other: Compared): number {
  const most = Math.min(
    ...[one, other].map(({ hashes, size }) => (hashes.length < size ? hashes.length : Number.POSITIVE_INFINITY)),
  );
  let [at, beside, seen, shared] = [0, 0, 0, 0];
  while (seen < most && (at < one.hashes.length || beside < other.hashes.length)) {
    const left = one.hashes[at] ?? Number.POSITIVE_INFINITY;
    const right = other.hashes[beside] ?? Number.POSITIVE_INFINITY;
    if (left === right) shared += 1;
    if (left <= right) at += 1;
    if (right <= left) beside += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : shared / seen;
}
