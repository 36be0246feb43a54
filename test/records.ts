// Records for tests: an empty SQLite file, or an empty database of the tests' Postgres server, opened as the program opens it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { Database, Opening } from '../src/record/database.ts';
import { type Location, openRecord } from '../src/record/open-record.ts';

export const KINDS = ['sqlite', 'postgres'] as const;
export type Kind = (typeof KINDS)[number];

export const OPENING: Opening = {
  command: 'isnad test',
  host: 'here',
  process: process.pid,
  now: () => new Date('2026-11-24T12:00:00Z'),
  patience: 5_000,
};

const folders: string[] = [];
const opened: Database[] = [];
let count = 0;

afterAll(async () => {
  for (const database of opened) await database.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A place where no record is yet. */
export async function newLocation(kind: Kind): Promise<Location> {
  if (kind === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'isnad-record-'));
    folders.push(folder);
    return { file: join(folder, 'isnad.db') };
  }
  count += 1;
  const name = `test_${process.pid}_${count}`;
  const client = new pg.Client({ connectionString: inject('postgres') });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return { url: inject('postgres').replace('/postgres?', `/${name}?`) };
}

/** Opens a record; it is closed when the test file is done. */
export async function open(location: Location, options: Partial<Opening> = {}): Promise<Database> {
  const database = await openRecord(location, { ...OPENING, ...options });
  let isOpen = true;
  const once = {
    ...database,
    close: async () => {
      if (isOpen) {
        isOpen = false;
        await database.close();
      }
    },
  };
  opened.push(once);
  return once;
}

export const newRecord = async (kind: Kind, options: Partial<Opening> = {}): Promise<Database> =>
  open(await newLocation(kind), options);
