// Calendar days as numbers (days since 1970-01-01) and intervals of them. No clock, no time zone.

import type { Days } from './types.ts';

const MILLISECONDS = 86_400_000;

/** Days since 1970-01-01 of an ISO calendar day. */
export const dayNumber = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS);

/** The ISO calendar day of a number of days since 1970-01-01. */
export const isoDay = (day: number): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

export const addDays = (iso: string, days: number): string => isoDay(dayNumber(iso) + days);

/** How many calendar days an inclusive interval has. */
export const lengthOf = (days: Days): number => dayNumber(days.end) - dayNumber(days.start) + 1;

/** The days that both have, or null. */
export function common(a: Days, b: Days): Days | null {
  const [, start] = [a.start, b.start].sort() as [string, string];
  const [end] = [a.end, b.end].sort() as [string];
  return start <= end ? { start, end } : null;
}

/** ISO weekday of a day number: 1 for Monday … 7 for Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
