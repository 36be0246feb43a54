// Routes by which articles come in and the record goes out: jobs with their progress, and exports that stream.

import { Readable } from 'node:stream';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { JobView } from '../../domain/index.ts';
import { LANGUAGES, type Language } from '../../domain/speak.ts';
import { EXPORT_FORMATS, EXPORTS, type ExportFormat, exportRecord } from '../../tasks/reading/export-record.ts';
import { understandFilter } from '../../tasks/reading/understand-filter.ts';
import { errorAnswer, languageOf } from '../answer-error.ts';
import { fileInput, type JobArticles, jobInputOf } from '../job-input.ts';
import { isOver } from '../jobs.ts';
import { route } from '../route.ts';
import { askedFilter, byId, FILTER, name } from '../schemas/asked.ts';
import { jobView, readAnswer } from '../schemas/reviews.ts';

const day = z.iso.date();
/** Reports that a person can look at before they are kept. */
const MOST_READ = 200;
/** Milliseconds. */
const LONGEST_SILENCE = 15_000;

export const WRITING_ROUTES = [
  route({
    id: 'addArticles',
    method: 'post',
    path: '/api/articles',
    access: 'write',
    query: z.object({
      ref: name.optional(),
      url: z.string().max(2_000).optional(),
      outlet: name.optional(),
      title: z.string().max(2_000).optional(),
      published: day.optional(),
    }),
    bodyMedia: ['text/plain', 'application/x-ndjson', 'application/json'],
    answer: jobView,
    status: 202,
    errors: ['REQUEST_TOO_LARGE', 'JOBS_FULL'],
    handle: async ({ api, query, body, context }) => {
      const language = languageOf(context.req.header('Accept-Language'));
      const job = api.jobs.add(jobInputOf(body as unknown as JobArticles, query, language));
      context.header('Location', `/api/jobs/${job.id}`);
      return job;
    },
  }),
  route({
    id: 'read',
    method: 'post',
    path: '/api/read',
    access: 'write',
    query: z.object({
      name: name.optional(),
      address: z
        .url({ protocol: /^https?$/u })
        .max(2_000)
        .optional(),
    }),
    bodyMedia: ['application/octet-stream'],
    answer: readAnswer,
    errors: ['REQUEST_TOO_LARGE'],
    handle: async ({ api, query, body, context }) => {
      // The readers of all formats, and the lexicon, are loaded by whoever first needs them.
      const { readReports } = await import('../../tasks/read-reports.ts');
      const { bytes } = body as unknown as JobArticles;
      const inputs = query.address === undefined ? fileInput(query.name ?? '-', bytes) : api.openAddress(query.address);
      const { reports, errors, isCut } = await readReports(inputs, MOST_READ);
      const speaker = api.sentences.speakers[languageOf(context.req.header('Accept-Language'))];
      return {
        reports: reports.map(({ text, ref = null, url = null, outlet = null, title = null, published = null }) => ({
          text,
          ref,
          url,
          outlet,
          title,
          published,
        })),
        errors: errors.map((error) => errorAnswer(error, speaker)),
        isCut,
      };
    },
  }),
  route({
    id: 'job',
    method: 'get',
    path: '/api/jobs/{id}',
    access: 'read',
    params: byId,
    answer: jobView,
    errors: ['JOB_UNKNOWN'],
    isOfRecord: false,
    handle: async ({ api, params }) => api.jobs.get(params.id),
  }),
  route({
    id: 'progress',
    method: 'get',
    path: '/api/jobs/{id}/progress',
    access: 'read',
    params: byId,
    answer: ['text/event-stream'],
    errors: ['JOB_UNKNOWN'],
    isOfRecord: false,
    handle: async ({ api, params, context }) => {
      const { id } = params;
      api.jobs.get(id);
      return streamSSE(context, async (stream) => {
        let wake = (): void => {};
        const changed = (): Promise<void> =>
          new Promise((resolve) => {
            wake = resolve;
          });
        let isGone = false;
        stream.onAbort(() => {
          isGone = true;
          wake();
        });
        const stop = api.jobs.listen(id, () => wake());
        try {
          for (let said: JobView | null = null; !isGone; ) {
            const view = api.jobs.get(id);
            if (view === said) {
              await Promise.race([changed(), stream.sleep(LONGEST_SILENCE)]);
              // A word now and then, so that nobody between takes the silence for an end.
              if (api.jobs.get(id) === said) await stream.write(': working\n\n');
              continue;
            }
            said = view;
            await stream.writeSSE({ event: isOver(view) ? 'done' : 'progress', data: JSON.stringify(view) });
            if (isOver(view)) return;
          }
        } finally {
          stop();
        }
      });
    },
  }),
  route({
    id: 'export',
    method: 'get',
    path: '/api/export',
    access: 'read',
    query: z.object({
      ...FILTER,
      format: z.enum(EXPORT_FORMATS as readonly [ExportFormat, ...ExportFormat[]]),
      lang: z.enum(LANGUAGES as readonly [Language, ...Language[]]).default('en'),
      title: name.optional(),
    }),
    answer: [...new Set(Object.values(EXPORTS).map(({ mediaType }) => mediaType))],
    errors: ['NAME_UNKNOWN', 'NAME_NOT_EXACT', 'NAME_AMBIGUOUS'],
    isOfRecord: false,
    handle: async ({ api, query, today, context }) => {
      const asked = askedFilter(query);
      const { filter, names } = await understandFilter(api.reader, asked);
      const { speakers } = api.sentences;
      const { mediaType, extension } = EXPORTS[query.format];
      const pieces = exportRecord({
        record: api.reader,
        filter,
        format: query.format,
        today,
        speaker: speakers[query.lang],
        report: { title: query.title ?? null, asked, names, other: speakers[query.lang === 'ar' ? 'en' : 'ar'] },
      });
      context.header('Content-Type', mediaType);
      context.header('Content-Disposition', `attachment; filename="isnad-${today}.${extension}"`);
      return context.body(Readable.toWeb(Readable.from(bytesOf(pieces))) as ReadableStream);
    },
  }),
];

/** Others are answered between two pieces. */
async function* bytesOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) {
    if (piece.length > 0) yield typeof piece === 'string' ? encoder.encode(piece) : piece;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
