// Documentation is tested: no command, option, exit code or error code without its page, no link to a file that is not there, every
// invariant of ARCHITECTURE.md named with a test that exists, README in both languages with the same commands.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildProgram } from '../src/cli/program.ts';
import { ERRORS, EXIT } from '../src/domain/errors.ts';
import { type Language, type Messages, speaker } from '../src/domain/speak.ts';
import { writeBlocks } from '../src/formats/writers/write-blocks.ts';
import { codeArticle } from '../src/index.ts';
import { ROOT } from './report-files.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const nothing = async () => 0;
const actions = {
  code: nothing,
  add: nothing,
  watch: nothing,
  recode: nothing,
  backup: nothing,
  restore: nothing,
  timeline: nothing,
  event: nothing,
  compare: nothing,
  actor: nothing,
  search: nothing,
  export: nothing,
  review: nothing,
  serve: nothing,
  score: nothing,
  doctor: nothing,
};
const program = buildProgram(actions, { version: '0', speaker: speaker('en', {}), columns: 80, done: () => {} });

test('every command and every option has its place in docs/cli.md', () => {
  const page = read('docs/cli.md');
  expect(program.commands.map((command) => command.name())).toEqual([
    'code',
    'add',
    'watch',
    'recode',
    'backup',
    'restore',
    'timeline',
    'event',
    'compare',
    'actor',
    'search',
    'export',
    'review',
    'serve',
    'score',
    'doctor',
  ]);
  for (const command of program.commands) {
    const section = page.split(/^## /mu).find((part) => part.startsWith(`isnad ${command.name()}`)) ?? '';
    const flags = command.options.map(({ long }) => long ?? '');
    expect(flags.length).toBeGreaterThan(2);
    expect(flags.filter((flag) => !section.includes(flag))).toEqual([]);
  }
  for (const code of Object.values(EXIT)) expect(page).toMatch(new RegExp(`^\\| ${code} \\|`, 'mu'));
  for (const { long } of program.options) expect(page).toContain(long);
});

test('no option of docs/cli.md is one that nobody has', () => {
  const known = [program, ...program.commands].flatMap((command) => command.options.map(({ long }) => long));
  const told = [...read('docs/cli.md').matchAll(/--[a-z]+(?:-[a-z]+)*/gu)].map(([flag]) => flag);
  expect([...new Set(told)].filter((flag) => ![...known, '--help'].includes(flag))).toEqual([]);
});

test('every error code has its row, and every row its code', () => {
  const rows = [...read('docs/errors.md').matchAll(/^\| `([A-Z_]+)` \|/gmu)].map(([, code]) => code);
  expect(rows).toEqual(Object.keys(ERRORS));
});

test('every page of the workbench has its row in docs/workbench.md', () => {
  const listed = /PAGES = \[([^\]]+)\]/u.exec(read('src/workbench/shell/address.ts'))?.[1] ?? '';
  const pages = [...listed.matchAll(/'([a-z]+)'/gu)].map(([, page]) => page);
  expect(pages.length).toBeGreaterThan(7);
  const told = [...read('docs/workbench.md').matchAll(/^\| `\/([a-z]+)/gmu)].map(([, page]) => page);
  expect(told.toSorted()).toEqual(pages.toSorted());
});

const PAGES = [...globSync('*.md', { cwd: ROOT }), ...globSync('docs/**/*.md', { cwd: ROOT })];

test('links between pages lead somewhere', () => {
  expect(PAGES.length).toBeGreaterThan(10);
  const broken = PAGES.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/gu)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/u.test(target) && !existsSync(join(ROOT, dirname(page), target)))
      .map((target) => `${page} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test('files and folders that the pages name in code exist', () => {
  const named = /`((?:src|test|scripts|docs|lexicon|messages|samples|bench)\/[\w./-]*[\w/])`/gu;
  const missing = PAGES.filter((page) => page !== 'CHANGELOG.md').flatMap((page) =>
    [...read(page).matchAll(named)]
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(ROOT, path)))
      .map((path) => `${page}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test('every invariant of ARCHITECTURE.md names the test that holds it', () => {
  const [, invariants = ''] = read('ARCHITECTURE.md').split(/^## What is deliberately absent.*$/mu);
  const rows = invariants
    .split(/^## /mu)[0]
    ?.split('\n')
    .filter((line) => line.startsWith('- '));
  expect(rows?.length).toBeGreaterThan(5);
  for (const row of rows ?? []) {
    const held = [...row.matchAll(/`((?:src|test)\/[\w./-]+\.test\.ts)`/gu)].map(([, path = '']) => path);
    expect(held.length, row).toBeGreaterThan(0);
    for (const path of held) expect(existsSync(join(ROOT, path)), path).toBe(true);
  }
});

test('the dependencies are named with their reason in ARCHITECTURE.md', () => {
  const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const page = read('ARCHITECTURE.md');
  for (const name of [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)])
    expect(page).toContain(`\`${name}\``);
});

test('both READMEs show the same commands, and npm knows each', () => {
  const commands = (file: string): readonly string[] =>
    [...read(file).matchAll(/^ {4}((?:npm|npx|cat) .+?)(?: +#.*)?$/gmu)].map(([, command = '']) => command);
  expect(commands('README.ar.md')).toEqual(commands('README.md'));
  expect(commands('README.md').length).toBeGreaterThan(5);
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const used = PAGES.flatMap((page) => [...read(page).matchAll(/npm run ([a-z]+)/gu)].map(([, name = '']) => name));
  for (const name of used) expect(Object.keys(scripts)).toContain(name);
});

test.each([
  ['README.md', 'en'],
  ['README.ar.md', 'ar'],
] as const)('the output that %s shows is what the program prints', (file, language) => {
  const shown = /^ {5}1 {2}.*\n(?: {8}.*\n)+/mu.exec(read(file))?.[0].replace(/^ {4}/gmu, '') ?? '';
  const speakerOf = (one: Language) => speaker(one, JSON.parse(read(`messages/${one}.json`)) as Messages);
  const [arabic, english] = [speakerOf('ar'), speakerOf('en')];
  const presentation = {
    speaker: language === 'ar' ? arabic : english,
    arabic,
    english,
    columns: 80,
    hasColor: false,
    explain: false,
    placeOfEntry: () => null,
  };
  const text = shown
    .split('\n')
    .slice(1)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/[\u27E6\u27E7]/gu, '')
    .trim()
    .split('.')[0];
  const printed = writeBlocks(codeArticle({ text: `${text}.`, published: '2020-01-12' }), '-', presentation).replace(
    /[\u2066-\u2069]/gu,
    '',
  );
  expect(shown).toBe(printed.slice(printed.indexOf(' 1  ')));
});

test('every term of the glossary has an English and an Arabic word and a meaning', () => {
  const rows = read('GLOSSARY.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| English'));
  expect(rows.length).toBeGreaterThan(30);
  for (const row of rows) {
    const [english = '', arabic = '', meaning = ''] = row
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    expect(english, row).toMatch(/^[A-Za-z]/u);
    expect(arabic, row).toMatch(/\p{Script=Arabic}/u);
    expect(meaning.length, row).toBeGreaterThan(10);
  }
});

test('the changelog has the version of the package', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(read('CHANGELOG.md')).toContain(`## ${version}`);
});
