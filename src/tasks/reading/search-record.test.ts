// Search and actors, on SQLite and on Postgres: a word is found in any dress and in either language, and hits are marked.

import { beforeAll, expect, test } from 'vitest';
import { keepReports, READING_REPORTS } from '../../../test/reading-reports.ts';
import { KINDS, type Kind, newRecord } from '../../../test/records.ts';
import type { Database } from '../../record/database.ts';
import { cutSnippet } from '../../record/search/cut-snippet.ts';
import { searchRecord } from './search-record.ts';
import { showActor } from './show-actor.ts';

const records = new Map<Kind, Database>();
const ATTACHED = {
  ref: 'attached',
  outlet: 'three.example',
  published: '2018-05-02',
  text: 'أعلن ناطق أن الأمم المتحدة لم تتلق ردا، وأن دعوة وُجهت لحفتر إلى المدينة القديمة في أثينا.',
};

beforeAll(async () => {
  for (const kind of KINDS) {
    const record = await newRecord(kind);
    await keepReports(record, [...READING_REPORTS, ATTACHED]);
    records.set(kind, record);
  }
}, 60_000);

const refsOf = async (kind: Kind, words: string): Promise<readonly (string | null)[]> =>
  (await searchRecord(records.get(kind) as Database, words, 50)).articles.map(({ article }) => article.ref);

test.each(KINDS)('%s: a name is found in any dress and in either language, the latest article first', async (kind) => {
  const all = ['attached', 'return', 'visit-b', 'visit-a'];
  for (const words of ['حفتر', 'Haftar', 'حَفْتَر', 'haftar']) expect(await refsOf(kind, words), words).toEqual(all);
  expect(await refsOf(kind, 'المشير حفتر')).toEqual(['visit-a']);
  expect(await refsOf(kind, 'Haftar Moscow')).toEqual(['return', 'visit-b', 'visit-a']);
});

test.each(KINDS)('%s: hamza, ya and ta marbuta do not matter, nor the article', async (kind) => {
  for (const words of ['المدينه القديمة', 'مدينة قديمه', 'أثينا مدينة', 'اثينا'])
    expect(await refsOf(kind, words), words).toEqual(['attached']);
  expect(await refsOf(kind, 'United Nations')).toEqual(['attached']);
  for (const words of ['', '" OR *', "'", 'ققققق', ':&|!()']) expect(await refsOf(kind, words), words).toEqual([]);
});

test.each(KINDS)('%s: hits are marked where they stand, entities come with their number of events', async (kind) => {
  const { articles, entities } = await searchRecord(records.get(kind) as Database, 'Haftar', 2);
  expect(articles.length).toBe(2);
  for (const { snippet } of articles) {
    expect(snippet.marks.length).toBeGreaterThan(0);
    for (const mark of snippet.marks) expect(snippet.text.slice(...mark)).toMatch(/حفتر$/u);
  }
  expect(entities[0]).toMatchObject({ id: 'person:khalifa-haftar' });
  expect(entities[0]?.events).toBeGreaterThan(0);
});

test('a snippet is cut at words, around the place where most of the words stand together', () => {
  const text = `${'كلام قبل '.repeat(60)}سافر الوزير إلى باريس ${'كلام بعد '.repeat(60)}الوزير`;
  const { text: cut, marks } = cutSnippet(text, [['وزير'], ['باريس']]);
  expect(marks.map((mark) => cut.slice(...mark))).toEqual(['الوزير', 'باريس']);
  expect(` ${text} `).toContain(` ${cut.trim()} `);
  expect(cutSnippet('نص قصير', [['غائب']])).toEqual({ text: 'نص قصير', marks: [] });
});

test.each(KINDS)('%s: an actor has names, offices, what outlets call it, counts and latest events', async (kind) => {
  const actor = await showActor(records.get(kind) as Database, 'سيرغي لافروف', { limit: 2, today: '2026-11-24' });
  expect(actor.entity).toMatchObject({ id: 'person:sergei-lavrov', kind: 'person' });
  expect(actor.offices.length).toBeGreaterThan(0);
  expect(actor.offices[0]?.role.ar).toMatch(/\p{Script=Arabic}/u);
  expect(actor.names.map(({ outlet }) => outlet)).toEqual(['one.example', 'two.example']);
  expect(actor.types[0]?.type).toBe('CONSULT');
  const { latest } = await showActor(records.get(kind) as Database, 'خليفة حفتر', { limit: 2, today: '2026-11-24' });
  expect(latest.length).toBe(2);
  expect((latest[0]?.day ?? '') >= (latest[1]?.day ?? '')).toBe(true);
});
