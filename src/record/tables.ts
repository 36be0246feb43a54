// The tables of the record as they are written to: columns with their types, in the order in which rows are given. The migrations create them;
// a test compares the two. What each table and column means is in docs/record.md.

import type { Table } from './database.ts';

/** The last number given to an article, an account, an entity, a review: a number is never given twice. */
export const COUNTERS = { name: 'counters', columns: { name: 'text', value: 'integer' } } as const satisfies Table;

/** One text. `number` is short and local to this file or server; `id` is the same everywhere. */
export const ARTICLES = {
  name: 'articles',
  columns: {
    number: 'integer',
    id: 'text',
    ref: 'text',
    url: 'text',
    outlet: 'text',
    title: 'text',
    published: 'text',
    written_start: 'text',
    written_end: 'text',
    dated: 'text',
    original: 'integer',
    coder: 'text',
    lexicon: 'text',
    added: 'text',
    setting: 'text',
    coded: 'blob',
    sketch: 'blob',
  },
} as const satisfies Table;

/** Every place in which one and the same text was printed: its metadata, as JSON. */
export const PRINTINGS = { name: 'printings', columns: { article: 'integer', printing: 'text' } } as const satisfies Table;

/** Every outlet that printed a text. */
export const ARTICLE_OUTLETS = {
  name: 'article_outlets',
  columns: { outlet: 'text', article: 'integer' },
} as const satisfies Table;

/** Keys under which texts that have much in common meet. */
export const ARTICLE_BANDS = { name: 'article_bands', columns: { band: 'integer', article: 'integer' } } as const satisfies Table;

/** What one article tells of one act. `event` is the number of the event's founder; `shown` 1 where linking compares others with it. */
export const ACCOUNTS = {
  name: 'accounts',
  columns: {
    number: 'integer',
    article: 'integer',
    key: 'text',
    event: 'integer',
    shown: 'integer',
    score: 'real',
    because: 'text',
    account: 'text',
    confidence: 'real',
  },
} as const satisfies Table;

/** Keys under which accounts of one act meet. */
export const ACCOUNT_BLOCKS = {
  name: 'account_blocks',
  columns: { block: 'integer', shown: 'integer', rank: 'text', account: 'integer' },
} as const satisfies Table;

/**
 * What the accounts of one act say together. `number` is its founder's. `day` is where it stands in a timeline: the first day on which it can have
 * happened, else the first on which it was told, else '' (which sorts first). `modes`: its founder's, as JSON.
 */
export const EVENTS = {
  name: 'events',
  columns: {
    number: 'integer',
    id: 'text',
    type: 'text',
    outcome: 'text',
    is_open: 'integer',
    day: 'text',
    first_day: 'text',
    last_day: 'text',
    place: 'text',
    accounts: 'integer',
    origins: 'integer',
    event: 'text',
    modes: 'text',
  },
} as const satisfies Table;

/** Who and what takes part in an event, as `actor`, `recipient`, `place` or `source`; in the order of a timeline. */
export const EVENT_ENTITIES = {
  name: 'event_entities',
  columns: { entity: 'integer', day: 'text', event: 'integer', part: 'text' },
} as const satisfies Table;

export const ENTITIES = {
  name: 'entities',
  columns: { number: 'integer', id: 'text', kind: 'text', name_en: 'text', name_ar: 'text', country: 'text', entity: 'text' },
} as const satisfies Table;

/** Every name of an entity, folded, whole. */
export const ENTITY_NAMES = { name: 'entity_names', columns: { name: 'text', entity: 'integer' } } as const satisfies Table;

/** What an analyst decided; never changed and never deleted. `undoes` is the number of the review that it takes back. */
export const REVIEWS = {
  name: 'reviews',
  columns: {
    number: 'integer',
    made: 'text',
    who: 'text',
    action: 'text',
    target: 'text',
    value: 'text',
    note: 'text',
    undoes: 'integer',
  },
} as const satisfies Table;

/** What is known of addresses that were fetched. */
export const FETCHES = {
  name: 'fetches',
  columns: { address: 'text', etag: 'text', modified: 'text', fetched: 'text', failures: 'integer', not_before: 'text' },
} as const satisfies Table;

export const TABLES: readonly Table[] = [
  COUNTERS,
  ARTICLES,
  PRINTINGS,
  ARTICLE_OUTLETS,
  ARTICLE_BANDS,
  ACCOUNTS,
  ACCOUNT_BLOCKS,
  EVENTS,
  EVENT_ENTITIES,
  ENTITIES,
  ENTITY_NAMES,
  REVIEWS,
  FETCHES,
];
