// Draws all edges of the network in a thread of its own and sends them as a picture, so that the page stays free however many there are.

import { drawEdges, type EdgeView } from './draw-edges.ts';
import type { EdgeTable } from './network-scene.ts';

/** The table comes once, before the first view. */
export type EdgesTask = { readonly edges: EdgeTable } | { readonly view: EdgeView };

export interface DrawnEdges {
  readonly picture: ImageBitmap;
}

const canvas = new OffscreenCanvas(1, 1);
let edges: EdgeTable | null = null;

addEventListener('message', ({ data }: MessageEvent<EdgesTask>) => {
  if ('edges' in data) {
    edges = data.edges;
    return;
  }
  const { size, ratio } = data.view;
  // A change of size also clears it; what was drawn before went away with the picture.
  canvas.width = Math.max(1, Math.round(size.width * ratio));
  canvas.height = Math.max(1, Math.round(size.height * ratio));
  const context = canvas.getContext('2d');
  if (context === null || edges === null) throw new Error('nothing to draw with');
  drawEdges(context, edges, data.view);
  const drawn: DrawnEdges = { picture: canvas.transferToImageBitmap() };
  postMessage(drawn, { transfer: [drawn.picture] });
});
