// An event of the record as one row of a table, for spreadsheets and statistics. Names of several participants stand in one cell, `; ` between them.

import type { Count, EventView, NamedEntity } from '../../domain/index.ts';
import { csvRow } from './csv-row.ts';

export const EVENT_COLUMNS = [
  'event',
  'day',
  'first_day',
  'last_day',
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
    event.day,
    event.date?.start ?? null,
    event.date?.end ?? null,
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

const cellsOf = (parties: readonly NamedEntity[]): readonly string[] => [
  parties.map(({ id }) => id).join('; '),
  parties.map(({ name }) => name.en).join('; '),
  parties.map(({ name }) => name.ar).join('; '),
];

const countOf = (count: Count | null): readonly (number | null)[] => (count === null ? [null, null] : [count[0], count[1]]);
