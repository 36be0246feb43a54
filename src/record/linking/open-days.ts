// Days that a text names without their year, as TIMEX values: `XXXX-WXX-2` a Tuesday, `XXXX-09` in September, `XXXX-09-28`.

import { isoDay, weekdayOf } from './days.ts';

/** Days of the longest period that is searched for a month or a day of it: more has them all. */
const YEAR = 366;

/** Whether some day between two day numbers, both included, is such a day. */
export function fitsIn(value: string, from: number, to: number): boolean {
  if (to - from >= YEAR) return true;
  const isWeekday = value.startsWith('XXXX-W');
  if (isWeekday && to - from >= 6) return true;
  for (let day = from; day <= to; day++)
    if (isWeekday ? weekdayOf(day) === Number(value.at(-1)) : isoDay(day).slice(5).startsWith(value.slice(5))) return true;
  return false;
}
