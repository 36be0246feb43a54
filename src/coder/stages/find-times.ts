// Finds time expressions and what they say, before anything is counted from the day of writing: weekdays, days of a month in all
// traditions, months, years, `أمس` and `غداً`, units with `الماضي` or `قبل`, and parts of all of these (`مساء`, `مطلع`, `أواخر`).

import * as F from '../../arabic/function-words.ts';
import type { Lexicon, TimeWord } from '../../lexicon/types.ts';
import { kept } from '../kept.ts';
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
}

type Draft = { -readonly [K in keyof TimeExpression]: TimeExpression[K] };

/** All expressions in order, free of overlaps. */
export function findTimes(words: readonly Word[], lexicon: Lexicon): readonly TimeExpression[] {
  const found: TimeExpression[] = [];
  for (let at = 0; at < words.length; ) {
    const expression = readTime(words, at, lexicon);
    if (expression) found.push(expression);
    at = expression ? expression.to : at + 1;
  }
  return found;
}

const PREFIX = new RegExp(`^[${F.AND}\u0641]?(?:[${F.BY}${F.FOR}${F.LIKE}](?=${F.ARTICLE}))?`, 'u');

/** Letters with which a word that has a clitic begins. */
const MAY_BE_CLITIC = new Set([F.AND, '\u0641', F.BY, F.FOR, F.LIKE].map((letter) => letter.charCodeAt(0)));

interface TimeWordHit {
  readonly time: TimeWord;
  readonly to: number;
}

/** A form without its clitics, the time words that can begin with it, and whether an expression can begin with it at all. */
interface FormRead {
  readonly bare: string;
  readonly phrases: readonly { readonly words: readonly string[]; readonly time: TimeWord }[];
  readonly opens: boolean;
}

/** Conjunction and one-letter preposition may stand before the article. */
const readForm = kept((form: string, lexicon: Lexicon): FormRead => {
  const bare = withoutClitics(form);
  const forms = new Set([form, bare]);
  if (form.startsWith(F.FOR + F.FOR)) forms.add(F.ARTICLE + form.slice(2));
  if (form.startsWith(F.BY) || form.startsWith(F.FOR)) forms.add(form.slice(1));
  const phrases = [...forms].flatMap((one) =>
    lexicon.phrases(one).flatMap(({ words, target }) => (target.kind === 'time' ? [{ words, time: target.time }] : [])),
  );
  return { bare, phrases, opens: phrases.length > 0 || LEADS.has(bare) };
});

/** The longest time word at a position. */
function timeWord(words: readonly Word[], at: number, lexicon: Lexicon): TimeWordHit | null {
  const word = words[at];
  if (word?.kind !== 'word') return null;
  let best: TimeWordHit | null = null;
  for (const { words: parts, time } of readForm(word.form, lexicon).phrases) {
    const matches = parts.length === 1 || follow(words, at, parts);
    const to = at + parts.length;
    // `اليوم` is `today` before it is `the day`.
    const better = best === null || to > best.to || (to === best.to && best.time.kind === 'unit' && time.kind !== 'unit');
    if (matches && better) best = { time, to };
  }
  return best;
}

/** Whether the words go on as the phrase does after its first word. */
const follow = (words: readonly Word[], at: number, parts: readonly string[]): boolean =>
  parts.every(
    (part, index) => index === 0 || (words[at + index]?.form === part && words[at + index]?.sentence === words[at]?.sentence),
  );

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
});

const LEADS: ReadonlySet<string> = new Set([
  F.IN,
  F.SINCE,
  F.BEFORE,
  F.DURING,
  F.DAY_WORD,
  F.MONTH_WORD,
  F.AFTER,
  F.UNTIL,
  ...F.YEAR_WORDS,
]);
/** `في` begins with no conjunction. */
const withoutClitics = (form: string): string => (LEADS.has(form) ? form : form.replace(PREFIX, ''));
const bareForm = (word: Word | undefined): string =>
  word === undefined ? '' : MAY_BE_CLITIC.has(word.form.charCodeAt(0)) ? withoutClitics(word.form) : word.form;
const numberOf = (word: Word | undefined): number | null =>
  word?.kind === 'number' && /^\d+$/u.test(word.form) ? Number(word.form) : null;
const isYear = (value: number | null): value is number => value !== null && value >= 1900 && value <= 2099;
const isHijriYear = (value: number | null): value is number => value !== null && value >= 1300 && value <= 1500;

