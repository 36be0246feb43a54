// Folds a word to the key under which the lexicon and the text meet: no marks, no tatweel, one alef, one ya.
// It keeps ta marbuta and the hamzas on waw and ya, which tell words apart; `normalize` does the same to running text with a map.

import * as L from './letters.ts';

const MARKS = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/gu;

const FOLDED = new Map<string, string>([
  [L.ALEF_HAMZA, L.ALEF],
  [L.ALEF_HAMZA_BELOW, L.ALEF],
  [L.ALEF_MADDA, L.ALEF],
  [L.ALEF_WASLA, L.ALEF],
  [L.ALEF_MAKSURA, L.YEH],
  ['\u06CC', L.YEH],
  ['\u06A9', L.KAF],
  ['\u06AA', L.KAF],
  ['\u06C1', L.HEH],
  ['\u06BE', L.HEH],
]);

/** The folded letter for one letter; the letter itself when nothing folds it. */
export const foldLetter = (letter: string): string => FOLDED.get(letter) ?? letter;

/** Whether the character vanishes in a key: a vowel mark, tatweel, or an invisible direction or joining mark. */
export const isMark = (character: string): boolean => {
  MARKS.lastIndex = 0;
  return MARKS.test(character);
};

/** The text without vowel marks, tatweel and invisible marks; its letters stay as they are written. As long as its key. */
export const unmarked = (text: string): string => text.normalize('NFC').replace(MARKS, '');

const CACHE_LIMIT = 50_000;
const keys = new Map<string, string>();

/** The key of a word or phrase; kept, since texts and lexicon ask for the same ones again and again. */
export function foldKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  let key = '';
  for (const letter of unmarked(word)) key += foldLetter(letter);
  if (keys.size >= CACHE_LIMIT) keys.clear();
  keys.set(word, key);
  return key;
}
