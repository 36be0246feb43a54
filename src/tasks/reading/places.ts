// Where the events of a filter were: places whose coordinates are known, with how many events each has.

import type { PlaceList } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { countPlaces } from '../../record/queries/count-places.ts';
import { entitiesById } from '../../record/queries/read-entities.ts';
import { placedView } from './read-actors.ts';
import { type AskedFilter, understandFilter } from './understand-filter.ts';

/** Those with most events first. Throws an `AppError` NAME_…. */
export async function places(record: Database, asked: AskedFilter): Promise<PlaceList> {
  const { filter } = await understandFilter(record, asked);
  const counts = await countPlaces(record, filter);
  const views = await entitiesById(
    record,
    counts.flatMap(({ place }) => place ?? []),
  );
  const found: PlaceList['places'][number][] = [];
  let elsewhere = 0;
  for (const { place, events } of counts) {
    const view = place === null ? null : placedView(views.get(place));
    if (view === null) elsewhere += events;
    else found.push({ ...view, events });
  }
  return { places: found, elsewhere };
}
