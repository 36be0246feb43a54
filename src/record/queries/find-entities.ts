// Which entities a name stands for: an id, a whole name in either language, the same without the titles before it or without what is written in
// front of it; else those that have its words. Says whether the name is surely theirs; decides nothing for the one who asks.

import type { NamedEntity } from '../../domain/index.ts';
import type { Database, Parameter } from '../database.ts';
import type { Part } from '../events/write-events.ts';
import { newReviewMemory, standingReviews } from '../reviews/read-reviews.ts';
import { foldName, searchWords, wordsOfQuery } from '../search/search-words.ts';
import { havingBeginning, havingWords } from '../search/word-index.ts';

/** An entity with the number under which the record keeps it. */
export interface FoundEntity extends NamedEntity {
  readonly number: number;
  /** In how many events it plays a part that was asked for, counted up to a limit. */
  readonly events: number;
}

export interface FoundName {
  /** `whole`: all of them have exactly this name. `words`: they have all its words, beside others. `some`: they have one of its words. */
  readonly by: 'whole' | 'words' | 'some';
  /** Those in most events first. */
  readonly entities: readonly FoundEntity[];
}

const MOST_CANDIDATES = 12;
const COUNTED = 1000;
/** Of so many names that begin so the most frequent are suggested. */
const MOST_BEGUN = 120;

/** `parts`: what they should be in events; an entity that is in none so goes behind those that are, and is left out where there are such. */
export async function findEntities(database: Database, name: string, parts: readonly Part[]): Promise<FoundName> {
  const byId = await read(database, 'WHERE id = ?', name.trim());
  if (byId.length > 0) return { by: 'whole', entities: await counted(database, byId, parts) };
  for (const spelling of spellingsOf(name)) {
    const whole = await read(
      database,
      'WHERE number IN (SELECT entity FROM entity_names WHERE name = ?) ORDER BY number',
      spelling,
    );
    if (whole.length > 0) return { by: 'whole', entities: await counted(database, whole, parts) };
  }
  const query = wordsOfQuery(name);
  if (query.length === 0) return { by: 'some', entities: [] };
  for (const [by, words] of [
    ['words', query],
    ['words', query.map((words) => [...new Set(words.flatMap(searchWords))])],
    ['some', [query.flat()]],
  ] as const) {
    const having = havingWords(database, 'entity_words', 'number', words);
    const near = await read(database, `WHERE ${having.sql} ORDER BY number LIMIT ${MOST_CANDIDATES * 4}`, having.parameter);
    if (near.length > 0) return { by, entities: (await counted(database, near, parts)).slice(0, MOST_CANDIDATES) };
  }
  return { by: 'some', entities: [] };
}

/** Entities with the words of a name that is still being typed, those in most events first; only such as are in events in one of these parts. */
export async function suggestEntities(
  database: Database,
  typed: string,
  parts: readonly Part[],
): Promise<readonly FoundEntity[]> {
  const query = wordsOfQuery(typed);
  if (query.length === 0) return [];
  const having = havingBeginning(database, 'entity_words', 'number', query);
  const begun = await read(database, `WHERE ${having.sql} ORDER BY number LIMIT ${MOST_BEGUN}`, having.parameter);
  return (await counted(database, begun, parts)).filter(({ events }) => events > 0);
}

/** The name; without what may be written in front of a word that stands alone; without its first word, its first two …: titles stand in front. */
function spellingsOf(name: string): readonly string[] {
  const whole = foldName(name);
  const words = whole.split(' ');
  const attached = words.length === 1 ? searchWords(whole) : [];
  return [...new Set([whole, ...attached, ...words.map((_, at) => words.slice(at).join(' '))])].filter((one) => one !== '');
}

interface EntityRow {
  readonly number: number;
  readonly id: string;
  readonly kind: NamedEntity['kind'];
  readonly name_en: string;
  readonly name_ar: string;
}

const read = (database: Database, rest: string, ...parameters: readonly Parameter[]): Promise<readonly EntityRow[]> =>
  database.all<EntityRow>(`SELECT number, id, kind, name_en, name_ar FROM entities ${rest}`, ...parameters);

async function counted(database: Database, rows: readonly EntityRow[], parts: readonly Part[]): Promise<readonly FoundEntity[]> {
  const found: FoundEntity[] = [];
  for (const { number, id, kind, name_en, name_ar } of await unitedRows(database, rows)) {
    const [count] = await database.all<{ events: number }>(
      'SELECT count(*) AS events FROM (SELECT 1 FROM event_entities WHERE entity = ? AND part IN ?* LIMIT ?) AS counted',
      number,
      parts,
      COUNTED,
    );
    found.push({ number, id, kind, name: { en: name_en, ar: name_ar }, events: count?.events ?? 0 });
  }
  const taking = found.filter(({ events }) => events > 0);
  return (taking.length > 0 ? taking : found).sort((a, b) => b.events - a.events || a.number - b.number);
}

/** In the place of entities that an analyst united with others, those others; each once. */
async function unitedRows(database: Database, rows: readonly EntityRow[]): Promise<readonly EntityRow[]> {
  const { united } = await standingReviews(database, newReviewMemory());
  if (!rows.some(({ id }) => united.has(id))) return rows;
  const others = await read(
    database,
    'WHERE id IN ?*',
    rows.flatMap(({ id }) => united.get(id) ?? []),
  );
  const byId = new Map(others.map((row) => [row.id, row]));
  const all = rows.map((row) => byId.get(united.get(row.id) ?? '') ?? row);
  return [...new Map(all.map((row) => [row.number, row])).values()];
}

/** Names of entities by id. */
export async function namesOf(database: Database, ids: Iterable<string>): Promise<ReadonlyMap<string, NamedEntity>> {
  const rows = await read(database, 'WHERE id IN ?*', [...new Set(ids)]);
  return new Map(rows.map(({ id, kind, name_en, name_ar }) => [id, { id, kind, name: { en: name_en, ar: name_ar } }]));
}

/** Numbers of the places that lie in those of these that are states. */
export async function placesWithin(database: Database, entities: readonly FoundEntity[]): Promise<readonly number[]> {
  const states = entities.filter(({ kind }) => kind === 'state').map(({ number }) => number);
  if (states.length === 0) return [];
  const rows = await database.all<{ number: number }>(
    `SELECT number FROM entities WHERE kind = 'place' AND country IN (SELECT country FROM entities WHERE number IN ?*) ORDER BY number`,
    states,
  );
  return rows.map(({ number }) => number);
}
