// All edges of the network on a canvas that is larger than the picture. A worker draws them; while the picture is moved the canvas is only shifted and
// stretched, which costs next to nothing however many edges there are.

import type { Camera, Size } from './camera.ts';
import type { EdgeView } from './draw-edges.ts';
import type { DrawnEdges, EdgesTask } from './edges-worker.ts';
import type { EdgeTable } from './network-scene.ts';

/** Drawn beyond the picture on each side by this share of it, so that a drag does not come to the end of the edges at once. As in the style sheet. */
const BEYOND = 0.25;
/** Stretched more than this, lines are too coarse or too fine. */
const MOST_STRETCHED = 1.6;

export class EdgeLayer {
  readonly #canvas: HTMLCanvasElement;
  readonly #worker: Worker;
  /** For which camera and picture the edges were drawn that lie here, and for which the worker is drawing. */
  #shown: EdgeView | null = null;
  #drawing: EdgeView | null = null;

  constructor(canvas: HTMLCanvasElement, edges: EdgeTable, onDrawn: () => void) {
    this.#canvas = canvas;
    this.#worker = new Worker(new URL('./edges-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<DrawnEdges>) => {
      const context = canvas.getContext('bitmaprenderer');
      if (context === null) throw new Error('no canvas');
      context.transferFromImageBitmap(data.picture);
      this.#shown = this.#drawing;
      this.#drawing = null;
      onDrawn();
    });
    this.#tell({ edges });
  }

  close(): void {
    this.#worker.terminate();
  }

  get isDrawing(): boolean {
    return this.#drawing !== null;
  }

  /** Draws the edges as the picture is seen; not while it is drawing. */
  draw(view: EdgeView): void {
    const { width, height } = view.size;
    const { scale, x, y } = view.camera;
    this.#drawing = view;
    const camera = { scale, x: x + width * BEYOND, y: y + height * BEYOND };
    this.#tell({ view: { ...view, camera, size: { width: width * (1 + BEYOND * 2), height: height * (1 + BEYOND * 2) } } });
  }

  /** Lays what was drawn under the picture as it is seen now. */
  lay(camera: Camera): void {
    const at = this.#under(camera);
    if (at !== null) this.#canvas.style.transform = `matrix(${at.scale}, 0, 0, ${at.scale}, ${at.x}, ${at.y})`;
  }

  /** What was drawn still fills the picture as it is seen now, neither too coarse nor too fine. */
  covers(camera: Camera, { width, height }: Size): boolean {
    const at = this.#under(camera);
    if (at === null || at.scale > MOST_STRETCHED || at.scale < 1 / MOST_STRETCHED) return false;
    const reach = (1 + BEYOND * 2) * at.scale;
    return at.x <= 0 && at.y <= 0 && at.x + width * reach >= width && at.y + height * reach >= height;
  }

  pale(isPale: boolean): void {
    this.#canvas.style.opacity = isPale ? '0.1' : '1';
  }

  #under(camera: Camera): Camera | null {
    if (this.#shown === null) return null;
    const { camera: drawn, size } = this.#shown;
    const scale = camera.scale / drawn.scale;
    return {
      scale,
      x: camera.x - (drawn.x + size.width * BEYOND) * scale,
      y: camera.y - (drawn.y + size.height * BEYOND) * scale,
    };
  }

  #tell(task: EdgesTask): void {
    this.#worker.postMessage(task);
  }
}
