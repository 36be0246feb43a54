// Reads a web archive: the pages and documents among its records, each with its address. Responses other than 200, requests, and files that hold no
// text are passed over. A revisit stands for a page that was read before; where it was not, that is said once, with how many.

import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import { AppError } from '../../../domain/errors.ts';
import { type Input, LARGEST_DOCUMENT, type Opened, type ReadingOptions } from '../../report.ts';
import { formatOfDocument } from '../format-of.ts';
import { joinBytes } from '../read-lines.ts';
import { endOfHead, headerLine, type WarcRecord, warcRecords } from './warc-records.ts';

/** Digests of pages that are remembered for revisits; beyond that an archive's revisits go unchecked. */
const MOST_DIGESTS = 2_000_000;

/** `wanted`: only pages of these addresses (an archive's list of the pages that a person visited); documents of other kinds always. */
export async function* readWarc(
  input: Input,
  { metadata }: ReadingOptions,
  wanted?: ReadonlySet<string>,
): AsyncGenerator<Opened> {
  const digests = new Set<string>();
  let orphans = 0;
  for await (const record of warcRecords(input.bytes())) {
    const place = { input: input.name, line: null };
    if (record === null) {
      yield { error: new AppError('WARC_DAMAGED', {}, { place }) };
      continue;
    }
    const type = record.headers.get('warc-type');
    const digest = record.headers.get('warc-payload-digest');
    if (type === 'revisit' && digest !== undefined && !digests.has(digest) && digests.size < MOST_DIGESTS) orphans += 1;
    if (type !== 'response' && type !== 'resource' && type !== 'conversion') continue;
    if (digest !== undefined && digests.size < MOST_DIGESTS) digests.add(digest);
    const address = record.headers.get('warc-target-uri')?.replace(/^<|>$/gu, '') ?? '';
    if (record.body === null) {
      yield {
        error: new AppError(
          'INPUT_TOO_LARGE',
          { limit: LARGEST_DOCUMENT / 1_000_000 },
          { place: { input: `${input.name} \u203A ${address}`, line: null } },
        ),
      };
      continue;
    }
    const content =
      type === 'response'
        ? await payloadOf(record, record.body)
        : { type: record.headers.get('content-type') ?? '', bytes: record.body };
    if (content === null || !/^https?:/iu.test(address)) continue;
    const name = `${input.name} \u203A ${address}`;
    if (content.bytes === null) {
      yield {
        error: new AppError(
          'DOCUMENT_DAMAGED',
          { format: 'HTTP', reason: 'content-encoding' },
          { place: { input: name, line: null } },
        ),
      };
      continue;
    }
    const format = formatOfDocument(address, content.type, content.bytes);
    if (format === null || (format === 'html' && wanted !== undefined && !wanted.has(address))) continue;
    // Scripts and styles come as plain text from many servers; of text only what an archive converted itself is a report.
    if (format === 'text' && type !== 'conversion') continue;
    const charset = /charset=["']?([\w.:-]+)/iu.exec(content.type)?.[1] ?? null;
    yield { document: { name, format, bytes: content.bytes, charset, address, metadata } };
  }
  if (orphans > 0)
    yield { error: new AppError('WARC_REVISITS', { count: orphans }, { place: { input: input.name, line: null } }) };
}

interface Payload {
  readonly type: string;
  /** Null where they cannot be unpacked. */
  readonly bytes: Uint8Array | null;
}

/** What an HTTP response carried; null where it was no success. */
async function payloadOf({ headers }: WarcRecord, body: Uint8Array): Promise<Payload | null> {
  if (!/application\/http/iu.test(headers.get('content-type') ?? 'application/http')) return null;
  const end = endOfHead(body);
  const lines = new TextDecoder('latin1').decode(body.subarray(0, end)).split(/\r?\n/u);
  if (!/^HTTP\/\d(?:\.\d)? 200\b/u.test(lines[0] ?? '')) return null;
  const http = new Map(lines.slice(1).flatMap(headerLine));
  const chunked = /chunked/iu.test(http.get('transfer-encoding') ?? '');
  const carried = body.subarray(end);
  const type = http.get('content-type') ?? '';
  if (!/html|xml|pdf|word|rfc822|text\/plain|octet-stream|^$/iu.test(type)) return null;
  return { type, bytes: await decodeContent(chunked ? withoutChunks(carried) : carried, http.get('content-encoding') ?? '') };
}

/** Some archivers keep the header and store the content without chunks: then it is as it stands. */
function withoutChunks(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const size = /^([\da-f]{1,8})\s*(?:;.*)?\r?$/iu.exec(
      end < 0 || end - at > 200 ? '' : new TextDecoder('latin1').decode(bytes.subarray(at, end)),
    )?.[1];
    if (size === undefined) return parts.length === 0 ? bytes : joinBytes(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (bytes[at] === 13 || bytes[at] === 10) at += 1;
  }
  return joinBytes(parts);
}

type Decoder = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const DECODERS: Readonly<Record<string, readonly Decoder[]>> = {
  gzip: [promisify(gunzip)],
  'x-gzip': [promisify(gunzip)],
  // Servers call both forms by one name.
  deflate: [promisify(inflate), promisify(inflateRaw)],
  br: [promisify(brotliDecompress)],
  zstd: [async (bytes, { maxOutputLength }) => promisify(zstdDecompress)(bytes, { maxOutputLength })],
};

/** Unpacks what a server packed for the way; null where it cannot be, or becomes larger than a document may be. */
export async function decodeContent(bytes: Uint8Array, encoding: string): Promise<Uint8Array | null> {
  const decoders = DECODERS[encoding.trim().toLowerCase()];
  if (decoders === undefined) return encoding === '' || encoding === 'identity' ? bytes : null;
  // Some archivers store the content unpacked and keep the header.
  if (encoding.includes('gzip') && !(bytes[0] === 0x1f && bytes[1] === 0x8b)) return bytes;
  for (const decode of decoders) {
    try {
      return await decode(bytes, { maxOutputLength: LARGEST_DOCUMENT });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // The next form is tried; where none is left the caller says so.
    }
  }
  return null;
}
