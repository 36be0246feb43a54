import { expect, test } from 'vitest';
import { keepReports, READING_REPORTS } from '../../../test/reading-reports.ts';
import { newRecord } from '../../../test/records.ts';
import { speaker } from '../../domain/speak.ts';
import { POLECAT_COLUMNS } from '../../formats/writers/plover/write-polecat.ts';
import { EVERY_EVENT } from '../../record/queries/event-filter.ts';
import { type ExportFormat, exportRecord } from './export-record.ts';

async function exported(format: ExportFormat, reports = READING_REPORTS): Promise<string> {
  const record = await newRecord('sqlite');
  await keepReports(record, reports);
  const pieces = await Array.fromAsync(
    exportRecord({ record, filter: EVERY_EVENT, format, today: '2026-11-24', speaker: speaker('en', {}) }),
  );
  await record.close();
  return pieces.join('');
}

/** Rows by the names of their columns, read as a table program reads them. */
function tableOf(tsv: string): readonly Readonly<Record<string, string>>[] {
  expect(tsv.endsWith('\n')).toBe(true);
  const [header = [], ...rows] = tsv
    .slice(0, -1)
    .split('\n')
    .map((line) => line.split('\t'));
  expect(header).toEqual([...POLECAT_COLUMNS]);
  for (const row of rows) expect(row.length).toBe(40);
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [header[index] ?? '', cell])));
}

test('POLECAT: forty columns, a row for each pair, None where there is nothing', async () => {
  const rows = tableOf(await exported('polecat'));
  expect(rows.length).toBeGreaterThan(4);
  const visit = rows.find((row) => row['Event Type'] === 'CONSULT' && row['Actor Name'] === 'Khalifa Haftar');
  expect(visit).toMatchObject({
    'Event Date': '2016-06-27',
    'Quad Code': 'VERBAL COOPERATION',
    'Event Mode': 'visit',
    Intensity: '4',
    'Actor Country': 'LBY',
    'Actor COW': 'None',
    Placename: 'Moscow',
    Language: 'ar',
  });
  expect(visit?.['Actor Name Raw']).toMatch(/حفتر/u);
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toBe('');
});

test('a plan is an agreement in both; PLOVER says of our own what it was', async () => {
  const plan = READING_REPORTS.filter(({ ref }) => ref === 'plan');
  const rows = tableOf(await exported('polecat', plan));
  expect(new Set(rows.map((row) => row['Event Type']))).toEqual(new Set(['AGREE']));
  expect(new Set(rows.map((row) => row['Event Mode']))).toEqual(new Set(['None']));
  const lines = (await exported('plover', plan))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    for (const field of ['id', 'date', 'actor', 'event']) expect(line).toHaveProperty(field);
    expect(line).toMatchObject({ event: ['AGREE'], mode: [], quad_code: 1, event_scale: 2.5, isnad: { type: 'CONSULT' } });
  }
});

test('PLOVER: words, figures, chain of attribution; an act that nobody is named for is left out', async () => {
  const lines = (await exported('plover'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const visit = lines.find(
    (line) =>
      line.event[0] === 'CONSULT' &&
      line.actor.some((one: { identifier_id: string }) => one.identifier_id === 'person:khalifa-haftar'),
  );
  expect(visit.event_text).toContain('حفتر');
  expect(visit.event_loc).toMatchObject({ resolved_place: 'Moscow' });
  const strike = lines.find((line) => line.event[0] === 'ASSAULT');
  expect(strike).toMatchObject({ quad_code: 4, size: { dead: [7, 7] } });
  for (const line of lines) expect(line.actor.length).toBeGreaterThan(0);
});

test('what did not happen is no row of POLECAT, and has its mark in PLOVER', async () => {
  const denied = [
    {
      ref: 'd',
      published: '2020-01-18',
      outlet: 'one.example',
      text: 'نفى الكرملين أن يكون الرئيس الروسي فلاديمير بوتين قد زار طرابلس.',
    },
  ];
  expect(tableOf(await exported('polecat', denied)).filter((row) => row['Event Type'] === 'CONSULT')).toEqual([]);
  const lines = (await exported('plover', denied))
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const visits = lines.filter(({ event }) => event[0] === 'CONSULT');
  expect(visits.length).toBeGreaterThan(0);
  for (const visit of visits) expect(visit.context).toContain('negation');
});
