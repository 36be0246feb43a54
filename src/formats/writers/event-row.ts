// An event of the record as one row of a table, for spreadsheets and statistics. Names of several participants stand in one cell, `; ` between them.

import { type Count, type EventView, type Interval, LAST_DAY, type NamedEntity } from '../../domain/index.ts';
import { csvRow } from './csv-row.ts';

export const EVENT_COLUMNS = [
  'event',
  'first_day',
  'last_day',
  'first_told',
  'last_told',
  'type',
  'modes',
  'outcome',
  'open',
  'actor_ids',
  'actors_en',
  'actors_ar',
  'recipient_ids',
  'recipients_en',
  'recipients_ar',
  'place_id',
  'place_en',
  'place_ar',
  'dead_least',
  'dead_most',
  'injured_least',
  'injured_most',
  'accounts',
  'origins',
] as const;

export const eventHeader = (): string => csvRow(EVENT_COLUMNS);

export function eventRow(event: EventView): string {
  const { actor, recipient, place, casualties } = event;
  return csvRow([
    event.id,
    // When it happened, and apart from that when it was told: a day of publication is no day of an event.
    ...daysOf(event.date),
    ...daysOf(event.told),
    event.type,
    event.modes.join('; '),
    event.outcome,
    event.isOpen ? 1 : 0,
    ...cellsOf(actor),
    ...cellsOf(recipient),
    place?.id ?? null,
    place?.name.en ?? null,
    place?.name.ar ?? null,
    ...countOf(casualties?.dead ?? null),
    ...countOf(casualties?.injured ?? null),
    event.accounts,
    event.origins,
  ]);
}

/** First and last day; an interval without an end has no last day. */
const daysOf = (days: Interval | null): readonly (string | null)[] =>
  days === null ? [null, null] : [days.start, days.end === LAST_DAY ? null : days.end];

const cellsOf = (parties: readonly NamedEntity[]): readonly string[] => [
  parties.map(({ id }) => id).join('; '),
  parties.map(({ name }) => name.en).join('; '),
  parties.map(({ name }) => name.ar).join('; '),
];

const countOf = (count: Count | null): readonly (number | null)[] => (count === null ? [null, null] : [count[0], count[1]]);
