// Counts time expressions from the day of writing. With no such day an expression that needs one stays without days: nothing is put in
// silently. What may lie behind or ahead (a weekday, a month) gets both readings; its event's status chooses.

import {
  addDays,
  addMonths,
  type Days,
  dayNumber,
  daysInMonth,
  hijriDay,
  hijriYearOf,
  isIsoDay,
  isoDate,
  isoDay,
  monthDays,
  weekdayOf,
  yearDays,
  yearOf,
} from '../calendar.ts';
import type { TimeHit } from '../types.ts';
import type { TimeExpression, Unit } from './find-times.ts';

/** The interval in which the text was written: one day where its metadata says so. */
export type Anchor = Days | null;

/** Hits for the expressions, in order. */
export function anchorTimes(expressions: readonly TimeExpression[], anchor: Anchor): readonly TimeHit[] {
  let last: Anchor = anchor;
  return expressions.map((expression) => {
    const from: Anchor = expression.fromLast ? last : anchor;
    const past = spanOf(expression, from, -1);
    const ahead = spanOf(expression, from, 1);
    if (past && past.start === past.end) last = past;
    const forward = past && ahead && past.start !== ahead.start ? ahead : null;
    return {
      from: expression.from,
      to: expression.to,
      type: expression.duration ? 'DURATION' : expression.hasHour ? 'TIME' : 'DATE',
      value: timexValue(expression, past),
      start: past?.start ?? null,
      end: past?.end ?? null,
      forward,
      since: expression.since,
    };
  });
}

/** From the first to the last of a pair: of one month the days, of weekdays the one that comes next. */
function spanOf(time: TimeExpression, anchor: Anchor, side: -1 | 1): Days | null {
  const { through } = time;
  const first = daysOf(time, anchor, side);
  if (!first || !through) return first;
  const last = daysOf(through.month === null ? through : { ...through, year: yearOf(first.start) }, anchor, side);
  if (!last) return first;
  return { start: first.start, end: last.end >= first.start ? last.end : addDays(last.end, 7) };
}

const only = (day: string): Days => ({ start: day, end: day });

function daysOf(time: TimeExpression, anchor: Anchor, side: -1 | 1): Days | null {
  const whole = wholeOf(time, anchor, side);
  return whole && time.part && !time.since ? share(whole, time.part) : whole;
}

/** The days before `مطلع` or `أواخر` takes its part of them. */
function wholeOf(time: TimeExpression, anchor: Anchor, side: -1 | 1): Days | null {
  const { year, month, day, weekday, offset, direction } = time;
  const written = anchor && anchor.start === anchor.end ? anchor.start : null;
  if (month !== null) return inMonth(time, anchor, side);
  if (year !== null) return time.calendar === 'hijri' ? hijriYear(year) : yearDays(year);
  if (written === null) return null;
  if (weekday !== null) {
    const near = weekdayNear(written, weekday, direction ?? 0, offset ? 0 : side);
    // `أمس الجمعة` of a paper that is dated a day late: what has been is never ahead.
    return only(offset && offset.count <= 0 && near > written ? move(written, offset.unit, offset.count) : near);
  }
  if (offset !== null) return byOffset(offset, written, time);
  // The night of a morning's report began the day before.
  if (time.hasHour) return time.isNight ? { start: addDays(written, -1), end: written } : only(written);
  return day === null ? null : dayOfMonth(written, day, direction, side);
}

/** `العاشر من الشهر الجاري`: of the month that runs, the one before or after it; with none said the nearest such day on that side. */
function dayOfMonth(written: string, day: number, direction: number | null, side: -1 | 1): Days | null {
  const here = Number(written.slice(8, 10));
  const months = direction ?? (side < 0 ? (day > here ? -1 : 0) : day < here ? 1 : 0);
  const month = addMonths(`${written.slice(0, 7)}-01`, months).slice(0, 7);
  const iso = `${month}-${String(day).padStart(2, '0')}`;
  return isIsoDay(iso) ? only(iso) : null;
}

const hijriYear = (year: number): Days => ({ start: hijriDay(year, 1, 1), end: addDays(hijriDay(year + 1, 1, 1), -1) });

function inMonth(time: TimeExpression, anchor: Anchor, side: -1 | 1): Days | null {
  const month = time.month as number;
  const build = (year: number): Days | null => {
    if (time.calendar === 'hijri') {
      const start = hijriDay(year, month, time.day ?? 1);
      if (time.day !== null) return only(start);
      return { start, end: addDays(month === 12 ? hijriDay(year + 1, 1, 1) : hijriDay(year, month + 1, 1), -1) };
    }
    if (time.day === null) return monthDays(year, month);
    return time.day <= daysInMonth(year, month) ? only(isoDate(year, month, time.day)) : null;
  };
  if (time.year !== null) return build(time.year);
  if (!anchor || dayNumber(anchor.end) - dayNumber(anchor.start) > 200) return null;
  const running = time.calendar === 'hijri' ? hijriYearOf(anchor.end) : yearOf(anchor.end);
  const reach = time.direction ?? side;
  // `28 مايو الجاري`: of the year, and the month, that runs.
  if (reach === 0) return build(running);
  const candidates = [running - 1, running, running + 1].map(build).filter((days): days is Days => days !== null);
  // `الاثنين 20 مايو`: of the years near by the one in which that day is a Monday.
  const named = time.day === null ? [] : candidates.filter(({ start }) => weekdayOf(start) === time.weekday);
  if (named.length === 1) return named[0] as Days;
  // `مايو الماضي`, said in May, is last year's, `مايو المقبل` next year's.
  if (time.direction !== null && time.day === null)
    return (
      (reach > 0 ? candidates.find((days) => days.start > anchor.end) : candidates.findLast((days) => days.end < anchor.start)) ??
      null
    );
  if (reach > 0) return candidates.find((days) => days.end >= anchor.start) ?? null;
  return candidates.filter((days) => days.start <= anchor.end).at(-1) ?? null;
}

