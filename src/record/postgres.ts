// The record on a Postgres server (15 or newer). One connection; writers take turns by an advisory lock of the database.

import pg from 'pg';
import { AppError } from '../domain/errors.ts';
import type { ColumnType, Database, Holder, Opening, Parameter, Table, Value } from './database.ts';
import { queryOf } from './dialect.ts';
import { busyError } from './sqlite.ts';
import { takeTurns } from './take-turns.ts';

/** The advisory lock of the record's writer: any number that nothing else in the database uses. */
const WRITER_LOCK = 0x49534e44;
const TELL_MS = 1_000;

const ARRAYS: Readonly<Record<ColumnType, string>> = {
  integer: 'bigint[]',
  real: 'double precision[]',
  text: 'text[]',
  blob: 'bytea[]',
};

const INT8 = 20;
const NUMERIC = 1700;

export async function openPostgres(url: string, opening: Opening): Promise<Database> {
  const location = withoutPassword(url);
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw postgresError(cause, location);
    }
  };
  const client = new pg.Client({
    connectionString: url,
    application_name: applicationName(opening),
    types: { getTypeParser: (oid, format) => (oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format)) },
  });
  let lost: Error | null = null;
  client.on('error', (error) => {
    lost = error;
  });
  await guarded(() => client.connect());
  if (opening.readOnly) await guarded(() => client.query('SET default_transaction_read_only = on'));
  const query = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> =>
    guarded(() => {
      if (lost !== null) throw lost;
      // A named statement is planned once; the few texts that there are come again and again.
      return values.length === 0 ? client.query(text) : client.query({ name: nameOf(text), text, values: [...values] });
    });
  const inTurn = takeTurns();
  let owner: object | null = null;
  let formerOwner: object | null = null;
  let lastClaim = '';

  /** One transaction at a time on this connection. */
  const alone = <T>(start: () => Promise<void>, work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      await start();
      try {
        const result = await work();
        await query('COMMIT', []);
        return result;
      } catch (error) {
        owner = null;
        if (lost === null) await query('ROLLBACK', []);
        throw error;
      }
    });

  return {
    dialect: 'postgres',
    location,
    all: async <R>(sql: string, ...parameters: readonly Parameter[]) =>
      (await query(queryOf(sql, 'postgres'), parameters.map(bound))).rows as R[],
    async *pages<R>(sql: string, size: number) {
      await query(`DECLARE pages NO SCROLL CURSOR FOR ${sql}`, []);
      for (;;) {
        const { rows } = await query(`FETCH ${size} FROM pages`, []);
        if (rows.length === 0) break;
        yield rows as R[];
      }
      await query('CLOSE pages', []);
    },
    run: async (sql, ...parameters) => {
      await query(queryOf(sql, 'postgres'), parameters.map(bound));
    },
    insert: async (table, rows, options) => {
      if (rows.length === 0) return;
      const columns = Object.keys(table.columns).map((_, index) => rows.map((row) => bound(row[index] ?? null)));
      await query(insertSql(table, options?.orIgnore === true), columns);
    },
    write: (work) =>
      alone(() => {
        [formerOwner, owner] = [owner, null];
        return begin(query, location, opening);
      }, work),
    claim: async (claimant) => {
      // Whoever claims the record leaves the number of his transaction, which nobody else can have.
      const before = await query("SELECT xmin::text AS claim FROM counters WHERE name = 'claim'", []);
      const isOwner = formerOwner === claimant && (before.rows[0] as { claim: string } | undefined)?.claim === lastClaim;
      const { rows } = await query(
        `INSERT INTO counters (name, value) VALUES ('claim', 1) ON CONFLICT (name) DO UPDATE SET value = counters.value + 1
         RETURNING xmin::text AS claim`,
        [],
      );
      [owner, lastClaim] = [claimant, (rows[0] as { claim: string }).claim];
      return isOwner;
    },
    snapshot: (work) =>
      alone(async () => {
        await query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', []);
      }, work),
    close: () => inTurn(() => client.end()),
  };
}

type Query = (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>;

async function begin(query: Query, record: string, opening: Opening): Promise<void> {
  await query('BEGIN', []);
  const { rows } = await query(`SELECT pg_try_advisory_xact_lock(${WRITER_LOCK}) AS taken`, []);
  if ((rows[0] as { taken: boolean }).taken) return;
  const holder = await holderIn(query);
  const telling = setTimeout(() => opening.onWait?.(holder), TELL_MS);
  try {
    await query(`SET LOCAL lock_timeout = ${Math.max(1, Math.round(opening.patience))}`, []);
    await query(`SELECT pg_advisory_xact_lock(${WRITER_LOCK})`, []);
  } catch (error) {
    await query('ROLLBACK', []);
    if (error instanceof AppError && error.code === 'RECORD_BUSY') throw busyError(holder, record, error);
    throw error;
  } finally {
    clearTimeout(telling);
  }
}

/** Postgres cuts names of applications at 63 bytes. */
const applicationName = ({ command, process: id, host, now }: Opening): string =>
  `${command}|${id}|${now().toISOString()}|${host}`.slice(0, 63);

async function holderIn(query: Query): Promise<Holder | null> {
  const { rows } = await query(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND objid = ${WRITER_LOCK} AND datname = current_database()`,
    [],
  );
  const [command, id, since, host] = (rows[0] as { name: string } | undefined)?.name.split('|') ?? [];
  return command === undefined || id === undefined || since === undefined
    ? null
    : { command, process: Number(id), since, host: host ?? '' };
}

const inserts = new Map<string, string>();

function insertSql(table: Table, orIgnore: boolean): string {
  const known = inserts.get(`${table.name} ${orIgnore}`);
  if (known !== undefined) return known;
  const columns = Object.entries(table.columns);
  const lists = columns.map(([, type], index) => `$${index + 1}::${ARRAYS[type]}`).join(', ');
  const sql = `INSERT INTO ${table.name} (${columns.map(([name]) => name).join(', ')}) SELECT * FROM unnest(${lists})${orIgnore ? ' ON CONFLICT DO NOTHING' : ''}`;
  inserts.set(`${table.name} ${orIgnore}`, sql);
  return sql;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `isnad${names.size + 1}`;
  names.set(text, name);
  return name;
}

const bound = (value: Parameter): unknown =>
  value instanceof Uint8Array && !Buffer.isBuffer(value) ? Buffer.from(value) : (value as Value);

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    parsed.password = '';
    return parsed.href;
  } catch {
    // Connection strings of the other form (`host=… dbname=…`) are not addresses; nothing of them is shown.
    return 'DATABASE_URL';
  }
}

/** Postgres's error codes (postgresql.org/docs/current/errcodes-appendix.html), by their classes where the class says enough. */
function postgresError(cause: unknown, record: string): unknown {
  if (cause instanceof AppError || !(cause instanceof Error)) return cause;
  const code = String((cause as { readonly code?: string }).code ?? '');
  const because = { cause };
  if (code === '55P03') return new AppError('RECORD_BUSY', { record }, because);
  if (code === '53100') return new AppError('RECORD_DISK_FULL', { record }, because);
  if (code === '25006' || code === '42501') return new AppError('RECORD_READ_ONLY', { record }, because);
  if (code.startsWith('XX')) return new AppError('RECORD_DAMAGED', { record, reason: cause.message }, because);
  if (/^(?:E[A-Z]+|08.*|28.*|57P.*|53300|3D000)$/u.test(code) || /Connection terminated/u.test(cause.message))
    return new AppError('RECORD_UNREACHABLE', { record, reason: cause.message }, because);
  return cause;
}
