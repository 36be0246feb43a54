import { expect, test } from 'vitest';
import { SENTENCES } from '../../../../test/make-files.ts';
import { codesOf, readAll, reportsOf } from '../../../../test/read-all.ts';

const [FIRST, SECOND, THIRD] = SENTENCES;

test('CSV: usual names, quotes, line breaks in cells, semicolons, rows without text', async () => {
  const csv = `id,headline,body,date,source\n7,"عنوان، مع ""اقتباس""","${FIRST}\n${SECOND}",2016/06/30,news.example\n8,x,,2016-07-01,\n9,,${THIRD},2016-07-01T10:00:00Z,\n`;
  const results = await readAll('press.csv', csv);
  expect(codesOf(results)).toEqual(['ROW_WITHOUT_TEXT']);
  expect(reportsOf(results).map(({ article }) => article)).toEqual([
    {
      ref: '7',
      title: 'عنوان، مع "اقتباس"',
      text: `${FIRST}\n${SECOND}`,
      published: '2016-06-30',
      outlet: 'news.example',
      url: null,
    },
    { ref: '9', title: null, text: THIRD, published: '2016-07-01', outlet: null, url: null },
  ]);
  const places = results.map((result) => ('report' in result ? result.report.place.line : result.error.place?.line));
  expect(places).toEqual([3, 4, 5]);
  expect(reportsOf(await readAll('a.csv', `text;url\n${FIRST};https://a.example/1\n`))[0]?.article.url).toBe(
    'https://a.example/1',
  );
});

test('a mapping; a column that is not there is one problem that names those that are', async () => {
  const csv = `رقم,النص,العنوان\n1,${FIRST},لقاء\n`;
  const [report] = reportsOf(await readAll('a.csv', csv, { columns: { text: 'النص', title: 'العنوان', id: 'رقم' } }));
  expect(report?.article).toMatchObject({ ref: '1', text: FIRST, title: 'لقاء' });
  const results = await readAll('a.csv', csv);
  expect(results.map((result) => ('error' in result ? result.error.details : null))).toEqual([
    { column: 'text', columns: 'رقم, النص, العنوان' },
  ]);
  expect(codesOf(await readAll('a.csv', csv, { columns: { text: 'غيره' } }))).toEqual(['COLUMN_MISSING']);
});

test('TSV with quotation marks that mean nothing; a byte order mark; windows-1256; UTF-16', async () => {
  expect(reportsOf(await readAll('a.tsv', `\uFEFFtext\ttitle\n"${FIRST}\tعنوان\n`))[0]?.article.text).toBe(`"${FIRST}`);
  const decoder = new TextDecoder('windows-1256');
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  const csv = `text,title\n${`${FIRST},عنوان\n`.repeat(2_000)}`;
  const old = reportsOf(await readAll('a.csv', Uint8Array.from([...csv].map((character) => byteOf.get(character) ?? 0x3f))));
  expect([old.length, old.at(-1)?.article.text]).toEqual([2_000, FIRST]);
  expect(reportsOf(await readAll('a.csv', Buffer.from(`\uFEFF${csv}`, 'utf16le'))).at(-1)?.article.text).toBe(FIRST);
  expect(reportsOf(await readAll('a.csv', csv)).at(-1)?.article.text).toBe(FIRST);
});

test('JSON Lines under other names', async () => {
  const [report] = reportsOf(
    await readAll('a.jsonl', `${JSON.stringify({ body: FIRST, when: '2020-01-13' })}\n`, {
      columns: { text: 'body', published: 'when' },
    }),
  );
  expect(report?.article).toMatchObject({ text: FIRST, published: '2020-01-13' });
});
