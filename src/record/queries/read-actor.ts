// What the record holds of one entity, or of several of one name: who it is, in how many events of each type it takes part, the latest of them, and
// the coded articles that tell those.

import type { CodedArticle, EventType, EventView } from '../../domain/index.ts';
import { unpackArticle } from '../articles/prepare-article.ts';
import type { KnownEntity } from '../articles/prepare-entity.ts';
import type { Database } from '../database.ts';
import { type Cursor, viewEvents } from './list-events.ts';

export interface ReadActor {
  readonly entity: KnownEntity;
  readonly types: readonly { readonly type: EventType; readonly events: number }[];
  readonly latest: readonly EventView[];
  /** Articles of its latest events, each once. */
  readonly articles: readonly { readonly coded: CodedArticle; readonly outlet: string | null }[];
}

const MOST_EVENTS = 60;
const MOST_ARTICLES = 120;
const PARTS = ['actor', 'recipient'] as const;

/** `numbers`: of entities that are one and the same to the one who asks; the first says who it is. */
export async function readActor(
  database: Database,
  numbers: readonly number[],
  { limit, today }: { readonly limit: number; readonly today: string },
): Promise<ReadActor> {
  const [first] = await database.all<{ entity: string; name_en: string; name_ar: string }>(
    'SELECT entity, name_en, name_ar FROM entities WHERE number = ?',
    numbers[0] ?? 0,
  );
  if (first === undefined) throw new Error(`no entity ${numbers[0]}`);
  const types = await database.all<{ type: EventType; events: number }>(
    `SELECT events.type AS type, count(DISTINCT events.number) AS events
     FROM event_entities JOIN events ON events.number = event_entities.event
     WHERE event_entities.entity IN ?* AND event_entities.part IN ?* GROUP BY events.type ORDER BY 2 DESC, 1`,
    numbers,
    PARTS,
  );
  const cursors = await latestOf(database, numbers, Math.max(limit, MOST_EVENTS));
  const latest = await viewEvents(database, cursors.slice(0, limit), today);
  return {
    // An analyst may have given it other names than its coding.
    entity: { ...(JSON.parse(first.entity) as KnownEntity), name: { en: first.name_en, ar: first.name_ar } },
    types,
    latest: latest.map(({ view }) => view),
    articles: await articlesOf(database, cursors.slice(0, MOST_EVENTS)),
  };
}

async function latestOf(database: Database, numbers: readonly number[], limit: number): Promise<readonly Cursor[]> {
  const lists: (readonly Cursor[])[] = [];
  for (const number of numbers)
    lists.push(
      await database.all<{ day: string; event: number }>(
        `SELECT DISTINCT day, event FROM event_entities WHERE entity = ? AND part IN ?* ORDER BY day DESC, event DESC LIMIT ?`,
        number,
        PARTS,
        limit,
      ),
    );
  const distinct = new Map(lists.flat().map((cursor) => [cursor.event, cursor]));
  return [...distinct.values()].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.event - a.event)).slice(0, limit);
}

async function articlesOf(database: Database, cursors: readonly Cursor[]): Promise<ReadActor['articles']> {
  const rows = await database.all<{ number: number; outlet: string | null; coded: Uint8Array }>(
    `SELECT number, outlet, coded FROM articles WHERE number IN
       (SELECT DISTINCT article FROM accounts WHERE event IN ?* ORDER BY article DESC LIMIT ?) ORDER BY number`,
    cursors.map(({ event }) => event),
    MOST_ARTICLES,
  );
  return rows.map(({ outlet, coded }) => ({ outlet, coded: unpackArticle(coded) }));
}
