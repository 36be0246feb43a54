// Writes the word indexes (article_words, entity_words) and turns a query into the numbers of the rows that have its words. The one place where
// full text differs between the databases: FTS5 in SQLite, tsvector in Postgres.

import type { Database } from '../database.ts';

export type WordIndex = 'article_words' | 'entity_words';

export interface IndexedWords {
  /** The number of the article or entity. */
  readonly number: number;
  readonly words: readonly string[];
}

/** Adds or replaces the words of rows. */
export async function writeWords(
  database: Database,
  index: WordIndex,
  rows: readonly IndexedWords[],
  isNew = false,
): Promise<void> {
  if (rows.length === 0) return;
  const numbers = rows.map(({ number }) => number);
  if (database.dialect === 'postgres') {
    if (!isNew) await database.run(`DELETE FROM ${index} WHERE number IN ?*`, numbers);
    await database.run(
      `INSERT INTO ${index} (number, words)
       SELECT number, array_to_tsvector(string_to_array(words, ' ')) FROM unnest(?::bigint[], ?::text[]) AS given (number, words)`,
      numbers,
      rows.map(({ words }) => words.join(' ')),
    );
    return;
  }
  if (!isNew) await database.run(`DELETE FROM ${index} WHERE rowid IN ?*`, numbers);
  const table = { name: index, columns: { rowid: 'integer', words: 'text' } } as const;
  await database.insert(
    table,
    rows.map(({ number, words }) => [number, words.join(' ')]),
  );
}

/** Words of which a row must have, of each list, one. */
export type WordQuery = readonly (readonly string[])[];

/** A condition for `WHERE` that holds of the rows with all words of the query (`wordsOfQuery`), and its parameter. `column`: the row's number. */
export const havingWords = (
  database: Pick<Database, 'dialect'>,
  index: WordIndex,
  column: string,
  query: WordQuery,
): { readonly sql: string; readonly parameter: string } => havingAny(database, index, column, [query]);

/** The same where the last word is still being typed: what begins like it is a hit. */
export const havingBeginning = (
  database: Pick<Database, 'dialect'>,
  index: WordIndex,
  column: string,
  query: WordQuery,
): { readonly sql: string; readonly parameter: string } => havingAny(database, index, column, [query], true);

/** The same for the rows that have all words of one of the queries; none of them is empty. */
export function havingAny(
  database: Pick<Database, 'dialect'>,
  index: WordIndex,
  column: string,
  queries: readonly WordQuery[],
  isLastBegun = false,
): { readonly sql: string; readonly parameter: string } {
  const [and, or, begun] = database.dialect === 'sqlite' ? [' AND ', ' OR ', '*'] : [' & ', ' | ', ':*'];
  const one = (query: WordQuery): string =>
    query
      .map((words, at) => {
        const end = isLastBegun && at === query.length - 1 ? begun : '';
        return `(${words.map((word) => `${quoted(word, database.dialect)}${end}`).join(or)})`;
      })
      .join(and);
  const parameter = queries.map((query) => `(${one(query)})`).join(or);
  return database.dialect === 'sqlite'
    ? { sql: `${column} IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`, parameter }
    : { sql: `${column} IN (SELECT number FROM ${index} WHERE words @@ ?::tsquery)`, parameter };
}

/** Words hold letters and digits only; the quotes keep them from being read as operators. */
const quoted = (word: string, dialect: Database['dialect']): string => (dialect === 'sqlite' ? `"${word}"` : `'${word}'`);
