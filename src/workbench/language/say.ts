// The sentences of the interface in the reader's language. Components that call `say` are drawn anew when the language changes.

import { computed, signal } from '@preact/signals';
import { type Language, type Messages, type Speaker, speaker, type Values } from '../../domain/speak.ts';
import { TRAITS } from './languages.ts';
import { writeDigits, writeNumber } from './numbers.ts';
import { settings } from './settings.ts';

/** Each language is a file of its own, fetched when it is chosen. */
const FILES: Readonly<Record<Language, readonly (() => Promise<{ readonly default: unknown }>)[]>> = {
  ar: [() => import('../../../messages/ar.json'), () => import('../../../messages/workbench/ar.json')],
  en: [() => import('../../../messages/en.json'), () => import('../../../messages/workbench/en.json')],
};

const loaded = signal<Readonly<Partial<Record<Language, Speaker>>>>({});

export async function loadLanguage(language: Language): Promise<void> {
  if (loaded.peek()[language] !== undefined) return;
  const files = await Promise.all(FILES[language].map((load) => load()));
  const messages: Messages = Object.assign({}, ...files.map((file) => file.default));
  loaded.value = { ...loaded.peek(), [language]: speaker(language, messages) };
}

/** The language that is shown: the chosen one as soon as its sentences are here, until then the one before. */
const shown = computed<Speaker>(() => {
  const wanted = loaded.value[settings.value.language];
  return wanted ?? loaded.value.ar ?? loaded.value.en ?? speaker(settings.value.language, {});
});

export const language = computed<Language>(() => shown.value.language);

/** A sentence with its values; numbers in it are written with the digits that the reader chose. */
export const say = (key: string, values?: Values): string => writeDigits(shown.value.say(key, values), settings.value.digits);

export const hasSentence = (key: string): boolean => shown.value.has(key);

/** The word for a code that comes from data, or the code itself where there is none. */
export const wordFor = (kind: string, code: string): string => (hasSentence(`${kind}.${code}`) ? say(`${kind}.${code}`) : code);

/** Words for several codes, as a list. */
export const writeCodes = (kind: string, codes: readonly string[]): string =>
  codes.map((code) => wordFor(kind, code)).join(TRAITS[language.value].comma);

export const count = (value: number): string => writeNumber(value, settings.value.digits);
