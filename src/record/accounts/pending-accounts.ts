// Accounts that are being added: linking sees them as part of the record, but they are written only once, when it is known where they belong.

import type { Account, Kept } from '../linking/types.ts';

export class PendingAccounts {
  readonly #byArticle: ReadonlyMap<string, readonly Account[]>;

  constructor(added: readonly Account[]) {
    this.#byArticle = Map.groupBy(added, ({ article }) => article);
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
