// How fast the API answers on a record of many events: it is filled with coded articles as `isnad add` would do, every route is asked over HTTP, and
// printed is what the first answer cost in processor time (of all threads, the asking one too) and in wall time, and the wall time of later
// ones, which are remembered; at last how long the server was deaf to others while it was asked four things at once. Clocks of shared machines lie.
//
//   node bench/api.ts                         100,000 events in a new record
//   node bench/api.ts --db /tmp/bench.db      the record is kept there, and used again the next time
//   node bench/api.ts --rounds 30 --only network

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { ActorList, EventPage, OutletList, PlaceList } from '../src/domain/index.ts';
import { prepareArticle } from '../src/record/articles/prepare-article.ts';
import type { Opening } from '../src/record/database.ts';
import { keepArticles, newRecordMemory } from '../src/record/keep-articles.ts';
import { openRecord } from '../src/record/open-record.ts';
import { startApi } from '../test/start-api.ts';
import { median, percentile } from './measure.ts';
import { recordCorpus } from './record-corpus.ts';

const BATCH = 400;
const REQUIRED = 100;

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    db: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    only: { type: 'string' },
  },
});

const opening: Opening = {
  command: 'isnad bench',
  host: hostname(),
  process: process.pid,
  now: () => new Date(),
  patience: 60_000,
};

async function fill(file: string, events: number): Promise<void> {
  const record = await openRecord({ file }, opening);
  const memory = newRecordMemory();
  const corpus = recordCorpus();
  const started = performance.now();
  for (let at = 0; ; at += BATCH) {
    const [row] = await record.all<{ count: number }>('SELECT count(*) AS count FROM events');
    if ((row?.count ?? 0) >= events) break;
    const prepared = Array.from({ length: BATCH }, (_, index) => prepareArticle(corpus.articleAt(at + index)));
    await keepArticles(record, memory, prepared, { now: opening.now });
  }
  await record.close();
  console.log(`filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

const encoded = encodeURIComponent;

/** Every route, with filters of each kind; names are of those who are in most events, the costliest to ask for. */
async function addresses(ask: <T>(path: string) => Promise<T>): Promise<readonly string[]> {
  const { actors } = await ask<ActorList>('/api/actors?limit=2');
  const { places } = await ask<PlaceList>('/api/places');
  const { outlets } = await ask<OutletList>('/api/outlets');
  const page = await ask<EventPage>('/api/events?limit=1000&order=latest');
  const [one, other] = actors.map(({ id }) => encoded(id));
  const place = encoded(places[0]?.id ?? '');
  const outlet = encoded(outlets[0]?.name ?? '');
  const told = page.events.toSorted((a, b) => b.accounts - a.accounts)[0];
  const event = encoded(told?.id ?? '');
  const article = encoded(told?.id.split('#')[0] ?? '');
  // Other words of the corpus are made up, and in few articles.
  const word = encoded(actors[0]?.name.ar.split(' ')[0] ?? '');
  const filters = [
    '',
    `actor=${one}`,
    `actor=${one}&with=${other}`,
    'type=CONSULT,ASSAULT',
    'outcome=planned',
    `place=${place}`,
    `outlet=${outlet}`,
    'minOrigins=2',
    `q=${word}`,
    'from=2011-03-01&to=2011-06-30',
    `type=CONSULT&outlet=${outlet}&q=${word}`,
  ];
  return [
    '/api/status',
    ...filters.map((filter) => `/api/events?${filter}`),
    '/api/events?order=latest',
    `/api/events?cursor=${page.next}&order=latest&limit=100`,
    ...filters.map((filter) => `/api/events/density?${filter}`),
    `/api/events/${event}`,
    `/api/events/${event}/comparison`,
    '/api/articles',
    `/api/articles?outlet=${outlet}`,
    `/api/articles?q=${word}`,
    `/api/articles/${article}`,
    '/api/actors',
    `/api/actors?q=${word}`,
    `/api/actors/${one}`,
    ...filters.map((filter) => `/api/network?${filter}`),
    '/api/network?nodes=2000',
    ...filters.map((filter) => `/api/places?${filter}`),
    '/api/outlets',
    `/api/outlets/${outlet}`,
    `/api/search?q=${word}`,
    '/api/review-queue',
    ...['low-confidence', 'conflict', 'unresolved-name', 'suspected-merge'].map((kind) => `/api/review-queue?kind=${kind}`),
    '/api/reviews',
    '/api/openapi.json',
    '/api/docs',
  ];
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    const file = values.db ?? join(folder, 'api.db');
    if (!existsSync(file)) await fill(file, Number(values.events));
    const api = await startApi({ file });
    const ask = async <T>(path: string): Promise<T> => {
      const response = await fetch(api.url + path);
      const text = await response.text();
      if (!response.ok) throw new Error(`${path}: ${text}`);
      return (path.startsWith('/api/docs') ? text : JSON.parse(text)) as T;
    };
    const state = await ask<{ events: number; articles: number; entities: number }>('/api/status');
    console.log(`${state.events} events of ${state.articles} articles, ${state.entities} entities`);
    console.log(`${'cpu'.padStart(8)}${'first'.padStart(8)}${'median'.padStart(8)}${'p95'.padStart(8)}  ms`);
    let missed = 0;
    // Every thread has opened its record and its lexicon.
    await Promise.all(Array.from({ length: 8 }, () => ask('/api/reviews?limit=1')));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    for (const path of await addresses(ask)) {
      if (values.only !== undefined && !path.includes(values.only)) continue;
      const times: number[] = [];
      const before = process.cpuUsage();
      let cpu = 0;
      for (let round = 0; round < Number(values.rounds); round += 1) {
        const started = performance.now();
        await ask(path);
        times.push(performance.now() - started);
        if (round > 0) continue;
        const used = process.cpuUsage(before);
        cpu = (used.user + used.system) / 1000;
      }
      const late = percentile(times.slice(1), 0.95);
      const isMissed = cpu > REQUIRED;
      if (isMissed) missed += 1;
      const cells = [cpu, times[0] ?? 0, median(times), late].map((ms) => ms.toFixed(1).padStart(8)).join('');
      console.log(`${cells}  ${decodeURIComponent(path).slice(0, 120)}${isMissed ? '   MISSED' : ''}`);
    }
    console.log(`${missed} took more than ${REQUIRED} ms of processor time`);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await Promise.all(['/api/network?nodes=2000', '/api/events/density', '/api/places', '/api/events'].map((path) => ask(path)));
    delay.disable();
    console.log(`deaf for at most ${(delay.max / 1e6).toFixed(0)} ms while four were asked at once`);
    await api.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
