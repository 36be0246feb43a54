// How fast a large record is exported, and with how much memory: each format by a process of its own, as `isnad export` runs it, from a record of half as
// many accounts and from the whole, so that memory that grows with the record shows. Prints figures and asserts nothing.
//
//   node bench/exports.ts                          Parquet and JSON Lines, 1,000,000 accounts
//   node bench/exports.ts --accounts 100000 --formats parquet,gdelt-gkg
//   node bench/exports.ts --folder /tmp/bench      the records are kept there, and used again the next time

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareArticle } from '../src/record/articles/prepare-article.ts';
import { openRecord } from '../src/record/open-record.ts';
import { fillRecord } from './fill-record.ts';
import { MEGABYTE, megabytes } from './measure.ts';
import { recordCorpus } from './record-corpus.ts';

const ROOT = join(import.meta.dirname, '..');
const REQUIRED_SECONDS = 60;
const MODELS = 3_000;

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '1000000' },
    formats: { type: 'string', default: 'parquet,jsonl' },
    folder: { type: 'string' },
  },
});

const EXPORT = `
  const { run } = await import(${JSON.stringify(join(ROOT, 'dist/cli/run.js'))});
  const code = await run(['export', '--db', process.argv[1], '--format', process.argv[2], '-o', process.argv[3]]);
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS * 1024 }));
  process.exit(code);
`;

async function fill(file: string, accounts: number): Promise<void> {
  const corpus = recordCorpus();
  const models = Array.from({ length: MODELS }, (_, index) => prepareArticle(corpus.articleAt(index))).filter(
    (model) => model.accounts.length > 0,
  );
  const opening = { command: 'isnad bench', host: hostname(), process: process.pid, now: () => new Date(), patience: 60_000 };
  const record = await openRecord({ file }, opening);
  await fillRecord(record, models, accounts);
  await record.close();
}

function exported(file: string, format: string, output: string): void {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', EXPORT, file, format, output], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - started) / 1000;
  const { cpu, peak } = JSON.parse(stdout) as { cpu: number; peak: number };
  const size = statSync(output).size / MEGABYTE;
  console.log(
    `  ${format.padEnd(16)}${seconds.toFixed(1).padStart(7)} s, processor ${cpu.toFixed(1)} s, peak memory ${megabytes(peak)} MB, file ${size.toFixed(0)} MB` +
      (format === 'parquet' ? `   ${seconds < REQUIRED_SECONDS ? 'ok' : 'MISSED'} (required ${REQUIRED_SECONDS} s)` : ''),
  );
  rmSync(output);
}

const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'isnad-bench-'));
mkdirSync(folder, { recursive: true });
try {
  for (const accounts of [Number(values.accounts) / 2, Number(values.accounts)]) {
    const file = join(folder, `accounts-${accounts}.db`);
    if (!existsSync(file)) await fill(file, accounts);
    console.log(`${accounts} accounts, record ${megabytes(statSync(file).size)} MB`);
    for (const format of values.formats.split(',')) exported(file, format, join(folder, `export.${format}`));
  }
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true });
}
