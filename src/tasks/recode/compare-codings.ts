// What two codings of one text differ in: events that only one of them has, and for events that both have, the slots that differ. An event is the
// same where its trigger is.

import type { CodedArticle, Event, Participant } from '../../domain/coded-article.ts';

export type Slot = 'type' | 'modes' | 'status' | 'actor' | 'recipient' | 'place' | 'date' | 'casualties' | 'saidBy' | 'act';

const SLOTS: readonly Slot[] = ['type', 'modes', 'status', 'actor', 'recipient', 'place', 'date', 'casualties', 'saidBy', 'act'];

/** An event as a reader knows it: the trigger's words, the type, and what fills the slots, as words. */
export interface EventOutline {
  readonly trigger: string;
  readonly type: string;
  readonly slots: Readonly<Record<Slot, string>>;
}

export interface Difference {
  readonly kind: 'gained' | 'lost' | 'changed';
  readonly trigger: string;
  readonly type: string;
  /** For changed ones: what was there and what would be; empty strings where nothing is. */
  readonly changes: readonly { readonly slot: Slot; readonly before: string; readonly after: string }[];
}

export function compareCodings(before: CodedArticle, after: CodedArticle): readonly Difference[] {
  const old = outlinesOf(before);
  const now = outlinesOf(after);
  const differences: Difference[] = [];
  for (const place of [...new Set([...old.keys(), ...now.keys()])].sort((one, other) => one - other)) {
    const [was, is] = [old.get(place), now.get(place)];
    if (was === undefined && is !== undefined) differences.push(only('gained', is));
    else if (is === undefined && was !== undefined) differences.push(only('lost', was));
    else if (was !== undefined && is !== undefined) {
      const changes = SLOTS.filter((slot) => was.slots[slot] !== is.slots[slot]).map((slot) => ({
        slot,
        before: was.slots[slot],
        after: is.slots[slot],
      }));
      if (changes.length > 0) differences.push({ kind: 'changed', trigger: is.trigger, type: is.type, changes });
    }
  }
  return differences;
}

const only = (kind: 'gained' | 'lost', { trigger, type }: EventOutline): Difference => ({ kind, trigger, type, changes: [] });

/** By the place of the trigger in the text. */
function outlinesOf(coded: CodedArticle): ReadonlyMap<number, EventOutline> {
  const names = new Map(coded.entities.map((entity) => [entity.id, entity.name.en]));
  const voices = new Map(coded.sources.map((source) => [source.id, source.name.en]));
  const first = new Map<string, Event>();
  for (const event of coded.events) if (!first.has(event.key)) first.set(event.key, event);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const listOf = (participants: readonly Participant[]): string => participants.map(({ entity }) => nameOf(entity)).join('; ');
  const wordsOf = ({ trigger }: Event): string => coded.article.text.slice(...trigger);
  return new Map(
    coded.events.map((event) => {
      const together = first.get(event.key);
      const slots: EventOutline['slots'] = {
        type: event.type,
        modes: event.modes.join('; '),
        status: event.status,
        actor: listOf(event.actor),
        recipient: listOf(event.recipient),
        place: event.place === null ? '' : nameOf(event.place.entity),
        date:
          event.date === null
            ? ''
            : event.date.start === event.date.end
              ? event.date.start
              : `${event.date.start}/${event.date.end}`,
        casualties: event.casualties === null ? '' : `${event.casualties.dead ?? '-'} / ${event.casualties.injured ?? '-'}`,
        saidBy: event.saidBy.map((id) => voices.get(id) ?? id).join(' < '),
        act: together === undefined || together === event ? '' : wordsOf(together),
      };
      return [event.trigger[0], { trigger: wordsOf(event), type: event.type, slots }];
    }),
  );
}
