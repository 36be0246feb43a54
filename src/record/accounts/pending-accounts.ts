// Accounts that are being added: linking sees them as part of the record, but they are written only once, when it is known where they belong.

import type { Account, Kept } from '../linking/types.ts';

export class PendingAccounts {
  readonly all: readonly Account[];
  readonly #byBlock = new Map<string, Account[]>();
  readonly #byArticle: ReadonlyMap<string, readonly Account[]>;

  constructor(added: readonly Account[]) {
    this.all = added;
    for (const account of added)
      for (const block of account.blocks) {
        const list = this.#byBlock.get(block);
        if (list === undefined) this.#byBlock.set(block, [account]);
        else list.push(account);
      }
    this.#byArticle = Map.groupBy(added, ({ article }) => article);
  }

  /** Of these blocks, those with a rank greater than `after`. */
  inBlocks(blocks: readonly string[], after: string): readonly Kept[] {
    const found = new Set(blocks.flatMap((block) => this.#byBlock.get(block) ?? []));
    return [...found].filter(({ rank }) => rank > after).map(withoutEvent);
  }

  ofArticles(articles: readonly string[]): readonly Kept[] {
    return articles.flatMap((article) => this.#byArticle.get(article) ?? []).map(withoutEvent);
  }
}

const withoutEvent = (account: Account): Kept => ({ account, event: null });
