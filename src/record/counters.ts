// Gives rows their numbers. A number is never given twice, not even after its row is gone: what is remembered under it stays true.

import type { Database } from './database.ts';
import { COUNTERS } from './tables.ts';

export type Counter = 'article' | 'account' | 'entity' | 'review';

/** Takes `count` numbers in a row and returns the first. Only inside `write`: the writer is alone. */
export async function takeNumbers(database: Database, name: Counter, count: number): Promise<number> {
  const [row] = await database.all<{ value: number }>('SELECT value FROM counters WHERE name = ?', name);
  const last = row?.value ?? 0;
  if (row === undefined) await database.insert(COUNTERS, [[name, count]]);
  else if (count > 0) await database.run('UPDATE counters SET value = ? WHERE name = ?', last + count, name);
  return last + 1;
}
