import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Input, ReadResult } from '../report.ts';
import { NO_METADATA } from '../report.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readLines } from './read-lines.ts';
import { readText } from './read-text.ts';

const inputOf = (bytes: Uint8Array, pieces: readonly number[] = []): Input => ({
  name: 'in.jsonl',
  format: 'json-lines',
  async *bytes() {
    let at = 0;
    for (const piece of pieces) {
      yield bytes.subarray(at, at + piece);
      at += piece;
    }
    yield bytes.subarray(at);
  },
});

async function read(text: string, metadata = NO_METADATA): Promise<readonly ReadResult[]> {
  return Array.fromAsync(readJsonLines(inputOf(new TextEncoder().encode(text)), metadata));
}

const summary = (result: ReadResult): string =>
  'error' in result
    ? `${result.error.place?.line} ${result.error.code}`
    : `${result.report.place.line} ${result.report.article.ref} ${result.report.article.text}`;

test('bad lines are reported with their numbers, and the lines after them are read', async () => {
  const lines = [
    '{"id":1,"text":"أ"}',
    'oops',
    '',
    '[1]',
    '"text"',
    'null',
    '{"text":5}',
    '{"id":{},"text":"ب"}',
    '{"title":3,"text":"ب"}',
    '{"id":"x"}',
    '  ',
    '{"id":"z","text":"ي"}',
  ];
  expect((await read(lines.join('\n'))).map(summary)).toEqual([
    '1 1 أ',
    '2 LINE_NOT_JSON',
    '4 LINE_NOT_AN_OBJECT',
    '5 LINE_NOT_AN_OBJECT',
    '6 LINE_NOT_AN_OBJECT',
    '7 LINE_BAD_FIELD',
    '8 LINE_BAD_FIELD',
    '9 LINE_BAD_FIELD',
    '10 LINE_WITHOUT_TEXT',
    '12 z ي',
  ]);
});

test("a line's own metadata goes before the command line's, and an instant gives its day", async () => {
  const metadata = { ...NO_METADATA, outlet: 'a.example', published: '2019-01-01' };
  const results = await read(
    '{"text":"أ","published":"2020-01-13T08:30:00+02:00"}\n{"text":"ب","outlet":"b.example","url":null}\r\n',
    metadata,
  );
  const articles = results.flatMap((result) => ('report' in result ? [result.report.article] : []));
  expect(articles.map(({ outlet, published }) => [outlet, published])).toEqual([
    ['a.example', '2020-01-13'],
    ['b.example', '2019-01-01'],
  ]);
});

test('UTF-16 lines are read, and each report says so', async () => {
  const bytes = Buffer.from('\uFEFF{"id":"a","text":"أب"}\n{"id":"b","text":"ج"}\n', 'utf16le');
  const results = await Array.fromAsync(readJsonLines(inputOf(bytes, [1, 3, 7]), NO_METADATA));
  expect(results.map(summary)).toEqual(['1 a أب', '2 b ج']);
  for (const result of results) expect('report' in result && result.report.diagnostics[0]?.code).toBe('ENCODING_DETECTED');
});

test('lines are the same however the bytes are cut into pieces', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'ب', '"', ' ', '\t'), maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.array(fc.nat({ max: 9 }), { maxLength: 20 }), async (lines, pieces) => {
      const bytes = new TextEncoder().encode(`x${lines.join('\n')}`);
      const found = await Array.fromAsync(readLines(inputOf(bytes, pieces).bytes()));
      const expected = `x${lines.join('\n')}`.split('\n');
      // The last line has no line feed after it: where it is empty there is no line.
      if (expected.at(-1) === '') expected.pop();
      expect(found.map(({ bytes: one }) => new TextDecoder().decode(one ?? undefined))).toEqual(expected);
      expect(found.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
    }),
    { seed: 11, numRuns: 200 },
  );
});

test('a text that is too large is an error, and the line after it is read', async () => {
  const piece = new Uint8Array(10_000_000).fill(0x61);
  const input = (end: string): Input => ({
    name: 'huge',
    format: 'text',
    async *bytes() {
      for (let count = 0; count < 11; count += 1) yield piece;
      yield new TextEncoder().encode(end);
    },
  });
  const lines = await Array.fromAsync(readJsonLines(input('\n{"id":"z","text":"ي"}'), NO_METADATA));
  expect(lines.map(summary)).toEqual(['1 INPUT_TOO_LARGE', '2 z ي']);
  const texts = await Array.fromAsync(readText(input(''), NO_METADATA));
  expect(texts.map(summary)).toEqual(['null INPUT_TOO_LARGE']);
});
