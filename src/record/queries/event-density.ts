// How many events of each outcome fall on each day; and which plans came to what.

import type { OutcomeLink } from '../../domain/index.ts';
import type { EventOutcome } from '../../domain/record-views.ts';
import type { Database } from '../database.ts';
import type { KeptEvent } from '../events/write-events.ts';
import { outcomeOn } from '../linking/event-of.ts';
import { type EventFilter, whereOf } from './event-filter.ts';

export interface DayCount {
  /** '' for events without a day. */
  readonly day: string;
  readonly outcome: EventOutcome;
  readonly count: number;
}

/** In the order of days. */
export function countByDay(database: Database, filter: EventFilter): Promise<readonly DayCount[]> {
  const { sql, parameters } = whereOf(database, filter);
  return database.all<DayCount>(
    `SELECT events.day AS day, events.outcome AS outcome, count(*) AS count FROM events${sql} GROUP BY events.day, events.outcome
     ORDER BY 1, 2`,
    ...parameters,
  );
}

/** Events that were told as plans, and later as something else: the latest `limit` of those with more accounts than one. */
export async function outcomeLinks(
  database: Database,
  filter: EventFilter,
  { limit, today }: { readonly limit: number; readonly today: string },
): Promise<readonly OutcomeLink[]> {
  const { sql, parameters } = whereOf(database, filter, [{ sql: "events.accounts > 1 AND events.day > ''", parameters: [] }]);
  const rows = await database.all<{ day: string; event: string }>(
    `SELECT events.day AS day, events.event AS event FROM events${sql} ORDER BY events.day DESC, events.number DESC LIMIT ?`,
    ...parameters,
    limit,
  );
  return rows.flatMap((row): readonly OutcomeLink[] => {
    const event = JSON.parse(row.event) as KeptEvent;
    const { id, type, history } = event;
    const planned = history.find(({ outcome }) => outcome === 'planned')?.said?.start;
    if (planned === undefined || history.every(({ outcome }) => outcome === 'planned')) return [];
    return [{ event: id, type, planned, day: row.day, outcome: outcomeOn(event, today) }];
  });
}
