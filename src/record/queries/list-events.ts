// Events in the order of their days, a page at a time, by who takes part, where, what kind, what became of it, when. Every page costs the same,
// however long the list is: it goes on behind the last event of the page before.

import type { EventType } from '../../domain/index.ts';
import type { EventOutcome, EventView, NamedEntity, OutcomeToday, PartyView } from '../../domain/record-views.ts';
import type { AccountText } from '../accounts/account-memory.ts';
import type { Database, Parameter } from '../database.ts';
import type { KeptEvent, Part } from '../events/write-events.ts';
import { addDays } from '../linking/days.ts';
import { outcomeOn } from '../linking/event-of.ts';
import type { Party } from '../linking/types.ts';
import { namesOf } from './find-entities.ts';

/** Numbers of entities of which one must play one of these parts. */
export interface Taking {
  readonly entities: readonly number[];
  readonly parts: readonly Part[];
}

export interface EventFilter {
  /** All of them must hold. */
  readonly taking: readonly Taking[];
  readonly types: readonly EventType[];
  readonly outcomes: readonly EventOutcome[];
  /** Events that can have happened in these days; an interval of more than a year only where it begins in them. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Where a page ends: the next begins behind it. */
export interface Cursor {
  readonly day: string;
  readonly event: number;
}

export interface ListedEvent {
  readonly cursor: Cursor;
  readonly view: EventView;
}

const LONGEST = 366;
const COUNTED = 20_000;

/** At most `limit` events behind `after`. `today`: the day on which it is asked, by which plans are past. */
export async function listEvents(
  database: Database,
  filter: EventFilter,
  { after, limit, today }: { readonly after: Cursor | null; readonly limit: number; readonly today: string },
): Promise<readonly ListedEvent[]> {
  const cursors =
    filter.taking.length === 0
      ? await pageOfAll(database, filter, after, limit)
      : await pageOfEntities(database, filter, after, limit);
  return viewEvents(database, cursors, today);
}

interface Condition {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

async function pageOfAll(
  database: Database,
  filter: EventFilter,
  after: Cursor | null,
  limit: number,
): Promise<readonly Cursor[]> {
  const { types, outcomes } = filter;
  const span = spanOf(filter, after, { day: 'events.day', event: 'events.number' });
  // One outcome, or else one type, at a time: each list comes in order from its index.
  const [column, values] = outcomes.length > 0 ? (['outcome', outcomes] as const) : (['type', types] as const);
  const rest = column === 'outcome' && types.length > 0 ? [{ sql: 'events.type IN ?*', parameters: [types] }] : [];
  const lists: (readonly Cursor[])[] = [];
  for (const value of values.length > 0 ? values : [null])
    lists.push(
      await cursorsOf(
        database,
        'SELECT events.day AS day, events.number AS event FROM events',
        [...span, ...rest, ...(value === null ? [] : [{ sql: `events.${column} = ?`, parameters: [value] }])],
        limit,
      ),
    );
  return merged(lists, limit);
}

/** Goes along the events of the entities that are in fewest, and looks for the others in each. */
async function pageOfEntities(
  database: Database,
  filter: EventFilter,
  after: Cursor | null,
  limit: number,
): Promise<readonly Cursor[]> {
  const sizes = await Promise.all(filter.taking.map((taking) => sizeOf(database, taking)));
  const least = sizes.indexOf(Math.min(...sizes));
  const lead = filter.taking[least] as Taking;
  const others = filter.taking.filter((_, index) => index !== least);
  const lists: (readonly Cursor[])[] = [];
  for (const entity of lead.entities)
    lists.push(
      await cursorsOf(
        database,
        `SELECT DISTINCT taking.day AS day, taking.event AS event FROM event_entities AS taking
         JOIN events ON events.number = taking.event`,
        [
          { sql: 'taking.entity = ?', parameters: [entity] },
          { sql: 'taking.part IN ?*', parameters: [lead.parts] },
          ...spanOf(filter, after, { day: 'taking.day', event: 'taking.event' }),
          ...kindOf(filter),
          ...(filter.types.length > 0 ? [{ sql: 'events.type IN ?*', parameters: [filter.types] }] : []),
          ...others.map(({ entities, parts }) => ({
            sql: `EXISTS (SELECT 1 FROM event_entities AS other WHERE other.event = taking.event AND other.entity IN ?* AND other.part IN ?*)`,
            parameters: [entities, parts],
          })),
        ],
        limit,
      ),
    );
  return merged(lists, limit);
}

const cursorsOf = (
  database: Database,
  select: string,
  conditions: readonly Condition[],
  limit: number,
): Promise<readonly Cursor[]> =>
  database.all<{ day: string; event: number }>(
    `${select}${conditions.length > 0 ? ` WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}` : ''} ORDER BY 1, 2 LIMIT ?`,
    ...conditions.flatMap(({ parameters }) => parameters),
    limit,
  );

function spanOf(
  { from, to }: EventFilter,
  after: Cursor | null,
  column: { readonly day: string; readonly event: string },
): readonly Condition[] {
  const conditions: Condition[] = [];
  if (after !== null)
    conditions.push({
      sql: `${column.day} >= ? AND (${column.day} > ? OR ${column.event} > ?)`,
      parameters: [after.day, after.day, after.event],
    });
  if (from !== null)
    conditions.push({
      sql: `${column.day} >= ? AND coalesce(events.last_day, ${column.day}) >= ?`,
      parameters: [addDays(from, -LONGEST), from],
    });
  if (to !== null) conditions.push({ sql: `${column.day} > '' AND ${column.day} <= ?`, parameters: [to] });
  return conditions;
}

const kindOf = ({ outcomes }: EventFilter): readonly Condition[] =>
  outcomes.length === 0 ? [] : [{ sql: 'events.outcome IN ?*', parameters: [outcomes] }];

async function sizeOf(database: Database, { entities }: Taking): Promise<number> {
  let size = 0;
  for (const entity of entities) {
    const [row] = await database.all<{ count: number }>(
      'SELECT count(*) AS count FROM (SELECT 1 FROM event_entities WHERE entity = ? LIMIT ?) AS counted',
      entity,
      COUNTED,
    );
    size += row?.count ?? 0;
  }
  return size;
}

function merged(lists: readonly (readonly Cursor[])[], limit: number): readonly Cursor[] {
  if (lists.length === 1) return lists[0] ?? [];
  const distinct = new Map(lists.flat().map((cursor) => [cursor.event, cursor]));
  return [...distinct.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.event - b.event)).slice(0, limit);
}

