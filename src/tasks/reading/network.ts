// Who did what to whom over the events of a filter, as a network: actors, and between two of them what one did to the other, by cooperation and
// conflict.

import type { ListedActor, Network, NetworkEdge, RelationCounts } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { listPairs, type PairCount } from '../../record/queries/count-taking.ts';
import { entitiesByNumber } from '../../record/queries/read-entities.ts';
import { named } from './read-actors.ts';
import { addRelation, NO_RELATION } from './relation-counts.ts';
import { type AskedFilter, understandFilter } from './understand-filter.ts';

/** At most `nodes` actors, those in most events, and all edges between them, those of most events first. Throws an `AppError` NAME_…. */
export async function network(record: Database, asked: AskedFilter, nodes: number): Promise<Network> {
  const { filter } = await understandFilter(record, asked);
  const pairs = await listPairs(record, filter);
  const events = new Map<number, number>();
  const count = (entity: number, more: number): void => void events.set(entity, (events.get(entity) ?? 0) + more);
  for (const { actor, recipient, events: more } of pairs) {
    count(actor, more);
    count(recipient, more);
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

function edgesOf(pairs: readonly PairCount[], idOf: (number: number) => string | undefined): readonly NetworkEdge[] {
  const sums = new Map<string, { readonly source: string; readonly target: string; sum: RelationCounts }>();
  for (const pair of pairs) {
    const [source, target] = [idOf(pair.actor), idOf(pair.recipient)];
    if (source === undefined || target === undefined) continue;
    const key = `${pair.actor} ${pair.recipient}`;
    const edge = sums.get(key) ?? { source, target, sum: NO_RELATION };
    edge.sum = addRelation(edge.sum, pair);
    sums.set(key, edge);
  }
  const order = ({ source, target }: NetworkEdge): string => `${source}\n${target}`;
  return [...sums.values()]
    .map(({ source, target, sum }) => ({ source, target, ...sum }))
    .sort((a, b) => b.events - a.events || (order(a) < order(b) ? -1 : 1));
}
