// The task of `isnad timeline`: events in the order of their days, a page after the other, so that a list of any length takes no memory.

import type { EventView } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { type Cursor, type EventFilter, listEvents } from '../../record/queries/list-events.ts';

export interface TimelineOptions {
  readonly record: Database;
  readonly filter: EventFilter;
  /** The most events; null for all. */
  readonly limit: number | null;
  /** The day on which it is asked: plans whose time has passed by then, without a further word, are of unknown outcome. */
  readonly today: string;
}

export interface TimelinePage {
  readonly events: readonly EventView[];
  /** More events follow that were not asked for. */
  readonly isCut: boolean;
}

const PAGE = 200;

export async function* timeline({ record, filter, limit, today }: TimelineOptions): AsyncGenerator<TimelinePage> {
  let after: Cursor | null = null;
  let left = limit ?? Number.POSITIVE_INFINITY;
  while (left > 0) {
    const size = Math.min(PAGE, left);
    // One more than is shown tells whether there are more.
    const listed = await listEvents(record, filter, { after, limit: size + 1, today });
    const shown = listed.slice(0, size);
    left -= shown.length;
    const hasMore = listed.length > size;
    yield { events: shown.map(({ view }) => view), isCut: hasMore && left === 0 };
    if (!hasMore) return;
    after = shown.at(-1)?.cursor ?? null;
  }
}
