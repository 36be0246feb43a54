// What the formats of other programs need beside an event's line: who its entities are, and the accounts that tell it.

import type { DescribedEvent, KnownEntity, Telling } from '../../domain/described-event.ts';
import type { AccountText } from '../accounts/account-memory.ts';
import type { Database } from '../database.ts';
import type { ListedEvent } from './list-events.ts';
import { articleView, type MemberRow } from './read-event.ts';

/** Most accounts of one event that are written out; the first kept come first. */
const MOST_TELLINGS = 100;

/** `withTellings`: false leaves `tellings` empty, for formats that count accounts and name outlets only; their texts are most of the work. */
export async function describeEvents(
  database: Database,
  listed: readonly ListedEvent[],
  withTellings: boolean,
): Promise<readonly DescribedEvent[]> {
  if (listed.length === 0) return [];
  const ids = listed.flatMap(({ view }) =>
    [...view.actor, ...view.recipient, ...(view.place ? [view.place] : [])].map(({ id }) => id),
  );
  const rows = await database.all<{ id: string; entity: string }>('SELECT id, entity FROM entities WHERE id IN ?*', [
    ...new Set(ids),
  ]);
  const entities = new Map(rows.map(({ id, entity }) => [id, JSON.parse(entity) as KnownEntity]));
  const numbers = listed.map(({ cursor }) => cursor.event);
  const outlets = Map.groupBy(await outletsOf(database, numbers), ({ event }) => event);
  const tellings = withTellings ? await tellingsOf(database, numbers) : new Map<number, readonly Telling[]>();
  return listed.map(({ cursor, view }) => ({
    view,
    entities,
    outlets: (outlets.get(cursor.event) ?? []).map(({ outlet }) => outlet),
    tellings: tellings.get(cursor.event) ?? [],
  }));
}

const outletsOf = (database: Database, events: readonly number[]): Promise<readonly { event: number; outlet: string }[]> =>
  database.all(
    `SELECT accounts.event AS event, articles.outlet AS outlet, min(accounts.number) AS first
     FROM accounts JOIN articles ON articles.number = accounts.article
     WHERE accounts.event IN ?* AND articles.outlet IS NOT NULL GROUP BY 1, 2 ORDER BY 3`,
    events,
  );

async function tellingsOf(database: Database, events: readonly number[]): Promise<ReadonlyMap<number, readonly Telling[]>> {
  const members = await database.all<MemberRow & { readonly event: number }>(
    `SELECT accounts.event AS event, accounts.number AS number, accounts.article AS article, accounts.key AS key, accounts.account AS account,
       accounts.score AS score, accounts.because AS because, articles.id AS id, articles.ref AS ref, articles.outlet AS outlet,
       articles.title AS title, articles.url AS url, articles.published AS published, articles.written_start AS written_start,
       articles.written_end AS written_end, originals.id AS original
     FROM accounts JOIN articles ON articles.number = accounts.article JOIN articles AS originals ON originals.number = articles.original
     WHERE accounts.event IN ?* ORDER BY accounts.number`,
    events,
  );
  const byEvent = Map.groupBy(members, ({ event }) => event);
  return new Map([...byEvent].map(([event, rows]) => [event, rows.slice(0, MOST_TELLINGS).map(tellingOf)]));
}

function tellingOf(row: MemberRow): Telling {
  const { status, triggers, origins } = JSON.parse(row.account) as AccountText;
  return {
    id: `${row.id}#${row.key}`,
    article: articleView(row),
    status,
    triggers,
    origins: origins.map(({ id, name }) => ({ id, name })),
  };
}
