// The outlets of the record: how much each printed and how much of it is reprinted; and of one of them what it alone tells, to whom its accounts go
// back, and its latest articles.

import type { ArticleView, CodedArticle, ListedOutlet, SourceKind } from '../../domain/index.ts';
import type { AccountText } from '../accounts/account-memory.ts';
import type { Database } from '../database.ts';
import { listArticles } from './list-articles.ts';
import type { Cursor } from './list-events.ts';

const COUNTS = `article_outlets.outlet AS name, count(*) AS articles, sum(CASE WHEN original <> number THEN 1 ELSE 0 END) AS reprints,
  min(written_start) AS first, max(written_start) AS last
  FROM article_outlets JOIN articles ON articles.number = article_outlets.article`;

/** Those that printed most first. */
export const listOutlets = (database: Database): Promise<readonly ListedOutlet[]> =>
  database.all<ListedOutlet>(`SELECT ${COUNTS} GROUP BY article_outlets.outlet ORDER BY count(*) DESC, article_outlets.outlet`);

export interface OutletOrigin {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly accounts: number;
}

export interface ReadOutlet {
  readonly listed: ListedOutlet;
  readonly events: number;
  readonly alone: number;
  /** The latest events that no other outlet tells. */
  readonly onlyHere: readonly Cursor[];
  readonly origins: readonly OutletOrigin[];
  readonly counted: number;
  readonly latest: readonly { readonly view: ArticleView; readonly coded: CodedArticle }[];
}

const MOST_ACCOUNTS = 1_000;
const MOST_ORIGINS = 40;
const MOST_ARTICLES = 40;

/** Null where the record has nothing of it. */
export async function readOutlet(database: Database, name: string, limit: number): Promise<ReadOutlet | null> {
  const [listed] = await database.all<ListedOutlet>(
    `SELECT ${COUNTS} WHERE article_outlets.outlet = ? GROUP BY article_outlets.outlet`,
    name,
  );
  if (listed === undefined) return null;
  const [counts] = await database.all<{ events: number; alone: number }>(
    `SELECT count(*) AS events, sum(CASE WHEN events.accounts = own.alone THEN 1 ELSE 0 END) AS alone
     FROM (${OWN_EVENTS}) AS own JOIN events ON events.number = own.event`,
    name,
    name,
  );
  const onlyHere = await database.all<{ day: string; event: number }>(
    `SELECT events.day AS day, events.number AS event FROM (${OWN_EVENTS}) AS own JOIN events ON events.number = own.event
     WHERE events.accounts = own.alone ORDER BY events.day DESC, events.number DESC LIMIT ?`,
    name,
    name,
    limit,
  );
  const accounts = await database.all<{ account: string }>(
    `SELECT accounts.account AS account FROM article_outlets JOIN accounts ON accounts.article = article_outlets.article
     WHERE article_outlets.outlet = ? ORDER BY accounts.number DESC LIMIT ?`,
    name,
    MOST_ACCOUNTS,
  );
  const latest = await listArticles(database, { outlet: name, words: [] }, { after: null, limit: MOST_ARTICLES });
  return {
    listed,
    events: counts?.events ?? 0,
    alone: counts?.alone ?? 0,
    onlyHere,
    origins: originsIn(accounts.map(({ account }) => JSON.parse(account) as AccountText)),
    counted: accounts.length,
    latest,
  };
}

/** Events of an outlet, with how many accounts of each are in articles that nobody else printed. */
const OWN_EVENTS = `SELECT accounts.event AS event,
    sum(CASE WHEN EXISTS (SELECT 1 FROM article_outlets AS other WHERE other.article = own.article AND other.outlet <> ?) THEN 0 ELSE 1 END) AS alone
  FROM article_outlets AS own JOIN accounts ON accounts.article = own.article
  WHERE own.outlet = ? AND accounts.event IS NOT NULL GROUP BY accounts.event`;

function originsIn(accounts: readonly AccountText[]): readonly OutletOrigin[] {
  const found = new Map<string, { -readonly [Key in keyof OutletOrigin]: OutletOrigin[Key] }>();
  for (const { origins } of accounts)
    for (const { id, name, kind } of origins) {
      const known = found.get(id);
      if (known === undefined) found.set(id, { id, name, kind, accounts: 1 });
      else known.accounts += 1;
    }
  return [...found.values()].sort((a, b) => b.accounts - a.accounts || (a.id < b.id ? -1 : 1)).slice(0, MOST_ORIGINS);
}