function readTime(words: readonly Word[], start: number, lexicon: Lexicon): TimeExpression | null {
  const first = words[start] as Word;
  if (first.kind === 'punctuation' || first.kind === 'latin') return null;
  if (first.kind === 'word' && !readForm(first.form, lexicon).opens && ordinalOf(first) === null) return null;
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
  const year = numberOf(words[at]);
  if (
    isYear(year) &&
    (yearLead || leads.some((lead) => lead === F.IN || lead === F.SINCE || lead === F.UNTIL)) &&
    timeWord(words, at + 1, lexicon)?.time.kind !== 'unit'
  ) {
    draft.year = year;
    return at + 1;
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
    if (dayMonth && dayMonth.month !== null) {
      Object.assign(draft, { day: dayMonth.day, month: dayMonth.month, calendar: dayMonth.calendar });
      at = end = dayMonth.to;
      const after = numberOf(words[at]);
      const yearAt = F.YEAR_WORDS.includes(bareForm(words[at])) || words[at]?.form === F.FROM ? at + 1 : at;
      const said = numberOf(words[yearAt]) ?? after;
      if (inside(yearAt) && (isYear(said) || (draft.calendar === 'hijri' && isHijriYear(said)))) {
        draft.year = said;
        at = end = yearAt + 1;
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
      const said = numberOf(words[hit.to]);
      if (hit.time.unit === 'year' && (isYear(said) || isHijriYear(said))) {
        draft.year = said;
        draft.calendar = isYear(said) ? 'gregorian' : 'hijri';
        at = end = hit.to + 1;
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

interface DayMonth {
  readonly day: number | null;
  readonly month: number | null;
  readonly calendar: 'gregorian' | 'hijri';
  readonly to: number;
}

/** `27 يونيو`, `الرابع من مايو`, `30 حزيران / يونيو`, `سبتمبر (أيلول)`, `2016-06-27`. */
function readDayMonth(words: readonly Word[], start: number, lexicon: Lexicon): DayMonth | null {
  let at = start;
  const sentence = words[start]?.sentence;
  const digits = numberOf(words[at]);
  let day: number | null = digits !== null && digits >= 1 && digits <= 31 ? digits : ordinalOf(words[at]);
  if (day !== null) {
    at++;
    while (words[at]?.form === F.FROM || bareForm(words[at]) === F.MONTH_WORD) at++;
  } else if (bareForm(words[at]) === F.MONTH_WORD) at++;
  const month = timeWord(words, at, lexicon);
  if (words[at]?.sentence !== sentence || month?.time.kind !== 'month') return null;
  if (day !== null && at === start) day = null;
  let to = month.to;
  // The same month in another tradition: after a slash or in brackets.
  const opener = words[to]?.form;
  const twin = opener === '/' || opener === '(' ? timeWord(words, to + 1, lexicon) : null;
  if (twin?.time.kind === 'month') to = opener === '(' && words[twin.to]?.form === ')' ? twin.to + 1 : twin.to;
  return { day, month: month.time.value, calendar: month.time.calendar ?? 'gregorian', to };
}

function ordinalOf(word: Word | undefined): number | null {
  for (const reading of word?.readings ?? []) {
    const value = reading.lemma.value;
    if (value !== null && value >= 1 && value <= 31 && reading.article && reading.analysis.pos !== 'verb') return value;
  }
  return null;
}

interface Counted {
  readonly offset: TimeExpression['offset'];
  readonly duration: boolean;
  readonly to: number;
}

/** `قبل ثلاثة أشهر`, `منذ عامين`, `خلال 24 ساعة`, `بعد يومين`. */
function readCount(words: readonly Word[], at: number, lexicon: Lexicon, leads: readonly string[]): Counted | null {
  const lead = leads.at(-1);
  const sign = lead === F.BEFORE || lead === F.SINCE ? -1 : lead === F.AFTER ? 1 : lead === F.DURING ? 0 : null;
  if (sign === null) return null;
  let position = at;
  const value = numberOf(words[at]) ?? words[at]?.readings.find((r) => r.lemma.value !== null)?.lemma.value ?? null;
  if (value !== null) position++;
  const unit = timeWord(words, position, lexicon);
  if (unit?.time.kind !== 'unit' || words[position]?.sentence !== words[at]?.sentence) return null;
  const next = timeWord(words, unit.to, lexicon);
  if (next?.time.kind === 'direction') return null;
  if (isDefinite(words[position]) && value === null) return null;
  const count = value ?? (unit.time.value === 0 ? 3 : unit.time.value);
  const vague = value === null && unit.time.value === 0;
  return {
    offset: { unit: unit.time.unit ?? 'day', count: sign === 0 ? -count : sign * count, vague },
    duration: sign === 0,
    to: unit.to,
  };
}

const isDefinite = (word: Word | undefined): boolean => bareForm(word).startsWith(F.ARTICLE);
