// Makes a review: writes it down, and puts the accounts that it touches, their events and its entities in order, all in one transaction.

import { prepareArticle, unpackArticle } from '../articles/prepare-article.ts';
import type { KnownEntity } from '../articles/prepare-entity.ts';
import { takeNumbers } from '../counters.ts';
import type { Database } from '../database.ts';
import { changeRecord, keep, type RecordMemory } from '../keep-articles.ts';
import { foldName, searchWords } from '../search/search-words.ts';
import { writeWords } from '../search/word-index.ts';
import { ENTITY_NAMES, REVIEWS } from '../tables.ts';
import { readReviews, standingOf } from './read-reviews.ts';
import { accountsIn, type Decision, type Review } from './types.ts';

export type NewReview = Decision & {
  readonly who: string;
  readonly target: string;
  readonly note: string | null;
  readonly undoes: number | null;
};

/** Articles that are put in order at a time: what is held of a text in memory. */
const STEP = 200;

/** The number of the review, once it and all that follows from it are kept. `undoes` must be a standing review. */
export async function writeReview(database: Database, memory: RecordMemory, review: NewReview, now: () => Date): Promise<number> {
  return changeRecord(database, memory, async () => {
    const before = standingOf(await readReviews(database)).all;
    const number = await takeNumbers(database, 'review', 1);
    const { who, action, target, value, note, undoes } = review;
    await database.insert(REVIEWS, [[number, now().toISOString(), who, action, target, JSON.stringify(value), note, undoes]]);
    const subject = undoes === null ? review : (before.find((other) => other.number === undoes) ?? review);
    if (subject.action === 'rename') await renameEntity(database, memory, subject.target);
    const articles = await articlesOf(database, subject);
    for (let at = 0; at < articles.length; at += STEP) {
      const rows = await database.all<{ coded: Uint8Array }>(
        'SELECT coded FROM articles WHERE number IN ?* ORDER BY number',
        articles.slice(at, at + STEP),
      );
      const prepared = rows.map(({ coded }) => prepareArticle(unpackArticle(coded)));
      await keep(database, memory, prepared, { now, recode: true });
    }
    return number;
  });
}

/** Numbers of the articles whose accounts a review touches. */
async function articlesOf(database: Database, review: Decision & Pick<Review, 'target'>): Promise<readonly number[]> {
  const rows =
    review.action === 'unite'
      ? await database.all<{ number: number }>(
          `SELECT DISTINCT accounts.article AS number FROM event_entities JOIN accounts ON accounts.event = event_entities.event
           WHERE event_entities.entity IN (SELECT number FROM entities WHERE id IN ?*) ORDER BY 1`,
          [review.target, review.value.into],
        )
      : await database.all<{ number: number }>('SELECT number FROM articles WHERE id IN ?* ORDER BY number', [
          ...new Set(accountsIn(review).map(({ article }) => article)),
        ]);
  return rows.map(({ number }) => number);
}

/** The names that the last standing rename gave, else those of its coding. Its other names go on finding it. */
async function renameEntity(database: Database, memory: RecordMemory, id: string): Promise<void> {
  const [row] = await database.all<{ number: number; entity: string }>('SELECT number, entity FROM entities WHERE id = ?', id);
  if (row === undefined) return;
  const own = (JSON.parse(row.entity) as KnownEntity).name;
  const renames = standingOf(await readReviews(database)).all.filter(
    ({ action, target }) => action === 'rename' && target === id,
  );
  const last = renames.at(-1);
  const name = last?.action === 'rename' ? last.value : own;
  await database.run('UPDATE entities SET name_en = ?, name_ar = ? WHERE number = ?', name.en, name.ar, row.number);
  await database.insert(
    ENTITY_NAMES,
    [...new Set([foldName(name.en), foldName(name.ar)])].filter((one) => one !== '').map((one) => [one, row.number]),
    { orIgnore: true },
  );
  const names = await database.all<{ name: string }>('SELECT name FROM entity_names WHERE entity = ? ORDER BY name', row.number);
  await writeWords(database, 'entity_words', [
    { number: row.number, words: searchWords(names.map((one) => one.name).join(' ')) },
  ]);
  // Names that were remembered are no longer all.
  memory.entities.names.delete(row.number);
  memory.entities.numbers.delete(id);
}
