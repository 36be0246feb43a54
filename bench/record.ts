// The record's benchmark, on SQLite and beside it on a Postgres server of its own: adding from coded articles and from texts, and, with many accounts in
// it, opening, the timeline of one actor, and adding. Prints figures and asserts nothing: clocks of shared machines lie; processor time of the
// writing process is printed beside them.
//
//   node bench/record.ts                      4,000 coded articles, 600 texts, 1,000,000 accounts
//   node bench/record.ts --articles 1000 --texts 100 --accounts 100000 --only sqlite

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type PreparedArticle, prepareArticle } from '../src/record/articles/prepare-article.ts';
import type { Database, Opening } from '../src/record/database.ts';
import { keepArticles, newRecordMemory } from '../src/record/keep-articles.ts';
import { type Location, openRecord } from '../src/record/open-record.ts';
import { EVERY_EVENT } from '../src/record/queries/event-filter.ts';
import { listEvents } from '../src/record/queries/list-events.ts';
import { startPostgres } from '../test/postgres-server.ts';
import { buildArticles, readReports } from './corpus.ts';
import { fillRecord } from './fill-record.ts';
import { median, megabytes, percentile } from './measure.ts';
import { type RecordCorpus, recordCorpus } from './record-corpus.ts';

const ROOT = join(import.meta.dirname, '..');
const REQUIRED = { coded: 1_500, text: 250, open: 300, timeline: 100 };
const TEXT_LENGTH = 800;
const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2015-01-01T00:00:00Z');
const TIMELINES = 300;
const PAGE = 100;
const BATCH = 400;
/** Batches after which it is said what they cost. */
const BATCHES = 5;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '4000' },
    texts: { type: 'string', default: '600' },
    accounts: { type: 'string', default: '1000000' },
    only: { type: 'string' },
  },
});
const counts = { articles: Number(values.articles), texts: Number(values.texts), accounts: Number(values.accounts) };
const row = (name: string, value: string, note = ''): void =>
  console.log(`  ${name.padEnd(44)}${value.padStart(12)}${note === '' ? '' : `   ${note}`}`);

const opening: Opening = {
  command: 'isnad bench',
  host: hostname(),
  process: process.pid,
  now: () => new Date(),
  patience: 60_000,
};

const ADD = `
  const { run } = await import(${JSON.stringify(join(ROOT, 'dist/cli/run.js'))});
  const code = await run(['add', '--db', process.argv[1], process.argv[2]]);
  const { user, system } = process.cpuUsage();
  console.log((user + system) / 1e6);
  process.exit(code);
`;

/** Runs `isnad add` as a person does; wall and processor seconds. */
function add(location: Location, file: string): { readonly wall: number; readonly cpu: number } {
  const db = 'file' in location ? location.file : location.url;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', ADD, db, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return { wall: (performance.now() - started) / 1000, cpu: Number(stdout.trim()) };
}

function benchAdding(location: () => Promise<Location>, folder: string): Promise<void> {
  const corpus = recordCorpus();
  const coded = join(folder, 'coded.ndjson');
  const lines = Array.from({ length: counts.articles }, (_, index) => JSON.stringify(corpus.articleAt(index)));
  writeFileSync(coded, `${lines.join('\n')}\n`);
  const texts = join(folder, 'texts.jsonl');
  const articles = buildArticles(readReports(), counts.texts, TEXT_LENGTH);
  writeFileSync(texts, `${articles.map((text, index) => JSON.stringify({ text, published: dayAt(index) })).join('\n')}\n`);
  return (async () => {
    const fromCoded = add(await location(), coded);
    report('added from coded articles, per second', counts.articles, fromCoded, REQUIRED.coded);
    const fromTexts = add(await location(), texts);
    report(`added from texts of ${TEXT_LENGTH} characters, per second`, counts.texts, fromTexts, REQUIRED.text);
    await benchKeeping(await location(), corpus);
  })();
}

/** What keeping costs the thread that writes, as a record in which the same names come again grows from nothing. */
async function benchKeeping(location: Location, { articleAt }: RecordCorpus): Promise<void> {
  const record = await openRecord(location, opening);
  const memory = newRecordMemory();
  let used = 0;
  for (let from = 0; from < counts.articles; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, counts.articles - from) }, (_, at) =>
      prepareArticle(articleAt(from + at)),
    );
    const before = process.threadCpuUsage();
    await keepArticles(record, memory, batch, { now: opening.now });
    const { user, system } = process.threadCpuUsage(before);
    used += (user + system) / 1000;
    const count = from + batch.length;
    if (count % (BATCH * BATCHES) !== 0 && count < counts.articles) continue;
    row(
      `kept, up to article ${count}: ms of the writing thread`,
      (used / (count % (BATCH * BATCHES) || BATCH * BATCHES)).toFixed(2),
    );
    used = 0;
  }
  await record.close();
}

