// Reads an input as `isnad add` does, for tests of the readers.

import { readInput } from '../src/formats/readers/open-input.ts';
import {
  type ColumnMapping,
  type Input,
  type Metadata,
  NO_METADATA,
  type ReadResult,
  type Report,
} from '../src/formats/report.ts';
import { datelineWords } from '../src/tasks/dateline-words.ts';
import { inputOf } from './make-files.ts';

export const WORDS = datelineWords();

export interface ReadOptions {
  readonly metadata?: Metadata;
  readonly columns?: ColumnMapping;
  readonly input?: Partial<Input>;
}

export async function readAll(
  name: string,
  content: Uint8Array | string,
  { metadata = NO_METADATA, columns = {}, input = {} }: ReadOptions = {},
): Promise<readonly ReadResult[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return Array.fromAsync(readInput(inputOf(name, bytes, input), { metadata, columns }, WORDS));
}

export const reportsOf = (results: readonly ReadResult[]): readonly Report[] =>
  results.flatMap((result) => ('report' in result ? [result.report] : []));
export const codesOf = (results: readonly ReadResult[]): readonly string[] =>
  results.flatMap((result) => ('error' in result ? [result.error.code] : []));

/** Where each value of the metadata was read. */
export const originsOf = ({ diagnostics }: Report): Readonly<Record<string, string | number | undefined>> =>
  Object.fromEntries(
    diagnostics.filter(({ code }) => code === 'METADATA_FOUND').map(({ details }) => [details.field, details.origin]),
  );

/** The only report of an input that has no problem. */
export async function readOne(name: string, content: Uint8Array | string, options: ReadOptions = {}): Promise<Report> {
  const results = await readAll(name, content, options);
  const [result] = results;
  if (results.length !== 1 || result === undefined || 'error' in result)
    throw new Error(
      `${name}: ${results.length} results, ${JSON.stringify(results.flatMap((one) => ('error' in one ? [one.error.message] : [])))}`,
    );
  return result.report;
}
