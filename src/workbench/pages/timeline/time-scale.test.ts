// Time runs to either side, days come back from where they were drawn, and ticks stay few.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, lanes, ticks, timeScale, unitFor } from './time-scale.ts';

const days = fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 9_000 })).map(([first, more]) => {
  const start = addDays('1950-01-01', first);
  return [start, addDays(start, more)] as const;
});

test('a day is found again where it was drawn, in either direction', () => {
  fc.assert(
    fc.property(days, fc.boolean(), ([start, end], isReversed) => {
      const scale = timeScale(start, end, { width: 100_000, isReversed });
      for (const day of [start, end]) {
        const inside = (scale.x(day) + scale.x(addDays(day, 1))) / 2;
        expect(scale.dayAt(inside)).toBe(day);
      }
    }),
  );
});

test('for readers of Arabic the first day is at the right', () => {
  const given = { width: 1_000 };
  expect(timeScale('2020-01-01', '2020-12-31', { ...given, isReversed: true }).x('2020-01-01')).toBe(1_000);
  expect(timeScale('2020-01-01', '2020-12-31', { ...given, isReversed: false }).x('2020-01-01')).toBe(0);
});

test('ticks are few and within the days shown', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 2, max: 14 }), ([start, end], most) => {
      const found = ticks(start, end, most);
      expect(found.length).toBeLessThanOrEqual(most + 2);
      expect(found.every(({ day }) => day >= start && day <= end)).toBe(true);
    }),
  );
});

test('bins are as fine as stays readable', () => {
  expect(unitFor('2020-01-01', '2020-02-01')).toBe('day');
  expect(unitFor('2019-01-01', '2020-12-31')).toBe('week');
  expect(unitFor('2011-01-01', '2025-12-31')).toBe('month');
  expect(unitFor('1950-01-01', '2025-12-31')).toBe('year');
});

test('stretches that overlap lie in different lanes, and those without room in none', () => {
  const stretches = [
    { from: 0, to: 10 },
    { from: 5, to: 15 },
    { from: 20, to: 30 },
    { from: 8, to: 12 },
  ];
  expect(lanes(stretches, 2)).toEqual([0, 1, 0, null]);
});
