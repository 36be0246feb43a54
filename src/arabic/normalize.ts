// Folds running text to the letters in which the lexicon is written, and keeps the way back: every character of the normal text
// knows which characters of the source it stands for. Real pages mix tatweel, vowel marks, presentation forms, direction marks,
// Persian letters and three kinds of digits; all of that goes here, so that no later stage meets it.

import { foldLetter, isMark } from './fold.ts';
import { TATWEEL, WAW } from './letters.ts';

/** Normal text and its map. `starts[i]`/`ends[i]`: source offsets (UTF-16 code units) of normal character `i`. */
export interface NormalText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly source: string;
}

const QUOTES = new Map<string, string>(
  [...'\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033\uFF02\u2039\u203A'].map((mark) => [mark, '"']),
);
const DASHES = new Set([...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212']);
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\v\f]/u;
const PRESENTATION = /[\uFB50-\uFDFB\uFE70-\uFEFC]/u;
const LETTER = /\p{Script=Arabic}/u;
const LINE_BREAKS = new Set(['\n', '\r', '\u2028', '\u2029', '\u0085']);

/** Letters of the longest ligature (U+FDFA). */
const LONGEST_LIGATURE = 18;
const TATWEEL_CODE = TATWEEL.charCodeAt(0);
const DASH_CODE = '-'.charCodeAt(0);

/** What each code unit becomes, worked out when it is first met: its one letter, or one of the two below. */
const normalCodes = new Int32Array(0x10000).fill(-1);
const MET_FIRST = -1;
/** It vanishes or becomes several letters. */
const NOT_ONE = -2;

function normalCode(code: number): number {
  const known = normalCodes[code] as number;
  if (known !== MET_FIRST) return known;
  const normal = workOut(String.fromCharCode(code));
  const made = normal.length === 1 ? normal.charCodeAt(0) : NOT_ONE;
  normalCodes[code] = made;
  return made;
}

/** One source character as the normal text has it: '' when it vanishes, several letters for a ligature. */
function workOut(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x20 && code < 0x7f) return character;
  if (LINE_BREAKS.has(character)) return '\n';
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0660 + 0x30);
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06f0 + 0x30);
  if (isMark(character)) return '';
  if (SPACES.test(character)) return ' ';
  if (DASHES.has(character)) return '-';
  if (PRESENTATION.test(character)) {
    return [...character.normalize('NFKC')].map((letter) => (isMark(letter) ? '' : foldLetter(letter))).join('');
  }
  return QUOTES.get(character) ?? foldLetter(character);
}

/**
 * Normalises a text. A tatweel that stands alone is the dash of datelines; elsewhere it is only a stretched joint. A conjunction set apart
 * from its word joins it.
 */
export function normalize(source: string): NormalText {
  let letters = new Uint16Array(source.length + LONGEST_LIGATURE);
  let starts = new Int32Array(source.length + LONGEST_LIGATURE);
  let ends = new Int32Array(source.length + LONGEST_LIGATURE);
  let length = 0;
  const put = (letter: number, at: number) => {
    letters[length] = letter;
    starts[length] = at;
    ends[length] = at + 1;
    length++;
  };
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (isSpaceAfterWaw(source, at)) continue;
    const one = normalCode(code);
    if (length === letters.length || (one === NOT_ONE && length + LONGEST_LIGATURE > letters.length)) {
      // Ligatures made the text longer than its source.
      letters = grown(letters, new Uint16Array(letters.length * 2 + LONGEST_LIGATURE));
      starts = grown(starts, new Int32Array(starts.length * 2 + LONGEST_LIGATURE));
      ends = grown(ends, new Int32Array(ends.length * 2 + LONGEST_LIGATURE));
    }
    if (one !== NOT_ONE) {
      put(one, at);
      continue;
    }
    if (code === TATWEEL_CODE && isSpaceOrEdge(source, at - 1) && isSpaceOrEdge(source, at + 1)) {
      put(DASH_CODE, at);
      continue;
    }
    const character = source[at] as string;
    // A mark that follows belongs to its letter: spans that end on the letter take it along.
    if (length > 0 && isMark(character) && ends[length - 1] === at) ends[length - 1] = at + 1;
    const normal = workOut(character);
    for (let letter = 0; letter < normal.length; letter++) put(normal.charCodeAt(letter), at);
  }
  return { text: textOf(letters, length), starts: starts.subarray(0, length), ends: ends.subarray(0, length), source };
}

/** How many letters are made into a string at once: engines take only so many arguments. */
const AT_ONCE = 8192;

function textOf(letters: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += AT_ONCE)
    text += String.fromCharCode.apply(null, letters.subarray(from, Math.min(length, from + AT_ONCE)) as unknown as number[]);
  return text;
}

function grown<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

const isSpaceOrEdge = (text: string, at: number): boolean => {
  const character = text[at];
  return character === undefined || character === ' ' || character === '\n' || SPACES.test(character);
};

/** `القاهرة و الرياض`: much of the press sets the conjunction apart; the normal text joins it to its word. */
const isSpaceAfterWaw = (text: string, at: number): boolean =>
  text[at] === ' ' && text[at - 1] === WAW && isSpaceOrEdge(text, at - 2) && LETTER.test(text[at + 1] ?? '');

/** The source span `[start, end)` of the normal span. An empty normal span gives an empty source span. */
export function sourceSpan(normal: NormalText, start: number, end: number): [number, number] {
  if (end <= start) {
    const at = normal.starts[start] ?? normal.source.length;
    return [at, at];
  }
  return [normal.starts[start] as number, normal.ends[end - 1] as number];
}
