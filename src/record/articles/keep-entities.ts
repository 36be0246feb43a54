// Keeps entities and their names, and tells the number under which each is kept. An entity comes with nearly every article, so what is known is
// remembered; numbers are never given twice, so what is remembered stays true whoever else writes.

import { takeNumbers } from '../counters.ts';
import type { Database } from '../database.ts';
import { searchWords } from '../search/search-words.ts';
import { writeWords } from '../search/word-index.ts';
import { ENTITIES, ENTITY_NAMES } from '../tables.ts';
import type { KnownEntity, PreparedEntity } from './prepare-entity.ts';

/** What one process remembers of the entities of one record. Forget it when a transaction fails. */
export interface EntityMemory {
  readonly numbers: Map<string, number>;
  /** Names by entity number. */
  readonly names: Map<number, Set<string>>;
}

export const newEntityMemory = (): EntityMemory => ({ numbers: new Map(), names: new Map() });

const MOST_REMEMBERED = 200_000;

/** Afterwards `memory.numbers` has every entity given. */
export async function keepEntities(database: Database, memory: EntityMemory, given: readonly PreparedEntity[]): Promise<void> {
  if (memory.numbers.size > MOST_REMEMBERED) {
    memory.numbers.clear();
    memory.names.clear();
  }
  const distinct = new Map(given.map((entity) => [entity.id, entity]));
  await recallEntities(database, memory, [...distinct.keys()]);
  const added = [...distinct.values()].filter(({ id }) => !memory.numbers.has(id));
  if (added.length > 0) {
    let number = await takeNumbers(database, 'entity', added.length);
    await database.insert(
      ENTITIES,
      added.map(({ id, entity }) => {
        memory.numbers.set(id, number);
        const { kind, name, country } = JSON.parse(entity) as KnownEntity;
        return [number++, id, kind, plain(name.en), plain(name.ar), country, entity];
      }),
    );
  }
  await keepNames(database, memory, given, new Set(added.map(({ id }) => memory.numbers.get(id) as number)));
}

/** Afterwards `memory` has those of the entities that are kept, with their names. */
export async function recallEntities(database: Database, memory: EntityMemory, ids: readonly string[]): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !memory.numbers.has(id));
  if (missing.length === 0) return;
  const rows = await database.all<{ number: number; id: string }>('SELECT number, id FROM entities WHERE id IN ?*', missing);
  for (const { number, id } of rows) memory.numbers.set(id, number);
  await recallNames(
    database,
    memory,
    rows.map(({ number }) => number),
  );
}

/** Entities as they are kept, by id. */
export async function knownEntities(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, KnownEntity>> {
  if (ids.length === 0) return new Map();
  const rows = await database.all<{ id: string; entity: string }>('SELECT id, entity FROM entities WHERE id IN ?*', ids);
  return new Map(rows.map(({ id, entity }) => [id, JSON.parse(entity) as KnownEntity]));
}

async function keepNames(
  database: Database,
  memory: EntityMemory,
  given: readonly PreparedEntity[],
  added: ReadonlySet<number>,
): Promise<void> {
  const rows: [string, number][] = [];
  const changed = new Set<number>();
  for (const { id, names } of given) {
    const number = memory.numbers.get(id) as number;
    const known = namesOf(memory, number);
    for (const name of names) {
      if (known.has(name)) continue;
      known.add(name);
      changed.add(number);
      rows.push([name, number]);
    }
  }
  if (rows.length === 0) return;
  await database.insert(ENTITY_NAMES, rows, { orIgnore: true });
  await writeEntityWords(database, memory, { numbers: [...changed].filter((number) => added.has(number)), isNew: true });
  const others = [...changed].filter((number) => !added.has(number));
  await recallNames(database, memory, others);
  await writeEntityWords(database, memory, { numbers: others, isNew: false });
}

/** Other processes may have added names that this one has not seen: all are read again. */
async function recallNames(database: Database, memory: EntityMemory, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  const names = await database.all<{ entity: number; name: string }>(
    'SELECT entity, name FROM entity_names WHERE entity IN ?*',
    numbers,
  );
  for (const { entity, name } of names) namesOf(memory, entity).add(name);
}

async function writeEntityWords(
  database: Database,
  memory: EntityMemory,
  { numbers, isNew }: { readonly numbers: readonly number[]; readonly isNew: boolean },
): Promise<void> {
  await writeWords(
    database,
    'entity_words',
    numbers.map((number) => ({ number, words: searchWords([...namesOf(memory, number)].join(' ')) })),
    isNew,
  );
}

function namesOf({ names }: EntityMemory, number: number): Set<string> {
  const known = names.get(number);
  if (known !== undefined) return known;
  const empty = new Set<string>();
  names.set(number, empty);
  return empty;
}

/** Databases take no NUL in text; nothing that a person reads has one. */
export const plain = <T extends string | null>(text: T): T =>
  text === null ? text : (text.replaceAll('\0', '').toWellFormed() as T);
