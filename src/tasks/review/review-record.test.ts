// Reviews, on SQLite and on Postgres: what analysts decide holds, survives a new coding and a late article, and can be taken back to the last byte.

import { expect, test } from 'vitest';
import { keepReports, READING_REPORTS } from '../../../test/reading-reports.ts';
import { contentOf } from '../../../test/record-content.ts';
import { KINDS, type Kind, newRecord } from '../../../test/records.ts';
import type { Article } from '../../domain/index.ts';
import { codeArticle } from '../../index.ts';
import { prepareArticle } from '../../record/articles/prepare-article.ts';
import type { Database } from '../../record/database.ts';
import { keepArticles, newRecordMemory } from '../../record/keep-articles.ts';
import { showActor } from '../reading/show-actor.ts';
import { showEvent } from '../reading/show-event.ts';
import { listReviews, type ReviewAction, reviewRecord } from './review-record.ts';

const now = () => new Date('2026-11-24T12:00:00Z');
const options = { limit: 20, today: '2026-11-24' };

async function newReviewed(kind: Kind): Promise<Database> {
  const record = await newRecord(kind);
  await keepReports(record, READING_REPORTS);
  return record;
}

const review = (record: Database, action: ReviewAction, ...what: readonly string[]): Promise<readonly number[]> =>
  reviewRecord(record, { action, what, isForAll: false, note: null, who: 'reem', now });

/** The account of a report's first act of a type, as `ref#key`. */
async function named(record: Database, ref: string, type: string): Promise<string> {
  const rows = await record.all<{ key: string; account: string }>(
    'SELECT accounts.key AS key, accounts.account AS account FROM accounts JOIN articles ON articles.number = accounts.article WHERE articles.ref = ? ORDER BY accounts.number',
    ref,
  );
  const found = rows.find(({ account }) => (JSON.parse(account) as { type: string }).type === type);
  return `${ref}#${found?.key}`;
}

const recode = (record: Database, reports: readonly Article[]) =>
  keepArticles(
    record,
    newRecordMemory(),
    reports.map((report) => prepareArticle(codeArticle(report))),
    { now, recode: true },
  );

test.each(KINDS)('%s: corrections hold, survive a new coding, and are taken back', async (kind) => {
  const record = await newReviewed(kind);
  const before = await contentOf(record);
  const id = await named(record, 'strike-a', 'ASSAULT');
  await review(record, 'correct', id, 'dead', '11-12');
  await review(record, 'correct', id, 'place', 'Moscow');
  await review(record, 'correct', id, 'actor', 'خليفة حفتر', 'Vladimir Putin');
  await review(record, 'correct', id, 'date', '2020-01-16..2020-01-17');
  const corrected = async () => {
    const { tellings } = await showEvent(record, id, options);
    const told = tellings.find(({ article }) => article.ref === 'strike-a');
    return [told?.casualties?.dead, told?.place?.id, told?.actor.map((one) => one.id), told?.date];
  };
  const expected = [
    [11, 12],
    'place:moscow',
    ['person:khalifa-haftar', 'person:vladimir-putin'],
    { start: '2020-01-16', end: '2020-01-17' },
  ];
  expect(await corrected()).toEqual(expected);
  expect((await showEvent(record, id, options)).reviews.map(({ who, action }) => [who, action])).toEqual(
    Array.from({ length: 4 }, () => ['reem', 'correct']),
  );
  await recode(record, READING_REPORTS);
  expect(await corrected()).toEqual(expected);
  for (const { number } of await listReviews(record)) await review(record, 'undo', String(number));
  expect(await contentOf(record)).toEqual(before);
  expect((await listReviews(record)).map(({ who, undoneBy }) => [who, undoneBy])).toEqual([
    ['reem', 5],
    ['reem', 6],
    ['reem', 7],
    ['reem', 8],
    ['reem', null],
    ['reem', null],
    ['reem', null],
    ['reem', null],
  ]);
});

test.each(KINDS)('%s: events that are merged are one, whatever comes later, and split again', async (kind) => {
  const record = await newReviewed(kind);
  const before = await contentOf(record);
  const [june, november] = [await named(record, 'visit-a', 'CONSULT'), await named(record, 'return', 'CONSULT')];
  const apart = [await showEvent(record, june, options), await showEvent(record, november, options)] as const;
  expect(apart[0].id).not.toBe(apart[1].id);
  await review(record, 'merge', june, november);
  const merged = await showEvent(record, june, options);
  expect(merged.accounts).toBe(apart[0].accounts + apart[1].accounts);
  expect((await showEvent(record, november, options)).id).toBe(merged.id);
  await keepReports(record, [
    {
      ref: 'late',
      outlet: 'three.example',
      published: '2016-06-28',
      text: 'خليفة حفتر يزور موسكو يوم 27 يونيو 2016 ويلتقي سيرغي لافروف.',
    },
  ]);
  await recode(record, READING_REPORTS.slice(0, 2));
  expect((await showEvent(record, november, options)).id).toBe((await showEvent(record, june, options)).id);
  await review(record, 'split', november);
  expect((await showEvent(record, november, options)).id).not.toBe((await showEvent(record, june, options)).id);
  const fresh = await newReviewed(kind);
  await review(fresh, 'merge', june, november);
  await review(fresh, 'undo', '1');
  expect(await contentOf(fresh)).toEqual(before);
});

