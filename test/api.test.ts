// The API over HTTP on a record of the samples: every route answers as its own OpenAPI document says, and what is wrong gets the one error shape.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTES } from '../src/api/routes/all-routes.ts';
import type {
  ActorAnswer,
  ArticleAnswer,
  ArticlePage,
  DoubtPage,
  EventAnswer,
  EventPage,
  JobView,
  NameList,
  Network,
  OutletAnswer,
  OutletList,
  PlaceList,
  ReadAnswer,
  ReviewPage,
} from '../src/domain/index.ts';
import { addArticles } from '../src/tasks/add-articles.ts';
import { NO_METADATA } from '../src/tasks/code-reports.ts';
import { newLocation } from './records.ts';
import { ROOT } from './report-files.ts';
import { type StartedApi, startApi } from './start-api.ts';

/** Two papers tell of one visit, a third of the plan; each in words of its own. */
const REPORTS = [
  {
    id: 'plan',
    outlet: 'a.example',
    published: '2020-01-10',
    text: 'يزور وزير الخارجية المصري سامح شكري طرابلس يوم 15 يناير 2020.',
  },
  {
    id: 'visit',
    outlet: 'b.example',
    published: '2020-01-15',
    text: 'زار وزير الخارجية المصري سامح شكري طرابلس اليوم الأربعاء، بحسب وكالة سبوتنيك.',
  },
  {
    id: 'again',
    outlet: 'c.example',
    published: '2020-01-16',
    text: 'نقلت وكالة سبوتنيك أن وزير الخارجية المصري سامح شكري زار طرابلس أمس الأربعاء 15 يناير 2020.',
  },
];

let api: StartedApi;
let ajv: Ajv2020;

beforeAll(async () => {
  api = await startApi(await newLocation('sqlite'));
  const lines = `${readFileSync(join(ROOT, 'samples/reports.jsonl'), 'utf8')}\n${REPORTS.map((one) => JSON.stringify(one)).join('\n')}\n`;
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(lines);
  };
  const inputs = [{ name: 'reports', format: 'json-lines', bytes } as const];
  for await (const step of addArticles({ inputs, metadata: NO_METADATA, record: api.writer, now: () => new Date(0) }))
    if ('error' in step) throw step.error;
  ajv = new Ajv2020({ strict: false });
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/u);
  ajv.addSchema((await (await fetch(`${api.url}/api/openapi.json`)).json()) as object, 'api');
});

afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.stop();
});

