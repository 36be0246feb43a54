// Schemas of the parts that many answers share: names, days, entities, articles. Each is held to its type of the domain by the compiler.

import { z } from 'zod';
import {
  type ArticleView,
  type BothNames,
  type Count,
  ENTITY_KINDS,
  EVENT_TYPES,
  type Figures,
  type Interval,
  type NamedEntity,
  type NamingView,
  OUTCOMES,
  type PartyView,
  SOURCE_KINDS,
  type Span,
  STATUSES,
  type UnderstoodName,
} from '../../domain/index.ts';

export const count = z.int().min(0);
export const text = z.string();
export const day = z.iso.date();
export const eventType = z.enum(EVENT_TYPES).meta({ id: 'EventType' });
export const status = z.enum(STATUSES).meta({ id: 'Status' });
export const outcome = z.enum(OUTCOMES).meta({ id: 'Outcome' });
export const outcomeToday = z.enum([...OUTCOMES, 'unknown']).meta({ id: 'OutcomeToday' });
export const sourceKind = z.enum(SOURCE_KINDS).meta({ id: 'SourceKind' });
export const span: z.ZodType<Span> = z.tuple([count, count]).meta({ id: 'Span' });
export const figure: z.ZodType<Count> = z.tuple([count, count]).meta({ id: 'Count' });

export const interval: z.ZodType<Interval> = z.object({ start: day, end: day }).meta({ id: 'Interval' });
export const bothNames: z.ZodType<BothNames> = z.object({ en: text, ar: text }).meta({ id: 'BothNames' });

export const ENTITY = { id: text, kind: z.enum(ENTITY_KINDS), name: bothNames };
export const namedEntity: z.ZodType<NamedEntity> = z.object(ENTITY).meta({ id: 'NamedEntity' });
export const party: z.ZodType<PartyView> = z.object({ ...ENTITY, role: text.nullable() }).meta({ id: 'Party' });
export const understoodName: z.ZodType<UnderstoodName> = z
  .object({ asked: text, entities: z.array(namedEntity) })
  .meta({ id: 'UnderstoodName' });

export const FIGURES = { dead: figure.nullable(), injured: figure.nullable() };
export const figures: z.ZodType<Figures> = z.object(FIGURES).meta({ id: 'Figures' });

const PRINTING = {
  ref: text.nullable(),
  url: text.nullable(),
  outlet: text.nullable(),
  title: text.nullable(),
  published: day.nullable(),
};
export const printing = z.object(PRINTING).meta({ id: 'Printing' });
export const ARTICLE = { id: text, ...PRINTING, written: interval.nullable(), reprintOf: text.nullable() };
export const article: z.ZodType<ArticleView> = z.object(ARTICLE).meta({ id: 'Article' });

export const naming: z.ZodType<NamingView> = z
  .object({ entity: namedEntity, outlet: text.nullable(), words: z.array(text) })
  .meta({ id: 'Naming' });

export const because = z.array(z.object({ rule: text, weight: z.number() }));
export const cursor = text.nullable();
