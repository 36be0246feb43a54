// Writes a ZIP as it is read: of the files that were written their list is all that is held. The same files give the same bytes. Beyond 65,535 files or
// four gigabytes it is a ZIP64. (APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16, 4.5.3)

import { crc32, deflateRawSync } from 'node:zlib';

export interface ArchivedFile {
  /** Its path in the archive. */
  readonly name: string;
  readonly text: string;
}

const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
const VERSION_64 = 45;
/** 1 January 1980, the first day that a ZIP can name: when it was made is no part of what it says. */
const DAY = 0x0021;
/** Made on Unix, a plain file that its owner may write. */
const MADE_BY = (3 << 8) | VERSION_64;
const MODE = (0o100644 << 16) >>> 0;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

export async function* zipPieces(files: AsyncIterable<ArchivedFile>): AsyncGenerator<Uint8Array> {
  const list: Uint8Array[] = [];
  let offset = 0;
  for await (const { name, text } of files) {
    const bytes = Buffer.from(text, 'utf8');
    const packed = bytes.length === 0 ? bytes : deflateRawSync(bytes);
    const header = headerOf(Buffer.from(name, 'utf8'), bytes, packed.length);
    list.push(listed(header, offset));
    yield header;
    yield packed;
    offset += header.length + packed.length;
  }
  let size = 0;
  for (const entry of list) {
    size += entry.length;
    yield entry;
  }
  if (list.length >= FULL_16 || offset + size >= FULL_32) yield end64(list.length, size, offset);
  const count = Math.min(list.length, FULL_16);
  yield Buffer.concat([
    number32(0x06054b50),
    ...[0, 0, count, count].map(number16),
    number32(Math.min(size, FULL_32)),
    number32(Math.min(offset, FULL_32)),
    number16(0),
  ]);
}

const HEADER = 30;

/** What stands before a file's bytes. */
function headerOf(path: Uint8Array, bytes: Uint8Array, packed: number): Buffer {
  const header = Buffer.alloc(HEADER + path.length);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(bytes.length === 0 ? STORED : DEFLATED, 8);
  header.writeUInt16LE(DAY, 12);
  header.writeUInt32LE(crc32(bytes), 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(bytes.length, 22);
  header.writeUInt16LE(path.length, 26);
  header.set(path, HEADER);
  return header;
}

const ENTRY = 46;
const FAR = 12;

/** A file's entry in the list at the end: its header again, and where that stands. */
function listed(header: Buffer, offset: number): Uint8Array {
  const path = header.subarray(HEADER);
  const isFar = offset >= FULL_32;
  const entry = Buffer.alloc(ENTRY + path.length + (isFar ? FAR : 0));
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(MADE_BY, 4);
  entry.set(header.subarray(4, HEADER - 2), 6);
  if (isFar) entry.writeUInt16LE(VERSION_64, 6);
  entry.writeUInt16LE(isFar ? FAR : 0, 30);
  entry.writeUInt32LE(MODE, 38);
  entry.writeUInt32LE(isFar ? FULL_32 : offset, 42);
  entry.set(path, ENTRY);
  if (isFar) entry.set([1, 0, 8, 0, ...number64(offset)], ENTRY + path.length);
  return entry;
}

function end64(count: number, size: number, offset: number): Uint8Array {
  return Buffer.concat([
    number32(0x06064b50),
    number64(44),
    number16(MADE_BY),
    number16(VERSION_64),
    number32(0),
    number32(0),
    number64(count),
    number64(count),
    number64(size),
    number64(offset),
    // Where this begins.
    number32(0x07064b50),
    number32(0),
    number64(offset + size),
    number32(1),
  ]);
}

function number16(value: number): Uint8Array {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function number32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function number64(value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
