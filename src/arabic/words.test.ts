import { expect, test } from 'vitest';
import { normalize } from './normalize.ts';
import { splitWords } from './words.ts';

const split = (text: string): readonly string[] => splitWords(text).map(({ form, kind }) => `${kind} ${form}`);

test('words, numbers and marks, whatever stands between them', () => {
  expect(split('وصل 1,500.5% منهم')).toEqual(['word وصل', 'number 1,500.5%', 'word منهم']);
  expect(split('و15 مدنيا.')).toEqual(['word و', 'number 15', 'word مدنيا', 'punctuation .']);
  expect(split('مقاتلات إف-16')).toEqual(['word مقاتلات', 'word إف-16']);
  expect(split('«CNN-2» قالت')).toEqual(['punctuation «', 'latin CNN-', 'number 2', 'punctuation »', 'word قالت']);
  expect(split('عام 2020. ثم')).toEqual(['word عام', 'number 2020', 'punctuation .', 'word ثم']);
});

test('characters of two code units are one, a lone half is a mark', () => {
  expect(split('أ\u{1F600}ب')).toEqual(['word أ', 'punctuation \u{1F600}', 'word ب']);
  expect(split('\uD83D')).toEqual(['punctuation \uD83D']);
});

test('offsets are those of the text, also of a part of it', () => {
  expect(splitWords('قال إن', 4)).toEqual([{ form: 'إن', start: 4, end: 6, kind: 'word' }]);
});

test('a text of ligatures becomes longer than its source, and every letter knows its place', () => {
  const { text, starts, ends } = normalize('\uFDFA'.repeat(40));
  expect(text.length).toBe(40 * 18);
  expect([starts.length, starts.at(-1), ends.at(-1)]).toEqual([text.length, 39, 40]);
});
