// Reads numbers in digits and in words: `3,500`, digits before a scale word (3.5 million), and compounds of number words in any case and gender.
//
// The words come from the lexicon. A number is read as groups of falling size, each "small" (1 to 999) with or without a scale word,
// joined by waw; what does not fit that grammar ends the number, so that "three and five" is three.

import { foldKey } from './fold.ts';
import * as L from './letters.ts';

/** A kind of entry in lexicon/grammar/numbers.yaml. */
export type NumberKind = 'cardinal' | 'ordinal' | 'fraction' | 'vague' | 'modifier';

/** What a word does in a number. */
export type NumberRole = 'unit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'fraction' | 'vague';

export interface NumberWord {
  readonly value: number;
  readonly role: NumberRole;
}

/** Folded words (spaces between, where an entry has several) and what they count. */
export interface NumberVocabulary {
  readonly numbers: ReadonlyMap<string, NumberWord>;
  readonly ordinals: ReadonlyMap<string, number>;
}

export interface NumberReading {
  readonly value: number;
  /** How many words it takes. */
  readonly words: number;
  /** The value is the least that a vague amount ("hundreds") can mean. */
  readonly vague: boolean;
}

/**
 * A vocabulary from the lexicon's entries, completed with the spellings, cases and genders that they leave out. Numbers that the
 * entries compose ("five and twenty") are left to the grammar; modifiers ("about") are no part of a number.
 */
export function numberVocabulary(
  entries: Iterable<{ readonly words: readonly string[]; readonly value: number; readonly kind: NumberKind }>,
): NumberVocabulary {
  const numbers = new Map<string, NumberWord>();
  const ordinals = new Map<string, number>();
  const listed: (readonly [string, NumberWord])[] = [];
  for (const { words, value, kind } of entries) {
    for (const key of words.map(foldKey)) {
      if (kind === 'ordinal') ordinals.set(key, value);
      const role = kind === 'ordinal' || kind === 'modifier' ? null : roleOf(key, value, kind);
      if (role !== null) listed.push([key, { value, role }]);
    }
  }
  for (const [key, word] of listed) if (!numbers.has(key)) numbers.set(key, word);
  for (const [key, word] of listed) {
    for (const variant of variantsOf(key, word)) if (!numbers.has(variant)) numbers.set(variant, word);
  }
  return { numbers, ordinals };
}

function roleOf(key: string, value: number, kind: 'cardinal' | 'fraction' | 'vague'): NumberRole | null {
  if (kind !== 'cardinal') return kind;
  const isComposed = key.includes(' ');
  if (value > 10 && value < 20) return 'teen';
  if (isComposed) return null;
  if (value <= 10) return 'unit';
  if (value < 100) return 'ten';
  if (value < 1000) return 'hundred';
  return 'scale';
}

const HUNDRED_SHORT = L.MEEM + L.YEH_HAMZA;
const HUNDRED_LONG = L.MEEM + L.ALEF + L.YEH_HAMZA;

function variantsOf(key: string, word: NumberWord): readonly string[] {
  const inflected = inflections(key, word);
  const all = [key, ...inflected];
  // Hundred is written with and without a silent alef, alone and at the end of three hundred and its like.
  const silent = all.flatMap((form) =>
    form.includes(HUNDRED_LONG)
      ? [form.replace(HUNDRED_LONG, HUNDRED_SHORT)]
      : form.includes(HUNDRED_SHORT)
        ? [form.replace(HUNDRED_SHORT, HUNDRED_LONG)]
        : [],
  );
  return [...inflected, ...silent];
}

function inflections(key: string, { value, role }: NumberWord): readonly string[] {
  const [first = '', second] = key.split(' ');
  if (role === 'teen' && second !== undefined) {
    // Only twelve shows its case: its first word ends in alef or ya.
    const turned = first.endsWith(L.ALEF) ? first.slice(0, -1) + L.YEH : first;
    return turned === first ? [] : [`${turned} ${second}`];
  }
  const stem = key.slice(0, -2);
  if (role === 'ten' && key.endsWith(L.WAW + L.NOON)) return [stem + L.YEH + L.NOON];
  if (role === 'ten' && key.endsWith(L.YEH + L.NOON)) return [stem + L.WAW + L.NOON];
  if (isDual(value) && key.endsWith(L.ALEF + L.NOON)) return [L.YEH + L.NOON, L.ALEF, L.YEH].map((ending) => stem + ending);
  if (isDual(value) && key.endsWith(L.YEH + L.NOON)) return [L.ALEF + L.NOON, L.ALEF, L.YEH].map((ending) => stem + ending);
  if (role === 'scale' && isPure(value)) return [key + L.ALEF];
  if (role === 'unit' && value >= 3 && value <= 10) {
    if (!key.endsWith(L.TEH_MARBUTA)) return key.endsWith(L.ALEF) ? [] : [key + L.TEH_MARBUTA];
    const bare = key.slice(0, -1);
    return bare.endsWith(L.YEH) ? [bare, bare.slice(0, -1), bare + L.ALEF] : [bare];
  }
  return role === 'unit' && value === 1 && key.startsWith(L.WAW) ? [key + L.ALEF, key + L.TEH_MARBUTA] : [];
}

