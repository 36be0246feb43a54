// What a reader hands on: one report with where it came from and what the reader noticed, or the error that stands in its place.

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

/** One input: its name as a person gave it, and its bytes when they are asked for. */
export interface Input {
  readonly name: string;
  readonly format: 'text' | 'json-lines';
  /** Rejects with an `AppError` where the input cannot be read. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** The largest single text, in bytes: beyond it a JavaScript string and the coder's tables stop fitting a usual machine. */
export const LARGEST_TEXT = 100_000_000;
