// When a coded slot is right: the rules of the project's scorer (shared/score/score.mjs), one function each.

import type { DayRange, ScoredParticipant } from './scored-mention.ts';

/** True positives, false positives, false negatives. */
export interface Counts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** Two participants are one when they have a name in common, or most of their words (an unnamed group has no one name). */
function isSame(gold: ScoredParticipant, coded: ScoredParticipant): boolean {
  if (gold.names.some((name) => coded.names.includes(name))) return true;
  const common = gold.words.filter((word) => coded.words.includes(word)).length;
  return common > 0 && common >= Math.min(gold.words.length, coded.words.length) * 0.6;
}

export function compareParticipants(gold: readonly ScoredParticipant[], coded: readonly ScoredParticipant[]): Counts {
  const left = [...coded];
  let tp = 0;
  for (const one of gold) {
    const at = left.findIndex((other) => isSame(one, other));
    if (at < 0) continue;
    tp += 1;
    left.splice(at, 1);
  }
  return { tp, fp: left.length, fn: gold.length - tp };
}

/** The counts against the reading that fits best. */
export function compareWithBest(options: readonly (readonly ScoredParticipant[])[], coded: readonly ScoredParticipant[]): Counts {
  const all = options
    .map((option) => compareParticipants(option, coded))
    .sort((one, other) => one.fp + one.fn - other.fp - other.fn);
  return all[0] ?? { tp: 0, fp: coded.length, fn: 0 };
}

export function areExactly(gold: readonly ScoredParticipant[], coded: readonly ScoredParticipant[]): boolean {
  const { fp, fn } = compareParticipants(gold, coded);
  return fp === 0 && fn === 0;
}

export const haveSameMembers = (gold: readonly string[], coded: readonly string[]): boolean =>
  gold.length === coded.length && gold.every((member) => coded.includes(member));

/** Names are lists of what counts as one; `null` is rightly none. */
export function isSameName(gold: readonly string[] | null, coded: readonly string[] | null): boolean {
  if (gold === null || coded === null) return gold === coded;
  return gold.some((name) => coded.includes(name));
}

const DAY = 86_400_000;
const daysOf = ({ start, end }: DayRange): number => (Date.parse(end) - Date.parse(start)) / DAY + 1;

/** A date is right when it meets the gold's and is not much wider: at most three days, or twice the gold's. */
export function isRightDate(gold: DayRange | null, coded: DayRange | null): boolean {
  if (gold === null || coded === null) return gold === coded;
  return coded.start <= gold.end && gold.start <= coded.end && daysOf(coded) <= Math.max(3, 2 * daysOf(gold));
}
