// A queue of accounts in rank order: a binary heap, since accounts are added while others are taken.

import type { Seat } from './record-view.ts';

/** Accounts that wait for a decision, the first in rank order first; each at most once at a time. */
export class RankQueue {
  readonly #heap: Seat[] = [];

  add(seat: Seat): void {
    if (seat.isWaiting) return;
    seat.isWaiting = true;
    const heap = this.#heap;
    heap.push(seat);
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (isBefore(heap[parent] as Seat, heap[at] as Seat)) break;
      swap(heap, parent, at);
      at = parent;
    }
  }

  next(): Seat | null {
    const heap = this.#heap;
    const [first] = heap;
    if (!first) return null;
    const last = heap.pop() as Seat;
    if (heap.length > 0) heap[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const right = left + 1;
      let least = at;
      if (left < heap.length && isBefore(heap[left] as Seat, heap[least] as Seat)) least = left;
      if (right < heap.length && isBefore(heap[right] as Seat, heap[least] as Seat)) least = right;
      if (least === at) break;
      swap(heap, at, least);
      at = least;
    }
    first.isWaiting = false;
    return first;
  }
}

const isBefore = (a: Seat, b: Seat): boolean => a.account.rank < b.account.rank;

function swap(list: Seat[], a: number, b: number): void {
  [list[a], list[b]] = [list[b] as Seat, list[a] as Seat];
}
