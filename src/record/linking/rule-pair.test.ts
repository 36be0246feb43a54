// What analysts decide holds in linking, and leaves its promise as it is: the order of arrival does not matter.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildArticles, buildWorld } from '../../../bench/synthetic-accounts.ts';
import { completeAccounts } from './accounts-of.ts';
import { linkAll } from './link-all.ts';
import { MemoryIndex } from './memory-index.ts';
import { rulePair } from './rule-pair.ts';
import type { Account, Ruling } from './types.ts';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const articlesOf = (seed: number): readonly (readonly Account[])[] => [
  ...buildArticles(buildWorld(seed, { actors: 12, days: 60 }), 120),
];

type Marks = { readonly together: readonly (readonly number[])[]; readonly apart: readonly (readonly number[])[] };

/** Decisions by the places of accounts in the whole list. */
const marks: fc.Arbitrary<Marks> = fc.record({
  together: fc.array(fc.array(fc.nat(200), { minLength: 2, maxLength: 5 }), { maxLength: 6 }),
  apart: fc.array(fc.array(fc.nat(200), { minLength: 2, maxLength: 2 }), { maxLength: 6 }),
});

function ruled(articles: readonly (readonly Account[])[], { together, apart }: Marks): readonly (readonly Account[])[] {
  const rulings = new Map<string, Ruling>();
  const all = articles.flat();
  const add = (place: number, more: Ruling): void => {
    const { id } = all[place % all.length] as Account;
    const known = rulings.get(id) ?? { together: [], apart: [] };
    rulings.set(id, { together: [...known.together, ...more.together], apart: [...known.apart, ...more.apart] });
  };
  together.forEach((places, index) => {
    for (const place of new Set(places)) add(place, { together: [index + 1], apart: [] });
  });
  apart.forEach((places, index) => {
    places.forEach((place, side) => {
      add(place, { together: [], apart: [{ review: together.length + index + 1, side: side === 0 ? 0 : 1 }] });
    });
  });
  return articles.map((accounts) =>
    completeAccounts(
      accounts.map((account) => {
        const ruling = rulings.get(account.id);
        return ruling === undefined ? account : { ...account, ruling };
      }),
    ),
  );
}

const sorted = (events: Iterable<readonly [string, string | null]>) => [...events].sort(([a], [b]) => (a < b ? -1 : 1));

test('with decisions too, articles added some at a time end as all of them from nothing', () => {
  fc.assert(
    fc.property(seeds, marks, fc.integer({ min: 1, max: 20 }), fc.boolean(), (seed, given, step, isBackward) => {
      const articles = ruled(articlesOf(seed), given);
      const order = isBackward ? articles.toReversed() : articles;
      const index = new MemoryIndex();
      for (let at = 0; at < order.length; at += step) index.update(order.slice(at, at + step).flat());
      expect(sorted(index.events())).toEqual(
        sorted(linkAll(articles.flat()).map(({ account, event }) => [account, event] as const)),
      );
    }),
    { numRuns: 20 },
  );
});

test('two accounts that are put together are of one event, two that are kept apart are not', () => {
  fc.assert(
    fc.property(seeds, fc.nat(100), fc.nat(100), (seed, one, other) => {
      const articles = articlesOf(seed);
      const all = articles.flat();
      const [a, b] = [all[one % all.length] as Account, all[other % all.length] as Account];
      fc.pre(a.id !== b.id);
      const eventOf = (given: Marks, id: string) =>
        linkAll(ruled(articles, given).flat()).find(({ account }) => account === id)?.event;
      const places = [one % all.length, other % all.length];
      const together = { together: [places], apart: [] };
      const apart = { together: [], apart: [places] };
      expect(eventOf(together, a.id)).toBe(eventOf(together, b.id));
      expect(eventOf(apart, a.id) === a.id || eventOf(apart, a.id) !== b.id).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('of two decisions on one pair the later counts', () => {
  const [first, second] = articlesOf(1).flat() as [Account, Account];
  const decided = (together: readonly number[], apart: readonly number[]) =>
    rulePair(
      { ...first, ruling: { together, apart: apart.map((review) => ({ review, side: 0 })) } },
      { ...second, ruling: { together, apart: apart.map((review) => ({ review, side: 1 })) } },
    );
  expect([decided([1], []), decided([], [1]), decided([1], [2]), decided([3], [2]), decided([], [])]).toEqual([
    'together',
    'apart',
    'apart',
    'together',
    null,
  ]);
});
