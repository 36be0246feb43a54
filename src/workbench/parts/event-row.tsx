// One event as a line: its mark, its day, what happened, how many tell it.

import type { EventView } from '../../domain/index.ts';
import { count, say } from '../language/say.ts';
import { Deed } from '../record/deed.tsx';
import { Mark } from '../record/mark.tsx';
import { EventWhen } from '../record/when.tsx';
import { addressOf } from '../shell/address.ts';
import './event-row.css';

export const ROW_HEIGHT = 58;

export function EventRow({ event }: { readonly event: EventView }) {
  return (
    <article class="event-row">
      <Mark outcome={event.outcome} type={event.type} />
      <span class="event-row-when">
        <EventWhen event={event} />
      </span>
      <a class="event-row-deed" href={addressOf('event', event.id)}>
        <Deed event={event} />
      </a>
      <span
        class="event-row-told number"
        title={`${say('event.origins', { count: event.origins })} / ${say('event.accounts', { count: event.accounts })}`}
      >
        <Chain origins={event.origins} />
        <span class="visually-hidden">{say('event.origins', { count: event.origins })}, </span>
        <span aria-hidden="true">{count(event.origins)}</span>
        <span class="faint small">{say('event.accounts', { count: event.accounts })}</span>
      </span>
    </article>
  );
}

/** Independent origins as links of a chain, up to four. */
function Chain({ origins }: { readonly origins: number }) {
  return (
    <span class="chain" aria-hidden="true">
      {Array.from({ length: Math.min(4, origins) }, (_, index) => (
        <i key={index} />
      ))}
    </span>
  );
}
