// Keeping articles, on SQLite and on Postgres: one text is one article, reprints know their original, and nothing depends on the order of arrival.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf } from '../../test/record-content.ts';
import { KINDS, type Kind, newLocation, newRecord, open } from '../../test/records.ts';
import type { Article } from '../domain/index.ts';
import { codeArticle } from '../index.ts';
import { prepareArticle } from './articles/prepare-article.ts';
import type { Database } from './database.ts';
import { findKnown, keepArticles, newRecordMemory } from './keep-articles.ts';
import { wordsOfQuery } from './search/search-words.ts';
import { havingWords } from './search/word-index.ts';

const now = () => new Date('2026-11-24T12:00:00Z');
const prepared = new Map<string, ReturnType<typeof prepareArticle>>();
/** Coding is slow beside keeping: each article is coded once. */
function prepare(article: Article): ReturnType<typeof prepareArticle> {
  const key = JSON.stringify(article);
  const known = prepared.get(key) ?? prepareArticle(codeArticle(article));
  prepared.set(key, known);
  return known;
}

/** `hands`: as many processes, each with a memory of its own, that add by turns. */
async function keepAll(record: Database, batches: readonly (readonly Article[])[], hands = 1): Promise<readonly string[]> {
  const memories = Array.from({ length: hands }, newRecordMemory);
  const fates: string[] = [];
  for (const [at, batch] of batches.entries()) {
    const memory = memories[at % hands] as ReturnType<typeof newRecordMemory>;
    for (const { fate } of await keepArticles(record, memory, batch.map(prepare), { now })) fates.push(fate);
  }
  return fates;
}

async function contentFrom(kind: Kind, batches: readonly (readonly Article[])[], hands = 1) {
  const record = await newRecord(kind);
  await keepAll(record, batches, hands);
  const content = await contentOf(record);
  await record.close();
  return content;
}

const VISIT =
  'زار وزير الخارجية المصري سامح شكري الخرطوم الأحد والتقى رئيس مجلس السيادة عبد الفتاح البرهان، وبحث معه أمن البحر الأحمر وعودة اللاجئين، ثم غادر مساء اليوم نفسه إلى القاهرة.';
const STRIKE =
  'قصفت طائرات مجهولة مواقع قرب مدينة سرت ليل الجمعة، وقال مصدر طبي إن سبعة أشخاص قتلوا وأصيب أربعة عشر آخرون، ولم تعلن أي جهة مسؤوليتها عن القصف حتى صباح السبت.';
const TALKS =
  'أعلن الكرملين أن الرئيس الروسي فلاديمير بوتين سيستقبل نظيره التركي رجب طيب أردوغان في سوتشي الأسبوع المقبل لبحث الوضع في إدلب.';
const reports: readonly Article[] = [
  { ref: 'a', text: VISIT, published: '2021-03-08', outlet: 'one.example' },
  { ref: 'b', text: `شكري في الخرطوم\n${VISIT}`, published: '2021-03-07', outlet: 'two.example' },
  { ref: 'c', text: `${VISIT.slice(0, -40)}`, published: null, outlet: 'three.example' },
  { ref: 'd', text: STRIKE, published: '2020-01-18', outlet: 'one.example' },
  { ref: 'e', text: TALKS, published: '2019-10-15', outlet: 'two.example' },
  {
    ref: 'f',
    text: 'استقبل بوتين أردوغان في سوتشي يوم 22 أكتوبر 2019 وبحثا الوضع في إدلب وشمال سوريا.',
    published: '2019-10-23',
  },
];

test.each(KINDS)('%s: reports are kept with all that is known of them, once', async (kind) => {
  const record = await newRecord(kind);
  expect(await keepAll(record, [reports])).toEqual(reports.map(() => 'new'));
  const before = await contentOf(record);
  expect(before.articles.length).toBe(reports.length);
  expect(before.accounts.length).toBeGreaterThan(5);
  expect(before.events.length).toBeGreaterThan(2);
  expect(before.parts.length).toBeGreaterThan(5);
  expect(before.accounts.filter((account) => (account as { event: unknown }).event === null)).toEqual([]);
  expect(await keepAll(record, [reports])).toEqual(reports.map(() => 'known'));
  expect(await contentOf(record)).toEqual(before);
});

