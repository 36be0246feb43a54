// The API on a Postgres server answers what it answers on a file, byte for byte where nothing names the state of the record.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventPage } from '../src/domain/index.ts';
import { addArticles } from '../src/tasks/add-articles.ts';
import { NO_METADATA } from '../src/tasks/code-reports.ts';
import { KINDS, newLocation } from './records.ts';
import { ROOT } from './report-files.ts';
import { type StartedApi, startApi } from './start-api.ts';

let apis: readonly StartedApi[];

beforeAll(async () => {
  const lines = readFileSync(join(ROOT, 'samples/reports.jsonl'));
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    yield lines;
  };
  apis = await Promise.all(KINDS.map(async (kind) => startApi(await newLocation(kind))));
  for (const { writer } of apis) {
    const inputs = [{ name: 'reports', format: 'json-lines', bytes } as const];
    for await (const step of addArticles({ inputs, metadata: NO_METADATA, record: writer, now: () => new Date(0) }))
      if ('error' in step) throw step.error;
  }
});

afterAll(async () => {
  for (const api of apis) {
    expect(api.faults).toEqual([]);
    await api.stop();
  }
});

const encoded = encodeURIComponent;
const FILTERS = [
  '',
  'actor=Macron&with=Lebanon',
  'type=CONSULT',
  'outcome=planned',
  'minOrigins=2',
  `q=${encoded('مصر')}`,
  'from=2020-01-01',
];
const PATHS = [
  ...['events', 'events?order=latest', 'events/density', 'network', 'places'].flatMap((path) =>
    FILTERS.map((filter) => `${path}${path.includes('?') ? '&' : '?'}${filter}`),
  ),
  ...[
    'articles',
    'articles/s02',
    'actors',
    'actors?q=Egypt',
    'actors/Macron',
    'outlets',
    `outlets/${encoded('newspaper, Lebanon')}`,
  ],
  ...['search?q=Macron', 'review-queue', 'reviews', 'export?format=csv', 'export?format=jsonl'],
];

test.each(PATHS)('%s', async (path) => {
  const [file, server] = await Promise.all(
    apis.map(async ({ url }) => {
      const response = await fetch(`${url}/api/${path}`);
      return { status: response.status, text: await response.text() };
    }),
  );
  expect(file?.status).toBe(200);
  expect(server?.text).toBe(file?.text);
});

test('an event and its comparison, by the id that both give', async () => {
  const { events } = (await (await fetch(`${apis[0]?.url}/api/events?limit=3`)).json()) as EventPage;
  for (const { id } of events)
    for (const path of [`events/${encoded(id)}`, `events/${encoded(id)}/comparison`]) {
      const [file, server] = await Promise.all(apis.map(async ({ url }) => (await fetch(`${url}/api/${path}`)).text()));
      expect(server).toBe(file);
    }
});

test('what is written changes the ETag of either', async () => {
  for (const { url } of apis) {
    const before = (await fetch(`${url}/api/events`)).headers.get('etag');
    expect((await fetch(`${url}/api/events`)).headers.get('etag')).toBe(before);
    const { events } = (await (await fetch(`${url}/api/events?limit=1`)).json()) as EventPage;
    const made = await fetch(`${url}/api/reviews`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ action: 'reject', account: events[0]?.id, who: 'x' }),
    });
    expect(made.status).toBe(201);
    expect((await fetch(`${url}/api/events`)).headers.get('etag')).not.toBe(before);
  }
});
