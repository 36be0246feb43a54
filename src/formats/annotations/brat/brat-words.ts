// What things are called in brat's files: types of marks, roles, attributes, and the keys of notes. Writer, reader and configuration share it.

import { ENTITY_KINDS, type EntityKind, EVENT_TYPES, MODES } from '../../../domain/index.ts';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `person` is marked as `Person`. */
export const ENTITY_TYPES: ReadonlyMap<string, EntityKind> = new Map(ENTITY_KINDS.map((kind) => [capital(kind), kind]));
export const typeOfKind = capital;

export const TIME = 'Time';
export const SOURCE = 'Source';
export const CUE = 'Cue';

/** Arguments of events. brat numbers those that come again: `Actor`, `Actor2`. */
export const ROLES = { actor: 'Actor', recipient: 'Recipient', place: 'Place', time: 'Date', source: 'Source' } as const;
/** Relations of a source: to the words by which it is known to speak, and to the source through which it is heard. */
export const CUE_OF = 'CueOf';
export const HEARD_THROUGH = 'HeardThrough';

export const STATUS = 'Status';
export const SOURCE_KIND = 'SourceKind';
export const IMPLICIT = 'Implicit';
export const CHECKED = 'Checked';

/** Modes are attributes without a value, each for the event types that have it. */
export const MODE_TYPES: ReadonlyMap<string, readonly string[]> = (() => {
  const types = new Map<string, string[]>();
  for (const type of EVENT_TYPES) for (const mode of MODES[type]) types.set(mode, [...(types.get(mode) ?? []), type]);
  return types;
})();

/** The database to which brat's normalizations refer: ids of Isnad's entities. */
export const DATABASE = 'Isnad';
/** Between the English and the Arabic name. */
export const NAME_SEPARATOR = ' | ';

export const NOTES = 'AnnotatorNotes';
export const EVENT_KEYS = ['act', 'date', 'dead', 'injured', 'contexts'] as const;
export const TIME_KEYS = ['type', 'value', 'days'] as const;
export const ENTITY_KEYS = ['office'] as const;
