// Discs and names of the network, put onto a canvas: quick enough for every frame of a moving picture.

import type { Camera, Size, Spot } from './camera.ts';
import { type Box, chooseLabels } from './choose-labels.ts';
import type { Sprite, Sprites } from './sprites.ts';

export interface NodeView {
  readonly places: Float32Array;
  /** Of the discs, in CSS pixels on the screen. */
  readonly radii: Float32Array;
  readonly camera: Camera;
  readonly size: Size;
  readonly ratio: number;
  readonly isRightToLeft: boolean;
}

/** A disc whose middle is so far out is not seen. */
const OUT = 50;
/** A name takes about so many square pixels of the picture. */
const ROOM_OF_LABEL = 11_000;

export const spotOf = (node: number, places: Float32Array, { scale, x, y }: Camera): Spot => [
  (places[node * 2] ?? 0) * scale + x,
  (places[node * 2 + 1] ?? 0) * scale + y,
];

/** Discs of these nodes, the largest first, so that small ones lie above. */
export function drawNodes(context: CanvasRenderingContext2D, sprites: Sprites, view: NodeView, nodes: readonly number[]): void {
  const { places, radii, camera, size } = view;
  const put = puttingOn(context, view.ratio);
  for (const node of nodes) {
    const x = (places[node * 2] ?? 0) * camera.scale + camera.x;
    const y = (places[node * 2 + 1] ?? 0) * camera.scale + camera.y;
    if (x < -OUT || y < -OUT || x > size.width + OUT || y > size.height + OUT) continue;
    const disc = sprites.disc(radii[node] ?? 0);
    put(disc, x - disc.width / 2, y - disc.height / 2);
  }
}

export function drawLabels(context: CanvasRenderingContext2D, sprites: Sprites, view: NodeView, nodes: readonly number[]): void {
  const put = puttingOn(context, view.ratio);
  for (const node of nodes) {
    const { left, top } = labelBox(node, sprites, view);
    put(sprites.label(node), left, top);
  }
}

/** Puts sprites on whole pixels of the screen: nothing is smoothed twice, and it is quicker. */
function puttingOn(context: CanvasRenderingContext2D, ratio: number): (sprite: Sprite, x: number, y: number) => void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  return ({ image }, x, y) => context.drawImage(image, Math.round(x * ratio), Math.round(y * ratio));
}

/** The names that are written: of the first of `nodes` that are in the picture and fit beside each other. */
export function labelsOf(nodes: readonly number[], sprites: Sprites, view: NodeView, most = Infinity): readonly number[] {
  const { width, height } = view.size;
  const boxOf = (node: number): Box | null => {
    const [x, y] = spotOf(node, view.places, view.camera);
    return x < 0 || y < 0 || x > width || y > height ? null : labelBox(node, sprites, view);
  };
  return chooseLabels(nodes, boxOf, Math.min(most, Math.round((width * height) / ROOM_OF_LABEL)));
}

/** A name stands beside its disc, on the side to which its language is read. */
function labelBox(node: number, sprites: Sprites, { places, radii, camera, isRightToLeft }: NodeView): Box {
  const { width, height } = sprites.label(node);
  const [x, y] = spotOf(node, places, camera);
  const radius = radii[node] ?? 0;
  const left = isRightToLeft ? x - radius - width : x + radius;
  return { left, top: y - height / 2, right: left + width, bottom: y + height / 2 };
}
