// What analysts decided, as a reader sees it: of which accounts, which field and value, and by which review it was taken back.

import type { ReviewAnswer } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { accountsIn, type Review } from '../../record/reviews/types.ts';
import { listReviews } from './review-record.ts';

/** In the order in which they were made. */
export async function listedReviews(record: Database): Promise<readonly ReviewAnswer[]> {
  return (await listReviews(record)).map((review) => ({
    number: review.number,
    made: review.made,
    who: review.who,
    action: review.action,
    target: review.target,
    accounts: accountsIn(review).map(({ article, key }) => `${article}#${key}`),
    field: review.action === 'correct' ? review.value.field : null,
    value: valueIn(review),
    note: review.note,
    undoes: review.undoes,
    undoneBy: review.undoneBy,
  }));
}

function valueIn(review: Review): unknown {
  switch (review.action) {
    case 'correct':
      return review.value.value;
    case 'rename':
      return { en: review.value.en, ar: review.value.ar };
    case 'unite':
      return review.value.into;
    default:
      return null;
  }
}
