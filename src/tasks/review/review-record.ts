// The task of `isnad review`: turns what an analyst says (ids, names, values) into a decision about accounts or entities, and keeps it. Looks at no
// clock, and is told who decides.

import { AppError } from '../../domain/errors.ts';
import type { Span } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { newRecordMemory } from '../../record/keep-articles.ts';
import { type FoundAccount, findAccounts } from '../../record/queries/find-event.ts';
import { readReviews, standingOf } from '../../record/reviews/read-reviews.ts';
import type { AccountRef, Decision, Review } from '../../record/reviews/types.ts';
import { type NewReview, writeReview } from '../../record/reviews/write-review.ts';
import { oneEvent } from '../reading/show-event.ts';
import { understandName } from '../reading/understand-filter.ts';
import { understandCorrection } from './understand-correction.ts';

export type { Decision, Review } from '../../record/reviews/types.ts';

export const REVIEW_ACTIONS = ['accept', 'reject', 'correct', 'merge', 'split', 'apart', 'rename', 'unite', 'undo'] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

export interface AskedReview {
  readonly action: ReviewAction;
  /** What stands behind the action on the command line: ids, names, a field and its value. */
  readonly what: readonly string[];
  /** Accept and reject: all accounts of the event. */
  readonly isForAll: boolean;
  readonly note: string | null;
  readonly who: string;
  readonly now: () => Date;
}

/** Numbers of the reviews that were made, once they are kept. Throws an `AppError` for what cannot be understood; then nothing is kept. */
export async function reviewRecord(record: Database, asked: AskedReview): Promise<readonly number[]> {
  const memory = newRecordMemory();
  const { who, note, now } = asked;
  const numbers: number[] = [];
  for (const decided of await decide(record, asked)) {
    const review: NewReview = { undoes: null, ...decided, who, note };
    numbers.push(await writeReview(record, memory, review, now));
  }
  return numbers;
}

/** All reviews, with the number of the one by which each was taken back. */
export async function listReviews(record: Database): Promise<readonly (Review & { readonly undoneBy: number | null })[]> {
  const reviews = await readReviews(record);
  const undone = new Map(reviews.flatMap(({ number, undoes }) => (undoes === null ? [] : [[undoes, number] as const])));
  return reviews.map((review) => ({ ...review, undoneBy: undone.get(review.number) ?? null }));
}

type Decided = Decision & { readonly target: string; readonly undoes?: number };

async function decide(record: Database, { action, what, isForAll }: AskedReview): Promise<readonly Decided[]> {
  const [first, second, ...more] = what;
  if (first === undefined)
    throw missing(action === 'undo' ? 'NUMBER' : action === 'rename' || action === 'unite' ? 'NAME' : 'ID');
  switch (action) {
    case 'accept':
    case 'reject': {
      const ids = isForAll ? await membersOf(record, await oneEvent(record, first)) : [await oneAccount(record, first)];
      return ids.map((of) => ({ action, target: idOf(of), value: { of } }));
    }
    case 'correct': {
      if (second === undefined || more.length === 0) throw missing(second === undefined ? 'FIELD' : 'VALUE');
      const of = await oneAccount(record, first);
      const correction = await understandCorrection(record, second, more);
      return [{ action, target: idOf(of), value: { of, ...correction } } as Decided];
    }
    case 'merge':
      if (second === undefined) throw missing('ID');
      return [await mergeOf(record, what)];
    case 'split':
      return [await splitOf(record, what)];
    case 'apart':
      if (second === undefined) throw missing('ID');
      return [await apartOf(record, first, second)];
    case 'rename': {
      const [ar] = more;
      if (second === undefined || ar === undefined) throw missing(second === undefined ? 'ENGLISH' : 'ARABIC');
      return [{ action, target: await oneEntity(record, first), value: { en: second, ar } }];
    }
    case 'unite': {
      if (second === undefined) throw missing('INTO');
      const [target, into] = [await oneEntity(record, first), await oneEntity(record, second)];
      if (target === into) throw new AppError('REVIEW_NO_OTHER', { id: target });
      return [{ action, target, value: { into } }];
    }
    case 'undo': {
      const number = Number(first);
      const review = standingOf(await readReviews(record)).all.find((one) => one.number === number);
      if (review === undefined) throw new AppError('REVIEW_UNKNOWN', { number: first });
      return [{ action, target: String(number), value: {}, undoes: number }];
    }
  }
}

