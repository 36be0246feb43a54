// How much the record holds, and which state it is in: a text that changes whenever anything of the record does.

import { type Database, one } from '../database.ts';

export interface RecordState {
  readonly articles: number;
  readonly events: number;
  readonly entities: number;
  readonly reviews: number;
  readonly span: { readonly start: string; readonly end: string } | null;
}

export async function recordState(database: Database): Promise<RecordState> {
  const counts = await one<Omit<RecordState, 'span'> & { start: string | null; end: string | null }>(
    database,
    `SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM events) AS events,
       (SELECT count(*) FROM entities) AS entities, (SELECT count(*) FROM reviews) AS reviews,
       (SELECT min(day) FROM events WHERE day > '') AS "start", (SELECT max(day) FROM events WHERE day > '') AS "end"`,
  );
  const { start, end, ...rest } = counts;
  return { ...rest, span: start === null || end === null ? null : { start, end } };
}

/**
 * SQLite counts what other connections commit (so the connection that asks must only read); the count begins anew with each connection. Postgres
 * says which transactions are over.
 */
export async function recordVersion(database: Database): Promise<string> {
  const { version } = await one<{ version: string | number }>(
    database,
    database.dialect === 'sqlite'
      ? 'SELECT data_version AS version FROM pragma_data_version'
      : 'SELECT pg_current_snapshot()::text AS version',
  );
  return String(version);
}
