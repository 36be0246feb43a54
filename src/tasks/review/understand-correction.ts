// Understands a field of an account and the value that an analyst gives it: a code, names, days, figures; `none` for nothing.

import { isIsoDay } from '../../coder/calendar.ts';
import { AppError } from '../../domain/errors.ts';
import { EVENT_TYPES, MODES, STATUSES } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import type { Part } from '../../record/events/write-events.ts';
import type { Correction } from '../../record/reviews/types.ts';
import { TAKING_PART, understandName } from '../reading/understand-filter.ts';

export const CORRECTED_FIELDS = ['type', 'modes', 'status', 'actor', 'recipient', 'place', 'date', 'dead', 'injured'] as const;

const NOTHING = 'none';

/** `words`: at least one. Throws an `AppError` USAGE_BAD_VALUE or NAME_…. */
export async function understandCorrection(record: Database, field: string, words: readonly string[]): Promise<Correction> {
  const known = CORRECTED_FIELDS.find((one) => one === field);
  const isNothing = words.length === 1 && words[0] === NOTHING;
  const value = words.join(' ');
  switch (known) {
    case 'type':
      return { field: known, value: oneOf(known, value.toUpperCase(), EVENT_TYPES) };
    case 'modes':
      return { field: known, value: isNothing ? [] : words.map((word) => oneOf(known, word, Object.values(MODES).flat())) };
    case 'status':
      return { field: known, value: oneOf(known, value, STATUSES) };
    case 'actor':
    case 'recipient':
      return { field: known, value: isNothing ? [] : await entitiesOf(record, words, TAKING_PART) };
    case 'place': {
      const [place] = isNothing ? [] : await entitiesOf(record, [value], ['place']);
      return { field: known, value: place ?? null };
    }
    case 'date':
      return { field: known, value: isNothing ? null : daysOf(value) };
    case 'dead':
    case 'injured':
      return { field: known, value: isNothing ? null : countOf(known, value) };
    default:
      throw bad('FIELD', field, CORRECTED_FIELDS.join(' | '));
  }
}

const bad = (option: string, value: string, expected: string): AppError =>
  new AppError('USAGE_BAD_VALUE', { option, value, expected });

function oneOf<T extends string>(field: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw bad(field, value, [...new Set<string>(known)].join(' | '));
  return found;
}

/** Each name is one entity: of several that are called so the one in most events. */
async function entitiesOf(record: Database, names: readonly string[], parts: readonly Part[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const [first] = await understandName(record, name, parts);
    if (first !== undefined && !ids.includes(first.id)) ids.push(first.id);
  }
  return ids;
}

function daysOf(value: string): { readonly start: string; readonly end: string } {
  const [start = '', end = start] = value.split('..');
  if (!isIsoDay(start) || !isIsoDay(end) || start > end) throw bad('date', value, 'YYYY-MM-DD | YYYY-MM-DD..YYYY-MM-DD');
  return { start, end };
}

function countOf(field: string, value: string): readonly [number, number] {
  const [, least = '', most = least] = /^(\d{1,7})(?:-(\d{1,7}))?$/u.exec(value) ?? [];
  if (least === '' || Number(least) > Number(most)) throw bad(field, value, '12 | 12-15');
  return [Number(least), Number(most)];
}