const missing = (argument: string): AppError => new AppError('USAGE_MISSING_ARGUMENT', { argument });

async function mergeOf(record: Database, ids: readonly string[]): Promise<Decided> {
  const found = await Promise.all(ids.map((id) => oneEvent(record, id)));
  const events = [...new Map(found.map((account) => [account.event, account])).values()];
  if (events.length < 2) throw new AppError('REVIEW_NO_OTHER', { id: ids[0] ?? '' });
  const accounts: AccountRef[] = [];
  for (const event of events) accounts.push(...(await membersOf(record, event)));
  return { action: 'merge', target: (found[0] as FoundAccount).id, value: { accounts } };
}

async function splitOf(record: Database, ids: readonly string[]): Promise<Decided> {
  const leaving: AccountRef[] = [];
  for (const id of ids) leaving.push(await oneAccount(record, id));
  const event = await oneEvent(record, idOf(leaving[0] as AccountRef));
  const members = await membersOf(record, event);
  const outside = leaving.find((one) => !members.some((member) => idOf(member) === idOf(one)));
  if (outside !== undefined) throw new AppError('REVIEW_OTHER_EVENT', { id: idOf(outside) });
  const staying = members.filter((member) => !leaving.some((one) => idOf(one) === idOf(member)));
  if (staying.length === 0) throw new AppError('REVIEW_NO_OTHER', { id: ids[0] ?? '' });
  return { action: 'split', target: idOf(leaving[0] as AccountRef), value: { sides: [leaving, staying] } };
}

/** Two events that look alike are not one: the accounts of one are not of the act of the other, whatever comes later. */
async function apartOf(record: Database, one: string, other: string): Promise<Decided> {
  const events = [await oneEvent(record, one), await oneEvent(record, other)] as const;
  if (events[0].event === events[1].event) throw new AppError('REVIEW_NO_OTHER', { id: other });
  const sides = [await membersOf(record, events[0]), await membersOf(record, events[1])] as const;
  return { action: 'split', target: events[0].id, value: { sides } };
}

const idOf = ({ article, key }: AccountRef): string => `${article}#${key}`;

/** An account must be named for itself: its event has others. */
async function oneAccount(record: Database, id: string): Promise<AccountRef> {
  const found = await findAccounts(record, id);
  const [first] = found;
  if (first === undefined) throw new AppError('EVENT_UNKNOWN', { id });
  if (found.length > 1)
    throw new AppError('EVENT_AMBIGUOUS', {
      id,
      candidates: found
        .slice(0, MOST_NAMED)
        .map((one) => one.id)
        .join(', '),
    });
  const [ref] = await refsOf(record, 'accounts.number = ?', first.account);
  return ref as AccountRef;
}

const MOST_NAMED = 2;

const membersOf = (record: Database, { event }: FoundAccount): Promise<readonly AccountRef[]> =>
  refsOf(record, 'accounts.event = ?', event);

async function refsOf(record: Database, condition: string, number: number): Promise<readonly AccountRef[]> {
  const rows = await record.all<{ article: string; key: string; account: string }>(
    `SELECT articles.id AS article, accounts.key AS key, accounts.account AS account
     FROM accounts JOIN articles ON articles.number = accounts.article WHERE ${condition} ORDER BY accounts.number`,
    number,
  );
  return rows.map(({ article, key, account }) => {
    const { triggers } = JSON.parse(account) as { readonly triggers: readonly Span[] };
    return { article, key, triggers };
  });
}

async function oneEntity(record: Database, name: string): Promise<string> {
  const [first] = await understandName(record, name, ['actor', 'recipient', 'place', 'source']);
  return first?.id ?? name;
}
