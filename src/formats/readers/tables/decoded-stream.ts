// A stream of bytes as text, in the encoding that its beginning shows. For tables, which may be too large to look at whole.

import type { Diagnostic } from '../../../domain/coded-article.ts';
import { detectEncoding } from '../detect-encoding.ts';
import { joinBytes } from '../read-lines.ts';

/** Bytes that are enough to tell the encoding. */
const SAMPLE = 64_000;

export interface DecodedStream {
  readonly text: AsyncGenerator<string>;
  readonly diagnostics: readonly Diagnostic[];
}

export async function decodedStream(bytes: AsyncIterable<Uint8Array>): Promise<DecodedStream> {
  const source = bytes[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let isDone = false;
  for (let size = 0; size < SAMPLE && !isDone; ) {
    const next = await source.next();
    isDone = next.done === true;
    if (next.done) break;
    head.push(next.value);
    size += next.value.length;
  }
  const first = joinBytes(head);
  const { encoding, mark } = detectEncoding(withoutCutCharacter(first, isDone));
  const text = (async function* (): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding, { ignoreBOM: true });
    try {
      yield decoder.decode(first.subarray(mark), { stream: true });
      for (let next = await source.next(); !next.done; next = await source.next())
        yield decoder.decode(next.value, { stream: true });
      yield decoder.decode();
    } finally {
      await source.return?.();
    }
  })();
  return { text, diagnostics: encoding === 'utf-8' ? [] : [{ code: 'ENCODING_DETECTED', span: null, details: { encoding } }] };
}

/** A sample may end inside a character, which would not be UTF-8 then. */
function withoutCutCharacter(bytes: Uint8Array, isWhole: boolean): Uint8Array {
  if (isWhole) return bytes;
  let end = bytes.length;
  while (end > bytes.length - 4 && end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, Math.max(0, end - 1));
}
