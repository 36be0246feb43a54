// Timelines, on SQLite and on Postgres: names find their entity, filters choose, pages follow each other, plans are marked.

import { beforeAll, expect, test } from 'vitest';
import { keepReports, READING_REPORTS } from '../../../test/reading-reports.ts';
import { KINDS, type Kind, newRecord } from '../../../test/records.ts';
import type { EventView } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { countEvents } from '../../record/queries/event-filter.ts';
import { listEvents } from '../../record/queries/list-events.ts';
import { timeline } from './timeline.ts';
import { type AskedFilter, understandFilter } from './understand-filter.ts';

const ANY: AskedFilter = { actor: null, with: null, place: null, types: [], outcomes: [], from: null, to: null };
const records = new Map<Kind, Database>();

beforeAll(async () => {
  for (const kind of KINDS) {
    const record = await newRecord(kind);
    await keepReports(record, READING_REPORTS);
    records.set(kind, record);
  }
}, 60_000);

async function listed(kind: Kind, asked: Partial<AskedFilter>, limit: number | null = null): Promise<readonly EventView[]> {
  const record = records.get(kind) as Database;
  const { filter } = await understandFilter(record, { ...ANY, ...asked });
  const events: EventView[] = [];
  for await (const page of timeline({ record, filter, limit, today: '2026-11-24' })) events.push(...page.events);
  return events;
}

test.each(KINDS)('%s: a name in either language, with title or clitic, finds the same events', async (kind) => {
  const english = await listed(kind, { actor: 'Khalifa Haftar' });
  expect(english.length).toBeGreaterThan(1);
  for (const name of ['خليفة حفتر', 'المشير خليفة حفتر', 'لحفتر', 'person:khalifa-haftar', 'khalifa HAFTAR'])
    expect(await listed(kind, { actor: name }), name).toEqual(english);
  expect(english.map(({ day }) => day)).toEqual(english.map(({ day }) => day).toSorted());
});

test.each(KINDS)('%s: filters are all held together', async (kind) => {
  const all = await listed(kind, {});
  const moscow = await listed(kind, { actor: 'خليفة حفتر', place: 'موسكو', types: ['CONSULT'] });
  expect(moscow.length).toBeGreaterThan(0);
  expect(all.length).toBeGreaterThan(moscow.length);
  for (const { type, place, actor, recipient } of moscow) {
    expect([type, place?.id]).toEqual(['CONSULT', 'place:moscow']);
    expect([...actor, ...recipient].map(({ id }) => id)).toContain('person:khalifa-haftar');
  }
  const june = await listed(kind, { from: '2016-06-01', to: '2016-06-30' });
  expect(june.length).toBeGreaterThan(0);
  expect(june.every(({ day }) => day >= '2015-06-01' && day <= '2016-06-30')).toBe(true);
  expect(await listed(kind, { actor: 'خليفة حفتر', with: 'فلاديمير بوتين', from: '2030-01-01' })).toEqual([]);
});

test.each(KINDS)('%s: a state includes its towns', async (kind) => {
  const [all, state, town] = [
    await listed(kind, {}),
    await listed(kind, { place: 'Russia' }),
    await listed(kind, { place: 'Moscow' }),
  ];
  const inMoscow = town.map(({ id }) => id);
  expect(inMoscow.length).toBeGreaterThan(0);
  expect(state.map(({ id }) => id)).toEqual(expect.arrayContaining(inMoscow));
  expect(state.length).toBeLessThan(all.length);
});

test.each(KINDS)('%s: an interval of several years is found from any of its days', async (kind) => {
  const record = records.get(kind) as Database;
  const [event] = (await listed(kind, { actor: 'خليفة حفتر', types: ['CONSULT'] })).filter(({ date }) => date !== null);
  const { first_day: first, last_day: last } = (
    await record.all<{ first_day: string; last_day: string }>(
      'SELECT first_day, last_day FROM events WHERE id = ?',
      event?.id ?? '',
    )
  )[0] as { first_day: string; last_day: string };
  await record.run('UPDATE events SET last_day = ? WHERE id = ?', '2035-03-01', event?.id ?? '');
  for (const asked of [{}, { actor: 'خليفة حفتر' }, { types: ['CONSULT'] as const }, { place: event?.place?.id ?? null }])
    expect((await listed(kind, { ...asked, from: '2035-01-01' })).map(({ id }) => id)).toContain(event?.id);
  const { filter } = await understandFilter(record, { ...ANY, from: '2035-01-01' });
  expect(await countEvents(record, filter)).toBe((await listed(kind, { from: '2035-01-01' })).length);
  expect(await listed(kind, { from: '2035-03-02' })).toEqual([]);
  await record.run('UPDATE events SET last_day = ? WHERE id = ?', last, event?.id ?? '');
  expect(first < '2034').toBe(true);
});

test.each(KINDS)(
  '%s: plans that nothing has followed are marked, and their outcome is unknown once their time has passed',
  async (kind) => {
    const plans = await listed(kind, { outcomes: ['planned'] });
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.every(({ isOpen, outcome }) => isOpen && outcome === 'unknown')).toBe(true);
  },
);

test.each(KINDS)('%s: by outlet, by independent origins, by words of the reports', async (kind) => {
  const all = await listed(kind, {});
  const [fromTwo, vouched, worded] = [
    await listed(kind, { outlets: ['two.example'] }),
    await listed(kind, { minOrigins: 2 }),
    await listed(kind, { words: 'Sirte' }),
  ];
  for (const some of [fromTwo, vouched, worded]) {
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
  }
  expect(vouched.every(({ origins }) => origins >= 2)).toBe(true);
  expect(vouched.length).toBe(all.filter(({ origins }) => origins >= 2).length);
  expect(worded.map(({ place }) => place?.name.en)).toContain('Sirte');
});

test.each(KINDS)('%s: a page goes on where the one before it ended', async (kind) => {
  const record = records.get(kind) as Database;
  const { filter } = await understandFilter(record, ANY);
  const whole = await listEvents(record, filter, { after: null, limit: 1000, today: '2026-11-24' });
  const paged = [];
  for (let after = null; ; ) {
    const page = await listEvents(record, filter, { after, limit: 2, today: '2026-11-24' });
    paged.push(...page);
    if (page.length < 2) break;
    after = page.at(-1)?.cursor ?? null;
  }
  expect(paged).toEqual(whole);
  expect((await listed(kind, {}, 3)).map(({ id }) => id)).toEqual(whole.slice(0, 3).map(({ view }) => view.id));
});

test.each(KINDS)('%s: a name that nobody has, or that is only near one', async (kind) => {
  await expect(listed(kind, { actor: 'ققققق' })).rejects.toMatchObject({ code: 'NAME_UNKNOWN' });
  await expect(listed(kind, { actor: 'حفتر القرقوزي' })).rejects.toMatchObject({ code: 'NAME_NOT_EXACT' });
});
