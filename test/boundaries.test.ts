// Who may import whom. TypeScript's project references hold most of it; this holds the rest: the direction between rooms, stages that
// never import each other, and purity, which is that nothing below the package's entries imports a Node module or a dependency.

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './report-files.ts';

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  arabic: ['domain'],
  lexicon: ['domain', 'arabic'],
  coder: ['domain', 'arabic', 'lexicon'],
  formats: ['domain', 'arabic'],
  fetching: ['domain'],
  record: ['domain'],
  tasks: ['domain', 'lexicon', 'coder', 'formats', 'fetching', 'record'],
  api: ['domain', 'tasks'],
  cli: ['domain', 'tasks', 'api'],
  // Everything else that it knows it asks of the API.
  workbench: ['domain', 'lexicon', 'coder'],
  'index.ts': ['domain', 'lexicon', 'coder'],
};

const FILES = globSync('src/**/*.{ts,tsx}', { cwd: ROOT }).filter((file) => !/\.(?:test|d)\.ts$/u.test(file));

/** What a file imports, relative ones as paths from the root; `isType`: only types, which are gone when it runs. */
function importsOf(file: string): readonly { readonly target: string; readonly isType: boolean }[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = [
    ...text.matchAll(/(?:^|\n)(?:import|export)( type)?\s[^;']*?from '([^']+)'|(?:^|\n)import '([^']+)'|import\('([^']+)'\)/gu),
  ];
  return found.map(([, type, from, bare, lazy]) => {
    const target = from ?? bare ?? lazy ?? '';
    return { target: target.startsWith('.') ? normalize(join(dirname(file), target)) : target, isType: type !== undefined };
  });
}

const roomOf = (file: string): string => file.split('/')[1] ?? '';

test('rooms import only the rooms below them', () => {
  const wrong = FILES.flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => target.startsWith('src/') && roomOf(target) !== roomOf(file))
      .filter(({ target }) => !ALLOWED[roomOf(file)]?.includes(roomOf(target)))
      .map(({ target }) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
  expect(new Set(FILES.map(roomOf))).toEqual(new Set(Object.keys(ALLOWED)));
});

test('stages never import each other', () => {
  const stages = FILES.filter((file) => file.startsWith('src/coder/stages/'));
  expect(stages.length).toBeGreaterThan(10);
  const wrong = stages.flatMap((file) =>
    importsOf(file)
      .filter(({ target, isType }) => !isType && target.startsWith('src/coder/stages/'))
      .map(({ target }) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test.each(['src/index.ts', 'src/arabic/index.ts'])('nothing that %s runs needs Node or a dependency', (entry) => {
  const seen = new Set([entry]);
  const foreign: string[] = [];
  for (const file of seen) {
    if (file.endsWith('compiled.js')) continue;
    for (const { target, isType } of importsOf(file)) {
      if (isType) continue;
      if (target.startsWith('src/')) seen.add(target);
      else foreign.push(`${file} imports ${target}`);
    }
  }
  expect(foreign).toEqual([]);
  expect(seen.size).toBeGreaterThan(8);
});

test('the pure rooms look at no clock, no dice and no console', () => {
  const pure = FILES.filter(
    (file) => ['domain', 'arabic', 'coder'].includes(roomOf(file)) || /^src\/record\/(?:linking|dating)\//u.test(file),
  );
  const wrong = pure.filter((file) =>
    /\b(?:Date\.now|new Date\(\)|Math\.random|console\.|process\.|globalThis|performance\.)/u.test(
      readFileSync(join(ROOT, file), 'utf8'),
    ),
  );
  expect(wrong).toEqual([]);
});
