// Reports that came in over HTTP, coded and kept one job after the other, with what became of each for whoever asks or listens. Jobs live as long as the
// server; what a job reports as kept is on the disk.

import { randomUUID } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import type { ErrorAnswer, JobView } from '../domain/index.ts';
import { type AddOptions, addArticles } from '../tasks/add-articles.ts';

export interface JobsOptions {
  readonly add: Pick<AddOptions, 'record' | 'now' | 'hands' | 'ahead'>;
  /** One error in the reader's language. */
  readonly tell: (error: AppError, language: 'ar' | 'en') => ErrorAnswer;
}

export type JobInput = Pick<AddOptions, 'inputs' | 'metadata'> & { readonly language: 'ar' | 'en' };

type Listener = (view: JobView) => void;

interface Job {
  readonly input: JobInput;
  view: JobView;
  readonly listeners: Set<Listener>;
}

const MOST_WAITING = 20;
const MOST_REMEMBERED = 100;
const MOST_SHOWN = 100;

export class Jobs {
  readonly #options: JobsOptions;
  readonly #jobs = new Map<string, Job>();
  readonly #waiting: Job[] = [];
  #working: Promise<void> | null = null;
  #isStopped = false;

  constructor(options: JobsOptions) {
    this.#options = options;
  }

  /** Throws an `AppError` JOBS_FULL. */
  add(input: JobInput): JobView {
    if (this.#waiting.length >= MOST_WAITING) throw new AppError('JOBS_FULL', { limit: MOST_WAITING });
    const view: JobView = {
      id: randomUUID(),
      state: 'waiting',
      kept: { new: 0, known: 0, replaced: 0 },
      articles: [],
      failed: 0,
      errors: [],
    };
    const job: Job = { input, view, listeners: new Set() };
    this.#jobs.set(view.id, job);
    this.#forgetOldest();
    this.#waiting.push(job);
    this.#working ??= this.#workThrough();
    return view;
  }

  /** Throws an `AppError` JOB_UNKNOWN. */
  get(id: string): JobView {
    return this.#find(id).view;
  }

  /** Hears of every change until the job is over; returns how to stop listening. */
  listen(id: string, listener: Listener): () => void {
    const { listeners } = this.#find(id);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  /** What is being kept is kept; the rest is left. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#working;
  }

  #find(id: string): Job {
    const job = this.#jobs.get(id);
    if (job === undefined) throw new AppError('JOB_UNKNOWN', { id });
    return job;
  }

  #forgetOldest(): void {
    for (const [id, { view }] of this.#jobs) {
      if (this.#jobs.size <= MOST_REMEMBERED) return;
      if (isOver(view)) this.#jobs.delete(id);
    }
  }

  async #workThrough(): Promise<void> {
    // Lets the one who asked have the job's id before anything happens.
    await new Promise((resolve) => setImmediate(resolve));
    for (let job = this.#waiting.shift(); job !== undefined; job = this.#waiting.shift()) await this.#work(job);
    this.#working = null;
  }

  async #work(job: Job): Promise<void> {
    const { inputs, metadata, language } = job.input;
    this.#change(job, { state: 'working' });
    try {
      const steps = addArticles({ ...this.#options.add, inputs, metadata, isStopped: () => this.#isStopped });
      for await (const step of steps) {
        if ('error' in step) this.#fail(job, step.error, language);
        else {
          const kept = { ...job.view.kept };
          for (const { fate } of step.kept) kept[fate] += 1;
          const articles = [...job.view.articles, ...step.kept.map(({ id }) => id)].slice(-MOST_SHOWN);
          this.#change(job, { kept, articles });
        }
        // Answers to others are given between two steps.
        await new Promise((resolve) => setImmediate(resolve));
      }
      this.#change(job, { state: 'done' });
    } catch (cause) {
      const error = cause instanceof AppError ? cause : new AppError('INTERNAL', { reason: String(cause) }, { cause });
      this.#fail(job, error, language);
      this.#change(job, { state: 'failed' });
    }
  }

  #fail(job: Job, error: AppError, language: 'ar' | 'en'): void {
    const errors = [...job.view.errors, this.#options.tell(error, language)].slice(0, MOST_SHOWN);
    this.#change(job, { failed: job.view.failed + 1, errors });
  }

  #change(job: Job, change: Partial<JobView>): void {
    job.view = { ...job.view, ...change };
    for (const listener of job.listeners) listener(job.view);
  }
}

export const isOver = ({ state }: JobView): boolean => state === 'done' || state === 'failed';
