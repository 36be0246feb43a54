// The founders that stand first under blocks of the index. Linking asks for those of every account that it adds: they are read together beforehand.

import type { Database } from '../database.ts';
import { blockKey } from './block-key.ts';

/** Numbers of founders by the block's key, in rank order. A block that was read and has none has an empty list. */
export type Founders = Map<number, number[]>;

/** Of each block the first `limit` founders by rank; a few more where ranks are alike. Adds them to `founders`, which may hold other blocks already. */
export async function readFounders(database: Database, blocks: readonly string[], limit: number, founders: Founders): Promise<void> {
  const missing = [...new Set(blocks.map(blockKey))].filter((key) => !founders.has(key));
  if (missing.length === 0) return;
  missing.sort((one, other) => one - other);
  for (const key of missing) founders.set(key, []);
  const rows =
    database.dialect === 'postgres'
      ? await database.all<{ block: number; account: number }>(
          `SELECT asked.block AS block, first.account AS account FROM unnest(?::bigint[]) AS asked (block) CROSS JOIN LATERAL
             (SELECT rank, account FROM account_blocks WHERE block = asked.block AND founder = 1 ORDER BY rank, account LIMIT ?) AS first
           ORDER BY asked.block, first.rank, first.account`,
          missing,
          limit,
        )
      : await database.all<{ block: number; account: number }>(
          `SELECT found.block AS block, found.account AS account FROM json_each(?) AS asked CROSS JOIN account_blocks AS found
           ON found.block = asked.value AND found.founder = 1 AND found.rank <= coalesce(
             (SELECT rank FROM account_blocks WHERE block = asked.value AND founder = 1 ORDER BY rank, account LIMIT 1 OFFSET ?), '~')`,
          missing,
          limit - 1,
        );
  for (const { block, account } of rows) founders.get(block)?.push(account);
}
