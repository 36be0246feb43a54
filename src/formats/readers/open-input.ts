// Opens an input of any format: gives its reports and errors where they are read on the way, and its documents as they stand, for whoever reads them
// here or on another thread. Archives are gone through file by file. An input that breaks off is one error after what came before it.

import { AppError } from '../../domain/errors.ts';
import {
  type DatelineWords,
  DOCUMENT_FORMATS,
  type Document,
  type DocumentFormat,
  type Format,
  type Input,
  LARGEST_DOCUMENT,
  LARGEST_TEXT,
  metadataOver,
  type Opened,
  type ReadingOptions,
  type ReadResult,
} from '../report.ts';
import { allBytes } from './archives/bytes-as-file.ts';
import { formatOfBytes, formatOfName, formatOfType } from './format-of.ts';
import { joinBytes } from './read-lines.ts';

/** Archives inside archives. */
const DEEPEST = 3;

export async function* openInput(given: Input, options: ReadingOptions, depth = 0): AsyncGenerator<Opened> {
  const place = { input: given.name, line: null };
  if (given.failure !== undefined) {
    yield { error: given.failure };
    return;
  }
  try {
    const { input, format } = await withFormat(given);
    const metadata = input.metadata === undefined ? options.metadata : metadataOver(input.metadata, options.metadata);
    yield* open(input, format, { ...options, metadata }, depth);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { error: error.place === null ? new AppError(error.code, error.details, { place, cause: error.cause }) : error };
  }
}

/** The same, with every document read here. */
export async function* readInput(input: Input, options: ReadingOptions, words: DatelineWords): AsyncGenerator<ReadResult> {
  const { readDocument } = await import('./read-document.ts');
  for await (const opened of openInput(input, options)) {
    if ('document' in opened) yield* await readDocument(opened.document, words);
    else yield opened;
  }
}

async function* open(input: Input, format: Format, options: ReadingOptions, depth: number): AsyncGenerator<Opened> {
  if (isDocument(format)) {
    yield { document: await documentOf(input, format, options) };
    return;
  }
  switch (format) {
    case 'json-lines':
      yield* (await import('./read-json-lines.ts')).readJsonLines(input, options.metadata, options.columns);
      return;
    case 'csv':
    case 'tsv':
      yield* (await import('./tables/read-table.ts')).readTable({ ...input, format }, options);
      return;
    case 'warc':
      yield* (await import('./archives/read-warc.ts')).readWarc(input, options);
      return;
    case 'wacz':
    case 'zip': {
      if (depth >= DEEPEST) throw new AppError('ARCHIVE_TOO_DEEP', { limit: DEEPEST });
      const inside = (inner: Input): AsyncGenerator<Opened> => openInput(inner, options, depth + 1);
      if (format === 'wacz') yield* (await import('./archives/read-wacz.ts')).readWacz(input, options);
      else yield* (await import('./archives/read-zip.ts')).readZip(input, inside);
    }
  }
}

const isDocument = (format: Format): format is DocumentFormat => (DOCUMENT_FORMATS as readonly string[]).includes(format);

async function documentOf(input: Input, format: DocumentFormat, { metadata }: ReadingOptions): Promise<Document> {
  const charset = /charset=["']?([\w.:-]+)/iu.exec(input.contentType ?? '')?.[1] ?? null;
  const bytes = await allBytes(input, format === 'text' ? LARGEST_TEXT : LARGEST_DOCUMENT);
  return { name: input.name, format, bytes, charset, address: input.address ?? null, metadata };
}

const HEAD = 2_048;

/** The input with its format: as given, else by its name, its type, or its first bytes, which are then put back in front. */
async function withFormat(input: Input): Promise<{ readonly input: Input; readonly format: Format }> {
  const isFetched = input.address !== undefined && input.address !== null;
  const said = formatOfType(input.contentType ?? '');
  const format = input.format ?? (isFetched ? (said ?? null) : (formatOfName(input.name) ?? said));
  if (format !== null) return { input, format };
  const source = input.bytes()[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  for (let size = 0; size < HEAD; ) {
    const next = await source.next();
    if (next.done) break;
    head.push(next.value);
    size += next.value.length;
  }
  const first = joinBytes(head);
  const looks = formatOfBytes(first);
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield first;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      await source.return?.();
    }
  }
  return { input: { ...input, bytes }, format: looks === 'text' ? (formatOfName(input.name) ?? 'text') : looks };
}
