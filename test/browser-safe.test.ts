// What runs in a browser is pure and cannot be made slow by a text: the rooms below the entries import no Node module, look at no clock,
// dice, console, process or network, and no regular expression of theirs backtracks without end.

import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { slowRepeats } from './regular-expressions.ts';
import { ROOT } from './report-files.ts';

const ROOMS = ['domain', 'arabic', 'lexicon', 'coder'];
const FILES = globSync(`src/{${ROOMS.join(',')}}/**/*.ts`, { cwd: ROOT }).filter((file) => !/\.(?:test|d)\.ts$/u.test(file));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The code with its comments blanked out; comments may speak of anything. */
const codeOf = (file: string): string =>
  read(file)
    .replace(/\/\*[\s\S]*?\*\//gu, ' ')
    .replace(/(^|[\s;{(])\/\/.*$/gmu, '$1');

const BUILTINS = new Set(builtinModules.filter((name) => !name.startsWith('_')));

test('there are files in every room', () => {
  for (const room of ROOMS) expect(FILES.filter((file) => file.startsWith(`src/${room}/`)).length).toBeGreaterThan(3);
});

test('no file imports a Node module', () => {
  const imported = FILES.flatMap((file) =>
    [...codeOf(file).matchAll(/(?:from\s*|import\s*\(?\s*|require\s*\(\s*)['"]([^'"]+)['"]/gu)].map(([, target = '']) => ({
      file,
      target,
    })),
  );
  expect(imported.length).toBeGreaterThan(FILES.length);
  expect(imported.filter(({ target }) => target.startsWith('node:') || BUILTINS.has(target.split('/')[0] ?? ''))).toEqual([]);
});

const IMPURE: Readonly<Record<string, RegExp>> = {
  clock: /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\b/u,
  dice: /\bMath\.random\b|\bcrypto\b/u,
  timers: /\bset(?:Timeout|Interval|Immediate)\b|\bqueueMicrotask\b/u,
  surroundings:
    /\bprocess\b\s*[.[]|\bconsole\b\s*[.[]|\bglobalThis\b|\bwindow\b\s*\.|\bdocument\.(?:body|cookie|location|createElement|querySelector)\b|\bimport\.meta\b/u,
  network: /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/u,
  code: /\beval\s*\(|\bnew Function\b/u,
};

test.each(Object.entries(IMPURE))('no file uses the %s', (_, pattern) => {
  expect(FILES.filter((file) => pattern.test(codeOf(file)))).toEqual([]);
});

test('no regular expression repeats what already repeats', () => {
  const literals = FILES.flatMap((file) => literalsOf(codeOf(file)).map((source) => ({ file, source })));
  expect(literals.length).toBeGreaterThan(40);
  const slow = literals.flatMap(({ file, source }) => slowRepeats(source).map((why) => `${file}: /${source}/ ${why}`));
  expect(slow).toEqual([]);
});

/** Sources of the literals: a slash where no operand stands before it, up to the next slash outside a class. */
function literalsOf(code: string): readonly string[] {
  const found: string[] = [];
  for (const match of code.matchAll(
    /(?<=(?:^|[=(,:[!&|?{};>]|=>|\breturn)\s*)\/((?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[dgimsuvy]*/gmu,
  ))
    found.push(match[1] as string);
  // In a string literal a backslash is written twice.
  for (const match of code.matchAll(/new RegExp\(\s*[`'"]((?:[^`'"\\]|\\.)*)[`'"]/gu))
    found.push((match[1] as string).replace(/\$\{[^}]*\}/gu, 'x').replaceAll('\\\\', '\\'));
  return found;
}

test('the lint of regular expressions knows slow ones from quick ones', () => {
  const SLOW = [
    '(a+)+',
    '(?:\\p{L}+\\s*)*$',
    '([^,]*,?)*',
    '(a|a)*',
    '(?:ab?|a)+',
    '\\s*\\s*x',
    '[a-z]+\\w*!',
    '(?:a*)*',
    '(a{2,})*b',
    'a+b',
    '\\s+$',
    '[^,]*,',
  ];
  const QUICK = [
    '(?:ab)+',
    '^\\p{L}+$',
    '\\p{Nd}+(?:[.,]\\p{Nd}+)*%?',
    '(?:a|b)+',
    '^[^,]*,',
    '(?:\\d{2}-)+',
    ',\\s*',
    'a{1,3}b',
    '^a+b',
  ];
  expect(SLOW.filter((source) => slowRepeats(source).length === 0)).toEqual([]);
  expect(QUICK.filter((source) => slowRepeats(source).length > 0)).toEqual([]);
});
