// First and last day of a date that may be a year, a month or a day. YAML reads a bare year as a number.

import type { DateYaml } from './yaml-types.ts';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The first day of `2014`, `2014-06` or `2014-06-03`. */
export function firstDay(date: DateYaml): string {
  const [year = '', month = '01', day = '01'] = String(date).split('-');
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

/** The last day of the same. */
export function lastDay(date: DateYaml): string {
  const [year = '', month = '12', day] = String(date).split('-');
  return `${year.padStart(4, '0')}-${month}-${day ?? String(daysOf(Number(year), Number(month)))}`;
}

function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 31);
}
