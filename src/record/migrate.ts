// Brings a record to the schema of this program, migration by migration, each in a transaction of its own; refuses a record of a newer program.

import { createHash } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import type { Database, Opening } from './database.ts';
import { statementsOf } from './dialect.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

/** Creates what is missing. Several processes may do this at once: one works, the others find it done. */
export async function migrate(
  database: Database,
  { now }: Opening,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  if ((await checkVersion(database, migrations)) === migrations.length) return;
  for (const migration of migrations) {
    await database.write(async () => {
      if ((await checkVersion(database, migrations)) >= migration.number) return;
      if (migration.number === 1) for (const statement of statementsOf(LEDGER, database.dialect)) await database.run(statement);
      for (const statement of statementsOf(migration.sql, database.dialect)) await database.run(statement);
      await migration.fill?.(database);
      await database.run(
        'INSERT INTO migrations (number, name, checksum, applied) VALUES (?, ?, ?, ?)',
        migration.number,
        migration.name,
        checksumOf(migration),
        now().toISOString(),
      );
    });
  }
}

/** The migrations that have run, and who is at work (SQLite only: Postgres knows its own connections). */
const LEDGER = `
CREATE TABLE migrations (number {integer} PRIMARY KEY, name {text} NOT NULL, checksum {text} NOT NULL, applied {text} NOT NULL);
CREATE TABLE writers (
  host {text} NOT NULL,
  process {integer} NOT NULL,
  command {text} NOT NULL,
  since {text} NOT NULL,
  PRIMARY KEY (host, process)
) {keyed};
`;

/** How many migrations the record has seen; 0 for an empty one. Throws RECORD_NEWER, and writes nothing. */
export async function checkVersion(database: Database, migrations: readonly Migration[] = MIGRATIONS): Promise<number> {
  const ledger =
    database.dialect === 'sqlite'
      ? await database.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'")
      : await database.all('SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?', 'migrations');
  if (ledger.length === 0) return 0;
  const rows = await database.all<{ number: number }>('SELECT number FROM migrations ORDER BY number');
  const found = rows.at(-1)?.number ?? 0;
  if (found > migrations.length)
    throw new AppError('RECORD_NEWER', { record: database.location, found, known: migrations.length });
  return found;
}

export const checksumOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex').slice(0, 16);