test.each(KINDS)(
  '%s: two events that were told apart stay two until somebody merges them, and one cannot be told apart from itself',
  async (kind) => {
    const record = await newReviewed(kind);
    const before = await contentOf(record);
    const [june, november] = [await named(record, 'visit-a', 'CONSULT'), await named(record, 'return', 'CONSULT')];
    const both = [await showEvent(record, june, options), await showEvent(record, november, options)] as const;
    await review(record, 'apart', june, november);
    const [decided] = await listReviews(record);
    const sides = decided?.action === 'split' ? decided.value.sides : [];
    expect(sides.map((side) => side.length)).toEqual(both.map(({ accounts }) => accounts));
    await recode(record, READING_REPORTS);
    expect((await showEvent(record, november, options)).id).not.toBe((await showEvent(record, june, options)).id);
    await expect(review(record, 'apart', june, june)).rejects.toMatchObject({ code: 'REVIEW_NO_OTHER' });
    await review(record, 'undo', '1');
    expect(await contentOf(record)).toEqual(before);
  },
);

test.each(KINDS)('%s: an account that is split off stays away, one that is rejected is gone, until undone', async (kind) => {
  const record = await newReviewed(kind);
  const before = await contentOf(record);
  const id = await named(record, 'strike-b', 'ASSAULT');
  const event = await showEvent(record, id, options);
  expect(event.accounts).toBe(2);
  await review(record, 'split', id);
  await recode(record, READING_REPORTS);
  expect((await showEvent(record, id, options)).accounts).toBe(1);
  await review(record, 'undo', '1');
  expect(await contentOf(record)).toEqual(before);
  await review(record, 'reject', id);
  await recode(record, READING_REPORTS);
  await expect(showEvent(record, id, options)).rejects.toMatchObject({ code: 'EVENT_UNKNOWN' });
  await review(record, 'undo', '3');
  expect(await contentOf(record)).toEqual(before);
});

test.each(KINDS)('%s: entities are renamed and united, and come back', async (kind) => {
  const record = await newReviewed(kind);
  const before = await contentOf(record);
  await review(record, 'rename', 'person:khalifa-haftar', 'Marshal Haftar', 'المشير حفتر');
  expect((await showActor(record, 'المشير حفتر', options)).latest[0]?.actor[0]?.name).toEqual({
    en: 'Marshal Haftar',
    ar: 'المشير حفتر',
  });
  expect((await showActor(record, 'Khalifa Haftar', options)).entity).toMatchObject({
    id: 'person:khalifa-haftar',
    name: { en: 'Marshal Haftar' },
  });
  await review(record, 'undo', '1');
  await review(record, 'unite', 'Sergei Lavrov', 'Vladimir Putin');
  const united = await showActor(record, 'سيرغي لافروف', options);
  expect(united.entity.id).toBe('person:vladimir-putin');
  expect(united.latest.flatMap(({ actor, recipient }) => [...actor, ...recipient]).map((one) => one.id)).not.toContain(
    'person:sergei-lavrov',
  );
  await review(record, 'undo', '3');
  const after = await contentOf(record);
  // The names by which an entity was once called go on finding it.
  expect({ ...after, names: before.names }).toEqual(before);
});

test.each(KINDS)('%s: what cannot be decided is refused, and nothing is kept', async (kind) => {
  const record = await newReviewed(kind);
  const [plan, strike] = [await named(record, 'plan', 'CONSULT'), await named(record, 'strike-a', 'ASSAULT')];
  await expect(review(record, 'merge', strike, strike)).rejects.toMatchObject({ code: 'REVIEW_NO_OTHER' });
  await expect(review(record, 'split', strike, plan)).rejects.toMatchObject({ code: 'REVIEW_OTHER_EVENT' });
  await expect(review(record, 'undo', '1')).rejects.toMatchObject({ code: 'REVIEW_UNKNOWN' });
  await expect(review(record, 'correct', strike, 'colour', 'red')).rejects.toMatchObject({ code: 'USAGE_BAD_VALUE' });
  await expect(review(record, 'correct', strike, 'dead', '9-7')).rejects.toMatchObject({ code: 'USAGE_BAD_VALUE' });
  await expect(review(record, 'correct', strike, 'date', '2020-02-30')).rejects.toMatchObject({ code: 'USAGE_BAD_VALUE' });
  await expect(review(record, 'accept')).rejects.toMatchObject({ code: 'USAGE_MISSING_ARGUMENT' });
  expect(await listReviews(record)).toEqual([]);
});
