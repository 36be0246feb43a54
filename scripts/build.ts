// Builds what runs: the compiled lexicon, dist/ with its declarations, and a link by which `npx isnad` finds the program at once.
// `npm ci` runs it through `prepare`. Problems of the lexicon are printed and do not stop it; `npm test` is where they fail. With
// `--compiled` the lexicon is taken as it was last compiled.

import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const run = (script: string, args: readonly string[]): void => {
  execFileSync(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, stdio: 'inherit' });
};

/** Writes src/lexicon/compiled.js, then compiles every room into dist/ and puts the compiled lexicon beside its reader. */
function build(): void {
  if (!process.argv.includes('--compiled')) run('scripts/build-lexicon.ts', ['--lenient']);
  run('node_modules/typescript/bin/tsc', ['-b']);
  mkdirSync(join(ROOT, 'dist/lexicon'), { recursive: true });
  for (const file of ['compiled.js', 'compiled.d.ts'])
    copyFileSync(join(ROOT, 'src/lexicon', file), join(ROOT, 'dist/lexicon', file));
  const program = join(ROOT, 'dist/cli/main.js');
  chmodSync(program, 0o755);
  const bin = join(ROOT, 'node_modules/.bin');
  if (!existsSync(bin) || process.platform === 'win32') return;
  rmSync(join(bin, 'isnad'), { force: true });
  symlinkSync('../../dist/cli/main.js', join(bin, 'isnad'));
}

build();
