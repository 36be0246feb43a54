// Reads and codes, and works out all that the record keeps, before the record is asked anything: what runs on threads of its own. Everything that
// goes in and comes out can be handed from one thread to another.

import { AppError, type ErrorCode, type ErrorDetails, type InputPlace } from '../domain/errors.ts';
import { readEntry } from '../formats/readers/read-json-lines.ts';
import type { Line } from '../formats/readers/read-lines.ts';
import type { ColumnMapping, Document, Metadata, ReadResult, Report } from '../formats/report.ts';
import {
  type PackedArticle,
  type PreparedArticle,
  packPrepared,
  prepareArticle,
  unpackPrepared,
} from '../record/articles/prepare-article.ts';

export type { Line } from '../formats/readers/read-lines.ts';
export { type PackedArticle, type PreparedArticle, packPrepared, unpackPrepared } from '../record/articles/prepare-article.ts';

/** Some lines of one input. */
export interface LineGroup {
  readonly input: string;
  readonly metadata: Metadata;
  readonly columns?: ColumnMapping;
  readonly lines: readonly Line[];
}

/** An error, without what cannot be handed on. */
export interface PlainError {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly place: InputPlace | null;
}

/** What stands in a line: a coded article, ready to be kept; a report that is still to be coded, unless it is kept already; an error. */
export type PreparedEntry = { readonly prepared: PreparedArticle } | { readonly report: Report } | { readonly error: PlainError };

/** The same as it is handed from one thread to another. */
export type PackedEntry = { readonly packed: PackedArticle } | Exclude<PreparedEntry, { readonly prepared: PreparedArticle }>;

export const packEntry = (entry: PreparedEntry): PackedEntry =>
  'prepared' in entry ? { packed: packPrepared(entry.prepared) } : entry;

export const unpackEntry = (entry: PackedEntry): PreparedEntry =>
  'packed' in entry ? { prepared: unpackPrepared(entry.packed) } : entry;

export function prepareLines({ input, metadata, columns, lines }: LineGroup): readonly PreparedEntry[] {
  return lines.flatMap((line): readonly PreparedEntry[] => {
    const entry = readEntry(line, input, metadata, columns);
    if (entry === null) return [];
    if ('error' in entry) return [{ error: plainError(entry.error) }];
    return ['coded' in entry ? { prepared: prepareArticle(entry.coded) } : { report: entry.report }];
  });
}

/** What stands in documents, in their order. The readers, and the lexicon's words for datelines, are loaded by whoever first needs them. */
export async function prepareDocuments(documents: readonly Document[]): Promise<readonly PreparedEntry[]> {
  const { readDocument } = await import('../formats/readers/read-document.ts');
  const { datelineWords } = await import('./dateline-words.ts');
  const words = datelineWords();
  const entries: PreparedEntry[] = [];
  for (const document of documents) entries.push(...(await readDocument(document, words)).map(entryOf));
  return entries;
}

export const entryOf = (result: ReadResult): PreparedEntry =>
  'error' in result ? { error: plainError(result.error) } : { report: named(result.report) };

/** A file has no id of its own; its name, without folder and ending, is what people know it by, unless it has an address. */
function named(report: Report): Report {
  const { article, place } = report;
  if ((article.ref ?? null) !== null || (article.url ?? null) !== null) return report;
  const name = (place.input.split(/[\\/\u203A]/u).at(-1) ?? place.input).trim().replace(/\.[^.]*$/u, '');
  return { ...report, article: { ...article, ref: name === '' || name === '-' ? null : name } };
}

/** The coder and its lexicon are loaded by whoever first needs them. */
export async function prepareReports(reports: readonly Report[]): Promise<readonly PreparedArticle[]> {
  const { codeReport } = await import('./code-report.ts');
  return reports.map((report) => prepareArticle(codeReport(report)));
}

export const plainError = ({ code, details, place }: AppError): PlainError => ({ code, details, place });

export const wholeError = ({ code, details, place }: PlainError): AppError =>
  new AppError(code, details, place === null ? {} : { place });
