// Opening and migrating, transactions and errors, the same on SQLite and on Postgres.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { keepReports, READING_REPORTS } from '../../test/reading-reports.ts';
import { KINDS, newLocation, newRecord, OPENING, open } from '../../test/records.ts';
import { statementsOf } from './dialect.ts';
import { checksumOf, migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openRecord } from './open-record.ts';
import { openSqlite } from './sqlite.ts';
import { ARTICLE_BANDS, COUNTERS, TABLES } from './tables.ts';

/** What has run on somebody's record stays as it is: a change is a new migration with a new line here. */
const CHECKSUMS: readonly string[] = [
  'a7057f6ccd773482',
  'b8b1f480a152511e',
  '62c88f3e9a16aaec',
  '9baa827b0aea3912',
  '532b0210acdd1e58',
  'd6adf0bfb592dcfa',
  'e0abe3181e76eeab',
];

test('migrations are numbered without gaps and never change', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  expect(MIGRATIONS.map(checksumOf)).toEqual(CHECKSUMS);
});

test.each(KINDS)('%s: the migrations make the tables that are written to, column by column', async (kind) => {
  const record = await newRecord(kind);
  expect(TABLES.length).toBeGreaterThan(10);
  for (const { name, columns } of TABLES) {
    const found =
      kind === 'sqlite'
        ? await record.all<{ name: string }>(`SELECT name FROM pragma_table_info('${name}')`)
        : await record.all<{ name: string }>(
            'SELECT column_name AS name FROM information_schema.columns WHERE table_name = ? ORDER BY ordinal_position',
            name,
          );
    expect([name, found.map((column) => column.name)]).toEqual([name, Object.keys(columns)]);
  }
});

test.each(KINDS)('%s: a record is opened again as it was left, and migrated once', async (kind) => {
  const location = await newLocation(kind);
  const first = await open(location);
  await first.write(() => first.insert(COUNTERS, [['article', 7]]));
  await first.close();
  const second = await open(location);
  expect(await second.all('SELECT name, value FROM counters')).toEqual([{ name: 'article', value: 7 }]);
  expect(await second.all('SELECT count(*) AS count FROM migrations')).toEqual([{ count: MIGRATIONS.length }]);
});

test.each(KINDS)('%s: several that open a new record at once find it made once', async (kind) => {
  const location = await newLocation(kind);
  const records = await Promise.all([1, 2, 3].map(() => open(location)));
  for (const record of records) expect((await record.all('SELECT number FROM migrations')).length).toBe(MIGRATIONS.length);
});

test.each(KINDS)('%s: a migration that fails leaves nothing behind', async (kind) => {
  const record = await newRecord(kind);
  const broken = {
    number: MIGRATIONS.length + 1,
    name: 'broken',
    sql: 'CREATE TABLE half (a {integer});\nCREATE TABLE half (a {integer});',
  };
  await expect(migrate(record, OPENING, [...MIGRATIONS, broken])).rejects.toThrow();
  await expect(record.all('SELECT * FROM half')).rejects.toThrow();
  expect((await record.all('SELECT number FROM migrations')).length).toBe(MIGRATIONS.length);
});

test.each(KINDS)('%s: what migrations fill in of older records is what keeping writes today', async (kind) => {
  const record = await newRecord(kind);
  await keepReports(record, READING_REPORTS);
  const filled = async () => ({
    outlets: await record.all('SELECT outlet, article FROM article_outlets ORDER BY outlet, article'),
    modes: (await record.all<{ modes: string }>('SELECT modes FROM events ORDER BY number')).map(({ modes }) =>
      JSON.parse(modes),
    ),
    confidence: await record.all<{ number: number; confidence: number }>(
      'SELECT number, confidence FROM accounts ORDER BY number',
    ),
  });
  const before = await filled();
  expect(before.outlets.length).toBeGreaterThan(3);
  expect(before.modes).toContainEqual(['visit']);
  expect(new Set(before.confidence.map(({ confidence }) => confidence)).size).toBeGreaterThan(2);
  const fill = MIGRATIONS.flatMap(({ sql }) => statementsOf(sql, kind)).filter((statement) =>
    /^(?:INSERT|UPDATE)/u.test(statement),
  );
  expect(fill.length).toBe(2);
  await record.write(async () => {
    const empty = ['DELETE FROM article_outlets', "UPDATE events SET modes = '[]'", 'UPDATE accounts SET confidence = NULL'];
    for (const statement of [...empty, ...fill]) await record.run(statement);
    for (const migration of MIGRATIONS) await migration.fill?.(record);
  });
  expect(await filled()).toEqual(before);
});

