// Where the SQL of SQLite and of Postgres differs: column types, tables that are their own index, full text, lists of parameters. Everything else
// in the record's SQL is written in what both speak.

export type Dialect = 'sqlite' | 'postgres';

const WORDS: Readonly<Record<Dialect, Readonly<Record<string, string>>>> = {
  sqlite: { integer: 'INTEGER', real: 'REAL', text: 'TEXT', blob: 'BLOB', keyed: 'WITHOUT ROWID' },
  // Text sorts by code point, as SQLite sorts it, whatever the server's locale is.
  postgres: { integer: 'BIGINT', real: 'DOUBLE PRECISION', text: 'TEXT COLLATE "C"', blob: 'BYTEA', keyed: '' },
};

/** The set of words of each row of another table, found by that row's number; written and searched in search/word-index.ts. */
const FULL_TEXT: Readonly<Record<Dialect, (table: string) => string>> = {
  sqlite: (table) =>
    `CREATE VIRTUAL TABLE ${table} USING fts5(words, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");`,
  postgres: (table) =>
    `CREATE TABLE ${table} (number BIGINT PRIMARY KEY, words TSVECTOR NOT NULL);\nCREATE INDEX ${table}_words ON ${table} USING GIN (words);`,
};

/** A value of a column that holds JSON, as JSON. */
const JSON_OF: Readonly<Record<Dialect, (column: string, key: string) => string>> = {
  sqlite: (column, key) => `json_extract(${column}, '$.${key}')`,
  postgres: (column, key) => `(${column}::json -> '${key}')::text`,
};

/** A text in a column that holds JSON. */
const STRING_OF: Readonly<Record<Dialect, (column: string, key: string) => string>> = {
  sqlite: (column, key) => `json_extract(${column}, '$.${key}')`,
  postgres: (column, key) => `(${column}::json ->> '${key}')`,
};

/** The statements of a migration in one dialect. */
export function statementsOf(sql: string, dialect: Dialect): readonly string[] {
  return sql
    .replace(/\{fullText (\w+)\}/gu, (_, table: string) => FULL_TEXT[dialect](table))
    .replace(/\{string (\w+) (\w+)\}/gu, (_, column: string, key: string) => STRING_OF[dialect](column, key))
    .replace(/\{json (\w+) (\w+)\}/gu, (_, column: string, key: string) => JSON_OF[dialect](column, key))
    .replace(/\{(\w+)\}/gu, (whole, word: string) => WORDS[dialect][word] ?? whole)
    .split(/;\s*(?:\n|$)/u)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/** A query in one dialect: `?` and `IN ?*` become what the database's driver takes. */
export function queryOf(sql: string, dialect: Dialect): string {
  if (dialect === 'sqlite') return sql.replace(/\bIN \?\*/gu, 'IN (SELECT value FROM json_each(?))');
  let count = 0;
  return sql.replace(/\bIN \?\*|\?/gu, (found) => {
    count += 1;
    return found === '?' ? `$${count}` : `= ANY($${count})`;
  });
}
