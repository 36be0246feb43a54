// What an analyst may have to look at, a stretch of the record at a time: accounts with the coded article behind them, events with several accounts,
// names that nobody knows, events that look alike. Decides nothing.

import type { CodedArticle } from '../../domain/index.ts';
import type { AccountText } from '../accounts/account-memory.ts';
import { unpackArticle } from '../articles/prepare-article.ts';
import type { Database } from '../database.ts';

export interface CodedCandidate {
  readonly number: number;
  readonly key: string;
  readonly confidence: number;
  readonly event: number | null;
  readonly coded: CodedArticle;
}

/** An account in the order of how sure the coder was of it. */
export interface Surety {
  readonly confidence: number;
  readonly number: number;
}

/**
 * Accounts of which the coder was not sure, the least sure first, behind `after`, with the coded articles. Below 0.7 nobody who does it is named
 * (src/coder/draft-events.ts: 0.5 for a bare match). The bound is written as in the index, which holds no others.
 */
export async function unsureBehind(database: Database, after: Surety, limit: number): Promise<readonly CodedCandidate[]> {
  const rows = await database.all<Omit<CodedCandidate, 'coded'> & { readonly coded: Uint8Array }>(
    `SELECT accounts.number AS number, accounts.key AS key, accounts.confidence AS confidence, accounts.event AS event, articles.coded AS coded
     FROM accounts JOIN articles ON articles.number = accounts.article
     WHERE accounts.confidence < 0.7 AND (accounts.confidence, accounts.number) > (?, ?)
     ORDER BY accounts.confidence, accounts.number LIMIT ?`,
    after.confidence,
    after.number,
    limit,
  );
  return rows.map((row) => ({ ...row, coded: unpackArticle(row.coded) }));
}

export interface ToldCandidate {
  readonly event: number;
  readonly day: string;
  readonly accounts: readonly AccountText[];
}

/** Events behind `after` of which several accounts tell; of each at most the first hundred. */
export async function toldBehind(database: Database, after: number, limit: number): Promise<readonly ToldCandidate[]> {
  const rows = await database.all<{ number: number; day: string }>(
    'SELECT number, day FROM events WHERE number > ? AND accounts > 1 ORDER BY number LIMIT ?',
    after,
    limit,
  );
  const candidates: ToldCandidate[] = [];
  for (const { number, day } of rows) {
    const accounts = await database.all<{ account: string }>(
      'SELECT account FROM accounts WHERE event = ? ORDER BY number LIMIT 100',
      number,
    );
    candidates.push({ event: number, day, accounts: accounts.map(({ account }) => JSON.parse(account) as AccountText) });
  }
  return candidates;
}

/** Numbers of entities behind `after` that no list knows, and that are in events. */
export const unknownBehind = async (database: Database, after: number, limit: number): Promise<readonly number[]> =>
  (
    await database.all<{ number: number }>(
      `SELECT number FROM entities WHERE kind = 'unknown' AND number > ?
       AND EXISTS (SELECT 1 FROM event_entities WHERE event_entities.entity = entities.number) ORDER BY number LIMIT ?`,
      after,
      limit,
    )
  ).map(({ number }) => number);

export interface AlikeCandidate {
  readonly one: number;
  readonly other: number;
  readonly day: string;
  /** How many entities both have. */
  readonly shared: number;
}

/** Pairs of events of one day and type with two participants or places in common; the first of each pair is one of `limit` events behind `after`. */
export async function alikeBehind(
  database: Database,
  after: number,
  limit: number,
): Promise<{ readonly pairs: readonly AlikeCandidate[]; readonly last: number | null }> {
  const rows = await database.all<{ number: number }>(
    "SELECT number FROM events WHERE number > ? AND day > '' ORDER BY number LIMIT ?",
    after,
    limit,
  );
  const numbers = rows.map(({ number }) => number);
  const pairs = await database.all<AlikeCandidate>(
    `SELECT own.event AS one, other.event AS other, own.day AS day, count(DISTINCT own.entity) AS shared
     FROM event_entities AS own
     JOIN event_entities AS other ON other.entity = own.entity AND other.day = own.day AND other.part = own.part AND other.event > own.event
     JOIN events AS first ON first.number = own.event JOIN events AS second ON second.number = other.event
     WHERE own.event IN ?* AND own.part IN ('actor', 'recipient', 'place') AND first.type = second.type
     GROUP BY own.event, other.event, own.day HAVING count(DISTINCT own.entity) >= 2 ORDER BY 1, 2`,
    numbers,
  );
  return { pairs, last: numbers.at(-1) ?? null };
}

/** The days of events, by number: what a list of them goes by. */
export const daysOfEvents = (
  database: Database,
  numbers: readonly number[],
): Promise<readonly { readonly event: number; readonly day: string }[]> =>
  database.all<{ event: number; day: string }>(
    'SELECT number AS event, day FROM events WHERE number IN ?* ORDER BY number',
    numbers,
  );

/** In how many events each of these entities is, in whatever part. */
export const eventsOfEntities = (
  database: Database,
  numbers: readonly number[],
): Promise<readonly { readonly entity: number; readonly events: number }[]> =>
  database.all<{ entity: number; events: number }>(
    'SELECT entity, count(DISTINCT event) AS events FROM event_entities WHERE entity IN ?* GROUP BY entity',
    numbers,
  );
