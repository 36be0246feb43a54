// What analysts decided of two accounts: that they are of one act, that they are not, or nothing.

import type { Account } from './types.ts';

/** What a decision that two accounts are of one act weighs: more than everything else together. */
export const RULED = 1000;

/** Of several decisions on the two the latest counts. */
export function rulePair(one: Account, two: Account): 'together' | 'apart' | null {
  if (one.ruling === undefined || two.ruling === undefined) return null;
  const { ruling } = two;
  const together = one.ruling.together.filter((review) => ruling.together.includes(review));
  const apart = one.ruling.apart
    .filter(({ review, side }) => ruling.apart.some((other) => other.review === review && other.side !== side))
    .map(({ review }) => review);
  const [last, parted] = [Math.max(0, ...together), Math.max(0, ...apart)];
  if (last === parted) return null;
  return last > parted ? 'together' : 'apart';
}
