// `isnad serve` as a process: says where it is and who can reach it, shares the record with `isnad add`, and stops when it is asked to.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StatusAnswer } from '../src/domain/index.ts';
import { ROOT } from './report-files.ts';

const PROGRAM = join(ROOT, 'dist/cli/main.js');
const ENVIRONMENT = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' };
let folder = '';
const started: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-serve-'));
});

afterAll(() => {
  for (const server of started) server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Serving {
  readonly url: string;
  readonly said: () => string;
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

function serve(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Serving> {
  const server = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', ...args], {
    cwd: folder,
    env: { ...ENVIRONMENT, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  started.push(server);
  let said = '';
  const closed = new Promise<number | null>((resolve) => server.on('close', resolve));
  return new Promise((resolve, reject) => {
    server.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
      const url = /http:\/\/[^\s]+:\d+(?=[\s ])/u.exec(said)?.[0];
      if (url === undefined || !/token/u.test(said)) return;
      const end = (signal: NodeJS.Signals): Promise<number | null> => {
        server.kill(signal);
        return closed;
      };
      resolve({ url, said: () => said, end });
    });
    void closed.then(() => reject(new Error(said)));
  });
}

const run = (args: readonly string[], input = ''): { readonly code: number | null; readonly err: string } => {
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: ENVIRONMENT,
  });
  return { code: status, err: stderr };
};

test('without a token it says that only this machine can reach it, shares the record, and stops politely', async () => {
  const { url, said, end } = await serve(['--db', 'shared.db']);
  expect(said()).toContain('No token is set');
  expect(said()).toContain('shared.db');
  const status = async (): Promise<StatusAnswer> => (await fetch(`${url}/api/status`)).json() as Promise<StatusAnswer>;
  expect((await status()).articles).toBe(0);
  const line = JSON.stringify({ text: 'زار وزير الخارجية المصري طرابلس الأحد.', published: '2020-01-13' });
  expect(run(['add', '--db', 'shared.db', '-'], `${line}\n`).code).toBe(0);
  expect(await status()).toMatchObject({ articles: 1, events: 1, canWrite: true });
  expect(await end('SIGINT')).toBe(0);
  await expect(fetch(`${url}/api/status`)).rejects.toThrow();
  expect(said()).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu);
});

test('a job that is under way is not torn when it stops: what was kept is there, whole', async () => {
  const { url, end } = await serve(['--db', 'jobs.db']);
  const lines = Array.from({ length: 40 }, (_, at) =>
    JSON.stringify({ text: `زار وزير الدفاع التركي بغداد للمرة ${at}، والتقى نظيره العراقي.` }),
  );
  const response = await fetch(`${url}/api/articles`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: lines.join('\n'),
  });
  expect(response.status).toBe(202);
  expect(await end('SIGTERM')).toBe(0);
  expect(run(['timeline', '--db', 'jobs.db', '--json']).code).toBe(0);
});

test('tokens come from the environment too, and are never printed', async () => {
  const { url, said, end } = await serve(['--db', 'tokens.db', '--lang', 'en'], { ISNAD_READ_TOKEN: 'reading-12345' });
  expect((await fetch(`${url}/api/status`)).status).toBe(401);
  expect((await fetch(`${url}/api/status`, { headers: { Authorization: 'Bearer reading-12345' } })).status).toBe(200);
  expect(said()).not.toContain('reading-12345');
  await end('SIGTERM');
});

test('what cannot be is refused in one sentence, before the record is touched', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  for (const [args, code, exit] of [
    [['--host', '0.0.0.0'], 'SERVE_NEEDS_TOKEN', 2],
    [['--port', '70000'], 'USAGE_BAD_VALUE', 2],
    [['--read-token', 'short'], 'USAGE_BAD_VALUE', 2],
    [['--port', String(port)], 'SERVE_CANNOT_LISTEN', 2],
    [['--db', 'nosuch/folder.db'], 'RECORD_FOLDER_NOT_FOUND', 3],
  ] as const) {
    const { code: status, err } = run(['serve', ...args]);
    expect([status, err.includes(`[${code}]`)], err).toEqual([exit, true]);
    expect(err).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu);
  }
  other.close();
});
