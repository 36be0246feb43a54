// Routes of reviewing: what should be looked at, what was decided, and deciding.

import { z } from 'zod';
import { DOUBT_KINDS } from '../../domain/index.ts';
import { importAnnotations } from '../../tasks/annotations/import-annotations.ts';
import { findDoubts } from '../../tasks/review/find-doubts.ts';
import { decisionView, listedReviews } from '../../tasks/review/list-reviews.ts';
import { type AskedReview, reviewRecord } from '../../tasks/review/review-record.ts';
import { errorAnswer, languageOf } from '../answer-error.ts';
import { NUMBER, readCursor, writeCursor } from '../cursors.ts';
import { fileInput, type JobArticles } from '../job-input.ts';
import { route } from '../route.ts';
import { listOf, paging } from '../schemas/asked.ts';
import * as schemas from '../schemas/reviews.ts';

const doubtPosition = z.tuple([z.enum(DOUBT_KINDS), z.number().min(0).max(1), NUMBER]);
const reviewPosition = z.tuple([NUMBER]);
const NAMES = ['NAME_UNKNOWN', 'NAME_NOT_EXACT', 'NAME_AMBIGUOUS'] as const;

export const REVIEW_ROUTES = [
  route({
    id: 'reviewQueue',
    method: 'get',
    path: '/api/review-queue',
    access: 'read',
    query: z.object({ kind: listOf(DOUBT_KINDS).optional(), ...paging(50, 200) }),
    answer: schemas.doubtPage,
    errors: ['CURSOR_UNKNOWN'],
    handle: async ({ api, query, today }) => {
      const given = readCursor(query.cursor, doubtPosition);
      const after = given === null ? null : { kind: given[0], surety: given[1], number: given[2] };
      const { doubts, next } = await findDoubts(api.reader, { kinds: query.kind ?? [], after, limit: query.limit, today });
      return {
        doubts: doubts.map((doubt) => ({
          ...doubt,
          event: doubt.event === null ? null : api.sentences.listed(doubt.event),
          other: doubt.other === null ? null : api.sentences.listed(doubt.other),
        })),
        next: writeCursor(next === null ? null : [next.kind, next.surety, next.number]),
      };
    },
  }),
  route({
    id: 'reviews',
    method: 'get',
    path: '/api/reviews',
    access: 'read',
    query: z.object(paging(100, 1_000)),
    answer: schemas.reviewPage,
    errors: ['CURSOR_UNKNOWN'],
    handle: async ({ api, query }) => {
      const [behind] = readCursor(query.cursor, reviewPosition) ?? [Number.POSITIVE_INFINITY];
      const older = (await listedReviews(api.reader)).filter(({ number }) => number < behind).reverse();
      const reviews = older.slice(0, query.limit);
      return { reviews, next: writeCursor(older.length > reviews.length ? [reviews.at(-1)?.number] : null) };
    },
  }),
  route({
    id: 'makeReview',
    method: 'post',
    path: '/api/reviews',
    access: 'write',
    body: schemas.reviewBody,
    answer: schemas.madeReviews,
    status: 201,
    errors: ['EVENT_UNKNOWN', 'EVENT_AMBIGUOUS', 'REVIEW_NO_OTHER', 'REVIEW_OTHER_EVENT', 'USAGE_BAD_VALUE', ...NAMES],
    handle: async ({ api, body }) => ({ reviews: await reviewRecord(api.writer, { ...askedReview(body), now: api.now }) }),
  }),
  route({
    id: 'importAnnotations',
    method: 'post',
    path: '/api/annotations',
    access: 'write',
    query: z.object({
      who: z.string().min(1).max(200),
      note: z.string().max(4_000).optional(),
      dryRun: z.enum(['true', 'false']).optional(),
    }),
    bodyMedia: ['application/zip'],
    answer: schemas.importAnswer,
    errors: ['REQUEST_TOO_LARGE'],
    handle: async ({ api, query, body, context }) => {
      const { bytes } = body as unknown as JobArticles;
      const isDry = query.dryRun === 'true';
      const { documents, decisions, reviews, problems } = await importAnnotations(isDry ? api.reader : api.writer, {
        returned: fileInput('annotations.zip', bytes),
        exported: null,
        isDry,
        who: query.who,
        note: query.note ?? null,
        now: api.now,
      });
      const speaker = api.sentences.speakers[languageOf(context.req.header('Accept-Language'))];
      return {
        documents,
        decisions: decisions.map(decisionView),
        reviews,
        problems: problems.map((problem) => ({
          ...errorAnswer(problem, speaker),
          document: problem.place?.input ?? null,
          line: problem.place?.line ?? null,
        })),
      };
    },
  }),
  route({
    id: 'undoReview',
    method: 'post',
    path: '/api/reviews/{number}/undo',
    access: 'write',
    params: z.object({ number: z.string().regex(/^\d{1,9}$/u) }),
    body: schemas.undoBody,
    answer: schemas.madeReviews,
    status: 201,
    errors: ['REVIEW_UNKNOWN'],
    handle: async ({ api, params, body }) => ({
      reviews: await reviewRecord(api.writer, {
        action: 'undo',
        what: [params.number],
        isForAll: false,
        who: body.who,
        note: body.note ?? null,
        now: api.now,
      }),
    }),
  }),
];

/** In the words of the command line, which the task takes. */
function askedReview(body: schemas.ReviewBody): Omit<AskedReview, 'now'> {
  const { who, note = null, action } = body;
  const asked = { action, who, note, isForAll: false };
  switch (body.action) {
    case 'accept':
    case 'reject':
      return { ...asked, what: [body.account], isForAll: body.all === true };
    case 'correct':
      return { ...asked, what: [body.account, body.field, ...body.value] };
    case 'merge':
    case 'apart':
      return { ...asked, what: body.events };
    case 'split':
      return { ...asked, what: body.accounts };
    case 'rename':
      return { ...asked, what: [body.entity, body.en, body.ar] };
    case 'unite':
      return { ...asked, what: [body.entity, body.into] };
  }
}
