// `isnad review`: keeps what an analyst decides of accounts and entities, and lists what was decided.

import { userInfo } from 'node:os';
import { AppError, EXIT } from '../../domain/errors.ts';
import { listReviews, REVIEW_ACTIONS, type Review, reviewRecord } from '../../tasks/review/review-record.ts';
import { isolated, partsOf } from '../describe-decision.ts';
import { openForReading, openForWriting, type RecordOptions } from '../open-record.ts';
import { print, watchForClosedOutput } from '../print.ts';
import type { Terminal } from '../terminal.ts';
import { runImport } from './import-annotations.ts';

export interface ReviewCommandOptions extends RecordOptions {
  readonly by?: string;
  readonly note?: string;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly against?: string;
  readonly dryRun?: boolean;
}

const LIST = 'list';
const IMPORT = 'import';

export async function runReview(
  given: string,
  what: readonly string[],
  options: ReviewCommandOptions,
  terminal: Terminal,
): Promise<number> {
  if (given === LIST) return runList(options, terminal);
  if (given === IMPORT) return runImport(what, options, terminal);
  const action = REVIEW_ACTIONS.find((one) => one === given);
  if (action === undefined)
    throw new AppError('USAGE_BAD_VALUE', {
      option: 'ACTION',
      value: given,
      expected: [...REVIEW_ACTIONS, IMPORT, LIST].join(' | '),
    });
  const record = await openForWriting('review', options, terminal);
  try {
    const numbers = await reviewRecord(record, {
      action,
      what,
      isForAll: options.all === true,
      note: options.note ?? null,
      who: options.by ?? userInfo().username,
      now: () => new Date(),
    });
    for (const number of numbers) process.stderr.write(`isnad: ${terminal.speaker.say('review.kept', { number })}\n`);
  } finally {
    await record.close();
  }
  return EXIT.ok;
}

async function runList(options: ReviewCommandOptions, terminal: Terminal): Promise<number> {
  watchForClosedOutput();
  const record = await openForReading('review', options);
  try {
    const reviews = await listReviews(record);
    if (options.json) await print(`${JSON.stringify(reviews, null, 2)}\n`);
    else for (const review of reviews) await print(`${lineOf(review, terminal)}\n`);
  } finally {
    await record.close();
  }
  return EXIT.ok;
}

/** Number, day, who, what, of what, the value, the note, and by which review it was taken back. */
function lineOf(review: Review & { readonly undoneBy: number | null }, { speaker }: Terminal): string {
  const parts = [
    String(review.number),
    review.made.slice(0, 10),
    isolated(review.who),
    ...partsOf(review, speaker),
    ...(review.undoneBy === null ? [] : [speaker.say('review.undone', { number: review.undoneBy })]),
  ];
  return parts.join('  ');
}
