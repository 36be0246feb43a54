// Writes accounts and the blocks under which linking finds them, and takes them out again where an article is coded anew.

import { takeNumbers } from '../counters.ts';
import type { Database, Value } from '../database.ts';
import type { Account, Kept, Move } from '../linking/types.ts';
import { ACCOUNT_BLOCKS, ACCOUNTS } from '../tables.ts';
import { type AccountMemory, accountText } from './account-memory.ts';
import { withEvents } from './answer-question.ts';
import { blockKey, shortRank } from './block-key.ts';

/** Accounts of one article, by the article's number. */
export interface ArticleAccounts {
  readonly article: number;
  readonly accounts: readonly Account[];
}

/** Gives accounts their numbers, by which the memory knows them from now on; returns the number of each by its id. Nothing is written yet. */
export async function numberAccounts(
  database: Database,
  memory: AccountMemory,
  articles: readonly ArticleAccounts[],
): Promise<ReadonlyMap<string, number>> {
  const count = articles.reduce((sum, { accounts }) => sum + accounts.length, 0);
  let number = await takeNumbers(database, 'account', count);
  const numbers = new Map<string, number>();
  for (const { article, accounts } of articles)
    for (const account of accounts) {
      numbers.set(account.id, number);
      memory.remember({ number, article, account });
      number += 1;
    }
  return numbers;
}

/** Writes accounts that have numbers, with the events that linking has found for them. */
export async function writeAccounts(
  database: Database,
  memory: AccountMemory,
  accounts: readonly Account[],
  moves: ReadonlyMap<string, Move>,
): Promise<void> {
  const rows: Value[][] = [];
  const entries: BlockEntry[] = [];
  for (const { number, article, account } of await memory.get(
    database,
    accounts.map(({ id }) => memory.numberOf(id)),
  )) {
    const move = moves.get(account.id);
    if (move === undefined) throw new Error(`linking has no event for ${account.id}`);
    const because = move.because.length === 0 ? null : JSON.stringify(move.because);
    rows.push([number, article, account.key, memory.numberOf(move.event), move.score, because, accountText(account)]);
    entries.push({ account, number, isFounder: move.event === account.id });
  }
  await database.insert(ACCOUNTS, rows);
  await addBlocks(database, entries);
}

export interface BlockEntry {
  readonly account: Account;
  readonly number: number;
  readonly isFounder: boolean;
}

async function addBlocks(database: Database, entries: readonly BlockEntry[]): Promise<void> {
  await database.insert(ACCOUNT_BLOCKS, blockRows(entries));
}

/** An account that becomes, or no longer is, the one that its event is named after. */
export async function moveBlocks(database: Database, entries: readonly BlockEntry[]): Promise<void> {
  await deleteBlocks(
    database,
    entries.map((entry) => ({ ...entry, isFounder: !entry.isFounder })),
  );
  await addBlocks(database, entries);
}

/** Sorted, so that neighbours in the index are written together. */
const blockRows = (entries: readonly BlockEntry[]): readonly (readonly [number, number, string, number])[] =>
  entries
    .flatMap(({ account, number, isFounder }) =>
      account.blocks.map((block) => [blockKey(block), isFounder ? 1 : 0, shortRank(account.rank), number] as const),
    )
    .sort((one, other) => one[0] - other[0]);

async function deleteBlocks(database: Database, entries: readonly BlockEntry[]): Promise<void> {
  const rows = blockRows(entries);
  if (database.dialect === 'postgres') {
    await database.run(
      `DELETE FROM account_blocks USING unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[]) AS gone (block, founder, rank, account)
       WHERE account_blocks.block = gone.block AND account_blocks.founder = gone.founder
         AND account_blocks.rank = gone.rank COLLATE "C" AND account_blocks.account = gone.account`,
      ...([0, 1, 2, 3] as const).map((column) => rows.map((row) => row[column]) as readonly number[]),
    );
    return;
  }
  for (const row of rows)
    await database.run('DELETE FROM account_blocks WHERE block = ? AND founder = ? AND rank = ? AND account = ?', ...row);
}

export interface Removed {
  /** The accounts as they were kept: linking is told of them. */
  readonly kept: readonly Kept[];
  /** The number under which each was kept, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Numbers of the events that they were of. */
  readonly events: readonly number[];
}

/** Takes out all accounts of these articles. */
export async function removeAccounts(database: Database, memory: AccountMemory, articles: readonly number[]): Promise<Removed> {
  const rows = await database.all<{ number: number; event: number | null }>(
    'SELECT number, event FROM accounts WHERE article IN ?* ORDER BY number',
    articles,
  );
  const kept = await withEvents(
    database,
    memory,
    rows.map(({ number }) => number),
  );
  const numbers = new Map(kept.map(({ account }) => [account.id, memory.numberOf(account.id)]));
  const events = new Map(rows.map(({ number, event }) => [number, event]));
  await deleteBlocks(
    database,
    kept.map(({ account }) => {
      const number = numbers.get(account.id) as number;
      return { account, number, isFounder: events.get(number) === number };
    }),
  );
  await database.run('DELETE FROM accounts WHERE article IN ?*', articles);
  return { kept, numbers, events: [...new Set([...events.values()].filter((event) => event !== null))] };
}

/** Accounts that were taken out and have come again under the same id have another number now; what is named after them follows. */
export async function renumberEvents(
  database: Database,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Promise<void> {
  for (const [id, old] of before) {
    const number = after.get(id);
    if (number === undefined) continue;
    await database.run('UPDATE accounts SET event = ? WHERE event = ?', number, old);
    await database.run('UPDATE events SET number = ? WHERE number = ?', number, old);
    await database.run('UPDATE event_entities SET event = ? WHERE event = ?', number, old);
  }
}
