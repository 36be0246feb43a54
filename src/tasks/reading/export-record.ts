// The task of `isnad export`: the record, or what a filter leaves of it, as text for other programs, a piece at a time: memory holds one page of
// events however many there are.

import { VERSION } from '../../coder/version.ts';
import type { CodedArticle } from '../../domain/coded-article.ts';
import type { Piece } from '../../domain/described-event.ts';
import { BUNDLES, type BundleFormat } from '../../formats/annotations/bundles.ts';
import { eventHeader, eventRow } from '../../formats/writers/event-row.ts';
import { gkgRow } from '../../formats/writers/exports/gkg.ts';
import { FORMATS, type WriterOptions } from '../../formats/writers/exports/writers.ts';
import { type ExportedEvent, exportedEvent } from '../../formats/writers/plover/exported-event.ts';
import { ploverLine } from '../../formats/writers/plover/write-plover.ts';
import { polecatHeader, polecatRows } from '../../formats/writers/plover/write-polecat.ts';
import { GEOJSON_HEAD, GEOJSON_TAIL, geojsonFeature } from '../../formats/writers/write-geojson.ts';
import { gexfPieces } from '../../formats/writers/write-gexf.ts';
import { ICAL_HEAD, ICAL_TAIL, icalEvent } from '../../formats/writers/write-ical.ts';
import type { Database } from '../../record/database.ts';
import { describeEvents } from '../../record/queries/describe-events.ts';
import { listAccounts } from '../../record/queries/list-accounts.ts';
import { type Cursor, type EventFilter, type ListedEvent, listEvents } from '../../record/queries/list-events.ts';
import { articlesOf, readCodings } from '../../record/queries/read-codings.ts';
import { exportAnnotations } from '../annotations/export-annotations.ts';
import { networkOf } from './network.ts';
import { isReport, REPORTS, type ReportRequest, reportPieces } from './report.ts';

/** Every format, with the ending of its files and its media type: the one list that the command line and the API read. */
export const EXPORTS = {
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  jsonl: { extension: 'jsonl', mediaType: 'application/x-ndjson' },
  accounts: { extension: 'jsonl', mediaType: 'application/x-ndjson' },
  polecat: { extension: 'tsv', mediaType: 'text/tab-separated-values; charset=utf-8' },
  plover: { extension: 'jsonl', mediaType: 'application/x-ndjson' },
  geojson: { extension: 'geojson', mediaType: 'application/geo+json' },
  gexf: { extension: 'gexf', mediaType: 'application/xml' },
  'gdelt-gkg': { extension: 'csv', mediaType: 'text/tab-separated-values; charset=utf-8' },
  ical: { extension: 'ics', mediaType: 'text/calendar; charset=utf-8' },
  ...FORMATS,
  ...REPORTS,
  ...BUNDLES,
} as const;
export type ExportFormat = keyof typeof EXPORTS;
export const EXPORT_FORMATS = Object.keys(EXPORTS) as readonly ExportFormat[];

export interface ExportOptions extends Pick<WriterOptions, 'speaker'> {
  readonly record: Database;
  readonly filter: EventFilter;
  readonly format: ExportFormat;
  /** The day on which it is asked (see `timeline`). */
  readonly today: string;
  /** What a report says of itself; without it, that it is of everything, in one language. */
  readonly report?: ReportRequest;
}

const PAGE = 500;
/** Codings that are held at once. */
const ARTICLES = 100;
/** A spreadsheet takes CSV for UTF-8 only where it begins so. */
const BYTE_ORDER_MARK = '\uFEFF';

export async function* exportRecord(options: ExportOptions): AsyncGenerator<Piece> {
  const { record, filter, format } = options;
  if (format === 'gexf') yield* gexfPieces(await networkOf(record, filter, MOST_NODES));
  else if (isReport(format)) {
    const { report = { title: null, asked: null, names: [], other: options.speaker } } = options;
    yield* reportPieces({ ...options, format, report }, pagesOf(options));
  } else if (format === 'gdelt-gkg') yield* articleRows(options);
  else if (format in BUNDLES) yield* exportAnnotations(record, format as BundleFormat, pagesOf(options));
  else if (format in FORMATS) yield* written(options, format as keyof typeof FORMATS);
  else if (CODED[format] !== undefined) yield* coded(options, CODED[format]);
  else {
    if (format === 'csv') yield BYTE_ORDER_MARK + eventHeader();
    for await (const page of pagesOf(options))
      if (format === 'accounts') for (const event of page) yield* accountLines(record, event);
      else yield page.map(({ view }) => (format === 'csv' ? eventRow(view) : `${JSON.stringify(view)}\n`)).join('');
  }
}

