// Days and figures as one word, in the notes of brat and the features of UIMA: `2020-01-17`, `2020-01-17..2020-01-18`, `7`, `7-9`.

import type { Count } from '../../domain/index.ts';

export interface Days {
  readonly start: string;
  readonly end: string;
}

export const daysText = (days: Days | null): string | null =>
  days === null ? null : days.start === days.end ? days.start : `${days.start}..${days.end}`;

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Null: it is none. */
export function readDays(text: string): Days | null {
  const [start = '', end = start, ...more] = text.trim().split('..');
  return more.length === 0 && isDay(start) && isDay(end) && start <= end ? { start, end } : null;
}

/** What stands for no days, where a time that it is tied to has some. */
const NONE = 'none';

/** An event says its days itself only where the time that it is tied to does not. */
export function ownDaysText(days: Days | null, ofTime: Days | null): string | null {
  const [own, tied] = [daysText(days), daysText(ofTime)];
  return own === tied ? null : (own ?? NONE);
}

/** `own`: what the event says; null where it says nothing. `undefined`: it is none. */
export function readOwnDays(own: string | null, ofTime: Days | null): Days | null | undefined {
  if (own === null) return ofTime;
  return own.trim() === NONE ? null : (readDays(own) ?? undefined);
}

export const countText = (count: Count | null): string | null =>
  count === null ? null : count[0] === count[1] ? String(count[0]) : `${count[0]}-${count[1]}`;

export function readCount(text: string): Count | null {
  const [, least = '', most = least] = /^\s*(\d{1,7})(?:-(\d{1,7}))?\s*$/u.exec(text) ?? [];
  return least === '' || Number(least) > Number(most) ? null : [Number(least), Number(most)];
}

/** Words with commas between them; null where one is not known. */
export function readList(text: string, known: readonly string[]): readonly string[] | null {
  const words = text.split(',').map((word) => word.trim());
  return words.every((word) => known.includes(word)) ? words : null;
}

/** What an error says was expected. */
export const DAYS = 'YYYY-MM-DD | YYYY-MM-DD..YYYY-MM-DD';
export const OWN_DAYS = `${DAYS} | ${NONE}`;
export const COUNT = '12 | 12-15';
