// The promises of linking: the order of arrival does not matter, piece by piece is the same as from nothing, and what must not meet does not.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildArticles, buildWorld } from '../../../bench/synthetic-accounts.ts';
import { dayNumber } from './days.ts';
import { linkAll } from './link-all.ts';
import { MemoryIndex } from './memory-index.ts';
import type { Account, Move } from './types.ts';

/** A crowded little world, so that blocks overflow and events collide. */
const articlesOf = (seed: number, count: number): readonly (readonly Account[])[] => [
  ...buildArticles(buildWorld(seed, { actors: 12, days: 60 }), count),
];
const eventsOf = (moves: readonly Move[]): ReadonlyMap<string, string> =>
  new Map(moves.map(({ account, event }) => [account, event]));
const sorted = (events: ReadonlyMap<string, string | null>) => [...events].sort(([a], [b]) => (a < b ? -1 : 1));

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const shuffledArticles = seeds.chain((seed) =>
  fc.shuffledSubarray([...articlesOf(seed, 150)], { minLength: 20 }).map((articles) => [...articles]),
);

test('the order of the accounts does not matter', () => {
  fc.assert(
    fc.property(shuffledArticles, (articles) => {
      const accounts = articles.flat();
      expect(sorted(eventsOf(linkAll(accounts)))).toEqual(sorted(eventsOf(linkAll(accounts.toReversed()))));
    }),
    { numRuns: 30 },
  );
});

test('articles added one by one, or some at a time, end as all of them from nothing', () => {
  fc.assert(
    fc.property(shuffledArticles, fc.integer({ min: 1, max: 12 }), (articles, step) => {
      const index = new MemoryIndex();
      for (let at = 0; at < articles.length; at += step) index.update(articles.slice(at, at + step).flat());
      expect(sorted(index.events())).toEqual(sorted(eventsOf(linkAll(articles.flat()))));
    }),
    { numRuns: 30 },
  );
});

test('a crowded block is the same whichever way it filled', () => {
  const articles = articlesOf(7, 900);
  const index = new MemoryIndex();
  for (const article of articles.toReversed()) index.update(article);
  expect(sorted(index.events())).toEqual(sorted(eventsOf(linkAll(articles.flat()))));
});

test('a record from which articles were removed is the record of the others', () => {
  fc.assert(
    fc.property(shuffledArticles, (articles) => {
      const index = new MemoryIndex();
      index.update(articles.flat());
      const gone = articles.slice(0, 8);
      index.update(
        [],
        gone.flatMap((article) => article[0]?.article ?? []),
      );
      expect(sorted(index.events())).toEqual(sorted(eventsOf(linkAll(articles.slice(8).flat()))));
    }),
    { numRuns: 30 },
  );
});

test('what has moved is reported, and nothing else', () => {
  const articles = articlesOf(3, 300);
  const index = new MemoryIndex();
  let before = new Map<string, string | null>();
  for (const article of articles) {
    const { moved, touched } = index.update(article);
    const after = index.events();
    const changed = [...after].filter(([id, event]) => before.get(id) !== event);
    expect(new Set(changed.map(([id]) => id)).difference(new Set(moved.map((move) => move.account)))).toEqual(new Set());
    for (const [id, event] of changed) expect(touched).toEqual(expect.arrayContaining([event, before.get(id)].filter(Boolean)));
    before = new Map(after);
  }
});

test('no event has two accounts of one article, nor days that are far apart', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const accounts = articlesOf(seed, 300).flat();
      const byId = new Map(accounts.map((account) => [account.id, account]));
      for (const members of Map.groupBy(linkAll(accounts), ({ event }) => event).values()) {
        const told = members.map(({ account }) => byId.get(account) as Account);
        expect(new Set(told.map(({ article }) => article)).size).toBe(told.length);
        const days = told.flatMap(({ date }) => (date && date.start === date.end ? [dayNumber(date.start)] : []));
        if (days.length > 0) expect(Math.max(...days) - Math.min(...days)).toBeLessThanOrEqual(6);
      }
    }),
    { numRuns: 20 },
  );
});
