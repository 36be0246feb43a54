import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth, isolate, MARK_END, MARK_START, painter, printable, showMarks, wrap } from './terminal-text.ts';

test('what a text brings cannot steer the terminal', () => {
  expect(printable('\u001B[31mأحمر\u001B[0m\r\nسطر\u202Eآخر\u2069')).toBe(' [31mأحمر [0m سطرآخر');
});

test('marks and vowels take no columns, letters one, Han two', () => {
  expect(displayWidth('مُحَمَّد')).toBe(4);
  expect(displayWidth('\u2067حفتر\u2069')).toBe(4);
  expect(displayWidth('\u001B[7mيصل\u001B[27m')).toBe(3);
  expect(displayWidth('北京')).toBe(4);
});

test('no wrapped line is wider than asked, and no letter is lost', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'ب', 'َ', '北', '-'), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 4, max: 40 }), (words, width) => {
      const lines = wrap(words.join(' '), width);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.join('').replaceAll(' ', ''));
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('the trigger is marked by brackets without colour, by reverse video with it, across lines too', () => {
  const lines = [`قبل ${MARK_START}أجرى`, `محادثات${MARK_END} بعد`];
  expect(showMarks(lines, painter(false), false)).toEqual(['قبل ⟦أجرى', 'محادثات⟧ بعد']);
  expect(showMarks(lines, painter(true), true)).toEqual(['قبل \u001B[7mأجرى\u001B[27m', '\u001B[7mمحادثات\u001B[27m بعد']);
});

test('only text with Arabic in it is isolated', () => {
  expect(isolate('Sputnik')).toBe('Sputnik');
  expect(isolate('سبوتنيك')).toBe('\u2068سبوتنيك\u2069');
});
