// The benchmark: speed on articles of 2,500 characters, cold start, the lexicon's opening, and whether cost stays linear in a text's length.
// It prints figures and asserts nothing: clocks of shared machines lie. One process on one thread; run it alone.
//
//   npm run bench                     everything
//   npm run bench -- --only scaling   one part: articles | start | lexicon | scaling
//   npm run bench -- --articles 2000  a longer run

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codeArticle, defaultLexicon } from '../src/index.ts';
import { buildArticles, buildText, readReports } from './corpus.ts';
import { heapWatch, MEGABYTE, median, megabytes, peakResident, percentile, splitPass, timed } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');
const LENGTH = 2500;
const PUBLISHED = '2020-01-13';
const SIZES = [0.5, 1, 2, 5];
const STARTS = 7;
const WARM_UP = 3;
const LOOK_EVERY = 20;
/** Milliseconds per megabyte may grow this much from the smallest text to the largest before it is called not linear. */
const LINEAR = 1.5;
const REQUIRED = { articlesPerSecond: 400, coldStart: 400, opening: 150, lexiconBytes: 8 * MEGABYTE };

const { values: options } = parseArgs({ options: { only: { type: 'string' }, articles: { type: 'string', default: '600' } } });
const row = (name: string, value: string, note = ''): void =>
  console.log(`  ${name.padEnd(34)}${value.padStart(14)}${note === '' ? '' : `   ${note}`}`);
const verdict = (isMet: boolean, required: string): string => `${isMet ? 'ok' : 'MISSED'} (required ${required})`;

function benchArticles(reports: readonly string[]): void {
  const articles = buildArticles(reports, Number(options.articles), LENGTH);
  const bytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(`\nArticles: ${articles.length} of ${LENGTH} characters from ${reports.length} reports, ${megabytes(bytes)} MB`);
  const heap = heapWatch();
  // What is measured is the steady state: the lexicon reads its tables in the first pass, and the engine compiles what is hot in all of them.
  for (let pass = 0; pass < WARM_UP; pass++) for (const text of articles) codeArticle({ text, published: PUBLISHED });
  const durations: number[] = [];
  let events = 0;
  const coding = timed(() => {
    for (const [index, text] of articles.entries()) {
      const started = performance.now();
      events += codeArticle({ text, published: PUBLISHED }).events.length;
      durations.push(performance.now() - started);
      // Asking costs as much as some sentences.
      if (index % LOOK_EVERY === 0) heap.look();
    }
  });
  const rounds = 20;
  const splitting = timed(() => {
    for (let round = 0; round < rounds; round++) splitPass(articles);
  });
  const perSecond = (articles.length / coding.wall) * 1000;
  row('articles/s', perSecond.toFixed(0), verdict(perSecond >= REQUIRED.articlesPerSecond, `${REQUIRED.articlesPerSecond}`));
  row(
    'articles per processor second',
    ((articles.length / coding.cpu) * 1000).toFixed(0),
    'all threads: collector and compiler too',
  );
  row('MB/s', ((bytes / MEGABYTE / coding.wall) * 1000).toFixed(2));
  row('p50 per article, ms', percentile(durations, 0.5).toFixed(2));
  row('p99 per article, ms', percentile(durations, 0.99).toFixed(2));
  row('events per article', (events / articles.length).toFixed(1));
  row(
    'times a bare split on white space',
    (coding.wall / (splitting.wall / rounds)).toFixed(0),
    `split: ${((bytes / MEGABYTE / splitting.wall) * 1000 * rounds).toFixed(0)} MB/s`,
  );
  row('peak memory, MB', megabytes(peakResident()), `heap ${megabytes(heap.peak())} MB`);
}

