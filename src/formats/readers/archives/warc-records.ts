// Cuts a web archive (WARC 1.0 and 1.1, plain or gzip) into its records. A record whose length lies, or that is damaged, is one `null`, and the next
// record is found by its first line. Holds one record at a time, and of a large one nothing.

import { LARGEST_DOCUMENT } from '../../report.ts';
import { joinBytes } from '../read-lines.ts';
import { concat, gunzipMembers, MEMBER_DAMAGED, MEMBER_END, type Piece } from './gunzip-members.ts';

export interface WarcRecord {
  /** By name in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** Null where it is larger than a document may be. */
  readonly body: Uint8Array | null;
}

const LONGEST_HEAD = 64_000;

export async function* warcRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord | null> {
  const queue = pieceQueue(await unpacked(bytes));
  try {
    // Damage is one report, however long it goes on.
    let isLost = false;
    for (;;) {
      const head = await readHead(queue);
      if (head === 'end') return;
      const length = head === 'damaged' ? Number.NaN : lengthOf(head);
      const record = head === 'damaged' || Number.isNaN(length) ? null : await readBody(queue, head, length);
      if (record !== null) {
        isLost = false;
        yield record;
        continue;
      }
      if (!isLost) yield null;
      isLost = true;
      // What looks like the beginning of a record and is none must not be found again.
      if (head === 'damaged') queue.take(1);
      if (!(await skipToRecord(queue))) return;
    }
  } finally {
    await queue.close();
  }
}

async function unpacked(bytes: AsyncIterable<Uint8Array>): Promise<AsyncGenerator<Piece>> {
  const source = bytes[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array(0);
  while (first.length < 2) {
    const next = await source.next();
    if (next.done) break;
    first = concat(first, next.value);
  }
  const whole = (async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield first;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      await source.return?.();
    }
  })();
  return first[0] === 0x1f && first[1] === 0x8b ? gunzipMembers(whole) : whole;
}

/** What has been read and not yet taken. `edge`: the stream is at the end of a member or of everything, and nothing before it is left. */
interface PieceQueue {
  readonly held: () => Uint8Array;
  readonly take: (count: number) => Uint8Array;
  readonly giveBack: (bytes: Uint8Array) => void;
  /** Reads on; false at an edge. */
  readonly fill: () => Promise<boolean>;
  /** Goes past an edge; false where nothing comes behind it. */
  readonly passEdge: () => Promise<'end' | 'member' | 'damaged'>;
  readonly close: () => Promise<void>;
}

function pieceQueue(source: AsyncGenerator<Piece>): PieceQueue {
  let buffer: Uint8Array = new Uint8Array(0);
  let edge: 'end' | 'member' | 'damaged' | null = null;
  return {
    held: () => buffer,
    take: (count) => {
      const taken = buffer.subarray(0, count);
      buffer = buffer.subarray(count);
      return taken;
    },
    giveBack: (bytes) => {
      buffer = buffer.length === 0 ? bytes : concat(bytes, buffer);
    },
    fill: async () => {
      if (edge !== null) return false;
      const next = await source.next();
      if (next.done) edge = 'end';
      else if (next.value === MEMBER_END) edge = 'member';
      else if (next.value === MEMBER_DAMAGED) edge = 'damaged';
      else {
        buffer = buffer.length === 0 ? next.value : concat(buffer, next.value);
        return true;
      }
      return false;
    },
    passEdge: async () => {
      const passed = edge ?? 'end';
      if (edge !== 'end') edge = null;
      return passed;
    },
    close: async () => {
      await source.return(undefined);
    },
  };
}

type Head = ReadonlyMap<string, string>;

/** The head of the next record; passes over empty lines and the ends of members before it. */
async function readHead(queue: PieceQueue): Promise<Head | 'end' | 'damaged'> {
  for (;;) {
    const held = queue.held();
    let start = 0;
    while (held[start] === 13 || held[start] === 10) start += 1;
    if (start > 0) queue.take(start);
    if (queue.held().length === 0) {
      if (await queue.fill()) continue;
      const passed = await queue.passEdge();
      if (passed !== 'member') return passed;
      continue;
    }
    const end = endOfHead(queue.held());
    if (end > 0) {
      const lines = new TextDecoder().decode(queue.held().subarray(0, end)).split(/\r?\n/u);
      if (!/^WARC\/1\.\d/u.test(lines[0] ?? '')) return 'damaged';
      queue.take(end);
      return new Map(lines.slice(1).flatMap(headerLine));
    }
    if (queue.held().length > LONGEST_HEAD || !(await queue.fill())) return 'damaged';
  }
}

export function headerLine(line: string): readonly (readonly [string, string])[] {
  const colon = line.indexOf(':');
  return colon <= 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
}

/** The position behind the empty line that ends a head; 0 where it is not there yet. */
export function endOfHead(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return at + 2;
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3;
  }
  return 0;
}

function lengthOf(head: Head): number {
  const length = head.get('content-length') ?? '';
  return /^\d{1,15}$/u.test(length) ? Number(length) : Number.NaN;
}

/** The body, or null where the length cannot be right: then what may be the next record has been given back. */
async function readBody(queue: PieceQueue, headers: Head, length: number): Promise<WarcRecord | null> {
  const parts: Uint8Array[] = [];
  const isLarge = length > LARGEST_DOCUMENT;
  let left = length;
  while (left > 0) {
    if (queue.held().length === 0 && !(await queue.fill())) break;
    const part = queue.take(Math.min(left, queue.held().length));
    left -= part.length;
    if (!isLarge) {
      parts.push(part);
      continue;
    }
    // Nobody holds so much to be able to go back: a record that begins inside ends this one.
    const next = nextRecord(part);
    if (next < 0) continue;
    queue.giveBack(part.subarray(next));
    return null;
  }
  if (left === 0 && (await isAtBoundary(queue))) return { headers, body: isLarge ? null : joinBytes(parts) };
  const body = joinBytes(parts);
  const next = nextRecord(body);
  if (next >= 0) queue.giveBack(body.subarray(next));
  return null;
}

/** Behind a body stand two line ends, or fewer in the archives of careless programs, and then a record or nothing. */
async function isAtBoundary(queue: PieceQueue): Promise<boolean> {
  while (queue.held().length < MOST_LINE_ENDS + FIRST_WORD.length && (await queue.fill()));
  const held = queue.held();
  let at = 0;
  while (at < MOST_LINE_ENDS && (held[at] === 13 || held[at] === 10)) at += 1;
  return at === held.length || startsWith(held, at);
}

const MOST_LINE_ENDS = 8;
const FIRST_WORD = new TextEncoder().encode('WARC/1.');
const startsWith = (bytes: Uint8Array, at: number): boolean => FIRST_WORD.every((byte, index) => bytes[at + index] === byte);

/** Where a record begins in bytes that are no record: its first word at the beginning of a line. */
function nextRecord(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x57); at >= 0; at = bytes.indexOf(0x57, at + 1))
    if (startsWith(bytes, at) && bytes[at - 1] === 10) return at;
  return -1;
}

/** Goes on at the next record, in this member or a later one; false where there is none. */
async function skipToRecord(queue: PieceQueue): Promise<boolean> {
  for (;;) {
    if (startsWith(queue.held(), 0)) return true;
    const next = nextRecord(queue.held());
    if (next >= 0) {
      queue.take(next);
      return true;
    }
    queue.take(Math.max(0, queue.held().length - FIRST_WORD.length - 1));
    if (await queue.fill()) continue;
    queue.take(queue.held().length);
    if ((await queue.passEdge()) === 'end') return false;
    await queue.fill();
  }
}
