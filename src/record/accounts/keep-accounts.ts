// Writes accounts and the blocks under which linking finds them, and takes them out again where an article is coded anew.

import { takeNumbers } from '../counters.ts';
import type { Database, Value } from '../database.ts';
import type { Account, Kept, Move } from '../linking/types.ts';
import { ACCOUNT_BLOCKS, ACCOUNTS } from '../tables.ts';
import { type AccountMemory, accountText } from './account-memory.ts';
import { readKept } from './answer-question.ts';
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

/** A founder needs no reason. */
export const reasonsText = (because: Move['because']): string | null => (because.length === 0 ? null : JSON.stringify(because));

/** Writes accounts that have numbers, with the events that linking has found for them. `texts`: those that came as text are written as they came. */
export async function writeAccounts(
  database: Database,
  memory: AccountMemory,
  accounts: readonly Account[],
  { moves, texts }: { readonly moves: ReadonlyMap<string, Move>; readonly texts: ReadonlyMap<Account, string> },
): Promise<void> {
  const rows: Value[][] = [];
  const entries: BlockEntry[] = [];
  for (const { number, article, account } of await memory.get(
    database,
    accounts.map(({ id }) => memory.numberOf(id)),
  )) {
    const move = moves.get(account.id);
    if (move === undefined) throw new Error(`linking has no event for ${account.id}`);
    const place = [memory.numberOf(move.event), Number(move.shown), move.score, reasonsText(move.because)];
    rows.push([number, article, account.key, ...place, texts.get(account) ?? accountText(account), account.confidence]);
    entries.push({ account, number, shown: move.shown });
  }
  await database.insert(ACCOUNTS, rows);
  await addBlocks(database, entries);
}

export interface BlockEntry {
  readonly account: Account;
  readonly number: number;
  /** Linking compares others with it. */
  readonly shown: boolean;
}

async function addBlocks(database: Database, entries: readonly BlockEntry[]): Promise<void> {
  await database.insert(ACCOUNT_BLOCKS, blockRows(entries));
}

/** Accounts that are shown from now on, or no longer. */
export async function moveBlocks(database: Database, entries: readonly BlockEntry[]): Promise<void> {
  await deleteBlocks(
    database,
    entries.map((entry) => ({ ...entry, shown: !entry.shown })),
  );
  await addBlocks(database, entries);
}

/** Sorted, so that neighbours in the index are written together. */
const blockRows = (entries: readonly BlockEntry[]): readonly (readonly [number, number, string, number])[] =>
  entries
    .flatMap(({ account, number, shown }) =>
      account.blocks.map((block) => [blockKey(block), Number(shown), shortRank(account.rank), number] as const),
    )
    .sort((one, other) => one[0] - other[0]);

async function deleteBlocks(database: Database, entries: readonly BlockEntry[]): Promise<void> {
  const rows = blockRows(entries);
  if (database.dialect === 'postgres') {
    await database.run(
      `DELETE FROM account_blocks USING unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[]) AS gone (block, shown, rank, account)
       WHERE account_blocks.block = gone.block AND account_blocks.shown = gone.shown
         AND account_blocks.rank = gone.rank COLLATE "C" AND account_blocks.account = gone.account`,
      ...([0, 1, 2, 3] as const).map((column) => rows.map((row) => row[column]) as readonly number[]),
    );
    return;
  }
  for (const row of rows)
    await database.run('DELETE FROM account_blocks WHERE block = ? AND shown = ? AND rank = ? AND account = ?', ...row);
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
  const kept = await readKept(
    database,
    memory,
    rows.map(({ number }) => number),
  );
  const numbers = new Map(kept.map(({ account }) => [account.id, memory.numberOf(account.id)]));
  await deleteBlocks(
    database,
    kept.map(({ account, shown }) => ({ account, number: numbers.get(account.id) as number, shown })),
  );
  await database.run('DELETE FROM accounts WHERE article IN ?*', articles);
  return { kept, numbers, events: [...new Set(rows.flatMap(({ event }) => event ?? []))] };
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
