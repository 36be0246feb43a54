// Bytes in memory, or a stream that is taken into memory, as a file that is read at any place.

import { AppError } from '../../../domain/errors.ts';
import { type Input, LARGEST_TEXT, type RandomAccess } from '../../report.ts';
import { joinBytes } from '../read-lines.ts';

export const bytesAsFile = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  async *read(start, end) {
    yield bytes.subarray(start, end);
  },
  close: async () => {},
});

/** An input as a file: the file itself, or where it is a stream all of it, as far as memory allows. */
export async function inputAsFile(input: Input): Promise<RandomAccess> {
  return input.open === undefined ? bytesAsFile(await allBytes(input, LARGEST_TEXT)) : input.open();
}

/** All bytes of an input. Throws `INPUT_TOO_LARGE` beyond the limit. */
export async function allBytes(input: Pick<Input, 'name' | 'bytes'>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input.bytes()) {
    size += chunk.length;
    if (size > limit)
      throw new AppError('INPUT_TOO_LARGE', { limit: limit / 1_000_000 }, { place: { input: input.name, line: null } });
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}
