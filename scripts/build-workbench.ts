// Builds the workbench into dist/workbench: one page, its scripts, styles and fonts, each under a name that changes with its content. A workbench
// that is up to date is left alone.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(ROOT, 'dist/workbench/index.html');
/** What the workbench is made from and by. */
const ORIGINS = ['src/workbench', 'src/domain', 'src/arabic', 'src/lexicon', 'src/coder', 'messages', 'scripts'];

function isFresh(): boolean {
  if (!existsSync(BUILT)) return false;
  const built = statSync(BUILT).mtimeMs;
  return ORIGINS.every((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/u.test(entry.name))
      .every((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs <= built),
  );
}

/** Of the program's sentences, those that the workbench can say: not those of commands and their options. */
const ITS_SENTENCES =
  /^(?:add|error|type|mode|status|outcome|sourceKind|entityKind|slot|sentence|header|label|casualties|event|section|office|search|review|compare|actor|timeline|rule|explain)\./u;

const fewerSentences: Plugin = {
  name: 'isnad:fewer-sentences',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/messages\/(?:ar|en)\.json$/u.test(id)) return null;
    const sentences = Object.entries(JSON.parse(code) as Readonly<Record<string, unknown>>);
    return { code: JSON.stringify(Object.fromEntries(sentences.filter(([key]) => ITS_SENTENCES.test(key)))), map: null };
  },
};

export const WORKBENCH: InlineConfig = {
  root: join(ROOT, 'src/workbench'),
  base: '/',
  configFile: false,
  logLevel: 'warn',
  plugins: [fewerSentences],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: {
    outDir: join(ROOT, 'dist/workbench'),
    emptyOutDir: true,
    target: 'es2023',
    // The Content-Security-Policy allows nothing inline and no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 8_000,
    manifest: true,
    // Other programs of the machine, not plugins, decide how long a build takes.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
};

if (!isFresh()) await build(WORKBENCH);
