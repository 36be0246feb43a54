// Days as the reader wants them written: month names of a region, Latin or Arabic-Indic digits, the Hijri day beside. Days are ISO calendar days.

import { FIRST_DAY, LAST_DAY } from '../../domain/days.ts';
import type { Interval } from '../../domain/record-views.ts';
import type { Language } from '../../domain/speak.ts';
import { TRAITS } from './languages.ts';
import { writeDigits } from './numbers.ts';
import { language, say } from './say.ts';
import { settings } from './settings.ts';

/** The twelve names of the chosen set, January first. */
export const monthNames = (): readonly string[] => say(`months.${settings.value.months}`).split(' | ');

/** `14 March 2021`; a day that is no day is shown as it is. */
export function writeDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const name = monthNames()[(month ?? 0) - 1];
  if (year === undefined || date === undefined || name === undefined) return day;
  return writeDigits(`${date} ${name} ${year}`, settings.value.digits);
}

/** `14–16 March 2021`, `28 February – 3 March 2021`; open ends are said in words. */
export function writeInterval({ start, end }: Interval): string {
  if (start === end) return writeDay(start);
  if (start <= FIRST_DAY) return say('days.until', { day: writeDay(end) });
  if (end >= LAST_DAY) return say('days.since', { day: writeDay(start) });
  const whole = wholeMonthOrYear(start, end);
  if (whole !== null) return whole;
  const [from, to] = [start.split('-').map(Number), end.split('-').map(Number)];
  if (from[0] !== to[0]) return `${writeDay(start)} \u2013 ${writeDay(end)}`;
  if (from[1] !== to[1]) return `${writeDay(start).replace(/ \S+$/u, '')} \u2013 ${writeDay(end)}`;
  return writeDigits(`${from[2]}\u2013${to[2]} ${monthNames()[(to[1] ?? 1) - 1]} ${to[0]}`, settings.value.digits);
}

function wholeMonthOrYear(start: string, end: string): string | null {
  const year = start.slice(0, 4);
  if (start === `${year}-01-01` && end === `${year}-12-31`) return writeDigits(year, settings.value.digits);
  const month = start.slice(0, 7);
  if (start !== `${month}-01` || !end.startsWith(month) || end !== lastDayOf(month)) return null;
  return writeDigits(`${monthNames()[Number(month.slice(5)) - 1]} ${year}`, settings.value.digits);
}

const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

const HIJRI = new Map<Language, Intl.DateTimeFormat>();

/** The Hijri day (Umm al-Qura), or null where the reader does not want it or the day is no day. */
export function writeHijri(day: string): string | null {
  if (!settings.value.hijri) return null;
  const time = Date.parse(`${day}T12:00:00Z`);
  if (Number.isNaN(time)) return null;
  const tongue = language.value;
  let format = HIJRI.get(tongue);
  if (format === undefined) {
    const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    format = new Intl.DateTimeFormat(`${tongue}-u-ca-islamic-umalqura-nu-latn`, options);
    HIJRI.set(tongue, format);
  }
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
  return writeDigits(
    say('days.hijri', { day: parts.day ?? '', month: parts.month ?? '', year: parts.year ?? '' }),
    settings.value.digits,
  );
}

/** A list in the reader's language. */
export const writeList = (members: readonly string[]): string => members.join(TRAITS[language.value].comma);
