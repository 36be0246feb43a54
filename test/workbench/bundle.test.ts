// The built workbench: what the first page needs is small, the rest waits, nothing points outside.

import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '../report-files.ts';

const BUILT = join(ROOT, 'dist/workbench');
const MOST_SCRIPT = 200_000;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

let manifest: Manifest;

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/build-workbench.ts')], { cwd: ROOT, stdio: 'inherit' });
  manifest = JSON.parse(readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8')) as Manifest;
}, 120_000);

/** The scripts that are loaded with a chunk. */
function loadedWith(entry: string, seen = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[entry];
  if (chunk === undefined || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) loadedWith(imported, seen);
  return seen;
}

const gzipped = (file: string): number => gzipSync(readFileSync(join(BUILT, file))).length;

test('what the first page loads is less than 200 kB of script, with the sentences of the language', () => {
  const initial = [...loadedWith('index.html')];
  const sentences = ['../../messages/ar.json', '../../messages/workbench/ar.json'].map((source) => manifest[source]?.file ?? '');
  expect(sentences.every((file) => file.endsWith('.js'))).toBe(true);
  const size = [...initial, ...sentences].reduce((sum, file) => sum + gzipped(file), 0);
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThan(MOST_SCRIPT);
});

test('the network, the map and the coder come only when they are needed', () => {
  const initial = [...loadedWith('index.html')].map((file) => readFileSync(join(BUILT, file), 'utf8')).join('\n');
  expect(initial.length).toBeGreaterThan(20_000);
  for (const trace of ['bitmaprenderer', 'geoMercator', 'sha256:']) expect(initial).not.toContain(trace);
  for (const page of ['network', 'map', 'report', 'event', 'actor'])
    expect(manifest['index.html']?.dynamicImports ?? []).toContain(`pages/${page}/${page}-page.tsx`);
});

test('every sentence that is asked for came along, and those of commands stayed behind', () => {
  const built = ['../../messages/ar.json', '../../messages/workbench/ar.json']
    .map((source) => readFileSync(join(BUILT, manifest[source]?.file ?? ''), 'utf8'))
    .join('\n');
  const code = globSync('src/workbench/**/*.{ts,tsx}', { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file), 'utf8'));
  const asked = code.flatMap((text) =>
    [...text.matchAll(/\b(?:say|hasSentence)\(\s*['`]([a-zA-Z]+\.(?:[\w.-]*\w)?)|\b(?:wordFor|writeCodes)\('(\w+)'/gu)].map(
      ([, key, kind]) => key ?? `${kind}.`,
    ),
  );
  expect(new Set(asked).size).toBeGreaterThan(100);
  expect(asked.filter((key) => !built.includes(key))).toEqual([]);
  expect(built).not.toContain('help.program');
});

test('fonts, scripts and styles come from here alone', () => {
  const index = readFileSync(join(BUILT, 'index.html'), 'utf8');
  expect(
    [...index.matchAll(/(?:src|href)="([^"]+)"/gu)]
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith('/assets/')),
  ).toEqual([]);
  expect(index).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\son[a-z]+=/u);
  const styles = globSync('assets/*.css', { cwd: BUILT });
  expect(styles.length).toBeGreaterThan(3);
  for (const style of styles) expect(readFileSync(join(BUILT, style), 'utf8')).not.toMatch(/url\(["']?(?:https?:|\/\/|data:)/u);
  expect(globSync('assets/*.woff2', { cwd: BUILT }).length).toBeGreaterThan(3);
});
