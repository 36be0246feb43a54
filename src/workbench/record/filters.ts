// The filters of events, as they stand in the address and as the API takes them: the same names and the same values.

import type { EventType } from '../../domain/index.ts';
import { address } from '../shell/address.ts';

export const FILTERS = ['actor', 'with', 'place', 'type', 'outcome', 'outlet', 'minOrigins', 'q', 'from', 'to'] as const;
export type FilterName = (typeof FILTERS)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The filters that are set. A day that is no day, as while it is being typed, is not asked for. */
export function filtersIn(params: URLSearchParams): URLSearchParams {
  const set = new URLSearchParams();
  for (const name of FILTERS) {
    const value = params.get(name)?.trim() ?? '';
    const isDay = name !== 'from' && name !== 'to' ? true : DAY.test(value) && !Number.isNaN(Date.parse(value));
    const isUsable = value !== '' && isDay && (name !== 'minOrigins' || /^\d{1,3}$/u.test(value));
    if (isUsable) set.set(name, value);
  }
  return set;
}

/** The values of a filter that takes several. */
export const valuesOf = (params: URLSearchParams, name: FilterName): readonly string[] =>
  params
    .get(name)
    ?.split(',')
    .filter((value) => value !== '') ?? [];

/** A question to the API with the filters of the address and more. */
export function asked(path: string, more: Readonly<Record<string, string>> = {}): string {
  const query = filtersIn(address.value.params);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The types of a family that the filter leaves; null where it leaves none. */
export function typesLeft(params: URLSearchParams, family: readonly EventType[]): string | null {
  const chosen = valuesOf(params, 'type');
  const left = chosen.length === 0 ? family : family.filter((type) => chosen.includes(type));
  return left.length === 0 ? null : left.join(',');
}
