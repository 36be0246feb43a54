// Schemas of what is asked for: the filter of events in an address, pages, and addresses themselves.

import { z } from 'zod';
import { EVENT_TYPES, OUTCOMES } from '../../domain/index.ts';
import type { AskedFilter } from '../../tasks/reading/understand-filter.ts';

const LONGEST_NAME = 300;

export const name = z.string().trim().min(1).max(LONGEST_NAME);

/** Several values: `type=CONSULT,ASSAULT`, or the name again and again. */
export const listOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .preprocess(
      (given) => (given === undefined ? undefined : [given].flat().flatMap((one) => String(one).split(','))),
      z.array(z.enum(values)).max(values.length * 2),
    )
    .meta({ type: 'array', items: { type: 'string', enum: [...values] } });

/** A whole number, written in digits. */
export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/u)
    .transform(Number)
    .pipe(z.int().min(least).max(most))
    .meta({ type: 'integer', minimum: least, maximum: most });

export const FILTER = {
  actor: name.optional(),
  with: name.optional(),
  place: name.optional(),
  type: listOf(EVENT_TYPES).optional(),
  outcome: listOf(OUTCOMES).optional(),
  outlet: z
    .preprocess((given) => (given === undefined ? undefined : [given].flat()), z.array(name).max(50))
    .meta({ type: 'array', items: { type: 'string' } })
    .optional(),
  minOrigins: whole(0, 1_000).optional(),
  q: name.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};

type Filter = z.infer<z.ZodObject<typeof FILTER>>;

export const askedFilter = (query: Filter): AskedFilter => ({
  actor: query.actor ?? null,
  with: query.with ?? null,
  place: query.place ?? null,
  types: query.type ?? [],
  outcomes: query.outcome ?? [],
  outlets: query.outlet ?? [],
  minOrigins: query.minOrigins ?? 0,
  words: query.q ?? null,
  from: query.from ?? null,
  to: query.to ?? null,
});

/** How much of a list is wanted, and behind which page. */
export const paging = (usual: number, most: number) => ({
  cursor: z.string().min(1).max(600).optional(),
  limit: whole(1, most).default(usual),
});

export const byId = z.object({ id: z.string().min(1).max(1_000) });
