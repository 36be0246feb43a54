// The promises of linking: the order of arrival does not matter, piece by piece is the same as from nothing, and what must not meet does not.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildArticles, buildWorld } from '../../../bench/synthetic-accounts.ts';
import { person, tell, town } from '../../../test/told.ts';
import { dayNumber } from './days.ts';
import { linkAll } from './link-all.ts';
import { MemoryIndex } from './memory-index.ts';
import type { Account, Days, Move } from './types.ts';

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
    { numRuns: 15 },
  );
});

test('articles added one by one, or some at a time, end as all of them from nothing', () => {
  fc.assert(
    fc.property(shuffledArticles, fc.integer({ min: 1, max: 12 }), fc.boolean(), (articles, step, remembers) => {
      const index = new MemoryIndex(remembers);
      for (let at = 0; at < articles.length; at += step) index.update(articles.slice(at, at + step).flat());
      expect(sorted(index.events())).toEqual(sorted(eventsOf(linkAll(articles.flat()))));
    }),
    { numRuns: 20 },
  );
});

test('with articles that come and go, what linking remembers from call to call changes nothing', () => {
  const steps = fc.array(fc.record({ add: fc.nat({ max: 9 }), remove: fc.nat({ max: 4 }) }), { minLength: 12, maxLength: 30 });
  fc.assert(
    fc.property(seeds, steps, (seed, changes) => {
      const articles = [...articlesOf(seed, 400)];
      const index = new MemoryIndex(true);
      const kept: (readonly Account[])[] = [];
      for (const { add, remove } of changes) {
        const gone = kept.splice(0, remove);
        const come = [...articles.splice(0, add), ...gone.slice(1)];
        kept.push(...come);
        index.update(
          come.flat(),
          gone.flatMap((article) => article[0]?.article ?? []),
        );
        expect(sorted(index.events())).toEqual(sorted(eventsOf(linkAll(kept.flat()))));
      }
    }),
    { numRuns: 12 },
  );
});

test.each([false, true])('a crowded block is the same whichever way it filled (remembering: %s)', (remembers) => {
  const articles = articlesOf(7, 900);
  const index = new MemoryIndex(remembers);
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
    { numRuns: 15 },
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

/** Reports of a man's visits to one city, some exact, some of a month, some without any date; `visits` are days of 2016. */
const visitReports = fc.array(
  fc.record({
    visit: fc.constantFrom('2016-01-12', '2016-06-27', '2016-11-28', '2016-12-24'),
    how: fc.constantFrom('day', 'month', 'fresh', 'none'),
  }),
  { minLength: 2, maxLength: 25 },
);

test('a visit in December is never put with one in June, whatever stands between them', () => {
  fc.assert(
    fc.property(visitReports, (reports) => {
      const accounts = reports.map(({ visit, how }, index) => tellVisit(visit, how, `a${index}`));
      const byId = new Map(accounts.map((account) => [account.id, account]));
      for (const members of Map.groupBy(linkAll(accounts), ({ event }) => event).values()) {
        const dates = members.flatMap(({ account }) => byId.get(account)?.date ?? []);
        const [first, last] = [
          dates.map(({ end }) => end).sort()[0],
          dates
            .map(({ start }) => start)
            .sort()
            .at(-1),
        ];
        if (first && last) expect(dayNumber(last) - dayNumber(first)).toBeLessThanOrEqual(6);
      }
      const days = new Set(reports.filter(({ how }) => how === 'day').map(({ visit }) => visit));
      const exact = linkAll(accounts).filter(({ account }) => isDay(byId.get(account)?.date));
      expect(new Set(exact.map(({ event }) => event)).size).toBe(days.size);
    }),
    { numRuns: 200 },
  );
});

const isDay = (days: Days | null | undefined): boolean => days?.start !== undefined && days.start === days.end;

function tellVisit(visit: string, how: string, article: string): Account {
  const month = `${visit.slice(0, 8)}01..${visit.slice(0, 8)}${visit.startsWith('2016-06') || visit.startsWith('2016-11') ? '30' : '31'}`;
  return tell({
    article,
    actor: [person('guest', 'LBY')],
    recipient: [person('minister', 'RUS')],
    place: town('moscow', 'RUS', [55.8, 37.6]),
    words: 'talks arms port',
    ...(how === 'day' ? { date: visit } : how === 'month' ? { date: month } : {}),
    ...(how === 'fresh' ? { written: visit } : {}),
  });
}

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
    { numRuns: 12 },
  );
});
