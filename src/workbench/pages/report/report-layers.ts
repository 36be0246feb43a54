// The layers of a coded article as marks of its text, and the parts that the words play in one event.

import type { ArticleAnswer, CodedEventView } from '../../../domain/api-views.ts';
import type { CodedArticle, Event, OutcomeToday, Span, Status } from '../../../domain/index.ts';
import type { Marked } from './lay-out-text.ts';

/** `scope`: what is said by a source. */
export type EventPart = 'trigger' | 'actor' | 'recipient' | 'place' | 'time' | 'source' | 'scope';

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

/** What is lit in the text: an event by its key, or a source by its id. */
export type Lit = { readonly event: string } | { readonly source: string };

export const isSameLit = (one: Lit | null, other: Lit | null): boolean => JSON.stringify(one) === JSON.stringify(other);

export function partsOfLit({ coded, events }: ArticleAnswer, lit: Lit | null): readonly PartSpan[] {
  if (lit === null) return [];
  if ('source' in lit) return partsOfSource(coded, lit.source);
  const view = events.find(({ key }) => key === lit.event);
  return view === undefined ? [] : partsOf(coded, view);
}

/** The words of a source, the sentences that it vouches for, and their triggers. */
function partsOfSource(coded: CodedArticle, id: string): readonly PartSpan[] {
  const source = coded.sources.find((one) => one.id === id);
  const told = coded.events.filter(({ saidBy }) => saidBy.includes(id));
  const part = (name: EventPart, [start, end]: Span): readonly PartSpan[] => (start < end ? [{ part: name, start, end }] : []);
  return [
    ...(source === undefined ? [] : [...part('source', source.cue), ...part('source', source.span)]),
    ...told.flatMap(({ sentence, trigger }) => [...part('scope', sentence), ...part('trigger', trigger)]),
  ];
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
