import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { AppError } from '../domain/errors.ts';
import { resolveBySystem } from './fetch-once.ts';
import { createFetcher, type Fetched, type Fetcher, type Validators } from './polite-fetcher.ts';

const servers: Server[] = [];
const asked: string[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  asked.length = 0;
});

type Routes = Readonly<Record<string, RequestListener>>;

async function site(routes: Routes): Promise<string> {
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const route = routes[request.url ?? ''];
    if (route !== undefined) return route(request, response);
    response.writeHead(404).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A clock that only waiting moves. */
function newFetcher(pause = 1_000): { readonly fetcher: Fetcher; readonly waits: number[] } {
  let time = 0;
  const waits: number[] = [];
  const fetcher = createFetcher({
    agent: 'isnad/0.1.0',
    limits: { size: 100_000, milliseconds: 5_000 },
    pause,
    resolve: resolveBySystem,
    isPermitted: (address) => address === '127.0.0.1',
    now: () => time,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
    },
  });
  return { fetcher, waits };
}

async function outcome(fetcher: Fetcher, address: string, validators?: Validators): Promise<Fetched | string> {
  try {
    return await fetcher.fetch(address, validators);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

const text =
  (body: string): RequestListener =>
  (_, response) => {
    response.setHeader('content-type', 'text/plain');
    response.end(body);
  };
const redirect =
  (to: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location: to }).end();

test('robots.txt is asked for once, first, and obeyed with its pause', async () => {
  const base = await site({
    '/robots.txt': text('User-agent: *\nDisallow: /\n\nUser-agent: isnad\nDisallow: /private/\nCrawl-delay: 7\n'),
    '/a': text('a'),
    '/b': text('b'),
  });
  const { fetcher, waits } = newFetcher();
  expect(await outcome(fetcher, `${base}/private/a`)).toBe('ADDRESS_ROBOTS');
  expect(await outcome(fetcher, `${base}/a`)).toMatchObject({ kind: 'content', address: `${base}/a` });
  expect(await outcome(fetcher, `${base}/b`)).toMatchObject({ kind: 'content' });
  expect(asked).toEqual(['/robots.txt', '/a', '/b']);
  expect(waits).toEqual([7_000, 7_000]);
});

test('a site without robots.txt allows, one whose server fails does not', async () => {
  const without = await site({ '/a': text('a') });
  expect(await outcome(newFetcher().fetcher, `${without}/a`)).toMatchObject({ kind: 'content' });
  const failing = await site({ '/robots.txt': (_, response) => response.writeHead(503).end(), '/a': text('a') });
  expect(await outcome(newFetcher().fetcher, `${failing}/a`)).toBe('ADDRESS_ROBOTS');
});

test('redirects are followed, each with its checks, and not for ever', async () => {
  const base = await site({
    '/a': redirect('/b'),
    '/b': text('found'),
    '/loop': redirect('/loop'),
    '/in': redirect('http://10.0.0.1/secret'),
    '/by-name': redirect('http://localhost.localdomain.invalid/'),
    '/metadata': redirect('http://169.254.169.254/latest/'),
    '/six': redirect('http://[::1]/'),
    '/file': redirect('file:///etc/passwd'),
    '/script': redirect('gopher://127.0.0.1/x'),
    '/broken': redirect('http://['),
    '/barred': redirect('/no/x'),
    '/robots.txt': text('User-agent: *\nDisallow: /no/'),
  });
  const { fetcher } = newFetcher();
  const found = await outcome(fetcher, `${base}/a`);
  expect(found).toMatchObject({ kind: 'content', address: `${base}/b` });
  expect(await outcome(fetcher, `${base}/loop`)).toBe('ADDRESS_REDIRECTS');
  for (const path of ['/in', '/metadata', '/six']) expect(await outcome(fetcher, base + path)).toBe('ADDRESS_PRIVATE');
  for (const path of ['/file', '/script', '/broken']) expect(await outcome(fetcher, base + path)).toBe('ADDRESS_INVALID');
  expect(await outcome(fetcher, `${base}/by-name`)).toBe('ADDRESS_UNREACHABLE');
  expect(await outcome(fetcher, `${base}/barred`)).toBe('ADDRESS_ROBOTS');
});

test('addresses with passwords, other schemes and nonsense are refused without their password', async () => {
  for (const address of ['ftp://a.example/', 'file:///etc/passwd', 'nonsense', 'http://user:geheim@127.0.0.1/']) {
    const error = await newFetcher()
      .fetcher.fetch(address)
      .catch((one: unknown) => one);
    expect(error).toMatchObject({ code: 'ADDRESS_INVALID' });
    expect(JSON.stringify((error as AppError).details)).not.toContain('geheim');
  }
});

test('what the server gave is given back to it, and nothing new is nothing', async () => {
  const base = await site({
    '/feed': (request, response) => {
      if (request.headers['if-none-match'] === '"v1"') return response.writeHead(304).end();
      response.setHeader('etag', '"v1"').setHeader('last-modified', 'Mon, 13 Jan 2020 10:00:00 GMT');
      response.end('<rss/>');
    },
  });
  const { fetcher } = newFetcher();
  const first = await outcome(fetcher, `${base}/feed`);
  if (typeof first === 'string' || first.kind !== 'content') throw new Error('not fetched');
  expect(first.validators).toEqual({ etag: '"v1"', modified: 'Mon, 13 Jan 2020 10:00:00 GMT' });
  expect(await outcome(fetcher, `${base}/feed`, first.validators)).toEqual({ kind: 'unchanged' });
});

test('a refusal has its status and how long to wait', async () => {
  const base = await site({
    '/later': (_, response) => response.writeHead(429, { 'retry-after': '120' }).end(),
    '/gone': (_, response) => response.writeHead(410).end(),
  });
  const { fetcher } = newFetcher();
  expect(await outcome(fetcher, `${base}/later`)).toEqual({ kind: 'refused', status: 429, retryAfter: 120_000 });
  expect(await outcome(fetcher, `${base}/gone`)).toEqual({ kind: 'refused', status: 410, retryAfter: null });
});

test('one host is asked one thing at a time', async () => {
  let [now, most] = [0, 0];
  const slow: RequestListener = (_, response) => {
    now += 1;
    most = Math.max(most, now);
    setTimeout(() => {
      now -= 1;
      response.end('x');
    }, 20);
  };
  const base = await site({ '/1': slow, '/2': slow, '/3': slow });
  const { fetcher, waits } = newFetcher(500);
  await Promise.all(['/1', '/2', '/3'].map((path) => fetcher.fetch(base + path)));
  expect([most, waits]).toEqual([1, [500, 500, 500]]);
});
