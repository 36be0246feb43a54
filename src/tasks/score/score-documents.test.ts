import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, SHARED } from '../../../test/report-files.ts';
import { codeArticle } from '../../coder/code-article.ts';
import { AppError } from '../../domain/errors.ts';
import { comparableWords, nameKeys } from './names.ts';
import type { Annotation } from './read-mentions.ts';
import { type ScoredDocument, scoreDocuments } from './score-documents.ts';

const TEXT = 'زار حفتر موسكو الاثنين. وقال مصدر إن قوات شرق ليبيا قصفت طرابلس.';

const visit = {
  anchor: 'زار حفتر موسكو',
  trigger: 'زار',
  type: 'CONSULT',
  modes: ['visit'],
  status: 'actual',
  actor: [{ name: 'Khalifa Haftar', text: 'حفتر' }],
  recipient: [{ name: 'Russia', text: 'موسكو' }],
  place: { name: 'Moscow' },
  date: { start: '2020-01-13', end: '2020-01-13' },
  said_by: [],
};
const shelling = {
  anchor: 'قوات شرق ليبيا قصفت طرابلس',
  trigger: 'قصفت',
  type: 'ASSAULT',
  modes: ['heavy-weapons'],
  status: 'actual',
  actor: [{ name: 'anonymous: eastern forces', text: 'قوات شرق ليبيا' }],
  recipient: [],
  place: { name: 'Tripoli' },
  date: null,
  said_by: [{ name: 'anonymous source' }],
};
const gold: Annotation = { published: '2020-01-14', mentions: [visit, shelling] };

const score = (coding: Annotation, expected: Annotation = gold, aliases: readonly (readonly string[])[] = []) =>
  scoreDocuments([{ name: 'd', text: TEXT, gold: expected, coding }], aliases);

test('the gold against itself is perfect', () => {
  const scores = score(gold);
  expect(scores['full record']).toMatchObject({ f1: 1, tp: 2 });
  expect(scores.chain).toEqual({ accuracy: 1, n: 2 });
});

test('a missed mention costs recall, an extra one precision, an optional one nothing', () => {
  expect(score({ mentions: [visit] })['event: trigger + type']).toMatchObject({ tp: 1, fp: 0, fn: 1 });
  expect(score(gold, { mentions: [visit] })['event: trigger + type']).toMatchObject({ tp: 1, fp: 1, fn: 0 });
  expect(score({ mentions: [visit] }, { mentions: [visit, { ...shelling, optional: true }] })['event: trigger + type'].f1).toBe(
    1,
  );
});

test('each slot is judged by itself, and the full record by all', () => {
  const coding = {
    mentions: [
      { ...visit, status: 'future', date: { start: '2020-01-01', end: '2020-01-31' } },
      { ...shelling, recipient: [{ name: 'Libya' }] },
    ],
  };
  const scores = score(coding);
  expect(scores.status.accuracy).toBe(0.5);
  expect(scores.date.accuracy).toBe(0.5);
  expect(scores['who did what to whom']).toMatchObject({ tp: 1, fp: 1, fn: 1 });
  expect(scores['full record']).toMatchObject({ tp: 0 });
});

test("the other annotator's reading of a slot is right too", () => {
  const both = { mentions: [{ ...visit, also: { status: 'future', place: null } }, shelling] };
  const scores = score({ mentions: [{ ...visit, status: 'future', place: null }, shelling] }, both);
  expect(scores['full record'].f1).toBe(1);
});

test('names are one when they are spelled alike, declared alike, or when an unnamed group has the same words', () => {
  const key = nameKeys([['NATO', 'North Atlantic Treaty Organization']]);
  expect(key('The North-Atlantic Treaty Organization')).toBe(key('nato'));
  expect(key('Khalifa al-Haftár')).toBe(key('khalifa haftar'));
  expect(comparableWords('والقوات للحكومة بالجيش')).toEqual(['قوات', 'حكومة', 'جيش']);
  const others = { mentions: [visit, { ...shelling, actor: [{ name: 'forces', text: 'قوات شرق ليبيا' }] }] };
  expect(score(others)['who did what to whom'].f1).toBe(1);
});

test('a quotation that is not in the text is an error, not a miss', () => {
  const wrong = { mentions: [{ ...visit, anchor: 'وصل حفتر' }] };
  expect(() => score(gold, wrong)).toThrow(AppError);
});

/** The bundled samples are scored where shared/ is not: the figures must come out of real codings on every machine. */
test('the figures are those of the project scorer, to the last digit', { timeout: 120_000 }, () => {
  const scorer = join(SHARED, 'score', 'score.mjs');
  if (!existsSync(scorer)) {
    const scores = scoreDocuments([{ name: 'd', text: TEXT, gold, coding: null }], []);
    expect(scores['trigger found (any type)'].tp).toBeGreaterThan(0);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'isnad-score-'));
  try {
    const read = (...path: string[]): string => readFileSync(join(SHARED, ...path), 'utf8');
    const documents: ScoredDocument[] = readdirSync(join(SHARED, 'gold')).map((file) => {
      const annotation = JSON.parse(read('gold', file)) as Annotation;
      const text = read('texts', file.replace('.json', '.txt'));
      const coding = codeArticle({ text, published: annotation.published ?? null });
      writeFileSync(join(folder, file), JSON.stringify(coding));
      return { name: file, text, gold: annotation, coding };
    });
    expect(documents.length).toBeGreaterThan(50);
    const aliases = JSON.parse(read('score', 'aliases.json')) as string[][];
    const ask = (coded: string) => {
      const args = ['--gold', join(SHARED, 'gold'), '--texts', join(SHARED, 'texts'), '--coded', coded, '--json'];
      return JSON.parse(execFileSync(process.execPath, [scorer, ...args], { cwd: ROOT, encoding: 'utf8' })) as unknown;
    };
    expect(scoreDocuments(documents, aliases)).toEqual(ask(folder));
    const people = documents.map((document) => ({ ...document, coding: document.gold }));
    expect(scoreDocuments(people, aliases)).toEqual(ask(join(SHARED, 'gold')));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
