// Reads what stands under blocks of the index. Linking looks into the blocks of every account that it adds: they are read together beforehand.

import type { Database } from '../database.ts';
import { blockKey } from './block-key.ts';

/** An account as it stands in a block: its short rank, and its number. */
interface Entry {
  readonly rank: string;
  readonly account: number;
}

export interface BlockView {
  /** In rank order: the accounts that the block shows, and the others. */
  readonly shown: readonly Entry[];
  readonly others: readonly Entry[];
  /** How many of each were asked for: where there are as many, there may be more. */
  readonly limit: number;
}

/** By the block's key. */
export type BlockViews = Map<number, BlockView>;

/** Adds to `views` the blocks that are not there yet with at least `limit` accounts, or all that the block shows. */
export async function readBlocks(database: Database, blocks: readonly string[], limit: number, views: BlockViews): Promise<void> {
  const missing = [...new Set(blocks.map(blockKey))]
    .filter((key) => !isEnough(views.get(key), limit))
    .sort((one, other) => one - other);
  if (missing.length === 0) return;
  const empty: BlockView = { shown: [], others: [], limit };
  for (const key of missing) views.set(key, empty);
  for (const side of ['shown', 'others'] as const)
    for (const [block, entries] of Map.groupBy(
      await readFirst(database, missing, limit, side === 'shown' ? 1 : 0),
      (row) => row.block,
    ))
      views.set(block, { ...(views.get(block) ?? empty), [side]: entries });
}

const isEnough = (view: BlockView | undefined, limit: number): boolean =>
  view !== undefined && (view.limit >= limit || view.shown.length < view.limit);

/** Of each block the first `limit` by rank; a few more where short ranks are alike. */
async function readFirst(
  database: Database,
  keys: readonly number[],
  limit: number,
  shown: 0 | 1,
): Promise<readonly (Entry & { readonly block: number })[]> {
  if (database.dialect === 'postgres')
    return database.all(
      `SELECT asked.block AS block, first.rank AS rank, first.account AS account
       FROM unnest(?::bigint[]) AS asked (block) CROSS JOIN LATERAL
         (SELECT rank, account FROM account_blocks WHERE block = asked.block AND shown = ? ORDER BY rank, account LIMIT ?) AS first
       ORDER BY asked.block, first.rank, first.account`,
      keys,
      shown,
      limit,
    );
  return database.all(
    `SELECT found.block AS block, found.rank AS rank, found.account AS account
     FROM json_each(?) AS asked CROSS JOIN account_blocks AS found
     ON found.block = asked.value AND found.shown = ? AND found.rank <= coalesce(
       (SELECT rank FROM account_blocks WHERE block = asked.value AND shown = ? ORDER BY rank, account LIMIT 1 OFFSET ?), '~')`,
    keys,
    shown,
    shown,
    limit - 1,
  );
}

/** The accounts of a part of a block, from what was read of it; null where it was not read whole. */
export function rangeIn(view: BlockView | undefined, from: string, upTo: string | null): readonly number[] | null {
  if (view === undefined || Math.max(view.shown.length, view.others.length) >= view.limit) return null;
  if (view.shown.length === 0 && view.others.length === 0) return NONE;
  return [...view.shown, ...view.others]
    .filter(({ rank }) => rank >= from && (upTo === null || rank <= upTo))
    .map(({ account }) => account);
}

const NONE: readonly number[] = [];

/** A part of a block: from one rank, or another that looks alike in short, up to another (null: to the end). */
export interface ReadRange {
  readonly key: number;
  readonly from: string;
  readonly upTo: string | null;
}

/** Numbers of all accounts of these parts. Short ranks are compared: a few too many may come. */
export async function readRanges(database: Database, ranges: readonly ReadRange[]): Promise<readonly number[]> {
  if (ranges.length === 0) return [];
  const columns = [ranges.map(({ key }) => key), ranges.map(({ from }) => from), ranges.map(({ upTo }) => upTo ?? '~')] as const;
  const rows =
    database.dialect === 'postgres'
      ? await database.all<{ account: number }>(
          `SELECT DISTINCT found.account AS account FROM unnest(?::bigint[], ?::text[], ?::text[]) AS asked (block, first, last)
           JOIN account_blocks AS found ON found.block = asked.block AND found.shown IN (0, 1)
             AND found.rank >= asked.first COLLATE "C" AND found.rank <= asked.last COLLATE "C"`,
          ...columns,
        )
      : await database.all<{ account: number }>(
          `SELECT DISTINCT found.account AS account FROM json_each(?) AS asked CROSS JOIN account_blocks AS found
           ON found.block = asked.value ->> 0 AND found.shown IN (0, 1)
             AND found.rank >= asked.value ->> 1 AND found.rank <= asked.value ->> 2`,
          JSON.stringify(ranges.map(({ key, from, upTo }) => [key, from, upTo ?? '~'])),
        );
  return rows.map(({ account }) => account);
}
