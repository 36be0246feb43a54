// One word in different dress is one stem; particles are none.

import { expect, test } from 'vitest';
import { foldLetters, stemOf, stemsOf } from './fold-words.ts';

test('marks, hamza, ta marbuta and final ya are levelled', () => {
  expect(foldLetters('مُحادَثاتٌ')).toBe('محادثات');
  expect(foldLetters('أزمــة')).toBe('ازمه');
  expect(foldLetters('مستشفى')).toBe('مستشفي');
  expect(foldLetters('رؤساء')).toBe('روسا');
});

test.each([
  ['المحادثات', 'محادث'],
  ['والمحادثات', 'محادث'],
  ['للمحادثات', 'محادث'],
  ['محادثاتهم', 'محادثات'],
  ['الحرب', 'حرب'],
  ['بالحرب', 'حرب'],
  ['هدنة', 'هدن'],
  ['Sputnik', 'sputnik'],
])('%s has the stem %s', (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});

test.each(['في', 'على', 'إلى', 'قد', '14', 'و'])('%s says nothing about an act', (word) => {
  expect(stemOf(word)).toBeNull();
});

test('the stems of a text are sorted and each there once', () => {
  expect(stemsOf('اتفاق الهدنة، والهدنة اتفاقاً')).toEqual(['اتفاق', 'هدن']);
});
