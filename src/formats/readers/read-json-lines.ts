// Reads JSON Lines, one report a line: {"id","text","title","url","outlet","published"}. A line that is wrong becomes an error with its
// number, and the lines after it are read. Blank lines are passed over. Holds one line at a time.

import { AppError, type ErrorCode, type ErrorDetails } from '../../domain/errors.ts';
import { type Input, LARGEST_TEXT, type Metadata, type ReadResult } from '../report.ts';
import { decodeText } from './decode-text.ts';
import { type Line, readLines } from './read-lines.ts';

export async function* readJsonLines(input: Input, metadata: Metadata): AsyncGenerator<ReadResult> {
  for await (const line of readLines(input.bytes())) {
    const result = readLine(line, input.name, metadata);
    if (result) yield result;
  }
}

const FIELDS = ['title', 'url', 'outlet', 'published'] as const;

function readLine(line: Line, name: string, metadata: Metadata): ReadResult | null {
  const place = { input: name, line: line.number };
  const fail = (code: ErrorCode, details: ErrorDetails = {}, cause?: unknown): ReadResult => ({
    error: new AppError(code, details, { place, cause }),
  });
  if (line.bytes === null) return fail('INPUT_TOO_LARGE', { limit: LARGEST_TEXT / 1_000_000 });
  const decoded = decodeText(line.bytes);
  if (decoded.text.trim() === '') return null;
  const diagnostics = line.recoded
    ? [{ code: 'ENCODING_DETECTED', span: null, details: { encoding: line.recoded } }, ...decoded.diagnostics]
    : decoded.diagnostics;

  const parsed = parse(decoded.text);
  if ('reason' in parsed) return fail('LINE_NOT_JSON', { reason: parsed.reason }, parsed.cause);
  const value = parsed.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('LINE_NOT_AN_OBJECT');
  const fields = value as Readonly<Record<string, unknown>>;
  if (fields.text === undefined || fields.text === null) return fail('LINE_WITHOUT_TEXT');
  if (typeof fields.text !== 'string') return fail('LINE_BAD_FIELD', { field: 'text', expected: 'string' });
  const id = fields.id ?? null;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') {
    return fail('LINE_BAD_FIELD', { field: 'id', expected: 'string | number | null' });
  }
  const given: Record<(typeof FIELDS)[number], string | null> = { ...metadata };
  for (const field of FIELDS) {
    const found = fields[field] ?? null;
    if (found !== null && typeof found !== 'string') return fail('LINE_BAD_FIELD', { field, expected: 'string | null' });
    if (found !== null) given[field] = found;
  }
  const article = { ...given, published: dayOf(given.published), ref: id === null ? null : String(id), text: fields.text };
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
