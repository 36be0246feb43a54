// Has linking decide which accounts tell of one act, answers what it asks, and writes down the accounts that are new and what moved among the others.

import type { Database } from '../database.ts';
import { link } from '../linking/link.ts';
import type { Account, Kept, Move } from '../linking/types.ts';
import type { AccountMemory } from './account-memory.ts';
import { Answers } from './answer-question.ts';
import { type BlockEntry, moveBlocks, reasonsText, writeAccounts } from './keep-accounts.ts';

export interface Changes {
  readonly added: readonly Account[];
  readonly removed: readonly Kept[];
  /** Added accounts as they are to be written, where that is known. */
  readonly texts: ReadonlyMap<Account, string>;
}

/**
 * `added`: accounts with numbers (`numberAccounts`) that are not written yet. Returns the numbers of the events whose members are no longer the
 * same; also of those that have none any more.
 */
export async function linkAccounts(
  database: Database,
  memory: AccountMemory,
  { added, removed, texts }: Changes,
): Promise<ReadonlySet<number>> {
  if (added.length === 0 && removed.length === 0) return new Set();
  const answers = new Answers(database, memory, added);
  const linking = link({ added, removed }, memory.view);
  let step = linking.next();
  while (!step.done) step = linking.next(await answers.answer(step.value));
  const { moved, touched: ids } = step.value;
  const pending = new Set(added.map(({ id }) => id));
  await memory.lookUp(
    database,
    [...ids, ...moved.map(({ event }) => event)].filter((id) => !pending.has(id)),
  );
  // An event whose founder is gone was told of by whoever took the founder out.
  const touched = new Set(ids.flatMap((id) => memory.findNumber(id) ?? []));
  for (const number of await writeMoves(database, memory, { added, texts, moved })) touched.add(number);
  return touched;
}

/** Returns the events that accounts have left or come to. */
async function writeMoves(
  database: Database,
  memory: AccountMemory,
  { added, texts, moved }: Pick<Changes, 'added' | 'texts'> & { readonly moved: readonly Move[] },
): Promise<readonly number[]> {
  const moves = new Map(moved.map((move) => [move.account, move]));
  await writeAccounts(database, memory, added, { moves, texts });
  const isNew = new Set(added.map(({ id }) => id));
  const others = moved.filter(({ account }) => !isNew.has(account));
  const before = await placesOf(
    database,
    others.map(({ account }) => memory.numberOf(account)),
  );
  await updatePlaces(database, memory, others);
  const turned = others.filter(({ account, shown }) => before.get(memory.numberOf(account))?.shown !== Number(shown));
  const stored = await memory.get(
    database,
    turned.map(({ account }) => memory.numberOf(account)),
  );
  await moveBlocks(
    database,
    stored.map(({ number, account }): BlockEntry => ({ number, account, shown: moves.get(account.id)?.shown === true })),
  );
  return [...[...before.values()].flatMap(({ event }) => event ?? []), ...moved.map(({ event }) => memory.numberOf(event))];
}

interface Place {
  readonly number: number;
  readonly event: number | null;
  readonly shown: number;
}

async function placesOf(database: Database, numbers: readonly number[]): Promise<ReadonlyMap<number, Place>> {
  if (numbers.length === 0) return new Map();
  const rows = await database.all<Place>('SELECT number, event, shown FROM accounts WHERE number IN ?*', numbers);
  return new Map(rows.map((row) => [row.number, row]));
}

async function updatePlaces(database: Database, memory: AccountMemory, moved: readonly Move[]): Promise<void> {
  if (moved.length === 0) return;
  const rows = moved.map(
    ({ account, event, shown, score, because }) =>
      [memory.numberOf(event), Number(shown), score, reasonsText(because), memory.numberOf(account)] as const,
  );
  if (database.dialect === 'postgres') {
    await database.run(
      `UPDATE accounts SET event = moved.event, shown = moved.shown, score = moved.score, because = moved.because
       FROM unnest(?::bigint[], ?::bigint[], ?::double precision[], ?::text[], ?::bigint[]) AS moved (event, shown, score, because, number)
       WHERE accounts.number = moved.number`,
      ...([0, 1, 2, 3, 4] as const).map((column) => rows.map((row) => row[column]) as readonly number[]),
    );
    return;
  }
  for (const row of rows)
    await database.run('UPDATE accounts SET event = ?, shown = ?, score = ?, because = ? WHERE number = ?', ...row);
}