const isPure = (value: number): boolean => /^10*$/u.test(String(value));
const isDual = (value: number): boolean => /^20*$/u.test(String(value));

interface Part {
  readonly value: number;
  readonly next: number;
  readonly vague: boolean;
}

/** Reads the number at the start of the folded words, or null when none stands there. */
export function readNumber(words: readonly string[], vocabulary: NumberVocabulary): NumberReading | null {
  const reader: Reader = { words, numbers: vocabulary.numbers };
  let sum = readGroup(reader, 0, true);
  if (sum === null || isLoneOne(reader, sum)) return null;
  let least = scaleOf(sum.value);
  while (!sum.vague) {
    const joined = readGroup(reader, sum.next, false);
    if (joined === null || joined.value >= least || joined.value === 0) break;
    sum = { value: sum.value + joined.value, next: joined.next, vague: false };
    least = Math.min(least, scaleOf(joined.value));
  }
  const { value, next, vague } = withFraction(reader, sum, least);
  return { value, words: next, vague };
}

/** "A million and a half", also "and half the million". */
function withFraction(reader: Reader, sum: Part, least: number): Part {
  const fraction = wordAt(reader, sum.next, false);
  if (fraction === null || !fraction.joined || fraction.word.role !== 'fraction' || sum.vague) return sum;
  const scale = wordAt(reader, fraction.next, false);
  const repeats = scale !== null && !scale.joined && scale.word.value === least && isScale(scale.word);
  return { value: sum.value + fraction.word.value * least, next: repeats ? scale.next : fraction.next, vague: false };
}

/** Reads an ordinal ("fifth", "twenty-first", "fifteenth") at the start of the folded words, with or without the article. */
export function readOrdinal(words: readonly string[], vocabulary: NumberVocabulary): NumberReading | null {
  const { numbers, ordinals } = vocabulary;
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const value =
      ordinals.get(words.slice(0, length).join(' ')) ?? ordinals.get(withoutArticle(words.slice(0, length).join(' ')));
    if (value === undefined) continue;
    const next = wordAt({ words, numbers }, length, false);
    if (next !== null && value < 10) {
      if (!next.joined && next.word.value === 10) return { value: value + 10, words: next.next, vague: false };
      if (next.joined && next.word.role === 'ten') return { value: value + next.word.value, words: next.next, vague: false };
    }
    return { value, words: length, vague: false };
  }
  return null;
}

const LONGEST = 4;
const ARTICLE = L.ALEF + L.LAM;
const withoutArticle = (word: string): string => (word.startsWith(ARTICLE) ? word.slice(2) : word);

interface Reader {
  readonly words: readonly string[];
  readonly numbers: ReadonlyMap<string, NumberWord>;
}
interface Found {
  readonly word: NumberWord;
  readonly next: number;
  /** It follows a waw. */
  readonly joined: boolean;
}

/** The longest entry of the vocabulary at `at`, after a waw written to it or apart, with or without the article. */
function wordAt(reader: Reader, at: number, first: boolean): Found | null {
  const { words, numbers } = reader;
  const whole = words[at];
  if (whole === undefined) return null;
  if (whole === L.WAW && !first) {
    const found = wordAt(reader, at + 1, true);
    return found === null ? null : { ...found, joined: true };
  }
  // Inside a number a waw joins ("and eleven" is spelled like "one ten"); at its start it is rather the first letter of "one".
  for (const joined of whole.startsWith(L.WAW) ? [!first, first] : [false]) {
    const written = joined ? whole.slice(1) : whole;
    for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
      const phrase = [written, ...words.slice(at + 1, at + length)].join(' ');
      const word = numbers.get(phrase) ?? numbers.get(withoutArticle(phrase));
      if (word !== undefined) return { word, next: at + length, joined };
    }
  }
  return null;
}

/** "Small" (or a vague amount, or a half) and its scale word, or a scale word alone. After the first group a waw must join. */
function readGroup(reader: Reader, at: number, first: boolean): Part | null {
  const small = readDigits(reader, at, first) ?? readSmall(reader, at, first);
  if (small !== null) {
    const scale = wordAt(reader, small.next, false);
    const multiplies = scale !== null && !scale.joined && (isScale(scale.word) || (small.vague && scale.word.role === 'vague'));
    return multiplies ? { value: small.value * scale.word.value, next: scale.next, vague: small.vague } : small;
  }
  const found = wordAt(reader, at, first);
  if (found === null || (!first && !found.joined)) return null;
  if (found.word.role === 'scale') return { value: found.word.value, next: found.next, vague: false };
  if (found.word.role !== 'fraction' || !first) return null;
  const scale = wordAt(reader, found.next, false);
  if (scale === null || scale.joined || !isScale(scale.word)) return null;
  return { value: Math.round(found.word.value * scale.word.value), next: scale.next, vague: false };
}

