// The feeds that an OPML file lists, in its order, each once.

import { parseOpml } from 'feedsmith';
import { AppError } from '../../../domain/errors.ts';
import { decodeMarkup } from '../decode-markup.ts';

/** Throws `FEED_UNREADABLE` where the file is no OPML, and `XML_ENTITIES` where it defines entities. */
export function readOpml(bytes: Uint8Array, name: string): readonly string[] {
  const place = { input: name, line: null };
  const { text } = decodeMarkup(bytes, null);
  if (/<!ENTITY/iu.test(text)) throw new AppError('XML_ENTITIES', {}, { place });
  try {
    const { body } = parseOpml(text) as { readonly body?: Outline };
    return [...new Set(addressesIn(body ?? {}))];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('FEED_UNREADABLE', { reason: reason.slice(0, 200) }, { place, cause });
  }
}

/** Whether bytes that were fetched are such a list. */
export const isOpml = (bytes: Uint8Array): boolean => /<opml[\s>]/iu.test(new TextDecoder().decode(bytes.subarray(0, 2_000)));

/** The feeds that a file names: OPML, or an address a line. Throws `FEED_UNREADABLE`. */
export function readFeedList(bytes: Uint8Array, name: string): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  if (text.trimStart().startsWith('<')) return readOpml(bytes, name);
  const lines = text.split('\n').map((line) => line.trim());
  const bad = lines.findIndex((line) => line !== '' && !/^(?:#|https?:\/\/)/iu.test(line));
  if (bad >= 0)
    throw new AppError(
      'FEED_UNREADABLE',
      { reason: (lines[bad] ?? '').slice(0, 100) },
      { place: { input: name, line: bad + 1 } },
    );
  return [...new Set(lines.filter((line) => line !== '' && !line.startsWith('#')))];
}

interface Outline {
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

function addressesIn(root: Outline): readonly string[] {
  const addresses: string[] = [];
  // Without recursion: outlines may be nested as deep as somebody likes.
  const waiting: Outline[] = [root];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (typeof one.xmlUrl === 'string') addresses.push(one.xmlUrl.trim());
    waiting.push(...(one.outlines ?? []).toReversed());
  }
  return addresses.filter((address) => /^https?:\/\//iu.test(address));
}