test.each(KINDS)('%s: a record of a newer program is refused and left alone', async (kind) => {
  const location = await newLocation(kind);
  const record = await open(location);
  await record.write(() => record.run("INSERT INTO migrations VALUES (99, 'of tomorrow', '', '')"));
  await record.close();
  await expect(openRecord(location, OPENING)).rejects.toMatchObject({ code: 'RECORD_NEWER', details: { found: 99 } });
  await expect(openRecord(location, { ...OPENING, readOnly: true })).rejects.toMatchObject({ code: 'RECORD_NEWER' });
});

test.each(KINDS)('%s: a transaction that throws is taken back, and the next one works', async (kind) => {
  const record = await newRecord(kind);
  const failing = record.write(async () => {
    await record.insert(COUNTERS, [['article', 1]]);
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  await record.write(() => record.insert(COUNTERS, [['account', 2]]));
  expect(await record.all('SELECT name FROM counters')).toEqual([{ name: 'account' }]);
});

test.each(KINDS)('%s: who claims the record hears whether anybody has written it since', async (kind) => {
  const location = await newLocation(kind);
  const [record, other] = [await open(location), await open(location)];
  const [one, two] = [{}, {}];
  const claim = (database: typeof record, owner: object) => database.write(() => database.claim(owner));
  const note = (database: typeof record, band: number) =>
    database.write(async () => {
      await database.claim({});
      await database.insert(ARTICLE_BANDS, [[band, 1]]);
    });
  await claim(other, two);
  expect([await claim(record, one), await claim(record, one)]).toEqual([false, true]);
  // Another process.
  await note(other, 1);
  expect([await claim(record, one), await claim(record, one)]).toEqual([false, true]);
  // Another part of this one.
  await note(record, 2);
  expect([await claim(record, one), await claim(record, one)]).toEqual([false, true]);
  // A transaction that came to nothing.
  await expect(
    record.write(async () => {
      await record.claim(one);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect([await claim(record, one), await claim(record, one)]).toEqual([false, true]);
  await Promise.all([record.close(), other.close()]);
});

test.each(KINDS)('%s: values come back as they were given', async (kind) => {
  const record = await newRecord(kind);
  await record.write(async () => {
    await record.insert(ARTICLE_BANDS, [
      [2 ** 48 - 1, 2],
      [3, 4],
    ]);
    await record.insert(ARTICLE_BANDS, [[3, 4]], { orIgnore: true });
    await record.insert(COUNTERS, [
      ['\u0623 "{},\\', 1],
      ['Z', 2],
      ['a', 3],
    ]);
  });
  expect(await record.all('SELECT band, article FROM article_bands WHERE article IN ?* ORDER BY band', [2, 4])).toEqual([
    { band: 3, article: 4 },
    { band: 2 ** 48 - 1, article: 2 },
  ]);
  expect(await record.all('SELECT band FROM article_bands WHERE article IN ?*', [])).toEqual([]);
  // By code point, whatever the server's locale is.
  expect((await record.all('SELECT name FROM counters ORDER BY name')).map(({ name }) => name)).toEqual([
    'Z',
    'a',
    '\u0623 "{},\\',
  ]);
  expect(await record.all('SELECT value FROM counters WHERE name IN ?*', ['\u0623 "{},\\'])).toEqual([{ value: 1 }]);
});

test.each(KINDS)('%s: a second writer waits its turn', async (kind) => {
  const location = await newLocation(kind);
  const [one, other] = [await open(location), await open(location)];
  const order: string[] = [];
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const first = one.write(async () => {
    begin();
    await new Promise((resolve) => setTimeout(resolve, 150));
    order.push('first');
  });
  await begun;
  await other.write(async () => {
    order.push('second');
  });
  await first;
  expect(order).toEqual(['first', 'second']);
});

test.each(KINDS)('%s: a writer that has waited in vain says who holds the record', async (kind) => {
  const location = await newLocation(kind);
  const holder = await open(location, { command: 'isnad add', process: process.ppid });
  const waiting = await open(location, { patience: 120 });
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  const first = holder.write(async () => {
    begin();
    await done;
  });
  await begun;
  await expect(waiting.write(async () => {})).rejects.toMatchObject({
    code: 'RECORD_HELD',
    details: { command: 'isnad add', process: process.ppid, host: 'here' },
  });
  finish();
  await first;
  await waiting.write(async () => {});
});

test.each(KINDS)('%s: who only reads makes no record and writes none', async (kind) => {
  const location = await newLocation(kind);
  await expect(openRecord(location, { ...OPENING, readOnly: true })).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
  if ('file' in location) expect(existsSync(location.file)).toBe(false);
  await (await open(location)).close();
  const reader = await open(location, { readOnly: true });
  expect(await reader.all('SELECT number FROM articles')).toEqual([]);
  await expect(reader.run("INSERT INTO counters VALUES ('a', 1)")).rejects.toMatchObject({ code: 'RECORD_READ_ONLY' });
});

test('a server that is not there', async () => {
  await expect(openRecord({ url: 'postgres://u:secret@127.0.0.1:9/x' }, OPENING)).rejects.toMatchObject({
    code: 'RECORD_UNREACHABLE',
    details: { record: 'postgres://u@127.0.0.1:9/x' },
  });
});

/** A folder with a record that has some rows. */
async function filled(): Promise<string> {
  const location = (await newLocation('sqlite')) as { readonly file: string };
  const record = await open(location);
  await record.write(() =>
    record.insert(
      ARTICLE_BANDS,
      Array.from({ length: 3000 }, (_, index) => [index, index]),
    ),
  );
  await record.close();
  return location.file;
}

test('a full disk: a clear error, and the data as before', async () => {
  const file = await filled();
  const record = await openSqlite(file, OPENING);
  const { page_count: pages } = (await record.all<{ page_count: number }>('PRAGMA page_count'))[0] as { page_count: number };
  await record.run(`PRAGMA max_page_count = ${pages + 2}`);
  const large = record.write(() =>
    record.insert(
      ARTICLE_BANDS,
      Array.from({ length: 5000 }, (_, index) => [index, 100_000 + index]),
    ),
  );
  await expect(large).rejects.toMatchObject({ code: 'RECORD_DISK_FULL' });
  expect(await record.all('SELECT count(*) AS count FROM article_bands')).toEqual([{ count: 3000 }]);
  await record.close();
});

test('a folder that is not there, a folder in the place of the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-record-'));
  await expect(openRecord({ file: join(folder, 'nowhere', 'a.db') }, OPENING)).rejects.toMatchObject({
    code: 'RECORD_FOLDER_NOT_FOUND',
  });
  mkdirSync(join(folder, 'b.db'));
  await expect(openRecord({ file: join(folder, 'b.db') }, OPENING)).rejects.toMatchObject({ code: 'RECORD_DAMAGED' });
  rmSync(folder, { recursive: true });
});

test('a file of another kind and a database of another program are refused and left alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-record-'));
  const text = join(folder, 'notes.txt');
  writeFileSync(text, 'This is a text and has been one for a long time. '.repeat(50));
  const before = readFileSync(text);
  await expect(openRecord({ file: text }, OPENING)).rejects.toMatchObject({ code: 'RECORD_DAMAGED' });
  expect(readFileSync(text)).toEqual(before);
  const other = join(folder, 'other.db');
  const database = new DatabaseSync(other);
  database.exec('CREATE TABLE bookmarks (url TEXT)');
  database.close();
  const stood = readFileSync(other);
  await expect(openRecord({ file: other }, OPENING)).rejects.toMatchObject({ code: 'RECORD_FOREIGN' });
  expect(readFileSync(other)).toEqual(stood);
  rmSync(folder, { recursive: true });
});

test('a record that was cut short or overwritten is refused and left alone', async () => {
  const file = await filled();
  const cut = join(dirname(file), 'cut.db');
  copyFileSync(file, cut);
  truncateSync(cut, Math.floor(statSync(file).size / 2 / 4096) * 4096 + 100);
  const size = statSync(cut).size;
  const read = async (): Promise<unknown> => {
    const record = await openRecord({ file: cut }, OPENING);
    try {
      return await record.all('SELECT band FROM article_bands ORDER BY band');
    } finally {
      await record.close();
    }
  };
  await expect(read()).rejects.toMatchObject({ code: 'RECORD_DAMAGED' });
  expect(statSync(cut).size).toBe(size);
  const overwritten = join(dirname(file), 'overwritten.db');
  copyFileSync(file, overwritten);
  const bytes = readFileSync(overwritten);
  bytes.fill(0x58, 0, 4096);
  writeFileSync(overwritten, bytes);
  await expect(openRecord({ file: overwritten }, OPENING)).rejects.toMatchObject({ code: 'RECORD_DAMAGED' });
  expect(readFileSync(overwritten)).toEqual(bytes);
});
