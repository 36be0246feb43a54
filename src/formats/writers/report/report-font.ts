// The fonts of a report: one face for each script and weight, as WOFF2 for pages and as SFNT for PDF. Each letter must have glyphs of its own: where dots
// are glyphs beside a bare letter, as in Noto Naskh, the text of a PDF cannot be read out of it.

import { inflateSync } from 'node:zlib';

export interface ReportFont {
  readonly script: 'arabic' | 'latin' | 'latin-ext';
  readonly weight: 400 | 700;
  /** Of CSS: the characters for which a page takes it. */
  readonly range: string;
  readonly woff2: Uint8Array;
  readonly woff: Uint8Array;
}

/** The font that a WOFF 1.0 file wraps (W3C, WOFF File Format 1.0): its tables, unpacked, behind a table directory. */
export function sfntOf(woff: Uint8Array): Buffer {
  const file = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  const count = file.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const word = (at: number): number => file.readUInt32BE(44 + 20 * index + 4 * at);
    const [tag, from, packed, length, checksum] = [word(0), word(1), word(2), word(3), word(4)];
    const bytes = file.subarray(from, from + packed);
    return { tag, checksum, bytes: packed < length ? inflateSync(bytes) : bytes };
  });
  const directory = Buffer.alloc(12 + 16 * count);
  const power = Math.floor(Math.log2(count));
  directory.writeUInt32BE(file.readUInt32BE(4), 0);
  for (const [at, value] of [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].entries())
    directory.writeUInt16BE(value, 4 + 2 * at);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  tables.forEach(({ tag, checksum, bytes }, index) => {
    for (const [at, value] of [tag, checksum, offset, bytes.length].entries())
      directory.writeUInt32BE(value, 12 + 16 * index + 4 * at);
    const padding = Buffer.alloc(-bytes.length & 3);
    parts.push(bytes, padding);
    offset += bytes.length + padding.length;
  });
  return Buffer.concat(parts);
}
