// Reads what somebody gives (a file, an address) into reports, and keeps nothing: what a person looks at before it is added.

import type { AppError } from '../domain/errors.ts';
import type { Article } from '../domain/index.ts';
import { readInput } from '../formats/readers/open-input.ts';
import { type Input, NO_METADATA } from '../formats/report.ts';
import { datelineWords } from './dateline-words.ts';
import { entryOf, wholeError } from './prepare-entries.ts';

export interface ReadReports {
  readonly reports: readonly Article[];
  readonly errors: readonly AppError[];
  /** There is more than was asked for. */
  readonly isCut: boolean;
}

/** At most `limit` reports and errors. What follows is not read. */
export async function readReports(inputs: AsyncIterable<Input>, limit: number): Promise<ReadReports> {
  const reports: Article[] = [];
  const errors: AppError[] = [];
  const words = datelineWords();
  for await (const input of inputs) {
    for await (const result of readInput(input, { metadata: NO_METADATA }, words)) {
      if (reports.length + errors.length >= limit) return { reports, errors, isCut: true };
      const entry = entryOf(result);
      if ('error' in entry) errors.push(wholeError(entry.error));
      else if ('report' in entry) reports.push(entry.report.article);
    }
  }
  return { reports, errors, isCut: false };
}
