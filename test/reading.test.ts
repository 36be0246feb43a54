// The commands that read and review the record, in the built program as its users run it: for people, for programs, in both languages, with bad input.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Comparison, EventDetail, EventView, SearchResult } from '../src/domain/index.ts';
import { READING_REPORTS } from './reading-reports.ts';
import { ROOT } from './report-files.ts';

const PROGRAM = join(ROOT, 'dist/cli/main.js');
let folder = '';

function isnad(...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
  });
  expect(stdout + stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu);
  return { code: status, out: stdout, err: stderr };
}

const ok = (...args: readonly string[]): string => {
  const { code, out, err } = isnad(...args);
  expect([args, code, code === 0 ? '' : err]).toEqual([args, 0, '']);
  return out;
};
const linesOf = <T>(text: string): readonly T[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-reading-'));
  const lines = READING_REPORTS.map(({ ref, ...report }) => JSON.stringify({ id: ref, ...report }));
  writeFileSync(join(folder, 'reports.jsonl'), `${lines.join('\n')}\n`);
  ok('add', 'reports.jsonl');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a timeline by names in both languages, as blocks, JSON and JSON Lines', () => {
  const { code, out, err } = isnad('timeline', '--actor', 'Khalifa Haftar', '--place', 'موسكو');
  expect(code).toBe(0);
  expect(err).toContain('person:khalifa-haftar');
  expect(out).toContain('Khalifa Haftar → meets (visit)');
  expect(out).toMatch(/خليفة حفتر ← يتشاور/u);
  for (const line of out.split('\n')) expect([...line.replace(/\p{Cf}/gu, '')].length).toBeLessThanOrEqual(80);
  const events = linesOf<EventView>(ok('timeline', '--actor', 'خليفة حفتر', '--place', 'Moscow', '--ndjson'));
  expect(JSON.parse(ok('timeline', '--actor', 'خليفة حفتر', '--place', 'Moscow', '--json'))).toEqual(events);
  expect(ok('timeline', '--plans')).toContain('a plan that nothing has followed');
  expect(ok('timeline', '--plans', '--lang', 'ar')).toContain('خطة لم يتبعها شيء');
  expect(isnad('timeline', '--limit', '1').err).toContain('--limit 0');
  expect(isnad('timeline', '--from', '2031-01-01').err).toContain('No event of the record fits.');
});

test('one event by the short id that the timeline shows, and its accounts side by side', () => {
  const timeline = ok('timeline', '--type', 'ASSAULT');
  const id = /[0-9a-f]{10}#k\d+/u.exec(timeline)?.[0] ?? '';
  const shown = ok('event', id);
  for (const part of ['History', 'Accounts', 'Independent origins', 'Figures', '⟦', 'strike-a', 'strike-b'])
    expect(shown).toContain(part);
  expect(shown.indexOf('dead 7')).toBeLessThan(shown.indexOf('dead 9'));
  const detail = JSON.parse(ok('event', id, '--json')) as EventDetail;
  expect(detail.accounts).toBe(2);
  const compared = ok('compare', id, '--lang', 'ar');
  expect(compared).toContain('متناقضة');
  const { slots } = JSON.parse(ok('compare', id, '--json')) as Comparison;
  expect(slots.find(({ slot }) => slot === 'dead')?.verdict).toBe('contradict');
});

test('who somebody is, and words in any dress', () => {
  expect(ok('actor', 'سيرغي لافروف')).toMatch(/Russia \/ foreign minister[\s\S]*one\.example/u);
  expect(ok('search', 'Haftar')).toContain('⟦حفتر⟧');
  const { articles } = JSON.parse(ok('search', 'المدينه', 'سِرْت', '--json')) as SearchResult;
  expect(articles.map(({ article }) => article.ref)).toEqual(['strike-a']);
  expect(isnad('search', 'zzzzz').err).toContain('Nothing in the record has these words.');
});

test('exports go to standard output, or to a file whole or not at all', () => {
  const csv = ok('export', '--format', 'csv');
  expect(ok('export', '--format', 'csv', '-o', 'events.csv')).toBe('');
  expect(readFileSync(join(folder, 'events.csv'), 'utf8')).toBe(csv);
  expect(linesOf<{ ref: string }>(ok('export', '--format', 'accounts')).map(({ ref }) => ref)).toContain('plan');
  const failed = isnad('export', '--format', 'csv', '-o', 'nowhere/events.csv');
  expect([failed.code, failed.err.includes('[FILE_UNWRITABLE]')]).toEqual([1, true]);
  expect(existsSync(join(folder, 'events.csv.part'))).toBe(false);
});

test('a review is kept with who made it, is shown and taken back', () => {
  const event = linesOf<EventView>(ok('timeline', '--type', 'ASSAULT', '--ndjson'))[0] as EventView;
  const kept = isnad('review', 'correct', event.id, 'dead', '5', '--by', 'reem', '--note', 'the hospital says so');
  expect([kept.code, kept.err]).toEqual([0, expect.stringContaining('isnad review undo 1')]);
  expect(ok('event', event.id)).toMatch(/dead 5[\s\S]*reem · corrects[\s\S]*the hospital says so/u);
  expect(ok('review', 'list')).toContain('dead: \u2068[5,5]\u2069');
  ok('review', 'undo', '1', '--by', 'omar');
  expect(linesOf<EventView>(ok('timeline', '--type', 'ASSAULT', '--ndjson'))[0]).toEqual(event);
  expect(ok('review', 'list', '--lang', 'ar')).toContain('(تراجعت عنها 2)');
});

test.each([
  [['timeline', '--actor', 'zzzzz'], 'NAME_UNKNOWN', 1],
  [['event', 'ffffffff#k1'], 'EVENT_UNKNOWN', 1],
  [['compare', 'visit-a'], 'EVENT_AMBIGUOUS', 1],
  [['review', 'undo', '99'], 'REVIEW_UNKNOWN', 1],
  [['review', 'praise', 'x'], 'USAGE_BAD_VALUE', 2],
  [['timeline', '--type', 'PARTY'], 'USAGE_BAD_VALUE', 2],
  [['timeline', '--from', '2020-02-30'], 'USAGE_BAD_VALUE', 2],
  [['timeline', '--limit', '-1'], 'USAGE_BAD_VALUE', 2],
  [['timeline', '--plans', '--outcome', 'failed'], 'USAGE_CONFLICT', 2],
  [['export'], 'USAGE_MISSING_OPTION', 2],
  [['export', '--format', 'pdf'], 'USAGE_BAD_VALUE', 2],
  [['search', 'x', '--db', 'nowhere.db'], 'RECORD_NOT_FOUND', 3],
] as const)('isnad %j says %s and exits with %d', (args, said, exit) => {
  const { code, out, err } = isnad(...args);
  expect([code, out]).toEqual([exit, '']);
  expect(err).toContain(`[${said}]`);
});
