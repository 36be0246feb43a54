// The formats of other programs, each with the ending of its files, its media type and its writer.

import type { DescribedEvent, ExportWriter } from '../../../domain/described-event.ts';
import type { Speaker } from '../../../domain/speak.ts';
import { eventSentence } from '../event-sentence.ts';
import { acledWriter } from './acled.ts';
import { cameoWriter } from './cameo-dyads.ts';
import { ftmWriter } from './follow-the-money.ts';
import { gdeltMentionsWriter, gdeltWriter } from './gdelt.ts';
import { graphmlWriter } from './graphml.ts';
import { jsonLdWriter } from './json-ld.ts';
import { parquetWriter } from './parquet.ts';

export interface WriterOptions {
  /** Names events in the formats that want a sentence. */
  readonly speaker: Speaker;
  readonly version: string;
}

interface Format {
  readonly extension: string;
  readonly mediaType: string;
  /** Whether it writes what each account says (`tellings`). */
  readonly tellings: boolean;
  readonly writer: (options: WriterOptions) => ExportWriter;
}

const sentenceIn =
  ({ speaker }: WriterOptions) =>
  ({ view }: DescribedEvent): string =>
    eventSentence(view, speaker);

const TABS = 'text/tab-separated-values; charset=utf-8';

export const FORMATS = {
  gdelt: { extension: 'csv', mediaType: TABS, tellings: true, writer: gdeltWriter },
  'gdelt-mentions': { extension: 'csv', mediaType: TABS, tellings: true, writer: gdeltMentionsWriter },
  cameo: { extension: 'tsv', mediaType: TABS, tellings: false, writer: cameoWriter },
  acled: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    tellings: false,
    writer: (options) => acledWriter(sentenceIn(options)),
  },
  ftm: {
    extension: 'jsonl',
    mediaType: 'application/x-ndjson',
    tellings: true,
    writer: (options) => ftmWriter(sentenceIn(options)),
  },
  graphml: { extension: 'graphml', mediaType: 'application/graphml+xml', tellings: false, writer: graphmlWriter },
  parquet: {
    extension: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    tellings: false,
    writer: ({ version }) => parquetWriter(version),
  },
  jsonld: {
    extension: 'jsonl',
    mediaType: 'application/x-ndjson',
    tellings: true,
    writer: (options) => jsonLdWriter(sentenceIn(options)),
  },
} as const satisfies Readonly<Record<string, Format>>;
