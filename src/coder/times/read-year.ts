// A year with what says its calendar: `2016م`, `1436 هـ`, `لعام 1446 هجريا`.

import * as F from '../../arabic/function-words.ts';
import type { Word } from '../types.ts';
import { bareForm, isHijriYear, isYear, numberOf } from './time-words.ts';

export type Calendar = 'gregorian' | 'hijri';

interface Year {
  readonly year: number;
  readonly calendar: Calendar;
  readonly to: number;
}

/** The year at a word. Four figures from 1300 to 1500 are one where they say so or where `calendar` is Hijri. */
export function readYear(words: readonly Word[], at: number, calendar: Calendar): Year | null {
  const year = numberOf(words[at]);
  const era = eraAt(words, at + 1, words[at]?.sentence);
  const to = era === null ? at + 1 : at + 2;
  if (isYear(year)) return era === 'hijri' ? null : { year, calendar: 'gregorian', to };
  return isHijriYear(year) && (era ?? calendar) === 'hijri' ? { year, calendar: 'hijri', to } : null;
}

/** The year after a day and its month: `من عام 2016`, `لعام 1446 هجريا`, `1436هـ`. */
export function yearAfter(words: readonly Word[], at: number, calendar: Calendar): Year | null {
  const first = words[at];
  const skipped = first?.form === F.FROM ? at + 1 : at;
  const bare = bareForm(words[skipped]);
  const isLead = F.YEAR_WORDS.includes(bare) || F.YEAR_WORDS.some((word) => bare === F.FOR + word);
  const found = readYear(words, isLead ? skipped + 1 : skipped, calendar);
  return found !== null && words[found.to - 1]?.sentence === first?.sentence ? found : null;
}

/** `هـ`, `هجرية`, `م`, `ميلادي`, after a year. */
export function eraAt(words: readonly Word[], at: number, sentence: number | undefined): Calendar | null {
  const form = words[at]?.sentence === sentence ? (words[at]?.form ?? '') : '';
  return F.HIJRI_ERA.has(form) ? 'hijri' : F.GREGORIAN_ERA.has(form) ? 'gregorian' : null;
}
