// The worked examples of docs/exports: what two short reports become in every format. `vitest -u` writes them anew; each page quotes its own.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { keepReports } from '../../../test/reading-reports.ts';
import { newRecord } from '../../../test/records.ts';
import { ROOT } from '../../../test/report-files.ts';
import type { Article } from '../../domain/index.ts';
import { type Messages, type Speaker, speaker } from '../../domain/speak.ts';
import { BUNDLES, type BundleFormat } from '../../formats/annotations/bundles.ts';
import { bytesAsFile } from '../../formats/readers/archives/bytes-as-file.ts';
import { readEntries } from '../../formats/readers/archives/zip-entries.ts';
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

async function bytesOf(format: ExportFormat): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const report = { title: null, asked: null, names: [], other: arabic };
  const options = { record, filter: EVERY_EVENT, format, today: '2016-06-29', speaker: english, report };
  for await (const piece of exportRecord(options)) pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces);
}

/** The lexicon's hash is another after each of its changes. */
const written = async (format: ExportFormat): Promise<string> =>
  (await bytesOf(format))
    .toString('utf8')
    .replace(/("lexicon":"sha256:)[0-9a-f]+/gu, '$1…')
    .replace(/(data:font\/woff2;base64,)[^)]+/gu, '$1…');

const isBundle = (format: ExportFormat): boolean => format in BUNDLES;
const BYTES: readonly ExportFormat[] = ['parquet', 'report-pdf'];
const TEXTS = EXPORT_FORMATS.filter((format) => !BYTES.includes(format) && !isBundle(format));

test.each(TEXTS)('%s: the example is what the reports become', async (format) => {
  await expect(await written(format)).toMatchFileSnapshot(join(PAGES, `examples/${format}.${EXPORTS[format].extension}`));
});

test.each(Object.keys(BUNDLES) as BundleFormat[])('%s: the example is what is in the ZIP', async (format) => {
  const folder = join(PAGES, 'examples', format);
  const names: string[] = [];
  for await (const { name, bytes } of readEntries(bytesAsFile(await bytesOf(format)))) {
    names.push(name);
    const content = Buffer.concat(await Array.fromAsync(bytes())).toString('utf8');
    await expect(content).toMatchFileSnapshot(join(folder, name));
  }
  expect(readdirSync(folder).sort()).toEqual(names.sort());
});

/** The example of a format: a file, or all files of a folder. */
function exampleOf(format: ExportFormat): string {
  const folder = join(PAGES, 'examples', format);
  if (isBundle(format))
    return readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
  const file = `${folder}.${EXPORTS[format].extension}`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

test.each(EXPORT_FORMATS)('%s has a page that quotes its example as it is', (format) => {
  const page = readFileSync(join(PAGES, `${format}.md`), 'utf8');
  const quoted = [...page.matchAll(/^```example\n(.+?)\n```$/gmsu)].flatMap(([, block = '']) => block.split('\n'));
  const example = exampleOf(format);
  for (const line of quoted) expect(example).toContain(line);
  expect(quoted.length > 0 || BYTES.includes(format)).toBe(true);
});
