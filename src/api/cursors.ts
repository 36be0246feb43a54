// Cursors: where a page ended, as an opaque text that a client gives back. They hold positions, never page numbers, so that what is added meanwhile
// neither repeats nor hides anything.

import { z } from 'zod';
import { AppError } from '../domain/errors.ts';

const LONGEST = 400;

export const writeCursor = (position: readonly unknown[] | null): string | null =>
  position === null ? null : Buffer.from(JSON.stringify(position)).toString('base64url');

/** Null where none was given. Throws an `AppError` CURSOR_UNKNOWN for what this list never gave. */
export function readCursor<Position>(cursor: string | undefined, position: z.ZodType<Position>): Position | null {
  if (cursor === undefined) return null;
  const read = position.safeParse(parsed(cursor));
  if (!read.success) throw new AppError('CURSOR_UNKNOWN', { cursor: cursor.slice(0, LONGEST) });
  return read.data;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The parts of positions. */
export const DAY = z.string().max(10);
export const NUMBER = z.int().min(0);
