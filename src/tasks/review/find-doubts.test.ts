// The queue of doubts, on SQLite and on Postgres: contradictions first, then the least sure; page after page as all at once; nothing that was reviewed.

import { expect, test } from 'vitest';
import { READING_REPORTS } from '../../../test/reading-reports.ts';
import { KINDS, type Kind, newRecord } from '../../../test/records.ts';
import { DOUBT_KINDS, type DoubtKind } from '../../domain/index.ts';
import { codeArticle } from '../../index.ts';
import { prepareArticle } from '../../record/articles/prepare-article.ts';
import type { Database } from '../../record/database.ts';
import { keepArticles, newRecordMemory } from '../../record/keep-articles.ts';
import { type FoundDoubt, findDoubts } from './find-doubts.ts';
import { reviewRecord } from './review-record.ts';

const today = '2026-11-24';
const now = () => new Date('2026-11-24T12:00:00Z');

const SURETIES = [0.65, 0.9, 0.5, 0.58, 0.5];

/** Reports of which the coder is as sure as the test needs it, however good it becomes. */
async function newDoubtful(kind: Kind): Promise<Database> {
  const record = await newRecord(kind);
  let count = 0;
  const coded = READING_REPORTS.map((report) => codeArticle(report)).map((article) => ({
    ...article,
    events: article.events.map((event) => {
      count += 1;
      return { ...event, confidence: SURETIES[count % SURETIES.length] ?? 0 };
    }),
  }));
  await keepArticles(record, newRecordMemory(), coded.map(prepareArticle), { now });
  return record;
}

const confidences = (doubts: readonly FoundDoubt[]): readonly number[] =>
  doubts.flatMap(({ kind, because }) => (kind === 'low-confidence' ? [Number(because[0]?.details.confidence)] : []));

async function pages(record: Database, limit: number, kinds: readonly DoubtKind[] = []): Promise<readonly FoundDoubt[][]> {
  const found: FoundDoubt[][] = [];
  for (let after: Awaited<ReturnType<typeof findDoubts>>['next'] = null; ; ) {
    const { doubts, next } = await findDoubts(record, { kinds, after, limit, today });
    found.push([...doubts]);
    if (next === null) return found;
    after = next;
  }
}

const names = (doubts: readonly FoundDoubt[]): readonly string[] =>
  doubts.map(({ kind, target, other }) => `${kind} ${target} ${other?.view.id ?? ''}`);

test.each(KINDS)('%s: the most doubtful comes first, and pages are full while there is more', async (kind) => {
  const record = await newDoubtful(kind);
  const whole = (await findDoubts(record, { kinds: [], after: null, limit: 1_000, today })).doubts;
  const kinds = whole.map((doubt) => DOUBT_KINDS.indexOf(doubt.kind));
  expect(kinds).toEqual(kinds.toSorted((one, other) => one - other));
  expect(new Set(kinds).size).toBeGreaterThan(1);
  const sure = confidences(whole);
  expect(new Set(sure).size).toBeGreaterThan(1);
  expect(sure).toEqual(sure.toSorted((one, other) => one - other));
  const paged = await pages(record, 2);
  expect(names(paged.flat())).toEqual(names(whole));
  expect(paged.slice(0, -1).filter((page) => page.length < 2)).toEqual([]);
  for (const one of DOUBT_KINDS)
    expect(names((await pages(record, 3, [one])).flat())).toEqual(names(whole.filter((doubt) => doubt.kind === one)));
});

test.each(KINDS)('%s: what was reviewed does not come again, and nothing else moves', async (kind) => {
  const record = await newDoubtful(kind);
  const asked = { kinds: ['low-confidence'], after: null, limit: 1_000, today } as const;
  const before = names((await findDoubts(record, asked)).doubts);
  expect(before.length).toBeGreaterThan(3);
  const first = await findDoubts(record, { ...asked, limit: 1 });
  const accepted = first.doubts[0]?.target ?? '';
  await reviewRecord(record, {
    action: 'accept',
    what: [accepted],
    isForAll: false,
    note: null,
    who: 'reem',
    now: () => new Date(),
  });
  expect(names((await findDoubts(record, asked)).doubts)).toEqual(before.slice(1));
  // A cursor that was given before still leads to the second.
  expect(names((await findDoubts(record, { ...asked, after: first.next })).doubts)).toEqual(before.slice(1));
});
