// Reads numbers in digits and in words: `3,500`, digits before a scale word (3.5 million), and compounds of number words in any case and gender.
//
// The words come from the lexicon. A number is read as groups of falling size, each "small" (1 to 999) with or without a scale word,
// joined by waw; what does not fit that grammar ends the number, so that "three and five" is three.

import { foldKey } from './fold.ts';
import * as L from './letters.ts';

export type NumberKind = 'unit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'ordinal' | 'vague' | 'approximator' | 'comparator';

export interface NumberWord {
  readonly value: number;
  readonly kind: NumberKind;
}

/** Folded word (or words, spaces between) → what it counts. */
export type NumberVocabulary = ReadonlyMap<string, NumberWord>;

export interface NumberReading {
  readonly value: number;
  /** How many words it takes. */
  readonly words: number;
  /** The value is the least that a vague amount ("hundreds") can mean. */
  readonly vague: boolean;
}

/** A vocabulary from the lexicon's entries, with the spellings, cases and genders that they leave out. */
export function numberVocabulary(
  entries: Iterable<{ readonly word: string; readonly value?: number | null | undefined; readonly kind: NumberKind }>,
): NumberVocabulary {
  const words = new Map<string, NumberWord>();
  const listed = [...entries].map(({ word, value, kind }) => ({ key: foldKey(word), meaning: { value: value ?? 0, kind } }));
  for (const { key, meaning } of listed) words.set(key, meaning);
  for (const { key, meaning } of listed) {
    for (const variant of variantsOf(key, meaning)) if (!words.has(variant)) words.set(variant, meaning);
  }
  return words;
}

const HUNDRED_SHORT = L.MEEM + L.YEH_HAMZA;
const HUNDRED_LONG = L.MEEM + L.ALEF + L.YEH_HAMZA;

