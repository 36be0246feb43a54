// One event and its accounts side by side, on SQLite and on Postgres: any account names it, figures stand with their sources, differences show.

import { beforeAll, expect, test } from 'vitest';
import { keepReports, READING_REPORTS } from '../../../test/reading-reports.ts';
import { KINDS, type Kind, newRecord } from '../../../test/records.ts';
import type { Database } from '../../record/database.ts';
import { compareAccounts } from './compare-accounts.ts';
import { showEvent } from './show-event.ts';

const options = { limit: 20, today: '2026-11-24' };
const records = new Map<Kind, Database>();

beforeAll(async () => {
  for (const kind of KINDS) {
    const record = await newRecord(kind);
    await keepReports(record, READING_REPORTS);
    records.set(kind, record);
  }
}, 60_000);

/** The id of the account of one report that has this type. */
async function accountOf(record: Database, ref: string, type: string): Promise<string> {
  const rows = await record.all<{ id: string; account: string }>(
    `SELECT articles.id || '#' || accounts.key AS id, accounts.account AS account
     FROM accounts JOIN articles ON articles.number = accounts.article WHERE articles.ref = ? ORDER BY accounts.number`,
    ref,
  );
  return rows.find(({ account }) => (JSON.parse(account) as { type: string }).type === type)?.id ?? '';
}

test.each(KINDS)('%s: every name of an account names its event, which has all accounts with their words', async (kind) => {
  const record = records.get(kind) as Database;
  const id = await accountOf(record, 'strike-b', 'ASSAULT');
  const event = await showEvent(record, id, options);
  expect(event.accounts).toBe(2);
  const [hash = '', key = ''] = id.replace('sha256:', '').split('#');
  for (const name of [`${hash.slice(0, 10)}#${key}`, `sha256:${hash}#${key}`, `strike-b#${key}`, event.id])
    expect(await showEvent(record, name, options), name).toEqual(event);
  expect(event.tellings.map(({ article }) => article.ref).sort()).toEqual(['strike-a', 'strike-b']);
  for (const { evidence } of event.tellings)
    for (const { text, trigger, span } of evidence) {
      expect(text.slice(...trigger).length).toBe(span[1] - span[0]);
      expect(text.slice(...trigger)).toMatch(/^\p{Script=Arabic}+/u);
    }
  expect(event.vouchers.length).toBe(event.origins);
  expect(event.history.length).toBe(2);
});

test.each(KINDS)('%s: all figures are kept with their source, the most conservative first', async (kind) => {
  const record = records.get(kind) as Database;
  const event = await showEvent(record, await accountOf(record, 'strike-a', 'ASSAULT'), options);
  expect(event.figures.map(({ dead, outlets }) => [dead, outlets])).toEqual([
    [[7, 7], ['one.example']],
    [[9, 9], ['two.example']],
  ]);
  expect(event.casualties?.dead).toEqual([7, 7]);
});

test.each(KINDS)('%s: accounts side by side agree, contradict and are silent', async (kind) => {
  const record = records.get(kind) as Database;
  const { slots, names, accounts } = await compareAccounts(record, await accountOf(record, 'strike-a', 'ASSAULT'), options);
  const verdicts = new Map(slots.map(({ slot, verdict }) => [slot, verdict]));
  expect(verdicts.get('dead')).toBe('contradict');
  expect(verdicts.get('type')).toBe('agree');
  expect(verdicts.get('injured')).toBe('silent');
  for (const { values, silent } of slots)
    expect([...values.flatMap((value) => value.accounts), ...silent].sort()).toEqual(accounts.map(({ id }) => id).sort());
  const visit = await compareAccounts(record, await accountOf(record, 'visit-a', 'CONSULT'), options);
  const haftar = visit.names.filter(({ entity }) => entity.id === 'person:khalifa-haftar');
  expect(haftar.map(({ outlet }) => outlet)).toContain('one.example');
  expect(names.length).toBeGreaterThan(0);
});

test.each(KINDS)('%s: an id that names nothing, or too much', async (kind) => {
  const record = records.get(kind) as Database;
  for (const id of ['', '#', 'nobody#k1', 'sha256:0000#k1', 'ffffffffffffffff'])
    await expect(showEvent(record, id, options), id).rejects.toMatchObject({ code: 'EVENT_UNKNOWN' });
  await expect(showEvent(record, 'visit-a', options)).rejects.toMatchObject({ code: 'EVENT_AMBIGUOUS' });
});
