// Cuts a stream of bytes into lines, holding one line at a time. Works for every encoding in which a line feed is the byte 0A alone;
// UTF-16 is decoded to UTF-8 on the way.

import { LARGEST_TEXT } from '../report.ts';
import { detectEncoding } from './detect-encoding.ts';

const LINE_FEED = 0x0a;

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Null where the line is longer than a text may be; the line after it is read as usual. */
  readonly bytes: Uint8Array | null;
  /** `utf-16le` or `utf-16be` where the stream was decoded on the way. */
  readonly recoded: string | null;
}

export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 0;
  let held: Uint8Array[] = [];
  let size = 0;
  const { chunks, recoded } = await asciiCompatible(bytes);
  const take = (): Line => {
    number += 1;
    const line = { number, bytes: size > LARGEST_TEXT ? null : joinBytes(held), recoded };
    held = [];
    size = 0;
    return line;
  };
  const hold = (part: Uint8Array): void => {
    size += part.length;
    // A line that is too long is counted on and its bytes are let go.
    if (size > LARGEST_TEXT) held = [];
    else held.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      hold(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    if (from < chunk.length) hold(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

/** The stream as it is, or, where its beginning shows UTF-16, decoded and written again as UTF-8. */
async function asciiCompatible(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly chunks: AsyncIterable<Uint8Array>; readonly recoded: string | null }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  for (let size = 0; size < 4; ) {
    const next = await iterator.next();
    if (next.done) break;
    head.push(next.value);
    size += next.value.length;
  }
  const first = joinBytes(head);
  const { encoding, mark } = detectEncoding(first);
  const rest = restOf(first.subarray(mark), iterator);
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return { chunks: rest, recoded: null };
  return { chunks: recode(rest, encoding), recoded: encoding };
}

async function* restOf(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}

async function* recode(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0];
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
