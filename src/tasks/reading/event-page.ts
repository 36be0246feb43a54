// A page of events behind a cursor, with how many there are in all and what the names of the filter stood for.

import type { UnderstoodName } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { countEvents } from '../../record/queries/event-filter.ts';
import { type Cursor, type ListedEvent, listEvents, type Order } from '../../record/queries/list-events.ts';
import { type AskedFilter, understandFilter } from './understand-filter.ts';

export type { Cursor, ListedEvent, Order } from '../../record/queries/list-events.ts';

export interface EventPageOptions {
  readonly after: Cursor | null;
  readonly limit: number;
  readonly order: Order;
  readonly today: string;
}

export interface FoundPage {
  readonly events: readonly ListedEvent[];
  readonly next: Cursor | null;
  readonly total: number;
  readonly names: readonly UnderstoodName[];
}

/** Throws an `AppError` NAME_…. */
export async function eventPage(record: Database, asked: AskedFilter, options: EventPageOptions): Promise<FoundPage> {
  const { filter, names } = await understandFilter(record, asked);
  // One more than is shown tells whether there are more.
  const listed = await listEvents(record, filter, { ...options, limit: options.limit + 1 });
  const events = listed.slice(0, options.limit);
  return {
    events,
    next: listed.length > options.limit ? (events.at(-1)?.cursor ?? null) : null,
    total: await countEvents(record, filter),
    names,
  };
}
