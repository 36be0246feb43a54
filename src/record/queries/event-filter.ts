// Which events are asked for: by who takes part, where, what kind, what became of it, when, who tells of it, in which words; as conditions of SQL.

import type { EventType } from '../../domain/index.ts';
import type { EventOutcome } from '../../domain/record-views.ts';
import type { Database, Parameter } from '../database.ts';
import type { Part } from '../events/write-events.ts';
import { addDays } from '../linking/days.ts';
import { havingWords, type WordQuery } from '../search/word-index.ts';

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
  /** Events that can have happened in these days. */
  readonly from: string | null;
  readonly to: string | null;
  /** Outlets of which one tells of it. */
  readonly outlets: readonly string[];
  /** The fewest independent origins. */
  readonly minOrigins: number;
  /** Words that an article which tells of it has, of each list one; empty: no matter which. */
  readonly words: WordQuery;
}

export const EVERY_EVENT: EventFilter = {
  taking: [],
  types: [],
  outcomes: [],
  from: null,
  to: null,
  outlets: [],
  minOrigins: 0,
  words: [],
};

export interface Condition {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

const LONGEST = 366;
/** Of events whose interval ends in a later year than it begins: they have an index of their own, in the words of which they are asked for. */
const IS_LONG = `events.last_day IS NOT NULL AND substr(events.last_day, 1, 4) > substr(events.first_day, 1, 4)`;

/** Everything but the days. Names of columns are those of `events`. `type`: the column of the type, as it is to be read. */
export function kindConditions(database: Database, filter: EventFilter, type = 'events.type'): readonly Condition[] {
  const { types, outcomes, outlets, minOrigins, words } = filter;
  const conditions: Condition[] = [];
  if (types.length > 0) conditions.push({ sql: `${type} IN ?*`, parameters: [types] });
  if (outcomes.length > 0) conditions.push({ sql: 'events.outcome IN ?*', parameters: [outcomes] });
  if (minOrigins > 1) conditions.push({ sql: 'events.origins >= ?', parameters: [minOrigins] });
  if (outlets.length > 0)
    conditions.push({
      sql: `events.number IN (SELECT accounts.event FROM article_outlets
        JOIN accounts ON accounts.article = article_outlets.article WHERE article_outlets.outlet IN ?*)`,
      parameters: [outlets],
    });
  if (words.length > 0) {
    const having = havingWords(database, 'article_words', 'accounts.article', words);
    conditions.push({
      sql: `events.number IN (SELECT accounts.event FROM accounts WHERE ${having.sql})`,
      parameters: [having.parameter],
    });
  }
  return conditions;
}

/**
 * The days of an event: of each of these lists of conditions all hold, or of another. Intervals that began long before are asked for apart, so that
 * both lists come in order along an index. `day`: the column that the order of a list goes by.
 */
export function dayConditions({ from, to }: EventFilter, day: string): readonly (readonly Condition[])[] {
  const end = endCondition({ to }, day);
  if (from === null) return [end];
  const year = addDays(from, -LONGEST);
  return [
    [...end, { sql: `${day} >= ? AND coalesce(events.last_day, ${day}) >= ?`, parameters: [year, from] }],
    [...end, { sql: `${day} < ? AND ${IS_LONG} AND events.last_day >= ?`, parameters: [year, from] }],
  ];
}

const endCondition = ({ to }: Pick<EventFilter, 'to'>, day: string): readonly Condition[] =>
  to === null ? [] : [{ sql: `${day} > '' AND ${day} <= ?`, parameters: [to] }];

export const takingCondition = ({ entities, parts }: Taking): Condition => ({
  sql: 'events.number IN (SELECT event FROM event_entities WHERE entity IN ?* AND part IN ?*)',
  parameters: [entities, parts],
});

/** Kept from the index by type, which would open every row: what is counted stands in `events_counted`. */
const COUNTED_TYPE = "coalesce(events.type, '')";

/** The whole filter, for counts and sums over `events`; ` WHERE …` or nothing. */
export function whereOf(database: Database, filter: EventFilter, more: readonly Condition[] = []): Condition {
  const conditions = [
    ...filter.taking.map(takingCondition),
    ...kindConditions(database, filter, COUNTED_TYPE),
    ...endCondition(filter, 'events.day'),
    ...(filter.from === null ? [] : [{ sql: 'coalesce(events.last_day, events.day) >= ?', parameters: [filter.from] }]),
    ...more,
  ];
  return joined(conditions);
}

export const joined = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.length === 0 ? '' : ` WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
  parameters: conditions.flatMap(({ parameters }) => parameters),
});

export async function countEvents(database: Database, filter: EventFilter): Promise<number> {
  const { sql, parameters } = whereOf(database, filter);
  const [row] = await database.all<{ count: number }>(`SELECT count(*) AS count FROM events${sql}`, ...parameters);
  return row?.count ?? 0;
}
