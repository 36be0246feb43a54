// Who did what to whom over the events of a filter, as a network: actors, and between two of them what one did to the other, by cooperation and
// conflict.

import { type ListedActor, type Network, type NetworkEdge, ploverScore } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { listPairs, type Pair } from '../../record/queries/count-taking.ts';
import type { EventFilter } from '../../record/queries/event-filter.ts';
import { entitiesByNumber } from '../../record/queries/read-entities.ts';
import { named } from './read-actors.ts';
import { NO_RELATION } from './relation-counts.ts';
import { type AskedFilter, understandFilter } from './understand-filter.ts';

/** At most `nodes` actors, those in most events, and all edges between them, those of most events first. Throws an `AppError` NAME_…. */
export async function network(record: Database, asked: AskedFilter, nodes: number): Promise<Network> {
  const { filter } = await understandFilter(record, asked);
  return networkOf(record, filter, nodes);
}

/** The same for a filter that is understood. */
export async function networkOf(record: Database, filter: EventFilter, nodes: number): Promise<Network> {
  const pairs = await listPairs(record, filter);
  const events = new Map<number, number>();
  for (const { actor, recipient } of pairs) {
    events.set(actor, (events.get(actor) ?? 0) + 1);
    events.set(recipient, (events.get(recipient) ?? 0) + 1);
  }
  const ranked = [...events].sort(([one, few], [other, many]) => many - few || one - other);
  const views = await entitiesByNumber(
    record,
    ranked.slice(0, nodes).map(([entity]) => entity),
  );
  const shown = ranked.slice(0, nodes).flatMap(([entity, found]): readonly ListedActor[] => {
    const view = views.get(entity);
    return view === undefined ? [] : [{ ...named(view), country: view.country, events: found }];
  });
  const idOf = (number: number): string | undefined => views.get(number)?.id;
  return { nodes: shown, edges: edgesOf(pairs, idOf), isCut: ranked.length > nodes };
}

type Growing = { -readonly [Key in keyof NetworkEdge]: NetworkEdge[Key] };

/** There are very many pairs: each adds to its edge, and nothing is made for those that are not shown. */
function edgesOf(pairs: readonly Pair[], idOf: (number: number) => string | undefined): readonly NetworkEdge[] {
  const edges = new Map<string, Growing>();
  const scores = new Map<string, number>();
  for (const { actor, recipient, type, modes } of pairs) {
    const [source, target] = [idOf(actor), idOf(recipient)];
    if (source === undefined || target === undefined) continue;
    const kind = type + modes;
    const score = scores.get(kind) ?? ploverScore(type, JSON.parse(modes) as readonly string[]);
    scores.set(kind, score);
    const key = `${source}\n${target}`;
    const edge = edges.get(key) ?? { source, target, ...NO_RELATION };
    edges.set(key, edge);
    edge.events += 1;
    if (score > 0) edge.cooperation += 1;
    if (score < 0) edge.conflict += 1;
    // Scores are halves, and add up without a rest.
    edge.score += score;
  }
  return [...edges].sort(([one, a], [other, b]) => b.events - a.events || (one < other ? -1 : 1)).map(([, edge]) => edge);
}
