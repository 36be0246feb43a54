// Reads one plain-text report: the whole input is its text.

import { AppError } from '../../domain/errors.ts';
import { type Input, LARGEST_TEXT, type Metadata, type ReadResult } from '../report.ts';
import { decodeText } from './decode-text.ts';
import { joinBytes } from './read-lines.ts';

/** Yields exactly one result. */
export async function* readText(input: Input, metadata: Metadata): AsyncGenerator<ReadResult> {
  const place = { input: input.name, line: null };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input.bytes()) {
    size += chunk.length;
    if (size > LARGEST_TEXT) {
      yield { error: new AppError('INPUT_TOO_LARGE', { limit: LARGEST_TEXT / 1_000_000 }, { place }) };
      return;
    }
    chunks.push(chunk);
  }
  const { text, diagnostics } = decodeText(joinBytes(chunks));
  yield { report: { article: { ...metadata, text }, place, diagnostics } };
}

/** A text that is at hand, as an input. */
export const textInput = (name: string, text: string, metadata: Metadata): Input => ({
  name,
  format: 'text',
  async *bytes() {
    yield new TextEncoder().encode(text);
  },
  metadata,
});
