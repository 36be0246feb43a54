// At which places the events of a filter were, and how many at each.

import type { Database } from '../database.ts';
import { type EventFilter, whereOf } from './event-filter.ts';

/** By the place's entity id; null for events at no place. */
export function countPlaces(
  database: Database,
  filter: EventFilter,
): Promise<readonly { readonly place: string | null; readonly events: number }[]> {
  const { sql, parameters } = whereOf(database, filter);
  return database.all<{ place: string | null; events: number }>(
    `SELECT events.place AS place, count(*) AS events FROM events${sql} GROUP BY events.place ORDER BY 2 DESC, 1`,
    ...parameters,
  );
}
