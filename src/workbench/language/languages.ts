// The languages of the interface: one table from which the page takes `lang` and `dir`, and the ways in which a reader may have days and digits written.

import type { Language } from '../../domain/speak.ts';

export interface LanguageTraits {
  readonly dir: 'rtl' | 'ltr';
  /** Between the members of a list. */
  readonly comma: string;
}

export const TRAITS: Readonly<Record<Language, LanguageTraits>> = {
  ar: { dir: 'rtl', comma: '\u060C ' },
  en: { dir: 'ltr', comma: ', ' },
};

export const DIGITS = ['latin', 'arabic'] as const;
export type Digits = (typeof DIGITS)[number];

/** The month names that the Arabic press uses, by region; `common` is also the Gulf's. */
export const MONTH_SETS = ['common', 'levant', 'maghreb', 'morocco', 'mauritania'] as const;
export type MonthSet = (typeof MONTH_SETS)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
