// What each outlet printed, and of one of them: what it alone tells, from whom it has what it tells, and what it calls those of whom it writes.

import { AppError } from '../../domain/errors.ts';
import type { CodedArticle, ListedOutlet, NamedEntity, OutletAnswer } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { type ListedEvent, viewEvents } from '../../record/queries/list-events.ts';
import { readOutlet, listOutlets as readOutlets } from '../../record/queries/read-outlet.ts';
import { namingsOf } from './namings.ts';

export const listOutlets = (record: Database): Promise<readonly ListedOutlet[]> => readOutlets(record);

/** As it is answered, but for the sentences of its events. */
export type FoundOutlet = Omit<OutletAnswer, 'onlyHere'> & { readonly onlyHere: readonly ListedEvent[] };

const MOST_LABELLED = 30;

/** Throws an `AppError` OUTLET_UNKNOWN. `limit`: the most events and articles to show. */
export async function showOutlet(
  record: Database,
  name: string,
  { limit, today }: { readonly limit: number; readonly today: string },
): Promise<FoundOutlet> {
  const read = await readOutlet(record, name, limit);
  if (read === null) throw new AppError('OUTLET_UNKNOWN', { name });
  const { listed, events, alone, onlyHere, origins, counted, latest } = read;
  const coded = latest.map((article) => article.coded);
  return {
    ...listed,
    events,
    alone,
    onlyHere: await viewEvents(record, onlyHere, today),
    origins,
    counted,
    labels: namingsOf(
      coded.map((one) => ({ coded: one, outlet: name })),
      mostNamed(coded),
    ),
    latest: latest.slice(0, limit).map(({ view }) => view),
  };
}

/** Whom these articles name most; states and places are called by their names. */
function mostNamed(articles: readonly CodedArticle[]): readonly NamedEntity[] {
  const found = new Map<string, { readonly entity: NamedEntity; mentions: number }>();
  for (const { entities } of articles)
    for (const { id, kind, name, mentions } of entities) {
      if (kind === 'state' || kind === 'place') continue;
      const known = found.get(id) ?? { entity: { id, kind, name }, mentions: 0 };
      known.mentions += mentions.length;
      found.set(id, known);
    }
  return [...found.values()]
    .sort((a, b) => b.mentions - a.mentions || (a.entity.id < b.entity.id ? -1 : 1))
    .slice(0, MOST_LABELLED)
    .map(({ entity }) => entity);
}