/** The nearest such weekday: on or before the day (−1), on or after it (+1); `الماضي` and `المقبل` exclude the day itself. */
function weekdayNear(written: string, weekday: number, direction: number, side: -1 | 0 | 1): string {
  const back = (weekdayOf(written) - weekday + 7) % 7;
  if (direction > 0) return addDays(written, (weekday - weekdayOf(written) + 7) % 7 || 7);
  if (direction < 0) return addDays(written, -(back || 7));
  if (side > 0) return addDays(written, (weekday - weekdayOf(written) + 7) % 7);
  if (side < 0) return addDays(written, -back);
  return back <= 3 ? addDays(written, -back) : addDays(written, 7 - back);
}

function byOffset(offset: NonNullable<TimeExpression['offset']>, written: string, time: TimeExpression): Days | null {
  const { unit, count, vague } = offset;
  if (time.duration) return spanFrom(unit, count, written);
  if (vague) return vaguely(unit, count, written);
  const moved = move(written, unit, count);
  // `الأسبوع الماضي`, `العام المقبل` and `منتصف الشهر` are whole units; `قبل شهرين` is about that day.
  const isWhole = unit !== 'day' && unit !== 'hour' && (time.direction !== null || Math.abs(count) <= 1) && !time.since;
  if (!isWhole)
    return time.since ? { start: moved, end: written } : unit === 'day' || unit === 'hour' ? only(moved) : around(moved, unit);
  return wholeUnit(unit, moved);
}

function move(day: string, unit: Unit, count: number): string {
  if (unit === 'hour') return addDays(day, Math.trunc(count / 24));
  if (unit === 'day') return addDays(day, count);
  if (unit === 'week') return addDays(day, count * 7);
  const months: Partial<Record<Unit, number>> = { month: 1, year: 12, decade: 120, century: 1200 };
  return addMonths(day, count * (months[unit] ?? 1));
}

function wholeUnit(unit: Unit, day: string): Days {
  // The week begins on Saturday or Sunday with the paper; seven days around the middle hold both readings.
  if (unit === 'week') return { start: addDays(day, -weekdayOf(day)), end: addDays(day, 6 - weekdayOf(day)) };
  if (unit === 'month') return monthDays(yearOf(day), Number(day.slice(5, 7)));
  if (unit === 'year') return yearDays(yearOf(day));
  const width = unit === 'decade' ? 10 : 100;
  const first = Math.floor(yearOf(day) / width) * width;
  return { start: isoDate(first, 1, 1), end: isoDate(first + width - 1, 12, 31) };
}

const around = (day: string, unit: Unit): Days =>
  unit === 'week'
    ? { start: addDays(day, -3), end: addDays(day, 3) }
    : unit === 'month'
      ? monthDays(yearOf(day), Number(day.slice(5, 7)))
      : yearDays(yearOf(day));

/** `خلال الأيام الأخيرة`, `على مدى يومين`: up to the day of writing. */
const spanFrom = (unit: Unit, count: number, written: string): Days => {
  const other = move(written, unit, count);
  return count < 0 ? { start: other, end: written } : { start: written, end: other };
};

/** `قبل أيام`: two to ten of them. */
const vaguely = (unit: Unit, count: number, written: string): Days => {
  const sign = Math.sign(count) || -1;
  const [far, near] = [move(written, unit, sign * 10), move(written, unit, sign * 1)];
  return sign < 0 ? { start: far, end: near } : { start: near, end: far };
};

function share({ start, end }: Days, [from, to]: readonly [number, number]): Days {
  const first = dayNumber(start);
  const days = dayNumber(end) - first + 1;
  const begin = first + Math.floor((days * from) / 100);
  return { start: isoDay(begin), end: isoDay(Math.max(begin, first + Math.ceil((days * to) / 100) - 1)) };
}

/** TIMEX3 value: what the words fix, with X for what they leave open. */
function timexValue(time: TimeExpression, days: Days | null): string {
  if (time.duration && time.offset)
    return `P${Math.abs(time.offset.count)}${{ hour: 'TH', day: 'D', week: 'W', month: 'M', year: 'Y', decade: 'DE', century: 'CE' }[time.offset.unit]}`;
  if (days && days.start === days.end) return days.start;
  if (days && time.month !== null && time.day === null) return days.start.slice(0, 7);
  if (time.year !== null && time.month === null) return String(time.year);
  if (days) return `${days.start}/${days.end}`;
  const pad = (value: number): string => String(value).padStart(2, '0');
  if (time.month !== null && time.calendar === 'gregorian')
    return `XXXX-${pad(time.month)}${time.day === null ? '' : `-${pad(time.day)}`}`;
  if (time.weekday !== null) return `XXXX-WXX-${time.weekday === 0 ? 7 : time.weekday}`;
  return 'XXXX-XX-XX';
}
