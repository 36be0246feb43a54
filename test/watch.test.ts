// `isnad watch` on real feeds of a server on loopback: what it keeps, that it asks for nothing twice, that it is polite to servers that fail, and that
// after `kill -9` at any moment it goes on without loss and keeps nothing twice.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePage, SENTENCES } from './make-files.ts';
import { contentOf } from './record-content.ts';
import { newLocation, open } from './records.ts';
import { ROOT } from './report-files.ts';

const PROGRAM = join(ROOT, 'dist/cli/main.js');
const FEEDS = 3;
const ITEMS = 8;
const KILLS = 12;
const LATEST_KILL = 300;

let folder = '';
let server: Server;
let base = '';
const asked: string[] = [];
/** Paths that answer with a status instead of content. */
const failing = new Map<string, number>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-watch-'));
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const status = failing.get(path);
    if (status !== undefined) return response.writeHead(status, { 'retry-after': '600' }).end();
    const [, kind, feed, item] = path.split('/');
    if (kind === 'feed') {
      if (request.headers['if-none-match'] === `"${feed}"`) return response.writeHead(304).end();
      return response.writeHead(200, { 'content-type': 'application/rss+xml', etag: `"${feed}"` }).end(feedOf(Number(feed)));
    }
    if (kind === 'page')
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(Number(feed), Number(item)));
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const outlines = Array.from({ length: FEEDS }, (_, feed) => `<outline xmlUrl="${base}/feed/${feed}"/>`).join('');
  writeFileSync(join(folder, 'feeds.opml'), `<opml version="2.0"><body>${outlines}</body></opml>`);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const NAMES = [
  'سامح شكري',
  'سيرغي لافروف',
  'خليفة حفتر',
  'فلاديمير بوتين',
  'رجب طيب أردوغان',
  'عبد الفتاح السيسي',
  'فائز السراج',
  'عقيلة صالح',
];
const CITIES = ['القاهرة', 'موسكو', 'أنقرة'];

const feedOf = (feed: number): string =>
  `<rss version="2.0"><channel><title>f</title>${Array.from({ length: ITEMS }, (_, item) => `<item><title>خبر</title><link>${base}/page/${feed}/${item}</link><pubDate>Thu, ${10 + item} Jun 2016 10:00:00 +0300</pubDate></item>`).join('')}</channel></rss>`;

const pageOf = (feed: number, item: number): string =>
  makePage({
    title: `خبر ${feed} ${item}`,
    body: `<h1>خبر ${feed} ${item}</h1><p>زار ${NAMES[item]} ${CITIES[feed]} يوم ${10 + item} يونيو 2016، وقالت وكالة رويترز إن المحادثات رقم ${feed * 100 + item} تناولت الملف الليبي.</p><p>${SENTENCES[1]}</p>`,
  });

interface Outcome {
  readonly code: number | null;
  readonly kept: readonly { readonly id: string; readonly fate: string }[];
  readonly err: string;
}

/** Looks once; killed so many milliseconds after it first reports something kept, or not. */
function watch(db: string, killAfter: number | null = null, extra: readonly string[] = []): Promise<Outcome> {
  const args = [
    'watch',
    '--once',
    '--ndjson',
    '--allow-private',
    '--pause',
    '0',
    '--threads',
    '0',
    '--db',
    db,
    ...extra,
    join(folder, 'feeds.opml'),
  ];
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } });
  let [out, err, isToBeKilled] = ['', '', killAfter !== null];
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString('utf8');
  });
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString('utf8');
    if (!isToBeKilled) return;
    isToBeKilled = false;
    setTimeout(() => child.kill('SIGKILL'), killAfter ?? 0);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code,
        kept: out
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line)),
        err,
      }),
    );
  });
}

async function newFile(): Promise<string> {
  const location = await newLocation('sqlite');
  return 'file' in location ? location.file : location.url;
}

async function contentIn(db: string) {
  const record = await open({ file: db }, { readOnly: true });
  try {
    return await contentOf(record);
  } finally {
    await record.close();
  }
}

test('keeps the pages of all feeds once, with the day of their items, and asks for nothing twice', async () => {
  const db = await newFile();
  const first = await watch(db);
  expect([first.code, first.kept.length]).toEqual([0, FEEDS * ITEMS]);
  const record = await open({ file: db }, { readOnly: true });
  const rows = await record.all<{ url: string; published: string; outlet: string }>(
    'SELECT url, published, outlet FROM articles ORDER BY url',
  );
  await record.close();
  expect(rows[1]).toEqual({ url: `${base}/page/0/1`, published: '2016-06-11', outlet: '127.0.0.1' });
  asked.length = 0;
  const second = await watch(db);
  expect([second.code, second.kept]).toEqual([0, []]);
  expect(asked.filter((path) => path.startsWith('/page'))).toEqual([]);
  expect(asked.filter((path) => path.startsWith('/feed')).length).toBe(FEEDS);
}, 60_000);

test('a page and a feed that fail are said, and tried again; one that is gone is not', async () => {
  const db = await newFile();
  failing.set('/page/0/3', 503).set('/page/0/4', 410).set('/feed/2', 500);
  const first = await watch(db);
  expect([first.code, first.kept.length]).toEqual([1, 2 * ITEMS - 2]);
  expect(first.err.match(/ADDRESS_REFUSED/gu)).toHaveLength(3);
  failing.clear();
  const record = await open({ file: db });
  const rows = await record.all<{ address: string; failures: number; not_before: string }>(
    'SELECT address, failures, not_before FROM fetches WHERE failures > 0 ORDER BY address',
  );
  expect(rows.map(({ address, failures }) => [address.replace(base, ''), failures])).toEqual([
    ['/feed/2', 1],
    ['/page/0/3', 1],
    ['/page/0/4', 4],
  ]);
  // At least half an hour: twice the usual fifteen minutes, less a tenth.
  for (const { not_before } of rows) expect(Date.parse(not_before) - Date.now()).toBeGreaterThan(20 * 60_000);
  await record.write(() => record.run("UPDATE fetches SET not_before = '2016-01-01' WHERE failures > 0"));
  await record.close();
  const second = await watch(db);
  expect([second.code, second.kept.length]).toEqual([0, ITEMS + 1]);
}, 60_000);

test('without --allow-private nothing is asked of this machine', async () => {
  const db = await newFile();
  asked.length = 0;
  const child = spawn(process.execPath, [PROGRAM, 'watch', '--once', '--db', db, `${base}/feed/0`], {
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
  });
  let err = '';
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString('utf8');
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, asked]).toEqual([1, []]);
  expect(err).toContain('ADDRESS_PRIVATE');
}, 30_000);

test(`killed ${KILLS} times at moments of a seeded die, it ends with the record of an undisturbed run`, async () => {
  const whole = await newFile();
  await watch(whole);
  const undisturbed = await contentIn(whole);
  expect(undisturbed.articles.length).toBe(FEEDS * ITEMS);
  let [seed, kills] = [11, 0];
  while (kills < KILLS) {
    const db = await newFile();
    const reported = new Set<string>();
    for (let isDone = false; !isDone; ) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      const { code, kept } = await watch(db, kills < KILLS ? (seed >>> 8) % LATEST_KILL : null);
      isDone = code === 0;
      if (!isDone) kills += 1;
      for (const { id } of kept) reported.add(id);
      const { articles } = await contentIn(db);
      const ids = JSON.stringify(articles);
      expect([...reported].filter((id) => !ids.includes(id))).toEqual([]);
    }
    expect(await contentIn(db)).toEqual(undisturbed);
  }
}, 240_000);
