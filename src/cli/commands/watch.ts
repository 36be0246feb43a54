// `isnad watch`: follows feeds, and keeps what is new in the record, until it is stopped.

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { AppError, EXIT } from '../../domain/errors.ts';
import { readFeedList, type WatchStep, watchFeeds } from '../../tasks/watch-feeds.ts';
import { describeError } from '../describe-error.ts';
import { isAddress } from '../open-inputs.ts';
import { openForWriting, type RecordOptions } from '../open-record.ts';
import { print, watchForClosedOutput } from '../print.ts';
import { countOf } from '../read-count.ts';
import { type FetchingOptions, fetcherOf } from '../read-fetching.ts';
import { startThreads } from '../start-threads.ts';
import type { Terminal } from '../terminal.ts';
import { watchForInterrupt } from '../watch-for-interrupt.ts';

export interface WatchCommandOptions extends RecordOptions, FetchingOptions {
  readonly once?: boolean;
  readonly every?: string;
  readonly ndjson?: boolean;
  readonly threads?: string;
}

const USUAL_MINUTES = 15;
const MINUTE = 60_000;

export async function runWatch(names: readonly string[], options: WatchCommandOptions, terminal: Terminal): Promise<number> {
  const { speaker } = terminal;
  const minutes = countOf('--every', options.every, [1, 10_080]) ?? USUAL_MINUTES;
  const threadCount = countOf('--threads', options.threads, [0, 256]) ?? Math.max(1, availableParallelism());
  const feeds = [...new Set(names.flatMap((name) => (isAddress(name) ? [name] : feedsOf(name))))];
  const fetcher = await fetcherOf(options);
  if (options.ndjson === true) watchForClosedOutput();
  const record = await openForWriting('watch', options, terminal);
  const threads = startThreads(threadCount);
  const sleep = new AbortController();
  const interrupt = watchForInterrupt(() => sleep.abort());
  const tally = { new: 0, known: 0, replaced: 0 };
  let failed = 0;
  const say = (key: string, values: Readonly<Record<string, string | number>>): void => {
    process.stderr.write(`isnad: ${speaker.say(key, values)}\n`);
  };
  const take = async (step: WatchStep): Promise<void> => {
    if ('error' in step) {
      failed += 1;
      process.stderr.write(`${describeError(step.error, terminal)}\n`);
    } else if ('kept' in step) {
      for (const { fate } of step.kept) tally[fate] += 1;
      if (options.ndjson === true) await print(step.kept.map((kept) => `${JSON.stringify(kept)}\n`).join(''));
    } else {
      say('watch.round', { count: tally.new, feeds: step.round.feeds });
      if (step.round.next !== null) say('watch.next', { time: step.round.next.toISOString().slice(0, 19) });
    }
  };
  try {
    const steps = watchFeeds({
      feeds,
      record,
      fetcher,
      every: minutes * MINUTE,
      once: options.once === true,
      now: () => new Date(),
      wait: (time) => setTimeout(Math.min(time, LONGEST_SLEEP), undefined, { signal: sleep.signal }).catch(() => {}),
      dice: () => Math.random(),
      isStopped: interrupt.isAsked,
      ...(threadCount > 0 ? { hands: threads, ahead: 2 * threadCount } : {}),
    });
    for await (const step of steps) await take(step);
  } finally {
    interrupt.stop();
    await threads.close();
    await record.close();
  }
  if (interrupt.isAsked()) say('add.interrupted', {});
  return interrupt.isAsked() ? EXIT.interrupted : failed > 0 ? EXIT.someInputFailed : EXIT.ok;
}

/** The most that a timer can count. */
const LONGEST_SLEEP = 2_000_000_000;

function feedsOf(file: string): readonly string[] {
  try {
    return readFeedList(readFileSync(file), file);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw code === 'ENOENT'
      ? new AppError('FILE_NOT_FOUND', { file }, { cause })
      : new AppError('FILE_UNREADABLE', { file, reason: code }, { cause });
  }
}
