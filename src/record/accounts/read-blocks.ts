// Reads what stands under blocks of the index. Linking looks into the blocks of every account that it adds: they are read together beforehand.

import type { Database } from '../database.ts';
import { blockKey } from './block-key.ts';

export interface BlockView {
  /** Numbers of the accounts that the block shows, in rank order. */
  readonly shown: number[];
  /** How many were asked for: where there are as many, there may be more. */
  readonly limit: number;
  /** The greatest (short) rank in the block, shown or not; '' where the block is empty. */
  readonly last: string;
}

/** By the block's key. */
export type BlockViews = Map<number, BlockView>;

/** Adds to `views` the blocks that are not there yet with at least `limit` accounts, or all that the block shows. */
export async function readBlocks(database: Database, blocks: readonly string[], limit: number, views: BlockViews): Promise<void> {
  const missing = [...new Set(blocks.map(blockKey))]
    .filter((key) => !isEnough(views.get(key), limit))
    .sort((one, other) => one - other);
  if (missing.length === 0) return;
  for (const key of missing) views.set(key, { shown: [], limit, last: '' });
  const isPostgres = database.dialect === 'postgres';
  const asked = isPostgres ? 'unnest(?::bigint[]) AS asked (value)' : 'json_each(?) AS asked';
  const lastOf = (shown: 0 | 1): string =>
    `coalesce((SELECT rank FROM account_blocks WHERE block = asked.value AND shown = ${shown} ORDER BY rank DESC LIMIT 1), '')`;
  const filled = await database.all<{ block: number; last: string }>(
    `SELECT block, last FROM
       (SELECT asked.value AS block, ${isPostgres ? 'greatest' : 'max'}(${lastOf(0)}, ${lastOf(1)}) AS last FROM ${asked}) AS ends
     WHERE last <> ''`,
    missing,
  );
  for (const { block, last } of filled) views.set(block, { shown: [], limit, last });
  for (const { block, account } of await readShown(
    database,
    filled.map(({ block }) => block),
    limit,
  ))
    views.get(block)?.shown.push(account);
}

const isEnough = (view: BlockView | undefined, limit: number): boolean =>
  view !== undefined && (view.limit >= limit || view.shown.length < view.limit);

/** Of each block the first `limit` shown by rank; a few more where short ranks are alike. */
async function readShown(
  database: Database,
  keys: readonly number[],
  limit: number,
): Promise<readonly { readonly block: number; readonly account: number }[]> {
  if (keys.length === 0) return [];
  if (database.dialect === 'postgres')
    return database.all(
      `SELECT asked.block AS block, first.account AS account FROM unnest(?::bigint[]) AS asked (block) CROSS JOIN LATERAL
         (SELECT rank, account FROM account_blocks WHERE block = asked.block AND shown = 1 ORDER BY rank, account LIMIT ?) AS first
       ORDER BY asked.block, first.rank, first.account`,
      keys,
      limit,
    );
  return database.all(
    `SELECT found.block AS block, found.account AS account FROM json_each(?) AS asked CROSS JOIN account_blocks AS found
     ON found.block = asked.value AND found.shown = 1 AND found.rank <= coalesce(
       (SELECT rank FROM account_blocks WHERE block = asked.value AND shown = 1 ORDER BY rank, account LIMIT 1 OFFSET ?), '~')`,
    keys,
    limit - 1,
  );
}

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
