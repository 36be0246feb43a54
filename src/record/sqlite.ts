// The record in one SQLite file, through Node's own SQLite: write-ahead log, every commit on the disk before it is reported.

import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { AppError } from '../domain/errors.ts';
import type { Database, Holder, Opening, Parameter, Table, Value } from './database.ts';
import { queryOf } from './dialect.ts';
import { takeTurns } from './take-turns.ts';

/** 'ISND' in the file's header: says that the file is ours, and to `file` what it is. */
const APPLICATION_ID = 0x49534e44;
/** Milliseconds between two tries to become the writer, and after which the one who waits is told. */
const RETRY_MS = 20;
const TELL_MS = 1_000;
/** Reading waits only for the short moments in which another process opens or closes the record. */
const READ_PATIENCE_MS = 2_000;
/** One call for several rows costs little more than one for one. */
const ROWS_AT_ONCE = 16;
const CACHE_KIBIBYTES = 65_536;

export async function openSqlite(file: string, opening: Opening): Promise<Database> {
  const fail = (cause: unknown): never => {
    throw sqliteError(cause, file);
  };
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      return fail(cause);
    }
  };
  const readOnly = opening.readOnly === true;
  if (readOnly && !existsSync(file)) throw new AppError('RECORD_NOT_FOUND', { record: file });
  const connection = await connectInTurn(file, opening);
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(queryOf(sql, 'sqlite'));
    statements.set(sql, statement);
    return statement;
  };
  const inTurn = takeTurns();
  let owner: object | null = null;
  let formerOwner: object | null = null;
  let version = 0;

  const begin = async (): Promise<void> => {
    // Waiting inside SQLite would stop the whole process: here it is done outside.
    connection.exec('PRAGMA busy_timeout = 0');
    [formerOwner, owner] = [owner, null];
    try {
      await whenFree(
        () => connection.exec('BEGIN IMMEDIATE'),
        file,
        opening,
        () => holderIn(connection, opening),
      );
    } catch (cause) {
      fail(cause);
    } finally {
      connection.exec(`PRAGMA busy_timeout = ${READ_PATIENCE_MS}`);
    }
  };

  /** One transaction at a time on this connection. */
  const alone = <T>(start: () => Promise<void>, work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      await start();
      try {
        const result = await work();
        guarded(() => connection.exec('COMMIT'));
        return result;
      } catch (error) {
        owner = null;
        rollback(connection);
        throw error;
      }
    });

  return {
    dialect: 'sqlite',
    location: file,
    all: async <R>(sql: string, ...parameters: readonly Parameter[]) =>
      guarded(() => prepare(sql).all(...parameters.map(bound)) as R[]),
    async *pages<R>(sql: string, size: number) {
      let page: R[] = [];
      try {
        for (const row of connection.prepare(sql).iterate()) {
          page.push(row as R);
          if (page.length < size) continue;
          yield page;
          page = [];
        }
      } catch (cause) {
        fail(cause);
      }
      if (page.length > 0) yield page;
    },
    run: async (sql, ...parameters) =>
      guarded(() => {
        if (parameters.length === 0) connection.exec(queryOf(sql, 'sqlite'));
        else prepare(sql).run(...parameters.map(bound));
      }),
    insert: async (table, rows, options) =>
      guarded(() => {
        const orIgnore = options?.orIgnore === true;
        let at = 0;
        for (; at + ROWS_AT_ONCE <= rows.length; at += ROWS_AT_ONCE)
          prepare(insertSql(table, orIgnore, ROWS_AT_ONCE)).run(
            ...(rows.slice(at, at + ROWS_AT_ONCE).flat() as readonly SQLInputValue[]),
          );
        for (; at < rows.length; at++) prepare(insertSql(table, orIgnore, 1)).run(...(rows[at] as readonly SQLInputValue[]));
      }),
    write: (work) => alone(begin, work),
    claim: async (claimant) => {
      // The version that this connection sees changes with every commit of another one (sqlite.org/pragma.html#pragma_data_version).
      const { data_version: seen } = prepare('PRAGMA data_version').get() as { data_version: number };
      const isOwner = formerOwner === claimant && seen === version;
      [owner, version] = [claimant, seen];
      return isOwner;
    },
    snapshot: (work) => alone(async () => guarded(() => connection.exec('BEGIN')), work),
    close: () =>
      inTurn(async () => {
        statements.clear();
        guarded(() => connection.close());
      }),
  };
}

/** Does what only one process may do at a time, as soon as no other one does it. */
async function whenFree<T>(work: () => T, file: string, opening: Opening, holder: () => Holder | null): Promise<T> {
  const started = performance.now();
  let isTold = false;
  for (;;) {
    try {
      return work();
    } catch (cause) {
      if (!isBusy(cause)) throw cause;
      const waited = performance.now() - started;
      if (waited > opening.patience) throw busyError(holder(), file, cause);
      if (waited > TELL_MS && !isTold) {
        isTold = true;
        opening.onWait?.(holder());
      }
    }
    await sleep(RETRY_MS);
  }
}

/** Two who make one record at once get into each other's way while its kind is being settled. */
async function connectInTurn(file: string, opening: Opening): Promise<DatabaseSync> {
  try {
    return await whenFree(
      () => (opening.readOnly === true ? connectForReading(file) : connect(file, file, false)),
      file,
      opening,
      () => null,
    );
  } catch (cause) {
    throw sqliteError(cause, file);
  }
}

/** SQLite itself takes a transaction back on some errors (a full disk); then there is nothing left to do. */
function rollback(connection: DatabaseSync): void {
  try {
    connection.exec('ROLLBACK');
  } catch (error) {
    if (!(error instanceof Error && /no transaction is active/u.test(error.message))) throw error;
  }
}

