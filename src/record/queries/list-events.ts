// Events in the order of their days, a page at a time, by who takes part, where, what kind, what became of it, when. Every page costs the same,
// however long the list is: it goes on behind the last event of the page before.

import type { EventView, Interval, NamedEntity, OutcomeToday, PartyView } from '../../domain/record-views.ts';
import type { AccountText } from '../accounts/account-memory.ts';
import type { Database } from '../database.ts';
import type { KeptEvent } from '../events/write-events.ts';
import { outcomeOn } from '../linking/event-of.ts';
import type { Party } from '../linking/types.ts';
import {
  type Condition,
  dayConditions,
  type EventFilter,
  joined,
  kindConditions,
  type Taking,
  takingCondition,
} from './event-filter.ts';
import { namesOf } from './find-entities.ts';

export type { EventFilter, Taking } from './event-filter.ts';

/** Where a page ends: the next begins behind it. */
export interface Cursor {
  readonly day: string;
  readonly event: number;
}

export interface ListedEvent {
  readonly cursor: Cursor;
  readonly view: EventView;
  /** When it was first told as a plan that was still to come; null where it never was. */
  readonly planned: Interval | null;
}

const COUNTED = 20_000;
/** Lists of single entities that are read and merged for one page. */
const MOST_LISTS = 100;

/** `latest`: the last day first. */
export type Order = 'day' | 'latest';

export interface PageOptions {
  readonly after: Cursor | null;
  readonly limit: number;
  /** The day on which it is asked, by which plans are past. */
  readonly today: string;
  readonly order?: Order;
}

/** At most `limit` events behind `after`. */
export async function listEvents(
  database: Database,
  filter: EventFilter,
  { after, limit, today, order = 'day' }: PageOptions,
): Promise<readonly ListedEvent[]> {
  const page = { after, limit, order };
  const cursors = await (filter.taking.length === 0 ? pageOfAll(database, filter, page) : pageOfEntities(database, filter, page));
  return viewEvents(database, cursors, today);
}

type Page = Required<Omit<PageOptions, 'today'>>;

async function pageOfAll(database: Database, filter: EventFilter, page: Page): Promise<readonly Cursor[]> {
  const { types, outcomes } = filter;
  // One outcome, or else one type, at a time: each list comes in order from its index.
  const [column, values] = outcomes.length > 0 ? (['outcome', outcomes] as const) : (['type', types] as const);
  const rest = kindConditions(database, { ...filter, [`${column}s`]: [] });
  const start = behind(page, 'events.day', 'events.number');
  const where = filter.taking.map(takingCondition);
  const lists: (readonly Cursor[])[] = [];
  for (const days of dayConditions(filter, 'events.day'))
    for (const value of values.length > 0 ? values : [null])
      lists.push(
        await cursorsOf(
          database,
          'SELECT events.day AS day, events.number AS event FROM events',
          [
            ...start,
            ...days,
            ...rest,
            ...where,
            ...(value === null ? [] : [{ sql: `events.${column} = ?`, parameters: [value] }]),
          ],
          page,
        ),
      );
  return merged(lists, page);
}

/** Goes along the events of the entities that are in fewest, and looks for the others in each. */
async function pageOfEntities(database: Database, filter: EventFilter, page: Page): Promise<readonly Cursor[]> {
  const sizes = await Promise.all(filter.taking.map((taking) => sizeOf(database, taking)));
  const least = sizes.indexOf(Math.min(...sizes));
  const lead = filter.taking[least] as Taking;
  const others = filter.taking.filter((_, index) => index !== least);
  // A state with all its towns is in so many events that they are met soon along the days.
  if (lead.entities.length > MOST_LISTS) return pageOfAll(database, filter, page);
  const lists: (readonly Cursor[])[] = [];
  for (const days of dayConditions(filter, 'taking.day'))
    for (const entity of lead.entities)
      lists.push(
        await cursorsOf(
          database,
          `SELECT DISTINCT taking.day AS day, taking.event AS event FROM event_entities AS taking
           JOIN events ON events.number = taking.event`,
          [
            { sql: 'taking.entity = ?', parameters: [entity] },
            { sql: 'taking.part IN ?*', parameters: [lead.parts] },
            ...behind(page, 'taking.day', 'taking.event'),
            ...days,
            ...kindConditions(database, filter),
            ...others.map(({ entities, parts }) => ({
              sql: `EXISTS (SELECT 1 FROM event_entities AS other WHERE other.event = taking.event AND other.entity IN ?* AND other.part IN ?*)`,
              parameters: [entities, parts],
            })),
          ],
          page,
        ),
      );
  return merged(lists, page);
}

function cursorsOf(
  database: Database,
  select: string,
  conditions: readonly Condition[],
  { limit, order }: Page,
): Promise<readonly Cursor[]> {
  const { sql, parameters } = joined(conditions);
  const by = order === 'day' ? '1, 2' : '1 DESC, 2 DESC';
  return database.all<{ day: string; event: number }>(`${select}${sql} ORDER BY ${by} LIMIT ?`, ...parameters, limit);
}

function behind({ after, order }: Page, day: string, event: string): readonly Condition[] {
  if (after === null) return [];
  const than = order === 'day' ? '>' : '<';
  return [
    {
      sql: `${day} ${than}= ? AND (${day} ${than} ? OR ${event} ${than} ?)`,
      parameters: [after.day, after.day, after.event],
    },
  ];
}

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

function merged(lists: readonly (readonly Cursor[])[], { limit, order }: Page): readonly Cursor[] {
  if (lists.length === 1) return lists[0] ?? [];
  const distinct = new Map(lists.flat().map((cursor) => [cursor.event, cursor]));
  const sign = order === 'day' ? 1 : -1;
  return [...distinct.values()]
    .sort((a, b) => sign * (a.day < b.day ? -1 : a.day > b.day ? 1 : a.event - b.event))
    .slice(0, limit);
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
    return [{ cursor, view, planned: event.history.find((step) => step.outcome === 'planned')?.said ?? null }];
  });
}

export const partyView = (party: Party, names: ReadonlyMap<string, NamedEntity>): PartyView => ({
  ...(names.get(party.entity) ?? { id: party.entity, kind: party.kind, name: { en: party.name, ar: party.name } }),
  role: party.role,
});

const bareEntity = (id: string): NamedEntity => ({ id, kind: 'unknown', name: { en: id, ar: id } });
