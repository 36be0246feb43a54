// Coding a record again: what differs is told slot by slot, a dry run writes nothing, and what was recoded is the record of a coding from nothing.

import { expect, test } from 'vitest';
import { contentOf } from '../../../test/record-content.ts';
import { KINDS, newRecord } from '../../../test/records.ts';
import { OWN_REPORTS } from '../../../test/report-files.ts';
import type { CodedArticle } from '../../domain/coded-article.ts';
import { codeArticle } from '../../index.ts';
import { prepareArticle } from '../../record/articles/prepare-article.ts';
import type { Database } from '../../record/database.ts';
import { keepArticles, newRecordMemory } from '../../record/keep-articles.ts';
import { prepareReports } from '../prepare-entries.ts';
import { compareCodings } from './compare-codings.ts';
import { countStale, recodeArticles } from './recode-articles.ts';

const now = () => new Date('2026-11-24T12:00:00Z');
const coded = OWN_REPORTS.map((text, at) => codeArticle({ text, ref: `r${at}`, published: '2020-01-13', outlet: 'one.example' }));
const versions = { coder: coded[0]?.isnad ?? '', lexicon: coded[0]?.lexicon ?? '' };
const visit = coded[0] as CodedArticle;

/** As an older lexicon might have coded it: the last event not seen, the first one planned and without its actor. */
const older = (article: CodedArticle): CodedArticle => ({
  ...article,
  lexicon: 'sha256:older',
  events: article.events
    .slice(0, Math.max(1, article.events.length - 1))
    .map((event, at) => (at === 0 ? { ...event, status: 'future' as const, actor: [] } : event)),
});

const keep = (record: Database, articles: readonly CodedArticle[]) =>
  keepArticles(record, newRecordMemory(), articles.map(prepareArticle), { now });
const recode = (record: Database, isDry: boolean) =>
  Array.fromAsync(recodeArticles({ record, now, versions, prepare: prepareReports, isDry }));

test('what differs is told by trigger and slot', () => {
  expect(compareCodings(visit, visit)).toEqual([]);
  const [first] = compareCodings(older(visit), visit);
  expect(first).toMatchObject({ kind: 'changed', trigger: 'زار', type: 'CONSULT' });
  expect(first?.changes.map(({ slot, before, after }) => [slot, before !== '', after !== ''])).toEqual([
    ['status', true, true],
    ['actor', false, true],
  ]);
  const none = { ...visit, events: [] };
  expect(compareCodings(none, visit).map(({ kind }) => kind)).toEqual(visit.events.map(() => 'gained'));
  expect(compareCodings(visit, none).map(({ kind }) => kind)).toEqual(visit.events.map(() => 'lost'));
});

test.each(KINDS)(
  '%s: a dry run says what would change and changes nothing; the real one ends as if coded today',
  async (kind) => {
    const [record, fresh] = [await newRecord(kind), await newRecord(kind)];
    await keep(record, coded.map(older));
    await keep(fresh, coded);
    const before = await contentOf(record);
    expect(await countStale(record, versions)).toBe(coded.length);
    const told = (await recode(record, true)).flat();
    expect(told.map(({ ref }) => ref)).toEqual(coded.map(({ article }) => article.ref));
    expect(told.every(({ differences }) => differences.length > 0)).toBe(true);
    expect(await contentOf(record)).toEqual(before);
    expect((await recode(record, false)).flat()).toEqual(told);
    expect(await contentOf(record)).toEqual(await contentOf(fresh));
    expect(await countStale(record, versions)).toBe(0);
    expect(await recode(record, false)).toEqual([]);
  },
);
