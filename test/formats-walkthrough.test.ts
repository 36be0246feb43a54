// Every format through the built program, as its users give it: files, folders, standard input, parts of files, addresses.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodedArticle } from '../src/index.ts';
import { makeDocx, makePage, makeWacz, makeWarc, makeZip, SENTENCES } from './make-files.ts';
import { ROOT } from './report-files.ts';

const PROGRAM = join(ROOT, 'dist/cli/main.js');
let folder = '';
let server: Server;
let base = '';
/** Bytes of the first record of the archive. */
let firstRecord = 0;

/** A text of its own for each file, so that no two are one article. */
const textOf = (name: string): string =>
  `زار وزير الخارجية المصري سامح شكري موسكو يوم 27 يونيو 2016. ${SENTENCES[1]} وجاء ذلك في الوثيقة ${name}.`;
const page = (name: string): string => makePage({ body: `<h1>زيارة</h1><p>${textOf(name)}</p>` });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-formats-'));
  mkdirSync(join(folder, 'all/inner'), { recursive: true });
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, 'all', name), content);
  const warc = await makeWarc(['w1', 'w2'].map((name) => ({ url: `https://news.example/${name}`, body: page(name) })));
  firstRecord = warc[0]?.length ?? 0;
  write('a.html', page('a'));
  write('inner/b.txt', textOf('b'));
  write('c.docx', makeDocx([textOf('c')]));
  write('d.csv', `id,body,date\nd1,"${textOf('d1')}",2016-06-28\n`);
  write('e.jsonl', `${JSON.stringify({ id: 'e1', body: textOf('e1') })}\n`);
  write(
    'f.eml',
    `From: a@b.example\r\nSubject: x\r\nDate: Tue, 28 Jun 2016 10:00:00 +0300\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${textOf('f')}`,
  );
  write(
    'g.rss',
    `<rss version="2.0"><channel><title>x</title><item><title>x</title><link>https://news.example/g</link><description>${textOf('g')}</description></item></channel></rss>`,
  );
  write('h.warc.gz', Buffer.concat(warc));
  write(
    'i.wacz',
    makeWacz(Buffer.concat(await makeWarc([{ url: 'https://news.example/i', body: page('i') }])), ['https://news.example/i']),
  );
  write(
    'j.zip',
    makeZip([
      { name: 'j.html', content: page('j') },
      { name: 'broken.docx', content: 'x' },
    ]),
  );
  write('k.pdf', readFileSync(join(ROOT, 'test/files/meeting.pdf')));
  write('l.png', 'no format that is read');
  writeFileSync(join(folder, 'part.warc.gz'), Buffer.concat(warc));
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/feed') {
      const items = ['n1', 'n2'].map((name) => `<item><title>x</title><link>${base}/${name}.html</link></item>`).join('');
      return response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(`<rss version="2.0"><channel><title>x</title>${items}</channel></rss>`);
    }
    if (path.endsWith('.html')) return response.writeHead(200, { 'content-type': 'text/html' }).end(page(path));
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function isnad(
  args: readonly string[],
  stdin = '',
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString('utf8');
  });
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString('utf8');
  });
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
const linesOf = <T>(text: string): readonly T[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

test('a folder of all formats is kept whole; the one bad file in it is one problem; repeating it adds nothing', async () => {
  const args = ['add', '--ndjson', '--threads', '1', '--columns', 'text=body,id=id,published=date', '--db', 'all.db', 'all'];
  const first = await isnad(args);
  expect(first.err.match(/\[[A-Z_]+\]/gu)).toEqual(['[DOCUMENT_DAMAGED]']);
  expect(first.err).toContain('broken.docx');
  expect(first.code).toBe(1);
  const refs = linesOf<{ ref: string | null; fate: string }>(first.out);
  expect(refs.map(({ fate }) => fate)).toEqual(Array.from({ length: 12 }, () => 'new'));
  expect(
    refs
      .map(({ ref }) => ref)
      .filter((ref) => ref !== null)
      .toSorted(),
  ).toEqual(['a', 'b', 'c', 'd1', 'e1', 'f', 'j', 'k']);
  const again = linesOf<{ fate: string }>((await isnad(args)).out);
  expect(new Set(again.map(({ fate }) => fate))).toEqual(new Set(['known']));
}, 60_000);

test('a page says where each value was read; blocks only when asked', async () => {
  const { out, code } = await isnad(['code', '--json', 'all/a.html']);
  const coded = JSON.parse(out) as CodedArticle;
  expect([code, coded.article.title, coded.events.length > 0]).toEqual([0, 'زيارة', true]);
  expect(coded.article.text).toBe(textOf('a'));
  expect(coded.diagnostics[0]).toMatchObject({ code: 'METADATA_FOUND', details: { field: 'title', origin: '<h1>' } });
  expect((await isnad(['code', 'all/a.html'])).out).not.toContain('METADATA_FOUND');
  expect((await isnad(['code', '--explain', 'all/a.html'])).out).toContain('METADATA_FOUND');
});

test('standard input is read for what it shows; a part of an archive as an index gives it', async () => {
  expect(JSON.parse((await isnad(['code', '--json', '-'], page('stdin'))).out)).toMatchObject({
    article: { text: textOf('stdin') },
  });
  const size = readFileSync(join(folder, 'part.warc.gz')).length;
  const part = await isnad(['code', '--ndjson', `part.warc.gz#bytes=${firstRecord}-${size - 1}`]);
  expect(linesOf<CodedArticle>(part.out).map(({ article }) => article.url)).toEqual(['https://news.example/w2']);
});

test('an address is fetched, a feed with its pages; nothing of this machine unless it is allowed', async () => {
  const allowed = await isnad(['code', '--ndjson', '--allow-private', '--pause', '0', `${base}/m.html`, `${base}/feed`]);
  expect([allowed.code, allowed.err]).toEqual([0, '']);
  expect(linesOf<CodedArticle>(allowed.out).map(({ article }) => article.url)).toEqual(
    ['m', 'n1', 'n2'].map((name) => `${base}/${name}.html`),
  );
  const refused = await isnad(['code', '--ndjson', `${base}/m.html`]);
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toContain('[ADDRESS_PRIVATE]');
  const missing = await isnad(['code', '--ndjson', '--allow-private', '--pause', '0', `${base}/none`]);
  expect(missing.err).toContain('[ADDRESS_REFUSED]');
});

test('options that make no sense are said', async () => {
  for (const args of [
    ['--columns', 'body=text', 'a.txt'],
    ['--pause', 'x', 'http://a.example/'],
    ['--columns', 'text', 'a.txt'],
  ]) {
    const { code, err } = await isnad(['code', ...args]);
    expect([args, code]).toEqual([args, 2]);
    expect(err).toContain('USAGE_BAD_VALUE');
  }
});