async function* pagesOf({ record, filter, today }: ExportOptions): AsyncGenerator<readonly ListedEvent[]> {
  for (let after: Cursor | null = null; ; ) {
    const page: readonly ListedEvent[] = await listEvents(record, filter, { after, limit: PAGE, today });
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    if (page.length < PAGE) return;
    after = last.cursor;
  }
}

/** A format that needs to know who the entities are and which accounts tell the event. */
async function* written(options: ExportOptions, format: keyof typeof FORMATS): AsyncGenerator<Piece> {
  const { tellings, writer: make } = FORMATS[format];
  const writer = make({ speaker: options.speaker, version: VERSION });
  yield writer.begin();
  for await (const page of pagesOf(options)) {
    const pieces = (await describeEvents(options.record, page, tellings)).map(writer.event);
    if (pieces.every((piece) => typeof piece === 'string')) yield pieces.join('');
    else yield* pieces.filter((piece) => piece.length > 0);
  }
  yield writer.end();
}

/** A row for each article that tells of one of the events. Holds the number of every article that it has written. */
async function* articleRows(options: ExportOptions): AsyncGenerator<Piece> {
  const { record } = options;
  const written = new Set<number>();
  for await (const page of pagesOf(options)) {
    const tellers = await articlesOf(
      record,
      page.map(({ cursor }) => cursor.event),
    );
    const fresh = tellers.filter(({ number }) => !written.has(number));
    for (let at = 0; at < fresh.length; at += ARTICLES) {
      const batch = fresh.slice(at, at + ARTICLES);
      const codings = await readCodings(
        record,
        batch.map(({ id }) => id),
      );
      yield batch
        .map(({ number, id }) => {
          written.add(number);
          return gkgRow(codings.get(id) as CodedArticle, written.size);
        })
        .join('');
    }
  }
}

async function* coded(options: ExportOptions, { head, row, between, tail }: CodedFormat): AsyncGenerator<string> {
  yield head;
  let hasRows = false;
  for await (const page of pagesOf(options)) {
    const rows = await codedRows(options.record, page, (event) => row(event, options.today));
    if (rows.length > 0) yield (hasRows ? between : '') + rows.join(between);
    hasRows ||= rows.length > 0;
  }
  yield tail;
}

/** A format whose rows need the coding of each event's best informed account. A row may be empty. */
interface CodedFormat {
  readonly head: string;
  readonly row: (event: ExportedEvent, today: string) => string;
  readonly between: string;
  readonly tail: string;
}

const CODED: Readonly<Partial<Record<ExportFormat, CodedFormat>>> = {
  polecat: { head: polecatHeader(), row: polecatRows, between: '', tail: '' },
  plover: { head: '', row: ploverLine, between: '', tail: '' },
  geojson: { head: GEOJSON_HEAD, row: geojsonFeature, between: ',\n', tail: GEOJSON_TAIL },
  ical: { head: ICAL_HEAD, row: icalEvent, between: '', tail: ICAL_TAIL },
};

/** Actors of a network that a program still shows. */
const MOST_NODES = 100_000;

/** Rows that need the coding of each event's best informed account. */
async function codedRows(
  record: Database,
  page: readonly ListedEvent[],
  write: (event: ExportedEvent) => string,
): Promise<readonly string[]> {
  const articleOf = ({ view }: ListedEvent): string => view.id.slice(0, view.id.lastIndexOf('#'));
  const codings = await readCodings(record, page.map(articleOf));
  return page.flatMap((event) => {
    const coded = codings.get(articleOf(event));
    const row = coded === undefined ? '' : write(exportedEvent(event.view, coded));
    return row === '' ? [] : [row];
  });
}

/** `{"ref","event","triggers"}`: which words of which report tell of which event; a text that was given under several refs has a line for each. */
async function* accountLines(record: Database, { cursor, view }: ListedEvent): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const accounts = await listAccounts(record, cursor.event, { after, limit: PAGE });
    yield accounts
      .flatMap(({ refs, triggers }) => refs.map((ref) => `${JSON.stringify({ ref, event: view.id, triggers })}\n`))
      .join('');
    const last = accounts.at(-1);
    if (last === undefined || accounts.length < PAGE) return;
    after = last.number;
  }
}
