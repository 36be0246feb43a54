// Reads what analysts decided. Reviews are few beside articles: those that hold are remembered by article until another one is made.

import { type Database, one } from '../database.ts';
import { accountsIn, type Decision, type Review } from './types.ts';

/** What one process remembers of the reviews of one record. */
export interface ReviewMemory {
  last: number;
  standing: Standing;
}

/** The reviews that nobody took back. */
export interface Standing {
  readonly all: readonly Review[];
  readonly byArticle: ReadonlyMap<string, readonly Review[]>;
  /** Entities that go by another one's id. */
  readonly united: ReadonlyMap<string, string>;
}

const NONE: Standing = { all: [], byArticle: new Map(), united: new Map() };

export const newReviewMemory = (): ReviewMemory => ({ last: 0, standing: NONE });

export async function standingReviews(database: Database, memory: ReviewMemory): Promise<Standing> {
  const { last } = await one<{ last: number }>(database, 'SELECT coalesce(max(number), 0) AS last FROM reviews');
  if (last === memory.last) return memory.standing;
  memory.standing = standingOf(await readReviews(database));
  memory.last = last;
  return memory.standing;
}

interface ReviewRow {
  readonly number: number;
  readonly made: string;
  readonly who: string;
  readonly action: Decision['action'];
  readonly target: string;
  readonly value: string;
  readonly note: string | null;
  readonly undoes: number | null;
}

/** All of them, also those that were taken back, in the order in which they were made. */
export async function readReviews(database: Database): Promise<readonly Review[]> {
  const rows = await database.all<ReviewRow>(
    'SELECT number, made, who, action, target, value, note, undoes FROM reviews ORDER BY number',
  );
  return rows.map((row) => ({ ...row, value: JSON.parse(row.value) }) as Review);
}

export function standingOf(reviews: readonly Review[]): Standing {
  const undone = new Set(reviews.flatMap(({ undoes }) => undoes ?? []));
  const all = reviews.filter(({ number, action }) => action !== 'undo' && !undone.has(number));
  const byArticle = new Map<string, Review[]>();
  for (const review of all)
    for (const article of new Set(accountsIn(review).map((account) => account.article))) {
      const list = byArticle.get(article);
      if (list === undefined) byArticle.set(article, [review]);
      else list.push(review);
    }
  const united = new Map<string, string>();
  for (const review of all) if (review.action === 'unite') united.set(review.target, review.value.into);
  // One that was united with one that was united goes by the last one's id; a circle is cut where it closes.
  for (const id of united.keys()) {
    const seen = new Set([id]);
    let into = united.get(id) as string;
    while (united.has(into) && !seen.has(into)) {
      seen.add(into);
      into = united.get(into) as string;
    }
    united.set(id, into);
  }
  return { all, byArticle, united };
}
