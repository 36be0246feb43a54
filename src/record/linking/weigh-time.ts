// Weighs whether two accounts can tell of the same time, and how much it says that they do. A day that agrees says much, a year little;
// a report of what has happened cannot be older than what it reports; and where nothing ties the times, the more easily such an act is repeated
// the more must agree besides. This is what keeps recurring events apart.

import { fitsIn } from './open-days.ts';
import { gapOf, type Profile, type Range, sharedOf, widthOf } from './profile.ts';
import { recurrence } from './recurrence.ts';
import type { LinkReason } from './types.ts';

export const EXCLUDED = Number.NEGATIVE_INFINITY;

/** Two sharp days may differ by this and be one: the evening there is the morning here, and a visit has its eve. */
const SAME = 1;
/** Where one of the dates is a period, or a plan's, its edges are rough. */
const ROUGH_EDGE = 3;
const SHARP_DAYS = 3;
/** A period longer than this ties nothing. */
const TYING_DAYS = 45;
/** What one and the same day says, in the score's unit; periods say less, by the doubling of their length. */
const SAME_DAY = 2.4;
const PER_DOUBLING = 0.32;
const OTHER_WEEKDAY = -1.1;
const OTHER_CALENDAR_DAY = -2.4;

/** How long after its news a report is written, and what agreement with another's day says then. */
const FRESH_DAYS = 2;
const RECENT_DAYS = 7;
const WEEKS_DAYS = 30;
const FRESH = 1;
const RECENT = 0.3;
/** Both articles tell other acts that are the same, or one and a day. */
const BY_COMPANY = 0.6;
/** A plan and an act of the same parties, of which nothing says that they are of one time. */
const PLAN_UNTIED = -1.2;

/** Never null where the acts can recur; weight -Infinity excludes the pair. */
export function weighTime(a: Profile, b: Profile): LinkReason {
  if (a.date && b.date && Math.max(widthOf(a.date), widthOf(b.date)) <= TYING_DAYS)
    return bothTold(a.date, b.date, a.account.status !== b.account.status);
  const excluded = cannotBe(a, b) ?? cannotBe(b, a);
  if (excluded) return excluded;
  const open = openDays(a, b);
  const written = lagOf(a, b);
  const untied = written !== null && written <= RECENT_DAYS ? 0 : untiedWeight(a, b, written);
  if (open && open.weight < 0)
    return { rule: open.rule, weight: open.weight - Math.max(recurrence(a.account), recurrence(b.account)) };
  const fresh = freshness(written);
  if (open)
    return fresh && fresh.weight > open.weight
      ? fresh
      : { rule: open.rule, weight: open.weight + (open.weight >= 2 ? 0 : untied) };
  if (fresh) return fresh;
  const rule = written === null ? 'time.unknown' : written <= WEEKS_DAYS ? 'time.weeks-later' : 'time.long-after';
  return { rule: untied >= 0 ? 'time.by-company' : rule, weight: untied };
}

function freshness(lag: number | null): LinkReason | null {
  if (lag === null || lag > RECENT_DAYS) return null;
  return lag <= FRESH_DAYS ? { rule: 'time.fresh', weight: FRESH } : { rule: 'time.recent', weight: RECENT };
}

/**
 * What it costs that no date ties the times of two accounts. Nothing, where their articles tell the same other acts or name the same days: then
 * they speak of one time; articles of different times must name the days.
 */
function untiedWeight(a: Profile, b: Profile, lag: number | null): number {
  const again = Math.max(recurrence(a.account), recurrence(b.account));
  if (again < 0) return -again;
  const besides = sharedOf(a.besides, b.besides);
  const days = sharedOf(a.days, b.days);
  if (besides > 0 && days > 0) return BY_COMPANY;
  const share = besides / Math.max(1, Math.min(a.besides.length, b.besides.length));
  const isCompany = lag === null && !isBackground(a) && !isBackground(b);
  if (isCompany && (besides > 1 || sharedOf(a.onceBesides, b.onceBesides) > 0)) return BY_COMPANY;
  if (isCompany && share >= 0.5) return 0;
  const plan = a.account.status === b.account.status ? 0 : PLAN_UNTIED;
  const isSameWeekday = isCompany && besides > 0 && sharedOf(a.weekdays, b.weekdays) > 0;
  return plan - Math.max(isSameWeekday ? again / 2 : again, lag === null ? 0 : lag <= WEEKS_DAYS ? 0.5 : 1);
}

