// Reads CSV and TSV, one report a row. The first row names the columns; which column holds what is given, or the columns have the names of the fields.
// A row that is wrong is an error with its line, and the rows after it are read. Holds one row at a time.

import { CsvError, parse } from 'csv-parse';
import { AppError } from '../../../domain/errors.ts';
import {
  type ColumnMapping,
  type Input,
  LARGEST_TEXT,
  type Metadata,
  metadataOver,
  type ReadingOptions,
  type ReadResult,
} from '../../report.ts';
import { decodedStream } from './decoded-stream.ts';

/** Names under which the fields are looked for, where no mapping is given. */
const USUAL_NAMES: Readonly<Record<keyof Required<ColumnMapping>, readonly string[]>> = {
  text: ['text', 'body', 'content', 'article', 'full_text', 'fulltext'],
  id: ['id', 'ref'],
  title: ['title', 'headline'],
  url: ['url', 'link', 'address'],
  outlet: ['outlet', 'source', 'publisher', 'site'],
  published: ['published', 'date', 'published_at', 'publication_date', 'pubdate'],
};
const FIELDS = Object.keys(USUAL_NAMES) as (keyof Required<ColumnMapping>)[];

export async function* readTable(input: Input, { metadata, columns = {} }: ReadingOptions): AsyncGenerator<ReadResult> {
  const at = (line: number | null) => ({ place: { input: input.name, line } });
  const { text, diagnostics } = await decodedStream(input.bytes());
  const damaged: { readonly line: number; readonly reason: string }[] = [];
  const parser = parse({
    delimiter: input.format === 'tsv' ? '\t' : [',', ';'],
    ...(input.format === 'tsv' ? { quote: null } : {}),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    relax_quotes: true,
    max_record_size: LARGEST_TEXT,
    on_skip: (error) => {
      damaged.push({ line: error instanceof CsvError ? Number(error.lines ?? 0) : 0, reason: error?.code ?? '' });
      return undefined;
    },
  });
  const fed = feed(text, parser);
  let positions: Positions | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }>) {
      for (const { line, reason } of damaged.splice(0)) yield { error: new AppError('ROW_UNREADABLE', { reason }, at(line)) };
      if (positions === null) {
        positions = positionsOf(record, columns);
        const missing = missingColumn(positions, record, columns);
        if (missing !== null) {
          yield { error: new AppError('COLUMN_MISSING', missing, at(1)) };
          return;
        }
        continue;
      }
      const text = record[positions.text ?? -1];
      if (text === undefined || text.trim() === '') yield { error: new AppError('ROW_WITHOUT_TEXT', {}, at(info.lines)) };
      else
        yield {
          report: {
            article: { ...given(record, positions, metadata), ref: cellOf(record, positions.id), text },
            place: at(info.lines).place,
            diagnostics,
          },
        };
    }
    for (const { line, reason } of damaged) yield { error: new AppError('ROW_UNREADABLE', { reason }, at(line)) };
    await fed;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    yield { error: new AppError('ROW_UNREADABLE', { reason: cause.code }, { ...at(Number(cause.lines ?? 0)), cause }) };
  } finally {
    parser.destroy();
    // Whatever stopped the feeding has been said above, or is the parser's own end.
    await fed.catch(() => {});
  }
}

type Positions = Readonly<Partial<Record<keyof ColumnMapping, number>>>;

async function feed(text: AsyncIterable<string>, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const piece of text) {
      if (parser.destroyed) return;
      if (!parser.write(piece)) await new Promise<void>((resolve) => parser.once('drain', resolve).once('close', resolve));
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
    throw error;
  }
}

function positionsOf(header: readonly string[], columns: ColumnMapping): Positions {
  const names = header.map((name) => name.trim());
  const small = names.map((name) => name.toLowerCase());
  const found = FIELDS.map((field) => {
    const asked = columns[field];
    const index =
      asked === undefined
        ? (USUAL_NAMES[field].map((name) => small.indexOf(name)).find((at) => at >= 0) ?? -1)
        : names.indexOf(asked);
    return [field, index] as const;
  });
  return Object.fromEntries(found.filter(([, index]) => index >= 0));
}

/** A column that was asked for and is not there, or the text's, without which nothing can be read. */
function missingColumn(
  positions: Positions,
  header: readonly string[],
  columns: ColumnMapping,
): { readonly column: string; readonly columns: string } | null {
  const missing = FIELDS.find((field) => positions[field] === undefined && (columns[field] !== undefined || field === 'text'));
  if (missing === undefined) return null;
  return { column: columns[missing] ?? missing, columns: header.join(', ').slice(0, 300) };
}

const cellOf = (record: readonly string[], at: number | undefined): string | null => record[at ?? -1]?.trim() || null;

function given(record: readonly string[], positions: Positions, fallback: Metadata): Metadata {
  const published = cellOf(record, positions.published);
  return metadataOver(
    {
      // Instants and `2020/01/13` are days too.
      published:
        published?.replace(/^(\d{4})[/.](\d{2})[/.](\d{2})/u, '$1-$2-$3').replace(/^(\d{4}-\d{2}-\d{2})[T ]\d.*$/u, '$1') ?? null,
      outlet: cellOf(record, positions.outlet),
      url: cellOf(record, positions.url),
      title: cellOf(record, positions.title),
    },
    fallback,
  );
}
