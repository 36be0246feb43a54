// Dates an article that has no date: from its own text first, then from the events that it shares with dated articles. What it tells as done
// lies behind it, what it tells as its news lies only just behind it, what it plans lies ahead. Every step is kept as a reason.
//
//   const inferred = dateArticle({ dated: coded.article.dated, told: coded.times, accounts: accountsOf(coded), events })
//
// where `events` are the events of its accounts, with the accounts of other articles. Null: nothing bounds it from both sides.

import { type Dated, FIRST_DAY, LAST_DAY, type TimeMention } from '../../domain/index.ts';
import { addDays, dayNumber, lengthOf } from '../linking/days.ts';
import { fitsIn } from '../linking/open-days.ts';
import type { Account, Days } from '../linking/types.ts';

export interface Undated {
  /** The interval that the coder read from the text, or null. */
  readonly dated: Dated | null;
  readonly times: readonly TimeMention[];
  readonly accounts: readonly Account[];
  /** For an account's id, the accounts of the same event from other articles. */
  readonly others: (account: string) => readonly Account[];
}

/** One thing that bounds the day of writing. `event`: the account through which it is known; null for the text's own words. */
export interface DatingStep {
  readonly rule: 'text' | 'happened-before' | 'news-of' | 'planned-for';
  readonly text: string;
  readonly account: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

export interface InferredDate {
  readonly start: string;
  readonly end: string;
  /** In the order in which they were weighed; those that contradict an earlier one are not among them. */
  readonly because: readonly DatingStep[];
}

/** A trigger that stands this near to the beginning, in characters, is the article's news; what stands further down may be background. */
const LEAD = 200;
/** How many days after its news a report is written, at most. */
const NEWS = 6;
/** A date of more days than this does not fix the day of an event. */
const SHARP = 3;
/** A date of at most so many days is told for its own sake: with it the article looks back, or ahead. */
const VAGUE = 45;
/** Days for which papers go on calling somebody by an office that he has left, or that was one of several that he held. */
const AFTERMATH = 731;
/** Two events that an article shares with others speak for one another when their days lie this near. */
const TOGETHER = 10;
/** Days of an interval that the coder closed a year after its beginning, for want of a bound. */
const UNBOUNDED = 367;
/** A dateline is as exact as it is. */
const DATELINE = 7;

export function dateArticle(undated: Undated): InferredDate | null {
  const because: DatingStep[] = [];
  let start = FIRST_DAY;
  let end = LAST_DAY;
  for (const step of stepsOf(undated)) {
    const [from, to] = [step.start ?? FIRST_DAY, step.end ?? LAST_DAY];
    const isContradicted = from > end || to < start;
    if (isContradicted || (from <= start && to >= end)) continue;
    because.push(step);
    if (from > start) start = from;
    if (to < end) end = to;
  }
  return start > FIRST_DAY && end < LAST_DAY ? { start, end, because } : null;
}

/** The surest first: the text's own words, then what is news in it, then what it looks back or forward to. */
function* stepsOf(undated: Undated): Generator<DatingStep> {
  yield* stepsOfText(undated);
  const known = undated.accounts
    .map((account) => ({ account, day: dayOf(undated.others(account.id)) }))
    .filter((one): one is Shared => one.day !== null && !isAgainst(one as Shared));
  const shared = known.filter((one) => isSupported(one, known));
  for (const one of shared) if (isNews(one.account)) yield newsStep(one);
  for (const { account, day } of shared) {
    const bound = { account: account.id, start: null, end: null };
    if (account.status === 'actual')
      yield { ...bound, rule: 'happened-before', text: `It tells as done what happened on ${named(day)}.`, start: day.start };
    if (account.status === 'future')
      yield { ...bound, rule: 'planned-for', text: `It looks forward to what was to be on ${named(day)}.`, end: day.end };
  }
}

/** The weekday or the calendar day that the article gives must be that of the event. */
const isAgainst = ({ account, day }: Shared): boolean =>
  account.openDates.some((value) => !fitsIn(value, dayNumber(day.start), dayNumber(day.end)));

/** One event in common may be mistaken for another of its kind: its day must fit the article's words, or a second event must be of that time. */
const isSupported = (one: Shared, all: readonly Shared[]): boolean =>
  one.account.openDates.length > 0 ||
  all.some((other) => other !== one && Math.abs(dayNumber(other.day.end) - dayNumber(one.day.end)) <= TOGETHER);

interface Shared {
  readonly account: Account;
  readonly day: Days;
}

function* stepsOfText({ dated, times }: Undated): Generator<DatingStep> {
  if (!dated) return;
  const text = dated.because.map((reason) => reason.text).join(' ');
  const length = lengthOf(dated);
  const isBounded = length !== UNBOUNDED || times.some(({ start }) => start === dated.start);
  const end = !isBounded ? null : length <= DATELINE || length === UNBOUNDED ? dated.end : addDays(dated.end, AFTERMATH);
  yield { rule: 'text', text, account: null, start: dated.start, end };
}

/** The day of an event as other articles tell it: the sharpest date, else the day on which the first of them was written that has it as news. */
function dayOf(others: readonly Account[]): Days | null {
  const told = others.flatMap(({ date }) => (date && lengthOf(date) <= SHARP ? [date] : []));
  const [sharpest] = told.toSorted((a, b) => lengthOf(a) - lengthOf(b) || (a.start < b.start ? -1 : 1));
  if (sharpest) return sharpest;
  const written = others.flatMap((other) =>
    other.written && isNews(other) && lengthOf(other.written) <= SHARP ? [other.written] : [],
  );
  const first = written.map(({ end }) => end).sort()[0];
  return first === undefined ? null : { start: addDays(first, -1), end: first };
}

const isNews = ({ status, triggers, date }: Account): boolean =>
  status === 'actual' && triggers.some(([start]) => start < LEAD) && (date === null || lengthOf(date) > VAGUE);

function newsStep({ account, day }: Shared): DatingStep {
  return {
    rule: 'news-of',
    text: `Its news is of ${named(day)}.`,
    account: account.id,
    start: day.start,
    end: addDays(day.end, NEWS),
  };
}

const named = ({ start, end }: Days): string => (start === end ? start : `${start} to ${end}`);
