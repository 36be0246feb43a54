// Backs a record up into one file, and puts a backup in the place of a record. A backup is itself a record in an SQLite file, whichever database it
// comes from: it can be opened, read and queried as it is, and carries a record from one database to the other.

import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { copyRecord } from './copy-record.ts';
import type { Database, Opening } from './database.ts';
import { type Location, openRecord } from './open-record.ts';

/** Files of SQLite's own beside a database. */
const COMPANIONS = ['-wal', '-shm'] as const;

/** Writes a backup of the record as it stands now; others may go on writing. The file appears whole or not at all; one that is there is left alone. */
export async function backupRecord(record: Database, file: string, opening: Opening): Promise<void> {
  if (existsSync(file)) throw new AppError('FILE_EXISTS', { file });
  if (!existsSync(dirname(file))) throw new AppError('FILE_UNWRITABLE', { file, reason: 'ENOENT' });
  const part = `${file}.part`;
  removeFiles(part);
  try {
    if (record.dialect === 'sqlite') await vacuumInto(record, part);
    else {
      const copy = await openRecord({ file: part }, opening);
      try {
        await copyRecord(record, copy);
      } finally {
        await copy.close();
      }
    }
    flush(part);
    renameSync(part, file);
  } catch (error) {
    removeFiles(part);
    throw error;
  }
}

/** A copy without holes, read in one snapshot. */
async function vacuumInto(record: Database, file: string): Promise<void> {
  try {
    await record.run(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
  } catch (error) {
    // The record is read and the file written: what cannot be written is the file.
    if (error instanceof AppError && error.code === 'RECORD_READ_ONLY')
      throw new AppError('FILE_UNWRITABLE', { file, reason: 'EACCES' }, { cause: error });
    throw error;
  }
}

export interface Restoring {
  /** Puts the backup in the place of a record that holds articles. */
  readonly replace: boolean;
  readonly opening: Opening;
}

/**
 * Puts a backup in the place of the record. A file that stood there is kept beside it, under the name that is returned (null: none stood there).
 * Throws RECORD_NOT_EMPTY where the record holds articles and is not to be replaced. On any error the record is as before.
 */
export async function restoreRecord(backup: string, location: Location, restoring: Restoring): Promise<string | null> {
  const source = await openRecord({ file: backup }, { ...restoring.opening, readOnly: true });
  try {
    await checkWhole(source);
    return 'file' in location
      ? await restoreFile(source, location.file, restoring)
      : await restoreServer(source, location, restoring);
  } finally {
    await source.close();
  }
}

async function checkWhole(source: Database): Promise<void> {
  const rows = await source.all<{ integrity_check: string }>('PRAGMA integrity_check(1)');
  const reason = rows[0]?.integrity_check ?? '';
  if (reason !== 'ok') throw new AppError('RECORD_DAMAGED', { record: source.location, reason });
}

async function restoreFile(source: Database, file: string, { replace, opening }: Restoring): Promise<string | null> {
  const part = `${file}.part`;
  removeFiles(part);
  try {
    await vacuumInto(source, part);
    await bringUpToDate(part, opening);
    flush(part);
    const stood = existsSync(file);
    if (stood) await checkReplaceable({ file }, { replace, opening });
    const aside = stood ? freeName(`${file}.replaced`) : null;
    if (aside !== null)
      for (const ending of ['', ...COMPANIONS]) if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
    renameSync(part, file);
    return aside;
  } catch (error) {
    removeFiles(part);
    throw error;
  }
}

/** A backup of an older program gets today's schema; whoever was writing when it was made is not writing here. */
async function bringUpToDate(file: string, opening: Opening): Promise<void> {
  const record = await openRecord({ file }, opening);
  try {
    await record.write(() => record.run('DELETE FROM writers'));
  } finally {
    await record.close();
  }
}

async function restoreServer(source: Database, location: Location, restoring: Restoring): Promise<null> {
  await checkReplaceable(location, restoring);
  const folder = mkdtempSync(join(tmpdir(), 'isnad-restore-'));
  try {
    const copy = join(folder, 'isnad.db');
    await vacuumInto(source, copy);
    const current = await openRecord({ file: copy }, restoring.opening);
    const target = await openRecord(location, restoring.opening);
    try {
      await copyRecord(current, target);
      return null;
    } finally {
      await current.close();
      await target.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A record that holds articles is replaced only when that is asked for; one that is damaged holds nothing that could be read. */
async function checkReplaceable(location: Location, { replace, opening }: Restoring): Promise<void> {
  try {
    const record = await openRecord(location, opening);
    try {
      const count = await record.write(
        async () => (await record.all<{ count: number }>('SELECT count(*) AS count FROM articles'))[0]?.count,
      );
      if (count && !replace) throw new AppError('RECORD_NOT_EMPTY', { record: record.location, count });
    } finally {
      await record.close();
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'RECORD_DAMAGED') throw error;
  }
}

function freeName(name: string): string {
  if (!existsSync(name)) return name;
  for (let count = 2; ; count += 1) if (!existsSync(`${name}.${count}`)) return `${name}.${count}`;
}

function removeFiles(file: string): void {
  for (const ending of ['', ...COMPANIONS]) rmSync(file + ending, { force: true });
}

/** What is renamed into place must be on the disk before its name is. */
function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
