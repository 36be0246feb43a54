// Threads that read lines and documents and code reports beside the one that writes the record. Each has a lexicon of its own, opened when it is first needed; a
// thread takes the next piece of work as soon as it is done with one.

import { Worker } from 'node:worker_threads';
import type { Hands } from '../tasks/add-articles.ts';
import { type PackedArticle, type PackedEntry, unpackEntry, unpackPrepared } from '../tasks/prepare-entries.ts';
import type { Work } from './coding-thread.ts';

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

/** Threads are started when there is work for them, at most `count`. */
export function startThreads(count: number): Threads {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const working = new Map<Worker, Task>();

  const give = (): void => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (all.size < count ? start() : undefined);
      if (worker === undefined) return;
      const task = waiting.shift() as Task;
      working.set(worker, task);
      worker.postMessage(task.work);
    }
  };
  const start = (): Worker => {
    // Options of the main program (a piece of code given in place of a file) are not for its threads.
    const worker = new Worker(THREAD, { execArgv: [] });
    all.add(worker);
    worker.on('message', (result: unknown) => {
      working.get(worker)?.resolve(result as never);
      working.delete(worker);
      idle.push(worker);
      give();
    });
    worker.on('error', (error) => {
      working.get(worker)?.reject(error);
      working.delete(worker);
      all.delete(worker);
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
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
