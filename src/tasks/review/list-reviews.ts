// What analysts decided, as a reader sees it: of which accounts, which field and value, and by which review it was taken back.

import type { ImportAnswer, ReviewAnswer } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { accountsIn, type Decision, type Review } from '../../record/reviews/types.ts';
import { listReviews } from './review-record.ts';

/** In the order in which they were made. */
export async function listedReviews(record: Database): Promise<readonly ReviewAnswer[]> {
  return (await listReviews(record)).map((review) => ({
    number: review.number,
    made: review.made,
    who: review.who,
    ...decisionView(review),
    undoneBy: review.undoneBy,
  }));
}

/** A decision, made or only meant. */
export const decisionView = (decision: Decision & Pick<Review, 'target' | 'note' | 'undoes'>): DecisionView => ({
  action: decision.action,
  target: decision.target,
  accounts: accountsIn(decision).map(({ article, key }) => `${article}#${key}`),
  field: decision.action === 'correct' ? decision.value.field : null,
  value: valueIn(decision),
  note: decision.note,
  undoes: decision.undoes,
});

type DecisionView = ImportAnswer['decisions'][number];

function valueIn(review: Decision): unknown {
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
