// Answers what linking asks: which accounts stand under these blocks, and which are of these articles. Nothing is written while it asks, so what was
// read once is not read again.

import type { Database } from '../database.ts';
import { MOST_ROOM, roomIn } from '../linking/choose-event.ts';
import type { Account, Answer, BlockRange, Kept, Question } from '../linking/types.ts';
import type { AccountMemory } from './account-memory.ts';
import { blockKey, shortRank } from './block-key.ts';
import { PendingAccounts } from './pending-accounts.ts';
import { type BlockViews, type ReadRange, rangeIn, readBlocks, readRanges } from './read-blocks.ts';

export class Answers {
  readonly #database: Database;
  readonly #memory: AccountMemory;
  readonly #pending: PendingAccounts;
  readonly #blocks: BlockViews = new Map();
  readonly #kept = new Map<number, Kept>();

  constructor(database: Database, memory: AccountMemory, added: readonly Account[]) {
    this.#database = database;
    this.#memory = memory;
    this.#pending = new PendingAccounts(added);
  }

  async answer(question: Question): Promise<Answer> {
    switch (question.ask) {
      case 'crowded':
        return this.#crowded(question.blocks, question.spare);
      case 'shown':
        return this.#shown(question.blocks, question.spare);
      case 'followers':
        return this.#followers(question.ranges);
      case 'articles':
        return this.#articles(question.articles);
    }
  }

  async #crowded(blocks: readonly string[], spare: number): Promise<Answer> {
    await readBlocks(this.#database, blocks, MOST_ROOM + spare + 1, this.#blocks);
    const ranks = new Map<string, string>();
    for (const block of blocks) {
      const rank = this.#blocks.get(blockKey(block))?.shown[roomIn(block) + spare]?.rank;
      if (rank !== undefined) ranks.set(block, rank);
    }
    return ranks;
  }

  async #shown(blocks: readonly string[], spare: number): Promise<Answer> {
    await readBlocks(this.#database, blocks, MOST_ROOM + spare, this.#blocks);
    const entries = blocks.flatMap((block) => {
      const view = this.#blocks.get(blockKey(block));
      const limit = roomIn(block) + spare;
      return view === undefined ? [] : [...view.shown.slice(0, limit), ...view.others.slice(0, limit)];
    });
    return this.#keptOf(entries.map(({ account }) => account));
  }

  async #followers(ranges: readonly BlockRange[]): Promise<Answer> {
    const numbers: number[] = [];
    const open: ReadRange[] = [];
    for (const { block, after, upTo } of ranges) {
      const key = blockKey(block);
      const range = { key, from: shortRank(after), upTo: upTo === null ? null : shortRank(upTo) };
      const read = rangeIn(this.#blocks.get(key), range.from, range.upTo);
      if (read === null) open.push(range);
      else numbers.push(...read);
    }
    if (open.length > 0) numbers.push(...(await readRanges(this.#database, open)));
    if (numbers.length === 0) return [];
    const kept = await this.#keptOf(numbers);
    return kept.filter(({ account }) => ranges.some((range) => isWithin(account, range)));
  }

  async #articles(articles: readonly string[]): Promise<Answer> {
    const stored = articles.filter((article) => !this.#pending.hasArticle(article));
    if (stored.length === 0) return this.#pending.ofArticles(articles);
    const rows = await this.#database.all<{ number: number }>(
      'SELECT accounts.number FROM accounts JOIN articles ON articles.number = accounts.article WHERE articles.id IN ?*',
      stored,
    );
    return [...(await this.#keptOf(rows.map(({ number }) => number))), ...this.#pending.ofArticles(articles)];
  }

  async #keptOf(numbers: readonly number[]): Promise<readonly Kept[]> {
    const distinct = [...new Set(numbers)];
    const missing = distinct.filter((number) => !this.#kept.has(number));
    for (const kept of await readKept(this.#database, this.#memory, missing))
      this.#kept.set(this.#memory.numberOf(kept.account.id), kept);
    return distinct.flatMap((number) => this.#kept.get(number) ?? []);
  }
}

const isWithin = (account: Account, { block, after, upTo }: BlockRange): boolean =>
  account.rank > after && (upTo === null || account.rank <= upTo) && account.blocks.includes(block);

/** Accounts as the record has them now. */
export async function readKept(database: Database, memory: AccountMemory, numbers: readonly number[]): Promise<readonly Kept[]> {
  if (numbers.length === 0) return [];
  const rows = await database.all<{ number: number; event: string | null; shown: number; score: number | null }>(
    `SELECT accounts.number AS number, accounts.shown AS shown, accounts.score AS score, events.id AS event
     FROM accounts LEFT JOIN events ON events.number = accounts.event WHERE accounts.number IN ?*`,
    numbers,
  );
  const places = new Map(rows.map((row) => [row.number, row]));
  const stored = await memory.get(database, [...places.keys()]);
  return stored.map(({ account, number }) => {
    const place = places.get(number);
    return { account, event: place?.event ?? null, shown: place?.shown === 1, score: place?.score ?? null };
  });
}
