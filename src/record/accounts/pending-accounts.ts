// Accounts that are being added: linking sees them as part of the record, but they are written only once, when it is known where they belong.

import type { Account, BlockRange, Kept } from '../linking/types.ts';

export class PendingAccounts {
  readonly #byBlock = new Map<string, Account[]>();
  readonly #byArticle: ReadonlyMap<string, readonly Account[]>;

  constructor(added: readonly Account[]) {
    for (const account of added)
      for (const block of account.blocks) {
        const list = this.#byBlock.get(block);
        if (list === undefined) this.#byBlock.set(block, [account]);
        else list.push(account);
      }
    this.#byArticle = Map.groupBy(added, ({ article }) => article);
  }

  within(ranges: readonly BlockRange[]): readonly Kept[] {
    const found = new Set<Account>();
    for (const { block, after, upTo } of ranges)
      for (const account of this.#byBlock.get(block) ?? [])
        if (account.rank > after && (upTo === null || account.rank <= upTo)) found.add(account);
    return [...found].map(withoutEvent);
  }

  /** Articles are added whole. */
  hasArticle(article: string): boolean {
    return this.#byArticle.has(article);
  }

  ofArticles(articles: readonly string[]): readonly Kept[] {
    return articles.flatMap((article) => this.#byArticle.get(article) ?? []).map(withoutEvent);
  }
}

const withoutEvent = (account: Account): Kept => ({ account, event: null, shown: false, score: null });
