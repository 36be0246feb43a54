// Every format that other programs take, on SQLite and on Postgres, read back by a reader of that format.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { defaultModel, type Entity, type IEntityDatum, Model } from '@opensanctions/followthemoney';
import { MultiGraph } from 'graphology';
import graphml from 'graphology-graphml';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { keepReports, READING_REPORTS } from '../../../test/reading-reports.ts';
import { KINDS, type Kind, newRecord } from '../../../test/records.ts';
import type { CodedArticle, EventView } from '../../domain/index.ts';
import { type Messages, speaker } from '../../domain/speak.ts';
import { BUNDLES } from '../../formats/annotations/bundles.ts';
import { FORMATS } from '../../formats/writers/exports/writers.ts';
import { unpackArticle } from '../../record/articles/prepare-article.ts';
import type { Database } from '../../record/database.ts';
import { EVERY_EVENT } from '../../record/queries/event-filter.ts';
import { EXPORT_FORMATS, type ExportFormat, exportRecord } from './export-record.ts';

const HOSTILE = 'اتهم "الوزير <script>alert(1)</script> & رفاقه" إسرائيل بقصف غزة. وقصف الجيش الإسرائيلي غزة أمس.\u0001';
const messages = JSON.parse(readFileSync(new URL('../../../messages/en.json', import.meta.url), 'utf8')) as Messages;
const records = new Map<Kind, Database>();
const model = new Model(defaultModel);

beforeAll(async () => {
  for (const kind of KINDS) {
    const record = await newRecord(kind);
    await keepReports(record, [
      ...READING_REPORTS,
      { text: HOSTILE, ref: 'hostile', published: '2026-11-20', title: '<b>عنوان</b>\t"', outlet: 'a\tb' },
    ]);
    records.set(kind, record);
  }
}, 60_000);

async function bytesOf(kind: Kind, format: ExportFormat): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of exportRecord({
    record: records.get(kind) as Database,
    filter: EVERY_EVENT,
    format,
    today: '2026-11-24',
    speaker: speaker('en', messages),
  }))
    pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces);
}

const textOf = async (kind: Kind, format: ExportFormat): Promise<string> => (await bytesOf(kind, format)).toString('utf8');
const linesOf = async <T>(kind: Kind, format: ExportFormat): Promise<readonly T[]> =>
  (await textOf(kind, format))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

test('there are as many formats as this file reads back, GKG, and those that other tests read', () => {
  expect(EXPORT_FORMATS.length).toBe(Object.keys(FORMATS).length + Object.keys(BUNDLES).length + 11);
  expect(Object.keys(FORMATS).length).toBe(8);
});

test.each(KINDS)('%s: GDELT and CAMEO have their columns in every row', async (kind) => {
  const gdelt = (await textOf(kind, 'gdelt')).split('\n').filter(Boolean);
  expect(gdelt.every((row) => row.split('\t').length === 61)).toBe(true);
  const numbers = new Set(gdelt.map((row) => row.split('\t')[0]));
  expect(numbers.size).toBe(gdelt.length);
  const mentions = (await textOf(kind, 'gdelt-mentions')).split('\n').filter(Boolean);
  expect(mentions.length).toBeGreaterThan(0);
  expect(mentions.every((row) => row.split('\t').length === 16 && numbers.has(row.split('\t')[0] ?? ''))).toBe(true);
  const cameo = (await textOf(kind, 'cameo')).split('\n').filter(Boolean);
  expect(cameo.slice(1).every((row) => /^(?:0[3-9]|1\d|20)\d{0,2}$/u.test(row.split('\t')[5] ?? ''))).toBe(true);
  expect(cameo.length - 1).toBe(gdelt.length);
});

