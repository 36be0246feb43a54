// Exports, on SQLite and on Postgres: each event once, every account with the words that tell it.

import { beforeAll, expect, test } from 'vitest';
import { keepReports, READING_REPORTS } from '../../../test/reading-reports.ts';
import { KINDS, type Kind, newRecord } from '../../../test/records.ts';
import type { EventView } from '../../domain/index.ts';
import { speaker } from '../../domain/speak.ts';
import type { Database } from '../../record/database.ts';
import { type ExportFormat, exportRecord } from './export-record.ts';
import { type AskedFilter, understandFilter } from './understand-filter.ts';

const ANY: AskedFilter = { actor: null, with: null, place: null, types: [], outcomes: [], from: null, to: null };
const records = new Map<Kind, Database>();

beforeAll(async () => {
  for (const kind of KINDS) {
    const record = await newRecord(kind);
    await keepReports(record, READING_REPORTS);
    await keepReports(record, [{ ...READING_REPORTS[3], text: READING_REPORTS[3]?.text ?? '', ref: 'strike-a-again' }]);
    records.set(kind, record);
  }
}, 60_000);

async function exported(kind: Kind, format: ExportFormat, asked: Partial<AskedFilter> = {}): Promise<string> {
  const record = records.get(kind) as Database;
  const { filter } = await understandFilter(record, { ...ANY, ...asked });
  let text = '';
  for await (const piece of exportRecord({ record, filter, format, today: '2026-11-24', speaker: speaker('en', {}) }))
    text += piece;
  return text;
}

const linesOf = <T>(text: string): readonly T[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

test.each(KINDS)('%s: JSON Lines and CSV have every event once, in the order of their days', async (kind) => {
  const events = linesOf<EventView>(await exported(kind, 'jsonl'));
  const [row] = await (records.get(kind) as Database).all<{ count: number }>('SELECT count(*) AS count FROM events');
  expect(new Set(events.map(({ id }) => id)).size).toBe(row?.count);
  expect(events.length).toBe(row?.count);
  const [header = '', ...rows] = (await exported(kind, 'csv')).trimEnd().split('\r\n');
  expect(header.startsWith('\uFEFFevent,first_day,last_day,first_told,last_told,')).toBe(true);
  expect(rows.map((one) => one.split(',')[0])).toEqual(events.map(({ id }) => id));
  expect(rows.join('\n')).toContain('خليفة حفتر');
});

test.each(KINDS)('%s: accounts point at the words of their reports', async (kind) => {
  interface Line {
    readonly ref: string;
    readonly event: string;
    readonly triggers: readonly (readonly [number, number])[];
  }
  const lines = linesOf<Line>(await exported(kind, 'accounts'));
  const texts = new Map(READING_REPORTS.map(({ ref, text }) => [ref, text]));
  const [first] = lines.filter(({ ref }) => ref === 'strike-a');
  expect(lines).toContainEqual({ ...first, ref: 'strike-a-again' });
  texts.set('strike-a-again', texts.get('strike-a') ?? '');
  expect(new Set(lines.map(({ ref }) => ref))).toEqual(new Set(texts.keys()));
  for (const { ref, triggers } of lines)
    for (const trigger of triggers)
      expect(texts.get(ref)?.slice(...trigger)).toMatch(/^\p{Script=Arabic}[\p{Script=Arabic}\p{M}\s]*$/u);
  const some = linesOf<Line>(await exported(kind, 'accounts', { actor: 'خليفة حفتر', place: 'موسكو' }));
  expect(some.length).toBeGreaterThan(1);
  expect(some.length).toBeLessThan(lines.length);
});
