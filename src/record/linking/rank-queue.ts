// A queue of accounts in rank order: a binary heap, since accounts are added while others are taken.

import { byRank } from './link-all.ts';
import type { Account } from './types.ts';

/** Accounts that wait for a decision, the first in rank order first; each at most once at a time. */
export class RankQueue {
  readonly #heap: Account[] = [];
  readonly #waiting = new Set<string>();

  add(account: Account): void {
    if (this.#waiting.has(account.id)) return;
    this.#waiting.add(account.id);
    const heap = this.#heap;
    heap.push(account);
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (byRank(heap[parent] as Account, heap[at] as Account) <= 0) break;
      swap(heap, parent, at);
      at = parent;
    }
  }

  has(id: string): boolean {
    return this.#waiting.has(id);
  }

  next(): Account | null {
    const heap = this.#heap;
    const [first] = heap;
    if (!first) return null;
    const last = heap.pop() as Account;
    if (heap.length > 0) heap[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const right = left + 1;
      let least = at;
      if (left < heap.length && byRank(heap[left] as Account, heap[least] as Account) < 0) least = left;
      if (right < heap.length && byRank(heap[right] as Account, heap[least] as Account) < 0) least = right;
      if (least === at) break;
      swap(heap, at, least);
      at = least;
    }
    this.#waiting.delete(first.id);
    return first;
  }
}

function swap(list: Account[], a: number, b: number): void {
  [list[a], list[b]] = [list[b] as Account, list[a] as Account];
}
