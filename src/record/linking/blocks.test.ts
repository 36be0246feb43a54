// Where accounts are looked for, and which is decided first.

import { expect, test } from 'vitest';
import { group, person, state, type Telling, tell, town } from '../../../test/told.ts';
import { blocksNear } from './blocks.ts';

const GUEST = person('guest', 'LBY');
const MOSCOW = town('moscow', 'RUS', [55.8, 37.6]);
const visit: Omit<Telling, 'article'> = { actor: [GUEST], recipient: [state('RUS')], place: MOSCOW };

/** Whether one looks where the other is kept; it does not matter which is which. */
function meet(one: Omit<Telling, 'article'>, two: Omit<Telling, 'article'>): boolean {
  const a = tell({ article: 'a', ...one });
  const b = tell({ article: 'b', ...two });
  const forth = blocksNear(a).some((block) => b.blocks.includes(block));
  expect(blocksNear(b).some((block) => a.blocks.includes(block))).toBe(forth);
  return forth;
}

test('accounts of one act share a block, though one of them tells less', () => {
  expect(meet({ ...visit, date: '2016-06-27' }, { ...visit, date: '2016-07-01' })).toBe(true);
  expect(meet({ ...visit, date: '2016-06-27' }, { actor: [GUEST], written: '2016-06-28' })).toBe(true);
  expect(meet({ ...visit, date: '2016-06-27' }, { place: MOSCOW, date: '2016-06-27' })).toBe(true);
  expect(meet({ ...visit, date: '2016-06-27' }, { ...visit, type: 'ACCUSE' })).toBe(false);
});

test('a day without its year finds the day with it', () => {
  const blocks = tell({ article: 'a', ...visit, openDates: ['XXXX-09-28'] }).blocks;
  expect(blocks.filter((block) => tell({ article: 'b', ...visit, date: '2023-09-28' }).blocks.includes(block))).toContain(
    'd|09-28|meet|person:guest',
  );
});

test('an account is kept under no more than about a dozen blocks', () => {
  const many = [person('a', 'X'), person('b', 'X'), person('c', 'X'), person('d', 'X'), group('e f')];
  const account = tell({
    article: 'a',
    actor: many,
    recipient: many,
    place: MOSCOW,
    date: '2016-06-27',
    numbers: [17, 23, 41, 1968],
  });
  expect(account.blocks.length).toBeLessThanOrEqual(17);
  expect(new Set(account.blocks).size).toBe(account.blocks.length);
});

test('the better informed come first, and no two have the same rank', () => {
  const exact = tell({ article: 'exact', ...visit, date: '2016-06-27' });
  const month = tell({ article: 'month', ...visit, date: '2016-06-01..2016-06-30' });
  const fresh = tell({ article: 'fresh', ...visit, written: '2016-06-28' });
  const year = tell({ article: 'year', ...visit, date: '2016-01-01..2016-12-31' });
  const none = tell({ article: 'none', ...visit });
  const crowd = tell({ article: 'crowd', actor: [group('protesters')] });
  const ranked = [crowd, none, year, fresh, month, exact].toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  expect(ranked.map(({ article }) => article)).toEqual(['exact', 'month', 'fresh', 'year', 'none', 'crowd']);
  expect(new Set(ranked.map(({ rank }) => rank)).size).toBe(ranked.length);
});
