// Calendar days as pages, feeds and datelines write them: ISO instants, mail dates, figures, and words in Arabic (`30 حزيران / يونيو 2016`) and
// English. The day is the one that the outlet wrote, whatever its zone. Only days with a year; `month` knows the Arabic names.

import { normalize, sourceSpan } from '../../../arabic/normalize.ts';
import { splitWords, type TextWord } from '../../../arabic/words.ts';
import type { Span } from '../../../domain/coded-article.ts';
import type { DatelineWords } from '../../report.ts';

export interface FoundDay {
  /** ISO calendar day. */
  readonly day: string;
  readonly span: Span;
}

/** The day that a value of metadata says (`2016-06-30T08:00:00+03:00`, `Thu, 30 Jun 2016`, `30/06/2016`); null where it says none. */
export const readDay = (value: string, words: DatelineWords): string | null =>
  findDay(value.slice(0, LONGEST), words)?.day ?? null;

const LONGEST = 200;

/** The first day with a year in a short text, and where it stands. */
export function findDay(text: string, words: DatelineWords): FoundDay | null {
  const normal = normalize(text);
  const tokens = splitWords(normal.text);
  const found = [inFigures(normal.text), inWords(tokens, words)]
    .filter((one) => one !== null)
    .sort((one, other) => one.start - other.start)[0];
  if (found === undefined) return null;
  return { day: found.day, span: sourceSpan(normal, found.start, found.end) };
}

interface Reading {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)([-/.]?)(\d\d?)\2(\d\d?)(?!\d)/u;
const YEAR_LAST = /(?<![\d/.-])(\d\d?)([-/.])(\d\d?)\2((?:19|20)\d\d)(?!\d)/u;

/** `2016-06-30`, `20160630`, `2016/6/30`; `30/06/2016`, and `06/30/2016` where it can mean nothing else. */
function inFigures(text: string): Reading | null {
  const first = YEAR_FIRST.exec(text);
  const last = YEAR_LAST.exec(text);
  if (first !== null && (last === null || first.index <= last.index)) {
    const [whole, year, mark, month, day] = first;
    const isPacked = mark === '' && (month?.length !== 2 || day?.length !== 2);
    return isPacked ? null : reading(first.index, whole.length, [Number(year), Number(month), Number(day)]);
  }
  if (last === null) return null;
  const [whole, day, , month, year] = last;
  return (
    reading(last.index, whole.length, [Number(year), Number(month), Number(day)]) ??
    reading(last.index, whole.length, [Number(year), Number(day), Number(month)])
  );
}

function reading(start: number, length: number, [year, month, day]: readonly [number, number, number]): Reading | null {
  const iso = isoDay(year, month, day);
  return iso === null ? null : { day: iso, start, end: start + length };
}

/** Null for a day that does not exist. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

const ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ENGLISH_MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/iu;
const CONNECTING = new Set(['/', '(', ')', '-', ',', '\u060C', '.']);

/** `30 حزيران / يونيو 2016`, `30 من يونيو (حزيران) عام 2016`, `يونيو 30، 2016`, `30 June 2016`, `June 30, 2016`. */
function inWords(tokens: readonly TextWord[], words: DatelineWords): Reading | null {
  const forms = tokens.map(({ form }) => form);
  for (let at = 0; at < tokens.length; at++) {
    const found = monthAt(forms, at, words);
    if (found === null) continue;
    const before = dayBefore(forms, at);
    let to = skipTwin(forms, found.to, words);
    let day = before?.day ?? null;
    if (day === null && isDayNumber(forms[to])) {
      day = Number(forms[to]);
      to += 1;
    }
    to = skipConnecting(forms, to, 2);
    const year = /^(?:19|20)\d\d$/u.test(forms[to] ?? '') ? Number(forms[to]) : null;
    const iso = year === null || day === null ? null : isoDay(year, found.month, day);
    if (iso !== null) return { day: iso, start: tokens[before?.at ?? at]?.start ?? 0, end: tokens[to]?.end ?? 0 };
  }
  return null;
}

function monthAt(
  forms: readonly string[],
  at: number,
  words: DatelineWords,
): { readonly month: number; readonly to: number } | null {
  const form = forms[at] ?? '';
  if (ENGLISH_MONTH.test(form)) return { month: ENGLISH.indexOf(form.slice(0, 3).toLowerCase()) + 1, to: at + 1 };
  return words.month(forms, at);
}

const isDayNumber = (form: string | undefined): boolean => /^\d\d?$/u.test(form ?? '');

/** The number before a month, with at most one word (`من`, `شهر`) between them. */
function dayBefore(forms: readonly string[], at: number): { readonly day: number; readonly at: number } | null {
  for (const back of [1, 2, 3]) {
    const form = forms[at - back];
    if (isDayNumber(form)) return { day: Number(form), at: at - back };
    if (form === undefined || !(CONNECTING.has(form) || /^\p{Script=Arabic}{2,4}$/u.test(form))) return null;
  }
  return null;
}

/** The same month in another tradition, after a slash or in brackets. */
function skipTwin(forms: readonly string[], at: number, words: DatelineWords): number {
  const mark = forms[at];
  if (mark !== '/' && mark !== '(' && mark !== '-') return at;
  const twin = words.month(forms, at + 1);
  if (twin === null) return at;
  return mark === '(' && forms[twin.to] === ')' ? twin.to + 1 : twin.to;
}

/** Marks, and words such as `عام` and `سنة`, before the year. */
function skipConnecting(forms: readonly string[], at: number, most: number): number {
  let to = at;
  while (to < at + most && (CONNECTING.has(forms[to] ?? '') || /^\p{Script=Arabic}{2,4}$/u.test(forms[to] ?? ''))) to += 1;
  return to;
}