interface Asking {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const ask = (path: string, { method = 'GET', body, headers = {} }: Asking = {}): Promise<Response> =>
  fetch(api.url + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

/** The answer's value, once the document says that it may be so. */
async function answerOf<T>(routePath: string, response: Response, method = 'get'): Promise<T> {
  const pointer = `#/paths/${routePath.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${method}/responses/${response.status}/content/application~1json/schema`;
  const value = (await response.json()) as T;
  const validate = ajv.compile({ $ref: `api${pointer}` });
  expect(validate(value), `${routePath} ${JSON.stringify(validate.errors)} ${JSON.stringify(value).slice(0, 400)}`).toBe(true);
  return value;
}

const get = async <T>(routePath: string, path = routePath): Promise<T> => {
  const response = await ask(path);
  expect(response.status, path).toBe(200);
  return answerOf<T>(routePath, response);
};

const FILTERS = [
  '',
  'actor=Macron',
  'actor=person:emmanuel-macron&with=Lebanon',
  'type=CONSULT,ASSAULT',
  'type=CONSULT&type=ASSAULT',
  'outcome=planned',
  'place=Tripoli',
  'outlet=a.example&outlet=b.example',
  'minOrigins=2',
  `q=${encodeURIComponent('طرابلس')}`,
  'from=2020-01-01&to=2020-12-31',
];

test('every route that reads answers as the document says, under every filter', async () => {
  const page = await get<EventPage>('/api/events');
  expect(page.total).toBeGreaterThan(100);
  const told = (await get<EventPage>('/api/events', '/api/events?actor=Shoukry&place=Tripoli')).events[0];
  expect(told).toMatchObject({ accounts: 3, outcome: 'happened', planned: { start: '2020-01-10' } });
  const id = encodeURIComponent(told?.id ?? '');
  for (const path of ['/api/events', '/api/events/density', '/api/network', '/api/places'])
    for (const filter of FILTERS) await get(path, `${path}?${filter}`);
  await get('/api/events/{id}', `/api/events/${id}`);
  await get('/api/events/{id}/comparison', `/api/events/${id}/comparison`);
  await get('/api/articles/{id}', '/api/articles/visit');
  await get('/api/actors/{id}', '/api/actors/Macron');
  await get('/api/outlets/{name}', '/api/outlets/b.example');
  await get('/api/search', '/api/search?q=Macron');
  const { names } = await get<NameList>('/api/names', '/api/names?q=Macr');
  expect(names.map(({ name }) => name.en)).toContain('Emmanuel Macron');
  expect((await get<NameList>('/api/names', '/api/names?q=Macr&part=place')).names).toEqual([]);
  expect((await get<NameList>('/api/names', '/api/names?q=%22*%20NEAR')).names).toEqual([]);
  for (const path of ['/api/status', '/api/articles', '/api/actors', '/api/outlets', '/api/review-queue', '/api/reviews'])
    await get(path);
  const read = ROUTES.filter(({ method, path }) => method === 'get' && !/jobs|export/u.test(path)).map(({ path }) => path);
  expect(read.toSorted()).toEqual(
    [
      ...['/api/events', '/api/events/density', '/api/network', '/api/places', '/api/events/{id}', '/api/events/{id}/comparison'],
      ...[
        '/api/articles/{id}',
        '/api/actors/{id}',
        '/api/outlets/{name}',
        '/api/search',
        '/api/names',
        '/api/status',
        '/api/articles',
      ],
      ...['/api/actors', '/api/outlets', '/api/review-queue', '/api/reviews'],
    ].toSorted(),
  );
});

test('filters leave what they say: lists, counts, density, places agree with each other', async () => {
  for (const filter of FILTERS) {
    const { events, total, next } = await get<EventPage>('/api/events', `/api/events?limit=1000&${filter}`);
    expect([next, events.length], filter).toEqual([null, total]);
    const density = await get<{ total: number }>('/api/events/density', `/api/events/density?${filter}`);
    const places = await get<PlaceList>('/api/places', `/api/places?${filter}`);
    expect(density.total, filter).toBe(total);
    expect(
      places.places.reduce((sum, one) => sum + one.events, places.elsewhere),
      filter,
    ).toBe(total);
    const latest = await get<EventPage>('/api/events', `/api/events?limit=1000&order=latest&${filter}`);
    expect(
      latest.events.map(({ id }) => id),
      filter,
    ).toEqual(events.map(({ id }) => id).reverse());
    if (filter.startsWith('type')) expect(events.every(({ type }) => type === 'CONSULT' || type === 'ASSAULT')).toBe(true);
    if (filter.startsWith('minOrigins')) expect(events.every(({ origins }) => origins >= 2)).toBe(true);
    expect(filter === 'minOrigins=2' || events.length > 0, filter).toBe(true);
    expect(filter === '' || total < 165, filter).toBe(true);
  }
});

test('an event shows its history, its chains and its plan', async () => {
  const [found] = (await get<EventPage>('/api/events', '/api/events?actor=Shoukry&place=Tripoli')).events;
  const event = await get<EventAnswer>('/api/events/{id}', `/api/events/${encodeURIComponent(found?.id ?? '')}`);
  expect(event.history.map(({ outcome }) => outcome)).toEqual(['planned', 'happened', 'happened']);
  expect(event.chains.map(({ name }) => name.en).toSorted()).toEqual(['a.example', 'b.example', 'c.example']);
  const sputnik = event.chains.flatMap(({ children }) => children);
  expect(sputnik.map(({ name, origin }) => [name.en, origin !== null])).toEqual([
    ['Sputnik', true],
    ['Sputnik', true],
  ]);
  expect(event.sentence.en).toContain('Tripoli: happened');
  expect(event.sentence.ar).toContain('طرابلس: وقع');
  const links = await get<{ links: { event: string; planned: string }[] }>('/api/events/density');
  expect(links.links).toContainEqual(expect.objectContaining({ event: event.id, planned: '2020-01-10', day: '2020-01-15' }));
});

test('an article has its layers, and says to which event each coded event belongs', async () => {
  const article = await get<ArticleAnswer>('/api/articles/{id}', '/api/articles/visit');
  const [found] = (await get<EventPage>('/api/events', '/api/events?actor=Shoukry&place=Tripoli')).events;
  expect(article.coded.article.text).toBe(REPORTS[1]?.text);
  expect(article.events.map(({ event }) => event)).toContain(found?.id);
});

test('an actor has relations by year and meetings with coordinates; a network has scores', async () => {
  const actor = await get<ActorAnswer>('/api/actors/{id}', '/api/actors/person:emmanuel-macron');
  const lebanon = actor.relations.find(({ other }) => other.id === 'state:LBN');
  expect(lebanon?.cooperation).toBeGreaterThan(0);
  expect(lebanon?.years.reduce((sum, { events }) => sum + events, 0)).toBe(lebanon?.events);
  expect(actor.meetings.map(({ place }) => place.name.en)).toContain('Beirut');
  const { nodes, edges } = await get<Network>('/api/network', '/api/network?nodes=2000');
  const ids = new Set(nodes.map(({ id }) => id));
  expect(edges.length).toBeGreaterThan(20);
  expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target) && source !== target)).toBe(true);
  expect(edges.some(({ score, conflict }) => score < 0 && conflict > 0)).toBe(true);
  const few = await get<Network>('/api/network', '/api/network?nodes=5');
  expect([few.nodes.length, few.isCut]).toEqual([5, true]);
});

