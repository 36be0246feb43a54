// Schemas of what the record holds beside events: articles, actors, networks, places, outlets, what was found.

import { z } from 'zod';
import type {
  ActorAnswer,
  ActorList,
  ArticleAnswer,
  ArticlePage,
  CodedArticle,
  ListedActor,
  NameList,
  Network,
  OutletAnswer,
  OutletList,
  PlaceList,
  SearchResult,
  StatusAnswer,
} from '../../domain/index.ts';
import { event, listedEvent, TOLD } from './events.ts';
import {
  ARTICLE,
  article,
  bothNames,
  count,
  cursor,
  day,
  ENTITY,
  eventType,
  interval,
  namedEntity,
  naming,
  outcomeToday,
  printing,
  sourceKind,
  span,
  text,
} from './parts.ts';
import { reviewAnswer } from './reviews.ts';

export const statusAnswer: z.ZodType<StatusAnswer> = z
  .object({
    isnad: text,
    lexicon: text,
    version: text,
    record: text,
    today: day,
    articles: count,
    events: count,
    entities: count,
    reviews: count,
    span: interval.nullable(),
    canWrite: z.boolean(),
  })
  .meta({ id: 'StatusAnswer' });

export const articlePage: z.ZodType<ArticlePage> = z
  .object({ articles: z.array(z.object({ ...ARTICLE, events: count, beginning: text })), next: cursor, total: count })
  .meta({ id: 'ArticlePage' });

/** Its own schema is docs/coded-article.schema.json; here it is only an object. */
const codedArticle = z.looseObject({ isnad: text, lexicon: text }) as unknown as z.ZodType<CodedArticle>;

export const articleAnswer: z.ZodType<ArticleAnswer> = z
  .object({
    article,
    coded: codedArticle,
    events: z.array(
      z.object({
        key: text,
        mentions: z.array(text),
        account: text,
        event: text.nullable(),
        told: z.object(TOLD).nullable(),
      }),
    ),
    printings: z.array(printing),
    reprints: z.array(text),
    reviews: z.array(reviewAnswer),
  })
  .meta({ id: 'ArticleAnswer' });

const LISTED_ACTOR = { ...ENTITY, country: text.nullable(), events: count };
export const listedActor: z.ZodType<ListedActor> = z.object(LISTED_ACTOR).meta({ id: 'ListedActor' });
export const nameList: z.ZodType<NameList> = z
  .object({ names: z.array(z.object({ ...ENTITY, events: count })) })
  .meta({ id: 'NameList' });

export const actorList: z.ZodType<ActorList> = z.object({ actors: z.array(listedActor) }).meta({ id: 'ActorList' });

const COUNTS = { events: count, cooperation: count, conflict: count, score: z.number() };
const PLACED = { ...ENTITY, lat: z.number(), lon: z.number(), country: text.nullable() };

export const actorAnswer: z.ZodType<ActorAnswer> = z
  .object({
    entity: namedEntity,
    aliases: z.array(text),
    country: text.nullable(),
    sectors: z.array(text),
    wikidata: text.nullable(),
    offices: z.array(z.object({ role: bothNames, of: bothNames, from: text.nullable(), to: text.nullable() })),
    names: z.array(naming),
    types: z.array(z.object({ type: eventType, events: count })),
    latest: z.array(event),
    relations: z.array(z.object({ other: namedEntity, ...COUNTS, years: z.array(z.object({ year: text, ...COUNTS })) })),
    meetings: z.array(
      z.object({
        event: text,
        day: text,
        modes: z.array(text),
        outcome: outcomeToday,
        with: z.array(namedEntity),
        place: z.object(PLACED),
      }),
    ),
  })
  .meta({ id: 'ActorAnswer' });

export const networkAnswer: z.ZodType<Network> = z
  .object({
    nodes: z.array(listedActor),
    edges: z.array(z.object({ source: text, target: text, ...COUNTS })),
    isCut: z.boolean(),
  })
  .meta({ id: 'Network' });

export const placeList: z.ZodType<PlaceList> = z
  .object({ places: z.array(z.object({ ...PLACED, events: count })), elsewhere: count })
  .meta({ id: 'PlaceList' });

const OUTLET = { name: text, articles: count, reprints: count, first: day.nullable(), last: day.nullable() };
export const outletList: z.ZodType<OutletList> = z.object({ outlets: z.array(z.object(OUTLET)) }).meta({ id: 'OutletList' });

export const outletAnswer: z.ZodType<OutletAnswer> = z
  .object({
    ...OUTLET,
    events: count,
    alone: count,
    onlyHere: z.array(listedEvent),
    origins: z.array(z.object({ id: text, name: text, kind: sourceKind, accounts: count })),
    counted: count,
    labels: z.array(naming),
    latest: z.array(article),
  })
  .meta({ id: 'OutletAnswer' });

export const searchResult: z.ZodType<SearchResult> = z
  .object({
    entities: z.array(z.object({ ...ENTITY, events: count })),
    articles: z.array(z.object({ article, snippet: z.object({ text, marks: z.array(span) }), accounts: z.array(text) })),
    isCut: z.boolean(),
  })
  .meta({ id: 'SearchResult' });
