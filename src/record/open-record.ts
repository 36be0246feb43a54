// Opens the record: the SQLite file, or the Postgres server whose address is given; brings its schema up to date and writes down who is at work.

import { AppError } from '../domain/errors.ts';
import type { Database, Opening } from './database.ts';
import { checkVersion, migrate } from './migrate.ts';
import { isAlive, openSqlite } from './sqlite.ts';

/** Either a file or a server's address (`postgres://…`). */
export type Location = { readonly file: string } | { readonly url: string };

/** Throws an `AppError` RECORD_… where the record cannot be opened; then nothing of it was changed. The caller closes it. */
export async function openRecord(location: Location, opening: Opening): Promise<Database> {
  const database = await ('file' in location ? openSqlite(location.file, opening) : openServer(location.url, opening));
  try {
    if (opening.readOnly) {
      if ((await checkVersion(database)) === 0) throw new AppError('RECORD_NOT_FOUND', { record: database.location });
      return database;
    }
    await migrate(database, opening);
    return database.dialect === 'sqlite' ? await signedIn(database, opening) : database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The driver of Postgres is read only by those who use it. */
async function openServer(url: string, opening: Opening): Promise<Database> {
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(url, opening);
}

/** Writes this process into `writers` before its first writing, and takes it out when it closes. Processes that died are taken out as well. */
async function signedIn(database: Database, { host, process: id, command, now }: Opening): Promise<Database> {
  const since = now().toISOString();
  let isSigned = false;
  const sign = async (): Promise<void> => {
    const others = await database.all<{ process: number }>('SELECT process FROM writers WHERE host = ?', host);
    for (const other of others)
      if (other.process === id || !isAlive(other.process))
        await database.run('DELETE FROM writers WHERE host = ? AND process = ?', host, other.process);
    await database.run('INSERT INTO writers (host, process, command, since) VALUES (?, ?, ?, ?)', host, id, command, since);
  };
  const signOut = (): Promise<void> =>
    database.write(() => database.run('DELETE FROM writers WHERE host = ? AND process = ? AND since = ?', host, id, since));
  return {
    ...database,
    write: async (work) => {
      if (!isSigned) {
        isSigned = true;
        await database.write(sign);
      }
      return database.write(work);
    },
    close: async () => {
      try {
        if (isSigned) await signOut();
      } catch (error) {
        // Whoever is at work now, or a full disk, keeps the row in its place; the next writer takes it out.
        if (!(error instanceof AppError)) throw error;
      } finally {
        await database.close();
      }
    },
  };
}
