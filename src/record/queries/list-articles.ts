// Articles of the record, the latest first, a page at a time; and one article by its id.

import type { ArticleView, CodedArticle } from '../../domain/index.ts';
import type { AccountText } from '../accounts/account-memory.ts';
import { unpackArticle } from '../articles/prepare-article.ts';
import type { Printing } from '../articles/printing.ts';
import type { Database } from '../database.ts';
import type { LinkReason } from '../linking/types.ts';
import { havingWords, type WordQuery } from '../search/word-index.ts';
import { type Condition, joined } from './event-filter.ts';
import { articleView } from './read-event.ts';

export interface ArticleFilter {
  readonly outlet: string | null;
  readonly words: WordQuery;
}

export interface ArticleCursor {
  readonly written: string;
  readonly number: number;
}

export interface FoundArticle {
  readonly cursor: ArticleCursor;
  readonly view: ArticleView;
  readonly coded: CodedArticle;
  readonly events: number;
}

const WRITTEN = `coalesce(articles.written_start, '')`;
const COLUMNS = `articles.number AS number, articles.id AS id, articles.ref AS ref, articles.outlet AS outlet, articles.title AS title,
  articles.url AS url, articles.published AS published, articles.written_start AS written_start, articles.written_end AS written_end,
  (SELECT originals.id FROM articles AS originals WHERE originals.number = articles.original) AS original, articles.coded AS coded`;

type ArticleRow = Parameters<typeof articleView>[0] & { readonly number: number; readonly coded: Uint8Array };

export async function listArticles(
  database: Database,
  filter: ArticleFilter,
  { after, limit }: { readonly after: ArticleCursor | null; readonly limit: number },
): Promise<readonly FoundArticle[]> {
  const behind = {
    sql: `${WRITTEN} <= ? AND (${WRITTEN} < ? OR articles.number < ?)`,
    parameters: [after?.written ?? '', after?.written ?? '', after?.number ?? 0],
  };
  const { sql, parameters } = joined([...conditionsOf(database, filter), ...(after === null ? [] : [behind])]);
  const rows = await database.all<ArticleRow>(
    `SELECT ${COLUMNS} FROM articles${sql} ORDER BY ${WRITTEN} DESC, articles.number DESC LIMIT ?`,
    ...parameters,
    limit,
  );
  const counts = await database.all<{ article: number; events: number }>(
    'SELECT article, count(DISTINCT event) AS events FROM accounts WHERE article IN ?* GROUP BY article',
    rows.map(({ number }) => number),
  );
  const events = new Map(counts.map((count) => [count.article, count.events]));
  return rows.map((row) => ({
    cursor: { written: row.written_start ?? '', number: row.number },
    view: articleView(row),
    coded: unpackArticle(row.coded),
    events: events.get(row.number) ?? 0,
  }));
}

export async function countArticles(database: Database, filter: ArticleFilter): Promise<number> {
  const { sql, parameters } = joined(conditionsOf(database, filter));
  const [row] = await database.all<{ count: number }>(`SELECT count(*) AS count FROM articles${sql}`, ...parameters);
  return row?.count ?? 0;
}

function conditionsOf(database: Database, { outlet, words }: ArticleFilter): readonly Condition[] {
  const conditions: Condition[] = [];
  if (outlet !== null)
    conditions.push({
      sql: 'articles.number IN (SELECT article FROM article_outlets WHERE outlet = ?)',
      parameters: [outlet],
    });
  if (words.length > 0) {
    const { sql, parameter } = havingWords(database, 'article_words', 'articles.number', words);
    conditions.push({ sql, parameters: [parameter] });
  }
  return conditions;
}

export interface ArticleAccount {
  readonly key: string;
  /** The event's id; null where the account tells of none. */
  readonly event: string | null;
  readonly account: AccountText;
  readonly score: number | null;
  readonly because: readonly LinkReason[];
}

export interface ReadArticle {
  readonly view: ArticleView;
  readonly coded: CodedArticle;
  readonly accounts: readonly ArticleAccount[];
  readonly printings: readonly Printing[];
  readonly reprints: readonly string[];
}

const PREFIX = 'sha256:';
/** Sorts behind every digit of a hash. */
const BEHIND = '~';

/** By its id, whole or its beginning, with or without `sha256:`; else by its `ref`. The ids of all that it may be. */
export async function findArticles(database: Database, given: string): Promise<readonly string[]> {
  const name = given.trim();
  const start = name.toLowerCase().startsWith(PREFIX) ? name.toLowerCase() : PREFIX + name.toLowerCase();
  const byHash = await database.all<{ id: string }>(
    'SELECT id FROM articles WHERE id >= ? AND id < ? ORDER BY id LIMIT 3',
    start,
    start + BEHIND,
  );
  if (name !== '' && byHash.length > 0) return byHash.map(({ id }) => id);
  const byRef = await database.all<{ id: string }>('SELECT id FROM articles WHERE ref = ? ORDER BY id LIMIT 3', name);
  return byRef.map(({ id }) => id);
}

/** `id`: whole. Null where it is gone. */
export async function readArticle(database: Database, id: string): Promise<ReadArticle | null> {
  const [row] = await database.all<ArticleRow>(`SELECT ${COLUMNS} FROM articles WHERE articles.id = ?`, id);
  if (row === undefined) return null;
  const accounts = await database.all<{
    key: string;
    event: string | null;
    account: string;
    score: number | null;
    because: string | null;
  }>(
    `SELECT accounts.key AS key, events.id AS event, accounts.account AS account, accounts.score AS score, accounts.because AS because
     FROM accounts LEFT JOIN events ON events.number = accounts.event WHERE accounts.article = ? ORDER BY accounts.number`,
    row.number,
  );
  const printings = await database.all<{ printing: string }>(
    'SELECT printing FROM printings WHERE article = ? ORDER BY printing',
    row.number,
  );
  const reprints = await database.all<{ id: string }>(
    'SELECT id FROM articles WHERE original = ? AND number <> ? ORDER BY id LIMIT 200',
    row.number,
    row.number,
  );
  return {
    view: articleView(row),
    coded: unpackArticle(row.coded),
    accounts: accounts.map(({ key, event, account, score, because }) => ({
      key,
      event,
      account: JSON.parse(account) as AccountText,
      score,
      because: because === null ? [] : (JSON.parse(because) as readonly LinkReason[]),
    })),
    printings: printings.map(({ printing }) => JSON.parse(printing) as Printing),
    reprints: reprints.map((one) => one.id),
  };
}
