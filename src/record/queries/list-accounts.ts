// The accounts of some events, by event and in the order in which they were kept: what each article's words are of the event.

import type { Span } from '../../domain/index.ts';
import type { AccountText } from '../accounts/account-memory.ts';
import type { Printing } from '../articles/printing.ts';
import type { Database } from '../database.ts';

export interface ListedAccount {
  readonly number: number;
  /** Every `ref` under which the article was given, its own first; its id where it was given none. */
  readonly refs: readonly [string, ...string[]];
  readonly triggers: readonly Span[];
}

/** At most `limit` accounts of the event of this number, behind the account of number `after`. */
export async function listAccounts(
  database: Database,
  event: number,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly ListedAccount[]> {
  const rows = await database.all<{ number: number; article: number; ref: string | null; id: string; account: string }>(
    `SELECT accounts.number AS number, accounts.article AS article, articles.ref AS ref, articles.id AS id, accounts.account AS account
     FROM accounts JOIN articles ON articles.number = accounts.article
     WHERE accounts.event = ? AND accounts.number > ? ORDER BY accounts.number LIMIT ?`,
    event,
    after,
    limit,
  );
  const printings = await database.all<{ article: number; printing: string }>(
    'SELECT article, printing FROM printings WHERE article IN ?* ORDER BY article, printing',
    [...new Set(rows.map(({ article }) => article))],
  );
  const others = Map.groupBy(printings, ({ article }) => article);
  return rows.map(({ number, article, ref, id, account }) => {
    const given = (others.get(article) ?? []).flatMap(({ printing }) => (JSON.parse(printing) as Printing).ref ?? []);
    const [first = id, ...more] = new Set([...(ref === null ? [] : [ref]), ...given]);
    return { number, refs: [first, ...more], triggers: (JSON.parse(account) as AccountText).triggers };
  });
}