/** The events of these numbers as a reader sees them, in the order given. */
export async function viewEvents(database: Database, cursors: readonly Cursor[], today: string): Promise<readonly ListedEvent[]> {
  const numbers = cursors.map(({ event }) => event);
  const rows = await database.all<{ number: number; event: string; origins: number; accounts: number; account: string }>(
    `SELECT events.number AS number, events.event AS event, events.origins AS origins, events.accounts AS accounts, accounts.account AS account
     FROM events JOIN accounts ON accounts.number = events.number WHERE events.number IN ?*`,
    numbers,
  );
  const read = new Map(
    rows.map((row) => [
      row.number,
      { ...row, event: JSON.parse(row.event) as KeptEvent, account: JSON.parse(row.account) as AccountText },
    ]),
  );
  const names = await namesOf(
    database,
    [...read.values()].flatMap(({ event, account }) => [
      ...[...account.actor, ...account.recipient].map(({ entity }) => entity),
      ...(event.place === null ? [] : [event.place]),
    ]),
  );
  return cursors.flatMap((cursor) => {
    const row = read.get(cursor.event);
    if (row === undefined) return [];
    const { event, account } = row;
    const view: EventView = {
      id: event.id,
      type: event.type,
      modes: account.modes,
      outcome: outcomeOn(event, today) as OutcomeToday,
      isOpen: event.isOpen,
      date: event.date,
      day: cursor.day,
      told: event.history[0]?.said ?? null,
      actor: account.actor.map((party) => partyView(party, names)),
      recipient: account.recipient.map((party) => partyView(party, names)),
      place: event.place === null ? null : (names.get(event.place) ?? bareEntity(event.place)),
      casualties: event.casualties,
      accounts: row.accounts,
      origins: row.origins,
    };
    return [{ cursor, view }];
  });
}

export const partyView = (party: Party, names: ReadonlyMap<string, NamedEntity>): PartyView => ({
  ...(names.get(party.entity) ?? { id: party.entity, kind: party.kind, name: { en: party.name, ar: party.name } }),
  role: party.role,
});

const bareEntity = (id: string): NamedEntity => ({ id, kind: 'unknown', name: { en: id, ar: id } });
