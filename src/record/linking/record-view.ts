// What a call of `link` knows of the record: what it has asked, each thing once, with what it has decided laid over it. Decides nothing.

import { roomIn } from './choose-event.ts';
import { byRank } from './link-all.ts';
import type { Account, Answer, BlockRange, Kept, LinkResult, Move, Question } from './types.ts';

/** Asked of each block beyond what one account can see, so that a list still serves after some on it are no longer shown. */
const SPARE = 8;

/** What a block shows now, in rank order; how many accounts were read of it, and whether these are all. */
interface BlockList {
  readonly shown: Kept[];
  readonly read: number;
  readonly isWhole: boolean;
}

const EMPTY: readonly Kept[] = [];

export class RecordView {
  readonly #kept = new Map<string, Kept>();
  readonly #original = new Map<string, Kept>();
  readonly #articles = new Map<string, Set<string>>();
  readonly #blocks = new Map<string, BlockList>();
  /** Blocks that nobody looks into who ranks after this: they show too many before it. */
  readonly #closed = new Map<string, string>();
  /** Ids of the accounts that have been decided in this call and are, or were, shown; by block, for blocks that are read later. */
  readonly #changed = new Map<string, Set<string>>();
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
    const now: Kept = { account, event: move.event, shown: move.shown, score: move.score };
    this.#kept.set(account.id, now);
    if (before?.shown && !move.shown) this.#hidden++;
    if (!before?.shown && !move.shown) return;
    for (const block of account.blocks) {
      const list = this.#blocks.get(block)?.shown;
      if (list) {
        const at = placeOf(list, account.rank);
        list.splice(at, list[at]?.account.id === account.id ? 1 : 0, ...(move.shown ? [now] : []));
      }
      const ids = this.#changed.get(block);
      if (ids) ids.add(account.id);
      else this.#changed.set(block, new Set([account.id]));
    }
  }

  /** Asks which of these blocks are so crowded that most need not look into them: what they show is not read. */
  *readCrowded(blocks: readonly string[]): Generator<Question, void, Answer> {
    const distinct = [...new Set(blocks)];
    if (distinct.length === 0) return;
    const ranks = (yield { ask: 'crowded', blocks: distinct, spare: SPARE }) as ReadonlyMap<string, string>;
    for (const [block, rank] of ranks) this.#closed.set(block, rank);
  }

  /** Those of the blocks into which an account of this rank may have to look. */
  open(blocks: readonly string[], rank: string): readonly string[] {
    // Where more have left what they stood in than are spared, a crowded block may have room again.
    if (this.#closed.size === 0 || this.#hidden >= SPARE) return blocks;
    return blocks.filter((block) => !isBehind(rank, this.#closed.get(block)));
  }

  hasShown(blocks: readonly string[]): boolean {
    return blocks.every((block) => this.#isEnough(block));
  }

  #isEnough(block: string): boolean {
    const list = this.#blocks.get(block);
    return list !== undefined && (list.isWhole || list.read >= roomIn(block) + 2 + this.#hidden);
  }

  *readShown(blocks: readonly string[]): Generator<Question, void, Answer> {
    const spare = 2 + SPARE + this.#hidden;
    const missing = [...new Set(blocks)].filter((block) => !this.#isEnough(block));
    if (missing.length === 0) return;
    const lists = new Map<string, Kept[]>(missing.map((block) => [block, []]));
    for (const kept of (yield { ask: 'shown', blocks: missing, spare }) as readonly Kept[]) {
      this.put(kept);
      for (const block of kept.account.blocks) lists.get(block)?.push(kept);
    }
    for (const [block, list] of lists) {
      const limit = roomIn(block) + spare;
      const read = list.sort((a, b) => byRank(a.account, b.account)).slice(0, limit);
      this.#blocks.set(block, { shown: this.#asDecided(block, read), read: read.length, isWhole: list.length < limit });
    }
  }

  /** What the record shows, with what has been decided since laid over it. */
  #asDecided(block: string, read: Kept[]): Kept[] {
    const changed = this.#changed.get(block);
    if (!changed) return read;
    const ids = new Set([...read.map(({ account }) => account.id), ...changed]);
    return [...ids]
      .map((id) => this.#kept.get(id) as Kept)
      .filter(({ shown }) => shown)
      .sort((a, b) => byRank(a.account, b.account));
  }

  /** What a block shows now, in rank order. */
  shownIn(block: string): readonly Kept[] {
    return this.#blocks.get(block)?.shown ?? EMPTY;
  }

  /** Those of them that rank before a rank. */
  shownBefore(block: string, rank: string): readonly Kept[] {
    const shown = this.shownIn(block);
    const [first] = shown;
    return first && first.account.rank < rank ? shown.slice(0, placeOf(shown, rank)) : EMPTY;
  }

  *readArticles(articles: readonly string[]): Generator<Question, void, Answer> {
    const missing = [...new Set(articles)].filter((article) => !this.#articles.has(article));
    if (missing.length === 0) return;
    for (const article of missing) this.#articles.set(article, new Set());
    for (const kept of (yield { ask: 'articles', articles: missing }) as readonly Kept[]) {
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
    const answer = (yield { ask: 'followers', ranges }) as readonly Kept[];
    for (const kept of answer) this.put(kept);
    return answer.map(({ account }) => this.#kept.get(account.id) as Kept);
  }

  /** What differs from the record as it was. */
  result(moves: ReadonlyMap<string, Move>, removed: readonly Kept[]): LinkResult {
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

/** `closed` may be the beginning of a rank only: one that begins so is not behind it. */
const isBehind = (rank: string, closed: string | undefined): boolean =>
  closed !== undefined && rank > closed && !rank.startsWith(closed);

/** Where in a list in rank order the rank stands, or would stand. */
function placeOf(list: readonly Kept[], rank: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Kept).account.rank < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
