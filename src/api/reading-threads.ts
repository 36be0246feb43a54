// Threads that answer what is asked of the record, each with a connection of its own; who asks waits for the first that is free.

import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorDetails } from '../domain/errors.ts';
import type { PlainAsked } from './answer-route.ts';
import type { ReadingData } from './reading-thread.ts';

/** What a thread hands back: the answer, an error of the catalogue, or a fault of the program. */
export type Answered =
  | { readonly text: string }
  | { readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly fault: string };

export interface ReadingThreads {
  readonly ask: (asked: PlainAsked) => Promise<string>;
  /** Starts them all, so that the first who asks does not wait for that. */
  readonly warm: () => void;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly asked: PlainAsked;
  readonly resolve: (text: string) => void;
  readonly reject: (error: unknown) => void;
}

/** Beside this module, compiled or not. */
const THREAD = new URL(`./reading-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** Threads are started when there is work for them, or when they are warmed, at most `count`. */
export function startReadingThreads(count: number, data: ReadingData): ReadingThreads {
  const waiting: Waiting[] = [];
  const idle: Worker[] = [];
  const working = new Map<Worker, Waiting>();
  const all = new Set<Worker>();

  const give = (): void => {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (all.size < count ? start() : undefined);
      if (worker === undefined) return;
      const next = waiting.shift() as Waiting;
      working.set(worker, next);
      worker.postMessage(next.asked);
    }
  };
  const start = (): Worker => {
    const worker = new Worker(THREAD, { execArgv: [], workerData: data });
    all.add(worker);
    worker.on('message', (answered: Answered) => {
      const asking = working.get(worker);
      working.delete(worker);
      idle.push(worker);
      if ('text' in answered) asking?.resolve(answered.text);
      else asking?.reject('code' in answered ? new AppError(answered.code, answered.details) : new Error(answered.fault));
      give();
    });
    // A thread that broke off takes only its own question with it.
    worker.on('error', (error) => {
      working.get(worker)?.reject(error);
      working.delete(worker);
      all.delete(worker);
      give();
    });
    return worker;
  };
  return {
    warm: () => {
      while (all.size < count) idle.push(start());
    },
    ask: (asked) =>
      new Promise((resolve, reject) => {
        waiting.push({ asked, resolve, reject });
        give();
      }),
    close: async () => {
      await Promise.all(
        [...all].map(
          (worker) =>
            new Promise<void>((resolve) => {
              worker.once('exit', () => resolve());
              worker.postMessage(null);
            }),
        ),
      );
    },
  };
}