/** Starts the built program as a user does: a new process each time, one report in, the result thrown away. */
function benchStart(reports: readonly string[]): void {
  const program = join(ROOT, 'dist/cli/main.js');
  console.log('\nCold start: `isnad code` on one report, a new process each time');
  if (!existsSync(program)) {
    row('not built', 'npm run build');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    const file = join(folder, 'report.txt');
    writeFileSync(file, reports[0] ?? '');
    const start = (args: readonly string[]): number => {
      const run = timed(() => spawnSync(process.execPath, [...args], { stdio: ['ignore', 'ignore', 'inherit'] }));
      if (run.value.status !== 0) throw new Error(`${args.join(' ')} ended with ${run.value.status ?? run.value.signal}`);
      return run.wall;
    };
    const many = (args: readonly string[]): readonly number[] => Array.from({ length: STARTS }, () => start(args));
    const runs = many([program, 'code', '--published', PUBLISHED, file]);
    row(
      'isnad code, ms (median of 7)',
      median(runs).toFixed(0),
      verdict(median(runs) < REQUIRED.coldStart, `under ${REQUIRED.coldStart}`),
    );
    row('fastest and slowest, ms', `${Math.min(...runs).toFixed(0)}-${Math.max(...runs).toFixed(0)}`);
    row('node with an empty program, ms', median(many(['-e', '0'])).toFixed(0));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Measured in a new process: here the lexicon is open already. */
function benchLexicon(): void {
  const file = join(ROOT, 'src/lexicon/compiled.js');
  const open = `const started = performance.now(); const { defaultLexicon } = await import(${JSON.stringify(join(ROOT, 'src/index.ts'))}); const imported = performance.now(); defaultLexicon(); console.log(imported - started, performance.now() - imported);`;
  const runs = Array.from({ length: STARTS }, () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', open], { encoding: 'utf8' });
    return stdout.trim().split(' ').map(Number);
  });
  const opening = median(runs.map(([, ms]) => ms ?? Number.NaN));
  const { size } = statSync(file);
  console.log('\nLexicon');
  row('opening, ms (median of 7)', opening.toFixed(0), verdict(opening < REQUIRED.opening, `under ${REQUIRED.opening}`));
  row(
    'reading its module and code, ms',
    median(runs.map(([ms]) => ms ?? Number.NaN)).toFixed(0),
    'from TypeScript; dist is quicker',
  );
  row('size, MB', megabytes(size), verdict(size < REQUIRED.lexiconBytes, `under ${megabytes(REQUIRED.lexiconBytes)}`));
}

function benchScaling(reports: readonly string[]): void {
  for (const text of reports) codeArticle({ text, published: PUBLISHED });
  for (const shape of ['paragraphs', 'line'] as const) {
    console.log(`\nScaling: one text as ${shape === 'line' ? 'a single line without a full stop' : 'many paragraphs'}`);
    const costs: number[] = [];
    for (const size of SIZES) {
      const text = buildText(reports, size * MEGABYTE, shape);
      const { value, wall, cpu } = timed(() => codeArticle({ text, published: PUBLISHED }));
      const cost = wall / size;
      costs.push(cost);
      row(
        `${size} MB: ms per MB`,
        cost.toFixed(0),
        `${wall.toFixed(0)} ms, processor ${cpu.toFixed(0)} ms, ${value.events.length} events, ${value.sources.length} sources`,
      );
    }
    const growth = (costs.at(-1) as number) / (costs[0] as number);
    row(
      `${SIZES.at(-1)} MB against ${SIZES[0]} MB, per MB`,
      growth.toFixed(2),
      growth > LINEAR ? `NOT LINEAR (more than ${LINEAR})` : 'linear',
    );
  }
  row('peak memory, MB', megabytes(peakResident()));
}

const reports = readReports();
const PARTS: Readonly<Record<string, () => void>> = {
  articles: () => benchArticles(reports),
  start: () => benchStart(reports),
  lexicon: benchLexicon,
  scaling: () => benchScaling(reports),
};
console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores; lexicon ${defaultLexicon().hash}`,
);
if (options.only !== undefined && PARTS[options.only] === undefined) {
  console.error(`--only takes one of ${Object.keys(PARTS).join(', ')}, not ${options.only}`);
  process.exitCode = 2;
} else for (const [name, part] of Object.entries(PARTS)) if (options.only === undefined || options.only === name) part();
