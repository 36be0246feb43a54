import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VERSION } from '../tasks/version.ts';
import { languageOf } from './load-messages.ts';
import { isNewEnough, NEEDED_NODE } from './node-version.ts';

test.each([
  [['code', '--lang', 'ar'], { LANG: 'en_US.UTF-8' }, 'ar'],
  [['--lang=en', 'code'], { LANG: 'ar_EG.UTF-8' }, 'en'],
  [[], { LC_ALL: 'ar_LY.UTF-8', LANG: 'en_US.UTF-8' }, 'ar'],
  [[], { LC_ALL: '', LC_MESSAGES: 'ar', LANG: 'C' }, 'ar'],
  [[], { LANG: 'arn_CL.UTF-8' }, 'en'],
  [[], { LANG: 'C.UTF-8' }, 'en'],
  [['--lang', 'fr'], { LANG: 'ar_EG' }, 'ar'],
] as const)('%j in %j is read in %s', (args, environment, language) => {
  expect(languageOf(args, environment)).toBe(language);
});

test('the Node that is needed is the one that package.json names', () => {
  const { engines, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    engines: { node: string };
    version: string;
  };
  expect(engines.node).toBe(`>=${NEEDED_NODE}`);
  expect(version).toBe(VERSION);
  expect(['20.20.2', '22.12.9', '22.13.0', '24.1.0'].map((found) => isNewEnough(found))).toEqual([false, false, true, true]);
});
