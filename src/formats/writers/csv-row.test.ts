import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow } from './csv-row.ts';

test.each([
  [['plain', 7, null], 'plain,7,\r\n'],
  [['a,b', 'say "no"', 'two\nlines'], '"a,b","say ""no""","two\nlines"\r\n'],
  [['=1+1', '+x', '@SUM(A1)', '-x', '\t=1'], "'=1+1,'+x,'@SUM(A1),'-x,'\t=1\r\n"],
  [['-7', '+3.5', '2016-06-27', '＝1'], "-7,+3.5,2016-06-27,'＝1\r\n"],
  [['=HYPERLINK("http://x","y")'], '"\'=HYPERLINK(""http://x"",""y"")"\r\n'],
] as const)('%j is written as %j', (cells, row) => {
  expect(csvRow(cells)).toBe(row);
});

test('whatever the cells hold, a reader of RFC 4180 gets them back, and none is a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 }), (cells) => {
      const read = readRow(csvRow(cells));
      expect(read.map((cell, index) => (cell === cells[index] ? cell : cell.slice(1)))).toEqual(cells);
      for (const cell of read) if (!/^[+-]?\d+(?:\.\d+)?$/u.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/u);
    }),
  );
});

/** A plain reader of one row, for the test. */
function readRow(row: string): readonly string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n$)/gu;
  for (const [, quoted, bare] of row.matchAll(pattern))
    cells.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
  return cells;
}
