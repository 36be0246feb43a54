// Links accounts that were added to a record, or mends it after some were removed, by looking only at what they can touch. The result is that of
// `linkAll` over the whole record: accounts are decided in rank order, and a decision that changes what others see is followed to those others.

import { besideBlock, blocksNear } from './blocks.ts';
import { CROWDED, chooseEvent, likelyOf, type Shown, THRESHOLD } from './choose-event.ts';
import { byRank } from './link-all.ts';
import { scorePair } from './score-pair.ts';
import type { Account, Answer, BlockRange, Kept, Linking, Move, Question } from './types.ts';

export interface Changes {
  /** Accounts of whole articles that were not in the record. */
  readonly added: readonly Account[];
  /** Accounts of whole articles that are no longer in it, as it last had them. */
  readonly removed: readonly Kept[];
}

/** Asked of each block beyond what one account can see, so that a list still serves after some on it are no longer shown. */
const SPARE = 16;

/**
 * A generator of questions to the record; see types.ts. Throws nothing. Cost: the accounts of the added articles, and those that see a difference,
 * each compared with at most `CROWDED` others in each of its blocks; this does not grow with the record.
 */
export function* link({ added, removed }: Changes): Linking {
  const view = new View();
  const queue = new RankQueue();
  const moves = new Map<string, Move>();
  for (const account of added) {
    view.put({ account, event: null, shown: false, score: null });
    queue.add(account);
  }
  view.know(added);
  for (const kept of removed.filter(({ shown }) => shown))
    for (const account of yield* followersOf(view, { account: kept.account, before: kept.event, after: null }))
      queue.add(account);

  for (let account = queue.next(); account; account = queue.next()) {
    const before = view.get(account.id);
    const move = yield* decide(view, account);
    moves.set(account.id, move);
    const old = before?.shown ? before.event : null;
    const now = move.shown ? move.event : null;
    view.set(account, move);
    if (old === now) continue;
    for (const follower of yield* followersOf(view, { account, before: old, after: now })) queue.add(follower);
  }
  return view.result(moves, removed);
}

function* decide(view: View, account: Account): Generator<Question, Move, Answer> {
  const near = blocksNear(account);
  yield* view.readShown(near);
  const shown = new Map<string, Shown>();
  for (const block of near) {
    const before = view.shownIn(block).filter((one) => one.account.rank < account.rank);
    if (before.length <= CROWDED)
      for (const one of before) shown.set(one.account.id, { account: one.account, event: one.event as string });
  }
  const likely = likelyOf(account, shown.values());
  const founders = new Set(likely.map(({ event }) => event));
  if (likely.length > 0)
    yield* view.readArticles([account.article, ...[...founders].filter((id) => !view.get(id)).map(articleOf)]);
  return chooseEvent(account, {
    shown: [...shown.values()],
    likely,
    founderOf: (event) => view.get(event)?.account,
    siblings: view.siblings(account),
  });
}

const articleOf = (event: string): string => event.slice(0, event.lastIndexOf('#'));

interface Difference {
  readonly account: Account;
  /** The event for which the account stood in its blocks, and the one for which it stands now; null: it is not shown. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Accounts after this one that may be decided otherwise, now that it stands for another event, or for one at all, or for none: those that chose
 * the event for which it stood, those for which it is now as near as what they chose, those that might no longer be shown.
 */
function* followersOf(view: View, { account, before, after }: Difference): Generator<Question, readonly Account[], Answer> {
  yield* view.readShown(account.blocks);
  const isNew = (before === null) !== (after === null);
  const ranges: BlockRange[] = [];
  /** Where a block becomes crowded, or ceases to be, by this account: those who look into it and rank so. */
  const brinks: BlockRange[] = [];
  for (const block of account.blocks) {
    const others = view.shownIn(block).filter((one) => one.account.id !== account.id);
    // Behind the last that fits, accounts do not look into the block at all, with this one or without it.
    const last = others[CROWDED]?.account.rank ?? null;
    if (last !== null && last <= account.rank) continue;
    for (const near of besideBlock(block)) ranges.push({ block: near, after: account.rank, upTo: last });
    const brink = others[CROWDED - 1]?.account.rank;
    if (isNew && brink !== undefined) brinks.push({ block, after: brink, upTo: last });
  }
  const followers = yield* view.readFollowers(ranges);
  return followers
    .filter((other) => {
      if (other.account.rank <= account.rank) return false;
      if (before !== null && other.event === before) return true;
      if (after !== null && other.event === after && other.shown) return true;
      if (brinks.some((range) => looksInto(other.account, range))) return true;
      return after !== null && scorePair(account, other.account).score >= (other.score ?? THRESHOLD);
    })
    .map((kept) => kept.account);
}

const looksInto = (account: Account, { block, after, upTo }: BlockRange): boolean =>
  account.rank > after && (upTo === null || account.rank <= upTo) && blocksNear(account).includes(block);

/** The record as this call knows it: what it has read, with what it has decided laid over it. */
class View {
  readonly #kept = new Map<string, Kept>();
  readonly #original = new Map<string, Kept>();
  readonly #articles = new Map<string, Set<string>>();
  /** Ids of the accounts that a block shows in the record, in rank order, and whether there are more. */
  readonly #blocks = new Map<string, { readonly ids: readonly string[]; readonly isWhole: boolean }>();
  /** Ids of the accounts in a block that have been decided in this call and are, or were, shown. */
  readonly #changed = new Map<string, Set<string>>();
  /** What `shownIn` has answered, where nothing has changed since. */
  readonly #shownIn = new Map<string, readonly Kept[]>();
  #hidden = 0;

