// How fast pages are read, and how much memory a large web archive takes. Prints figures and asserts nothing.
//
//   node bench/reading.ts                        everything
//   node bench/reading.ts --only pages           10,000 pages of 60 KB on two threads
//   node bench/reading.ts --only archive         an archive of 1 GB, plain and gzip, read by a process of its own
//   node bench/reading.ts --pages 2000 --megabytes 200

import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { startThreads } from '../src/cli/start-threads.ts';
import { openInput } from '../src/formats/readers/open-input.ts';
import { type Document, NO_METADATA } from '../src/formats/report.ts';
import { readReports } from './corpus.ts';
import { MEGABYTE, megabytes, peakResident } from './measure.ts';

const THREADS = 2;
const GROUP = 32;
const REQUIRED = { seconds: 60, megabytes: 200 };

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    pages: { type: 'string', default: '10000' },
    megabytes: { type: 'string', default: '1000' },
    read: { type: 'string' },
  },
});
const row = (name: string, value: string, note = ''): void =>
  console.log(`  ${name.padEnd(34)}${value.padStart(14)}${note === '' ? '' : `   ${note}`}`);

/** A page with a report in the middle and around it what news sites have: scripts, styles, menus, cards of other news. */
function pageOf(report: string, index: number): Uint8Array {
  const paragraphs = report.split(/(?<=[.؟!])\s+/u).map((text) => `<p>${text}</p>`);
  const menu =
    '<li class="menu-item"><a href="/section/1?from=menu" class="link link--main" title="قسم">قسم من الأقسام</a></li>'.repeat(90);
  const cards =
    `<div class="card"><a href="/news/${index}"><img src="/i/${index}.jpg" alt="صورة"><h3>عنوان خبر آخر من أخبار اليوم</h3></a><span class="when">قبل ساعة</span></div>`.repeat(
      40,
    );
  const linked = JSON.stringify({
    '@type': 'NewsArticle',
    headline: `خبر ${index}`,
    datePublished: '2020-01-13T08:00:00+02:00',
    author: { name: 'مراسل' },
  });
  return new TextEncoder().encode(`<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>خبر ${index} | الموقع</title>
<meta property="og:title" content="خبر ${index}"><script type="application/ld+json">${linked}</script><style>${'.a .b { margin: 0 auto; color: #123456 }\n'.repeat(150)}</style>
<script>${'window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments) }\n'.repeat(80)}</script></head>
<body><header><ul>${menu}</ul></header><main><div class="row"><article><h1>خبر ${index}</h1><div class="meta">13 كانون الثاني / يناير 2020</div><div class="body">${paragraphs.join('\n')}</div></article>
<div class="side">${cards}</div></div></main><footer><ul>${menu}</ul></footer></body></html>`);
}

async function benchPages(reports: readonly string[], count: number): Promise<void> {
  const pages = Array.from({ length: 500 }, (_, index) =>
    pageOf([0, 7, 13].map((step) => reports[(index + step) % reports.length]).join(' '), index),
  );
  const bytes = pages.reduce((sum, page) => sum + page.length, 0) / pages.length;
  console.log(
    `\nPages: ${count} of ${(bytes / 1000).toFixed(0)} KB on ${THREADS} threads, with their starting and opening the lexicon`,
  );
  const threads = startThreads(THREADS);
  const before = process.cpuUsage();
  const started = performance.now();
  let [read, failed, characters, next] = [0, 0, 0, 0];
  const work = async (): Promise<void> => {
    while (next < count) {
      const documents = Array.from({ length: Math.min(GROUP, count - next) }, (_, index): Document => {
        const page = pages[(next + index) % pages.length] as Uint8Array;
        return {
          name: `${next + index}.html`,
          format: 'html',
          bytes: page,
          charset: null,
          address: `https://news.example/${next + index}`,
          metadata: NO_METADATA,
        };
      });
      next += documents.length;
      for (const entry of await threads.documents(documents)) {
        if ('report' in entry) {
          read += 1;
          characters += entry.report.article.text.length;
        } else failed += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: 2 * THREADS }, work));
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(before);
  await threads.close();
  row('seconds', seconds.toFixed(1), `${seconds < REQUIRED.seconds ? 'ok' : 'MISSED'} (required ${REQUIRED.seconds} for 10,000)`);
  row('processor seconds, all threads', ((used.user + used.system) / 1e6).toFixed(1));
  row('pages a second', (count / seconds).toFixed(0));
  row('read / failed', `${read} / ${failed}`, `${(characters / read).toFixed(0)} characters of text each`);
}

async function writeArchive(file: string, reports: readonly string[], size: number, isGzip: boolean): Promise<number> {
  const stream = createWriteStream(file);
  let [written, count] = [0, 0];
  while (written < size) {
    const body = pageOf(reports[count % reports.length] ?? '', count);
    const http = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'), body]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${count}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
    const record = Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
    written += record.length;
    count += 1;
    if (!stream.write(isGzip ? gzipSync(record, { level: 1 }) : record))
      await new Promise<void>((resolve) => stream.once('drain', resolve));
  }
  stream.end();
  await finished(stream);
  return count;
}

/** In a process of its own: goes through the archive, record by record, as `isnad add` does before it hands pages to its threads. */
async function readArchive(file: string): Promise<void> {
  const before = process.cpuUsage();
  const started = performance.now();
  let count = 0;
  const input = { name: file, format: null, bytes: () => createReadStream(file, { highWaterMark: 1 << 16 }) };
  for await (const opened of openInput(input, { metadata: NO_METADATA })) if ('document' in opened) count += 1;
  const used = process.cpuUsage(before);
  console.log(
    JSON.stringify({
      count,
      seconds: (performance.now() - started) / 1000,
      cpu: (used.user + used.system) / 1e6,
      peak: peakResident(),
    }),
  );
}

async function benchArchive(reports: readonly string[], size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    for (const isGzip of [false, true]) {
      const file = join(folder, isGzip ? 'a.warc.gz' : 'a.warc');
      const count = await writeArchive(file, reports, size * MEGABYTE, isGzip);
      console.log(`\nArchive: ${size} MB of ${count} records${isGzip ? `, gzip (${megabytes(statSync(file).size)} MB)` : ''}`);
      const { stdout } = spawnSync(process.execPath, [import.meta.filename, '--read', file], { encoding: 'utf8' });
      const found = JSON.parse(stdout) as { count: number; seconds: number; cpu: number; peak: number };
      row(
        'peak memory, MB',
        megabytes(found.peak),
        `${found.peak / MEGABYTE < REQUIRED.megabytes ? 'ok' : 'MISSED'} (required ${REQUIRED.megabytes})`,
      );
      row('seconds', found.seconds.toFixed(1), `processor ${found.cpu.toFixed(1)}`);
      row('records', String(found.count), found.count === count ? 'all' : 'NOT ALL');
      rmSync(file);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (options.read !== undefined) await readArchive(options.read);
else {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`);
  const reports = readReports();
  if (options.only !== 'archive') await benchPages(reports, Number(options.pages));
  if (options.only !== 'pages') await benchArchive(reports, Number(options.megabytes));
}
