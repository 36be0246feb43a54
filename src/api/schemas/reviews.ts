// Schemas of reviews and of what should be reviewed: decisions as they are sent and as they are listed, doubts with their reasons, jobs, errors.

import { z } from 'zod';
import {
  DOUBT_KINDS,
  type DoubtPage,
  type ErrorAnswer,
  type ImportAnswer,
  type JobView,
  type ReadAnswer,
  type ReviewAnswer,
  type ReviewPage,
} from '../../domain/index.ts';
import { CORRECTED_FIELDS } from '../../tasks/review/understand-correction.ts';
import { evidence, listedEvent } from './events.ts';
import { article, count, cursor, ENTITY, text } from './parts.ts';

const id = z.string().min(1).max(1_000);
const given = z.string().min(1).max(1_000);
const WHO = { who: z.string().min(1).max(200), note: z.string().max(4_000).nullable().optional() };

/** One decision, as it is sent. Ids are those of accounts, of events by any of their accounts, and of entities. */
export const reviewBody = z
  .discriminatedUnion('action', [
    z.object({ action: z.literal('accept'), account: id, all: z.boolean().optional(), ...WHO }),
    z.object({ action: z.literal('reject'), account: id, all: z.boolean().optional(), ...WHO }),
    z.object({
      action: z.literal('correct'),
      account: id,
      field: z.enum(CORRECTED_FIELDS),
      value: z.array(given).min(1).max(50),
      ...WHO,
    }),
    z.object({ action: z.literal('merge'), events: z.array(id).min(2).max(200), ...WHO }),
    z.object({ action: z.literal('split'), accounts: z.array(id).min(1).max(200), ...WHO }),
    z.object({ action: z.literal('apart'), events: z.array(id).length(2), ...WHO }),
    z.object({ action: z.literal('rename'), entity: id, en: given, ar: given, ...WHO }),
    z.object({ action: z.literal('unite'), entity: id, into: id, ...WHO }),
  ])
  .meta({ id: 'ReviewBody' });
export type ReviewBody = z.infer<typeof reviewBody>;

export const undoBody = z.object(WHO).meta({ id: 'UndoBody' });

const DECISION = {
  action: z.enum(['accept', 'reject', 'correct', 'merge', 'split', 'rename', 'unite', 'undo']),
  target: text,
  accounts: z.array(text),
  field: text.nullable(),
  value: z.unknown(),
  note: text.nullable(),
  undoes: count.nullable(),
};

export const reviewAnswer: z.ZodType<ReviewAnswer> = z
  .object({ number: count, made: text, who: text, ...DECISION, undoneBy: count.nullable() })
  .meta({ id: 'Review' });

export const reviewPage: z.ZodType<ReviewPage> = z
  .object({ reviews: z.array(reviewAnswer), next: cursor })
  .meta({ id: 'ReviewPage' });

export const madeReviews = z.object({ reviews: z.array(count) }).meta({ id: 'MadeReviews' });

const details = z.record(text, z.union([text, z.number()]));

export const doubtPage: z.ZodType<DoubtPage> = z
  .object({
    doubts: z.array(
      z.object({
        kind: z.enum(DOUBT_KINDS),
        target: text,
        because: z.array(z.object({ code: text, details })),
        event: listedEvent.nullable(),
        other: listedEvent.nullable(),
        entity: z.object({ ...ENTITY, country: text.nullable(), events: count }).nullable(),
        article: article.nullable(),
        evidence: evidence.nullable(),
      }),
    ),
    next: cursor,
  })
  .meta({ id: 'DoubtPage' });

const ERROR = { code: text, message: text, details };
const error: z.ZodType<ErrorAnswer> = z.object(ERROR).meta({ id: 'Error' });
export const errorBody = z.object({ error }).meta({ id: 'ErrorBody' });

export const importAnswer: z.ZodType<ImportAnswer> = z
  .object({
    documents: count,
    decisions: z.array(z.object(DECISION)),
    reviews: z.array(count),
    problems: z.array(z.object({ ...ERROR, document: text.nullable(), line: count.nullable() })),
  })
  .meta({ id: 'ImportedAnnotations' });

const word = text.nullable();
export const readAnswer: z.ZodType<ReadAnswer> = z
  .object({
    reports: z.array(z.object({ text, ref: word, url: word, outlet: word, title: word, published: word })),
    errors: z.array(error),
    isCut: z.boolean(),
  })
  .meta({ id: 'ReadAnswer' });

export const jobView: z.ZodType<JobView> = z
  .object({
    id: text,
    state: z.enum(['waiting', 'working', 'done', 'failed']),
    kept: z.object({ new: count, known: count, replaced: count }),
    articles: z.array(text),
    failed: count,
    errors: z.array(error),
  })
  .meta({ id: 'Job' });
