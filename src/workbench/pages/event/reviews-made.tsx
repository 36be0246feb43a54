// What analysts decided of the event's accounts, and taking it back.

import type { ReviewView } from '../../../domain/index.ts';
import { say } from '../../language/say.ts';
import { SourceWords } from '../../parts/inert-text.tsx';
import { useReview } from '../../record/use-review.tsx';
import { Day } from '../../record/when.tsx';

export function ReviewsMade({ reviews, onChange }: { readonly reviews: readonly ReviewView[]; readonly onChange: () => void }) {
  const { undo, notice } = useReview(onChange);
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">{say('section.reviews')}</h2>
      <ul class="reviews">
        {reviews.map(({ number, made, who, action, note }) => (
          <li key={number}>
            <SourceWords text={who} /> {say(`review.${action}`)} {'\u00B7'} <Day day={made.slice(0, 10)} />{' '}
            {note !== null && <SourceWords text={note} />}
            <button type="button" class="quiet" onClick={() => undo(number)}>
              {say('review.do.undo')}
            </button>
          </li>
        ))}
      </ul>
      {notice}
    </section>
  );
}
