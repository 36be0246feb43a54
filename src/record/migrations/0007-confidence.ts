// An account knows how sure the coder was of it, so that the most doubtful are found first. Frozen: a change of the schema is a new migration.

import { unpackArticle } from '../articles/prepare-article.ts';
import type { Database } from '../database.ts';

export const SQL = `
ALTER TABLE accounts ADD COLUMN confidence {real};
CREATE INDEX accounts_doubtful ON accounts (confidence, number) WHERE confidence < 0.7;
`;

/** Of the surest mention of each account, as the coded articles have it. */
export async function fill(database: Database): Promise<void> {
  for await (const articles of database.pages<{ number: number; coded: Uint8Array }>('SELECT number, coded FROM articles', 200))
    for (const { number, coded } of articles)
      for (const [key, mentions] of Map.groupBy(unpackArticle(coded).events, (event) => event.key))
        await database.run(
          'UPDATE accounts SET confidence = ? WHERE article = ? AND key = ?',
          Math.max(...mentions.map(({ confidence }) => confidence)),
          number,
          key,
        );
}
