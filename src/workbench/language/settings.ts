// What the reader has chosen, kept in this browser. A browser that keeps nothing (private windows, blocked storage) still works with the defaults.

import { signal } from '@preact/signals';
import type { Language } from '../../domain/speak.ts';
import { DIGITS, type Digits, MONTH_SETS, type MonthSet, THEMES, type Theme } from './languages.ts';

export interface Settings {
  readonly language: Language;
  readonly digits: Digits;
  readonly months: MonthSet;
  /** The Hijri day stands beside the Gregorian one. */
  readonly hijri: boolean;
  readonly theme: Theme;
  /** Who decides, in reviews. */
  readonly analyst: string;
}

const KEY = 'isnad.settings';
const LANGUAGES: readonly Language[] = ['ar', 'en'];

/** What is kept, field by field: a field that this version does not understand falls back to its default. */
export function readSettings(kept: string | null, preferred: readonly string[]): Settings {
  const fallback: Language = preferred.find((tag) => /^(?:ar|en)\b/u.test(tag))?.startsWith('en') ? 'en' : 'ar';
  let found: Readonly<Record<string, unknown>> = {};
  try {
    const parsed: unknown = JSON.parse(kept ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) found = parsed as Readonly<Record<string, unknown>>;
  } catch {
    // Not ours, or damaged: the defaults stand, and the next choice overwrites it.
  }
  const among = <T>(values: readonly T[], value: unknown, otherwise: T): T =>
    values.includes(value as T) ? (value as T) : otherwise;
  return {
    language: among(LANGUAGES, found.language, fallback),
    digits: among(DIGITS, found.digits, 'latin'),
    months: among(MONTH_SETS, found.months, 'common'),
    hijri: found.hijri === true,
    theme: among(THEMES, found.theme, 'system'),
    analyst: typeof found.analyst === 'string' ? found.analyst : '',
  };
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export const settings = signal<Settings>(readSettings(stored(), navigator.languages));

export function choose(change: Partial<Settings>): void {
  settings.value = { ...settings.value, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(settings.value));
  } catch {
    // The choice holds until the page is left.
  }
}