/** The texts are joined from few reports: each is given a day of its own, or all would tell of the same events. */
const dayAt = (index: number): string => new Date(FIRST_DAY + 5 * index * DAY).toISOString().slice(0, 10);

function report(
  name: string,
  count: number,
  { wall, cpu }: { readonly wall: number; readonly cpu: number },
  required: number,
): void {
  const perSecond = count / wall;
  row(
    name,
    perSecond.toFixed(0),
    `${perSecond >= required ? 'ok' : 'MISSED'} (required ${required}); ${wall.toFixed(1)} s, processor ${cpu.toFixed(1)} s = ${((cpu / count) * 1000).toFixed(2)} ms each, all threads`,
  );
}

async function benchLarge(location: Location): Promise<void> {
  const corpus = recordCorpus();
  const models = Array.from({ length: 300 }, (_, index) => prepareArticle(corpus.articleAt(index))).filter(
    ({ accounts }) => accounts.length > 0,
  );
  const record = await openRecord(location, opening);
  const started = performance.now();
  const entities = await fillRecord(record, models, counts.accounts);
  if (record.dialect === 'postgres') await record.run('ANALYZE');
  row(`${counts.accounts} accounts written, s`, ((performance.now() - started) / 1000).toFixed(0));
  await record.close();
  if ('file' in location) row('size, MB', megabytes(statSync(location.file).size));
  const opened: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const at = performance.now();
    const again = await openRecord(location, { ...opening, readOnly: true });
    await again.all('SELECT id FROM events WHERE number = ?', 1);
    opened.push(performance.now() - at);
    await again.close();
  }
  row('opened and asked once, ms (median of 7)', median(opened).toFixed(1), verdict(median(opened), REQUIRED.open));
  const reader = await openRecord(location, { ...opening, readOnly: true });
  const times: number[] = [];
  let most = 0;
  for (let round = 0; round < TIMELINES; round += 1) {
    const entity = 1 + Math.floor(entities * (round / TIMELINES) ** 3);
    const at = performance.now();
    most = Math.max(most, (await timelineOf(reader, entity)).length);
    times.push(performance.now() - at);
  }
  await reader.close();
  row(
    `timeline of one actor, ms (p95 of ${TIMELINES})`,
    percentile(times, 0.95).toFixed(1),
    `${verdict(percentile(times, 0.95), REQUIRED.timeline)}; p50 ${median(times).toFixed(1)}, up to ${most} events each`,
  );
  await benchAddingMore(
    location,
    Array.from({ length: 2_000 }, (_, index) => prepareArticle(corpus.articleAt(100_000 + index))),
  );
}

/** A page of the timeline as `isnad timeline --actor` reads it: the events by day, each with who takes part, under their names. */
const timelineOf = (record: Database, entity: number): Promise<readonly unknown[]> =>
  listEvents(
    record,
    { ...EVERY_EVENT, taking: [{ entities: [entity], parts: ['actor', 'recipient'] }] },
    { after: null, limit: PAGE, today: '2026-11-24' },
  );

async function benchAddingMore(location: Location, prepared: readonly PreparedArticle[]): Promise<void> {
  const writer = await openRecord(location, opening);
  const memory = newRecordMemory();
  const used = process.cpuUsage();
  const at = performance.now();
  for (let from = 0; from < prepared.length; from += BATCH)
    await keepArticles(writer, memory, prepared.slice(from, from + BATCH), { now: opening.now });
  const cpu = process.cpuUsage(used);
  row(
    'prepared articles kept in it, per second',
    ((prepared.length / (performance.now() - at)) * 1000).toFixed(0),
    `processor ${((cpu.user + cpu.system) / 1000 / prepared.length).toFixed(2)} ms each`,
  );
  await writer.close();
}

const verdict = (found: number, required: number): string => `${found < required ? 'ok' : 'MISSED'} (required under ${required})`;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    if (values.only !== 'postgres') {
      console.log('\nSQLite');
      let count = 0;
      await benchAdding(async () => ({ file: join(folder, `${++count}.db`) }), folder);
      await benchLarge({ file: join(folder, 'large.db') });
    }
    if (values.only !== 'sqlite') {
      const server = startPostgres(['synchronous_commit=on', 'shared_buffers=256MB', 'max_wal_size=2GB']);
      try {
        console.log(`\n${server.version}`);
        let count = 0;
        const location = async (): Promise<Location> => {
          const client = new pg.Client({ connectionString: server.url });
          await client.connect();
          await client.query(`CREATE DATABASE bench${++count}`);
          await client.end();
          return { url: server.url.replace('/postgres?', `/bench${count}?`) };
        };
        await benchAdding(location, folder);
        await benchLarge(await location());
      } finally {
        server.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
