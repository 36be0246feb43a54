// Backup and restore, from and to both databases.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentOf, type RecordContent } from '../../test/record-content.ts';
import { KINDS, type Kind, newLocation, OPENING, open } from '../../test/records.ts';
import { OWN_REPORTS } from '../../test/report-files.ts';
import { codeArticle } from '../index.ts';
import { prepareArticle } from './articles/prepare-article.ts';
import { backupRecord, restoreRecord } from './backup-record.ts';
import { keepArticles, newRecordMemory } from './keep-articles.ts';
import type { Location } from './open-record.ts';
import { wordsOfQuery } from './search/search-words.ts';
import { havingWords } from './search/word-index.ts';

let folder = '';
const articles = OWN_REPORTS.map((text, at) => prepareArticle(codeArticle({ text, ref: `r${at}`, published: '2020-01-13' })));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fill(location: Location): Promise<RecordContent> {
  const record = await open(location);
  await keepArticles(record, newRecordMemory(), articles, { now: OPENING.now });
  const content = await contentOf(record);
  await record.close();
  return content;
}

async function read(location: Location): Promise<RecordContent> {
  const record = await open(location, { readOnly: true });
  const content = await contentOf(record);
  await record.close();
  return content;
}

async function backup(location: Location, file: string): Promise<void> {
  const record = await open(location, { readOnly: true });
  await backupRecord(record, file, OPENING);
  await record.close();
}

const ways: readonly (readonly [Kind, Kind])[] = KINDS.flatMap((from) => KINDS.map((to) => [from, to] as const));

test.each(ways)('from %s to %s: the same record', async (from, to) => {
  const source = await newLocation(from);
  const content = await fill(source);
  const file = join(folder, `${from}-${to}.db`);
  await backup(source, file);
  expect(existsSync(`${file}.part`)).toBe(false);
  expect(await read({ file })).toEqual(content);
  const target = await newLocation(to);
  expect(await restoreRecord(file, target, { replace: false, opening: OPENING })).toBe(null);
  expect(await read(target)).toEqual(content);
  // What comes after goes on from there: numbers are not given twice, and words are found.
  const record = await open(target);
  await keepArticles(
    record,
    newRecordMemory(),
    [prepareArticle(codeArticle({ text: 'زار وزير الخارجية القطري أنقرة الخميس.' }))],
    {
      now: OPENING.now,
    },
  );
  const { sql, parameter } = havingWords(record, 'article_words', 'number', wordsOfQuery('أنقرة'));
  expect((await record.all(`SELECT number FROM articles WHERE ${sql}`, parameter)).length).toBeGreaterThan(0);
  expect((await contentOf(record)).articles.length).toBe(articles.length + 1);
  await record.close();
});

test('a backup overwrites nothing and needs its folder', async () => {
  const source = await newLocation('sqlite');
  await fill(source);
  const file = join(folder, 'there.db');
  writeFileSync(file, 'mine');
  await expect(backup(source, file)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
  expect(readFileSync(file, 'utf8')).toBe('mine');
  await expect(backup(source, join(folder, 'nowhere', 'a.db'))).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' });
});

test.each(KINDS)('%s: a record that holds articles is replaced only when that is asked for', async (kind) => {
  const empty = await newLocation('sqlite');
  await (await open(empty)).close();
  const file = join(folder, `empty-${kind}.db`);
  await backup(empty, file);
  const target = await newLocation(kind);
  const content = await fill(target);
  await expect(restoreRecord(file, target, { replace: false, opening: OPENING })).rejects.toMatchObject({
    code: 'RECORD_NOT_EMPTY',
    details: { count: articles.length },
  });
  expect(await read(target)).toEqual(content);
  const aside = await restoreRecord(file, target, { replace: true, opening: OPENING });
  expect((await read(target)).articles).toEqual([]);
  if (kind === 'sqlite') expect(await read({ file: aside ?? '' })).toEqual(content);
});

test('a damaged record is put aside; a damaged backup is refused', async () => {
  const source = await newLocation('sqlite');
  const content = await fill(source);
  const file = join(folder, 'good.db');
  await backup(source, file);
  const damaged = join(folder, 'damaged.db');
  writeFileSync(damaged, 'no database at all, only words');
  const aside = await restoreRecord(file, { file: damaged }, { replace: false, opening: OPENING });
  expect(readFileSync(aside ?? '', 'utf8')).toBe('no database at all, only words');
  expect(await read({ file: damaged })).toEqual(content);
  await expect(restoreRecord(aside ?? '', { file: damaged }, { replace: true, opening: OPENING })).rejects.toMatchObject({
    code: 'RECORD_DAMAGED',
  });
  await expect(
    restoreRecord(join(folder, 'no.db'), { file: damaged }, { replace: true, opening: OPENING }),
  ).rejects.toMatchObject({
    code: 'RECORD_NOT_FOUND',
  });
  expect(await read({ file: damaged })).toEqual(content);
});
