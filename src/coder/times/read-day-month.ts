// A day of a month in all the ways of writing it: `27 يونيو`, `الخامس والعشرين من مايو`, `30 حزيران / يونيو`, `2016-06-27`, `27.6.2016`, `1441/7/14هـ`.

import * as F from '../../arabic/function-words.ts';
import type { Lexicon } from '../../lexicon/types.ts';
import type { Word } from '../types.ts';
import { type Calendar, eraAt } from './read-year.ts';
import { bareForm, isHijriYear, isYear, numberOf, readForm, timeWord } from './time-words.ts';

export interface DayMonth {
  readonly day: number | null;
  /** Null for a day of the month that runs or that is pointed at: `العاشر من الشهر`. */
  readonly month: number | null;
  /** Only where it is part of the figures. */
  readonly year: number | null;
  readonly calendar: Calendar;
  readonly to: number;
}

/** The day and month that begin at a word, or null. */
export function readDayMonth(words: readonly Word[], start: number, lexicon: Lexicon): DayMonth | null {
  const figures = readFigures(words, start);
  if (figures) return figures;
  const sentence = words[start]?.sentence;
  const digits = numberOf(words[start]);
  const ordinal = digits === null ? readOrdinal(words, start, lexicon) : null;
  const day = digits !== null && digits >= 1 && digits <= 31 ? digits : (ordinal?.value ?? null);
  let at = ordinal?.to ?? (day === null ? start : start + 1);
  // `يومي 14 و15 يناير`: the month stands after the second day.
  while (words[at]?.form === F.FROM || bareForm(words[at]) === F.MONTH_WORD) at++;
  if (words[at]?.sentence !== sentence) return null;
  const month = timeWord(words, at, lexicon);
  if (month?.time.kind !== 'month') return day === null ? null : ofTheMonth(words, start, at, day);
  let to = month.to;
  // The same month in another tradition: after a slash or in brackets.
  const opener = words[to]?.form;
  const twin = opener === '/' || opener === '(' ? timeWord(words, to + 1, lexicon) : null;
  if (twin?.time.kind === 'month') to = opener === '(' && words[twin.to]?.form === ')' ? twin.to + 1 : twin.to;
  return { day, month: month.time.value, year: null, calendar: month.time.calendar ?? 'gregorian', to };
}

/** `العاشر من الشهر`: the month itself comes before, with the article, after the preposition. */
function ofTheMonth(words: readonly Word[], start: number, at: number, day: number): DayMonth | null {
  const isMonth = bareForm(words[at - 1]) === F.ARTICLE + F.MONTH_WORD || bareForm(words[at]) === F.ARTICLE + F.MONTH_WORD;
  const to = bareForm(words[at]) === F.ARTICLE + F.MONTH_WORD ? at + 1 : at;
  return isMonth && words[start + 1]?.form === F.FROM ? { day, month: null, year: null, calendar: 'gregorian', to } : null;
}

const FIGURES = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})$/u;
const SEPARATORS = new Set(['/', '-', '.']);

/** A date in figures, as one word or cut at its marks; the year is the part with four. */
function readFigures(words: readonly Word[], start: number): DayMonth | null {
  const one = FIGURES.exec(words[start]?.form ?? '');
  if (one) return fromFigures(words, [Number(one[1]), Number(one[2]), Number(one[3])], start + 1);
  const parts = [words[start], words[start + 2], words[start + 4]].map(numberOf);
  const marks = [words[start + 1]?.form ?? '', words[start + 3]?.form ?? ''];
  if (parts.some((part) => part === null) || !marks.every((mark) => SEPARATORS.has(mark))) return null;
  return fromFigures(words, parts as number[], start + 5);
}

/** Day before month, or month before day where only that can be: `1/19/2026`. */
function fromFigures(words: readonly Word[], [first = 0, second = 0, last = 0]: readonly number[], to: number): DayMonth | null {
  const isFirst = isYear(first) || isHijriYear(first);
  const [left, right, year] = isFirst ? [last, second, first] : [first, second, last];
  const calendar = isYear(year) ? 'gregorian' : isHijriYear(year) ? 'hijri' : null;
  const [day, month] = right > 12 && left <= 12 ? [right, left] : [left, right];
  if (calendar === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { day, month, year, calendar, to: eraAt(words, to, words[to - 1]?.sentence) === null ? to : to + 1 };
}

/** `الرابع`, `الثالث عشر`, `الخامس والعشرين`: units before tens. */
function readOrdinal(
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
): { readonly value: number; readonly to: number } | null {
  const first = ordinalOf(words[at], lexicon);
  if (first === null) return null;
  const tens = words[at + 1];
  if (first < 10 && F.TEEN.includes(tens?.form ?? '')) return { value: first + 10, to: at + 2 };
  const second = tens?.form.startsWith(F.AND) ? ordinalOf(tens, lexicon) : null;
  const isCompound = first < 10 && second !== null && second % 10 === 0;
  return isCompound ? { value: first + second, to: at + 2 } : { value: first, to: at + 1 };
}

const ordinalOf = (word: Word | undefined, lexicon: Lexicon): number | null => (word ? readForm(word, lexicon).ordinal : null);
