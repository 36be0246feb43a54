// The accounts of some events, by event and in the order in which they were kept: what each article's words are of the event.

import type { Span } from '../../domain/index.ts';
import type { AccountText } from '../accounts/account-memory.ts';
import type { Database } from '../database.ts';

export interface ListedAccount {
  readonly number: number;
  /** The article's own `ref`, else its id. */
  readonly ref: string;
  readonly triggers: readonly Span[];
}

/** At most `limit` accounts of the event of this number, behind the account of number `after`. */
export async function listAccounts(
  database: Database,
  event: number,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly ListedAccount[]> {
  const rows = await database.all<{ number: number; ref: string | null; id: string; account: string }>(
    `SELECT accounts.number AS number, articles.ref AS ref, articles.id AS id, accounts.account AS account
     FROM accounts JOIN articles ON articles.number = accounts.article
     WHERE accounts.event = ? AND accounts.number > ? ORDER BY accounts.number LIMIT ?`,
    event,
    after,
    limit,
  );
  return rows.map(({ number, ref, id, account }) => ({
    number,
    ref: ref ?? id,
    triggers: (JSON.parse(account) as AccountText).triggers,
  }));
}
