// Unpacks a gzip stream member by member, as web archives are written: one record each. Says where a member ends, and where one is damaged goes on at
// the next. Holds one piece of input at a time.

import { setImmediate as nextTurn } from 'node:timers/promises';
import { createInflateRaw, inflateRawSync } from 'node:zlib';

/** Where a member ends as it should, and where one breaks off. */
export const MEMBER_END = Symbol('member end');
export const MEMBER_DAMAGED = Symbol('member damaged');
export type Piece = Uint8Array | typeof MEMBER_END | typeof MEMBER_DAMAGED;

/** Bytes of a gzip header with long names and extra fields: more is none. */
const LONGEST_HEADER = 66_000;

export async function* gunzipMembers(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const source = slices(bytes);
  let rest: Uint8Array = new Uint8Array(0);
  const more = async (): Promise<boolean> => {
    const next = await source.next();
    if (next.done) return false;
    rest = rest.length === 0 ? next.value : concat(rest, next.value);
    return true;
  };
  /** Several pieces at once: each joining is a copy of all that is held. */
  const refill = async (): Promise<void> => {
    const parts = [rest];
    for (let held = rest.length; held < 2 * SMALL; ) {
      const next = await source.next();
      if (next.done) break;
      parts.push(next.value);
      held += next.value.length;
    }
    if (parts.length > 1) rest = Buffer.concat(parts);
  };
  try {
    for (;;) {
      let header = headerLength(rest);
      while (header === null && rest.length < LONGEST_HEADER && (await more())) header = headerLength(rest);
      if (rest.length === 0) return;
      if (header === null || header < 0) {
        // Padding between members is allowed; anything else is damage, behind which another member may stand.
        if (rest.some((byte) => byte !== 0)) yield MEMBER_DAMAGED;
        rest = rest.subarray(1);
        if (!(await skipToMember())) return;
        continue;
      }
      if (rest.length < SMALL) await refill();
      const deflated = rest.subarray(header);
      rest = new Uint8Array(0);
      const small = inflateSmall(deflated);
      if (small !== null) {
        // What others have let go is collected between two turns of the event loop, and this loop would go on without one.
        await nextTurn();
        yield small.bytes;
      }
      const outcome = small === null ? yield* inflate(deflated) : small.rest;
      if (outcome === null) {
        yield MEMBER_DAMAGED;
        if (!(await skipToMember())) return;
        continue;
      }
      yield MEMBER_END;
      // The checksum and the length stand behind the data.
      rest = outcome;
      while (rest.length < TRAILER && (await more()));
      rest = rest.subarray(Math.min(TRAILER, rest.length));
    }
  } finally {
    await source.return(undefined);
  }

  /** Unpacks one member as a stream. Gives the input behind it, or null where it is damaged; then `rest` is where the search for the next begins. */
  async function* inflate(first: Uint8Array): AsyncGenerator<Uint8Array, Uint8Array | null> {
    const inflater = createInflateRaw({ chunkSize: 65_536 });
    const ready: Uint8Array[] = [];
    let [fault, isEnd, wake]: [Error | null, boolean, () => void] = [null, false, () => {}];
    inflater.on('data', (chunk: Buffer) => {
      ready.push(chunk);
      wake();
    });
    inflater.on('end', () => {
      isEnd = true;
      wake();
    });
    inflater.on('error', (error) => {
      fault = error;
      wake();
    });
    let [input, before]: [Uint8Array, number] = [first, 0];
    try {
      for (;;) {
        let isTaken = false;
        inflater.write(input, () => {
          isTaken = true;
          wake();
        });
        while (!isTaken && fault === null && !isEnd) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          yield* ready.splice(0);
        }
        yield* ready.splice(0);
        if (fault !== null) {
          rest = input.subarray(Math.max(0, Math.min(input.length, inflater.bytesWritten - before)));
          return null;
        }
        if (isEnd || inflater.bytesWritten < before + input.length) return input.subarray(inflater.bytesWritten - before);
        before += input.length;
        const next = await source.next();
        if (next.done) return null;
        input = next.value;
      }
    } finally {
      inflater.removeAllListeners('data');
      inflater.close();
    }
  }

  async function skipToMember(): Promise<boolean> {
    for (;;) {
      const at = findMember(rest);
      if (at >= 0) {
        rest = rest.subarray(at);
        return true;
      }
      rest = rest.subarray(Math.max(0, rest.length - 3));
      if (!(await more())) return false;
    }
  }
}

/** Bytes that most members have when they are unpacked. */
const ROOM = 131_072;

/** As many bytes as there are, and the room in which they were unpacked given back at once: it would wait for the collector, by the hundred. */
function ownBytes(unpacked: Buffer): Uint8Array {
  const { buffer: room } = unpacked;
  if (room.byteLength !== ROOM) return unpacked;
  const bytes = new Uint8Array(unpacked);
  (room as ArrayBuffer).transfer(0);
  return bytes;
}

/** Bytes within which most members end. */
const SMALL = 65_536;
const LARGEST_SMALL = 1_000_000;

interface SmallMember {
  readonly bytes: Uint8Array;
  /** The input behind it. */
  readonly rest: Uint8Array;
}

/** A member that ends within the input, in one go: a hundred times as many calls of a stream are a hundred megabytes more. */
function inflateSmall(input: Uint8Array): SmallMember | null {
  try {
    const options = { info: true, maxOutputLength: LARGEST_SMALL, chunkSize: ROOM } as const;
    const { buffer, engine } = inflateRawSync(input, options) as unknown as Unpacked;
    return { bytes: ownBytes(buffer), rest: input.subarray(engine.bytesWritten) };
  } catch (error) {
    // Larger, cut off or damaged: the stream finds out which.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** What Node gives with `info`; its types leave it out. */
interface Unpacked {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** Little goes in at a time, for what comes out can be a thousand times as much. */
const SLICE = 16_384;

async function* slices(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of bytes) for (let at = 0; at < chunk.length; at += SLICE) yield chunk.subarray(at, at + SLICE);
}

const TRAILER = 8;
const isMemberAt = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3] ?? 0xff) < 0x20;

function findMember(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) if (isMemberAt(bytes, at)) return at;
  return -1;
}

/** The length of the header; null where more bytes are needed, -1 where it is none (RFC 1952). */
function headerLength(bytes: Uint8Array): number | null {
  if (bytes.length < 10) return null;
  if (!isMemberAt(bytes, 0)) return -1;
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return bytes.length > LONGEST_HEADER ? -1 : null;
    at = end + 1;
  }
  if (flags & 2) at += 2;
  return at < bytes.length ? at : null;
}

export function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
