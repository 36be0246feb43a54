// Articles with their coding and the accounts that the record keeps of it, as annotation tools show them.

import type { CodedArticle } from '../../domain/index.ts';
import type { AccountText } from '../accounts/account-memory.ts';
import { unpackArticle } from '../articles/prepare-article.ts';
import type { Database } from '../database.ts';

export interface KeptCoding {
  readonly coded: CodedArticle;
  /** As reviews have left them, in the order of the coding. */
  readonly accounts: readonly KeptAccount[];
}

/** `event`: its number. */
export type KeptAccount = AccountText & { readonly event: number | null };

/** Ids of the articles whose hash begins so. */
export async function articlesBeginning(database: Database, hash: string): Promise<readonly string[]> {
  const rows = await database.all<{ id: string }>(
    'SELECT id FROM articles WHERE id >= ? AND id < ? ORDER BY id LIMIT 2',
    `sha256:${hash}`,
    `sha256:${hash}~`,
  );
  return rows.map(({ id }) => id);
}

export const readCodingsByNumber = (database: Database, numbers: readonly number[]): Promise<readonly KeptCoding[]> =>
  readKept(database, 'number', numbers);

/** Null: the record has no such article. */
export async function readCodingById(database: Database, id: string): Promise<KeptCoding | null> {
  const [kept] = await readKept(database, 'id', [id]);
  return kept ?? null;
}

async function readKept(
  database: Database,
  column: 'number' | 'id',
  values: readonly number[] | readonly string[],
): Promise<readonly KeptCoding[]> {
  if (values.length === 0) return [];
  const articles = await database.all<{ number: number; coded: Uint8Array }>(
    `SELECT number, coded FROM articles WHERE ${column} IN ?* ORDER BY number`,
    values,
  );
  const rows = await database.all<{ article: number; event: number | null; account: string }>(
    'SELECT article, event, account FROM accounts WHERE article IN ?* ORDER BY number',
    articles.map(({ number }) => number),
  );
  const accounts = Map.groupBy(rows, ({ article }) => article);
  return articles.map(({ number, coded }) => ({
    coded: unpackArticle(coded),
    accounts: (accounts.get(number) ?? []).map(({ event, account }) => ({ ...(JSON.parse(account) as AccountText), event })),
  }));
}
