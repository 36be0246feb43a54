// Codes reports on several threads. The lexicon is opened once on each; a thread takes the next group as soon as it is done with one.

import { Worker } from 'node:worker_threads';
import type { Report } from '../tasks/code-reports.ts';
import type { PreparedArticle } from '../tasks/prepare-report.ts';

export interface Threads {
  readonly prepare: (reports: readonly Report[]) => Promise<readonly PreparedArticle[]>;
  readonly close: () => Promise<void>;
}

interface Task {
  readonly reports: readonly Report[];
  readonly resolve: (prepared: readonly PreparedArticle[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Beside this module, compiled or not. */
const WORKER = new URL(`./coding-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

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
      worker.postMessage(task.reports);
    }
  };
  const start = (): Worker => {
    const worker = new Worker(WORKER);
    all.add(worker);
    worker.on('message', (prepared: readonly PreparedArticle[]) => {
      working.get(worker)?.resolve(prepared);
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
  return {
    prepare: (reports) =>
      new Promise((resolve, reject) => {
        waiting.push({ reports, resolve, reject });
        give();
      }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
