// The map: where the events of the filter were, cooperation and conflict in one disc. The list beside it holds the same.

import { useMemo, useState } from 'preact/hooks';
import type { PlaceList } from '../../../domain/api-views.ts';
import { useAnswer } from '../../http/use-answer.ts';
import { count, language, say } from '../../language/say.ts';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { line } from '../../parts/inert-text.tsx';
import type { MapPlace } from '../../parts/map/draw-world.ts';
import { WorldMap } from '../../parts/map/world-map.tsx';
import { Failure } from '../../parts/notice.tsx';
import { WindowList } from '../../parts/window-list.tsx';
import { type Family, typesOf } from '../../record/families.ts';
import { asked, filtersIn, typesLeft } from '../../record/filters.ts';
import { address, addressOf, go, withParams } from '../../shell/address.ts';
import './map-page.css';

const ROW = 38;

export function MapPage() {
  const { params } = address.value;
  const [lit, setLit] = useState<string | null>(null);
  const question = (family: Family): string | null => {
    const type = typesLeft(params, [...typesOf(family, 'words'), ...typesOf(family, 'deeds')]);
    return type === null ? null : asked('places', { type });
  };
  const cooperation = useAnswer<PlaceList>(question('cooperation'));
  const conflict = useAnswer<PlaceList>(question('conflict'));
  const [tongue, hasCooperation, hasConflict] = [language.value, question('cooperation') !== null, question('conflict') !== null];
  const places = useMemo(
    () => join(hasCooperation ? cooperation.data : null, hasConflict ? conflict.data : null, tongue),
    [cooperation.data, conflict.data, hasCooperation, hasConflict, tongue],
  );
  const elsewhere =
    (hasCooperation ? (cooperation.data?.elsewhere ?? 0) : 0) + (hasConflict ? (conflict.data?.elsewhere ?? 0) : 0);
  const error = cooperation.error ?? conflict.error;
  const there = (id: string): string => addressOf('timeline', null, withParams(filtersIn(params), { place: id }));
  return (
    <>
      <h1 class="visually-hidden">{say('page.map')}</h1>
      <FilterBar />
      {error !== null && <Failure error={error} />}
      <div class="map-columns">
        <WorldMap places={places} height={620} lit={lit} onPoint={setLit} onChoose={(id) => go(there(id))} />
        <section aria-label={say('map.places')}>
          <p class="small" role="status">
            <b>{say('map.count', { count: places.length })}</b>{' '}
            {elsewhere > 0 && <span class="faint">{say('map.elsewhere', { count: elsewhere })}</span>}
          </p>
          <div class="sheet">
            <WindowList
              rows={places}
              rowHeight={ROW}
              total={places.length}
              label={say('map.places')}
              keyOf={({ id }) => id}
              onNearEnd={() => {}}
              draw={(place) => (
                <a
                  class={`place-row ${lit === place.id ? 'is-lit' : ''}`}
                  href={there(place.id)}
                  onPointerEnter={() => setLit(place.id)}
                  onPointerLeave={() => setLit(null)}
                  onFocus={() => setLit(place.id)}
                  onBlur={() => setLit(null)}
                >
                  <bdi>{place.name}</bdi>
                  <span class="place-counts number">
                    <span class="legend-cooperation" title={say('family.cooperation')}>
                      {count(place.cooperation)}
                    </span>
                    <span class="legend-conflict" title={say('family.conflict')}>
                      {count(place.conflict)}
                    </span>
                  </span>
                </a>
              )}
            />
          </div>
        </section>
      </div>
    </>
  );
}

/** Both families by place, those with most events first. */
function join(cooperation: PlaceList | null, conflict: PlaceList | null, tongue: 'ar' | 'en'): readonly MapPlace[] {
  const found = new Map<string, MapPlace>();
  for (const [family, list] of [
    ['cooperation', cooperation],
    ['conflict', conflict],
  ] as const)
    for (const { id, name, lat, lon, events } of list?.places ?? []) {
      const known = found.get(id) ?? {
        id,
        name: line(name[tongue] || name.en || name.ar),
        lat,
        lon,
        cooperation: 0,
        conflict: 0,
      };
      found.set(id, { ...known, [family]: events });
    }
  return [...found.values()].sort((a, b) => b.cooperation + b.conflict - a.cooperation - a.conflict || (a.id < b.id ? -1 : 1));
}
