// Calendar days as ISO strings (`YYYY-MM-DD`), computed on day numbers: no clock, no time zone. Hijri days follow the calendar of
// Umm al-Qura, which Saudi Arabia dates by, for the years 1420 to 1480, and the tabular Islamic calendar (civil epoch, 16 July 622 Julian) outside
// them; where a month begins by sighting it may differ by a day or two.

/** Inclusive interval of ISO days. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

const DAY = 86_400_000;

const CACHE_LIMIT = 10_000;
const numbers = new Map<string, number>();

/** Days since 1970-01-01; kept, since an article has few days and asks for them often. */
export function dayNumber(iso: string): number {
  const known = numbers.get(iso);
  if (known !== undefined) return known;
  const number = Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY);
  if (numbers.size >= CACHE_LIMIT) numbers.clear();
  numbers.set(iso, number);
  return number;
}

export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
export const addDays = (iso: string, days: number): string => isoDay(dayNumber(iso) + days);

/** 0 for Sunday … 6 for Saturday. */
export const weekdayOf = (iso: string): number => (((dayNumber(iso) + 4) % 7) + 7) % 7;
export const yearOf = (iso: string): number => Number(iso.slice(0, 4));
export const monthOf = (iso: string): number => Number(iso.slice(5, 7));

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
export const isoDate = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const monthDays = (year: number, month: number): Days => ({
  start: isoDate(year, month, 1),
  end: isoDate(year, month, daysInMonth(year, month)),
});
export const yearDays = (year: number): Days => ({ start: isoDate(year, 1, 1), end: isoDate(year, 12, 31) });

/** The same day so many months away, or the last of that month. */
export function addMonths(iso: string, months: number): string {
  const index = yearOf(iso) * 12 + monthOf(iso) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (((index % 12) + 12) % 12) + 1;
  return isoDate(year, month, Math.min(Number(iso.slice(8, 10)), daysInMonth(year, month)));
}

/** Whether the text is a calendar day that exists, in ISO form. */
export function isIsoDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && isoDay(dayNumber(text)) === text;
}

const HIJRI_EPOCH = 1_948_439.5;
const UNIX_EPOCH_JULIAN = 2_440_587.5;

/** The months of each year from 1420 on that have 30 days: three hexadecimal digits, the first month in the lowest bit. Source: ICU (Unicode-3.0). */
const LONG_MONTHS =
  'bd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d4' +
  '6a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a9555';
const FIRST_YEAR = 1420;
/** The first day of each month of those years, counted from 1420-01; the last is the one after them all. */
const monthStarts: readonly number[] = listStarts();

function listStarts(): readonly number[] {
  const starts = [dayNumber('1999-04-17')];
  for (let at = 0; at < LONG_MONTHS.length; at += 3) {
    const long = Number.parseInt(LONG_MONTHS.slice(at, at + 3), 16);
    for (let month = 0; month < 12; month++) starts.push((starts.at(-1) as number) + 29 + ((long >> month) & 1));
  }
  return starts;
}

/** The Gregorian day of a Hijri date. */
export function hijriDay(year: number, month: number, day: number): string {
  const start = monthStarts[(year - FIRST_YEAR) * 12 + month - 1];
  if (start !== undefined) return isoDay(start + day - 1);
  const julian = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + HIJRI_EPOCH - 1;
  return isoDay(Math.floor(julian - UNIX_EPOCH_JULIAN + 0.5));
}

/** The Hijri year that is running on a Gregorian day. */
export function hijriYearOf(iso: string): number {
  let year = Math.floor((yearOf(iso) - 622) * 1.0307) + 1;
  while (hijriDay(year, 1, 1) > iso) year--;
  while (hijriDay(year + 1, 1, 1) <= iso) year++;
  return year;
}
