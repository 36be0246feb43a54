// Which event that came back is which one that went out. Tools give annotations other numbers, and annotators move and remake them: an event is known by
// the words of its trigger and by its act. Pure.

import type { EventMark, Words } from '../../domain/index.ts';

export interface EventPair {
  readonly before: EventMark;
  readonly after: EventMark;
}

export interface PairedEvents {
  readonly pairs: readonly EventPair[];
  readonly removed: readonly EventMark[];
  readonly added: readonly EventMark[];
}

type Likeness = (before: EventMark, after: EventMark) => boolean;

/** From the surest to the loosest. */
const LIKENESSES: readonly Likeness[] = [
  (before, after) => sameWords(before.trigger, after.trigger) && before.key === after.key && before.type === after.type,
  (before, after) => sameWords(before.trigger, after.trigger) && before.key === after.key,
  (before, after) => sameWords(before.trigger, after.trigger) && before.type === after.type,
  (before, after) => sameWords(before.trigger, after.trigger),
  (before, after) => overlaps(before.trigger, after.trigger) && before.key === after.key,
  (before, after) => overlaps(before.trigger, after.trigger),
  (before, after) => before.key !== null && before.key === after.key && before.type === after.type,
];

export function pairEvents(before: readonly EventMark[], after: readonly EventMark[]): PairedEvents {
  const pairs = new Map<EventMark, EventMark>();
  const added = new Set(after);
  for (const isAlike of LIKENESSES)
    for (const one of before) {
      if (pairs.has(one)) continue;
      const other = firstOf(added, (candidate) => isAlike(one, candidate));
      if (other === undefined) continue;
      pairs.set(one, other);
      added.delete(other);
    }
  return {
    pairs: before.flatMap((one) => {
      const other = pairs.get(one);
      return other === undefined ? [] : [{ before: one, after: other }];
    }),
    removed: before.filter((one) => !pairs.has(one)),
    added: after.filter((one) => added.has(one)),
  };
}

/** Without a copy: where little changed the first one is it, however many there are. */
function firstOf(events: Iterable<EventMark>, isIt: (event: EventMark) => boolean): EventMark | undefined {
  for (const event of events) if (isIt(event)) return event;
  return undefined;
}

export const sameWords = (one: Words, other: Words): boolean =>
  one.length === other.length && one.every(([start, end], at) => start === other[at]?.[0] && end === other[at]?.[1]);

const overlaps = (one: Words, other: Words): boolean =>
  one.some(([start, end]) => other.some(([from, to]) => start < to && from < end));
