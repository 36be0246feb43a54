// What is known of addresses that were fetched. A row is written only after everything that came from its address is kept, so that whoever is stopped
// in between fetches once more and loses nothing.

import type { Database } from './database.ts';
import { FETCHES } from './tables.ts';

export interface Fetch {
  readonly address: string;
  /** What the server gave with the content, to be given back to it. */
  readonly etag: string | null;
  readonly modified: string | null;
  /** ISO instant of the last answer with content, or that there is nothing new. */
  readonly fetched: string | null;
  /** Failures since then. */
  readonly failures: number;
  /** ISO instant before which it is not asked for again. */
  readonly not_before: string | null;
}

/** Parameters of one query. */
const PAGE = 500;

export async function readFetches(record: Database, addresses: readonly string[]): Promise<ReadonlyMap<string, Fetch>> {
  const found = new Map<string, Fetch>();
  for (let at = 0; at < addresses.length; at += PAGE) {
    const rows = await record.all<Fetch>(
      'SELECT address, etag, modified, fetched, failures, not_before FROM fetches WHERE address IN ?*',
      addresses.slice(at, at + PAGE),
    );
    for (const row of rows) found.set(row.address, row);
  }
  return found;
}

export async function writeFetches(record: Database, fetches: readonly Fetch[]): Promise<void> {
  if (fetches.length === 0) return;
  await record.write(async () => {
    await record.run(
      'DELETE FROM fetches WHERE address IN ?*',
      fetches.map(({ address }) => address),
    );
    await record.insert(
      FETCHES,
      fetches.map(({ address, etag, modified, fetched, failures, not_before }) => [
        address,
        etag,
        modified,
        fetched,
        failures,
        not_before,
      ]),
    );
  });
}
