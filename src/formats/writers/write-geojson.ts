// GeoJSON (RFC 7946): a point for every event whose place has coordinates, with what the event is as properties. Events without coordinates are left out.

import type { NamedEntity } from '../../domain/index.ts';
import type { ExportedEvent } from './plover/exported-event.ts';

export const GEOJSON_HEAD = '{"type":"FeatureCollection","features":[\n';
export const GEOJSON_TAIL = '\n]}\n';

export function geojsonFeature({ view, place, contexts, saidBy, coded }: ExportedEvent): string {
  if (place === null || place.location === null) return '';
  const { lon, lat } = place.location;
  return JSON.stringify({
    type: 'Feature',
    id: view.id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      type: view.type,
      modes: view.modes,
      contexts,
      outcome: view.outcome,
      start: view.date?.start ?? null,
      end: view.date?.end ?? null,
      actor_en: namesOf(view.actor, 'en'),
      actor_ar: namesOf(view.actor, 'ar'),
      recipient_en: namesOf(view.recipient, 'en'),
      recipient_ar: namesOf(view.recipient, 'ar'),
      place_en: place.name.en,
      place_ar: place.name.ar,
      place_raw: place.raw,
      dead: view.casualties?.dead ?? null,
      injured: view.casualties?.injured ?? null,
      said_by: saidBy,
      origins: view.origins,
      accounts: view.accounts,
      url: coded.article.url,
      outlet: coded.article.outlet,
    },
  });
}

export const namesOf = (entities: readonly NamedEntity[], language: 'en' | 'ar'): string =>
  entities.map(({ name }) => name[language]).join('; ');
