// Full text over the articles and entities of the record. A word is found in any dress: with and without vowels, hamza, ta marbuta, article,
// conjunction and preposition; and a name in English letters finds the Arabic texts that have the name.

import type { SearchResult } from '../../domain/record-views.ts';
import { unpackArticle } from '../articles/prepare-article.ts';
import type { Database } from '../database.ts';
import { cutSnippet } from '../search/cut-snippet.ts';
import { foldName, searchWords, wordsOfQuery } from '../search/search-words.ts';
import { havingAny, havingWords, type WordQuery } from '../search/word-index.ts';
import { findEntities } from './find-entities.ts';
import { articleView } from './read-event.ts';

const MOST_ENTITIES = 10;
const MOST_BEHIND = 30;
const MOST_ACCOUNTS = 5;
/** Of a word that very many articles have, the articles that came last are put in order of their days. */
const MOST_SORTED = 5_000;

/** At most `limit` articles. Words without a letter or digit find nothing. */
export async function searchRecord(database: Database, words: string, limit: number): Promise<SearchResult> {
  const query = wordsOfQuery(words);
  if (query.length === 0) return { entities: [], articles: [], isCut: false };
  const { by, entities } = await findEntities(database, words, ['actor', 'recipient', 'place', 'source']);
  const terms = await termsOf(database, words);
  const whole = await wholeNames(database, words);
  const strict: readonly WordQuery[] = [terms, ...whole];
  const loose: WordQuery = query.map((one) => [...new Set(one.flatMap(searchWords))]);
  const found = await articlesWith(database, strict, limit + 1);
  const isLoose = found.length === 0;
  const numbers = isLoose ? await articlesWith(database, [loose], limit + 1) : found;
  const marked = isLoose ? loose : [...terms, ...whole.flat()];
  return {
    entities: (by === 'some' ? [] : entities).slice(0, MOST_ENTITIES).map(({ number: _, ...entity }) => entity),
    articles: await viewArticles(database, numbers.slice(0, limit), marked),
    isCut: numbers.length > limit,
  };
}

/** The words, each with what stands for it in the other language. */
export const termsOf = (database: Database, words: string): Promise<WordQuery> =>
  Promise.all(wordsOfQuery(words).map((one) => withNames(database, one)));

/**
 * A word and what stands for it in the other language: of every entity that has it in a name of as many words as its name in the other language,
 * the word in the same place.
 */
async function withNames(database: Database, words: readonly string[]): Promise<readonly string[]> {
  const having = havingWords(database, 'entity_words', 'number', [words]);
  const rows = await database.all<{ name_en: string; name_ar: string }>(
    `SELECT name_en, name_ar FROM entities WHERE ${having.sql} ORDER BY number LIMIT ${MOST_BEHIND}`,
    having.parameter,
  );
  const found = new Set(words);
  for (const { name_en, name_ar } of rows) {
    const english = foldName(name_en).split(' ');
    const arabic = foldName(name_ar).split(' ');
    if (english.length !== arabic.length) continue;
    for (const [index, word] of english.entries()) if (words.includes(word)) found.add(arabic[index] as string);
  }
  return [...found].filter((word) => word !== '');
}

/** All names of an entity that is called exactly so, each as words that must all be there. */
async function wholeNames(database: Database, words: string): Promise<readonly WordQuery[]> {
  const rows = await database.all<{ name: string }>(
    `SELECT name FROM entity_names WHERE entity IN (SELECT entity FROM entity_names WHERE name = ?) ORDER BY name LIMIT ${MOST_BEHIND}`,
    foldName(words),
  );
  return rows.map(({ name }) => name.split(' ').map((word) => [word])).filter((query) => query.length > 0);
}

async function articlesWith(database: Database, queries: readonly WordQuery[], limit: number): Promise<readonly number[]> {
  const having = havingAny(database, 'article_words', 'number', queries);
  const rows = await database.all<{ number: number }>(
    `SELECT number FROM (SELECT number, written_start FROM articles WHERE ${having.sql} ORDER BY number DESC LIMIT ${MOST_SORTED}) AS latest
     ORDER BY coalesce(written_start, '') DESC, number LIMIT ?`,
    having.parameter,
    limit,
  );
  return rows.map(({ number }) => number);
}

type ArticleRow = Parameters<typeof articleView>[0] & { readonly number: number; readonly coded: Uint8Array };

async function viewArticles(database: Database, numbers: readonly number[], terms: WordQuery): Promise<SearchResult['articles']> {
  const rows = await database.all<ArticleRow>(
    `SELECT articles.number AS number, articles.id AS id, articles.ref AS ref, articles.outlet AS outlet, articles.title AS title,
       articles.url AS url, articles.published AS published, articles.written_start AS written_start, articles.written_end AS written_end,
       originals.id AS original, articles.coded AS coded
     FROM articles JOIN articles AS originals ON originals.number = articles.original WHERE articles.number IN ?*`,
    numbers,
  );
  const keys = await database.all<{ article: number; key: string }>(
    'SELECT article, key FROM accounts WHERE article IN ?* AND event IS NOT NULL ORDER BY number',
    numbers,
  );
  const byArticle = Map.groupBy(keys, ({ article }) => article);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => {
    const row = byNumber.get(number);
    if (row === undefined) return [];
    const { text } = unpackArticle(row.coded).article;
    const accounts = (byArticle.get(number) ?? []).slice(0, MOST_ACCOUNTS).map(({ key }) => `${row.id}#${key}`);
    return [{ article: articleView(row), snippet: cutSnippet(text, terms), accounts }];
  });
}
