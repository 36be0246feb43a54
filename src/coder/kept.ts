// Work that is done once for a form and a lexicon, since news repeats its words.

import { oneCopy } from '../arabic/one-copy.ts';
import type { Lexicon } from '../lexicon/types.ts';
import { type FormFacts, factsOf } from './form-facts.ts';
import type { Reading, Word } from './types.ts';

/** Forms kept for one lexicon; all are let go when there are more. */
const LIMIT = 100_000;

/** The same function, which keeps what it made of each form. A lexicon that is let go takes what was kept for it along, once
 * another is used. */
export function kept<T>(make: (form: string, lexicon: Lexicon) => T): (form: string, lexicon: Lexicon) => T {
  const byLexicon = new WeakMap<Lexicon, Map<string, T>>();
  // Articles are coded with the lexicon of the one before: asking the weak map for every word would cost as much as the rest.
  let last: Lexicon | null = null;
  let made = new Map<string, T>();
  return (form, lexicon) => {
    if (lexicon !== last) {
      made = byLexicon.get(lexicon) ?? new Map();
      byLexicon.set(lexicon, made);
      last = lexicon;
    }
    const known = made.get(form);
    if (known !== undefined) return known;
    const value = make(form, lexicon);
    if (made.size >= LIMIT) made.clear();
    made.set(form, value);
    return value;
  };
}

/** A form of the text and what the lexicon and the functions below have made of it: the words that are written so share it. */
export interface Form {
  readonly form: string;
  readonly readings: readonly Reading[];
  readonly facts: FormFacts;
  readonly made: unknown[];
}

let places = 0;

export const newForm = (form: string, readings: readonly Reading[]): Form => ({
  form: oneCopy(form),
  readings,
  facts: factsOf(readings),
  made: new Array<unknown>(places),
});

/** As `kept`, of a word's form: what was made is found at the word, so that asking again costs next to nothing. */
export function keptOnWord<T>(make: (form: Form, lexicon: Lexicon) => T): (word: Word, lexicon: Lexicon) => T {
  const place = places++;
  return ({ written }, lexicon) => {
    const known = written.made[place] as T | undefined;
    if (known !== undefined) return known;
    const made = make(written, lexicon);
    written.made[place] = made;
    return made;
  };
}
