// Numbers as the reader wants them: Latin or Arabic-Indic digits.

import type { Digits } from './languages.ts';

const ARABIC_ZERO = 0x0660;

/** Writes every Latin digit of a text with the chosen digits. */
export const writeDigits = (text: string, digits: Digits): string =>
  digits === 'latin' ? text : text.replace(/[0-9]/gu, (digit) => String.fromCodePoint(ARABIC_ZERO + Number(digit)));

/** A whole number with a mark between the thousands: `12,345` or its Arabic-Indic form. */
export function writeNumber(value: number, digits: Digits): string {
  const grouped = new Intl.NumberFormat('en').format(value);
  if (digits === 'latin') return grouped;
  return writeDigits(grouped, digits).replaceAll(',', '\u066C').replaceAll('.', '\u066B');
}

/** Digits as the API reads them, however they were typed: Arabic-Indic and Persian ones become Latin. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