test.each(KINDS)(
  '%s: GKG has its columns in every row, one for each article, and quotes words that the article prints',
  async (kind) => {
    const rows = (await textOf(kind, 'gdelt-gkg'))
      .split('\n')
      .filter(Boolean)
      .map((row) => row.split('\t'));
    expect(rows.every((row) => row.length === 27)).toBe(true);
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
    const record = records.get(kind) as Database;
    const articles = await record.all<{ id: string; ref: string | null; url: string | null; coded: Uint8Array }>(
      'SELECT id, ref, url, coded FROM articles WHERE number IN (SELECT article FROM accounts)',
    );
    expect(rows.map((row) => row[4]).sort()).toEqual(articles.map(({ id, ref, url }) => url ?? ref ?? id).sort());
    const texts = new Map(articles.map(({ id, ref, url, coded }) => [url ?? ref ?? id, unpackArticle(coded)]));
    let [quoted, named] = [0, 0];
    for (const row of rows) {
      const { article, entities } = texts.get(row[4] ?? '') as CodedArticle;
      for (const quotation of (row[22] ?? '').split('#').filter(Boolean)) {
        const [offset, length, verb, words = ''] = quotation.split('|');
        const printed = article.text.slice(Number(offset), Number(offset) + Number(length));
        expect(printed.replaceAll(/\P{L}+/gu, '')).toBe(words.replaceAll(/\P{L}+/gu, ''));
        expect(article.text).toContain(verb);
        quoted += 1;
      }
      for (const mention of (row[12] ?? '').split(';').filter(Boolean)) {
        const [name, offset] = mention.split(',');
        expect(entities.some((one) => one.name.en === name && one.mentions.some(([start]) => start === Number(offset)))).toBe(
          true,
        );
        named += 1;
      }
      for (const location of (row[10] ?? '').split(';').filter(Boolean)) expect(location.split('#').length).toBe(9);
      for (const count of (row[6] ?? '').split(';').filter(Boolean)) expect(count.split('#').length).toBe(11);
      expect(row[26]).not.toContain('<b>');
    }
    expect(Math.min(quoted, named)).toBeGreaterThan(0);
    expect(rows.some((row) => row[6]?.startsWith('KILL#'))).toBe(true);
  },
);

test.each(KINDS)('%s: GraphML is well-formed and read by a reader of its own', async (kind) => {
  const xml = await textOf(kind, 'graphml');
  expect(xml).not.toContain('<script>');
  expect(xml).not.toContain('\u0001');
  const { DOMParser } = parseHTML('');
  (globalThis as { DOMParser?: unknown }).DOMParser ??= DOMParser;
  const graph = graphml.parse(MultiGraph as never, xml) as MultiGraph;
  expect(graph.order).toBeGreaterThan(3);
  expect(graph.size).toBeGreaterThan(2);
});

test.each(KINDS)(
  '%s: FollowTheMoney’s own model takes every entity, each before the event that needs it; JSON-LD says who is quoted',
  async (kind) => {
    const known = new Map<string, Entity>();
    for (const line of await linesOf<IEntityDatum>(kind, 'ftm')) {
      // The model throws at a schema or a property that it does not have.
      const entity = model.getEntity(line);
      expect(entity.getCaption()).not.toBe('');
      expect(known.has(entity.id)).toBe(false);
      for (const property of entity.getProperties().filter(({ type }) => type.isEntity))
        for (const other of entity.getProperty(property))
          expect(known.get(other as string)?.schema.isA(property.getRange())).toBe(true);
      for (const property of entity.getProperties().filter(({ type }) => type.name === 'country'))
        expect(entity.getProperty(property).every((code) => property.type.values.has(code as string))).toBe(true);
      known.set(entity.id, entity);
    }
    const events = [...known.values()].filter(({ schema }) => schema.name === 'Event');
    expect(events.length).toBe((await linesOf(kind, 'jsonl')).length);
    expect(events.every((event) => event.hasProperty('proof') && event.hasProperty('description'))).toBe(true);
    const documents = await linesOf<{ '@type': string[]; 'prov:wasDerivedFrom': { 'prov:wasQuotedFrom': object }[] }>(
      kind,
      'jsonld',
    );
    expect(documents.length).toBe((await linesOf(kind, 'jsonl')).length);
    expect(documents.every((one) => one['prov:wasDerivedFrom'].every((telling) => telling['prov:wasQuotedFrom']))).toBe(true);
  },
);

test.each(KINDS)('%s: the ACLED table counts what happened, and DuckDB reads the Parquet', async (kind) => {
  const [header = '', ...rows] = (await textOf(kind, 'acled')).trimEnd().split('\r\n');
  expect(header.startsWith('event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type')).toBe(true);
  expect(rows.some((row) => row.includes('Explosions/Remote violence'))).toBe(true);
  const folder = mkdtempSync(join(tmpdir(), 'isnad-parquet-'));
  try {
    const file = join(folder, 'events.parquet');
    writeFileSync(file, await bytesOf(kind, 'parquet'));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const read = await connection.runAndReadAll(
      `SELECT count(*)::INTEGER, count(DISTINCT event)::INTEGER, typeof(any_value(first_day)), sum(accounts)::INTEGER FROM '${file}'`,
    );
    const events = await linesOf<EventView>(kind, 'jsonl');
    const accounts = events.reduce((sum, view) => sum + view.accounts, 0);
    expect(read.getRowsJson()).toEqual([[events.length, events.length, 'DATE', accounts]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
