// Everything in a record that does not depend on the order in which it came: articles, accounts, events, entities by their ids, not by numbers.

import { unpackArticle } from '../src/record/articles/prepare-article.ts';
import type { Database } from '../src/record/database.ts';

export interface RecordContent {
  readonly articles: readonly unknown[];
  readonly printings: readonly unknown[];
  readonly accounts: readonly unknown[];
  readonly events: readonly unknown[];
  readonly parts: readonly unknown[];
  readonly names: readonly unknown[];
  readonly indexed: number;
}

export async function contentOf(record: Database): Promise<RecordContent> {
  const articles = await record.all<{ coded: Uint8Array; id: string }>(
    `SELECT articles.id, articles.ref, articles.outlet, articles.published, articles.written_start,
       articles.written_end, articles.dated, articles.coder, articles.lexicon,
       originals.id AS original, articles.coded
     FROM articles JOIN articles AS originals ON originals.number = articles.original ORDER BY articles.id`,
  );
  return {
    articles: articles.map((row) => ({ ...row, coded: unpackArticle(row.coded) })),
    printings: await record.all('SELECT id, printing FROM printings JOIN articles ON number = article ORDER BY id, printing'),
    accounts: await record.all(
      `SELECT articles.id AS article, accounts.key, events.id AS event, accounts.account, accounts.score, accounts.because,
         (SELECT count(*) FROM account_blocks WHERE account_blocks.account = accounts.number) AS blocks
       FROM accounts JOIN articles ON articles.number = accounts.article LEFT JOIN events ON events.number = accounts.event
       ORDER BY articles.id, accounts.key`,
    ),
    events: await record.all(
      'SELECT id, type, outcome, is_open, day, first_day, last_day, place, accounts, origins, event FROM events ORDER BY id',
    ),
    parts: await record.all(
      `SELECT entities.id AS entity, event_entities.day, events.id AS event, part FROM event_entities
       JOIN entities ON entities.number = event_entities.entity JOIN events ON events.number = event_entities.event
       ORDER BY entities.id, event_entities.day, events.id, part`,
    ),
    names: await record.all(
      'SELECT id, name FROM entity_names JOIN entities ON entities.number = entity_names.entity ORDER BY id, name',
    ),
    indexed: (await record.all<{ count: number }>('SELECT count(*) AS count FROM article_words'))[0]?.count ?? 0,
  };
}
