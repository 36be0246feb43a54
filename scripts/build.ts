// Builds what runs: the compiled lexicon, dist/ with its declarations, and the workbench in dist/workbench. `npm ci` runs it through `prepare`, and so does the first `npx isnad`.
// Problems of the lexicon are printed and do not stop it; `npm test` is where they fail. A lexicon that is compiled and up to date is left alone.

import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const COMPILED = join(ROOT, 'src/lexicon/compiled.js');
/** What the compiled lexicon is made from and by. */
const ORIGINS = ['lexicon', 'src/domain', 'src/arabic', 'src/lexicon', 'scripts'];

const run = (script: string, args: readonly string[]): void => {
  execFileSync(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, stdio: 'inherit' });
};

function isLexiconFresh(): boolean {
  if (!existsSync(COMPILED)) return false;
  const compiled = statSync(COMPILED).mtimeMs;
  return ORIGINS.every((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .every((file) => file === COMPILED || statSync(file).mtimeMs <= compiled),
  );
}

/** Writes src/lexicon/compiled.js, then compiles every room into dist/ and puts the compiled lexicon beside its reader. */
function build(): void {
  if (!isLexiconFresh()) run('scripts/build-lexicon.ts', ['--lenient']);
  run('node_modules/typescript/bin/tsc', ['-b']);
  mkdirSync(join(ROOT, 'dist/lexicon'), { recursive: true });
  for (const file of ['compiled.js', 'compiled.d.ts'])
    copyFileSync(join(ROOT, 'src/lexicon', file), join(ROOT, 'dist/lexicon', file));
  chmodSync(join(ROOT, 'dist/cli/main.js'), 0o755);
  run('scripts/build-workbench.ts', []);
}

build();
