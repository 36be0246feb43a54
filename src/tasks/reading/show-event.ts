// The task of `isnad event`: finds the event that an id names and reads everything about it.

import { AppError } from '../../domain/errors.ts';
import type { EventDetail } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { type FoundAccount, findAccounts } from '../../record/queries/find-event.ts';
import { type ReadEvent, type ReadOptions, readEvent } from '../../record/queries/read-event.ts';

/** Throws an `AppError` EVENT_UNKNOWN or EVENT_AMBIGUOUS. */
export async function showEvent(record: Database, id: string, options: ReadOptions): Promise<EventDetail> {
  return (await readNamedEvent(record, id, options)).detail;
}

export async function readNamedEvent(record: Database, id: string, options: ReadOptions): Promise<ReadEvent> {
  const found = await oneEvent(record, id);
  const event = await readEvent(record, found.event, options);
  if (event === null) throw new AppError('EVENT_UNKNOWN', { id });
  return event;
}

/** The account that an id names; where it names several, they must be of one event, and the first of them is meant. */
export async function oneEvent(record: Database, id: string): Promise<FoundAccount> {
  const found = await findAccounts(record, id);
  const [first, ...others] = found;
  if (first === undefined) throw new AppError('EVENT_UNKNOWN', { id });
  if (others.every(({ event }) => event === first.event)) return first;
  throw new AppError('EVENT_AMBIGUOUS', { id, candidates: candidatesOf(found) });
}

const MOST_NAMED = 8;
const SHORT = 17;

/** Ten digits of each hash, or more where they would be alike. */
function candidatesOf(found: readonly FoundAccount[]): string {
  const short = (id: string): string => {
    const [article = '', key = ''] = id.split('#');
    return `${article.slice('sha256:'.length, SHORT)}#${key}`;
  };
  const all = found.map(({ id }) => short(id));
  const isPlain = new Set(all).size === all.length;
  return (isPlain ? all : found.map(({ id }) => id)).slice(0, MOST_NAMED).join(', ');
}
