// Which record a command works on, and how it is opened: `--db`, else the server of DATABASE_URL, else the file of ISNAD_DB, else isnad.db here.

import { hostname } from 'node:os';
import type { Holder, Location, Opening } from '../tasks/open-record.ts';
import { type Database, openRecord } from '../tasks/open-record.ts';
import type { CommonOptions, Terminal } from './terminal.ts';

export interface RecordOptions extends CommonOptions {
  readonly db?: string;
}

const USUAL_FILE = 'isnad.db';
/** A batch takes a second or two; who waits longer than this waits for something else. */
const PATIENCE_MS = 60_000;

type Environment = Readonly<Record<string, string | undefined>>;

export function locationOf({ db }: RecordOptions, environment: Environment = process.env): Location {
  if (db !== undefined) return /^postgres(?:ql)?:\/\//u.test(db) ? { url: db } : { file: db };
  if (environment.DATABASE_URL) return { url: environment.DATABASE_URL };
  return { file: environment.ISNAD_DB || USUAL_FILE };
}

/** `command`: what the person runs. Whoever must wait for another writer is told so on standard error. */
export const openForWriting = (command: string, options: RecordOptions, terminal: Terminal): Promise<Database> =>
  openRecord(locationOf(options), {
    ...openingOf(command),
    onWait: (holder) => process.stderr.write(`isnad: ${waitingFor(holder, terminal)}\n`),
  });

export const openForReading = (command: string, options: RecordOptions): Promise<Database> =>
  openRecord(locationOf(options), { ...openingOf(command), readOnly: true });

export const openingOf = (command: string): Opening => ({
  command: `isnad ${command}`,
  host: hostname(),
  process: process.pid,
  now: () => new Date(),
  patience: PATIENCE_MS,
});

function waitingFor(holder: Holder | null, { speaker }: Terminal): string {
  if (holder === null) return speaker.say('record.waiting');
  return speaker.say('record.waitingFor', { command: holder.command, process: holder.process, host: holder.host });
}
