// Every character is drawn once, under exactly the marks that cover it, whatever nests and overlaps.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanesOf, layOutText, type Marked } from './lay-out-text.ts';

const someMarks = (text: string) =>
  fc.array(
    fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]): Marked => ({ layer: 'entity', start: Math.min(a, b), end: Math.max(a, b), of: `${a} ${b}` })),
    { maxLength: 12 },
  );
const cases = fc
  .string({ unit: 'binary', maxLength: 400 })
  .chain((text) => fc.tuple(fc.constant(text.repeat(20)), someMarks(text.repeat(20))));

test('the pieces are the text, each under the marks that cover it', () => {
  fc.assert(
    fc.property(cases, ([text, marks]) => {
      const pieces = layOutText(text, marks).flatMap((block) => block.pieces);
      expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const piece of pieces) {
        const covering = marks.flatMap(({ start, end }, index) =>
          start <= piece.start && piece.end <= end && start < end ? [index] : [],
        );
        expect(piece.marks.toSorted((a, b) => a - b)).toEqual(covering);
      }
    }),
  );
});

test('marks over the same words have different lanes', () => {
  fc.assert(
    fc.property(someMarks('x'.repeat(80)), (marks) => {
      const lanes = lanesOf(marks);
      marks.forEach((one, i) => {
        marks.forEach((other, j) => {
          const meet = one.start < other.end && other.start < one.end && one.start < one.end && other.start < other.end;
          if (i < j && meet) expect(lanes[i]).not.toBe(lanes[j]);
        });
      });
    }),
  );
});

test('a word of a megabyte is many blocks, none of which cuts a letter in two', () => {
  const blocks = layOutText('\u{1F54C}'.repeat(300_000), []);
  expect(blocks.length).toBeGreaterThan(200);
  expect(blocks.every(({ start, end }) => start % 2 === 0 && end % 2 === 0)).toBe(true);
});
