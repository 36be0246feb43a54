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

/** What each code unit becomes, worked out when it is first met. */
const normalCharacters: (string | undefined)[] = new Array<string | undefined>(0x10000);

function normalCharacter(code: number): string {
  normalCharacters[code] ??= workOut(String.fromCharCode(code));
  return normalCharacters[code];
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
  const out: string[] = [];
  let starts = new Int32Array(source.length + LONGEST_LIGATURE);
  let ends = new Int32Array(source.length + LONGEST_LIGATURE);
  let length = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    const dash = code === TATWEEL_CODE && isSpaceOrEdge(source, at - 1) && isSpaceOrEdge(source, at + 1);
    const normal = dash ? '-' : isSpaceAfterWaw(source, at) ? '' : normalCharacter(code);
    // A mark that follows belongs to its letter: spans that end on the letter take it along.
    if (normal === '' && length > 0 && isMark(String.fromCharCode(code)) && ends[length - 1] === at) ends[length - 1] = at + 1;
    if (length + normal.length > starts.length) {
      // Ligatures made the text longer than its source.
      starts = grown(starts);
      ends = grown(ends);
    }
    for (let letter = 0; letter < normal.length; letter++) {
      starts[length] = at;
      ends[length] = at + 1;
      length++;
      out.push(normal.length === 1 ? normal : (normal[letter] as string));
    }
  }
  return { text: out.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length), source };
}

function grown(offsets: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(offsets.length * 2 + LONGEST_LIGATURE);
  larger.set(offsets);
  return larger;
}

const isSpaceOrEdge = (text: string, at: number): boolean => {
  const character = text[at];
  return character === undefined || character === ' ' || character === '\n' || SPACES.test(character);
};

/** `القاهرة و الرياض`: much of the press sets the conjunction apart; the normal text joins it to its word. */
const isSpaceAfterWaw = (text: string, at: number): boolean =>
  text[at - 1] === WAW && text[at] === ' ' && isSpaceOrEdge(text, at - 2) && LETTER.test(text[at + 1] ?? '');

/** The source span `[start, end)` of the normal span. An empty normal span gives an empty source span. */
export function sourceSpan(normal: NormalText, start: number, end: number): [number, number] {
  if (end <= start) {
    const at = normal.starts[start] ?? normal.source.length;
    return [at, at];
  }
  return [normal.starts[start] as number, normal.ends[end - 1] as number];
}
