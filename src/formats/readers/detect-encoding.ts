// Guesses the encoding of an Arabic text from its bytes: byte order marks, the pattern of UTF-16, valid UTF-8, and between the two
// single-byte encodings the one whose reading looks like Arabic. Does not decode the whole text.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'iso-8859-6';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly mark: number;
}

const SAMPLE = 64_000;

export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const marked = byMark(bytes);
  if (marked) return marked;
  const sample = bytes.subarray(0, SAMPLE);
  const wide = utf16(sample);
  if (wide) return { encoding: wide, mark: 0 };
  if (isUtf8(bytes)) return { encoding: 'utf-8', mark: 0 };
  return { encoding: singleByte(sampleOfHighBytes(bytes)) ?? 'utf-8', mark: 0 };
}

function byMark(bytes: Uint8Array): DetectedEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  return null;
}

/** In UTF-16 Arabic the high byte of nearly every unit is 06 (Arabic block) or 00 (spaces, digits); in Latin text it is 00. */
function utf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (sample.length < 4) return null;
  const units = sample.length >> 1;
  const counts = [0, 1].map((parity) => {
    let arabic = 0;
    let zero = 0;
    for (let at = parity; at < units * 2; at += 2) {
      if (sample[at] === 0x06) arabic += 1;
      else if (sample[at] === 0) zero += 1;
    }
    return { high: (arabic + zero) / units, zero: zero / units, arabic: arabic / units };
  });
  const [even, odd] = counts as [(typeof counts)[0], (typeof counts)[0]];
  const fits = (high: typeof even, low: typeof even): boolean =>
    high.high > 0.85 && low.zero < 0.1 && (high.arabic > 0.2 || high.zero > 0.9);
  if (fits(odd, even)) return 'utf-16le';
  return fits(even, odd) ? 'utf-16be' : null;
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // The decoder has no other way of saying that the bytes are not UTF-8.
    return false;
  }
}

/** A part of the text that has letters beyond ASCII: a long Latin header must not decide. */
function sampleOfHighBytes(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, first - 1_000);
  return bytes.subarray(from, from + SAMPLE);
}

/** The better of the two single-byte readings; null where a damaged UTF-8 text reads better, or neither reads as Arabic. */
function singleByte(sample: Uint8Array): 'windows-1256' | 'iso-8859-6' | null {
  const damaged = new TextDecoder('utf-8').decode(sample);
  if (countOf(damaged, /\p{Script=Arabic}/gu) > 4 * countOf(damaged, /\uFFFD/gu)) return null;
  const candidates = (['windows-1256', 'iso-8859-6'] as const)
    .map((encoding) => ({ encoding, ...read(sample, encoding) }))
    .filter(({ arabic, letters }) => arabic > 0 && arabic >= letters / 2)
    .sort((one, other) => other.score - one.score);
  return candidates[0]?.encoding ?? null;
}

/** Alef-lam, the commonest pair of letters in Arabic, is where the two encodings differ: lam is E1 in one and E4 in the other. */
const ARTICLE = /\u0627\u0644/gu;
/** Letters and marks that a wrong reading puts inside Arabic words. */
const FOREIGN = /[\u00C0-\u024F\u064B-\u0652\uFFFD\u0080-\u009F]/gu;

function read(sample: Uint8Array, encoding: 'windows-1256' | 'iso-8859-6'): { arabic: number; letters: number; score: number } {
  const text = new TextDecoder(encoding).decode(sample);
  return {
    arabic: countOf(text, /\p{Script=Arabic}/gu),
    letters: countOf(text, /\p{L}/gu),
    score: 3 * countOf(text, ARTICLE) - countOf(text, FOREIGN),
  };
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
