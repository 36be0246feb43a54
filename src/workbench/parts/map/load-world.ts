// The outlines of land and borders (Natural Earth, public domain), fetched once from our own server and unpacked.

import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import outlines from 'world-atlas/countries-50m.json?url';
import type { World } from './draw-world.ts';

type Atlas = Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>;

let loading: Promise<World> | undefined;

export function loadWorld(): Promise<World> {
  loading ??= fetch(outlines)
    .then((answer) => answer.json() as Promise<Atlas>)
    .then((atlas) => ({
      land: feature(atlas, atlas.objects.land),
      borders: mesh(atlas, atlas.objects.countries, (one, other) => one !== other),
    }));
  return loading;
}
