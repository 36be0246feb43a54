// Schemas of events: as they are listed, whole, laid side by side, and counted over time.

import { z } from 'zod';
import {
  type AccountView,
  type ChainNode,
  COMPARED,
  type Comparison,
  type Density,
  type EventAnswer,
  type EventPage,
  type EventView,
  type ListedEventView,
  type ReviewView,
} from '../../domain/index.ts';
import { DENSITY_UNITS } from '../../tasks/reading/event-density.ts';
import {
  article,
  because,
  bothNames,
  count,
  cursor,
  day,
  eventType,
  FIGURES,
  figures,
  interval,
  namedEntity,
  naming,
  outcome,
  outcomeToday,
  party,
  sourceKind,
  span,
  status,
  text,
  understoodName,
} from './parts.ts';

const EVENT = {
  id: text,
  type: eventType,
  modes: z.array(text),
  outcome: outcomeToday,
  isOpen: z.boolean(),
  date: interval.nullable(),
  /** Empty where no day is known. */
  day: text,
  told: interval.nullable(),
  actor: z.array(party),
  recipient: z.array(party),
  place: namedEntity.nullable(),
  casualties: figures.nullable(),
  accounts: count,
  origins: count,
};
const SENTENCE = { sentence: bothNames, planned: interval.nullable() };

export const event: z.ZodType<EventView> = z.object(EVENT).meta({ id: 'Event' });
export const listedEvent: z.ZodType<ListedEventView> = z.object({ ...EVENT, ...SENTENCE }).meta({ id: 'ListedEvent' });

export const eventPage: z.ZodType<EventPage> = z
  .object({ events: z.array(listedEvent), next: cursor, total: count, names: z.array(understoodName) })
  .meta({ id: 'EventPage' });

export const density: z.ZodType<Density> = z
  .object({
    unit: z.enum(DENSITY_UNITS),
    bins: z.array(z.object({ start: day, end: day, counts: z.partialRecord(outcome, count) })),
    undated: count,
    total: count,
    links: z.array(z.object({ event: text, type: eventType, planned: day, day, outcome: outcomeToday })),
    isCut: z.boolean(),
  })
  .meta({ id: 'Density' });

export const evidence = z.object({ text, trigger: span, span }).meta({ id: 'Evidence' });
/** What an account tells, without where it stands. */
export const TOLD = {
  type: eventType,
  modes: z.array(text),
  status,
  actor: z.array(party),
  recipient: z.array(party),
  place: namedEntity.nullable(),
  date: interval.nullable(),
  casualties: figures.nullable(),
  score: z.number().nullable(),
  because,
};
const account: z.ZodType<AccountView> = z
  .object({
    id: text,
    article,
    ...TOLD,
    evidence: z.array(evidence),
    chains: z.array(z.array(z.object({ name: bothNames, kind: sourceKind }))),
  })
  .meta({ id: 'Account' });

const chainNode: z.ZodType<ChainNode> = z
  .object({
    name: bothNames,
    kind: sourceKind,
    accounts: z.array(text),
    origin: text.nullable(),
    get children() {
      return z.array(chainNode);
    },
  })
  .meta({ id: 'ChainNode' });

const review: z.ZodType<ReviewView> = z
  .object({
    number: count,
    made: text,
    who: text,
    action: z.enum(['accept', 'reject', 'correct', 'merge', 'split']),
    account: text,
    note: text.nullable(),
  })
  .meta({ id: 'EventReview' });

export const eventAnswer: z.ZodType<EventAnswer> = z
  .object({
    ...EVENT,
    ...SENTENCE,
    history: z.array(z.object({ account: text, outcome, said: interval.nullable(), article })),
    tellings: z.array(account),
    vouchers: z.array(z.object({ id: text, name: text, accounts: z.array(text) })),
    reviews: z.array(review),
    figures: z.array(z.object({ ...FIGURES, accounts: z.array(text), outlets: z.array(text) })),
    chains: z.array(chainNode),
  })
  .meta({ id: 'EventAnswer' });

const VERDICTS = ['agree', 'contradict', 'single', 'silent'] as const;

export const comparison: z.ZodType<Comparison> = z
  .object({
    event,
    accounts: z.array(z.object({ id: text, article })),
    slots: z.array(
      z.object({
        slot: z.enum(COMPARED),
        verdict: z.enum(VERDICTS),
        values: z.array(
          z.object({
            entities: z.array(namedEntity),
            text: text.nullable(),
            verdict: z.enum(['agrees', 'contradicts']),
            accounts: z.array(text),
          }),
        ),
        silent: z.array(text),
      }),
    ),
    names: z.array(naming),
  })
  .meta({ id: 'Comparison' });
