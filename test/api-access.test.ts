// Who may use the API: tokens, names of the host, pages of other sites; what the headers forbid; files of the workbench and nothing beside them.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkHost } from '../src/api/serve.ts';
import { AppError } from '../src/domain/errors.ts';
import { newLocation } from './records.ts';
import { type StartedApi, startApi } from './start-api.ts';

const READ = 'reading-is-enough';
const WRITE = 'writing-as-well';
const REVIEW = JSON.stringify({ action: 'accept', account: 'nosuch#k1', who: 'x' });

let folder = '';
let open: StartedApi;
let guarded: StartedApi;
let readOnly: StartedApi;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-api-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>workbench</title>');
  writeFileSync(join(folder, 'web/assets/main-1a2b3c4d.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  open = await startApi(await newLocation('sqlite'), { workbench: join(folder, 'web') });
  guarded = await startApi(await newLocation('sqlite'), { tokens: { read: READ, write: WRITE } });
  readOnly = await startApi(await newLocation('sqlite'), { tokens: { read: READ, write: null } });
});

afterAll(async () => {
  for (const one of [open, guarded, readOnly]) {
    expect(one.faults).toEqual([]);
    await one.stop();
  }
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Without anything that fetch would put right. */
const ask = (port: number, path: string, headers: Readonly<Record<string, string>> = {}, body?: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const type: Readonly<Record<string, string>> = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const method = body === undefined ? 'GET' : 'POST';
    const asking = request({ host: '127.0.0.1', port, path, method, headers: { ...type, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    asking.on('error', reject);
    asking.end(body);
  });

const codeOf = ({ body }: Answer): string => (JSON.parse(body) as { error: { code: string } }).error.code;

test.each([
  [undefined, 'TOKEN_NEEDED', 'TOKEN_NEEDED'],
  ['Bearer wrong', 'TOKEN_WRONG', 'TOKEN_WRONG'],
  ['Bearer ', 'TOKEN_NEEDED', 'TOKEN_NEEDED'],
  [`Basic ${READ}`, 'TOKEN_NEEDED', 'TOKEN_NEEDED'],
  [`Bearer ${READ}x`, 'TOKEN_WRONG', 'TOKEN_WRONG'],
  [`Bearer ${READ}`, null, 'WRITING_NOT_ALLOWED'],
  [`Bearer ${WRITE}`, null, 'EVENT_UNKNOWN'],
])('with Authorization %s reading gives %s and writing %s', async (authorization, reading, writing) => {
  const headers = authorization === undefined ? {} : { Authorization: authorization };
  for (const path of ['/api/status', '/api/events', '/api/export?format=csv', '/api/jobs/x']) {
    const answer = await ask(guarded.port, path, headers);
    if (reading !== null) expect([path, answer.status, codeOf(answer)]).toEqual([path, 401, reading]);
    else expect(answer.status, path).toBe(path.includes('jobs') ? 404 : 200);
  }
  expect(codeOf(await ask(guarded.port, '/api/reviews', headers, REVIEW))).toBe(writing);
});

test('what is known of an answer is not told to those who may not read', async () => {
  const { headers } = await ask(guarded.port, '/api/events', { Authorization: `Bearer ${READ}` });
  const answer = await ask(guarded.port, '/api/events', { 'If-None-Match': String(headers.etag) });
  expect([answer.status, answer.headers.etag]).toEqual([401, undefined]);
});

test('the documentation is for everybody; whether one may write, the status says', async () => {
  for (const path of ['/api/docs', '/api/openapi.json']) expect((await ask(guarded.port, path)).status).toBe(200);
  for (const [token, canWrite] of [
    [READ, false],
    [WRITE, true],
  ] as const)
    expect(JSON.parse((await ask(guarded.port, '/api/status', { Authorization: `Bearer ${token}` })).body)).toMatchObject({
      canWrite,
    });
});

test('where only a token for reading is set, nobody may write', async () => {
  const answer = await ask(readOnly.port, '/api/reviews', { Authorization: `Bearer ${READ}` }, REVIEW);
  expect([answer.status, codeOf(answer)]).toEqual([403, 'WRITING_NOT_ALLOWED']);
});

test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80', '10.0.0.1', 'localhost@evil.example'])(
  'without tokens the name %j is refused: it may have been turned to this address',
  async (host) => {
    for (const path of ['/api/events', '/api/docs', '/']) {
      const answer = await ask(open.port, path, { Host: host });
      // What is no name at all does not come as far as the application.
      if (host.includes('@')) expect([answer.status, answer.body]).toEqual([400, '']);
      else expect([answer.status, codeOf(answer)]).toEqual([403, 'HOST_NOT_ALLOWED']);
    }
  },
);

test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('without tokens %s is the name of this machine', async (name) => {
  expect((await ask(open.port, '/api/events', { Host: `${name}:${open.port}` })).status).toBe(200);
});

test('pages of other sites cannot write, with or without a token; ours can', async () => {
  for (const { port } of [open, guarded]) {
    const authorized = { Authorization: `Bearer ${WRITE}`, Host: `127.0.0.1:${port}` };
    for (const headers of [
      { Origin: 'https://evil.example' },
      { Origin: `http://127.0.0.1:${port + 1}` },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ] as Readonly<Record<string, string>>[])
      expect(codeOf(await ask(port, '/api/reviews', { ...authorized, ...headers }, REVIEW))).toBe('ORIGIN_NOT_ALLOWED');
    for (const headers of [{ Origin: `http://127.0.0.1:${port}`, 'Sec-Fetch-Site': 'same-origin' }, {}] as Readonly<
      Record<string, string>
    >[])
      expect(codeOf(await ask(port, '/api/reviews', { ...authorized, ...headers }, REVIEW))).toBe('EVENT_UNKNOWN');
  }
});

test('a form of another page cannot pass for JSON, and no page is given permission to read', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', ''])
    expect(codeOf(await ask(open.port, '/api/reviews', { 'Content-Type': type }, REVIEW))).toBe('REQUEST_NOT_VALID');
  const answer = await ask(open.port, '/api/events', { Origin: 'https://evil.example' });
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('every answer forbids requests elsewhere, guessing and framing', async () => {
  for (const path of ['/', '/timeline', '/assets/main-1a2b3c4d.js', '/api/events', '/api/docs', '/api/nosuch', '/nosuch.js']) {
    const { headers } = await ask(open.port, path);
    const policy = String(headers['content-security-policy']);
    expect(policy, path).toMatch(/^default-src 'none';/u);
    expect(policy, path).not.toMatch(/unsafe|https?:|\*|data:|blob:/u);
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect([headers['x-content-type-options'], headers['referrer-policy']]).toEqual(['nosniff', 'no-referrer']);
  }
});

test('the workbench: hashed files for ever, its page for every page, and nothing outside its folder', async () => {
  const file = await ask(open.port, '/assets/main-1a2b3c4d.js');
  expect([file.body, file.headers['cache-control'], file.headers['content-type']]).toEqual([
    'export {};',
    'public, max-age=31536000, immutable',
    'text/javascript; charset=utf-8',
  ]);
  for (const path of ['/', '/index.html', '/timeline', '/event/sha256%3Aab%23k1', '/outlets/alarabiya.net']) {
    const page = await ask(open.port, path);
    expect([path, page.status, page.headers['cache-control']]).toEqual([path, 200, 'no-cache']);
    expect(page.body).toContain('<title>workbench</title>');
  }
  const outside = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '//etc/passwd',
    '/%00',
    '/assets/nosuch.js',
  ];
  for (const path of outside) {
    const answer = await ask(open.port, path);
    expect(answer.body, path).not.toMatch(/secret$|root:/u);
  }
  expect((await ask(guarded.port, '/')).status).toBe(404);
});

test('broken requests get an answer and harm nobody', async () => {
  const raw = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(open.port, '127.0.0.1', () => socket.write(bytes));
      let text = '';
      socket.on('data', (piece) => {
        text += piece.toString();
      });
      socket.on('close', () => resolve(text));
      // A server that has said what is wrong need not read the rest.
      socket.on('error', (error) => (text === '' ? reject(error) : resolve(text)));
    });
  for (const bytes of [
    'GARBAGE\r\n\r\n',
    'GET /api/events HTTP/1.1\r\n\r\n',
    `GET /api/events?q=%FF%FE HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    `GET /api/events/%E0%A4%A HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  ])
    expect(await raw(bytes), bytes.slice(0, 60)).toMatch(/^HTTP\/1\.1 (?:4\d\d|200) /u);
  expect((await ask(open.port, '/api/status')).status).toBe(200);
});

test('listening where others can reach it is refused without a token', () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.5', 'example.org']) {
    expect(() => checkHost({ host, tokens: { read: null, write: null } })).toThrow(AppError);
    checkHost({ host, tokens: { read: READ, write: null } });
  }
  for (const host of ['127.0.0.1', '::1', 'localhost']) checkHost({ host, tokens: { read: null, write: null } });
});
