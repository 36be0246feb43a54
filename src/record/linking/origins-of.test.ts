// Corroboration: who vouches for an event in the end.

import { expect, test } from 'vitest';
import { tell } from '../../../test/told.ts';
import { originsOf } from './origins-of.ts';
import type { Origin } from './types.ts';

const envoy = (through: string | null): Origin => ({ id: 'person:envoy', kind: 'official', name: 'Envoy', through });
const somebody = (through: string | null): Origin => ({ id: 'group:source', kind: 'anonymous', name: 'source', through });
const SPUTNIK = 'outlet:sputnik';

test('papers that quote one man are one origin, whichever agency heard him', () => {
  const accounts = ['a', 'b', 'c'].map((article) =>
    tell({ article, outlet: `${article}.com`, origins: [envoy(article === 'c' ? SPUTNIK : null)] }),
  );
  expect(originsOf(accounts)).toEqual([{ id: 'person:envoy', name: 'Envoy', accounts: ['a#k1', 'b#k1', 'c#k1'] }]);
});

test('a source without a name is one per who heard it', () => {
  const accounts = [
    tell({ article: 'a', outlet: 'a.com', origins: [somebody(SPUTNIK)] }),
    tell({ article: 'b', outlet: 'b.com', origins: [somebody(SPUTNIK)] }),
    tell({ article: 'c', outlet: 'c.com', origins: [somebody(null)] }),
  ];
  expect(originsOf(accounts).map(({ id, accounts: told }) => [id, told.length])).toEqual([
    [`anonymous:${SPUTNIK}`, 2],
    ['anonymous:outlet:c.com', 1],
  ]);
});

test('a reprint goes back to the outlet of its original', () => {
  const accounts = [
    tell({ article: 'first', outlet: 'wire.com' }),
    tell({ article: 'copy', outlet: 'paper.com' }),
    tell({ article: 'own', outlet: 'other.com' }),
  ];
  expect(originsOf(accounts).map(({ id }) => id)).toEqual(['outlet:other.com', 'outlet:paper.com', 'outlet:wire.com']);
  const originalOf = (article: string) => (article === 'copy' ? 'first' : article);
  expect(originsOf(accounts, originalOf)).toEqual([
    { id: 'outlet:wire.com', name: 'wire.com', accounts: ['copy#k1', 'first#k1'] },
    { id: 'outlet:other.com', name: 'other.com', accounts: ['own#k1'] },
  ]);
});

test('parallel voices count each; the order of the accounts does not matter', () => {
  const accounts = [
    tell({ article: 'a', origins: [envoy(null), somebody(null)] }),
    tell({ article: 'b', origins: [envoy(SPUTNIK)] }),
  ];
  expect(originsOf(accounts).length).toBe(2);
  expect(originsOf(accounts.toReversed())).toEqual(originsOf(accounts));
});
