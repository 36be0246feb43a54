// Finds time expressions and what they say, before anything is counted from the day of writing: weekdays, days of a month in all
// traditions, months, years, `أمس` and `غداً`, units with `الماضي` or `قبل`, and parts of all of these (`مساء`, `مطلع`, `أواخر`).

import * as F from '../../arabic/function-words.ts';
import type { Lexicon, TimeWord } from '../../lexicon/types.ts';
import { type Counted, readCount } from '../times/read-count.ts';
import { readDayMonth } from '../times/read-day-month.ts';
import { readYear, yearAfter } from '../times/read-year.ts';
import { bareForm, isYear, LEADS, numberOf, readForm, timeWord } from '../times/time-words.ts';
import type { Word } from '../types.ts';

export type Unit = NonNullable<TimeWord['unit']>;

/** An expression over the words `[from, to)`. Missing fields are not said. */
export interface TimeExpression {
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly calendar: 'gregorian' | 'hijri';
  readonly weekday: number | null;
  /** Days, weeks … from the day of writing, as said: `أمس` −1 day, `الأسبوع الماضي` −1 week, `قبل ثلاثة أشهر` −3 months. */
  readonly offset: { readonly unit: Unit; readonly count: number; readonly vague: boolean } | null;
  /** `الماضي` −1, `الحالي` 0, `المقبل` +1. */
  readonly direction: number | null;
  /** Share of the unit in percent, as of `مطلع` and `أواخر`. */
  readonly part: readonly [number, number] | null;
  readonly hasHour: boolean;
  /** `خلال الليل`. */
  readonly isNight: boolean;
  readonly since: boolean;
  readonly duration: boolean;
  /** Counted from the day last spoken of, not from the day of writing: `قبل ذلك بيوم`. */
  readonly fromLast: boolean;
  /** The last of two that are told together: `يومي السبت والأحد`. */
  readonly through: TimeExpression | null;
}

type Draft = { -readonly [K in keyof TimeExpression]: TimeExpression[K] };

/** All expressions in order, free of overlaps. */
export function findTimes(words: readonly Word[], lexicon: Lexicon): readonly TimeExpression[] {
  const found: TimeExpression[] = [];
  for (let at = 0; at < words.length; ) {
    const expression = mayBegin(words[at] as Word, lexicon)
      ? (readPair(words, at, lexicon) ?? readDate(words, at, lexicon))
      : null;
    if (expression && !isOnlyClose(words, expression)) found.push(expression);
    at = expression ? expression.to : at + 1;
  }
  return found;
}

/** `عشية رمضان`, `غداة 2020`: a day, but of none of these. */
const isOnlyClose = (words: readonly Word[], { from, day, month, year }: TimeExpression): boolean =>
  day === null && (month !== null || year !== null) && F.CLOSE_BY.has(bareForm(words[from - 1]));

/** Most words begin no expression: that is seen by their form alone. */
const mayBegin = (word: Word, lexicon: Lexicon): boolean =>
  word.kind === 'number' || (word.kind === 'word' && readForm(word, lexicon).opens);

const blank = (from: number): Draft => ({
  from,
  to: from,
  year: null,
  month: null,
  day: null,
  calendar: 'gregorian',
  weekday: null,
  offset: null,
  direction: null,
  part: null,
  hasHour: false,
  isNight: false,
  since: false,
  duration: false,
  fromLast: false,
  through: null,
});

/** `الأحد الموافق 5 مايو 2019`, `30 رجب 1436هـ الموافق لـ 18 مايو 2015م`: one day, said twice; the civil date counts. */
function readDate(words: readonly Word[], start: number, lexicon: Lexicon): TimeExpression | null {
  const said = readTime(words, start, lexicon);
  if (!said || !F.SAME_DAY_AS.has(words[said.to]?.form ?? '')) return said;
  const at = said.to + (words[said.to + 1]?.form === F.FOR ? 2 : 1);
  const again = words[at]?.sentence === words[start]?.sentence ? readDate(words, at, lexicon) : null;
  if (!again || again.month === null) return said;
  const date = said.month !== null && again.calendar === 'hijri' ? said : again;
  const { from, weekday, hasHour, isNight } = said;
  return { ...date, from, to: again.to, weekday, hasHour, isNight };
}