/** What an article looks back to, or ahead, has not the company of its news. */
const isBackground = ({ date, written }: Profile): boolean =>
  date !== null && written !== null && widthOf(written) <= SHARP_DAYS && gapOf(date, written) > RECENT_DAYS;

function bothTold(a: Range, b: Range, isOtherStatus: boolean): LinkReason {
  const gap = gapOf(a, b);
  const width = Math.max(widthOf(a), widthOf(b));
  if (gap === 0) {
    const weight = Math.max(0, SAME_DAY - PER_DOUBLING * Math.log2(width));
    return { rule: width <= SHARP_DAYS ? 'time.same-day' : 'time.same-period', weight };
  }
  const allowed = width > SHARP_DAYS || isOtherStatus ? ROUGH_EDGE : SAME;
  if (gap > allowed) return { rule: 'time.other-day', weight: EXCLUDED };
  return gap <= SAME ? { rule: 'time.next-day', weight: 0.4 } : { rule: 'time.near-period', weight: -0.6 };
}

/** What the dates and the days of writing rule out. */
function cannotBe(a: Profile, b: Profile): LinkReason | null {
  if (a.date && b.date && gapOf(a.date, b.date) > ROUGH_EDGE) return { rule: 'time.other-period', weight: EXCLUDED };
  if (!a.date || !b.written) return null;
  const { status } = b.account;
  if (status === 'actual' && a.date.from > b.written.to + SAME) return { rule: 'time.not-yet', weight: EXCLUDED };
  if (status === 'future' && a.date.to < b.written.from - SAME) return { rule: 'time.over', weight: EXCLUDED };
  return null;
}

/** Days between the one's day and the other's, or their days of writing; null where one of them has none that ties. */
function lagOf(a: Profile, b: Profile): number | null {
  const [one, two] = [dayOf(a), dayOf(b)];
  if (!one || !two) return null;
  const gap = gapOf(one, two);
  return gap > WEEKS_DAYS || Math.max(widthOf(one), widthOf(two)) <= TYING_DAYS ? gap : null;
}

const dayOf = (profile: Profile): Range | null =>
  profile.date && widthOf(profile.date) <= TYING_DAYS ? profile.date : (profile.written ?? profile.date);

/** Weekdays, months and days without a year, of the one against the date, or the open dates, of the other. */
function openDays(a: Profile, b: Profile): LinkReason | null {
  const [dated, open] = a.account.openDates.length > 0 ? [b, a] : [a, b];
  if (open.account.openDates.length === 0) return null;
  if (dated.date && widthOf(dated.date) <= TYING_DAYS) return againstDate(dated.date, open.account.openDates);
  if (dated.account.openDates.length === 0) return againstNews(dated, open.account.openDates);
  const shared = dated.account.openDates.filter((value) => open.account.openDates.includes(value));
  if (shared.length > 0) return { rule: 'time.same-open-day', weight: Math.max(...shared.map(worthOfOpenDate)) };
  const clash = dated.account.openDates.some((one) => open.account.openDates.some((two) => isWeekday(one) === isWeekday(two)));
  return clash ? { rule: 'time.other-open-day', weight: OTHER_WEEKDAY } : null;
}

const isWeekday = (value: string): boolean => value.startsWith('XXXX-W');

function againstDate(date: Range, open: readonly string[]): LinkReason | null {
  const amiss = open.find((value) => !fitsIn(value, date.from, date.to));
  if (amiss) return { rule: 'time.other-open-day', weight: isWeekday(amiss) ? OTHER_WEEKDAY : OTHER_CALENDAR_DAY };
  // A week has every weekday, so that a period says nothing of one.
  const telling = open.filter((value) => !isWeekday(value) || widthOf(date) < 5);
  if (telling.length === 0) return null;
  const weight = telling.reduce((sum, value) => sum + worthOfOpenDate(value), 0);
  return { rule: 'time.same-open-day', weight: weight / Math.max(1, Math.log2(widthOf(date))) };
}

/** A report tells what has just happened as a rule: its last days against the weekday of the other. */
function againstNews({ written, account }: Profile, open: readonly string[]): LinkReason | null {
  if (account.date || account.status !== 'actual' || !written || widthOf(written) > 1) return null;
  const fits = open.every((value) => fitsIn(value, written.to - FRESH_DAYS, written.to));
  return fits ? { rule: 'time.news-day', weight: open.some((value) => value.length > 7 && !isWeekday(value)) ? 1.4 : 0.6 } : null;
}

const worthOfOpenDate = (value: string): number => (isWeekday(value) ? 1 : value.length > 7 ? 2.2 : 0.8);
