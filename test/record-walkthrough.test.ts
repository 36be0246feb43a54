// The record as its users meet it through the built program: adding in every way, repeating, interrupting, and every kind of trouble with the record.

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordCorpus } from '../bench/record-corpus.ts';
import { newLocation } from './records.ts';
import { OWN_REPORTS, ROOT } from './report-files.ts';

const PROGRAM = join(ROOT, 'dist/cli/main.js');
const NOBODY = 65_534;
let folder = '';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly asNobody?: boolean;
}

function isnad(args: readonly string[], { input = '', environment = {}, asNobody = false }: RunOptions = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', ...environment },
    ...(asNobody ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  // Nobody is ever shown a stack trace.
  expect(stdout + stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu);
  return { code: status, out: stdout, err: stderr };
}

const fates = (out: string): readonly string[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { readonly ref: string | null; readonly fate: string })
    .map(({ ref, fate }) => `${ref} ${fate}`);

const count = (file: string): number =>
  (new DatabaseSync(join(folder, file)).prepare('SELECT count(*) AS count FROM articles').get() as { count: number }).count;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-record-walk-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'texts', 'more'), { recursive: true });
  writeFileSync(join(folder, 'texts', 'one.txt'), OWN_REPORTS[0] ?? '');
  writeFileSync(join(folder, 'texts', 'more', 'two.txt'), OWN_REPORTS[1] ?? '');
  writeFileSync(join(folder, 'texts', 'notes.md'), 'not a report');
  const line = (id: string, text: string | undefined): string =>
    JSON.stringify({ id, text, published: '2020-01-13', outlet: 'a.example' });
  writeFileSync(join(folder, 'reports.jsonl'), `${line('r1', OWN_REPORTS[0])}\n{"broken"\n${line('r3', OWN_REPORTS[2])}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder and a file: what is kept is told, a bad line is told, and a dated copy takes the place of an undated one', () => {
  const first = isnad(['add', '--ndjson', '--db', 'a.db', 'texts']);
  expect([first.code, fates(first.out)]).toEqual([0, ['two new', 'one new']]);
  expect(first.err).toContain('2 new articles are kept in a.db');
  const second = isnad(['add', '--ndjson', '--db', 'a.db', 'texts', 'reports.jsonl', 'nowhere.txt']);
  expect([second.code, fates(second.out)]).toEqual([1, ['two known', 'one known', 'r1 replaced', 'r3 new']]);
  expect(second.err).toMatch(/reports\.jsonl:2: .*\[LINE_NOT_JSON\]/u);
  expect(second.err).toContain('[FILE_NOT_FOUND]');
  expect(second.err).toContain('2 reports or lines could not be read');
  expect(count('a.db')).toBe(3);
  expect(isnad(['add', '--db', 'a.db', 'texts'], { environment: { LC_ALL: 'ar_LY.UTF-8' } }).err).toMatch(
    /\p{Script=Arabic}{3}/u,
  );
});

test('coded articles from a pipe are kept as they are; a line that was edited is refused', () => {
  const coded = isnad(['code', '--ndjson', 'reports.jsonl']).out;
  const edited = coded.split('\n')[0]?.replace('"article":{"id":"sha256:', '"article":{"id":"sha256:0');
  const { code, out, err } = isnad(['add', '--ndjson', '--threads', '0', '--db', 'coded.db', '-'], {
    input: `${edited}\n${coded}`,
  });
  expect([code, fates(out)]).toEqual([1, ['r1 new', 'r3 new']]);
  expect(err).toMatch(/-:1: .*article\.id.*\[LINE_BAD_CODING\]/u);
});

test('the record is where --db, DATABASE_URL or ISNAD_DB says, else isnad.db here', async () => {
  isnad(['add', 'texts']);
  expect(count('isnad.db')).toBe(2);
  isnad(['add', 'texts'], { environment: { ISNAD_DB: 'other.db' } });
  expect(count('other.db')).toBe(2);
  const server = (await newLocation('postgres')) as { readonly url: string };
  const environment = { DATABASE_URL: server.url, ISNAD_DB: 'unused.db' };
  expect(isnad(['add', 'texts'], { environment }).err).toContain('2 new articles');
  expect(isnad(['add', '--ndjson', 'texts'], { environment }).out).toContain('known');
  expect(existsSync(join(folder, 'unused.db'))).toBe(false);
  expect(isnad(['backup', 'server.db'], { environment }).code).toBe(0);
  expect(count('server.db')).toBe(2);
  expect(isnad(['recode', '--dry-run'], { environment }).err).toContain('0 articles would be coded again');
});

test('recode, backup and restore, and what they refuse', () => {
  isnad(['add', '--db', 'b.db', 'reports.jsonl']);
  new DatabaseSync(join(folder, 'b.db')).exec("UPDATE articles SET lexicon = 'sha256:older'");
  expect(isnad(['recode', '--dry-run', '--db', 'b.db']).err).toContain('2 articles would be coded again');
  expect(isnad(['recode', '--db', 'b.db']).err).toContain('2 articles were coded again');
  expect(isnad(['recode', '--db', 'b.db']).err).toContain('0 articles were coded again');
  expect(isnad(['backup', 'b.backup', '--db', 'b.db']).code).toBe(0);
  const again = isnad(['backup', 'b.backup', '--db', 'b.db']);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('[FILE_EXISTS]')]);
  const refused = isnad(['restore', 'b.backup', '--db', 'b.db']);
  expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('[RECORD_NOT_EMPTY]')]);
  const replaced = isnad(['restore', 'b.backup', '--db', 'b.db', '--replace']);
  expect([replaced.code, replaced.err]).toEqual([0, expect.stringContaining('b.db.replaced')]);
  expect(isnad(['restore']).err).toContain('[USAGE_MISSING_ARGUMENT]');
  expect(isnad(['recode', '--dry-run', '--db', 'none.db']).err).toContain('[RECORD_NOT_FOUND]');
  expect(existsSync(join(folder, 'none.db'))).toBe(false);
});

test('a newer, a damaged and a foreign file, and a folder that is not there: exit code 3, and the file as before', () => {
  isnad(['add', '--db', 'new.db', 'texts']);
  new DatabaseSync(join(folder, 'new.db')).exec("INSERT INTO migrations VALUES (99, 'of tomorrow', '', '')");
  writeFileSync(join(folder, 'damaged.db'), 'no database at all');
  new DatabaseSync(join(folder, 'foreign.db')).exec('CREATE TABLE bookmarks (url TEXT)');
  for (const [file, said] of [
    ['new.db', 'RECORD_NEWER'],
    ['damaged.db', 'RECORD_DAMAGED'],
    ['foreign.db', 'RECORD_FOREIGN'],
  ] as const) {
    const before = readFileSync(join(folder, file));
    const { code, out, err } = isnad(['add', '--db', file, 'texts']);
    expect([code, out, err]).toEqual([3, '', expect.stringContaining(`[${said}]`)]);
    expect(readFileSync(join(folder, file))).toEqual(before);
  }
  expect(isnad(['add', '--db', 'no/where.db', 'texts'])).toMatchObject({
    code: 3,
    err: expect.stringContaining('[RECORD_FOLDER_NOT_FOUND]'),
  });
  const server = 'postgres://nobody:secret@127.0.0.1:9/none';
  const unreachable = isnad(['add', '--db', server, 'texts']);
  expect([unreachable.code, unreachable.err]).toEqual([3, expect.stringContaining('[RECORD_UNREACHABLE]')]);
  expect(unreachable.err).not.toContain('secret');
});

test('a folder in which nothing may be written', () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed);
  isnad(['add', '--db', 'closed/a.db', 'texts']);
  const before = readFileSync(join(closed, 'a.db'));
  chmodSync(closed, 0o555);
  // Root may write everywhere: the program runs as somebody who may not.
  const isRoot = process.getuid?.() === 0;
  for (const file of ['closed/a.db', 'closed/b.db']) {
    const { code, err } = isnad(['add', '--db', file, 'texts'], { asNobody: isRoot });
    expect([code, err]).toEqual([3, expect.stringContaining('[RECORD_READ_ONLY]')]);
  }
  expect(isnad(['timeline', '--ndjson', '--db', 'closed/a.db'], { asNobody: isRoot }).out).toBe(
    isnad(['timeline', '--ndjson', '--db', 'closed/a.db']).out,
  );
  // What is in the log alone would not be read.
  chmodSync(closed, 0o755);
  const connection = new DatabaseSync(join(closed, 'a.db'));
  connection.exec('UPDATE counters SET value = value + 1; UPDATE counters SET value = value - 1');
  copyFileSync(join(closed, 'a.db-wal'), join(folder, 'a.log'));
  connection.close();
  writeFileSync(join(closed, 'a.db'), before);
  copyFileSync(join(folder, 'a.log'), join(closed, 'a.db-wal'));
  chmodSync(closed, 0o555);
  const unread = isnad(['timeline', '--db', 'closed/a.db'], { asNobody: isRoot });
  expect([unread.code, unread.err]).toEqual([3, expect.stringContaining('[RECORD_UNREADABLE]')]);
  chmodSync(closed, 0o755);
  rmSync(join(closed, 'a.db-wal'));
  expect(readFileSync(join(closed, 'a.db'))).toEqual(before);
});

test('Ctrl-C keeps what is ready; the same command goes on from there', async () => {
  const corpus = recordCorpus(OWN_REPORTS);
  const all = Array.from({ length: 150 }, (_, index) => JSON.stringify(corpus.articleAt(index)));
  writeFileSync(join(folder, 'many.ndjson'), `${all.join('\n')}\n`);
  const args = ['add', '--ndjson', '--threads', '0', '--batch', '2', '--db', 'stopped.db', 'many.ndjson'];
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => {
    if (out === '') child.kill('SIGINT');
    out += data.toString('utf8');
  });
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString('utf8');
  });
  const code = await new Promise((resolve) => {
    child.on('close', resolve);
  });
  expect([code, err]).toEqual([130, expect.stringContaining('Interrupted')]);
  const kept = fates(out).length;
  expect(kept).toBe(count('stopped.db'));
  expect(kept).toBeLessThan(all.length);
  expect(isnad(args).code).toBe(0);
  expect(count('stopped.db')).toBe(all.length);
});

test('two commands at once: both keep what they have', async () => {
  const corpus = recordCorpus(OWN_REPORTS);
  const files = ['left', 'right'].map((name, at) => {
    const lines = Array.from({ length: 40 }, (_, index) => JSON.stringify(corpus.articleAt(1000 * (at + 1) + index)));
    writeFileSync(join(folder, `${name}.ndjson`), `${lines.join('\n')}\n`);
    return `${name}.ndjson`;
  });
  const codes = await Promise.all(
    files.map(
      (file) =>
        new Promise((resolve) => {
          const args = ['add', '--threads', '0', '--batch', '4', '--db', 'both.db', file];
          spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, stdio: 'ignore' }).on('close', resolve);
        }),
    ),
  );
  expect([codes, count('both.db')]).toEqual([[0, 0], 80]);
});
