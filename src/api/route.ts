// What a route is: its address, who may use it, the schemas that check what comes in and describe what goes out, and the task that it is a face of.

import type { Context } from 'hono';
import type { z } from 'zod';
import type { ErrorCode } from '../domain/errors.ts';
import type { Input } from '../tasks/code-reports.ts';
import type { Database } from '../tasks/open-record.ts';
import type { Jobs } from './jobs.ts';
import type { Sentences } from './sentences.ts';

/** What all routes work with. */
export interface Api {
  /** A connection that only reads: its version tells of every change. */
  readonly reader: Database;
  readonly writer: Database;
  readonly jobs: Jobs;
  /** The inputs behind an address: a page, a file, the pages of a feed. Does not go to private networks. */
  readonly openAddress: (address: string) => AsyncIterable<Input>;
  readonly now: () => Date;
  /** The calendar day, in the time zone of the server. */
  readonly today: () => string;
  readonly sentences: Sentences;
  readonly versions: { readonly isnad: string; readonly lexicon: string };
}

/** Who may use it: anybody, whoever may read, whoever may write. */
export type Access = 'open' | 'read' | 'write';

export interface Asked<Query, Params, Body> {
  readonly api: Api;
  readonly query: Query;
  readonly params: Params;
  readonly body: Body;
  readonly context: Context;
  /** Whether the one who asks may write. */
  readonly canWrite: boolean;
  readonly today: string;
}

/** Media types of an answer that is no JSON value, or of a body that is none. */
export type Media = readonly string[];

export interface Route<Query = unknown, Params = unknown, Body = unknown, Answer = unknown> {
  /** Names it in documentation: its sentence is `api.ID` of the messages. */
  readonly id: string;
  readonly method: 'get' | 'post';
  /** As OpenAPI writes it: `/api/events/{id}`. */
  readonly path: string;
  readonly access: Access;
  readonly query?: z.ZodType<Query>;
  readonly params?: z.ZodType<Params>;
  readonly body?: z.ZodType<Body>;
  /** Bodies that the route reads itself. */
  readonly bodyMedia?: Media;
  readonly answer: z.ZodType<Answer> | Media;
  readonly status?: 200 | 201 | 202;
  /** Codes of its own, beside those that every route has. */
  readonly errors: readonly ErrorCode[];
  /** False where the answer is not of the record's state alone, so that no ETag names it. */
  readonly isOfRecord: boolean;
  readonly handle: (asked: Asked<Query, Params, Body>) => Promise<Answer | Response>;
}

/** Checks a route's parts against each other. What its handler takes is what its schemas let through. */
export const route = <Query = undefined, Params = undefined, Body = undefined, Answer = never>(
  given: Omit<Route<Query, Params, Body, Answer>, 'isOfRecord'> & { readonly isOfRecord?: boolean },
): Route => ({ isOfRecord: given.access === 'read', ...given }) as Route;
