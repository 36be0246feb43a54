// SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, synchronous and without any platform: the coder runs in browsers and Node alike, and
// an article's id must be the same in both.

const K = new Int32Array(64);
const INITIAL = new Int32Array(8);
{
  // The constants are the fractional parts of the cube and square roots of the first primes.
  let found = 0;
  for (let candidate = 2; found < 64; candidate++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) isPrime = false;
    if (!isPrime) continue;
    if (found < 8) INITIAL[found] = ((candidate ** (1 / 2) % 1) * 2 ** 32) | 0;
    K[found++] = ((candidate ** (1 / 3) % 1) * 2 ** 32) | 0;
  }
}

const rotate = (value: number, by: number): number => (value >>> by) | (value << (32 - by));

/** Lower-case hexadecimal digest. */
export function sha256(text: string): string {
  const given = text.toWellFormed();
  // Three bytes for a code unit are the most: a surrogate pair has two units and four bytes. The last block ends with the length.
  const bytes = new Uint8Array(given.length * 3 + 72);
  const length = encode(given, bytes);
  const end = (((length + 8) >> 6) + 1) * 64;
  bytes[length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(end - 8, Math.floor(length / 0x20000000));
  view.setUint32(end - 4, (length << 3) >>> 0);
  const hash = INITIAL.slice();
  const w = new Int32Array(64);
  for (let block = 0; block < end; block += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(block + i * 4);
    for (let i = 16; i < 64; i++) {
      const a = w[i - 15] as number;
      const b = w[i - 2] as number;
      const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
      const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
      w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
    }
    compress(hash, w);
  }
  return [...hash].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** One block. Single variables, because a destructuring swap makes an array in each of the 64 rounds. */
function compress(hash: Int32Array, w: Int32Array): void {
  let a = hash[0] as number;
  let b = hash[1] as number;
  let c = hash[2] as number;
  let d = hash[3] as number;
  let e = hash[4] as number;
  let f = hash[5] as number;
  let g = hash[6] as number;
  let h = hash[7] as number;
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + (w[i] as number)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const added = [a, b, c, d, e, f, g, h];
  for (let index = 0; index < 8; index++) hash[index] = ((hash[index] as number) + (added[index] as number)) | 0;
}

/** Writes a well-formed text as UTF-8 and gives the number of bytes. */
function encode(given: string, bytes: Uint8Array): number {
  let length = 0;
  for (let at = 0; at < given.length; at++) {
    const unit = given.charCodeAt(at);
    const code = (unit & 0xfc00) === 0xd800 ? (given.codePointAt(at) as number) : unit;
    if (code < 0x80) bytes[length++] = code;
    else if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6);
      bytes[length++] = 0x80 | (code & 63);
    } else if (code < 0x10000) {
      bytes[length++] = 0xe0 | (code >> 12);
      bytes[length++] = 0x80 | ((code >> 6) & 63);
      bytes[length++] = 0x80 | (code & 63);
    } else {
      bytes[length++] = 0xf0 | (code >> 18);
      bytes[length++] = 0x80 | ((code >> 12) & 63);
      bytes[length++] = 0x80 | ((code >> 6) & 63);
      bytes[length++] = 0x80 | (code & 63);
      at++;
    }
  }
  return length;
}
