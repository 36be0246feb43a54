// Reads one file that somebody handed over (an upload, a paste) in whatever format it is: its reports, and what is wrong with the rest. For the API.

import type { AppError } from '../domain/errors.ts';
import { readInput } from '../formats/readers/open-input.ts';
import { type ColumnMapping, type Metadata, NO_METADATA, type Report } from '../formats/report.ts';
import { datelineWords } from './dateline-words.ts';

export interface GivenFile {
  readonly name: string;
  /** Null or `application/octet-stream` where nobody said. */
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
  readonly metadata?: Metadata;
  readonly columns?: ColumnMapping;
}

export interface ReadFile {
  readonly reports: readonly Report[];
  readonly problems: readonly AppError[];
}

export async function readBytes({
  name,
  contentType,
  bytes,
  metadata = NO_METADATA,
  columns = {},
}: GivenFile): Promise<ReadFile> {
  const reports: Report[] = [];
  const problems: AppError[] = [];
  const input = {
    name,
    format: null,
    contentType,
    bytes: async function* () {
      yield bytes;
    },
  };
  for await (const result of readInput(input, { metadata, columns }, datelineWords())) {
    if ('report' in result) reports.push(result.report);
    else problems.push(result.error);
  }
  return { reports, problems };
}
