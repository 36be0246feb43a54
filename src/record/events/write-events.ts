// Writes events anew from their accounts: what they say together, who takes part, how many origins stand behind it.

import type { AccountMemory, StoredAccount } from '../accounts/account-memory.ts';
import type { Database, Value } from '../database.ts';
import { eventOf } from '../linking/event-of.ts';
import { originsOf } from '../linking/origins-of.ts';
import type { Account, IndependentOrigin, LinkedEvent } from '../linking/types.ts';
import { EVENT_ENTITIES, EVENTS } from '../tables.ts';

/** What is kept of an event as JSON in `events.event`. */
export interface KeptEvent extends LinkedEvent {
  readonly origins: readonly IndependentOrigin[];
}

/** What an entity is in an event. */
export type Part = 'actor' | 'recipient' | 'place' | 'source';

export interface WrittenEvents {
  readonly numbers: readonly number[];
  /** Whether there can be no such event yet. */
  readonly isNew: (number: number) => boolean;
  /** Numbers of entities, of every one that an account names. */
  readonly entityNumbers: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

/** Events without accounts go. */
export async function writeEvents(
  database: Database,
  memory: AccountMemory,
  { numbers, isNew, entityNumbers }: WrittenEvents,
): Promise<void> {
  if (numbers.length === 0) return;
  const known = numbers.filter((number) => !isNew(number));
  if (known.length > 0) {
    await database.run('DELETE FROM event_entities WHERE event IN ?*', known);
    await database.run('DELETE FROM events WHERE number IN ?*', known);
  }
  const rows = await database.all<{ number: number; event: number; article: string; original: string }>(
    `SELECT accounts.number AS number, accounts.event AS event, articles.id AS article, originals.id AS original
     FROM accounts JOIN articles ON articles.number = accounts.article JOIN articles AS originals ON originals.number = articles.original
     WHERE accounts.event IN ?*`,
    numbers,
  );
  const originals = new Map(rows.map(({ article, original }) => [article, original]));
  const stored = new Map(
    (
      await memory.get(
        database,
        rows.map(({ number }) => number),
      )
    ).map((one) => [one.number, one]),
  );
  const entities = await entityNumbers([...stored.values()].flatMap(({ account }) => partsOf(account).map(([entity]) => entity)));
  const eventRows: Value[][] = [];
  const entityRows = new Map<string, [number, string, number, string]>();
  for (const [number, members] of Map.groupBy(rows, ({ event }) => event)) {
    const accounts = members
      .map((member) => (stored.get(member.number) as StoredAccount).account)
      .sort((one, other) => (one.rank < other.rank ? -1 : 1));
    const event: KeptEvent = {
      ...eventOf(accounts),
      origins: originsOf(accounts, (article) => originals.get(article) ?? article),
    };
    const day = dayOf(event, accounts);
    eventRows.push(rowOf(number, event, day, accounts[0] as Account));
    for (const [id, part] of accounts.flatMap(partsOf)) {
      const entity = entities.get(id);
      if (entity !== undefined) entityRows.set(`${entity} ${number} ${part}`, [entity, day, number, part]);
    }
  }
  await database.insert(EVENTS, eventRows);
  await database.insert(
    EVENT_ENTITIES,
    [...entityRows.values()].sort((one, other) => one[0] - other[0]),
  );
}

const rowOf = (number: number, event: KeptEvent, day: string, founder: Account): Value[] => [
  number,
  event.id,
  event.type,
  event.outcome,
  event.isOpen ? 1 : 0,
  day,
  event.date?.start ?? null,
  event.date?.end ?? null,
  event.place,
  event.members.length,
  event.origins.length,
  JSON.stringify(event),
  JSON.stringify(founder.modes),
];

/** Where an event stands in a timeline. */
const dayOf = (event: LinkedEvent, accounts: readonly Account[]): string =>
  event.date?.start ?? accounts.flatMap(({ written }) => written?.start ?? []).sort()[0] ?? '';

const partsOf = ({ actor, recipient, place, origins }: Account): readonly (readonly [string, Part])[] => [
  ...actor.map(({ entity }) => [entity, 'actor'] as const),
  ...recipient.map(({ entity }) => [entity, 'recipient'] as const),
  ...(place === null ? [] : [[place.entity, 'place'] as const]),
  ...origins.map(({ id }) => [id, 'source'] as const),
];
