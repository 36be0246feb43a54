// Numbers as news writes them, in digits and in words, with the vocabulary in the shape of lexicon/grammar/numbers.yaml.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldKey } from './fold.ts';
import { latinDigits, type NumberKind, numberVocabulary, readNumber, readOrdinal } from './numbers.ts';

const listed = (kind: NumberKind, values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([word, value]) => ({ words: [word], value, kind }));

const UNITS = {
  صفر: 0,
  واحد: 1,
  أحد: 1,
  إحدى: 1,
  اثنان: 2,
  اثنتان: 2,
  ثلاثة: 3,
  أربعة: 4,
  خمسة: 5,
  ستة: 6,
  سبعة: 7,
  ثمانية: 8,
  تسعة: 9,
  عشرة: 10,
};
const TENS = { عشرون: 20, ثلاثون: 30, أربعون: 40, خمسون: 50, ستون: 60, سبعون: 70, ثمانون: 80, تسعون: 90 };
const HUNDREDS = {
  مئة: 100,
  مئتان: 200,
  ثلاثمئة: 300,
  أربعمئة: 400,
  خمسمئة: 500,
  ستمئة: 600,
  سبعمئة: 700,
  ثمانمئة: 800,
  تسعمئة: 900,
};
const SCALES = { ألف: 1000, ألفان: 2000, مليون: 1e6, مليونان: 2e6, مليار: 1e9 };
const VOCABULARY = numberVocabulary([
  ...listed('cardinal', UNITS),
  ...listed('cardinal', { 'أحد عشر': 11, 'اثنا عشر': 12, 'اثنتا عشرة': 12, 'خمسة وعشرون': 25, 'ثلاثة آلاف': 3000 }),
  ...listed('cardinal', TENS),
  ...listed('cardinal', HUNDREDS),
  ...listed('cardinal', SCALES),
  ...listed('ordinal', { الأول: 1, حادي: 1, الثاني: 2, خامس: 5, 'خامس عشر': 15, العشرون: 20, العشرين: 20, المئة: 100 }),
  ...listed('ordinal', { 'الخامس والعشرين': 25 }),
  ...listed('fraction', { نصف: 0.5, ربع: 0.25 }),
  ...listed('vague', { عشرات: 10, مئات: 100, آلاف: 1000, ملايين: 1e6, مليارات: 1e9, بضع: 3, 'عدد من': 3, 'عدد كبير من': 3 }),
  ...listed('modifier', { نحو: 1 }),
]);
const words = (text: string): readonly string[] => text.split(' ').map(foldKey);
const read = (text: string): readonly [number, number] | null => {
  const reading = readNumber(words(text), VOCABULARY);
  return reading === null ? null : [reading.value, reading.words];
};