  get(id: string): Kept | undefined {
    return this.#kept.get(id);
  }

  put(kept: Kept): void {
    if (this.#kept.has(kept.account.id)) return;
    this.#kept.set(kept.account.id, kept);
    this.#original.set(kept.account.id, kept);
  }

  set(account: Account, move: Move): void {
    const before = this.#kept.get(account.id);
    this.#kept.set(account.id, { account, event: move.event, shown: move.shown, score: move.score });
    if (before?.shown && !move.shown) this.#hidden++;
    if (!before?.shown && !move.shown) return;
    for (const block of account.blocks) {
      this.#shownIn.delete(block);
      const ids = this.#changed.get(block) ?? new Set();
      this.#changed.set(block, ids.add(account.id));
    }
  }

  *readShown(blocks: readonly string[]): Generator<Question, void, Answer> {
    const limit = CROWDED + 2 + SPARE + this.#hidden;
    const isEnough = (block: string): boolean => {
      const read = this.#blocks.get(block);
      return read !== undefined && (read.isWhole || read.ids.length >= CROWDED + 2 + this.#hidden);
    };
    if (blocks.every(isEnough)) return;
    const missing = [...new Set(blocks)].filter((block) => !isEnough(block));
    const answer = yield { ask: 'shown', blocks: missing, limit };
    const lists = new Map<string, Kept[]>(missing.map((block) => [block, []]));
    for (const kept of answer) {
      this.put(kept);
      for (const block of kept.account.blocks) lists.get(block)?.push(kept);
    }
    for (const [block, list] of lists) {
      const ids = list.sort((a, b) => byRank(a.account, b.account)).map(({ account }) => account.id);
      this.#blocks.set(block, { ids: ids.slice(0, limit), isWhole: ids.length < limit });
      this.#shownIn.delete(block);
    }
  }

  /** What a block shows now, in rank order. */
  shownIn(block: string): readonly Kept[] {
    const known = this.#shownIn.get(block);
    if (known) return known;
    const changed = this.#changed.get(block);
    const read = this.#blocks.get(block)?.ids ?? [];
    const ids = changed ? [...new Set([...read, ...changed])] : read;
    const all = ids.map((id) => this.#kept.get(id) as Kept);
    const shown = changed ? all.filter((one) => one.shown).sort((a, b) => byRank(a.account, b.account)) : all;
    this.#shownIn.set(block, shown);
    return shown;
  }

  *readArticles(articles: readonly string[]): Generator<Question, void, Answer> {
    const missing = [...new Set(articles)].filter((article) => !this.#articles.has(article));
    if (missing.length === 0) return;
    for (const article of missing) this.#articles.set(article, new Set());
    for (const kept of yield { ask: 'articles', articles: missing }) {
      this.put(kept);
      this.#articles.get(kept.account.article)?.add(kept.account.id);
    }
  }

  /** Accounts of whole articles, which need not be asked for. */
  know(accounts: readonly Account[]): void {
    for (const [article, told] of Map.groupBy(accounts, (account) => account.article))
      this.#articles.set(article, new Set(told.map(({ id }) => id)));
  }

  siblings(account: Account): readonly Account[] {
    return [...(this.#articles.get(account.article) ?? [])].map((id) => (this.#kept.get(id) as Kept).account);
  }

  *readFollowers(ranges: readonly BlockRange[]): Generator<Question, readonly Kept[], Answer> {
    if (ranges.length === 0) return [];
    const answer = yield { ask: 'followers', ranges };
    for (const kept of answer) this.put(kept);
    return answer.map(({ account }) => this.#kept.get(account.id) as Kept);
  }

  result(
    moves: ReadonlyMap<string, Move>,
    removed: readonly Kept[],
  ): { readonly moved: readonly Move[]; readonly touched: readonly string[] } {
    const moved: { readonly move: Move; readonly account: Account }[] = [];
    const touched = new Set(removed.flatMap(({ event }) => event ?? []));
    for (const [id, move] of moves) {
      const original = this.#original.get(id);
      if (original?.event === move.event && original.shown === move.shown && original.score === move.score) continue;
      moved.push({ move, account: (this.#kept.get(id) as Kept).account });
      if (original?.event === move.event) continue;
      touched.add(move.event);
      if (original?.event) touched.add(original.event);
    }
    return { moved: moved.sort((a, b) => byRank(a.account, b.account)).map(({ move }) => move), touched: [...touched].sort() };
  }
}

/** Accounts that wait for a decision, the first in rank order first; each at most once at a time. */
class RankQueue {
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
