// Reads JSON Lines, one report a line: {"id","text","title","url","outlet","published"}. A line that is wrong becomes an error with its
// number, and the lines after it are read. Blank lines are passed over. Holds one line at a time. `readEntry` also takes coded articles, which
// `isnad code --ndjson` wrote.

import type { Diagnostic } from '../../domain/coded-article.ts';
import { AppError, type ErrorCode, type ErrorDetails, type InputPlace } from '../../domain/errors.ts';
import { type ColumnMapping, type EntryResult, type Input, LARGEST_TEXT, type Metadata, type ReadResult } from '../report.ts';
import { faultOf, isCoded } from './check-coded.ts';
import { decodeText } from './decode-text.ts';
import { type Line, readLines } from './read-lines.ts';

export async function* readJsonLines(input: Input, metadata: Metadata, columns: ColumnMapping = {}): AsyncGenerator<ReadResult> {
  for await (const line of readLines(input.bytes())) {
    const read = readObject(line, input.name);
    if (read !== null) yield 'error' in read ? read : reportOf(read, metadata, columns);
  }
}

/** What stands in one line: a report or a coded article, or what is wrong with it; null for a blank line. */
export function readEntry(line: Line, name: string, metadata: Metadata, columns: ColumnMapping = {}): EntryResult | null {
  const read = readObject(line, name);
  if (read === null || 'error' in read) return read;
  if (!isCoded(read.fields)) return reportOf(read, metadata, columns);
  const fault = faultOf(read.fields);
  return typeof fault === 'string' ? fail(read.place, 'LINE_BAD_CODING', { field: fault }) : { coded: fault, place: read.place };
}

const fail = (place: InputPlace, code: ErrorCode, details: ErrorDetails = {}, cause?: unknown): { readonly error: AppError } => ({
  error: new AppError(code, details, { place, cause }),
});

interface ReadObject {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly place: InputPlace;
  readonly diagnostics: readonly Diagnostic[];
}

/** The object that stands in a line; null for a blank one. */
function readObject(line: Line, name: string): ReadObject | { readonly error: AppError } | null {
  const place = { input: name, line: line.number };
  if (line.bytes === null) return fail(place, 'INPUT_TOO_LARGE', { limit: LARGEST_TEXT / 1_000_000 });
  const decoded = decodeText(line.bytes);
  if (decoded.text.trim() === '') return null;
  const diagnostics = line.recoded
    ? [{ code: 'ENCODING_DETECTED', span: null, details: { encoding: line.recoded } }, ...decoded.diagnostics]
    : decoded.diagnostics;
  const parsed = parse(decoded.text);
  if ('reason' in parsed) return fail(place, 'LINE_NOT_JSON', { reason: parsed.reason }, parsed.cause);
  const value = parsed.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(place, 'LINE_NOT_AN_OBJECT');
  return { fields: value as Readonly<Record<string, unknown>>, place, diagnostics };
}

const FIELDS = ['title', 'url', 'outlet', 'published'] as const;

/** `columns`: under which names the fields stand, where those are not our own. */
function reportOf({ fields, place, diagnostics }: ReadObject, metadata: Metadata, columns: ColumnMapping): ReadResult {
  const fieldOf = (field: keyof ColumnMapping): unknown => fields[columns[field] ?? field] ?? null;
  const text = fieldOf('text');
  if (text === null) return fail(place, 'LINE_WITHOUT_TEXT');
  if (typeof text !== 'string') return fail(place, 'LINE_BAD_FIELD', { field: columns.text ?? 'text', expected: 'string' });
  const id = fieldOf('id');
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') {
    return fail(place, 'LINE_BAD_FIELD', { field: columns.id ?? 'id', expected: 'string | number | null' });
  }
  const given: Record<(typeof FIELDS)[number], string | null> = { ...metadata };
  for (const field of FIELDS) {
    const found = fieldOf(field);
    if (found !== null && typeof found !== 'string')
      return fail(place, 'LINE_BAD_FIELD', { field: columns[field] ?? field, expected: 'string | null' });
    if (found !== null) given[field] = found;
  }
  const article = { ...given, published: dayOf(given.published), ref: id === null ? null : String(id), text };
  return { report: { article, place, diagnostics } };
}

function parse(text: string): { readonly value: unknown } | { readonly reason: string; readonly cause: unknown } {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    return { reason: cause instanceof Error ? cause.message : String(cause), cause };
  }
}

/** Feeds give instants (`2020-01-13T08:30:00+02:00`); the day is the one that the outlet wrote. */
const dayOf = (published: string | null): string | null => published?.match(/^\d{4}-\d{2}-\d{2}(?=[T ]\d)/u)?.[0] ?? published;
