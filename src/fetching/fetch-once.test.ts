// The corpus of ways into a private network. A real server listens on loopback; nothing of what is tried here may reach it unless it is permitted.

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { AppError } from '../domain/errors.ts';
import { type Answer, fetchOnce, type RequestOptions, resolveBySystem } from './fetch-once.ts';
import { isPublicAddress } from './public-address.ts';

const servers: Server[] = [];
let hits = 0;

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  hits = 0;
});

async function listen(answer: RequestListener, host = '127.0.0.1'): Promise<number> {
  const server = createServer((request, response) => {
    hits += 1;
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}

const OPTIONS: RequestOptions = {
  headers: {},
  limits: { size: 1_000_000, milliseconds: 5_000 },
  resolve: resolveBySystem,
  isPermitted: isPublicAddress,
  isWanted: (status) => status === 200,
};
const ALLOWED: Partial<RequestOptions> = { isPermitted: (address) => address === '127.0.0.1' };
const resolvesTo =
  (...addresses: readonly string[]): RequestOptions['resolve'] =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

async function outcome(url: string, options: Partial<RequestOptions> = {}): Promise<Answer | string> {
  try {
    return await fetchOnce(new URL(url), { ...OPTIONS, ...options });
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

test.each([
  'http://127.0.0.1:PORT/',
  'http://127.1:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f000001:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://0x7f.0.0.1:PORT/',
  'http://0:PORT/',
  'http://localhost:PORT/',
  'http://[::1]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://[::ffff:7f00:1]:PORT/',
  'http://[0:0:0:0:0:0:0:1]:PORT/',
  'http://[64:ff9b::127.0.0.1]:PORT/',
  'http://[2002:7f00:1::]:PORT/',
  'http://[fe80::1]:PORT/',
  'http://１２７.0.0.1:PORT/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/',
  'http://192.168.0.1/',
])('%s is refused, and nobody is connected to', async (address) => {
  const port = await listen((_, response) => response.end('secret'));
  expect(await outcome(address.replace('PORT', String(port)))).toBe('ADDRESS_PRIVATE');
  expect(hits).toBe(0);
});

test.each([[['127.0.0.1']], [['10.0.0.7']], [['::1']], [['::ffff:127.0.0.1']], [['8.8.8.8', '127.0.0.1']], [['fd00::1']]])(
  'a name that resolves to %s is refused',
  async (addresses) => {
    const port = await listen((_, response) => response.end('secret'));
    expect(await outcome(`http://news.example:${port}/`, { resolve: resolvesTo(...addresses) })).toBe('ADDRESS_PRIVATE');
    expect(hits).toBe(0);
  },
);

test('the connection goes to the address that was checked, though the name means another one a moment later', async () => {
  const port = await listen((_, response) => response.end('checked'));
  const other = await listen((_, response) => response.end('rebound'), '127.0.0.2').catch(() => null);
  let asked = 0;
  const resolve: RequestOptions['resolve'] = async () => {
    asked += 1;
    return [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
  };
  const answer = await outcome(`http://news.example:${port}/`, { resolve, isPermitted: (address) => address === '127.0.0.1' });
  expect(typeof answer === 'string' ? answer : new TextDecoder().decode(answer.body)).toBe('checked');
  expect([asked, hits, other === port]).toEqual([1, 1, false]);
});

test('what is permitted is fetched, with its status and headers', async () => {
  const port = await listen((request, response) => {
    response.setHeader('etag', '"a"');
    response.end(`hello ${request.headers['user-agent']}`);
  });
  const answer = await outcome(`http://127.0.0.1:${port}/`, { ...ALLOWED, headers: { 'user-agent': 'isnad/0' } });
  if (typeof answer === 'string') throw new Error(answer);
  expect([answer.status, answer.headers.etag, new TextDecoder().decode(answer.body)]).toEqual([200, '"a"', 'hello isnad/0']);
});

test('a body without end, a bomb, silence and drops end with their codes', async () => {
  const endless = await listen((_, response) => {
    const write = (): void => {
      while (response.write('x'.repeat(65_536)) && !response.destroyed);
      if (!response.destroyed) response.once('drain', write);
    };
    write();
  });
  expect(await outcome(`http://127.0.0.1:${endless}/`, ALLOWED)).toBe('ADDRESS_TOO_LARGE');
  const bomb = await listen((_, response) => {
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(Buffer.alloc(50_000_000)));
  });
  expect(await outcome(`http://127.0.0.1:${bomb}/`, ALLOWED)).toBe('ADDRESS_TOO_LARGE');
  const silent = await listen(() => {});
  const limits = { size: 1_000, milliseconds: 200 };
  expect(await outcome(`http://127.0.0.1:${silent}/`, { ...ALLOWED, limits })).toBe('ADDRESS_TIMEOUT');
  const slow = await listen((_, response) => {
    const timer = setInterval(() => response.write('x'), 50);
    response.on('close', () => clearInterval(timer));
  });
  expect(await outcome(`http://127.0.0.1:${slow}/`, { ...ALLOWED, limits })).toBe('ADDRESS_TIMEOUT');
  const dropped = await listen((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('x');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await outcome(`http://127.0.0.1:${dropped}/`, ALLOWED)).toBe('ADDRESS_UNREACHABLE');
  const wrong = await listen((_, response) => {
    response.setHeader('content-encoding', 'gzip');
    response.end('this is not gzip');
  });
  expect(await outcome(`http://127.0.0.1:${wrong}/`, ALLOWED)).toBe('ADDRESS_UNREACHABLE');
  expect(await outcome('http://nobody.invalid/')).toBe('ADDRESS_UNREACHABLE');
});