/** 1 to 999 in words: hundreds, then waw and what is below a hundred. A vague word stands alone. */
function readSmall(reader: Reader, at: number, first: boolean): Part | null {
  const found = wordAt(reader, at, first);
  if (found === null || (!first && !found.joined)) return null;
  const { value, role } = found.word;
  if (role === 'vague') return first ? { value, next: found.next, vague: true } : null;
  const hundreds =
    role === 'hundred' ? { value, next: found.next, vague: false } : role === 'unit' ? timesHundred(reader, found) : null;
  if (hundreds === null) return readBelowHundred(reader, at, first);
  const rest = readBelowHundred(reader, hundreds.next, false);
  return rest === null ? hundreds : { value: hundreds.value + rest.value, next: rest.next, vague: false };
}

/** "Three hundred" in two words. */
function timesHundred(reader: Reader, unit: Found): Part | null {
  const hundred = wordAt(reader, unit.next, false);
  if (hundred === null || hundred.joined || hundred.word.value !== 100 || hundred.word.role !== 'hundred') return null;
  return { value: unit.word.value * 100, next: hundred.next, vague: false };
}

function readBelowHundred(reader: Reader, at: number, first: boolean): Part | null {
  const found = wordAt(reader, at, first);
  if (found === null || (!first && !found.joined)) return null;
  const { value, role } = found.word;
  const own: Part = { value, next: found.next, vague: false };
  if (role === 'ten' || role === 'teen') return own;
  if (role !== 'unit') return null;
  const next = wordAt(reader, found.next, false);
  if (next === null || value === 0 || value >= 10) return own;
  const makesTeen = !next.joined && next.word.role === 'unit' && next.word.value === 10;
  const makesTens = next.joined && next.word.role === 'ten';
  return makesTeen || makesTens ? { value: value + next.word.value, next: next.next, vague: false } : own;
}

/** A word that multiplies the number before it; the plurals of scale words are vague only where none stands before them. */
const isScale = ({ role, value }: NumberWord): boolean =>
  (role === 'scale' || role === 'vague') && isPure(value) && value >= 1000;

/** The size of the last group: what a further group must stay below. */
function scaleOf(value: number): number {
  let scale = 1;
  while (value !== 0 && value % (scale * 1000) === 0 && scale < 1e15) scale *= 1000;
  return scale;
}

/** "One" that is not the counting word means "one of": only a compound makes it a number. */
function isLoneOne({ words, numbers }: Reader, part: Part): boolean {
  const word = words[0] ?? '';
  return part.next === 1 && part.value === 1 && numbers.has(word) && !word.startsWith(L.WAW);
}

// Digits

const ZEROS = [0x0660, 0x06f0];

/** Digits in Latin, whatever script they came in, and separators as `,` and `.`. */
export function latinDigits(text: string): string {
  let latin = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    if (zero !== undefined) latin += String(code - zero);
    else if (character === '\u066C' || character === '\u2019' || character === '\u060C') latin += ',';
    else latin += character === '\u066B' ? '.' : character;
  }
  return latin;
}

const DIGITS = /^\d+(?:[.,]\d+)*$/u;
const THOUSANDS = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/u;

function readDigits(reader: Reader, at: number, first: boolean): Part | null {
  let position = at;
  let word = reader.words[at] ?? '';
  if (!first) {
    if (word === L.WAW) word = reader.words[++position] ?? '';
    else if (word.startsWith(L.WAW)) word = word.slice(1);
    else return null;
  } else if (word.startsWith(L.WAW)) word = word.slice(1);
  const digits = latinDigits(word).replace(/[%\u066A]$/u, '');
  if (!DIGITS.test(digits)) return null;
  const scale = wordAt(reader, position + 1, false);
  return {
    value: amountOf(digits, scale !== null && !scale.joined && isScale(scale.word)),
    next: position + 1,
    vague: false,
  };
}

/** `1.500` is fifteen hundred in print; before a scale word ("1.500 million") it is one and a half. */
function amountOf(digits: string, scaled: boolean): number {
  const separators = digits.match(/[.,]/gu) ?? [];
  const [separator] = separators;
  if (separator === undefined) return Number(digits);
  const isPoint = separators.length === 1 && separator === '.';
  if (THOUSANDS.test(digits) && !(isPoint && scaled)) {
    const last = separators.at(-1);
    const hasFraction = last !== separator;
    const cut = hasFraction ? digits.lastIndexOf(last ?? '') : digits.length;
    return Number(`${digits.slice(0, cut).replace(/[.,]/gu, '')}.${digits.slice(cut + 1) || '0'}`);
  }
  if (separators.length === 1) return Number(digits.replace(',', '.'));
  return Number(digits.replace(/[.,]/gu, ''));
}
