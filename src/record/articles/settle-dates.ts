// Dates the articles that have no date: from their own text and from the events that they share with others. An article is dated anew whenever one of
// its events has changed, so that the interval does not depend on the order in which articles come.

import type { AccountMemory, StoredAccount } from '../accounts/account-memory.ts';
import type { Database } from '../database.ts';
import { dateArticle, type InferredDate } from '../dating/date-article.ts';
import type { Account } from '../linking/types.ts';
import { unpackArticle } from './prepare-article.ts';

/** `added`: numbers of articles that have come or are coded anew; `events`: numbers of the events that have changed. */
export async function settleDates(
  database: Database,
  memory: AccountMemory,
  { added, events }: { readonly added: readonly number[]; readonly events: readonly number[] },
): Promise<void> {
  const rows = await database.all<{ number: number }>(
    `SELECT number FROM articles WHERE published IS NULL AND
       (number IN ?* OR number IN (SELECT article FROM accounts WHERE event IN ?*)) ORDER BY number`,
    added,
    events,
  );
  for (const { number } of rows) await settleDate(database, memory, number);
}

async function settleDate(database: Database, memory: AccountMemory, article: number): Promise<void> {
  const [row] = await database.all<{ coded: Uint8Array }>('SELECT coded FROM articles WHERE number = ?', article);
  if (row === undefined) return;
  const coded = unpackArticle(row.coded);
  const members = await membersOf(database, memory, article);
  const own = members.filter(({ stored }) => stored.article === article);
  const others = new Map<string, readonly Account[]>(
    own.map(({ event, stored }) => [
      stored.account.id,
      members
        .filter((member) => member.event === event && member.stored.article !== article)
        .map((member) => member.stored.account)
        .sort((one, other) => (one.rank < other.rank ? -1 : 1)),
    ]),
  );
  const inferred = dateArticle({
    dated: coded.article.dated,
    times: coded.times,
    accounts: own.map(({ stored }) => stored.account).sort((one, other) => (one.rank < other.rank ? -1 : 1)),
    others: (account) => others.get(account) ?? [],
  });
  await writeDate(database, article, inferred);
}

interface Member {
  readonly event: number;
  readonly stored: StoredAccount;
}

/** The accounts of all events that the article tells of. */
async function membersOf(database: Database, memory: AccountMemory, article: number): Promise<readonly Member[]> {
  const rows = await database.all<{ number: number; event: number }>(
    'SELECT number, event FROM accounts WHERE event IN (SELECT event FROM accounts WHERE article = ?) ORDER BY number',
    article,
  );
  const events = new Map(rows.map(({ number, event }) => [number, event]));
  const stored = await memory.get(database, [...events.keys()]);
  return stored.map((one) => ({ event: events.get(one.number) as number, stored: one }));
}

const writeDate = (database: Database, article: number, inferred: InferredDate | null): Promise<void> =>
  database.run(
    'UPDATE articles SET written_start = ?, written_end = ?, dated = ? WHERE number = ?',
    inferred?.start ?? null,
    inferred?.end ?? null,
    inferred && JSON.stringify(inferred),
    article,
  );
