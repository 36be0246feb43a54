// The codings of articles, by their ids: what exports need beside the events.

import type { CodedArticle } from '../../domain/coded-article.ts';
import { unpackArticle } from '../articles/prepare-article.ts';
import type { Database } from '../database.ts';

export async function readCodings(database: Database, ids: Iterable<string>): Promise<ReadonlyMap<string, CodedArticle>> {
  const rows = await database.all<{ id: string; coded: Uint8Array }>('SELECT id, coded FROM articles WHERE id IN ?*', [
    ...new Set(ids),
  ]);
  return new Map(rows.map(({ id, coded }) => [id, unpackArticle(coded)]));
}

/** The articles that tell of these events, each once, in the order in which they were kept. */
export const articlesOf = (
  database: Database,
  events: readonly number[],
): Promise<readonly { readonly number: number; readonly id: string }[]> =>
  database.all(
    'SELECT number, id FROM articles WHERE number IN (SELECT article FROM accounts WHERE event IN ?*) ORDER BY number',
    events,
  );
