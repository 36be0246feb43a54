// The options by which events of the record are chosen, checked; and what a command says of the names that it understood.

import { AppError } from '../domain/errors.ts';
import {
  EVENT_TYPES,
  type EventOutcome,
  type EventType,
  OUTCOMES,
  STATUSES,
  type Status,
  type UnderstoodName,
} from '../domain/index.ts';
import { isIsoDay } from '../tasks/days.ts';
import type { AskedFilter } from '../tasks/reading/understand-filter.ts';
import type { RecordOptions } from './open-record.ts';
import type { Terminal } from './terminal.ts';

export interface FilterOptions extends RecordOptions {
  readonly actor?: string;
  readonly with?: string;
  readonly place?: string;
  readonly type?: string;
  readonly outcome?: string;
  readonly status?: string;
  readonly plans?: boolean;
  readonly outlet?: string;
  readonly minOrigins?: string;
  readonly words?: string;
  readonly from?: string;
  readonly to?: string;
}

export function askedFilterOf(options: FilterOptions): AskedFilter {
  const [first, second] = (
    [
      ['--plans', options.plans === true],
      ['--outcome', options.outcome !== undefined],
      ['--status', options.status !== undefined],
    ] as const
  ).flatMap(([option, isGiven]) => (isGiven ? [option] : []));
  if (first !== undefined && second !== undefined) throw new AppError('USAGE_CONFLICT', { first, second });
  return {
    actor: options.actor ?? null,
    with: options.with ?? null,
    place: options.place ?? null,
    types: listOf<EventType>('--type', options.type?.toUpperCase(), EVENT_TYPES),
    outcomes: outcomesOf(options),
    outlets: options.outlet === undefined ? [] : [options.outlet],
    minOrigins: countOf('--min-origins', options.minOrigins) ?? 0,
    words: options.words ?? null,
    from: dayOf('--from', options.from),
    to: dayOf('--to', options.to),
  };
}

/** What became of an act, in the words in which its accounts are coded. */
const OUTCOMES_OF: Readonly<Record<Status, readonly EventOutcome[]>> = {
  actual: ['happened'],
  future: ['planned'],
  hypothetical: ['possible'],
  negated: ['failed', 'called-off', 'denied'],
};

function outcomesOf({ plans, outcome, status }: FilterOptions): readonly EventOutcome[] {
  if (plans === true) return OUTCOMES_OF.future;
  if (status !== undefined) return listOf('--status', status.toLowerCase(), STATUSES).flatMap((one) => OUTCOMES_OF[one]);
  return listOf('--outcome', outcome?.toLowerCase(), OUTCOMES);
}

function listOf<T extends string>(option: string, value: string | undefined, known: readonly T[]): readonly T[] {
  if (value === undefined) return [];
  return value.split(',').map((given) => {
    const found = known.find((one) => one === given.trim());
    if (found === undefined) throw new AppError('USAGE_BAD_VALUE', { option, value: given, expected: known.join(' | ') });
    return found;
  });
}

function dayOf(option: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (isIsoDay(value)) return value;
  throw new AppError('USAGE_BAD_VALUE', { option, value, expected: 'YYYY-MM-DD' });
}

/** A whole number from 0 on; null where the option is not given. */
export function countOf(option: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  const count = Number(value);
  if (/^\d+$/u.test(value) && Number.isSafeInteger(count)) return count;
  throw new AppError('USAGE_BAD_VALUE', { option, value, expected: '0, 1, 2 \u2026' });
}

/** On standard error, so that what is asked for stands alone on standard output. */
export function sayNames(names: readonly UnderstoodName[], { speaker }: Terminal): void {
  for (const { asked, entities } of names) {
    const listed = entities
      .map(({ id, name }) => `${isolated(name.en)} \u00B7 ${isolated(name.ar)} (${isolated(id)})`)
      .join(', ');
    process.stderr.write(`isnad: ${speaker.say('name.understood', { name: isolated(asked), entities: listed })}\n`);
  }
}

const isolated = (value: string): string => `\u2068${value.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')}\u2069`;
