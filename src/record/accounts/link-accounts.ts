// Has linking decide which accounts tell of one act, answers what it asks, and writes down the accounts that are new and what moved among the others.

import type { Database } from '../database.ts';
import { blocksNear } from '../linking/blocks.ts';
import { link } from '../linking/link.ts';
import { CROWDED } from '../linking/link-all.ts';
import type { Account, Kept, Move } from '../linking/types.ts';
import type { AccountMemory } from './account-memory.ts';
import { type Asked, answerQuestion } from './answer-question.ts';
import { type Founders, readFounders } from './find-founders.ts';
import { type BlockEntry, moveBlocks, writeAccounts } from './keep-accounts.ts';
import { PendingAccounts } from './pending-accounts.ts';

/** One more than linking looks at: whether a block is crowded is part of the answer. */
const MOST_FOUNDERS = CROWDED + 1;

/**
 * `added`: accounts with numbers (`numberAccounts`) that are not written yet. Returns the numbers of the events whose members are no longer the
 * same; also of those that have none any more.
 */
export async function linkAccounts(
  database: Database,
  memory: AccountMemory,
  { added, removed }: { readonly added: readonly Account[]; readonly removed: readonly Kept[] },
): Promise<ReadonlySet<number>> {
  if (added.length === 0 && removed.length === 0) return new Set();
  const founders: Founders = new Map();
  await readFounders(
    database,
    added.flatMap((account) => blocksNear(account)),
    MOST_FOUNDERS,
    founders,
  );
  await memory.get(database, [...new Set([...founders.values()].flat())]);
  const asked: Asked = { database, memory, pending: new PendingAccounts(added), founders, limit: MOST_FOUNDERS };
  const linking = link({ added, removed });
  let step = linking.next();
  while (!step.done) step = linking.next(await answerQuestion(asked, step.value));
  const touched = new Set(step.value.touched.map((id) => memory.numberOf(id)));
  for (const number of await writeMoves(database, memory, added, step.value.moved)) touched.add(number);
  return touched;
}

/** Returns the events that accounts have left or come to. */
async function writeMoves(
  database: Database,
  memory: AccountMemory,
  added: readonly Account[],
  moved: readonly Move[],
): Promise<readonly number[]> {
  const moves = new Map(moved.map((move) => [move.account, move]));
  await writeAccounts(database, memory, added, moves);
  const isNew = new Set(added.map(({ id }) => id));
  const others = moved.filter(({ account }) => !isNew.has(account));
  const before = await eventsOf(
    database,
    others.map(({ account }) => memory.numberOf(account)),
  );
  await updateEvents(database, memory, others);
  const turned = others.filter(({ account, event }) => {
    const number = memory.numberOf(account);
    return (before.get(number) === number) !== (event === account);
  });
  const stored = await memory.get(
    database,
    turned.map(({ account }) => memory.numberOf(account)),
  );
  await moveBlocks(
    database,
    stored.map(({ number, account }): BlockEntry => ({ number, account, isFounder: moves.get(account.id)?.event === account.id })),
  );
  return [...[...before.values()].filter((event) => event !== null), ...moved.map(({ event }) => memory.numberOf(event))];
}

async function eventsOf(database: Database, numbers: readonly number[]): Promise<ReadonlyMap<number, number | null>> {
  if (numbers.length === 0) return new Map();
  const rows = await database.all<{ number: number; event: number | null }>(
    'SELECT number, event FROM accounts WHERE number IN ?*',
    numbers,
  );
  return new Map(rows.map(({ number, event }) => [number, event]));
}

async function updateEvents(database: Database, memory: AccountMemory, moved: readonly Move[]): Promise<void> {
  if (moved.length === 0) return;
  const rows = moved.map(
    ({ account, event, score, because }) =>
      [memory.numberOf(event), score, because.length === 0 ? null : JSON.stringify(because), memory.numberOf(account)] as const,
  );
  if (database.dialect === 'postgres') {
    await database.run(
      `UPDATE accounts SET event = moved.event, score = moved.score, because = moved.because
       FROM unnest(?::bigint[], ?::double precision[], ?::text[], ?::bigint[]) AS moved (event, score, because, number)
       WHERE accounts.number = moved.number`,
      ...([0, 1, 2, 3] as const).map((column) => rows.map((row) => row[column]) as readonly number[]),
    );
    return;
  }
  for (const row of rows) await database.run('UPDATE accounts SET event = ?, score = ?, because = ? WHERE number = ?', ...row);
}
