// No route, parameter or error of the API without its words: docs/api.md is what the routes say, and both languages say everything.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apiPage } from '../scripts/api-page.ts';
import { errorsOf, parametersOf } from '../src/api/openapi.ts';
import { ROUTES } from '../src/api/routes/all-routes.ts';
import { ERRORS } from '../src/domain/errors.ts';
import { LANGUAGES, type Messages, speaker } from '../src/domain/speak.ts';
import { ROOT } from './report-files.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const speakers = LANGUAGES.map((language) => speaker(language, JSON.parse(read(`messages/${language}.json`)) as Messages));

test('docs/api.md is what the routes say (node scripts/api-page.ts)', () => {
  expect(ROUTES.length).toBeGreaterThan(20);
  expect(read('docs/api.md')).toBe(apiPage(speaker('en', JSON.parse(read('messages/en.json')) as Messages)));
});

test('every route and every parameter is explained in both languages', () => {
  for (const one of speakers)
    for (const route of ROUTES) {
      expect(one.has(`api.${route.id}`), route.id).toBe(true);
      for (const { name, description } of parametersOf(route, one))
        expect(description, `${route.id} ${name}`).not.toMatch(/^api\./u);
    }
});

test('every sentence about a route is used', () => {
  const used = new Set(
    ROUTES.flatMap((route) => [
      `api.${route.id}`,
      ...parametersOf(route, speaker('en', {})).map(({ description }) => description),
    ]),
  );
  const told = Object.keys(JSON.parse(read('messages/en.json')) as Messages).filter((key) => /^api\.parameter\./u.test(key));
  expect(told.filter((key) => !used.has(key))).toEqual([]);
});

test('routes name codes of the catalogue, each once', () => {
  for (const route of ROUTES) {
    const codes = errorsOf(route);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(Object.keys(ERRORS)).toContain(code);
  }
  expect(new Set(ROUTES.map(({ id }) => id)).size).toBe(ROUTES.length);
});
