// Which event, and which account, an id names: an account's id, whole or its beginning, with or without `sha256:`, or the article's `ref` with
// the account's key. An event is named by any of its accounts.

import type { Database } from '../database.ts';

export interface FoundAccount {
  /** Numbers of the account and of its event. */
  readonly account: number;
  readonly event: number;
  /** `<article id>#<key>`. */
  readonly id: string;
}

const PREFIX = 'sha256:';
const MOST_FOUND = 20;
/** Sorts behind every digit of a hash. */
const BEHIND = '~';

/** Every account that the words may name, in the order of articles and accounts; none where there is none. */
export async function findAccounts(database: Database, given: string): Promise<readonly FoundAccount[]> {
  const [name = '', key] = split(given.trim());
  if (name === '') return [];
  const byHash = /^(?:sha256:)?[0-9a-f]+$/iu.test(name) ? await accountsOf(database, hashCondition(name), key) : [];
  if (byHash.length > 0) return byHash;
  return accountsOf(database, { sql: 'articles.ref = ?', parameters: [name] }, key);
}

/** A ref may hold the sign that stands before the key. */
function split(given: string): readonly [string, string | null] {
  const at = given.lastIndexOf('#');
  return at < 0 ? [given, null] : [given.slice(0, at), given.slice(at + 1)];
}

interface Condition {
  readonly sql: string;
  readonly parameters: readonly string[];
}

function hashCondition(name: string): Condition {
  const start = name.toLowerCase().startsWith(PREFIX) ? name.toLowerCase() : PREFIX + name.toLowerCase();
  return { sql: 'articles.id >= ? AND articles.id < ?', parameters: [start, start + BEHIND] };
}

async function accountsOf(database: Database, where: Condition, key: string | null): Promise<readonly FoundAccount[]> {
  const rows = await database.all<{ account: number; event: number; article: string; key: string }>(
    `SELECT accounts.number AS account, accounts.event AS event, articles.id AS article, accounts.key AS key
     FROM articles JOIN accounts ON accounts.article = articles.number
     WHERE ${where.sql}${key === null ? '' : ' AND accounts.key = ?'} AND accounts.event IS NOT NULL
     ORDER BY articles.id, accounts.number LIMIT ?`,
    ...where.parameters,
    ...(key === null ? [] : [key]),
    MOST_FOUND,
  );
  return rows.map(({ account, event, article, key }) => ({ account, event, id: `${article}#${key}` }));
}
