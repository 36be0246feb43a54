// Splits normal text into words, numbers and punctuation marks. A word is a run of letters; digits that stand against letters
// (`و15`) are split off, so that a conjunction and its number are two words.

export type WordKind = 'word' | 'number' | 'latin' | 'punctuation';

/** A word of the normal text, half-open `[start, end)`. */
export interface TextWord {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly kind: WordKind;
}

const DIGIT = 1;
const ARABIC = 2;
/** A letter or a mark of any script. */
const LETTER = 4;
const SPACE = 8;
const KNOWN = 16;

function sortOf(character: string): number {
  return (
    (/\p{Nd}/u.test(character) ? DIGIT : 0) |
    (/\p{Script=Arabic}/u.test(character) ? ARABIC : 0) |
    (/[\p{L}\p{M}]/u.test(character) ? LETTER : 0) |
    (/\s/u.test(character) ? SPACE : 0) |
    KNOWN
  );
}

/** The sorts of each code unit, worked out when it is first met: asking the tables of Unicode for every letter costs much more. */
const sorts = new Uint8Array(0x10000);

/** What a character is; 0 beyond the end. */
function sortAt(text: string, at: number, end: number): number {
  if (at >= end) return 0;
  const code = text.charCodeAt(at);
  const known = sorts[code] as number;
  if (known !== 0) return known;
  if (isPair(text, at, end)) return sortOf(text.slice(at, at + 2));
  const sort = sortOf(String.fromCharCode(code));
  // A half of a pair is something else with its other half.
  if ((code & 0xf800) !== 0xd800) sorts[code] = sort;
  return sort;
}

const isPair = (text: string, at: number, end: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && at + 1 < end && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

/** Where a run of such characters ends that begins at an offset. */
function runEnd(text: string, from: number, end: number, sort: number): number {
  let at = from;
  while ((sortAt(text, at, end) & sort) !== 0) at += isPair(text, at, end) ? 2 : 1;
  return at;
}

/** `1.500`, `12,5%`: marks of thousands and decimals stand between digits only. */
function numberEnd(text: string, from: number, end: number): number {
  let at = runEnd(text, from, end, DIGIT);
  while (BETWEEN_DIGITS.has(text[at] ?? '') && (sortAt(text, at + 1, end) & DIGIT) !== 0) at = runEnd(text, at + 1, end, DIGIT);
  return at < end && text[at] === '%' ? at + 1 : at;
}

const BETWEEN_DIGITS = new Set(['.', ',', '\u066B', '\u066C']);

/** A run of Arabic letters, and a number joined to it with a dash (`إف-16`). */
function wordEnd(text: string, from: number, end: number): number {
  const at = runEnd(text, from, end, ARABIC);
  return text[at] === '-' && (sortAt(text, at + 1, end) & DIGIT) !== 0 ? runEnd(text, at + 1, end, DIGIT) : at;
}

/** Letters of other scripts, and what joins them. */
function latinEnd(text: string, from: number, end: number): number {
  let at = from;
  for (;;) {
    at = runEnd(text, at, end, LETTER);
    if (at >= end || !JOINS_LATIN.has(text[at] as string)) return at;
    at++;
  }
}

const JOINS_LATIN = new Set(["'", '’', '.', '-']);

/** The letters of Arabic itself, with which nearly every word begins: what begins with one is no punctuation. */
const isLetter = (code: number): boolean => code >= 0x0621 && code <= 0x064a;

/** Words of the text between the offsets, in order. */
export function splitWords(text: string, start = 0, end = text.length): readonly TextWord[] {
  const words: TextWord[] = [];
  eachWord(text, { start, end }, (from, to, kind) => words.push({ form: text.slice(from, to), start: from, end: to, kind }));
  return words;
}

/** Tells of each word in order where it stands and what it is, for those who know the word without cutting it out. */
export function eachWord(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  tell: (from: number, to: number, kind: WordKind) => void,
): void {
  for (let at = start; at < end; ) {
    const sort = sortAt(text, at, end);
    if ((sort & (SPACE | LETTER | DIGIT | ARABIC)) === SPACE) {
      at++;
      continue;
    }
    const from = at;
    let kind: WordKind = 'punctuation';
    if ((sort & DIGIT) !== 0) {
      at = numberEnd(text, from, end);
      kind = 'number';
    } else if ((sort & ARABIC) !== 0) {
      at = wordEnd(text, from, end);
      if (isLetter(text.charCodeAt(from)) || !/^\p{P}+$/u.test(text.slice(from, at))) kind = 'word';
    } else if ((sort & LETTER) !== 0) {
      at = latinEnd(text, from, end);
      kind = 'latin';
    } else at += isPair(text, at, end) ? 2 : 1;
    tell(from, at, kind);
  }
}
