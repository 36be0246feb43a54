// `isnad add`: reads reports and coded articles, codes what is not coded, and keeps everything in the record.

import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError, EXIT } from '../../domain/errors.ts';
import { type AddStep, addArticles, type Kept } from '../../tasks/add-articles.ts';
import { describeError } from '../describe-error.ts';
import { formatOf, isAddress, openInputs, STANDARD_INPUT } from '../open-inputs.ts';
import { openForWriting, type RecordOptions } from '../open-record.ts';
import { print, watchForClosedOutput } from '../print.ts';
import { startProgress } from '../progress.ts';
import { type ColumnOptions, columnsOf } from '../read-columns.ts';
import { countOf } from '../read-count.ts';
import { addressOpener, type FetchingOptions } from '../read-fetching.ts';
import { type MetadataOptions, metadataOf } from '../read-metadata.ts';
import { startThreads } from '../start-threads.ts';
import type { Terminal } from '../terminal.ts';
import { watchForInterrupt } from '../watch-for-interrupt.ts';

export interface AddCommandOptions extends RecordOptions, MetadataOptions, ColumnOptions, FetchingOptions {
  readonly ndjson?: boolean;
  readonly threads?: string;
  readonly batch?: string;
}

/** Groups of reports under way for each thread: those that lie ready at it, and as many that are done and wait to be kept. */
const AHEAD = 6;

export async function runAdd(paths: readonly string[], options: AddCommandOptions, terminal: Terminal): Promise<number> {
  const { speaker } = terminal;
  const metadata = metadataOf(options);
  const threadCount = countOf('--threads', options.threads, [0, 256]) ?? Math.max(1, availableParallelism());
  const batch = countOf('--batch', options.batch, [1, 100_000]);
  const columns = columnsOf(options);
  const names = filesOf(paths);
  if (options.ndjson === true) watchForClosedOutput();
  let size: number | null = null;
  const progress = startProgress(Boolean(process.stderr.isTTY), speaker, () => size, 'progress.kept');
  const opened = openInputs(names, { asLines: true, onBytes: progress.read, fetch: addressOpener(options) });
  size = opened.size;
  const record = await openForWriting('add', options, terminal);
  const threads = startThreads(threadCount);
  const interrupt = watchForInterrupt();
  const tally = { new: 0, known: 0, replaced: 0 };
  let failed = 0;
  const take = async (step: AddStep): Promise<void> => {
    if ('error' in step) {
      failed += 1;
      progress.clear();
      process.stderr.write(`${describeError(step.error, terminal)}\n`);
      return;
    }
    for (const { fate } of step.kept) tally[fate] += 1;
    progress.coded(step.kept.length);
    if (options.ndjson === true) await print(step.kept.map(lineOf).join(''));
  };
  try {
    const steps = addArticles({
      inputs: opened.inputs,
      metadata,
      columns,
      record,
      now: () => new Date(),
      ...(threadCount > 0 ? { hands: threads, ahead: AHEAD * threadCount } : {}),
      ...(batch === null ? {} : { batch }),
      isStopped: interrupt.isAsked,
    });
    for await (const step of steps) {
      await take(step);
      // Where everything is at hand nothing else would let a signal be heard.
      await setImmediate();
    }
  } finally {
    progress.clear();
    interrupt.stop();
    await threads.close();
    await record.close();
  }
  process.stderr.write(
    `isnad: ${speaker.say('add.summary', { count: tally.new, known: tally.known, replaced: tally.replaced, record: record.location })}\n`,
  );
  if (failed > 0) process.stderr.write(`isnad: ${speaker.say('add.failed', { count: failed })}\n`);
  if (interrupt.isAsked()) process.stderr.write(`isnad: ${speaker.say('add.interrupted')}\n`);
  return interrupt.isAsked() ? EXIT.interrupted : failed > 0 ? EXIT.someInputFailed : EXIT.ok;
}

/** Written only after the article is on the disk. */
const lineOf = (kept: Kept): string => `${JSON.stringify(kept)}\n`;

/** Folders stand for the files in them that can be read and below, in the order of their names. */
function filesOf(paths: readonly string[]): readonly string[] {
  if (paths.length === 0 && process.stdin.isTTY) throw new AppError('USAGE_NO_INPUT');
  const given = paths.length === 0 ? [STANDARD_INPUT] : paths;
  return given.flatMap((path) => {
    if (path === STANDARD_INPUT || isAddress(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
      return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => formatOf(name, false) !== null)
      .sort()
      .map((name) => join(path, name));
  });
}
