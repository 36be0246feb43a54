// Adds up what speaks for and against a pair. The reasons are kept only where somebody asks for them: of a hundred pairs that are weighed one is shown.

import type { LinkReason } from './types.ts';

export interface Tally {
  sum: number;
  readonly reasons: LinkReason[] | null;
}

export const newTally = (withReasons: boolean): Tally => ({ sum: 0, reasons: withReasons ? [] : null });

export function add(tally: Tally, rule: string, weight: number): void {
  tally.sum += weight;
  if (tally.reasons !== null && weight !== 0) tally.reasons.push({ rule, weight });
}

/** Adds all that another tally holds. */
export function addAll(tally: Tally, other: Tally): void {
  tally.sum += other.sum;
  if (tally.reasons !== null && other.reasons !== null) tally.reasons.push(...other.reasons);
}