async function allPages<T>(
  path: string,
  take: (page: T & { next: string | null }) => readonly string[],
  between = async () => {},
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: T & { next: string | null } = await get(path, `${path}?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`);
    found.push(...take(page));
    cursor = page.next;
    if (cursor !== null) await between();
  }
  return found;
}

const job = async (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<JobView> => {
  const response = await ask('/api/articles', { method: 'POST', body, headers });
  expect(response.status).toBe(202);
  const { id } = await answerOf<JobView>('/api/articles', response, 'post');
  expect(response.headers.get('location')).toBe(`/api/jobs/${id}`);
  const events = await (await ask(`/api/jobs/${id}/progress`)).text();
  const last = events.trim().split('\n\n').at(-1) ?? '';
  expect(last).toMatch(/^event: done\ndata: /u);
  const view = await get<JobView>('/api/jobs/{id}', `/api/jobs/${id}`);
  expect(JSON.parse(last.split('data: ')[1] ?? '')).toEqual(view);
  return view;
};

test('pages go on where they stopped, whatever is added meanwhile', async () => {
  const before = await allPages<EventPage>('/api/events', ({ events }) => events.map(({ id }) => id));
  expect(before.length).toBeGreaterThan(100);
  let count = 0;
  const during = await allPages<EventPage>(
    '/api/events',
    ({ events }) => events.map(({ id }) => id),
    async () => {
      count += 1;
      if (count % 5 === 0) {
        const year = 2000 + count;
        await job({ text: `قُتل ${count} جنود في هجوم شنه مسلحون على مدينة حلب.`, published: `${year}-03-0${1 + (count % 9)}` });
      }
    },
  );
  expect(during.filter((id) => before.includes(id))).toEqual(before);
  expect(new Set(during).size).toBe(during.length);
  const articles = await allPages<ArticlePage>('/api/articles', (page) => page.articles.map(({ id }) => id));
  expect(new Set(articles).size).toBe((await get<ArticlePage>('/api/articles')).total);
  const doubts = await allPages<DoubtPage>('/api/review-queue', (page) =>
    page.doubts.map(({ kind, target, other }) => `${kind} ${target} ${other?.id}`),
  );
  expect(new Set(doubts).size).toBe(doubts.length);
  expect(doubts.length).toBeGreaterThan(0);
});

test('reports come in as text, as lines and as a list; what is wrong with one does not stop the others', async () => {
  const text = 'التقى الرئيس التونسي قيس سعيد نظيره الجزائري في تونس.';
  expect((await job(text, { 'Content-Type': 'text/plain' })).kept.new).toBe(1);
  expect((await job(text, { 'Content-Type': 'text/plain; charset=utf-8' })).kept.known).toBe(1);
  const lines = await job(`${JSON.stringify({ text: `${text} اليوم.` })}\nnot json\n`, {
    'Content-Type': 'application/x-ndjson',
  });
  expect(lines).toMatchObject({ state: 'done', kept: { new: 1 }, failed: 1, errors: [{ code: 'LINE_NOT_JSON' }] });
  const list = await job({
    articles: [
      { text: `${text} أمس.`, ref: 'r/1.2' },
      { text: `${text} غداً.`, outlet: 'x' },
    ],
  });
  expect(list.articles.length).toBe(2);
  expect((await get<ArticleAnswer>('/api/articles/{id}', '/api/articles/r%2F1.2')).article.ref).toBe('r/1.2');
});

test('a file is read into reports by its name or its bytes, and nothing of it is kept', async () => {
  const { total } = await get<ArticlePage>('/api/articles');
  const page =
    '<html lang="ar"><head><title>زيارة</title></head><body><article><h1>زيارة</h1><p>زار وزير الدفاع التركي بغداد يوم 3 مايو 2021 والتقى نظيره العراقي في مقر الوزارة، وبحث معه تأمين الحدود.</p><script>alert(1)</script></article></body></html>';
  const read = async (path: string, body: string): Promise<ReadAnswer> => {
    const response = await ask(path, { method: 'POST', body, headers: { 'Content-Type': 'application/octet-stream' } });
    expect(response.status).toBe(200);
    return answerOf<ReadAnswer>('/api/read', response, 'post');
  };
  const { reports } = await read('/api/read?name=visit.html', page);
  expect(reports.length).toBe(1);
  expect(reports[0]?.text).toContain('زار وزير الدفاع التركي بغداد');
  expect(reports[0]?.text).not.toContain('alert');
  expect(await read('/api/read?name=broken.pdf', 'no PDF')).toMatchObject({
    reports: [],
    errors: [expect.objectContaining({ details: expect.anything() })],
  });
  const lines = `${JSON.stringify({ id: 'a', text: 'نص' })}\n[]\n`;
  expect(await read('/api/read?name=x.jsonl', lines)).toMatchObject({
    reports: [{ ref: 'a', text: 'نص' }],
    errors: [{ code: 'LINE_NOT_AN_OBJECT' }],
  });
  expect((await get<ArticlePage>('/api/articles')).total).toBe(total);
});

test('an address is fetched, but never one of this machine or of a private network', async () => {
  for (const address of [
    api.url,
    'http://localhost/',
    'http://10.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data/',
  ]) {
    const response = await ask(`/api/read?address=${encodeURIComponent(address)}`, {
      method: 'POST',
      body: '',
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    const { reports, errors } = await answerOf<ReadAnswer>('/api/read', response, 'post');
    expect([address, reports.length, errors.length]).toEqual([address, 0, 1]);
    expect(errors[0]?.code).toMatch(/^ADDRESS_/u);
  }
  for (const address of ['file:///etc/passwd', 'javascript:alert(1)', 'ftp://example.org/', 'nothing'])
    expect(
      (
        await ask(`/api/read?address=${encodeURIComponent(address)}`, {
          method: 'POST',
          body: '',
          headers: { 'Content-Type': 'application/octet-stream' },
        })
      ).status,
    ).toBe(400);
});

test('a text that several papers print is in each of them, and told by none alone', async () => {
  const text = 'وصل الرئيس التونسي قيس سعيد إلى الجزائر يوم 3 مارس 2019.';
  const outlets = ['first.example', 'second.example'];
  await job({ articles: outlets.map((outlet) => ({ text, outlet, published: '2019-03-04' })) });
  const listed = (await get<OutletList>('/api/outlets')).outlets.filter(({ name }) => outlets.includes(name));
  expect(listed.map(({ name, articles }) => [name, articles])).toEqual(outlets.map((name) => [name, 1]));
  for (const outlet of outlets) {
    const { total } = await get<EventPage>('/api/events', `/api/events?outlet=${outlet}`);
    expect(total).toBe(1);
    expect((await get<ArticlePage>('/api/articles', `/api/articles?outlet=${outlet}`)).total).toBe(1);
    const answer = await get<OutletAnswer>('/api/outlets/{name}', `/api/outlets/${outlet}`);
    expect([answer.events, answer.alone, answer.onlyHere]).toEqual([1, 0, []]);
  }
});

test('a decision is kept, shown, listed and taken back', async () => {
  const article = await get<ArticleAnswer>('/api/articles/{id}', '/api/articles/visit');
  const { account } = article.events.find(({ told }) => told?.type === 'CONSULT') ?? { account: '' };
  const made = await ask('/api/reviews', {
    method: 'POST',
    body: { action: 'correct', account, field: 'place', value: ['Cairo'], who: 'Amal', note: 'so says its title' },
  });
  expect(made.status).toBe(201);
  const [number] = (await answerOf<{ reviews: number[] }>('/api/reviews', made, 'post')).reviews;
  const after = await get<ArticleAnswer>('/api/articles/{id}', '/api/articles/visit');
  expect(after.events.find((one) => one.account === account)?.told?.place?.id).toBe('place:cairo');
  expect(after.reviews).toMatchObject([{ number, field: 'place', value: 'place:cairo', undoneBy: null }]);
  const undone = await ask(`/api/reviews/${number}/undo`, { method: 'POST', body: { who: 'Amal' } });
  await answerOf('/api/reviews/{number}/undo', undone, 'post');
  const { events } = await get<ArticleAnswer>('/api/articles/{id}', '/api/articles/visit');
  expect(events).toEqual(article.events);
  const { reviews } = await get<ReviewPage>('/api/reviews', '/api/reviews?limit=1');
  expect(reviews).toMatchObject([{ action: 'undo', undoes: number }]);
});

test('an ETag names a state of the record: nothing is sent again until something changes', async () => {
  const first = await ask('/api/events');
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^W\/"[\w-]+"$/u);
  await first.text();
  for (const known of [tag, `"other", ${tag}`]) {
    const same = await ask('/api/events', { headers: { 'If-None-Match': known } });
    expect([same.status, await same.text()]).toEqual([304, '']);
  }
  await job({ text: 'زار وزير الدفاع التركي بغداد أمس.', published: '2022-05-05' });
  const changed = await ask('/api/events', { headers: { 'If-None-Match': tag } });
  expect([changed.status, changed.headers.get('etag') === tag]).toEqual([200, false]);
  await changed.text();
});

test('exports stream, and every event is in them', async () => {
  const { total } = await get<EventPage>('/api/events');
  const lines = await (await ask('/api/export?format=jsonl')).text();
  expect(lines.trim().split('\n').length).toBe(total);
  const csv = await ask('/api/export?format=csv&type=CONSULT');
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="isnad-2026-11-24.csv"');
  expect((await csv.text()).split('\n')[1]).toContain('CONSULT');
});
