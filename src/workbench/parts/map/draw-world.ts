// Draws land, borders and places onto a canvas. Knows neither the API nor the reader; colours and names are given.

import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';

export interface MapPlace {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly cooperation: number;
  readonly conflict: number;
}

export interface World {
  readonly land: GeoPermissibleObjects;
  readonly borders: GeoPermissibleObjects;
}

export interface MapColors {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly ink: string;
  readonly halo: string;
  readonly cooperation: string;
  readonly conflict: string;
  readonly marker: string;
}

export interface Spot {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface DrawOptions {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  readonly colors: MapColors;
  readonly lit: string | null;
}

const LARGEST = 22;
const SMALLEST = 3.5;

/** Where each place lies, the largest first, so that small ones are drawn above. */
export function spotsOf(places: readonly MapPlace[], projection: GeoProjection): readonly Spot[] {
  // A handful of events never makes a large disc.
  const most = Math.max(16, ...places.map(({ cooperation, conflict }) => cooperation + conflict));
  return places
    .flatMap((place): readonly Spot[] => {
      const at = projection([place.lon, place.lat]);
      if (at === null) return [];
      const share = Math.sqrt((place.cooperation + place.conflict) / most);
      return [{ place, x: at[0], y: at[1], radius: SMALLEST + share * (LARGEST - SMALLEST) }];
    })
    .sort((a, b) => b.radius - a.radius);
}

export function drawWorld(context: CanvasRenderingContext2D, world: World, spots: readonly Spot[], options: DrawOptions): void {
  const { width, height, projection, colors, lit } = options;
  const path = geoPath(projection, context);
  context.fillStyle = colors.sea;
  context.fillRect(0, 0, width, height);
  context.beginPath();
  path(world.land);
  context.fillStyle = colors.land;
  context.fill();
  context.beginPath();
  path(world.borders);
  context.strokeStyle = colors.border;
  context.lineWidth = 0.7;
  context.stroke();
  for (const spot of spots) drawSpot(context, spot, colors, spot.place.id === lit);
  drawNames(context, spots, options);
}

/** A disc of two parts: cooperation and conflict, as many as there were of each. */
function drawSpot(context: CanvasRenderingContext2D, { place, x, y, radius }: Spot, colors: MapColors, isLit: boolean): void {
  const all = place.cooperation + place.conflict;
  const from = -Math.PI / 2;
  const turn = from + (all === 0 ? 0 : (place.conflict / all) * 2 * Math.PI);
  const slice = (start: number, end: number, color: string): void => {
    if (end <= start) return;
    context.beginPath();
    context.moveTo(x, y);
    context.arc(x, y, radius, start, end);
    context.closePath();
    context.globalAlpha = 0.82;
    context.fillStyle = color;
    context.fill();
    context.globalAlpha = 1;
  };
  slice(from, turn, colors.conflict);
  slice(turn, from + 2 * Math.PI, colors.cooperation);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.strokeStyle = isLit ? colors.ink : colors.halo;
  context.lineWidth = isLit ? 3 : 1;
  context.stroke();
}

/** Names of the largest places, as far as they do not run into each other. */
function drawNames(context: CanvasRenderingContext2D, spots: readonly Spot[], { width, height, colors, lit }: DrawOptions): void {
  context.font = `600 12.5px 'Vazirmatn Variable', sans-serif`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  const taken: { readonly x: number; readonly y: number; readonly width: number }[] = [];
  const first = spots.filter(({ place }) => place.id === lit);
  for (const { place, x, y, radius } of [...first, ...spots.slice(0, 80)]) {
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const size = context.measureText(place.name).width;
    const box = { x: x + radius + 4, y, width: size };
    if (
      taken.some(
        (other) => Math.abs(other.y - box.y) < 16 && box.x < other.x + other.width + 6 && other.x < box.x + box.width + 6,
      )
    )
      continue;
    taken.push(box);
    context.strokeStyle = colors.halo;
    context.lineWidth = 3.5;
    context.strokeText(place.name, box.x, y);
    context.fillStyle = colors.ink;
    context.fillText(place.name, box.x, y);
  }
}
