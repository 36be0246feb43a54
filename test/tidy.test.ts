// The house style, as far as a program can see it: sizes, header comments, names, no Arabic in code, nothing left unfinished.

import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './report-files.ts';

const FILES = globSync(['src/**/*.{ts,tsx}', 'test/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts'], { cwd: ROOT })
  .filter((file) => !file.endsWith('.d.ts'))
  .toSorted();
const SOURCES = FILES.filter((file) => file.startsWith('src/') && !file.endsWith('.test.ts'));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const filesWhere = (files: readonly string[], isWrong: (text: string, file: string) => boolean): readonly string[] =>
  files.filter((file) => isWrong(read(file), file));

const LONGEST_FILE = 400;

test('there are files to look at', () => {
  expect(SOURCES.length).toBeGreaterThan(80);
  expect(FILES.length).toBeGreaterThan(SOURCES.length);
});

test('no file has more than 400 lines', () => {
  expect(filesWhere(FILES, (text) => text.split('\n').length > LONGEST_FILE + 1)).toEqual([]);
});

test('every source file begins with a comment that says what it is', () => {
  expect(filesWhere(SOURCES, (text) => !/^(?:#!.*\n)?\/\/ \S/u.test(text))).toEqual([]);
});

test('Arabic lives in data: no Arabic letter in the code outside tests', () => {
  expect(
    filesWhere(SOURCES, (text, file) => file !== 'src/arabic/letters.ts' && /\p{Script=Arabic}/u.test(withoutComments(text))),
  ).toEqual([]);
});

/** Comments may show what they speak of. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/.*$/gmu, '');

test('files are named in kebab-case, and say more than utils', () => {
  const vague = /^(?:utils?|helpers?|manager|service|common|misc|part-\d+)\b/u;
  const isWrong = (file: string): boolean =>
    !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.config)?\.tsx?$/u.test(basename(file)) || vague.test(basename(file));
  expect(FILES.filter(isWrong)).toEqual([]);
});

test('no default exports, no any, nothing left to do', () => {
  expect(filesWhere(FILES, (text) => /^export default\b/mu.test(text))).toEqual([]);
  expect(filesWhere(FILES, (text) => /(?::|<|\bas) any\b/u.test(withoutComments(text)))).toEqual([]);
  expect(filesWhere(FILES, (text, file) => !file.endsWith('tidy.test.ts') && /\b(?:TODO|FIXME)\b/u.test(text))).toEqual([]);
});

test('no test is skipped or run alone', () => {
  const tests = FILES.filter((file) => file.endsWith('.test.ts'));
  expect(tests.length).toBeGreaterThan(10);
  expect(filesWhere(tests, (text) => /\b(?:test|it|describe)\.(?:only|skip|todo)\b/u.test(text))).toEqual([]);
});

test('the workbench is right to left and left to right by the same rules, and makes no markup of a text', () => {
  const styles = globSync('src/workbench/**/*.css', { cwd: ROOT });
  expect(styles.length).toBeGreaterThan(3);
  const physical =
    /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|float|clear)\s*:|text-align:\s*(?:left|right)/mu;
  expect(filesWhere(styles, (text) => physical.test(text.replace(/\/\*[\s\S]*?\*\//gu, '')))).toEqual([]);
  const workbench = SOURCES.filter((file) => file.startsWith('src/workbench/'));
  expect(filesWhere(workbench, (text) => /innerHTML|outerHTML|insertAdjacentHTML|document\.write/iu.test(text))).toEqual([]);
});

test('the YAML of the lexicon has no tatweel and no invisible marks', () => {
  const lexicon = globSync('lexicon/**/*.yaml', { cwd: ROOT });
  expect(lexicon.length).toBeGreaterThan(40);
  expect(filesWhere(lexicon, (text) => /[\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(text))).toEqual([]);
});
