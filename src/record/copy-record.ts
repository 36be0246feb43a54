// Copies a whole record into an empty one, from either database into either. Rows go over as they are; the word indexes are made anew, since the
// databases keep them each in its own way.

import { unpackArticle } from './articles/prepare-article.ts';
import type { Database, Table, Value } from './database.ts';
import { searchWords } from './search/search-words.ts';
import { writeWords } from './search/word-index.ts';
import { TABLES } from './tables.ts';

/** Rows that are read and written together. */
const PAGE = 2_000;

/** All of it or nothing. `onRows` hears how many rows have gone over. Both must be of this program's schema. */
export async function copyRecord(from: Database, to: Database, onRows: (count: number) => void = () => {}): Promise<void> {
  await from.snapshot(() =>
    to.write(async () => {
      for (const table of TABLES) {
        await to.run(`DELETE FROM ${table.name}`);
        await copyTable(from, to, table, onRows);
      }
      await copyWords(from, to);
    }),
  );
}

async function copyTable(from: Database, to: Database, table: Table, onRows: (count: number) => void): Promise<void> {
  const columns = Object.keys(table.columns);
  for await (const rows of from.pages<Readonly<Record<string, Value>>>(`SELECT ${columns.join(', ')} FROM ${table.name}`, PAGE)) {
    await to.insert(
      table,
      rows.map((row) => columns.map((column) => row[column] ?? null)),
    );
    onRows(rows.length);
  }
}

async function copyWords(from: Database, to: Database): Promise<void> {
  for (const index of ['article_words', 'entity_words'] as const) await to.run(`DELETE FROM ${index}`);
  for await (const rows of from.pages<{ number: number; coded: Uint8Array }>('SELECT number, coded FROM articles', 200))
    await writeWords(
      to,
      'article_words',
      rows.map(({ number, coded }) => ({ number, words: articleWords(coded) })),
      true,
    );
  const names = new Map<number, string[]>();
  for await (const rows of from.pages<{ entity: number; name: string }>('SELECT entity, name FROM entity_names', PAGE))
    for (const { entity, name } of rows) names.set(entity, [...(names.get(entity) ?? []), name]);
  await writeWords(
    to,
    'entity_words',
    [...names].map(([number, all]) => ({ number, words: searchWords(all.join(' ')) })),
    true,
  );
}

function articleWords(coded: Uint8Array): readonly string[] {
  const { title, text } = unpackArticle(coded).article;
  return searchWords(title === null ? text : `${title}\n${text}`);
}
