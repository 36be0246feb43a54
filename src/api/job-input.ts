// Reports as they come in over HTTP, as inputs of the task of `isnad add`: one text with its metadata in the address, lines of JSON, or a list of JSON.

import { z } from 'zod';
import { AppError } from '../domain/errors.ts';
import type { Language } from '../domain/speak.ts';
import type { Input } from '../tasks/code-reports.ts';
import type { JobInput } from './jobs.ts';

/** The body as it came. */
export interface JobArticles {
  readonly media: string;
  readonly bytes: Uint8Array;
}

export interface ReportMetadata {
  readonly ref?: string | undefined;
  readonly url?: string | undefined;
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
}

const word = z.string().max(2_000).nullable().optional();
const report = z.object({
  text: z.string(),
  ref: word,
  url: word,
  outlet: word,
  title: word,
  published: word,
});
const reports = z.union([report, z.array(report).min(1), z.object({ articles: z.array(report).min(1) })]);

const NAME = 'request';

/** Throws an `AppError` REQUEST_NOT_VALID. */
export function jobInputOf({ media, bytes }: JobArticles, given: ReportMetadata, language: Language): JobInput {
  const { ref, url, outlet, title, published } = given;
  const metadata = {
    url: url ?? null,
    outlet: outlet ?? null,
    title: title ?? null,
    published: published ?? null,
  };
  const input = (content: Uint8Array): JobInput => ({
    inputs: [
      {
        name: NAME,
        format: 'json-lines',
        bytes: async function* () {
          yield content;
        },
      },
    ],
    metadata,
    language,
  });
  if (media === 'text/plain') return input(lineOf({ ref, text: new TextDecoder().decode(bytes) }));
  if (media === 'application/x-ndjson') return input(bytes);
  if (media === 'application/json') return input(linesOf(bytes));
  throw new AppError('REQUEST_NOT_VALID', {
    field: 'Content-Type',
    expected: 'text/plain, application/x-ndjson, application/json',
  });
}

/** One line for each report. */
function linesOf(bytes: Uint8Array): Uint8Array {
  const read = reports.safeParse(parsed(bytes));
  if (!read.success)
    throw new AppError('REQUEST_NOT_VALID', { field: 'body', expected: '{"articles": [{"text": …, "ref": …}]}' });
  const found = 'articles' in read.data ? read.data.articles : [read.data].flat();
  return Buffer.concat(found.map(lineOf));
}

const lineOf = ({ ref, ...rest }: { readonly text: string; readonly ref?: string | null | undefined }): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ id: ref ?? null, ...rest })}\n`);

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A body that is a file, as an input. */
export async function* fileInput(given: string, content: Uint8Array): AsyncGenerator<Input> {
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    yield content;
  };
  yield { name: given, format: null, bytes };
}
