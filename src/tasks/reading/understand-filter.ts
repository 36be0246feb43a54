// Turns what a person asks for (names in either language, types, outcomes, days) into what the record is asked, and says which entities each name
// stood for. Throws an `AppError` NAME_… where a name stands for nobody, or could stand for several.

import { AppError } from '../../domain/errors.ts';
import type { EventOutcome, EventType, NamedEntity, UnderstoodName } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import type { Part } from '../../record/events/write-events.ts';
import type { EventFilter, Taking } from '../../record/queries/event-filter.ts';
import { type FoundEntity, findEntities, placesWithin } from '../../record/queries/find-entities.ts';
import { termsOf } from '../../record/queries/search-record.ts';

/** What is asked; absent or empty: no matter which. */
export interface AskedFilter {
  /** Names or ids: one who takes part, another who does, where it is. */
  readonly actor: string | null;
  readonly with: string | null;
  readonly place: string | null;
  readonly types: readonly EventType[];
  readonly outcomes: readonly EventOutcome[];
  /** ISO calendar days. */
  readonly from: string | null;
  readonly to: string | null;
  readonly outlets?: readonly string[];
  /** The fewest independent origins. */
  readonly minOrigins?: number;
  /** Words of the articles that tell of it. */
  readonly words?: string | null;
}

export interface UnderstoodFilter {
  readonly filter: EventFilter;
  readonly names: readonly UnderstoodName[];
}

export const TAKING_PART: readonly Part[] = ['actor', 'recipient'];

export async function understandFilter(record: Database, asked: AskedFilter): Promise<UnderstoodFilter> {
  const names: UnderstoodName[] = [];
  const taking: Taking[] = [];
  for (const [name, parts] of [
    [asked.actor, TAKING_PART],
    [asked.with, TAKING_PART],
    [asked.place, ['place']],
  ] as const) {
    if (name === null) continue;
    const entities = await understandName(record, name, parts);
    names.push({ asked: name, entities: entities.map(({ id, kind, name }): NamedEntity => ({ id, kind, name })) });
    const numbers = entities.map(({ number }) => number);
    const towns = parts[0] === 'place' ? await placesWithin(record, entities) : [];
    taking.push({ entities: [...new Set([...numbers, ...towns])], parts });
  }
  const { types, outcomes, from, to, outlets = [], minOrigins = 0, words = null } = asked;
  return {
    filter: { taking, types, outcomes, from, to, outlets, minOrigins, words: words === null ? [] : await termsOf(record, words) },
    names,
  };
}

/** A name that several have, or a part of one, is understood where one of them is in this many times the events of all others. */
const OUTWEIGHS = 5;

/** The entities of one name: one, or several of which each is called so in both languages (a state, and its land). */
export async function understandName(record: Database, name: string, parts: readonly Part[]): Promise<readonly FoundEntity[]> {
  const { by, entities } = await findEntities(record, name, parts);
  const [first, ...others] = entities;
  if (first === undefined) throw new AppError('NAME_UNKNOWN', { name });
  const isOne = others.every((other) => other.name.en === first.name.en && other.name.ar === first.name.ar);
  if (by === 'whole' ? isOne : by === 'words' && others.length === 0) return entities;
  if (by !== 'some' && first.events >= OUTWEIGHS * others.reduce((sum, { events }) => sum + events, 0)) return [first];
  throw new AppError(by === 'whole' ? 'NAME_AMBIGUOUS' : 'NAME_NOT_EXACT', { name, candidates: listOf(entities) });
}

const MOST_NAMED = 6;

/** Ids say who is meant, and can be given back as they stand. */
const listOf = (entities: readonly FoundEntity[]): string =>
  entities
    .slice(0, MOST_NAMED)
    .map(({ id, events }) => `${id} (${events})`)
    .join(', ');
