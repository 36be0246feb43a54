// What the record needs of a database, and nothing else: SQLite (sqlite.ts) and Postgres (postgres.ts) give it, and every query of the record is
// written once, in the SQL that both speak, against this interface.

/** A value of a row. Numbers are integers up to 2^53 or reals; days are text; JSON is text. */
export type Value = string | number | null | Uint8Array;

/** A row as a query gives it, by column name. */
export type Row = Readonly<Record<string, Value>>;

/** What stands for a `?` of a query; a list stands for `IN ?*`. */
export type Parameter = Value | readonly string[] | readonly number[];

export type ColumnType = 'integer' | 'real' | 'text' | 'blob';

/** A table that rows are inserted into: its name, and its columns with their types in the order in which values are given. */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
}

/** Who has the record open for writing: what another writer is told that has waited in vain. */
export interface Holder {
  readonly command: string;
  readonly host: string;
  readonly process: number;
  /** ISO instant. */
  readonly since: string;
}

/**
 * One connection. Calls are answered in the order in which they are made; whoever wants to read while another part of the same process writes
 * opens a second one. Everything that goes wrong is an `AppError` with a code of its own (RECORD_…), never the driver's.
 *
 * In queries a parameter is `?`, a list of parameters `IN ?*` (an empty list matches nothing). Text compares by code point in both databases.
 */
export interface Database {
  readonly dialect: 'sqlite' | 'postgres';
  /** Where the record is, as a person may be told: the file, or the server's address without its password. */
  readonly location: string;
  readonly all: <R = Row>(sql: string, ...parameters: readonly Parameter[]) => Promise<readonly R[]>;
  /** The rows of a query a page at a time, for tables that do not fit in memory. Only inside `snapshot`; one at a time. */
  readonly pages: <R = Row>(sql: string, size: number) => AsyncGenerator<readonly R[]>;
  /** Runs a statement that gives no rows. */
  readonly run: (sql: string, ...parameters: readonly Parameter[]) => Promise<void>;
  /** Inserts many rows at once; with `orIgnore`, rows whose key is there already are passed over. */
  readonly insert: (
    table: Table,
    rows: readonly (readonly Value[])[],
    options?: { readonly orIgnore?: boolean },
  ) => Promise<void>;
  /**
   * Runs `work` as the record's only writer and commits what it did, or nothing of it where it throws. Once the promise resolves, what was
   * written survives the process and the machine. Waits for another writer, and throws RECORD_BUSY with its name when that takes too long.
   */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Inside `write`, by whoever changes accounts: `owner` takes the record over. True where it had it already, and nobody has written the record since,
   * neither here nor in another process: then what it knows of the record still holds.
   */
  readonly claim: (owner: object) => Promise<boolean>;
  /** Runs `work`, which only reads, and shows it the record as it stands now, whatever others write meanwhile. */
  readonly snapshot: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** How a record is opened. Clock, process and host are given from outside. */
export interface Opening {
  /** What the person runs, e.g. `isnad add`: a writer that waits is told. */
  readonly command: string;
  readonly host: string;
  readonly process: number;
  readonly now: () => Date;
  /** Milliseconds that a writer waits for another one before it gives up. */
  readonly patience: number;
  /** Hears of the writer that is being waited for, as soon as it takes noticeably long. */
  readonly onWait?: (holder: Holder | null) => void;
  /** Only reads: nothing is created, migrated or written. */
  readonly readOnly?: boolean;
}

/** The only row of a query that always gives one. */
export async function one<R = Row>(database: Database, sql: string, ...parameters: readonly Parameter[]): Promise<R> {
  const [row] = await database.all<R>(sql, ...parameters);
  if (row === undefined) throw new Error(`no row: ${sql}`);
  return row;
}