function readTime(words: readonly Word[], start: number, lexicon: Lexicon): TimeExpression | null {
  const first = words[start];
  if (!first || !mayBegin(first, lexicon)) return null;
  const fromLast = readFromLast(words, start, lexicon);
  if (fromLast) return fromLast;
  const draft = blank(start);
  let at = start;
  const leads: string[] = [];
  while (LEADS.has(bareForm(words[at])) && words[at]?.sentence === first.sentence && leads.length < 4) {
    leads.push(bareForm(words[at]));
    at++;
  }
  draft.since = leads.includes(F.SINCE);
  const end = readBody(words, at, draft, lexicon, leads, first.sentence);
  if (end === null) return leads.length > 0 ? retry(words, start, lexicon) : null;
  return { ...draft, to: end };
}

/** `يومي السبت والأحد`, `يومي 14 و15 يناير`, `عامي 2011 و2012`: from the first to the last. */
function readPair(words: readonly Word[], start: number, lexicon: Lexicon): TimeExpression | null {
  const at = LEADS.has(words[start]?.form ?? '') ? start + 1 : start;
  const lead = words[at];
  const pair = lead ? readForm(lead, lexicon).pair : null;
  if (pair === null) return null;
  const isYears = pair === 'years';
  const number = numberOf(words[at + 1]);
  if (number !== null && words[at + 2]?.form === F.AND) {
    const year = numberOf(words[at + 3]);
    if (isYears && isYear(number) && isYear(year))
      return { ...blank(start), to: at + 4, year: number, through: { ...blank(at + 3), to: at + 4, year } };
    const last = isYears ? null : readTime(words, at + 3, lexicon);
    return last && last.day !== null ? { ...last, from: start, day: number, through: last } : null;
  }
  const first = isYears ? null : readTime(words, at + 1, lexicon);
  const last = first && first.weekday !== null ? readTime(words, first.to, lexicon) : null;
  if (!first || !last || last.weekday === null || !words[last.from]?.form.startsWith(F.AND)) return null;
  return { ...first, from: start, to: last.to, direction: last.direction, through: last };
}

/** `قبل ذلك بيوم`, `بعد ذلك بأسبوعين`. */
function readFromLast(words: readonly Word[], start: number, lexicon: Lexicon): TimeExpression | null {
  const lead = bareForm(words[start]);
  if (
    (lead !== F.BEFORE && lead !== F.AFTER) ||
    words[start + 1]?.form !== F.THAT_ONE ||
    !words[start + 2]?.form.startsWith(F.BY)
  )
    return null;
  const unit = timeWord(words, start + 2, lexicon);
  if (unit?.time.kind !== 'unit' || unit.time.value === 0 || words[start + 2]?.sentence !== words[start]?.sentence) return null;
  const count = lead === F.BEFORE ? -unit.time.value : unit.time.value;
  return { ...blank(start), to: unit.to, offset: { unit: unit.time.unit ?? 'day', count, vague: false }, fromLast: true };
}

/** A leading word that is itself a time word (`يوم`, `عام`) may begin the expression. */
function retry(words: readonly Word[], start: number, lexicon: Lexicon): TimeExpression | null {
  const draft = blank(start);
  const own = timeWord(words, start, lexicon);
  if (!own) return null;
  const end = readBody(words, start, draft, lexicon, [], (words[start] as Word).sentence);
  return end === null ? null : { ...draft, to: end };
}

