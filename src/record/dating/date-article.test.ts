// An article without a date, dated from its own words and from the events that it shares with dated articles.

import { expect, test } from 'vitest';
import { person, type Telling, tell } from '../../../test/told.ts';
import type { Account } from '../linking/types.ts';
import { dateArticle, type Undated } from './date-article.ts';

const GUEST = person('guest', 'LBY');
const own = (telling: Omit<Telling, 'article'>): Account => tell({ article: 'undated', actor: [GUEST], ...telling });
const other = (telling: Omit<Telling, 'article'>): Account => tell({ article: 'dated', actor: [GUEST], ...telling });

/** Dates an article that tells these accounts, each beside what others tell of the same act. */
function date(shared: readonly (readonly [Account, ...Account[]])[], text: Partial<Undated> = {}) {
  const others = new Map(shared.map(([account, ...rest]) => [account.id, rest]));
  return dateArticle({
    dated: null,
    times: [],
    accounts: shared.map(([account]) => account),
    others: (id) => others.get(id) ?? [],
    ...text,
  });
}
const interval = (inferred: ReturnType<typeof date>) => inferred && [inferred.start, inferred.end];

test('news of a Tuesday that others date is written in the days after it', () => {
  const inferred = date([[own({ openDates: ['XXXX-WXX-2'] }), other({ date: '2023-09-26' })]]);
  expect(interval(inferred)).toEqual(['2023-09-26', '2023-10-02']);
  expect(inferred?.because.map(({ rule, account }) => [rule, account])).toEqual([['news-of', 'undated#k1']]);
});

test('an event whose day does not fit the words is another event', () => {
  expect(date([[own({ openDates: ['XXXX-WXX-4'] }), other({ date: '2023-09-26' })]])).toBeNull();
});

test('one event in common is not enough where nothing in the text says its day; two of one time are', () => {
  const first = [own({ key: 'k1' }), other({ key: 'k1', date: '2017-03-13' })] as const;
  expect(date([first])).toBeNull();
  const second = [own({ key: 'k2' }), other({ key: 'k2', date: '2017-03-12' })] as const;
  expect(interval(date([first, second]))).toEqual(['2017-03-13', '2017-03-18']);
});

test('what an article plans lies ahead of it, what it looks back to behind', () => {
  const plan = [own({ key: 'k1', status: 'future', openDates: ['XXXX-WXX-3'] }), other({ date: '2018-11-07' })] as const;
  const past = [own({ key: 'k2', date: '2018-05-01..2018-05-31' }), other({ key: 'k2', date: '2018-05-04' })] as const;
  const near = [own({ key: 'k3', date: '2018-05-01..2018-05-31' }), other({ key: 'k3', date: '2018-05-06' })] as const;
  const inferred = date([plan, past, near]);
  expect(inferred?.end).toBe('2018-11-07');
  expect(inferred?.start).toBe('2018-05-06');
});

test('the text bounds itself: a year after the latest day that it tells, and somewhat beyond a term of office', () => {
  const because = [{ text: 'It tells of 2018-05.', span: null }];
  const told = {
    id: 't1',
    span: [0, 1] as const,
    timex: { type: 'DATE' as const, value: '2018-05' },
    start: '2018-05-01',
    end: '2018-05-31',
  };
  expect(interval(date([], { dated: { start: '2018-05-01', end: '2019-05-02', because }, times: [told] }))).toEqual([
    '2018-05-01',
    '2019-05-02',
  ]);
  expect(interval(date([], { dated: { start: '2012-11-06', end: '2024-05-12', because: [] } }))).toEqual([
    '2012-11-06',
    '2026-05-13',
  ]);
});

test('an interval that the coder closed for want of a bound is open', () => {
  expect(date([], { dated: { start: '2019-07-08', end: '2020-07-08', because: [] } })).toBeNull();
});

test('what contradicts the text is left out', () => {
  const inferred = date([[own({ openDates: ['XXXX-WXX-2'] }), other({ date: '2023-09-26' })]], {
    dated: { start: '2016-01-01', end: '2018-01-01', because: [{ text: 'The minister is in office.', span: null }] },
  });
  expect(inferred?.because.map(({ rule }) => rule)).toEqual(['text']);
});
