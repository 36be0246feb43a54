// What is compared, and what must be said of it.

import type { Annotations, Words } from '../../domain/index.ts';

export interface Compared {
  readonly text: string;
  readonly was: Annotations;
  /** With the entities of its marks identified. */
  readonly is: Annotations;
  /** Marks of entities in `is` that nobody could identify. */
  readonly unknown: ReadonlySet<number>;
}

/** A sentence that a person must read: a code of the catalogue, its values, and the act that it is about. */
export interface Finding {
  readonly code:
    | 'ANNOTATION_BAD_VALUE'
    | 'ANNOTATION_ENTITY_UNKNOWN'
    | 'ANNOTATION_EVENT_ADDED'
    | 'ANNOTATION_EVENT_DIVIDED'
    | 'ANNOTATION_FIELD_FIXED'
    | 'ANNOTATION_MARK_CHANGED'
    | 'ANNOTATION_MENTION_CHANGED'
    | 'ANNOTATION_REMARK';
  readonly key: string | null;
  readonly details: Readonly<Record<string, string>>;
}

const MOST_SHOWN = 80;

export function shown(text: string, words: Words): string {
  const all = words.map((span) => text.slice(...span)).join(' \u2026 ');
  return (all.length > MOST_SHOWN ? `${all.slice(0, MOST_SHOWN)}\u2026` : all).replaceAll(/\s+/gu, ' ');
}
