// Threads that read lines and documents and code reports beside the one that writes the record. Each has a lexicon of its own, opened when it is
// first needed.

import { Worker } from 'node:worker_threads';
import type { Hands } from '../tasks/add-articles.ts';
import { type PackedArticle, type PackedEntry, unpackEntry, unpackPrepared } from '../tasks/prepare-entries.ts';
import type { Done, Work } from './coding-thread.ts';

export interface Threads extends Hands {
  readonly close: () => Promise<void>;
}

interface Task {
  readonly work: Work;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Beside this module, compiled or not. */
const THREAD = new URL(`./coding-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** Pieces of work that lie ready at a thread, so that it goes on while the one that writes the record is busy and hands out nothing. */
const DEPTH = 4;

/** Threads are started when there is work for them, at most `count`. */
export function startThreads(count: number): Threads {
  const waiting: Task[] = [];
  /** What each thread has been given and not yet handed back, by number. */
  const given = new Map<Worker, Map<number, Task>>();
  let last = 0;

  const give = (): void => {
    while (waiting.length > 0) {
      const worker = given.size < count ? start() : leastBusy(given);
      const tasks = worker && given.get(worker);
      if (!tasks || tasks.size >= DEPTH) return;
      const task = waiting.shift() as Task;
      tasks.set(++last, task);
      worker.postMessage({ number: last, work: task.work });
    }
  };
  const start = (): Worker => {
    // Options of the main program (a piece of code given in place of a file) are not for its threads.
    const worker = new Worker(THREAD, { execArgv: [] });
    const tasks = new Map<number, Task>();
    given.set(worker, tasks);
    worker.on('message', ({ number, result }: Done) => {
      tasks.get(number)?.resolve(result as never);
      tasks.delete(number);
      give();
    });
    worker.on('error', (error) => {
      given.delete(worker);
      for (const task of tasks.values()) task.reject(error);
      give();
    });
    return worker;
  };
  const hand = <T>(work: Work): Promise<T> =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve, reject });
      give();
    });
  return {
    lines: async (lines) => (await hand<readonly PackedEntry[]>({ lines })).map(unpackEntry),
    documents: (documents) => hand({ documents }),
    reports: async (reports) => (await hand<readonly PackedArticle[]>({ reports })).map(unpackPrepared),
    close: async () => {
      await Promise.all([...given.keys()].map((worker) => worker.terminate()));
    },
  };
}

const leastBusy = (given: ReadonlyMap<Worker, ReadonlyMap<number, Task>>): Worker | undefined =>
  [...given].reduce<readonly [Worker, number] | null>(
    (least, [worker, { size }]) => (least === null || size < least[1] ? [worker, size] : least),
    null,
  )?.[0];
