// Bytes to text, in whatever encoding they are, saying so where it was not UTF-8. Bytes that no encoding explains become U+FFFD.

import type { Diagnostic } from '../../domain/coded-article.ts';
import { detectEncoding } from './detect-encoding.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** `known`: the name of an encoding that the bytes are known to be in. */
export function decodeText(bytes: Uint8Array, known?: string): DecodedText {
  const { encoding, mark } = known === undefined ? detectEncoding(bytes) : { encoding: known, mark: 0 };
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark));
  const diagnostics: Diagnostic[] = [];
  if (encoding !== 'utf-8') diagnostics.push({ code: 'ENCODING_DETECTED', span: null, details: { encoding } });
  const replaced = (text.match(/\uFFFD/gu)?.length ?? 0) - (encoding === 'utf-8' ? ownReplacements(bytes) : 0);
  if (replaced > 0) diagnostics.push({ code: 'ENCODING_DAMAGED', span: null, details: { count: replaced } });
  return { text, encoding, diagnostics };
}

/** Replacement characters that the text brought itself (EF BF BD). */
function ownReplacements(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  }
  return count;
}
