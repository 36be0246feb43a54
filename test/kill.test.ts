// `kill -9` while `isnad add` writes: nothing that it reported as kept is missing, nothing is there twice, and the same command, repeated until it is
// done, ends with the record of an undisturbed run. On SQLite and on Postgres, at moments that a seeded die chooses.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordCorpus } from '../bench/record-corpus.ts';
import type { Location } from '../src/record/open-record.ts';
import { contentOf, type RecordContent } from './record-content.ts';
import { KINDS, newLocation, open } from './records.ts';
import { OWN_REPORTS, ROOT } from './report-files.ts';

const PROGRAM = join(ROOT, 'dist/cli/main.js');
const ROUNDS = 50;
const ARTICLES = 120;
/** Milliseconds after the first report of something kept within which the process is killed. */
const LATEST_KILL = 60;

let folder = '';
let input = '';
let undisturbed: RecordContent;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-kill-'));
  input = join(folder, 'coded.ndjson');
  const corpus = recordCorpus(OWN_REPORTS);
  const lines = Array.from({ length: ARTICLES }, (_, index) => JSON.stringify(corpus.articleAt(index)));
  writeFileSync(input, `${lines.join('\n')}\n`);
  const location = await newLocation('sqlite');
  await add(location, null);
  undisturbed = await read(location);
  expect(undisturbed.articles.length).toBe(ARTICLES);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly isDone: boolean;
  /** Ids that were reported as kept. */
  readonly reported: readonly string[];
}

/** Runs the command, and kills it so many milliseconds after it first reports something; null: lets it be. */
function add(location: Location, killAfter: number | null): Promise<Outcome> {
  const db = 'file' in location ? location.file : location.url;
  const child = spawn(process.execPath, [PROGRAM, 'add', '--ndjson', '--threads', '0', '--batch', '3', '--db', db, input], {
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
  });
  let out = '';
  let errors = '';
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString('utf8');
  });
  let isToBeKilled = killAfter !== null;
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString('utf8');
    if (!isToBeKilled) return;
    isToBeKilled = false;
    setTimeout(() => child.kill('SIGKILL'), killAfter ?? 0);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`${code}: ${errors}`));
      // A last line that was cut off reports nothing.
      const lines = out.split('\n').slice(0, -1);
      resolve({ isDone: code === 0, reported: lines.map((line) => (JSON.parse(line) as { readonly id: string }).id) });
    });
  });
}

async function read(location: Location): Promise<RecordContent> {
  const record = await open(location, { readOnly: true });
  const content = await contentOf(record);
  await record.close();
  return content;
}

async function keptIn(location: Location): Promise<readonly string[]> {
  const record = await open(location, { readOnly: true });
  const rows = await record.all<{ id: string }>('SELECT id FROM articles');
  await record.close();
  return rows.map(({ id }) => id);
}

test.concurrent.each(KINDS)(
  '%s: killed 50 times',
  async (kind) => {
    let seed = kind.length;
    let kills = 0;
    let records = 0;
    while (kills < ROUNDS) {
      const location = await newLocation(kind);
      const reported = new Set<string>();
      records += 1;
      for (let isDone = false; !isDone; ) {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
        const outcome = await add(location, kills < ROUNDS ? (seed >>> 8) % LATEST_KILL : null);
        isDone = outcome.isDone;
        if (!isDone) kills += 1;
        for (const id of outcome.reported) reported.add(id);
        const kept = await keptIn(location);
        expect(new Set(kept).size).toBe(kept.length);
        expect([...reported].filter((id) => !kept.includes(id))).toEqual([]);
      }
      expect(await read(location)).toEqual(undisturbed);
    }
    expect(kills).toBe(ROUNDS);
    expect(records).toBeLessThan(ROUNDS);
  },
  180_000,
);
