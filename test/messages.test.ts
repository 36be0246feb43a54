// Every sentence is there in both languages with the same values, and everything that a person can be told has its sentence.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVENT_TYPES, MODES, SOURCE_KINDS, STATUSES } from '../src/domain/codes.ts';
import { ERRORS } from '../src/domain/errors.ts';
import { LANGUAGES, type Language, type Message, type Messages, speaker } from '../src/domain/speak.ts';
import { ROOT } from './report-files.ts';

/** Those of the program, and those that only the workbench says. */
const FOLDERS = ['messages', 'messages/workbench'];
const load = (language: Language): Messages =>
  Object.assign(
    {},
    ...FOLDERS.map((folder) => JSON.parse(readFileSync(join(ROOT, folder, `${language}.json`), 'utf8')) as Messages),
  );
const messages = { ar: load('ar'), en: load('en') };

const sentences = (message: Message): readonly string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (message: Message): readonly string[] =>
  [
    ...new Set(
      sentences(message).flatMap((sentence) => [...sentence.matchAll(/\{([a-zA-Z]+)\}/gu)].map(([, name = '']) => name)),
    ),
  ].sort();

test('both languages have the same keys and the same values in each sentence', () => {
  expect(Object.keys(messages.ar)).toEqual(Object.keys(messages.en));
  expect(Object.keys(messages.ar).length).toBeGreaterThan(200);
  for (const key of Object.keys(messages.en)) {
    expect([key, placeholders(messages.ar[key] ?? '')]).toEqual([key, placeholders(messages.en[key] ?? '')]);
    for (const language of LANGUAGES)
      for (const sentence of sentences(messages[language][key] ?? '')) expect(sentence.trim()).not.toBe('');
  }
});

test('no sentence stands in both files of a language', () => {
  const keys = FOLDERS.map((folder) => Object.keys(JSON.parse(readFileSync(join(ROOT, folder, 'en.json'), 'utf8')) as Messages));
  expect(keys.flat().length).toBe(new Set(keys.flat()).size);
});

test('every sentence that the workbench asks for by its key is there', () => {
  const files = globSync('src/workbench/**/*.{ts,tsx}', { cwd: ROOT });
  expect(files.length).toBeGreaterThan(10);
  const asked = files.flatMap((file) => [
    ...readFileSync(join(ROOT, file), 'utf8').matchAll(/\b(?:say|does:|title:)\(?\s*'([a-z][\w.-]+\.[\w.-]+)'/gu),
  ]);
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.map(([, key = '']) => key).filter((key) => messages.en[key] === undefined)).toEqual([]);
});

test('a plural has exactly the forms of its language', () => {
  for (const language of LANGUAGES) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const plurals = Object.values(messages[language]).filter((message) => typeof message !== 'string');
    expect(plurals.length).toBeGreaterThan(2);
    for (const message of plurals) expect(Object.keys(message).toSorted()).toEqual(forms);
  }
});

test('Arabic sentences are Arabic and English ones are not', () => {
  for (const [key, message] of Object.entries(messages.en))
    for (const sentence of sentences(message)) expect(`${key} ${sentence}`).not.toMatch(/\p{Script=Arabic}/u);
  const same = Object.keys(messages.en).filter((key) => JSON.stringify(messages.ar[key]) === JSON.stringify(messages.en[key]));
  expect(same).toEqual(['doctor.staleFix']);
});

test('every code of the catalogue has its sentence, with the values that it declares', () => {
  const told = Object.keys(messages.en).filter((key) => key.startsWith('error.'));
  expect(told.toSorted()).toEqual(
    Object.keys(ERRORS)
      .map((code) => `error.${code}`)
      .toSorted(),
  );
  for (const [code, { details }] of Object.entries(ERRORS)) {
    const used = placeholders(messages.en[`error.${code}`] ?? '');
    for (const name of used) expect(details, code).toContain(name);
  }
});

test('every code of an event has its word', () => {
  for (const language of LANGUAGES) {
    const { has } = speaker(language, messages[language]);
    const keys = [
      ...EVENT_TYPES.map((type) => `type.${type}`),
      ...EVENT_TYPES.flatMap((type) => MODES[type].map((mode) => `mode.${mode}`)),
      ...STATUSES.map((status) => `status.${status}`),
      ...SOURCE_KINDS.map((kind) => `sourceKind.${kind}`),
    ];
    expect(keys.filter((key) => !has(key))).toEqual([]);
  }
});

test('every rule and every diagnostic of the coder has its sentence', () => {
  const sources = globSync('src/coder/**/*.ts', { cwd: ROOT }).filter((file) => !file.endsWith('.test.ts'));
  const text = sources.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
  const rules = [...new Set(text.match(/(?<=')(?:roles|status)\.[a-z-]+(?=')/gu))].toSorted();
  expect(rules.length).toBeGreaterThan(10);
  expect(
    Object.keys(messages.en)
      .filter((key) => key.startsWith('rule.'))
      .toSorted(),
  ).toEqual(rules.map((rule) => `rule.${rule}`));
  const codes = [...new Set(text.match(/(?<=')(?:TEXT|PUBLISHED)_[A-Z_]+(?=')/gu))];
  expect(codes.length).toBeGreaterThan(3);
  for (const code of codes) expect(Object.keys(ERRORS)).toContain(code);
});

test('sentences choose their plural, and an unknown key is said as it is', () => {
  const { say } = speaker('ar', messages.ar);
  expect([0, 1, 2, 3, 11, 100].map((count) => say('header.events', { count }))).toEqual([
    'لا أحداث',
    'حدث واحد',
    'حدثان',
    '3 أحداث',
    '11 حدثاً',
    '100 حدث',
  ]);
  expect(say('no.such.key')).toBe('no.such.key');
});