test.each(KINDS)('%s: reprints point to the one that was published first', async (kind) => {
  const record = await newRecord(kind);
  // One after the other, the youngest first: the original changes as older ones come.
  await keepAll(record, [[reports[2] as Article], [reports[0] as Article], [reports[3] as Article], [reports[1] as Article]]);
  const rows = await record.all(
    'SELECT articles.ref AS ref, originals.ref AS original FROM articles JOIN articles AS originals ON originals.number = articles.original ORDER BY articles.ref',
  );
  expect(rows).toEqual([
    { ref: 'a', original: 'b' },
    { ref: 'b', original: 'b' },
    { ref: 'c', original: 'b' },
    { ref: 'd', original: 'd' },
  ]);
  const events = await record.all<{ accounts: number; origins: number }>('SELECT accounts, origins FROM events');
  expect(events.every(({ accounts, origins }) => origins <= accounts)).toBe(true);
});

test.each(KINDS)('%s: of several copies of one text the dated one is kept, whichever comes first', async (kind) => {
  const bare: Article = { text: TALKS };
  const dated: Article = { text: TALKS, ref: 'e', published: '2019-10-15', outlet: 'two.example' };
  const later: Article = { text: TALKS, ref: 'z', published: '2019-10-16', outlet: 'one.example' };
  const orders = [
    [bare, dated, later],
    [later, dated, bare],
    [dated, bare, later],
  ];
  const contents = [];
  for (const order of orders)
    contents.push(
      await contentFrom(
        kind,
        order.map((article) => [article]),
      ),
    );
  contents.push(await contentFrom(kind, [[later, bare, dated]]));
  expect(contents[0]?.articles).toMatchObject([{ ref: 'e', published: '2019-10-15', outlet: 'two.example' }]);
  expect(contents[0]?.printings.length).toBe(3);
  for (const content of contents) expect(content).toEqual(contents[0]);
});

test('the same articles in any order, in any batches, by any number of processes, give the same record', async () => {
  const expected = await contentFrom('sqlite', [reports]);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...reports, { text: STRIKE }, { text: VISIT, published: '2021-03-09' }], { minLength: 8 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 4 })),
      fc.integer({ min: 1, max: 4 }),
      async (order, sizes, hands) => {
        const batches: Article[][] = [];
        for (let at = 0; at < order.length; ) {
          const size = sizes.next().value as number;
          batches.push(order.slice(at, at + size));
          at += size;
        }
        const content = await contentFrom('sqlite', batches, hands);
        expect({ ...content, printings: [] }).toEqual({ ...expected, printings: [] });
      },
    ),
    { seed: 3, numRuns: 25 },
  );
});

test.each(KINDS)('%s: an article without a date is dated by those that tell the same, whichever comes first', async (kind) => {
  const undated: Article = {
    ref: 'u',
    text: 'استقبل الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب أردوغان في سوتشي الثلاثاء 22 أكتوبر.',
  };
  const dated: Article = {
    ref: 'v',
    text: 'بحث بوتين وأردوغان في سوتشي يوم الثلاثاء 22 أكتوبر 2019 الوضع في شمال سوريا وإدلب.',
    published: '2019-10-23',
  };
  const contents = [
    await contentFrom(kind, [[undated], [dated]]),
    await contentFrom(kind, [[dated], [undated]]),
    await contentFrom(kind, [[dated, undated]]),
  ];
  for (const content of contents) expect(content).toEqual(contents[0]);
  const articles = contents[0]?.articles as readonly {
    readonly ref: string;
    readonly written_start: string | null;
    readonly written_end: string | null;
    readonly dated: string | null;
  }[];
  expect(articles.find(({ ref }) => ref === 'v')).toMatchObject({
    written_start: '2019-10-23',
    written_end: '2019-10-23',
    dated: null,
  });
  const found = articles.find(({ ref }) => ref === 'u');
  expect([found?.written_start?.slice(0, 7), found?.dated?.includes('because')]).toEqual(['2019-10', true]);
});

