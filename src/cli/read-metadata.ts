// The metadata that a command line gives for every text that does not say it itself.

import { AppError } from '../domain/errors.ts';
import type { Metadata } from '../tasks/code-reports.ts';

export interface MetadataOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
}

export function metadataOf({ published, outlet, url, title }: MetadataOptions): Metadata {
  if (published !== undefined && !isDay(published)) {
    throw new AppError('USAGE_BAD_VALUE', { option: '--published', value: published, expected: 'YYYY-MM-DD' });
  }
  return { published: published ?? null, outlet: outlet ?? null, url: url ?? null, title: title ?? null };
}

/** A day that exists: 2020-02-30 has the form of one only. */
function isDay(given: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(given)) return false;
  const time = Date.parse(`${given}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(given);
}
