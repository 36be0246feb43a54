// Draws edges onto a canvas, here or in a worker. Drawing thousands of lines without a graphics card is quick only for lines of one pixel, many to a
// path; so the heaviest edges have a width and an arrowhead each, and all others are hairlines, the paler the more there are.

import type { Camera, Size } from './camera.ts';
import type { EdgeTable } from './network-scene.ts';

/** Colours of neither, of cooperation and of conflict. */
export type Tones = readonly [neither: string, cooperation: string, conflict: string];

export interface EdgeView {
  readonly places: Float32Array;
  /** Of the discs, in CSS pixels on the screen. */
  readonly radii: Float32Array;
  readonly camera: Camera;
  /** How many times nearer than the whole network. */
  readonly nearness: number;
  readonly size: Size;
  /** Device pixels of a CSS pixel. */
  readonly ratio: number;
  readonly tones: Tones;
  /** So many of the heaviest have a width. */
  readonly wide: number;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Lines to a path: more make the browser's own work longer, not shorter. */
const TOGETHER = 64;
/** So many hairlines may be as dark as a line can be. */
const UNCROWDED = 1_600;
const FAINTEST = 0.045;
const DARKEST = 0.55;
/** Edges both ways lie beside each other. */
const ASIDE = 1.6;

/** `which`: places in the table, light edges first; all where it is left out. */
export function drawEdges(context: Context, edges: EdgeTable, view: EdgeView, which?: readonly number[]): void {
  const count = which?.length ?? edges.from.length;
  const firstWide = Math.max(0, count - view.wide);
  const line: Line = { x1: 0, y1: 0, x2: 0, y2: 0 };
  const hair = hairlines(context, view);
  const crowding = UNCROWDED / Math.max(1, firstWide / view.nearness);
  context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  for (let at = 0; at < firstWide; at += 1) {
    const edge = which?.[at] ?? at;
    if (!place(line, edges, edge, view)) continue;
    // Four steps of darkness, so that many lines share a path.
    const step = Math.ceil((edges.weights[edge] ?? 0) * 4) / 4;
    hair.add(line, edges.tones[edge] ?? 0, Math.min(DARKEST, Math.max(FAINTEST, crowding * (0.4 + step))));
  }
  hair.finish();
  context.globalAlpha = firstWide > 0 && which === undefined ? 0.6 : 0.9;
  for (let at = firstWide; at < count; at += 1) {
    const edge = which?.[at] ?? at;
    if (!place(line, edges, edge, view)) continue;
    const color = view.tones[edges.tones[edge] ?? 0] ?? '';
    drawArrow(context, line, 0.8 + 3.6 * (edges.weights[edge] ?? 0), color);
  }
  context.globalAlpha = 1;
}

/** Puts the ends of an edge on the screen, at the rims of its discs; false where nothing of it is seen. */
function place(line: Line, edges: EdgeTable, edge: number, { places, radii, camera, size }: EdgeView): boolean {
  const [from, to] = [edges.from[edge] ?? 0, edges.to[edge] ?? 0];
  const x1 = (places[from * 2] ?? 0) * camera.scale + camera.x;
  const y1 = (places[from * 2 + 1] ?? 0) * camera.scale + camera.y;
  const x2 = (places[to * 2] ?? 0) * camera.scale + camera.x;
  const y2 = (places[to * 2 + 1] ?? 0) * camera.scale + camera.y;
  if (Math.max(x1, x2) < 0 || Math.min(x1, x2) > size.width || Math.max(y1, y2) < 0 || Math.min(y1, y2) > size.height)
    return false;
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [before, after] = [radii[from] ?? 0, radii[to] ?? 0];
  if (length <= before + after) return false;
  const [alongX, alongY] = [(x2 - x1) / length, (y2 - y1) / length];
  const aside = edges.isReturned[edge] === 1 ? ASIDE : 0;
  line.x1 = x1 + alongX * before - alongY * aside;
  line.y1 = y1 + alongY * before + alongX * aside;
  line.x2 = x2 - alongX * after - alongY * aside;
  line.y2 = y2 - alongY * after + alongX * aside;
  return true;
}

/** Gathers hairlines of a colour and a darkness, and draws them some at a time, so that no colour lies above all others. */
function hairlines(context: Context, { tones, ratio }: EdgeView) {
  const waiting = tones.map(() => ({ ends: new Float32Array(TOGETHER * 4), count: 0 }));
  let alpha = 0;
  const flush = (tone: number): void => {
    const { ends, count } = waiting[tone] ?? { ends: new Float32Array(), count: 0 };
    if (count === 0) return;
    context.lineWidth = 1 / ratio;
    context.globalAlpha = alpha;
    context.strokeStyle = tones[tone] ?? '';
    context.beginPath();
    for (let at = 0; at < count * 4; at += 4) {
      context.moveTo(ends[at] ?? 0, ends[at + 1] ?? 0);
      context.lineTo(ends[at + 2] ?? 0, ends[at + 3] ?? 0);
    }
    context.stroke();
    const drawn = waiting[tone];
    if (drawn !== undefined) drawn.count = 0;
  };
  const finish = (): void => {
    for (const tone of waiting.keys()) flush(tone);
  };
  const add = ({ x1, y1, x2, y2 }: Line, tone: number, darkness: number): void => {
    if (darkness !== alpha) finish();
    alpha = darkness;
    const held = waiting[tone];
    if (held === undefined) return;
    held.ends.set([x1, y1, x2, y2], held.count * 4);
    held.count += 1;
    if (held.count === TOGETHER) flush(tone);
  };
  return { add, finish };
}

function drawArrow(context: Context, { x1, y1, x2, y2 }: Line, width: number, color: string): void {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const head = Math.min(4 + width * 1.6, length);
  const [alongX, alongY] = [(x2 - x1) / length, (y2 - y1) / length];
  const [neckX, neckY] = [x2 - alongX * head, y2 - alongY * head];
  const half = head * 0.42;
  context.lineWidth = width;
  context.strokeStyle = color;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(neckX, neckY);
  context.stroke();
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(x2, y2);
  context.lineTo(neckX - alongY * half, neckY + alongX * half);
  context.lineTo(neckX + alongY * half, neckY - alongX * half);
  context.fill();
}
