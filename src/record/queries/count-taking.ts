// Who takes part in how many events, and what pairs of them did to each other: counts by type and mode, never the events themselves.

import type { EventType } from '../../domain/index.ts';
import type { Database } from '../database.ts';
import { type EventFilter, whereOf } from './event-filter.ts';

export interface TakingCount {
  readonly entity: number;
  readonly events: number;
}

/** The `limit` entities that take part in most events. */
export const mostTaking = (database: Database, limit: number): Promise<readonly TakingCount[]> =>
  database.all<TakingCount>(
    `SELECT entity, count(DISTINCT event) AS events FROM event_entities WHERE part IN ('actor', 'recipient')
     GROUP BY entity ORDER BY 2 DESC, 1 LIMIT ?`,
    limit,
  );

/** One event in which one did something to another. `modes`: JSON, as the record keeps them. */
export interface Pair {
  readonly actor: number;
  readonly recipient: number;
  readonly type: EventType;
  readonly modes: string;
}

/** Nobody receives the event: those who act in it do it to each other (a telephone call, talks). */
const IS_MUTUAL = `NOT EXISTS (SELECT 1 FROM event_entities AS receiving WHERE receiving.event = events.number AND receiving.part = 'recipient')`;

/**
 * What each did to each other one: a row for each event of the filter and each pair in it, of a mutual one in both directions. Summing them up here
 * costs less than in the database.
 */
export function listPairs(database: Database, filter: EventFilter): Promise<readonly Pair[]> {
  const { sql, parameters } = whereOf(database, filter, [{ sql: 'doing.entity <> done.entity', parameters: [] }]);
  return database.all<Pair>(
    `SELECT doing.entity AS actor, done.entity AS recipient, events.type AS type, events.modes AS modes
     FROM events JOIN event_entities AS doing ON doing.event = events.number AND doing.part = 'actor'
     JOIN event_entities AS done ON done.event = events.number AND (done.part = 'recipient' OR (done.part = 'actor' AND ${IS_MUTUAL}))${sql}`,
    ...parameters,
  );
}

export interface RelationCount {
  readonly other: number;
  readonly year: string;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly events: number;
}

/** What the entities of these numbers did to others, and others to them, by year and type. */
export async function countRelations(database: Database, numbers: readonly number[]): Promise<readonly RelationCount[]> {
  const rows = await database.all<Omit<RelationCount, 'modes'> & { readonly modes: string }>(
    `SELECT other.entity AS other, substr(own.day, 1, 4) AS year, events.type AS type, events.modes AS modes,
       count(DISTINCT events.number) AS events
     FROM event_entities AS own JOIN event_entities AS other ON other.event = own.event AND other.entity <> own.entity
     JOIN events ON events.number = own.event
     WHERE (other.part <> own.part OR (own.part = 'actor' AND ${IS_MUTUAL})) AND own.entity IN ?* AND own.part IN ('actor', 'recipient') AND other.part IN ('actor', 'recipient')
     GROUP BY other.entity, substr(own.day, 1, 4), events.type, events.modes`,
    numbers,
  );
  return rows.map((row) => ({ ...row, modes: JSON.parse(row.modes) as readonly string[] }));
}

/** Numbers and days of the latest meetings and visits of these entities that have a place. */
export const latestMeetings = (
  database: Database,
  numbers: readonly number[],
  limit: number,
): Promise<readonly { readonly day: string; readonly event: number }[]> =>
  database.all<{ day: string; event: number }>(
    `SELECT DISTINCT own.day AS day, own.event AS event FROM event_entities AS own JOIN events ON events.number = own.event
     WHERE own.entity IN ?* AND own.part IN ('actor', 'recipient') AND events.type = 'CONSULT' AND events.place IS NOT NULL
     ORDER BY 1 DESC, 2 DESC LIMIT ?`,
    numbers,
    limit,
  );
