// What a call of `link` knows of the record: what it has asked, each thing once, with what it has decided laid over it. Decides nothing.

import { MOST_ROOM } from './choose-event.ts';
import { byRank } from './link-all.ts';
import type { Account, Answer, BlockRange, Kept, LinkResult, Move, Question } from './types.ts';

/** Asked of each block beyond what one account can see, so that a list still serves after some on it are no longer shown. */
const SPARE = 16;

export class RecordView {
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
    const limit = MOST_ROOM + 2 + SPARE + this.#hidden;
    const isEnough = (block: string): boolean => {
      const read = this.#blocks.get(block);
      return read !== undefined && (read.isWhole || read.ids.length >= MOST_ROOM + 2 + this.#hidden);
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
