// All migrations, oldest first. Append only: what stands here has run on somebody's record. A test holds the checksum of each.

import type { Database } from '../database.ts';
import { SQL as THE_RECORD } from './0001-the-record.ts';
import { SQL as OUTCOMES } from './0002-outcomes.ts';
import { SQL as READING } from './0003-reading.ts';
import { SQL as ARTICLE_OUTLETS } from './0004-article-outlets.ts';
import { SQL as FETCHES } from './0005-fetches.ts';
import { SQL as LONG_EVENTS } from './0006-long-events.ts';
import { SQL as CONFIDENCE, fill as fillConfidence } from './0007-confidence.ts';

export interface Migration {
  /** Counted from 1, without gaps. */
  readonly number: number;
  readonly name: string;
  /** In the SQL of both databases; words in braces are what differs (dialect.ts). */
  readonly sql: string;
  /** What SQL alone cannot work out of an older record. */
  readonly fill?: (database: Database) => Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'the record', sql: THE_RECORD },
  { number: 2, name: 'events by outcome', sql: OUTCOMES },
  { number: 3, name: 'reading many events', sql: READING },
  { number: 4, name: 'outlets of copies', sql: ARTICLE_OUTLETS },
  { number: 5, name: 'what was fetched', sql: FETCHES },
  { number: 6, name: 'events of several years', sql: LONG_EVENTS },
  { number: 7, name: 'how sure the coder was', sql: CONFIDENCE, fill: fillConfidence },
];
