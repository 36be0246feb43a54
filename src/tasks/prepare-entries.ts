// Reads and codes, and works out all that the record keeps, before the record is asked anything: what runs on threads of its own. Everything that
// goes in and comes out can be handed from one thread to another.

import { AppError, type ErrorCode, type ErrorDetails, type InputPlace } from '../domain/errors.ts';
import { readEntry } from '../formats/readers/read-json-lines.ts';
import type { Line } from '../formats/readers/read-lines.ts';
import type { Metadata, Report } from '../formats/report.ts';
import { type PreparedArticle, prepareArticle } from '../record/articles/prepare-article.ts';

export type { Line } from '../formats/readers/read-lines.ts';
export type { PreparedArticle } from '../record/articles/prepare-article.ts';

/** Some lines of one input. */
export interface LineGroup {
  readonly input: string;
  readonly metadata: Metadata;
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

export function prepareLines({ input, metadata, lines }: LineGroup): readonly PreparedEntry[] {
  return lines.flatMap((line): readonly PreparedEntry[] => {
    const entry = readEntry(line, input, metadata);
    if (entry === null) return [];
    if ('error' in entry) return [{ error: plainError(entry.error) }];
    return ['coded' in entry ? { prepared: prepareArticle(entry.coded) } : { report: entry.report }];
  });
}

/** The coder and its lexicon are loaded by whoever first needs them. */
export async function prepareReports(reports: readonly Report[]): Promise<readonly PreparedArticle[]> {
  const { codeReport } = await import('./code-report.ts');
  return reports.map((report) => prepareArticle(codeReport(report)));
}

export const plainError = ({ code, details, place }: AppError): PlainError => ({ code, details, place });

export const wholeError = ({ code, details, place }: PlainError): AppError =>
  new AppError(code, details, place === null ? {} : { place });
