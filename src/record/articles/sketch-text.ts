// A sketch of a text: what is needed to see that another text is, in the main, the same one: a reprint with small edits, another headline, a
// cut ending. Hashes of word shingles and keys under which similar sketches meet (MinHash; Broder 1997). The same text gives the same sketch.

/** Words that are hashed together: three in a row are seldom alike by chance, and an edit breaks only three shingles. */
const SHINGLE = 3;
/** The smallest hashes of the text that are kept: for texts of up to this many shingles, all of them. */
const KEPT = 256;
/** Keys over the whole text, each of so many minima; and keys over its opening, which a cut ending leaves alone. */
const WHOLE_BANDS = 8;
const WHOLE_ROWS = 3;
const OPENING_BANDS = 4;
const OPENING_ROWS = 2;
const OPENING_SHINGLES = 60;

export interface Sketch {
  /** Distinct shingles of the text. */
  readonly size: number;
  /** Its smallest shingle hashes, ascending, unsigned 32 bits. */
  readonly hashes: Uint32Array;
  /** Keys, as integers below 2^48: two texts that are much alike share one almost certainly. */
  readonly bands: readonly number[];
}

export function sketchText(text: string): Sketch {
  const shingles = shinglesOf(text);
  const hashes = Uint32Array.from(new Set(shingles)).sort();
  return { size: hashes.length, hashes: hashes.slice(0, KEPT), bands: bandsOf(shingles) };
}

/** Reads back what `sketchBytes` wrote. */
export function readSketch(bytes: Uint8Array): Pick<Sketch, 'size' | 'hashes'> {
  // A copy: the bytes of a database's answer may lie anywhere in a larger buffer.
  const words = new Uint32Array(new Uint8Array(bytes).buffer);
  return { size: words[0] ?? 0, hashes: words.subarray(1) };
}

export function sketchBytes({ size, hashes }: Sketch): Uint8Array {
  const words = new Uint32Array(hashes.length + 1);
  words[0] = size;
  words.set(hashes, 1);
  return new Uint8Array(words.buffer);
}

/** Marks, tatweel and punctuation vary from page to page: letters and digits alone are compared, alef and ya forms as one. */
const IGNORED = /[\p{M}\u0640]+/gu;
const WORD = /[\p{L}\p{Nd}]+/gu;
const ALEF_FORMS = /[\u0622\u0623\u0625\u0671]/gu;
const YEH_FORMS = /[\u0649\u06CC]/gu;

function shinglesOf(text: string): readonly number[] {
  const plain = text
    .normalize('NFKC')
    .replace(IGNORED, '')
    .replace(ALEF_FORMS, '\u0627')
    .replace(YEH_FORMS, '\u064A')
    .toLowerCase();
  const words = (plain.match(WORD) ?? []).map(hashWord);
  if (words.length < SHINGLE) return words.length === 0 ? [] : [words.reduce(combine, 0)];
  return Array.from({ length: words.length - SHINGLE + 1 }, (_, at) =>
    combine(combine(words[at] as number, words[at + 1] as number), words[at + 2] as number),
  );
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const combine = (hash: number, next: number): number => mix(Math.imul(hash, 31) + next);

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function bandsOf(shingles: readonly number[]): readonly number[] {
  if (shingles.length === 0) return [];
  const whole = minima(shingles, WHOLE_BANDS * WHOLE_ROWS);
  const opening = minima(shingles.slice(0, OPENING_SHINGLES), OPENING_BANDS * OPENING_ROWS);
  return [
    ...Array.from({ length: WHOLE_BANDS }, (_, band) =>
      bandKey(band, whole.subarray(band * WHOLE_ROWS, (band + 1) * WHOLE_ROWS)),
    ),
    ...Array.from({ length: OPENING_BANDS }, (_, band) =>
      bandKey(WHOLE_BANDS + band, opening.subarray(band * OPENING_ROWS, (band + 1) * OPENING_ROWS)),
    ),
  ];
}

/** For each of `count` orders of all hashes, the first of the text's. */
function minima(shingles: readonly number[], count: number): Uint32Array {
  const least = new Uint32Array(count).fill(0xffffffff);
  for (const shingle of shingles)
    for (let order = 0; order < count; order++) {
      const hash = mix(shingle ^ Math.imul(order + 1, 0x9e3779b1));
      if (hash < (least[order] as number)) least[order] = hash;
    }
  return least;
}

/** 48 bits: safe as an integer in JavaScript and in both databases. */
function bandKey(band: number, rows: Uint32Array): number {
  const low = rows.reduce(combine, band + 1);
  const high = rows.reduce(combine, band + 101) & 0xffff;
  return high * 0x1_0000_0000 + low;
}
