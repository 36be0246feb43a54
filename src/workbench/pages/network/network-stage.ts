// The network on its three canvases. Beneath lie all edges, drawn by a worker and sharp when the picture rests; above them all discs, drawn when they
// move; on top names, and the edges and discs of whoever is pointed at, while the others are pale.

import { type Camera, fitted, panned, placeUnder, type Size, type Spot, seenThrough, WHOLE, zoomed } from './camera.ts';
import { drawEdges, type EdgeView, type Tones } from './draw-edges.ts';
import { drawLabels, drawNodes, labelsOf, spotOf } from './draw-nodes.ts';
import { EdgeLayer } from './edge-layer.ts';
import type { Scene } from './network-scene.ts';
import { makeSprites, type SpriteLook, type Sprites } from './sprites.ts';

export interface StageLook extends SpriteLook {
  readonly names: readonly string[];
  readonly tones: Tones;
}

export interface Canvases {
  readonly edges: HTMLCanvasElement;
  readonly nodes: HTMLCanvasElement;
  readonly top: HTMLCanvasElement;
}

interface Dress {
  readonly look: StageLook;
  readonly sprites: Sprites;
}

/** The picture rests when nothing has moved it for so long, in milliseconds. */
const REST = 140;
/** How far beside a disc still counts as pointing at it. */
const NEAR = 4;
const PALE = '0.16';
const MOST_LABELS_LIT = 24;
const WIDE_OF_ALL = 600;
const WIDE_OF_LIT = 300;

export class NetworkStage {
  readonly #scene: Scene;
  readonly #nodes: HTMLCanvasElement;
  readonly #top: HTMLCanvasElement;
  readonly #edges: EdgeLayer;
  readonly #onDrawn: () => void;
  /** Nodes from the largest disc to the smallest. */
  readonly #order: readonly number[];
  #places: Float32Array = new Float32Array();
  #size: Size = { width: 0, height: 0 };
  /** The whole network, as it fits; and what of that is shown. */
  #base: Camera = WHOLE;
  #view: Camera = WHOLE;
  #dress: Dress | null = null;
  #lit: number | null = null;
  /** The node that is pointed at and those it has to do with, the largest first. */
  #near: readonly number[] = [];
  #labels: readonly number[] = [];
  /** The edges are not drawn as they are seen now. */
  #isStale = true;
  /** The discs are not where they are drawn. */
  #isMoved = true;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** `onDrawn`: everything is drawn as it is seen. */
  constructor(scene: Scene, canvases: Canvases, onDrawn: () => void) {
    this.#scene = scene;
    this.#nodes = canvases.nodes;
    this.#top = canvases.top;
    this.#onDrawn = onDrawn;
    this.#order = Array.from(scene.radii.keys()).sort((one, other) => (scene.radii[other] ?? 0) - (scene.radii[one] ?? 0));
    this.#edges = new EdgeLayer(canvases.edges, scene.edges, () => this.#edgesCame());
  }

  close(): void {
    this.#edges.close();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
  }

  /** Colours and names. */
  dress(look: StageLook): void {
    this.#dress = { look, sprites: makeSprites(look.names, look) };
    this.#changed();
  }

  resize(size: Size): void {
    this.#size = size;
    this.#base = fitted(this.#places, size);
    this.#changed();
  }

  /** Where the nodes are now; the whole fits into the picture as before. */
  spread(places: Float32Array): void {
    this.#places = places;
    this.#base = fitted(places, this.#size);
    this.#changed();
  }