test.each(KINDS)('%s: two processes that add by turns, each with a memory of its own, make one record', async (kind) => {
  const location = await newLocation(kind);
  const hands = [await open(location), await open(location)].map((record) => ({ record, memory: newRecordMemory() }));
  // Each name comes by both hands, one after the other.
  const all = reports.flatMap((report, at) =>
    [1, 2].map((copy) => {
      const coded = codeArticle({ ...report, text: `${report.text} ${'تابع '.repeat(copy)}`, ref: `${report.ref}${copy}` });
      return prepareArticle({ ...coded, entities: coded.entities.map((entity) => ({ ...entity, aliases: [`اسم ${at}`] })) });
    }),
  );
  for (const [at, article] of all.entries()) {
    const { record, memory } = hands[at % 2] as (typeof hands)[number];
    await keepArticles(record, memory, [article], { now });
  }
  const whole = await newRecord(kind);
  await keepArticles(whole, newRecordMemory(), all, { now });
  expect(await contentOf((hands[0] as (typeof hands)[number]).record)).toEqual(await contentOf(whole));
});

test('both databases hold the same', async () => {
  expect(await contentFrom('postgres', [reports.slice(0, 3), reports.slice(3)])).toEqual(await contentFrom('sqlite', [reports]));
});

test.each(KINDS)('%s: a batch that fails leaves nothing, and the next one is kept', async (kind) => {
  const record = await newRecord(kind);
  const memory = newRecordMemory();
  await keepArticles(record, memory, reports.slice(0, 2).map(prepare), { now });
  const before = await contentOf(record);
  const broken = { ...prepare(reports[4] as Article), coder: null as unknown as string };
  await expect(keepArticles(record, memory, [prepare(reports[3] as Article), broken], { now })).rejects.toThrow();
  expect(await contentOf(record)).toEqual(before);
  await keepArticles(record, memory, reports.slice(2).map(prepare), { now });
  expect(await contentOf(record)).toEqual(await contentFrom(kind, [reports]));
});

test.each(KINDS)('%s: what need not be coded again is known by id and printing', async (kind) => {
  const record = await newRecord(kind);
  await keepAll(record, [reports]);
  const { id, printing } = prepare(reports[0] as Article);
  const copies = [
    { id, printing },
    { id, printing: { ...printing, published: '2021-03-01' } },
    { id, printing: { ...printing, published: null } },
    { id: 'sha256:0', printing },
  ];
  expect([...(await findKnown(record, copies))]).toEqual([0, 2]);
});

test.each(KINDS)(
  '%s: words are found with and without what is written in front of them, vowels, hamza and ta marbuta',
  async (kind) => {
    const record = await newRecord(kind);
    await keepAll(record, [reports]);
    const find = async (query: string): Promise<readonly unknown[]> => {
      const { sql, parameter } = havingWords(record, 'article_words', 'number', wordsOfQuery(query));
      return (await record.all(`SELECT ref FROM articles WHERE ${sql} ORDER BY ref`, parameter)).map(({ ref }) => ref);
    };
    expect(await find('شكري')).toEqual(['a', 'b', 'c']);
    expect(await find('البرهان')).toEqual(['a', 'b', 'c']);
    expect(await find('قاهره')).toEqual(await find('القَاهِرَةُ'));
    expect(await find('اردوغان إدلب')).toEqual(['e', 'f']);
    expect(await find('اردوغان سرت')).toEqual([]);
    expect(await find('نظير')).toEqual([]);
    expect(await find('x\' OR "1')).toEqual([]);
  },
);

test.each(KINDS)('%s: text that databases do not take does no harm', async (kind) => {
  const record = await newRecord(kind);
  const odd: Article = {
    text: `${STRIKE}\0\uD800`,
    title: 'a\0b',
    ref: '\uDC00',
    outlet: 'one.example\0',
    published: '2020-01-18',
  };
  expect(await keepAll(record, [[odd, { text: '' }]])).toEqual(['new', 'new']);
  expect(await keepAll(record, [[odd]])).toEqual(['known']);
  const content = await contentOf(record);
  expect(content.articles.map((article) => (article as { coded: { article: { text: string } } }).coded.article.text)).toContain(
    odd.text,
  );
});
