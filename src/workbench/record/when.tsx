// Days and intervals with, where the reader wants it, the Hijri day beside.

import type { EventView, Interval } from '../../domain/index.ts';
import { writeDay, writeHijri, writeInterval } from '../language/dates.ts';
import { say } from '../language/say.ts';

export function Day({ day }: { readonly day: string }) {
  const hijri = writeHijri(day);
  return (
    <time dateTime={day} class="number">
      <bdi>{writeDay(day)}</bdi>
      {hijri !== null && <bdi class="hijri">{hijri}</bdi>}
    </time>
  );
}

export function When({ interval }: { readonly interval: Interval }) {
  if (interval.start === interval.end) return <Day day={interval.start} />;
  return <bdi class="number">{writeInterval(interval)}</bdi>;
}

/** When an event was; of one that nobody dates, when it was first told. */
export function EventWhen({ event }: { readonly event: EventView }) {
  if (event.date !== null) return <When interval={event.date} />;
  if (event.told === null) return <span class="faint">{say('event.undated')}</span>;
  return (
    <span class="faint">
      {say('event.toldOn', { days: '' })}
      <When interval={event.told} />
    </span>
  );
}
