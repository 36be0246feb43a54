// The ids under which entries are known to the rest of the lexicon and in the coder's output: with the prefix of their kind.

import type { LexiconEntry } from './read-lexicon.ts';

export const stateId = (country: string): string => `state:${country}`;
export const regionId = (id: string): string => withPrefix('region', id);
export const eventId = (id: string): string => withPrefix('event', id);
export const placeId = (id: string): string => withPrefix('place', id);
/** What holds an office or a seat: a country's code stands for the state. */
export const bodyId = (of: string): string => (/^[A-Z]{3}$/u.test(of) ? stateId(of) : of);

const withPrefix = (prefix: string, id: string): string => (id.includes(':') ? id : `${prefix}:${id}`);

/** The id of an entry; null for entries that have none. */
export function idOf(entry: LexiconEntry): string | null {
  if (!('id' in entry.data)) return null;
  switch (entry.kind) {
    case 'states':
      return stateId(entry.data.id);
    case 'regions':
      return regionId(entry.data.id);
    case 'named-events':
      return eventId(entry.data.id);
    default:
      return entry.data.id;
  }
}
