// Bytes of a page, feed or other markup to text. What the bytes show goes before what the page or the server says of itself, for many say wrong:
// bytes that are UTF-8 are UTF-8; a declared Arabic encoding holds for the rest; else the text between the tags decides.

import { type DecodedText, decodeText } from './decode-text.ts';
import { detectEncoding, isUtf8 } from './detect-encoding.ts';

/** `declared`: what the server said. */
export function decodeMarkup(bytes: Uint8Array, declared: string | null): DecodedText {
  const detected = detectEncoding(bytes);
  if (detected.mark > 0 || detected.encoding.startsWith('utf-16') || isUtf8(bytes)) return decodeText(bytes);
  const label = declared ?? declaredIn(bytes);
  const known = label === null ? null : encodingOf(label);
  if (known !== null && ARABIC.has(known)) return decodeText(bytes, known);
  const bare = detectEncoding(withoutTags(bytes)).encoding;
  if (bare !== 'utf-8') return decodeText(bytes, bare);
  return decodeText(bytes, known ?? 'utf-8');
}

const ARABIC = new Set(['windows-1256', 'iso-8859-6', 'x-mac-arabic']);
const HEAD = 4_096;

/** `<meta charset>`, `<meta http-equiv … charset=…>`, or `<?xml encoding="…"?>`. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return /(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/iu.exec(head)?.[1] ?? null;
}

/** The encoding's usual name; null where there is none of that name. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // The decoder has no other way of saying that it does not know the name.
    return null;
  }
}

/** The bytes between tags, and not those of scripts and styles, which hide what little Arabic a page has. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE)).replace(/<[^<>]{0,2000}>/gu, ' ');
  return Uint8Array.from(
    text.replace(/[\w{}();:=.,#"'/*-]+/gu, ' '),
    (character) => LATIN1.get(character) ?? character.charCodeAt(0),
  );
}

const SAMPLE = 1_000_000;
/** `latin1` of the decoder is windows-1252: the bytes 80–9F come back as other characters. */
const LATIN1 = new Map(
  Array.from(
    { length: 32 },
    (_, index) => [new TextDecoder('latin1').decode(new Uint8Array([0x80 + index])), 0x80 + index] as const,
  ),
);
