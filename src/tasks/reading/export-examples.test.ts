// The worked examples of docs/exports: what two short reports become in every format. `vitest -u` writes them anew; each page quotes its own.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { keepReports } from '../../../test/reading-reports.ts';
import { newRecord } from '../../../test/records.ts';
import { ROOT } from '../../../test/report-files.ts';
import type { Article } from '../../domain/index.ts';
import { type Messages, type Speaker, speaker } from '../../domain/speak.ts';
import type { Database } from '../../record/database.ts';
import { EVERY_EVENT } from '../../record/queries/event-filter.ts';
import { EXPORT_FORMATS, EXPORTS, type ExportFormat, exportRecord } from './export-record.ts';

const PAGES = join(ROOT, 'docs/exports');
const [english, arabic] = (['en', 'ar'] as const).map((language) =>
  speaker(language, JSON.parse(readFileSync(join(ROOT, `messages/${language}.json`), 'utf8')) as Messages),
) as [Speaker, Speaker];
const reports = readFileSync(join(PAGES, 'examples/reports.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line): Article => {
    const { id, ...article } = JSON.parse(line) as Article & { readonly id: string };
    return { ref: id, ...article };
  });
let record: Database;

beforeAll(async () => {
  record = await newRecord('sqlite');
  await keepReports(record, reports);
});

async function written(format: ExportFormat): Promise<string> {
  const pieces: Buffer[] = [];
  const report = { title: null, asked: null, names: [], other: arabic };
  const options = { record, filter: EVERY_EVENT, format, today: '2016-06-29', speaker: english, report };
  for await (const piece of exportRecord(options)) pieces.push(Buffer.from(piece as string));
  // The lexicon's hash is another after each of its changes.
  return Buffer.concat(pieces)
    .toString('utf8')
    .replace(/("lexicon":"sha256:)[0-9a-f]+/gu, '$1…')
    .replace(/(data:font\/woff2;base64,)[^)]+/gu, '$1…');
}

const BYTES: readonly ExportFormat[] = ['parquet', 'report-pdf'];
const TEXTS = EXPORT_FORMATS.filter((format) => !BYTES.includes(format));

test.each(TEXTS)('%s: the example is what the reports become', async (format) => {
  await expect(await written(format)).toMatchFileSnapshot(join(PAGES, `examples/${format}.${EXPORTS[format].extension}`));
});

test.each(EXPORT_FORMATS)('%s has a page that quotes its example as it is', (format) => {
  const page = readFileSync(join(PAGES, `${format}.md`), 'utf8');
  const file = join(PAGES, `examples/${format}.${EXPORTS[format].extension}`);
  const quoted = [...page.matchAll(/^```example\n(.+?)\n```$/gmsu)].flatMap(([, block = '']) => block.split('\n'));
  const example = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const line of quoted) expect(example).toContain(line);
  expect(quoted.length > 0 || BYTES.includes(format)).toBe(true);
});