/**
 * Beside a record in WAL mode SQLite keeps files of its own, for readers too. Where the folder takes none the record is read as it stands, unless
 * something is in its log that has not come into it.
 */
function connectForReading(file: string): DatabaseSync {
  try {
    return connect(file, file, true);
  } catch (cause) {
    const isLogged = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
    if (isLogged && codeOf(cause) === CODES.cannotOpen)
      throw new AppError('RECORD_UNREADABLE', { record: file, reason: (cause as Error).message }, { cause });
    if (isLogged || !CLOSED_FOLDER.includes(codeOf(cause))) throw cause;
    const unchanging = pathToFileURL(file);
    unchanging.searchParams.set('immutable', '1');
    return connect(file, unchanging, true);
  }
}

function connect(file: string, address: string | URL, readOnly: boolean): DatabaseSync {
  const connection = new DatabaseSync(address, { readOnly, timeout: READ_PATIENCE_MS });
  try {
    // Looks into the file: a file of another kind or a damaged one is refused here, before anything is written.
    const { application_id: owner } = connection.prepare('PRAGMA application_id').get() as { application_id: number };
    const { count } = connection.prepare('SELECT count(*) AS count FROM sqlite_schema').get() as { count: number };
    if (count > 0 && owner !== APPLICATION_ID) throw new AppError('RECORD_FOREIGN', { record: file });
    connection.exec(`PRAGMA cache_size = -${CACHE_KIBIBYTES}; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF`);
    if (readOnly) return connection;
    connection.exec('PRAGMA synchronous = FULL');
    if (count === 0) connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4000');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

const inserts = new Map<string, string>();

function insertSql(table: Table, orIgnore: boolean, rows: number): string {
  const key = `${table.name} ${orIgnore} ${rows}`;
  const known = inserts.get(key);
  if (known !== undefined) return known;
  const columns = Object.keys(table.columns);
  const row = `(${columns.map(() => '?').join(', ')})`;
  const sql = `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES ${Array(rows).fill(row).join(', ')}${orIgnore ? ' ON CONFLICT DO NOTHING' : ''}`;
  inserts.set(key, sql);
  return sql;
}

const bound = (parameter: Parameter): SQLInputValue =>
  Array.isArray(parameter) ? JSON.stringify(parameter) : (parameter as Exclude<Value, readonly unknown[]>);

/** The other process that is at work, as it wrote itself down when it opened the record; null where that is not known. */
function holderIn(connection: DatabaseSync, { host, process: own }: Opening): Holder | null {
  try {
    const rows = connection.prepare('SELECT command, host, process, since FROM writers ORDER BY since DESC').all() as unknown[];
    const others = (rows as Holder[]).filter(
      (holder) => holder.host !== host || (holder.process !== own && isAlive(holder.process)),
    );
    return others[0] ?? null;
  } catch (error) {
    // A record that is only being created has no such table yet.
    if (error instanceof Error && /no such table/u.test(error.message)) return null;
    if (isBusy(error)) return null;
    throw error;
  }
}

export function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function busyError(holder: Holder | null, record: string, cause: unknown): AppError {
  if (holder === null) return new AppError('RECORD_BUSY', { record }, { cause });
  const { command, process: id, host, since } = holder;
  return new AppError('RECORD_HELD', { record, command, process: id, host, since }, { cause });
}

// SQLite's primary result codes (sqlite.org/rescode.html).
const CODES = { busy: 5, locked: 6, readOnly: 8, io: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;
/** SQLITE_READONLY_CANTINIT, SQLITE_READONLY_DIRECTORY. */
const CLOSED_FOLDER: readonly number[] = [1288, 1544];
const IO_WRITE_CODES = { write: 778, fsync: 1034 };

const codeOf = (cause: unknown): number => Number((cause as { readonly errcode?: number }).errcode ?? 0);
const isBusy = (cause: unknown): boolean => [CODES.busy, CODES.locked].includes((codeOf(cause) & 0xff) as 5 | 6);

function sqliteError(cause: unknown, record: string): unknown {
  if (cause instanceof AppError || !(cause instanceof Error)) return cause;
  const because = { cause };
  switch (codeOf(cause) & 0xff) {
    case CODES.busy:
    case CODES.locked:
      return new AppError('RECORD_BUSY', { record }, because);
    case CODES.readOnly:
      return new AppError('RECORD_READ_ONLY', { record }, because);
    case CODES.corrupt:
    case CODES.notADatabase:
      return new AppError('RECORD_DAMAGED', { record, reason: cause.message }, because);
    case CODES.full:
      return new AppError('RECORD_DISK_FULL', { record }, because);
    case CODES.io:
      if (Object.values(IO_WRITE_CODES).includes(codeOf(cause))) return new AppError('RECORD_DISK_FULL', { record }, because);
      return new AppError('RECORD_UNREADABLE', { record, reason: cause.message }, because);
    case CODES.cannotOpen:
      return openingError(record, because);
    default:
      return cause;
  }
}

function openingError(record: string, because: { readonly cause: unknown }): AppError {
  const folder = dirname(record);
  if (!existsSync(folder)) return new AppError('RECORD_FOLDER_NOT_FOUND', { record, folder }, because);
  if (statSync(record, { throwIfNoEntry: false })?.isDirectory())
    return new AppError('RECORD_DAMAGED', { record, reason: 'EISDIR' }, because);
  return new AppError('RECORD_READ_ONLY', { record }, because);
}
