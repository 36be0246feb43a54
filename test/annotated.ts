// Articles out to annotators and back, for tests: a record of reports, what it exports, and what comes back after an edit.

import type { Annotations, EventMark } from '../src/domain/index.ts';
import { speaker } from '../src/domain/speak.ts';
import { BUNDLES, type BundleFormat, hashInName } from '../src/formats/annotations/bundles.ts';
import { readAnnotated } from '../src/formats/annotations/read-annotated.ts';
import type { ArchivedFile } from '../src/formats/annotations/zip-pieces.ts';
import type { Database } from '../src/record/database.ts';
import { EVERY_EVENT } from '../src/record/queries/event-filter.ts';
import { type ImportedAnnotations, importAnnotations } from '../src/tasks/annotations/import-annotations.ts';
import type { Input } from '../src/tasks/code-reports.ts';
import { exportRecord } from '../src/tasks/reading/export-record.ts';
import { keepReports, READING_REPORTS } from './reading-reports.ts';
import { type Kind, newRecord } from './records.ts';

export const annotatedAt = () => new Date('2026-11-24T12:00:00Z');
export const ANNOTATION_FORMATS = Object.keys(BUNDLES) as readonly BundleFormat[];

/** Behind an emoji the units of the formats differ; with line ends of two characters, too. */
export const EMOJI_REPORT = {
  ref: 'emoji',
  outlet: 'two.example',
  published: '2020-01-18',
  text: '😀😀 عاجل\r\nقصفت طائرات الجيش الليبي سرت يوم 17 يناير 2020، وقالت وكالة رويترز إن تسعة أشخاص قُتلوا في القصف. 👨‍👩‍👧\r\nثم التقى خليفة حفتر وزير الخارجية الروسي سيرغي لافروف في موسكو 🇷🇺 يوم 18 يناير 2020.',
};

export async function filled(kind: Kind): Promise<Database> {
  const record = await newRecord(kind);
  await keepReports(record, [...READING_REPORTS, EMOJI_REPORT]);
  return record;
}

export async function exported(record: Database, format: BundleFormat): Promise<Uint8Array> {
  const pieces = exportRecord({ record, filter: EVERY_EVENT, format, today: '2026-11-24', speaker: speaker('en', {}) });
  return Buffer.concat((await Array.fromAsync(pieces)).map((piece) => Buffer.from(piece as Uint8Array)));
}

export async function* zip(bytes: Uint8Array): AsyncGenerator<Input> {
  yield {
    name: 'returned.zip',
    format: null,
    bytes: async function* () {
      yield bytes;
    },
  };
}

export async function* files(given: readonly ArchivedFile[]): AsyncGenerator<Input> {
  for (const { name, text } of given)
    yield {
      name,
      format: null,
      bytes: async function* () {
        yield new TextEncoder().encode(text);
      },
    };
}

export type Edit = (annotations: Annotations) => Annotations;

/** The files of one report as its annotator sends them back. */
export async function edited(record: Database, format: BundleFormat, ref: string, edit: Edit): Promise<readonly ArchivedFile[]> {
  const [row] = await record.all<{ id: string; text: string }>('SELECT id, ref AS text FROM articles WHERE ref = ?', ref);
  for await (const read of readAnnotated(zip(await exported(record, format)))) {
    if (!('document' in read)) throw read.error;
    const { name, text, annotations } = read.document;
    if (!row?.id.startsWith(`sha256:${hashInName(name)}`)) continue;
    return BUNDLES[format].files({ id: row.id, title: null, published: '2020-01-18', text, annotations: edit(annotations) });
  }
  throw new Error(ref);
}

export const eventAt =
  (at: number, change: (event: EventMark, all: Annotations) => Partial<EventMark>): Edit =>
  (annotations) => ({
    ...annotations,
    events: annotations.events.map((event, index) => (index === at ? { ...event, ...change(event, annotations) } : event)),
  });

export const said = ({ decisions, problems }: ImportedAnnotations): readonly unknown[] => [
  ...decisions.map(({ action, value }) => [action, ...('field' in value ? [value.field, value.value] : [])]),
  ...problems.map(({ code }) => code),
];

export const take = (
  record: Database,
  returned: AsyncIterable<Input>,
  against: AsyncIterable<Input> | null = null,
  isDry = false,
) => importAnnotations(record, { returned, exported: against, isDry, who: 'reem', note: null, now: annotatedAt });