/** Reads the expression's own words; where it ends, or null when there is none. */
function readBody(
  words: readonly Word[],
  start: number,
  draft: Draft,
  lexicon: Lexicon,
  leads: readonly string[],
  sentence: number,
): number | null {
  let at = start;
  let end: number | null = null;
  const inside = (index: number): boolean => words[index]?.sentence === sentence;
  const yearLead = F.YEAR_WORDS.includes(leads.at(-1) ?? '');
  const bare = readYear(words, at, yearLead ? 'hijri' : 'gregorian');
  if (
    bare &&
    (yearLead || leads.some((lead) => lead === F.IN || lead === F.SINCE || lead === F.UNTIL)) &&
    timeWord(words, bare.to, lexicon)?.time.kind !== 'unit'
  ) {
    Object.assign(draft, { year: bare.year, calendar: bare.calendar });
    return bare.to;
  }
  for (let guard = 0; guard < 7 && inside(at); guard++) {
    const word = words[at] as Word;
    const hit = timeWord(words, at, lexicon);
    if (hit && hit.time.kind === 'part') {
      draft.part =
        hit.time.unit === 'day' || hit.time.unit === 'hour' ? draft.part : [hit.time.value, hit.time.to ?? hit.time.value];
      draft.hasHour ||= hit.time.unit === 'day' || hit.time.unit === 'hour';
      at = hit.to;
      // `فجر`, `مساء` alone say a part of an unknown day; they are kept only with a day beside them, or as adverbs of their own.
      draft.isNight ||= leads.includes(F.DURING) && bareForm(word).includes(F.NIGHT_WORD);
      if (draft.hasHour && end === null && (isAdverbial(word) || draft.isNight)) end = at;
      continue;
    }
    if (hit && hit.time.kind === 'weekday' && draft.weekday === null && isDayName(words, at)) {
      draft.weekday = hit.time.value;
      at = end = hit.to;
      continue;
    }
    if (hit && hit.time.kind === 'relative' && draft.offset === null && draft.weekday === null) {
      draft.offset = { unit: hit.time.unit ?? 'day', count: hit.time.value, vague: false };
      at = end = hit.to;
      continue;
    }
    if (hit && hit.time.kind === 'direction' && (end !== null || draft.offset !== null)) {
      draft.direction = hit.time.value;
      at = end = hit.to;
      continue;
    }
    const dayMonth = draft.month === null ? readDayMonth(words, at, lexicon) : null;
    if (dayMonth && draft.day === null) {
      Object.assign(draft, { day: dayMonth.day, month: dayMonth.month, year: dayMonth.year, calendar: dayMonth.calendar });
      at = end = dayMonth.to;
      const said = dayMonth.year === null ? yearAfter(words, at, draft.calendar) : null;
      if (said) {
        Object.assign(draft, { year: said.year, calendar: said.calendar });
        at = end = said.to;
      }
      continue;
    }
    const counted: Counted | null = end === null ? readCount(words, at, lexicon, leads) : null;
    if (counted) {
      draft.offset = counted.offset;
      draft.duration = counted.duration;
      at = end = counted.to;
      continue;
    }
    if (hit && hit.time.kind === 'unit' && end === null && hit.time.value === 1) {
      const next = timeWord(words, hit.to, lexicon);
      const isThis = F.DEM_THIS.includes(bareForm(words[at - 1]));
      if (next?.time.kind === 'direction' || isThis || draft.part !== null) {
        draft.offset = {
          unit: hit.time.unit ?? 'day',
          count: next?.time.kind === 'direction' ? next.time.value : 0,
          vague: false,
        };
        at = end = next?.time.kind === 'direction' ? next.to : hit.to;
        continue;
      }
      const said = hit.time.unit === 'year' ? readYear(words, hit.to, 'hijri') : null;
      if (said) {
        Object.assign(draft, { year: said.year, calendar: said.calendar });
        at = end = said.to;
        continue;
      }
    }
    if (draft.part !== null && isYear(numberOf(word)) && end === null) {
      draft.year = numberOf(word);
      at = end = at + 1;
      continue;
    }
    break;
  }
  const isBareMonth =
    draft.month !== null &&
    draft.day === null &&
    draft.year === null &&
    draft.direction === null &&
    leads.length === 0 &&
    draft.part === null;
  // A month's name that is a woman's name or a common word needs something beside it.
  return isBareMonth && end !== null && end - start === 1 && !hasLead(words, start) ? null : end;
}

const hasLead = (words: readonly Word[], start: number): boolean =>
  /^[\u0628\u0644]/u.test(words[start]?.form ?? '') ||
  words[start - 1]?.kind === 'number' ||
  /^(?:\u0644|\u0648)?\p{L}/u.test(words[start - 1]?.form ?? '');

/** `مساءً`, `فجراً` stand by themselves. */
const isAdverbial = (word: Word): boolean => word.form.endsWith('\u0627') || word.form.endsWith('\u0621');

/** Weekday names are also numbers (`الاثنين`, `أحد`): they need the article. */
const isDayName = (words: readonly Word[], at: number): boolean => bareForm(words[at]).startsWith(F.ARTICLE);
