// Articles of the record: a page of them, and one with all its layers: what was coded, which event of the record each coded event belongs to, and
// what analysts corrected.

import { AppError } from '../../domain/errors.ts';
import type { AccountView, ArticleAnswer, CodedEventView, ListedArticle, NamedEntity } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { namesOf } from '../../record/queries/find-entities.ts';
import {
  type ArticleAccount,
  type ArticleCursor,
  countArticles,
  findArticles,
  listArticles,
  readArticle,
} from '../../record/queries/list-articles.ts';
import { partyView } from '../../record/queries/list-events.ts';
import { termsOf } from '../../record/queries/search-record.ts';
import { listedReviews } from '../review/list-reviews.ts';

export type { ArticleCursor } from '../../record/queries/list-articles.ts';

export interface ArticlesAsked {
  readonly outlet: string | null;
  readonly words: string | null;
  readonly after: ArticleCursor | null;
  readonly limit: number;
}

export interface FoundArticles {
  readonly articles: readonly ListedArticle[];
  readonly next: ArticleCursor | null;
  readonly total: number;
}

const BEGINNING = 240;

export async function articlePage(record: Database, { outlet, words, after, limit }: ArticlesAsked): Promise<FoundArticles> {
  const filter = { outlet, words: words === null ? [] : await termsOf(record, words) };
  const found = await listArticles(record, filter, { after, limit: limit + 1 });
  const shown = found.slice(0, limit);
  return {
    articles: shown.map(({ view, coded, events }) => ({ ...view, events, beginning: coded.article.text.slice(0, BEGINNING) })),
    next: found.length > limit ? (shown.at(-1)?.cursor ?? null) : null,
    total: await countArticles(record, filter),
  };
}

/** Throws an `AppError` ARTICLE_UNKNOWN or ARTICLE_AMBIGUOUS. */
export async function showArticle(record: Database, given: string): Promise<ArticleAnswer> {
  const [id, ...others] = await findArticles(record, given);
  if (others.length > 0) throw new AppError('ARTICLE_AMBIGUOUS', { id: given, candidates: [id, ...others].join(', ') });
  const read = id === undefined ? null : await readArticle(record, id);
  if (read === null) throw new AppError('ARTICLE_UNKNOWN', { id: given });
  const { view, coded, accounts, printings, reprints } = read;
  const names = await namesOf(
    record,
    accounts.flatMap(({ account: { actor, recipient, place } }) =>
      [...actor, ...recipient, ...(place === null ? [] : [place])].map(({ entity }) => entity),
    ),
  );
  const byKey = new Map(accounts.map((account) => [account.key, account]));
  const keys = [...new Set(coded.events.map(({ key }) => key))];
  const reviews = await listedReviews(record);
  return {
    article: view,
    coded,
    events: keys.map((key): CodedEventView => {
      const kept = byKey.get(key);
      return {
        key,
        mentions: coded.events.filter((event) => event.key === key).map((event) => event.id),
        account: `${view.id}#${key}`,
        event: kept?.event ?? null,
        told: kept === undefined || kept.event === null ? null : toldView(kept, names),
      };
    }),
    printings,
    reprints,
    reviews: reviews.filter(({ accounts: of }) => of.some((account) => account.startsWith(`${view.id}#`))),
  };
}

function toldView({ account, score, because }: ArticleAccount, names: ReadonlyMap<string, NamedEntity>): CodedEventView['told'] {
  const { type, modes, status, actor, recipient, place, date, casualties } = account;
  const told: Omit<AccountView, 'id' | 'article' | 'evidence' | 'chains'> = {
    type,
    modes,
    status,
    actor: actor.map((party) => partyView(party, names)),
    recipient: recipient.map((party) => partyView(party, names)),
    place: place === null ? null : plain(partyView(place, names)),
    date,
    casualties,
    score,
    because,
  };
  return told;
}

const plain = ({ id, kind, name }: NamedEntity): NamedEntity => ({ id, kind, name });
