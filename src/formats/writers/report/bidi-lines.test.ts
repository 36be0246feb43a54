import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { bidiLines, type Direction, type Face } from './bidi-lines.ts';
import { loadFonts } from './load-fonts.ts';
import { sfntOf } from './report-font.ts';

const faces = new Map<string, Face>();
for (const { script, weight, woff } of loadFonts())
  if (weight === 400) faces.set(script, { name: script, font: create(sfntOf(woff)) as Font });
const faceOf = (character: string): Face =>
  faces.get(/\p{Script=Arabic}|[\u060C\u0660-\u0669]/u.test(character) ? 'arabic' : 'latin') as Face;

/** The lines as they are seen, from left to right: letters by the glyphs that the shaper gives for each run. */
function seen(text: string, direction: Direction, width = 10_000): readonly string[] {
  return bidiLines(text, { direction, width, size: 10, faceOf }).map(({ runs }) =>
    runs
      .map(({ face, text: run }) => {
        const { glyphs, direction: way } = face.font.layout(run);
        // A glyph of several letters is seen as a whole: from left to right its letters are turned round as well.
        return glyphs
          .map(({ codePoints }) => String.fromCodePoint(...(way === 'rtl' ? codePoints.toReversed() : codePoints)))
          .join('');
      })
      .join(''),
  );
}
const turned = (text: string): string => Array.from(text).reverse().join('');

test('Arabic is seen from the right, Latin and figures in it from the left', () => {
  expect(seen('زار موسكو', 'rtl')).toEqual([turned('زار موسكو')]);
  expect(seen('قتل 263 من UN Mission أمس.', 'rtl')).toEqual([
    `.${turned('أمس')} UN Mission ${turned('من')} 263 ${turned('قتل')}`,
  ]);
  expect(seen('في \u20662020-01-13\u2069', 'rtl')).toEqual([`2020-01-13 ${turned('في')}`]);
  expect(seen('عام \u0662\u0660\u0661\u0666', 'rtl')).toEqual([`\u0662\u0660\u0661\u0666 ${turned('عام')}`]);
  expect(seen('told by \u2068موسكو\u2069 (2016)', 'ltr')).toEqual([`told by ${turned('موسكو')} (2016)`]);
});

test('brackets open towards what they hold', () => {
  expect(seen('لقاء (زيارة)', 'rtl')).toEqual([`(${turned('زيارة')}) ${turned('لقاء')}`]);
  expect(seen('«نص»', 'rtl')).toEqual([`«${turned('نص')}»`]);
});

test('a text is broken into lines that fit, in order, with every word once', () => {
  const words = Array.from({ length: 60 }, (_, at) => (at % 3 === 0 ? `word${at}` : `كلمة${at}`));
  const lines = bidiLines(words.join(' '), { direction: 'rtl', width: 200, size: 10, faceOf });
  expect(lines.length).toBeGreaterThan(5);
  for (const { width } of lines) expect(width).toBeLessThan(206);
  const found = lines.flatMap(({ runs }) => runs.flatMap(({ text }) => text.match(/\d+/gu) ?? []));
  expect(found.map(Number).sort((a, b) => a - b)).toEqual(words.map((_, at) => at));
});

test('a word without end is cut, surrogates and marks stay whole', () => {
  const lines = seen('س'.repeat(500), 'rtl', 200);
  expect(lines.join('').length).toBe(500);
  expect(lines.length).toBeGreaterThan(5);
  expect(seen('محمّد 😀', 'rtl').join('')).toContain('😀');
  expect(seen('', 'rtl')).toEqual([]);
});
