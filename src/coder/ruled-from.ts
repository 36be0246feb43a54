// Which capital `العاصمة` is, and which state `الدولة الليبية`.

import type { Lexicon } from '../lexicon/types.ts';
import { fromKnown } from './referents.ts';
import type { Chunk, Referent } from './types.ts';

/** Glosses of `دولة`, `جمهورية`, `مملكة`. */
const STATES = new Set(['state', 'republic', 'kingdom']);

interface Where {
  readonly lexicon: Lexicon;
  readonly chunks: readonly Chunk[];
  readonly chunk: Chunk;
  /** The country most spoken of. */
  readonly home: string | null;
}

/**
 * `العاصمة طرابلس` is the town named right after it, `العاصمة الروسية` the capital of the state that its adjective names, `العاصمة` that of the
 * state most spoken of; `الدولة الليبية`, `دولة قطر` is the state. Null for any other noun.
 */
export function ruledFrom(referent: Referent, gloss: string | null, { lexicon, chunks, chunk, home }: Where): Referent | null {
  if (referent.number !== 'singular') return null;
  const { country } = referent;
  if (STATES.has(gloss ?? '') && referent.kind === 'group' && country !== null)
    return known(lexicon, `state:${country}`, referent);
  if (gloss !== 'capital') return null;
  const next = chunks[chunk.index + 1];
  const isNext = next?.from === chunk.to && next.phrase?.preposition === null && next.phrase.conjunction === null;
  const town = isNext ? next.phrase?.referents.find(({ kind, how }) => kind === 'place' && how !== 'description') : undefined;
  if (town && country === null) return { ...town, from: referent.from, to: referent.to };
  const ruling = country ?? (referent.how === 'anaphor' ? home : null);
  return ruling === null ? null : known(lexicon, lexicon.entity(`state:${ruling}`)?.capital ?? '', referent);
}

function known(lexicon: Lexicon, id: string, { from, to }: Referent): Referent | null {
  const entity = lexicon.entity(id);
  return entity ? { ...fromKnown(entity, { from: from ?? 0, to: to ?? 0 }), from, to } : null;
}
