// Who takes part in events: a list by name or by how often, and one actor with what it did to others, others to it, and where it met them.

import type {
  ActorAnswer,
  ListedActor,
  MeetingView,
  NamedEntity,
  RelationCounts,
  RelationView,
  SuggestedName,
} from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { countRelations, latestMeetings, mostTaking, type RelationCount } from '../../record/queries/count-taking.ts';
import { findEntities, suggestEntities } from '../../record/queries/find-entities.ts';
import { viewEvents } from '../../record/queries/list-events.ts';
import { type EntityView, entitiesById, entitiesByNumber } from '../../record/queries/read-entities.ts';
import { addRelation, NO_RELATION } from './relation-counts.ts';
import { showActor } from './show-actor.ts';
import { TAKING_PART, understandName } from './understand-filter.ts';

/** Those whom the words name, or those who are in most events. */
export async function listActors(record: Database, words: string | null, limit: number): Promise<readonly ListedActor[]> {
  if (words !== null) {
    const { entities } = await findEntities(record, words, TAKING_PART);
    const known = await entitiesByNumber(
      record,
      entities.map(({ number }) => number),
    );
    return entities
      .slice(0, limit)
      .map(({ id, kind, name, number, events }) => ({ id, kind, name, country: known.get(number)?.country ?? null, events }));
  }
  const counts = await mostTaking(record, limit);
  const known = await entitiesByNumber(
    record,
    counts.map(({ entity }) => entity),
  );
  return counts.flatMap(({ entity, events }) => {
    const view = known.get(entity);
    return view === undefined ? [] : [{ ...named(view), country: view.country, events }];
  });
}

/** Names that begin as somebody types them: of those who take part, or of places. */
export async function suggestNames(
  record: Database,
  { typed, part, limit }: { readonly typed: string; readonly part: 'actor' | 'place'; readonly limit: number },
): Promise<readonly SuggestedName[]> {
  const found = await suggestEntities(record, typed, part === 'place' ? ['place'] : TAKING_PART);
  return found.slice(0, limit).map(({ events, ...one }) => ({ ...named(one), events }));
}

export const named = ({ id, kind, name }: NamedEntity): NamedEntity => ({ id, kind, name });

const MOST_RELATIONS = 60;
const MOST_MEETINGS = 200;

/** Throws an `AppError` NAME_…. */
export async function readActorPage(
  record: Database,
  name: string,
  options: { readonly limit: number; readonly today: string },
): Promise<ActorAnswer> {
  const found = await understandName(record, name, TAKING_PART);
  const numbers = found.map(({ number }) => number);
  return {
    ...(await showActor(record, name, options)),
    relations: await relationsOf(record, numbers),
    meetings: await meetingsOf(record, numbers, new Set(found.map(({ id }) => id)), options.today),
  };
}

async function relationsOf(record: Database, numbers: readonly number[]): Promise<readonly RelationView[]> {
  const counts = (await countRelations(record, numbers)).filter(({ other }) => !numbers.includes(other));
  const totals = [...Map.groupBy(counts, ({ other }) => other)]
    .map(([other, of]) => ({ other, of, total: of.reduce<RelationCounts>(addRelation, NO_RELATION) }))
    .sort((a, b) => b.total.events - a.total.events || a.other - b.other)
    .slice(0, MOST_RELATIONS);
  const views = await entitiesByNumber(
    record,
    totals.map(({ other }) => other),
  );
  return totals.flatMap(({ other, of, total }) => {
    const view = views.get(other);
    return view === undefined ? [] : [{ other: named(view), ...total, years: yearsOf(of) }];
  });
}

const yearsOf = (counts: readonly RelationCount[]): RelationView['years'] =>
  [...Map.groupBy(counts, ({ year }) => year)]
    .map(([year, of]) => ({ year, ...of.reduce<RelationCounts>(addRelation, NO_RELATION) }))
    .sort((a, b) => (a.year < b.year ? -1 : 1));

async function meetingsOf(
  record: Database,
  numbers: readonly number[],
  own: ReadonlySet<string>,
  today: string,
): Promise<readonly MeetingView[]> {
  const events = await viewEvents(record, await latestMeetings(record, numbers, MOST_MEETINGS), today);
  const places = await entitiesById(
    record,
    events.flatMap(({ view }) => view.place?.id ?? []),
  );
  return events.flatMap(({ view }): readonly MeetingView[] => {
    const place = placedView(places.get(view.place?.id ?? ''));
    if (place === null) return [];
    const others = [...view.actor, ...view.recipient].filter(({ id }) => !own.has(id)).map(named);
    return [{ event: view.id, day: view.day, modes: view.modes, outcome: view.outcome, with: others, place }];
  });
}

/** Null where nobody knows where it is. */
export function placedView(view: EntityView | undefined): MeetingView['place'] | null {
  if (view === undefined || view.location === null) return null;
  const { lat, lon, country } = view.location;
  return { ...named(view), lat, lon, country: country ?? view.country };
}
