// What a reader takes and what it hands on: an input's bytes come in; one report with where it came from and what the reader noticed, or the error
// that stands in its place, goes out.

import type { Article, CodedArticle, Diagnostic } from '../domain/coded-article.ts';
import type { AppError, InputPlace } from '../domain/errors.ts';

export interface Report {
  readonly article: Article;
  readonly place: InputPlace;
  readonly diagnostics: readonly Diagnostic[];
}

/** A good report and a bad line come out of one reader, in the order of the input. */
export type ReadResult = { readonly report: Report } | { readonly error: AppError };

/** What stands in input that may be coded already: a report, a coded article, or an error. */
export type EntryResult = ReadResult | { readonly coded: CodedArticle; readonly place: InputPlace };

/** Metadata given for a whole input; what a line says itself goes before it. */
export interface Metadata {
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
}

export const NO_METADATA: Metadata = { published: null, outlet: null, url: null, title: null };

/** Formats that hold one report, or little more, and are read whole. */
export const DOCUMENT_FORMATS = ['text', 'html', 'mhtml', 'feed', 'email', 'pdf', 'docx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** All formats: those read whole, those read row by row, and those that hold files of the others. */
export type Format = DocumentFormat | 'json-lines' | 'csv' | 'tsv' | 'warc' | 'wacz' | 'zip';

/** One input: its name as a person gave it, and its bytes when they are asked for. */
export interface Input {
  readonly name: string;
  /** Null: whatever its first bytes show. */
  readonly format: Format | null;
  /** Rejects with an `AppError` where the input cannot be read. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** Where it was fetched, and what kind of content the server said it is. */
  readonly address?: string | null;
  readonly contentType?: string | null;
  /** What is known of it before it is read, beside the metadata of the command line and going before it. */
  readonly metadata?: Metadata;
  /** Why it cannot be had: an address that was not fetched. It has no bytes then. */
  readonly failure?: AppError;
  /** Opens it for reading at any place, where it is a file; without it an archive is held in memory. */
  readonly open?: () => Promise<RandomAccess>;
}

/** A file that is read at any place. */
export interface RandomAccess {
  readonly size: number;
  /** The bytes of `[start, end)`, as a stream. */
  readonly read: (start: number, end: number) => AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** One file that is read whole, as it stood in its input. Can be handed from one thread to another. */
export interface Document {
  /** What a person is told: the input's name, and behind it the name inside an archive. */
  readonly name: string;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  /** What a server said of its encoding. */
  readonly charset: string | null;
  readonly address: string | null;
  /** For what the document does not say itself. */
  readonly metadata: Metadata;
}

/** What comes out of an input before documents are read. */
export type Opened = ReadResult | { readonly document: Document };

/** Which column or field of a table or JSON Lines holds what. */
export type ColumnMapping = Readonly<Partial<Record<'text' | 'id' | keyof Metadata, string>>>;

export interface ReadingOptions {
  readonly metadata: Metadata;
  readonly columns?: ColumnMapping;
}

/** Words of the lexicon that readers of datelines need. Words are folded; `to` is the position behind those that were read. */
export interface DatelineWords {
  readonly month: (words: readonly string[], at: number) => { readonly month: number; readonly to: number } | null;
  /** An outlet or agency, by its domain where it has one, else its Arabic name. */
  readonly outlet: (words: readonly string[], at: number) => { readonly outlet: string; readonly to: number } | null;
}

/** The largest single text, in bytes: beyond it a JavaScript string and the coder's tables stop fitting a usual machine. */
export const LARGEST_TEXT = 100_000_000;

/** The largest document that needs parsing (a page, a PDF, a mail): parsers take many times its size in memory. */
export const LARGEST_DOCUMENT = 20_000_000;

/** The given metadata, and behind it what else is known. */
export function metadataOver(given: Metadata, fallback: Metadata): Metadata {
  return {
    published: given.published ?? fallback.published,
    outlet: given.outlet ?? fallback.outlet,
    url: given.url ?? fallback.url,
    title: given.title ?? fallback.title,
  };
}
