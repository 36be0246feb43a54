// Reads the body of a request, up to a limit, and checks it against the schema of its route.

import type { Context } from 'hono';
import { z } from 'zod';
import { AppError } from '../domain/errors.ts';
import { limitsOf } from './openapi.ts';
import type { Route } from './route.ts';

/** Megabytes of one request: of reports, and of everything else. */
const LARGEST_REPORTS = 64;
const LARGEST_OTHER = 1;
const MEGABYTE = 1_000_000;

/** Undefined for a route without a body. Throws an `AppError` REQUEST_…. */
export async function readBody(context: Context, { body, bodyMedia }: Route): Promise<unknown> {
  const media = (context.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (bodyMedia !== undefined) {
    if (!bodyMedia.includes(media))
      throw new AppError('REQUEST_NOT_VALID', { field: 'Content-Type', expected: bodyMedia.join(', ') });
    return { media, bytes: await readBytes(context, LARGEST_REPORTS) };
  }
  if (body === undefined) return undefined;
  // Other media types could be sent by a form of another site's page.
  if (media !== 'application/json')
    throw new AppError('REQUEST_NOT_VALID', { field: 'Content-Type', expected: 'application/json' });
  return checked(parsed(await readBytes(context, LARGEST_OTHER)), body, 'body');
}

async function readBytes(context: Context, megabytes: number): Promise<Uint8Array> {
  const tooLarge = (): AppError => new AppError('REQUEST_TOO_LARGE', { limit: megabytes });
  if (Number(context.req.header('Content-Length') ?? 0) > megabytes * MEGABYTE) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (context.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > megabytes * MEGABYTE) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError)
      throw new AppError('REQUEST_NOT_VALID', { field: 'body', expected: 'JSON' }, { cause });
    throw cause;
  }
}

/** What values a parameter takes; '' where its schema is more than a kind and its limits. */
function expectedAt(schema: z.ZodType, [name, ...rest]: readonly string[]): string {
  const { properties } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as { readonly properties?: Properties };
  const found = name === undefined ? undefined : properties?.[name];
  return found === undefined || rest.some((part) => !/^\d+$/u.test(part)) ? '' : limitsOf(found);
}

type Properties = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What the schema makes of it. Throws an `AppError` REQUEST_NOT_VALID with the first thing that is wrong. */
export function checked<T>(given: unknown, schema: z.ZodType<T>, what: string): T {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = issue?.path.map(String) ?? [];
  throw new AppError('REQUEST_NOT_VALID', {
    field: path.length === 0 ? what : path.join('.'),
    expected: expectedAt(schema, path) || (issue?.message ?? ''),
  });
}
