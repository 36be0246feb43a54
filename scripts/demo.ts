// `npm run demo`: codes the bundled sample reports with the built program and shows them as a person reads them; then keeps them in a record of its own
// and opens the workbench on it, until Ctrl-C. `--no-serve` stops before that, as does a run that nobody watches (CI, a pipe), unless `--serve` is
// given. Further arguments go to `isnad code` (`npm run demo -- --lang ar --explain`).

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const PROGRAM = join(ROOT, 'dist/cli/main.js');
const SAMPLES = 'samples/reports.jsonl';
const OWN = ['--serve', '--no-serve'];
/** What opens an address in the reader's browser. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

const given = process.argv.slice(2);
const shared = given.filter((argument) => !OWN.includes(argument));
const isWatched = process.stdout.isTTY === true && !process.env.CI;
const serves = !given.includes('--no-serve') && (given.includes('--serve') || isWatched);

if (!existsSync(PROGRAM)) throw new Error('dist/ is missing: npm run build');

const run = (...args: readonly string[]): number =>
  spawnSync(process.execPath, [PROGRAM, ...args], { cwd: ROOT, stdio: 'inherit' }).status ?? 1;

const coded = run('code', ...shared, SAMPLES);
process.exitCode = coded;
if (coded === 0 && serves) process.exitCode = await serve();

/** The record is the demonstration's own, and goes with it. */
async function serve(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-demo-'));
  try {
    const record = join(folder, 'samples.db');
    const added = run('add', '--db', record, SAMPLES);
    return added === 0 ? await served(record) : added;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function served(record: string): Promise<number> {
  // Its first line on standard error says where it listens.
  const server = spawn(process.execPath, [PROGRAM, 'serve', '--db', record, '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  let isOpened = false;
  server.stderr.on('data', (piece: Buffer) => {
    process.stderr.write(piece);
    said += piece.toString();
    const url = /http:\/\/[^\s]+:\d+/u.exec(said)?.[0];
    if (url === undefined || isOpened) return;
    isOpened = true;
    if (isWatched) openInBrowser(url);
  });
  // Ctrl-C reaches the server as well: this program waits for it to end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
  return new Promise((resolve) => server.on('close', (status) => resolve(status ?? 1)));
}

/** Where there is a desktop; elsewhere the address that was printed is enough. */
function openInBrowser(url: string): void {
  const hasDesktop = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const [command, ...args] = OPENERS[process.platform] ?? [];
  if (!hasDesktop || command === undefined) return;
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  opener.on('error', (error) => process.stderr.write(`${command}: ${error.message}\n`));
  opener.unref();
}
