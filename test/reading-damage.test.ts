// Damaged and malicious input: files of every format, mutated by a seeded die, and files made to do harm. No reader throws, hangs, or takes memory
// without bounds, and what stands beside the damage is read.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Format } from '../src/formats/report.ts';
import { drawnOrder, makeDocx, makePage, makePdf, makeWacz, makeWarc, makeZip, SENTENCES } from './make-files.ts';
import { codesOf, readAll, reportsOf } from './read-all.ts';
import { ROOT } from './report-files.ts';

const TEXT = SENTENCES.join('\n');
const FEED = `<rss version="2.0"><channel><title>x</title>${SENTENCES.map((text, index) => `<item><title>${index}</title><link>https://a.example/${index}</link><pubDate>Thu, 30 Jun 2016 10:00:00 +0300</pubDate><description>&lt;p&gt;${text}&lt;/p&gt;</description></item>`).join('')}</channel></rss>`;
const MAIL = `From: a@b.example\r\nSubject: x\r\nDate: Thu, 30 Jun 2016 10:00:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}\r\n--b\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename="a.html"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(makePage()).toString('base64')}\r\n--b--\r\n`;

const files: { readonly format: Format; readonly bytes: Uint8Array }[] = [];

beforeAll(async () => {
  const warc = await makeWarc(Array.from({ length: 6 }, (_, index) => ({ url: `https://a.example/${index}`, body: makePage() })));
  const plain = await makeWarc(
    Array.from({ length: 6 }, (_, index) => ({ url: `https://a.example/${index}`, body: makePage() })),
    false,
  );
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  files.push(
    { format: 'html', bytes: bytes(makePage()) },
    { format: 'feed', bytes: bytes(FEED) },
    { format: 'email', bytes: bytes(MAIL) },
    { format: 'csv', bytes: bytes(`id,text,title\n${SENTENCES.map((text, index) => `${index},"${text}",x`).join('\n')}\n`) },
    { format: 'json-lines', bytes: bytes(SENTENCES.map((text) => `${JSON.stringify({ text })}\n`).join('')) },
    { format: 'docx', bytes: makeDocx(SENTENCES) },
    { format: 'pdf', bytes: makePdf(SENTENCES.map(drawnOrder)) },
    { format: 'pdf', bytes: readFileSync(join(ROOT, 'test/files/meeting.pdf')) },
    { format: 'zip', bytes: makeZip(SENTENCES.map((text, index) => ({ name: `${index}.txt`, content: text }))) },
    { format: 'warc', bytes: Buffer.concat(warc) },
    { format: 'warc', bytes: Buffer.concat(plain) },
    { format: 'wacz', bytes: makeWacz(Buffer.concat(warc), ['https://a.example/1']) },
  );
});

/** A die that throws the same every time. */
function dieOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % sides;
  };
}

/** Bytes changed, cut out, doubled, put in, or the end cut off. */
function mutate(bytes: Uint8Array, die: (sides: number) => number): Uint8Array {
  let mutated = Buffer.from(bytes);
  for (let count = 1 + die(6); count > 0; count--) {
    const at = die(mutated.length);
    const length = 1 + die(40);
    const kind = die(6);
    if (kind === 0) mutated[at] = die(256);
    else if (kind === 1) mutated.fill(die(256), at, Math.min(mutated.length, at + length));
    else if (kind === 2) mutated = Buffer.concat([mutated.subarray(0, at), mutated.subarray(at + length)]);
    else if (kind === 3) mutated = Buffer.concat([mutated.subarray(0, at + length), mutated.subarray(at)]);
    else if (kind === 4)
      mutated = Buffer.concat([mutated.subarray(0, at), Buffer.from('<![CDATA["%s\u0000]]>\u202E'), mutated.subarray(at)]);
    else if (die(8) === 0) mutated = mutated.subarray(0, Math.max(1, at));
  }
  return mutated;
}

const ROUNDS = 60;
/** Milliseconds that no file of a few kilobytes may take, on a machine that is busy with other things. */
const SLOWEST = 5_000;

test('mutated files of every format: results or problems, never a throw, never for long', async () => {
  expect(files.length).toBe(12);
  let [read, damaged, slowest] = [0, 0, 0];
  for (const [number, { format, bytes }] of files.entries()) {
    const whole = reportsOf(await readAll(`whole.${format}`, bytes, { input: { format } })).length;
    expect([format, whole > 0]).toEqual([format, true]);
    const die = dieOf(number + 1);
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now();
      const results = await readAll(`m.${format}`, mutate(bytes, die), { input: { format } });
      slowest = Math.max(slowest, performance.now() - started);
      read += reportsOf(results).length;
      damaged += codesOf(results).length;
      for (const { article } of reportsOf(results)) expect(typeof article.text).toBe('string');
      expect(codesOf(results)).not.toContain('INTERNAL');
    }
  }
  expect(slowest).toBeLessThan(SLOWEST);
  expect(read).toBeGreaterThan(500);
  expect(damaged).toBeGreaterThan(100);
}, 240_000);