function variantsOf(key: string, meaning: NumberWord): readonly string[] {
  const inflected = inflections(key, meaning);
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

function inflections(key: string, { value, kind }: NumberWord): readonly string[] {
  const [first = '', second] = key.split(' ');
  if (kind === 'teen' && second !== undefined) {
    // Only twelve shows its case: its first word ends in alef or ya.
    const turned = first.endsWith(L.ALEF) ? first.slice(0, -1) + L.YEH : first;
    return turned === first ? [] : [`${turned} ${second}`];
  }
  const stem = key.slice(0, -2);
  if (kind === 'ten' && key.endsWith(L.WAW + L.NOON)) return [stem + L.YEH + L.NOON];
  if (kind === 'ten' && key.endsWith(L.YEH + L.NOON)) return [stem + L.WAW + L.NOON];
  if (isDual(value) && key.endsWith(L.ALEF + L.NOON)) return [L.YEH + L.NOON, L.ALEF, L.YEH].map((ending) => stem + ending);
  if (isDual(value) && key.endsWith(L.YEH + L.NOON)) return [L.ALEF + L.NOON, L.ALEF, L.YEH].map((ending) => stem + ending);
  if (kind === 'scale') return [key + L.ALEF];
  if (kind === 'unit' && value >= 3 && value <= 10) {
    if (!key.endsWith(L.TEH_MARBUTA)) return key.endsWith(L.ALEF) ? [] : [key + L.TEH_MARBUTA];
    const bare = key.slice(0, -1);
    return bare.endsWith(L.YEH) ? [bare, bare.slice(0, -1), bare + L.ALEF] : [bare];
  }
  return kind === 'unit' && value === 1 && key.startsWith(L.WAW) ? [key + L.ALEF, key + L.TEH_MARBUTA] : [];
}

const isDual = (value: number): boolean => /^20*$/u.test(String(value));

interface Part {
  readonly value: number;
  readonly next: number;
  readonly vague: boolean;
}

/** Reads the number at the start of the folded words, or null when none stands there. */
export function readNumber(words: readonly string[], vocabulary: NumberVocabulary): NumberReading | null {
  const reader: Reader = { words, vocabulary };
  let sum = readGroup(reader, 0, true);
  if (sum === null || isLoneOne(reader, sum)) return null;
  let least = scaleOf(sum.value);
  for (;;) {
    const joined = readGroup(reader, sum.next, false);
    if (joined === null || sum.vague || joined.vague || joined.value >= least || joined.value === 0) break;
    sum = { value: sum.value + joined.value, next: joined.next, vague: false };
    least = Math.min(least, scaleOf(joined.value));
  }
  return { value: sum.value, words: sum.next, vague: sum.vague };
}

/** Reads an ordinal ("fifth", "twenty-first", "fifteenth") at the start of the folded words, with or without the article. */
export function readOrdinal(words: readonly string[], vocabulary: NumberVocabulary): NumberReading | null {
  const reader: Reader = { words, vocabulary };
  const first = wordAt(reader, 0, true);
  if (first === null || first.word.kind !== 'ordinal') return null;
  const { value } = first.word;
  const next = wordAt(reader, first.next, false);
  if (next !== null && value < 10) {
    if (!next.joined && next.word.value === 10) return { value: value + 10, words: next.next, vague: false };
    const isTens = next.word.value >= 20 && next.word.value <= 90 && next.word.value % 10 === 0;
    if (next.joined && isTens) return { value: value + next.word.value, words: next.next, vague: false };
  }
  return { value, words: first.next, vague: false };
}

interface Reader {
  readonly words: readonly string[];
  readonly vocabulary: NumberVocabulary;
}
interface Found {
  readonly word: NumberWord;
  readonly next: number;
  /** It follows a waw. */
  readonly joined: boolean;
}

/** The vocabulary's word at `at`, after a waw written to it or apart, with or without the article. */
function wordAt({ words, vocabulary }: Reader, at: number, first: boolean): Found | null {
  const whole = words[at];
  if (whole === undefined) return null;
  if (whole === L.WAW && !first) {
    const found = wordAt({ words, vocabulary }, at + 1, true);
    return found === null ? null : { ...found, joined: true };
  }
  const after = words[at + 1];
  // Inside a number a waw joins ("and eleven" is spelled like "one ten"); at its start it is rather the first letter of "one".
  for (const joined of whole.startsWith(L.WAW) ? [!first, first] : [false]) {
    const written = joined ? whole.slice(1) : whole;
    for (const base of written.startsWith(L.ALEF + L.LAM) ? [written, written.slice(2)] : [written]) {
      const two = after === undefined ? undefined : vocabulary.get(`${base} ${after}`);
      if (two !== undefined) return { word: two, next: at + 2, joined };
      const one = vocabulary.get(base);
      if (one !== undefined) return { word: one, next: at + 1, joined };
    }
  }
  return null;
}

/** "Small" and its scale word, or a scale word alone. After the first group a waw must join. */
function readGroup(reader: Reader, at: number, first: boolean): Part | null {
  const digits = readDigits(reader, at, first);
  const small = digits ?? readSmall(reader, at, first);
  if (small !== null) {
    const scale = wordAt(reader, small.next, false);
    const isScale = scale !== null && !scale.joined && (isPureScale(scale.word) || (small.vague && scale.word.kind === 'vague'));
    return isScale ? { value: small.value * scale.word.value, next: scale.next, vague: small.vague } : small;
  }
  const found = wordAt(reader, at, first);
  if (found === null || (!first && !found.joined)) return null;
  if (found.word.kind !== 'scale') return null;
  return { value: found.word.value, next: found.next, vague: false };
}

/** 1 to 999 in words: hundreds, then waw and what is below a hundred. A vague word stands alone. */
function readSmall(reader: Reader, at: number, first: boolean): Part | null {
  const found = wordAt(reader, at, first);
  if (found === null || (!first && !found.joined)) return null;
  if (found.word.kind === 'vague') return first ? { value: found.word.value, next: found.next, vague: true } : null;
  let hundreds: Part | null = null;
  if (found.word.kind === 'hundred') hundreds = { value: found.word.value, next: found.next, vague: false };
  else if (found.word.kind === 'unit') {
    const hundred = wordAt(reader, found.next, false);
    if (hundred !== null && !hundred.joined && hundred.word.kind === 'hundred' && hundred.word.value === 100) {
      hundreds = { value: found.word.value * 100, next: hundred.next, vague: false };
    }
  }
  if (hundreds === null) return readBelowHundred(reader, at, first);
  const rest = readBelowHundred(reader, hundreds.next, false);
  return rest === null ? hundreds : { value: hundreds.value + rest.value, next: rest.next, vague: false };
}

function readBelowHundred(reader: Reader, at: number, first: boolean): Part | null {
  const found = wordAt(reader, at, first);
  if (found === null || (!first && !found.joined)) return null;
  const { value, kind } = found.word;
  const own: Part = { value, next: found.next, vague: false };
  if (kind === 'ten' || kind === 'teen') return value < 100 ? own : null;
  if (kind !== 'unit') return null;
  const next = wordAt(reader, found.next, false);
  if (next === null || value >= 10) return own;
  const isTen = next.word.kind === 'unit' || next.word.kind === 'ten' || next.word.kind === 'teen';
  if (!next.joined && isTen && next.word.value === 10) return { value: value + 10, next: next.next, vague: false };
  if (next.joined && next.word.kind === 'ten' && next.word.value >= 20)
    return { value: value + next.word.value, next: next.next, vague: false };
  return own;
}

const isPureScale = ({ kind, value }: NumberWord): boolean => kind === 'scale' && /^10*$/u.test(String(value)) && value >= 1000;

/** The size of the last group: what a further group must stay below. */
function scaleOf(value: number): number {
  let scale = 1;
  while (value !== 0 && value % (scale * 1000) === 0 && scale < 1e15) scale *= 1000;
  return scale;
}

/** "One" that is not the counting word means "one of": only a compound makes it a number. */
function isLoneOne({ words, vocabulary }: Reader, part: Part): boolean {
  const word = words[0] ?? '';
  return part.next === 1 && part.value === 1 && vocabulary.has(word) && !word.startsWith(L.WAW);
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
    value: amountOf(digits, scale !== null && !scale.joined && isPureScale(scale.word)),
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
