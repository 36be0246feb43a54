// What hands do to the network: drag it or one of its actors, turn the wheel, pinch, point, choose, and the keys that do the same.

import type { Spot } from './camera.ts';
import type { NetworkStage } from './network-stage.ts';

interface Heard {
  readonly onPoint: (node: number | null) => void;
  readonly onChoose: (node: number) => void;
  /** Actors can be dragged: nothing else moves them. */
  readonly isSettled: () => boolean;
}

/** A hand trembles by so much and still only presses. */
const TREMBLE = 4;
const STEP = 60;
const NEARER = 1.5;

const KEYS: Readonly<Record<string, (stage: NetworkStage) => void>> = {
  ArrowLeft: (stage) => stage.pan(STEP, 0),
  ArrowRight: (stage) => stage.pan(-STEP, 0),
  ArrowUp: (stage) => stage.pan(0, STEP),
  ArrowDown: (stage) => stage.pan(0, -STEP),
  '+': (stage) => stage.zoom(NEARER),
  '=': (stage) => stage.zoom(NEARER),
  '-': (stage) => stage.zoom(1 / NEARER),
  '0': (stage) => stage.showWhole(),
};

/** Returns how to stop listening. */
export function listenToHands(frame: HTMLElement, stage: NetworkStage, { onPoint, onChoose, isSettled }: Heard): () => void {
  const fingers = new Map<number, Spot>();
  let grabbed: number | null = null;
  let start: Spot | null = null;
  let over: number | null = null;
  const at = (event: MouseEvent): Spot => {
    const box = frame.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const point = (node: number | null): void => {
    if (node === over) return;
    over = node;
    frame.toggleAttribute('data-over', node !== null);
    onPoint(node);
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    frame.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, at(event));
    start = at(event);
    grabbed = stage.nodeAt(start);
  };
  const move = (event: PointerEvent): void => {
    const spot = at(event);
    const before = fingers.get(event.pointerId);
    if (before === undefined) {
      point(stage.nodeAt(spot));
      return;
    }
    if (start !== null && Math.hypot(spot[0] - start[0], spot[1] - start[1]) < TREMBLE) return;
    start = null;
    fingers.set(event.pointerId, spot);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) {
      const apart = (one: Spot): number => Math.max(1, Math.hypot(one[0] - other[0], one[1] - other[1]));
      stage.zoom(apart(spot) / apart(before), other);
    } else if (grabbed !== null && isSettled()) stage.carry(grabbed, spot);
    else stage.pan(spot[0] - before[0], spot[1] - before[1]);
  };
  const up = (event: PointerEvent): void => {
    if (!fingers.delete(event.pointerId)) return;
    if (start !== null && grabbed !== null) onChoose(grabbed);
    start = null;
    grabbed = null;
  };
  const cancel = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    start = null;
    grabbed = null;
  };
  const leave = (): void => point(null);
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    stage.zoom(2 ** ((-event.deltaY * lines) / 300), at(event));
  };
  const twice = (event: MouseEvent): void => stage.zoom(NEARER * NEARER, at(event));
  const key = (event: KeyboardEvent): void => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act(stage);
  };
  const listening = new AbortController();
  const { signal } = listening;
  frame.addEventListener('pointerdown', down, { signal });
  frame.addEventListener('pointermove', move, { signal });
  frame.addEventListener('pointerup', up, { signal });
  frame.addEventListener('pointercancel', cancel, { signal });
  frame.addEventListener('pointerleave', leave, { signal });
  frame.addEventListener('wheel', wheel, { signal, passive: false });
  frame.addEventListener('dblclick', twice, { signal });
  frame.addEventListener('keydown', key, { signal });
  return () => listening.abort();
}