describe('readNumber', () => {
  test.each([
    ['15', 15, 1],
    ['٢٥٠', 250, 1],
    ['۱۲', 12, 1],
    ['1,500', 1500, 1],
    ['1.500', 1500, 1],
    ['١٬٥٠٠', 1500, 1],
    ['2,345,678', 2345678, 1],
    ['12,345.67', 12345.67, 1],
    ['3.5', 3.5, 1],
    ['٣٫٥', 3.5, 1],
    ['0.500', 0.5, 1],
    ['3,5 ملايين', 3.5e6, 2],
    ['1.500 مليون', 1.5e6, 2],
    ['20 ألفا', 20000, 2],
    ['20 ألفا و500', 20500, 3],
    ['20 ألفا و 500', 20500, 4],
    ['15%', 15, 1],
    ['ثلاثة قتلى', 3, 1],
    ['ثلاث', 3, 1],
    ['ثماني', 8, 1],
    ['ثمان', 8, 1],
    ['واحدة', 1, 1],
    ['اثنين', 2, 1],
    ['اثنتين', 2, 1],
    ['أحد عشر', 11, 2],
    ['إحدى عشرة', 11, 2],
    ['اثنا عشر', 12, 2],
    ['اثني عشر', 12, 2],
    ['اثنتي عشرة', 12, 2],
    ['خمسة عشر', 15, 2],
    ['خمس عشرة', 15, 2],
    ['عشرين', 20, 1],
    ['خمسة وعشرون', 25, 2],
    ['خمس و عشرين', 25, 3],
    ['مائة', 100, 1],
    ['مائتين', 200, 1],
    ['مئتي', 200, 1],
    ['مئة وخمسين', 150, 2],
    ['ثلاثمائة وخمسة وستون', 365, 3],
    ['ثلاث مئة', 300, 2],
    ['ألف', 1000, 1],
    ['ألفين', 2000, 1],
    ['ألفا', 1000, 1],
    ['ألف وخمسمئة', 1500, 2],
    ['خمسة آلاف', 5000, 2],
    ['خمسة عشر ألفا', 15000, 3],
    ['مئة وخمسون ألفا', 150000, 3],
    ['مئة ألف ومئتان', 100200, 3],
    ['مليون ومئتي ألف وثلاثة', 1200003, 4],
    ['مليوني', 2e6, 1],
    ['ثلاثة مليارات', 3e9, 2],
    ['وخمسون', 50, 1],
    ['ثلاثة وخمسة', 3, 1],
    ['ألف وألف', 1000, 1],
    ['ثلاثة آلاف وألفان', 3000, 2],
    ['عشرون خمسة', 20, 1],
    ['الخمسة والعشرين', 25, 2],
    ['العشرين', 20, 1],
    ['صفر', 0, 1],
    ['مليون ونصف', 1.5e6, 2],
    ['مليون ونصف المليون', 1.5e6, 3],
    ['مليونان ونصف مليون', 2.5e6, 3],
    ['نصف مليون', 500000, 2],
    ['ربع مليون', 250000, 2],
  ])('%s', (text, value, count) => {
    expect(read(text)).toEqual([value, count]);
  });

  test.each([
    ['عشرات', 10, 1],
    ['عشرات الآلاف', 10000, 2],
    ['بضع مئات', 300, 2],
    ['مئات آلاف', 100000, 2],
    ['آلاف', 1000, 1],
    ['الآلاف', 1000, 1],
    ['عدد كبير من', 3, 3],
    ['عدد من', 3, 2],
    ['بضع آلاف وخمسة', 3000, 2],
  ])('%s is vague', (text, value, count) => {
    expect(readNumber(words(text), VOCABULARY)).toEqual({ value, words: count, vague: true });
  });

  test.each(['قتل', 'أحد القادة', 'إحدى المدن', 'نحو', 'نصف', 'نصف المدينة', 'الخامس', '', 'وصل', '12-15'])(
    '%s is no number',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  test('reads back any number that is written out', () => {
    const below = (limit: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: limit });
    fc.assert(
      fc.property(fc.oneof(below(99), below(999), below(999999)), (value) => {
        const text = inWords(value).join(' و');
        expect(read(text)).toEqual([value, text.split(' ').length]);
      }),
      { numRuns: 500 },
    );
  });

  test('reads back any number in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => {
        const eastern = String(value).replace(/\d/gu, (digit) => String.fromCharCode(0x0660 + Number(digit)));
        expect(latinDigits(eastern)).toBe(String(value));
        expect(read(eastern)).toEqual([value, 1]);
        expect(read(value.toLocaleString('en'))).toEqual([value, 1]);
      }),
    );
  });
});

/** The parts of a number that waw joins. */
function inWords(value: number): readonly string[] {
  const word = (table: Readonly<Record<string, number>>, wanted: number): string =>
    Object.keys(table).find((key) => table[key] === wanted) ?? '';
  const parts: string[] = [];
  const thousands = Math.floor(value / 1000);
  if (thousands === 1) parts.push('ألف');
  else if (thousands === 2) parts.push('ألفان');
  else if (thousands > 2) parts.push(`${inWords(thousands).join(' و')} ${thousands <= 10 ? 'آلاف' : 'ألفا'}`);
  const rest = value % 1000;
  if (rest >= 100) parts.push(word(HUNDREDS, rest - (rest % 100)));
  const small = rest % 100;
  if (small > 0 && small <= 10) parts.push(word(UNITS, small));
  else if (small === 11) parts.push('أحد عشر');
  else if (small === 12) parts.push('اثنا عشر');
  else if (small > 12 && small < 20) parts.push(`${word(UNITS, small - 10)} عشر`);
  else if (small >= 20) {
    if (small % 10 > 0) parts.push(word(UNITS, small % 10));
    parts.push(word(TENS, small - (small % 10)));
  }
  return parts;
}

describe('readOrdinal', () => {
  test.each([
    ['الخامس', 5, 1],
    ['خامس', 5, 1],
    ['الخامس عشر', 15, 2],
    ['الحادي والعشرين', 21, 2],
    ['الثاني والثلاثون', 32, 2],
    ['الخامس من', 5, 1],
    ['الخامس والعشرين', 25, 2],
    ['العشرون', 20, 1],
    ['المئة', 100, 1],
  ])('%s', (text, value, count) => {
    expect(readOrdinal(words(text), VOCABULARY)).toEqual({ value, words: count, vague: false });
  });

  test('is not for counting words', () => {
    expect(readOrdinal(words('خمسة'), VOCABULARY)).toBeNull();
  });
});