test('mutated files among good ones in a ZIP: the good ones are read', async () => {
  const die = dieOf(99);
  for (let round = 0; round < 8; round++) {
    const entries = files
      .filter(({ format }) => !['wacz', 'zip', 'warc'].includes(format))
      .map(({ format, bytes }, index) => ({
        name: `bad-${index}.${format === 'feed' ? 'rss' : format === 'email' ? 'eml' : format === 'json-lines' ? 'jsonl' : format}`,
        content: mutate(bytes, die),
      }));
    const good = SENTENCES.map((text, index) => ({ name: `good-${index}.txt`, content: text }));
    const results = reportsOf(await readAll('mixed.zip', makeZip([...entries.slice(0, 4), ...good, ...entries.slice(4)])));
    expect(results.filter(({ place }) => place.input.includes('good')).map(({ article }) => article.text)).toEqual([
      ...SENTENCES,
    ]);
  }
}, 60_000);

test('any bytes in any format: results or problems, never a throw', async () => {
  const formats = [...new Set(files.map(({ format }) => format)), 'text', 'tsv', 'mhtml', null] as const;
  const beginning = fc.constantFrom(
    '',
    '%PDF-1.7\n',
    'PK\u0003\u0004',
    'WARC/1.0\r\n',
    '<html>',
    '<rss><channel>',
    'From: a\r\n\r\n',
    '{"text":"',
    'text,title\n"',
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...formats), beginning, fc.uint8Array({ maxLength: 400 }), async (format, head, rest) => {
      const bytes = Buffer.concat([Buffer.from(head, 'latin1'), rest]);
      for (const result of await readAll('any', bytes, { input: { format } }))
        expect('report' in result ? typeof result.report.article.text : result.error.code).not.toBe('INTERNAL');
    }),
    { seed: 5, numRuns: 300 },
  );
}, 60_000);

test('a web archive is the same however its bytes are cut into pieces, damaged or not', async () => {
  const archives = files.filter(({ format }) => format === 'warc').map(({ bytes }) => bytes);
  expect(archives.length).toBe(2);
  const pieces = fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...archives), fc.nat({ max: 20_000 }), pieces, async (bytes, seed, sizes) => {
      const given = seed % 3 === 0 ? bytes : mutate(bytes, dieOf(seed));
      const summary = (results: Awaited<ReturnType<typeof readAll>>): unknown => [
        codesOf(results),
        reportsOf(results).map(({ article }) => article.url),
      ];
      async function* cut(): AsyncGenerator<Uint8Array> {
        for (let at = 0, turn = 0; at < given.length; turn++) {
          const size = sizes[turn % sizes.length] as number;
          yield given.subarray(at, at + size);
          at += size;
        }
      }
      const whole = await readAll('a', given, { input: { format: 'warc' } });
      expect(summary(await readAll('a', given, { input: { format: 'warc', bytes: cut } }))).toEqual(summary(whole));
    }),
    { seed: 8, numRuns: 60 },
  );
}, 120_000);

const resident = (): number => process.memoryUsage().rss / 1_000_000;

test.each([
  ['a gzip bomb in a WARC', async () => [gzipSync(Buffer.alloc(400_000_000)), 'warc', ['WARC_DAMAGED']] as const],
  [
    'a bomb in an HTTP response of a WARC',
    async () => {
      const headers = { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' };
      const warc = await makeWarc([{ url: 'https://a.example/1', headers, body: gzipSync(Buffer.alloc(400_000_000)) }]);
      return [Buffer.concat(warc), 'warc', ['DOCUMENT_DAMAGED']] as const;
    },
  ],
  ['a ZIP bomb', async () => [makeZip([{ name: 'a.txt', content: Buffer.alloc(400_000_000) }]), 'zip', ['ZIP_BOMB']] as const],
  [
    'a Word bomb',
    async () =>
      [makeZip([{ name: 'word/document.xml', content: Buffer.alloc(400_000_000) }]), 'docx', ['DOCUMENT_DAMAGED']] as const,
  ],
  ['a line without end', async () => [Buffer.alloc(150_000_000, 0x61), 'json-lines', ['INPUT_TOO_LARGE']] as const],
  [
    'a head without end',
    async () =>
      [Buffer.concat([Buffer.from('WARC/1.0\r\nx: '), Buffer.alloc(100_000_000, 0x61)]), 'warc', ['WARC_DAMAGED']] as const,
  ],
])(
  '%s is one problem, in bounded memory',
  async (_, make) => {
    const [bytes, format, codes] = await make();
    const before = resident();
    const results = await readAll('bomb', bytes, { input: { format } });
    expect(codesOf(results)).toEqual(codes);
    expect(resident() - before).toBeLessThan(250);
  },
  60_000,
);

test.each([
  ['elements', `<html><body>${'<div><span>'.repeat(200_000)}`],
  ['tags that are not closed', `<html><body>${'<p><a href=x>x'.repeat(60_000)}`],
  ['attributes', `<html><body><div ${'a="b" '.repeat(300_000)}>x</div>`],
  ['comments', `<html><body>${'<!-- x'.repeat(200_000)}`],
  ['scripts without end', `<html><body>${'<script>'.repeat(100_000)}`],
  ['entities', `<html><body><p>${'&amp;&#x627;'.repeat(300_000)}</p>`],
  ['a table of many cells', `<html><body><table>${'<tr><td>نص في خلية</td></tr>'.repeat(40_000)}</table>`],
  ['paragraphs', `<html><body>${`<p>${SENTENCES[0]}</p>`.repeat(14_000)}`],
  ['data', `<html><script type="application/ld+json">${'['.repeat(500_000)}</script><body><p>${TEXT}</p>`],
])(
  'a page of far too many %s ends within seconds',
  async (_, page) => {
    const started = performance.now();
    const results = await readAll('a.html', page);
    expect(results).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(25_000);
  },
  60_000,
);
