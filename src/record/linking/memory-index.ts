// A record's accounts in memory, with the index that `link` asks: for tests and benchmarks, and the model of what an answer is.

import { roomIn } from './choose-event.ts';
import { link } from './link.ts';
import { byRank } from './link-all.ts';
import { RecordView } from './record-view.ts';
import type { Account, Answer, BlockRange, Kept, LinkResult, Move, Question } from './types.ts';

interface Block {
  /** All accounts of the block, and those that are shown, in rank order. */
  readonly all: Account[];
  readonly shown: Account[];
}

export class MemoryIndex {
  readonly #kept = new Map<string, Kept>();
  readonly #articles = new Map<string, Account[]>();
  readonly #blocks = new Map<string, Block>();
  readonly #view: RecordView | null;

  /** `remembers`: linking keeps from call to call what it has seen. */
  constructor(remembers = false) {
    this.#view = remembers ? new RecordView() : null;
  }

  /** Adds and removes whole articles and brings all events up to date. */
  update(added: readonly Account[], removed: readonly string[] = []): LinkResult {
    const gone = removed.flatMap((article) => this.#remove(article));
    for (const account of added) this.#store(account);
    const linking = link({ added, removed: gone }, this.#view ?? undefined);
    let step = linking.next();
    while (!step.done) step = linking.next(this.answer(step.value));
    for (const move of step.value.moved) this.#move(move);
    return step.value;
  }

  /** Fills an empty index with accounts that `linkAll` or `linkEach` links. */
  load(accounts: readonly Account[], moves: Iterable<Move>): void {
    const byId = new Map(accounts.map((account) => [account.id, account]));
    // In rank order, so that every list grows at its end.
    for (const move of moves) {
      this.#store(byId.get(move.account) as Account);
      this.#move(move);
    }
  }

  /** The event of every account. */
  events(): ReadonlyMap<string, string | null> {
    return new Map([...this.#kept].map(([id, { event }]) => [id, event]));
  }

  answer(question: Question): Answer {
    if (question.ask === 'crowded')
      return new Map(
        question.blocks.flatMap((block) => {
          const rank = this.#blocks.get(block)?.shown[roomIn(block) + question.spare]?.rank;
          return rank === undefined ? [] : [[block, rank] as const];
        }),
      );
    if (question.ask === 'articles')
      return question.articles.flatMap((article) =>
        (this.#articles.get(article) ?? []).map(({ id }) => this.#kept.get(id) as Kept),
      );
    const accounts =
      question.ask === 'shown'
        ? question.blocks.flatMap((block) => this.#first(block, roomIn(block) + question.spare))
        : question.ranges.flatMap((range) => this.#within(range));
    return [...new Set(accounts)].map(({ id }) => this.#kept.get(id) as Kept);
  }

  #first(block: string, limit: number): readonly Account[] {
    const { all, shown } = this.#blocks.get(block) ?? { all: [], shown: [] };
    const others = all.filter(({ id }) => !(this.#kept.get(id) as Kept).shown);
    return [...shown.slice(0, limit), ...others.slice(0, limit)];
  }

  #within({ block, after, upTo }: BlockRange): readonly Account[] {
    const all = this.#blocks.get(block)?.all ?? [];
    const start = placeOf(all, after);
    const end = upTo === null ? all.length : placeOf(all, upTo) + 1;
    return all.slice(start, end).filter(({ rank }) => rank > after && (upTo === null || rank <= upTo));
  }

  #store(account: Account): void {
    this.#kept.set(account.id, { account, event: null, shown: false, score: null });
    const article = this.#articles.get(account.article);
    if (article) article.push(account);
    else this.#articles.set(account.article, [account]);
    for (const block of account.blocks) {
      const lists = this.#blocks.get(block) ?? { all: [], shown: [] };
      this.#blocks.set(block, lists);
      insert(lists.all, account);
    }
  }

  #move({ account: id, event, shown, score }: Move): void {
    const kept = this.#kept.get(id) as Kept;
    this.#kept.set(id, { account: kept.account, event, shown, score });
    if (kept.shown === shown) return;
    for (const block of kept.account.blocks) {
      const list = (this.#blocks.get(block) as Block).shown;
      if (shown) insert(list, kept.account);
      else list.splice(placeOf(list, kept.account.rank), 1);
    }
  }

  #remove(article: string): readonly Kept[] {
    const gone = (this.#articles.get(article) ?? []).map(({ id }) => this.#kept.get(id) as Kept);
    this.#articles.delete(article);
    for (const { account, shown } of gone) {
      this.#kept.delete(account.id);
      for (const block of account.blocks) {
        const lists = this.#blocks.get(block) as Block;
        lists.all.splice(placeOf(lists.all, account.rank), 1);
        if (shown) lists.shown.splice(placeOf(lists.shown, account.rank), 1);
      }
    }
    return gone;
  }
}

/** Where in a list in rank order the rank stands, or would stand. */
function placeOf(list: readonly Account[], rank: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Account).rank < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

const insert = (list: Account[], account: Account): void => {
  const last = list.at(-1);
  if (!last || byRank(last, account) < 0) list.push(account);
  else list.splice(placeOf(list, account.rank), 0, account);
};
