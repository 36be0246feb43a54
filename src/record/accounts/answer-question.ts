// Answers what linking asks: which accounts stand under these blocks, which founded an event, which are of these articles.

import type { Database } from '../database.ts';
import type { Answer, Kept, Question } from '../linking/types.ts';
import type { AccountMemory } from './account-memory.ts';
import { blockKey, shortRank } from './block-key.ts';
import { type Founders, readFounders } from './find-founders.ts';
import type { PendingAccounts } from './pending-accounts.ts';

export interface Asked {
  readonly database: Database;
  readonly memory: AccountMemory;
  readonly pending: PendingAccounts;
  /** What was read of the index so far, for blocks of up to `limit` founders. Nothing is written while linking asks. */
  readonly founders: Founders;
  readonly limit: number;
}

export async function answerQuestion(asked: Asked, question: Question): Promise<Answer> {
  const { database, memory, pending } = asked;
  switch (question.ask) {
    case 'founders':
      return foundersOf(asked, question.blocks, question.limit);
    case 'followers': {
      const rows = await database.all<{ account: number }>(
        'SELECT DISTINCT account FROM account_blocks WHERE block IN ?* AND founder IN (0, 1) AND rank >= ?',
        question.blocks.map(blockKey),
        shortRank(question.after),
      );
      const kept = await withEvents(
        database,
        memory,
        rows.map(({ account }) => account),
      );
      return [...kept.filter(({ account }) => account.rank > question.after), ...pending.inBlocks(question.blocks, question.after)];
    }
    case 'articles': {
      const rows = await database.all<{ number: number }>(
        'SELECT accounts.number FROM accounts JOIN articles ON articles.number = accounts.article WHERE articles.id IN ?*',
        question.articles,
      );
      const kept = await withEvents(
        database,
        memory,
        rows.map(({ number }) => number),
      );
      return [...kept, ...pending.ofArticles(question.articles)];
    }
  }
}

/** A founder's event is itself: nothing more to read. */
async function foundersOf({ database, memory, founders, limit: read }: Asked, blocks: readonly string[], limit: number): Promise<Answer> {
  const known: Founders = limit <= read ? founders : new Map();
  await readFounders(database, blocks, limit, known);
  const numbers = new Set(blocks.flatMap((block) => known.get(blockKey(block))?.slice(0, limit) ?? []));
  const stored = await memory.get(database, [...numbers]);
  return stored.map(({ account }) => ({ account, event: account.id }));
}

/** Accounts with the event of each as the record has it now. */
export async function withEvents(database: Database, memory: AccountMemory, numbers: readonly number[]): Promise<readonly Kept[]> {
  if (numbers.length === 0) return [];
  const rows = await database.all<{ number: number; event: string | null }>(
    `SELECT accounts.number AS number, events.id AS event FROM accounts LEFT JOIN events ON events.number = accounts.event
     WHERE accounts.number IN ?* ORDER BY accounts.number`,
    numbers,
  );
  const events = new Map(rows.map(({ number, event }) => [number, event]));
  const stored = await memory.get(database, [...events.keys()]);
  return stored.map(({ account, number }) => ({ account, event: events.get(number) ?? null }));
}
