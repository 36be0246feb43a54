// Looks at a text before it is read: what it is not (Arabic, text at all) is said in diagnostics, and nothing stops the coder.

import type { Diagnostic } from '../domain/index.ts';

export interface Inspected {
  readonly text: string;
  /** BCP 47 language of the text: `ar`, or `und` where hardly any of it is Arabic. */
  readonly language: string;
  readonly diagnostics: readonly Diagnostic[];
}

const SAMPLE = 200_000;

/** Counts the letters of a text's beginning. Lone surrogates and control characters are kept as they are: offsets must not move. */
export function inspectText(given: unknown): Inspected {
  const text = typeof given === 'string' ? given : '';
  const diagnostics: Diagnostic[] = [];
  const say = (code: string, details: Diagnostic['details'] = {}) => diagnostics.push({ code, span: null, details });
  const sample = text.slice(0, SAMPLE);
  const { arabic, letters, controls } = countCharacters(sample);
  if (text.trim() === '') say('TEXT_EMPTY');
  else if (controls > sample.length / 20) say('TEXT_BINARY', { share: Math.round((100 * controls) / sample.length) });
  const isArabic = arabic > 0 && arabic >= letters / 2;
  if (text.trim() !== '' && arabic === 0) say('TEXT_NOT_ARABIC', { share: 0 });
  else if (letters > 0 && !isArabic) say('TEXT_MIXED_LANGUAGES', { share: Math.round((100 * arabic) / letters) });
  if (/[\u202A-\u202E\u2066-\u2069]/u.test(sample)) say('TEXT_DIRECTION_OVERRIDES');
  return { text, language: isArabic ? 'ar' : 'und', diagnostics };
}

const ARABIC = 1;
const LETTER = 2;
const CONTROL = 4;
const KNOWN = 8;

function sortOf(character: string): number {
  const arabic = /\p{Script=Arabic}/u.test(character) ? ARABIC : 0;
  const letter = /\p{L}/u.test(character) ? LETTER : 0;
  const control = /[\u0000-\u0008\u000E-\u001F\uFFFD]/u.test(character) ? CONTROL : 0;
  return arabic | letter | control | KNOWN;
}

/** The sort of each code unit, worked out when it is first met. */
const sorts = new Uint8Array(0x10000);

/** Counts without making an array of a text's letters. */
function countCharacters(text: string): { readonly arabic: number; readonly letters: number; readonly controls: number } {
  let arabic = 0;
  let letters = 0;
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let sort: number;
    if ((code & 0xfc00) === 0xd800 && (text.codePointAt(at) as number) > 0xffff) {
      sort = sortOf(String.fromCodePoint(text.codePointAt(at) as number));
      at++;
    } else {
      sort = sorts[code] as number;
      if (sort === 0) {
        sort = sortOf(String.fromCharCode(code));
        sorts[code] = sort;
      }
    }
    if (sort & ARABIC) arabic++;
    if (sort & LETTER) letters++;
    if (sort & CONTROL) controls++;
  }
  return { arabic, letters, controls };
}