  light(node: number | null): void {
    if (this.#lit === node) return;
    this.#lit = node;
    this.#near = node === null ? [] : this.#around(node);
    this.#edges.pale(node !== null);
    this.#nodes.style.opacity = node === null ? '1' : PALE;
    this.#chooseLabels();
    this.#draw();
  }

  pan(dx: number, dy: number): void {
    this.#move(panned(this.#view, dx, dy));
  }

  zoom(by: number, at: Spot = [this.#size.width / 2, this.#size.height / 2]): void {
    this.#move(zoomed(this.#view, by, at));
  }

  showWhole(): void {
    this.#move(WHOLE);
  }

  /** Brings a node into the picture if it is not there. */
  show(node: number): void {
    const [x, y] = spotOf(node, this.#places, this.#camera);
    const { width, height } = this.#size;
    if (x < 0 || y < 0 || x > width || y > height) this.pan(width / 2 - x, height / 2 - y);
  }

  /** The node under a spot; of several the one whose middle is nearest. All are looked at: of 2,000 that takes a fiftieth of a millisecond. */
  nodeAt([x, y]: Spot): number | null {
    const { scale, x: left, y: top } = this.#camera;
    const growth = this.#growth;
    let [nearest, found]: [number, number | null] = [Infinity, null];
    for (let node = 0; node < this.#scene.size; node += 1) {
      const distance = Math.hypot(
        (this.#places[node * 2] ?? 0) * scale + left - x,
        (this.#places[node * 2 + 1] ?? 0) * scale + top - y,
      );
      if (distance >= nearest || distance > (this.#scene.radii[node] ?? 0) * growth + NEAR) continue;
      [nearest, found] = [distance, node];
    }
    return found;
  }

  /** Puts a node under a spot, its edges with it. Where it was it stays, pale, until the hand rests. */
  carry(node: number, spot: Spot): void {
    this.#places.set(placeUnder(this.#camera, spot), node * 2);
    this.#isStale = true;
    this.#draw();
    this.#awaitRest();
  }

  get #camera(): Camera {
    return seenThrough(this.#base, this.#view);
  }

  /** Discs grow as they come nearer, but less than the ways between them. */
  get #growth(): number {
    return Math.min(3, Math.max(0.5, this.#view.scale ** 0.5));
  }

  #changed(): void {
    this.#isStale = true;
    this.#isMoved = true;
    this.#chooseLabels();
    this.#draw();
    this.#drawEdges();
  }

  #move(view: Camera): void {
    this.#view = view;
    this.#isStale = true;
    this.#isMoved = true;
    this.#draw();
    this.#awaitRest();
    if (!this.#edges.covers(this.#camera, this.#size)) this.#drawEdges();
  }

  #awaitRest(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#isMoved = true;
      this.#chooseLabels();
      this.#draw();
      this.#drawEdges();
    }, REST);
  }

  /** What changes while edges are being drawn is drawn after them. */
  #drawEdges(): void {
    if (this.#edges.isDrawing || this.#dress === null || this.#size.width === 0 || this.#places.length === 0) return;
    this.#isStale = false;
    this.#edges.draw(this.#viewFor(this.#dress.look, WIDE_OF_ALL));
  }

  #edgesCame(): void {
    this.#draw();
    if (!this.#isStale) this.#onDrawn();
    else if (this.#edges.covers(this.#camera, this.#size)) this.#awaitRest();
    else this.#drawEdges();
  }

  #viewFor({ ratio, tones, isRightToLeft }: StageLook, wide: number): EdgeView & { readonly isRightToLeft: boolean } {
    const growth = this.#growth;
    const radii = this.#scene.radii.map((radius) => radius * growth);
    const [places, camera, nearness, size] = [this.#places, this.#camera, this.#view.scale, this.#size];
    return { places, radii, camera, nearness, size, ratio, tones, wide, isRightToLeft };
  }

  #draw(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#dress !== null) this.#drawFrame(this.#dress);
    });
  }

  #drawFrame({ look, sprites }: Dress): void {
    const view = this.#viewFor(look, WIDE_OF_LIT);
    this.#edges.lay(view.camera);
    if (this.#isMoved) drawNodes(this.#cleared(this.#nodes, look.ratio), sprites, view, this.#order);
    this.#isMoved = false;
    const top = this.#cleared(this.#top, look.ratio);
    if (this.#lit !== null) drawEdges(top, this.#scene.edges, view, this.#scene.edgesOf[this.#lit] ?? []);
    drawNodes(top, sprites, view, this.#near);
    drawLabels(top, sprites, view, this.#labels);
  }

  #cleared(canvas: HTMLCanvasElement, ratio: number): CanvasRenderingContext2D {
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    const [width, height] = [Math.round(this.#size.width * ratio), Math.round(this.#size.height * ratio)];
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    return context;
  }

  #around(node: number): readonly number[] {
    const { from, to } = this.#scene.edges;
    const near = new Set([node, ...(this.#scene.edgesOf[node] ?? []).flatMap((edge) => [from[edge] ?? 0, to[edge] ?? 0])]);
    return this.#order.filter((one) => near.has(one));
  }

  #chooseLabels(): void {
    if (this.#dress === null) return;
    const { look, sprites } = this.#dress;
    const view = this.#viewFor(look, 0);
    const lit = this.#lit;
    this.#labels =
      lit === null
        ? labelsOf(this.#order, sprites, view)
        : labelsOf([lit, ...this.#near.filter((node) => node !== lit)], sprites, view, MOST_LABELS_LIT);
  }
}
