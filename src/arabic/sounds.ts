// How a word sounds, and how its sound is spelled without vowel marks.
//
// A sound is a string: consonants are Arabic letters (hamza always as the bare hamza), short vowels are a i u, long ones A I U.
// Y is the long a that a careful hand writes as alef maksura at the end of a word. `#` is the silent alef after the plural waw.
// `$` at the end says that the short vowel before it belongs to the stem; without it a short vowel at the end is a case or mood
// ending, which does not choose the seat of a hamza. A consonant twice in a row is one doubled letter.
// Conjugation is done on sounds, so that hamza seats and weak letters fall out of a few rules here instead of tables there.

import * as L from './letters.ts';

const VOWELS = 'aiuAIUY';
const LONG: Readonly<Record<string, string>> = { a: 'A', i: 'I', u: 'U' };

export const isVowel = (sound: string | undefined): boolean => sound !== undefined && sound !== '' && VOWELS.includes(sound);
export const isShortVowel = (sound: string | undefined): boolean => sound === 'a' || sound === 'i' || sound === 'u';
export const lengthen = (vowel: string): string => LONG[vowel] ?? vowel;

/** Fills a pattern: digits are radicals, `'` is hamza, t n s m are the letters of the derived forms. */
export function fill(pattern: string, radicals: readonly string[]): string {
  let sound = '';
  for (const sign of pattern) {
    if (sign >= '1' && sign <= '4') sound += radicals[Number(sign) - 1] ?? '';
    else sound += PATTERN_LETTERS.get(sign) ?? sign;
  }
  return sound;
}
const PATTERN_LETTERS = new Map([
  ["'", L.HAMZA],
  ['t', L.TEH],
  ['n', L.NOON],
  ['s', L.SEEN],
  ['m', L.MEEM],
  ['y', L.YEH],
  ['h', L.TEH_MARBUTA],
]);

/** Sound changes that hold everywhere: two hamzas at the start, and u or i before a closing glide. */
function settle(sound: string): string {
  const consonant = `[^${VOWELS}#$]`;
  return sound
    .replace(new RegExp(`^${L.HAMZA}([aiu])${L.HAMZA}(?=${consonant})`, 'u'), (_, vowel: string) => L.HAMZA + lengthen(vowel))
    .replace(new RegExp(`([iu])([${L.WAW}${L.YEH}])(?!\\2)(?=${consonant})`, 'gu'), (_, vowel: string) => lengthen(vowel));
}

/** All careful spellings of a sound, the usual one first. */
export function spell(sound: string): readonly string[] {
  let settled = settle(sound);
  if (settled.endsWith('$')) settled = settled.slice(0, -1);
  else if (isShortVowel(settled.at(-1)) && settled.length > 2) settled = settled.slice(0, -1);
  let spellings: readonly string[] = [''];
  const add = (...choices: readonly string[]): void => {
    spellings = choices.flatMap((choice) => spellings.map((begun) => begun + choice));
  };
  for (let at = 0; at < settled.length; at++) {
    const letter = settled[at] ?? '';
    if (letter === L.HAMZA) {
      if (settled[at + 1] === L.HAMZA) continue; // a doubled hamza has one seat, chosen by the vowels around both
      const opens = settled[at + 1] === 'A';
      add(...seats(settled, at).map((seat) => seat));
      if (opens) at++; // `seats` has written the long a
    } else if (isShortVowel(letter)) {
      if (at === 0) add(L.ALEF);
    } else if (letter === 'A' || letter === '#') add(L.ALEF);
    else if (letter === 'Y') add(settled[at - 1] === L.YEH ? L.ALEF : L.ALEF_MAKSURA);
    else if (letter === 'I') add(at === 0 ? L.ALEF + L.YEH : L.YEH);
    else if (letter === 'U') add(at === 0 ? L.ALEF + L.WAW : L.WAW);
    else if (letter !== settled[at - 1]) add(letter);
  }
  return [...new Set(spellings)];
}

/** The first, usual spelling. */
export const spellOne = (sound: string): string => spell(sound)[0] ?? '';

/** The spellings of a word before a suffix pronoun, without the pronoun. */
export function spellJoined(sound: string): readonly string[] {
  const open = sound.replace(/[#$]$/u, '').replace(/Y$/u, 'A');
  return spell(`${open}${L.HEH}u`).map((form) => form.slice(0, -1));
}

/** Seats of the hamza at `at`; a long a after it is written with it. */
function seats(sound: string, at: number): readonly string[] {
  let start = at;
  while (sound[start - 1] === L.HAMZA) start--;
  const before = sound[start - 1];
  const after = sound[at + 1];
  const long = after === 'A' ? L.ALEF : '';
  if (before === undefined) {
    if (after === 'A') return [L.ALEF_MADDA];
    return [after === 'i' || after === 'I' ? L.ALEF_HAMZA_BELOW : L.ALEF_HAMZA];
  }
  if (after === undefined) return [finalSeat(before)];
  if (before === 'I' || before === 'i' || after === 'i' || after === 'I') {
    // After a short a editors also keep the alef of the bare form before the suffix -ina.
    return before === 'a' && after === 'I' ? [L.YEH_HAMZA, L.ALEF_HAMZA] : [L.YEH_HAMZA + long];
  }
  if (before === L.YEH) return after === 'a' ? [L.YEH_HAMZA, L.ALEF_HAMZA] : [L.YEH_HAMZA + long];
  if (before === 'u') return [L.WAW_HAMZA + long];
  if (after === 'u' || after === 'U') return rounded(sound, at, before, after);
  if (before === 'A' || before === 'U') return [L.HAMZA + long];
  if (after === 'A') return endsInDual(sound, at) ? [L.ALEF_MADDA, L.ALEF_HAMZA + L.ALEF] : [L.ALEF_MADDA];
  if (before === L.WAW && after === 'a') return [L.ALEF_HAMZA, L.HAMZA];
  return [L.ALEF_HAMZA];
}

/** Before u the seat is waw; before an ending many editors keep the seat of the bare word. */
function rounded(sound: string, at: number, before: string, after: string): readonly string[] {
  const rest = sound.slice(at + 2);
  const ending =
    after === 'U' ? rest === '#' || rest === '' || rest.startsWith(L.NOON) || rest.startsWith(L.HEH) : rest.startsWith(L.HEH);
  if (!ending) return [L.WAW_HAMZA];
  if (before === 'A' || before === 'U') return [L.WAW_HAMZA, L.HAMZA];
  return before === 'a' ? [L.WAW_HAMZA, L.ALEF_HAMZA] : [L.WAW_HAMZA];
}

function finalSeat(before: string): string {
  if (before === 'a') return L.ALEF_HAMZA;
  if (before === 'u') return L.WAW_HAMZA;
  return before === 'i' ? L.YEH_HAMZA : L.HAMZA;
}

const endsInDual = (sound: string, at: number): boolean => {
  const rest = sound.slice(at + 2);
  return rest === '' || rest === L.NOON || rest === `${L.HEH}`;
};
