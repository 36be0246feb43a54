// Where the network is looked at from. A place of the layout is on the screen at `place * scale + (x, y)`, in CSS pixels of the picture.

export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Spot = readonly [x: number, y: number];

/** Nothing moved, nothing nearer. */
export const WHOLE: Camera = { scale: 1, x: 0, y: 0 };

const FARTHEST = 0.25;
const NEAREST = 40;
/** Left free around the whole network, for discs and names at its rim. */
const ROOM = 36;

/** All places (x and y of each, one after the other) in the middle of a picture of this size, as near as they fit. */
export function fitted(places: Float32Array, { width, height }: Size): Camera {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < places.length; at += 2) {
    const [x = 0, y = 0] = [places[at], places[at + 1]];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  if (places.length === 0) return WHOLE;
  const room = Math.min(ROOM, width / 8, height / 8);
  // One actor alone has no extent: it stands in the middle at the size it has.
  const scale = Math.min((width - room * 2) / Math.max(1, right - left), (height - room * 2) / Math.max(1, bottom - top));
  return { scale, x: (width - (left + right) * scale) / 2, y: (height - (top + bottom) * scale) / 2 };
}

/** What `view` shows of what `base` shows. */
export const seenThrough = (base: Camera, view: Camera): Camera => ({
  scale: base.scale * view.scale,
  x: base.x * view.scale + view.x,
  y: base.y * view.scale + view.y,
});

/** Nearer by a factor, within bounds; what is at `spot` of the screen stays there. */
export function zoomed(view: Camera, by: number, [x, y]: Spot): Camera {
  const scale = Math.min(NEAREST, Math.max(FARTHEST, view.scale * by));
  const change = scale / view.scale;
  return { scale, x: x - (x - view.x) * change, y: y - (y - view.y) * change };
}

export const panned = (view: Camera, dx: number, dy: number): Camera => ({ ...view, x: view.x + dx, y: view.y + dy });

/** The place of the layout under a spot of the screen. */
export const placeUnder = ({ scale, x, y }: Camera, spot: Spot): Spot => [(spot[0] - x) / scale, (spot[1] - y) / scale];
