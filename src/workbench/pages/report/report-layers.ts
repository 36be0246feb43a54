// The layers of a coded article as marks of its text, and the parts that the words play in one event.

import type { ArticleAnswer, CodedEventView } from '../../../domain/api-views.ts';
import type { CodedArticle, Event, OutcomeToday, Span, Status } from '../../../domain/index.ts';
import type { Marked } from './lay-out-text.ts';

export const PARTS = ['trigger', 'actor', 'recipient', 'place', 'time', 'source'] as const;
export type EventPart = (typeof PARTS)[number];

/** The shape in which a status is drawn: that of the outcome which it says. */
export const OUTCOME_OF: Readonly<Record<Status, OutcomeToday>> = {
  actual: 'happened',
  future: 'planned',
  hypothetical: 'possible',
  negated: 'denied',
};

export function marksOf(coded: CodedArticle): readonly Marked[] {
  return [
    ...coded.events.map(({ key, trigger }) => mark('event', trigger, key)),
    ...coded.entities.flatMap(({ id, mentions }) => mentions.map((span) => mark('entity', span, id))),
    ...coded.times.map(({ id, span }) => mark('time', span, id)),
    ...coded.sources.filter(({ cue }) => cue[0] < cue[1]).map(({ id, cue }) => mark('source', cue, id)),
  ];
}

const mark = (layer: Marked['layer'], [start, end]: Span, of: string): Marked => ({ layer, start, end, of });

export interface PartSpan {
  readonly part: EventPart;
  readonly start: number;
  readonly end: number;
}

/** All the words that play a part in the mentions of one event. */
export function partsOf(coded: CodedArticle, { mentions }: CodedEventView): readonly PartSpan[] {
  return coded.events.filter(({ id }) => mentions.includes(id)).flatMap((event) => partsOfMention(coded, event));
}

function partsOfMention(coded: CodedArticle, event: Event): readonly PartSpan[] {
  const time = coded.times.find(({ id }) => id === event.date?.time);
  const sources = coded.sources.filter(({ id }) => event.saidBy.includes(id));
  const spans: readonly (readonly [EventPart, Span | null])[] = [
    ['trigger', event.trigger],
    ...event.actor.map(({ span }) => ['actor', span] as const),
    ...event.recipient.map(({ span }) => ['recipient', span] as const),
    ['place', event.place?.span ?? null],
    ['time', time?.span ?? null],
    ...sources.flatMap(({ cue, span }) => [['source', cue] as const, ['source', span] as const]),
  ];
  return spans.flatMap(([part, span]) => (span === null || span[0] >= span[1] ? [] : [{ part, start: span[0], end: span[1] }]));
}

/** The events in the order in which the text first tells them. */
export function eventsInOrder({ coded, events }: ArticleAnswer): readonly CodedEventView[] {
  const place = (view: CodedEventView): number =>
    Math.min(...coded.events.filter(({ id }) => view.mentions.includes(id)).map(({ trigger }) => trigger[0]));
  return events.toSorted((a, b) => place(a) - place(b));
}

/** The voices of an event, each chain from the outermost inwards, without those that repeat. */
export function chainsOf(
  coded: CodedArticle,
  { mentions }: CodedEventView,
): readonly (readonly CodedArticle['sources'][number][])[] {
  const chains = coded.events
    .filter(({ id }) => mentions.includes(id))
    .map(({ saidBy }) => saidBy.flatMap((id) => coded.sources.find((source) => source.id === id) ?? []));
  const name = (chain: (typeof chains)[number]): string => chain.map(({ entity, name: { ar } }) => entity ?? ar).join('>');
  return chains.filter((chain, index) => chain.length > 0 && chains.findIndex((other) => name(other) === name(chain)) === index);
}
