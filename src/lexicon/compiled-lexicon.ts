// The compiled lexicon: one JSON value, small enough for a browser and quick to open. compile-lexicon.ts writes it,
// open-lexicon.ts reads it; nothing else knows this shape. Keys with their usual value are left out.

import type { Act, Analysis, Crowd, Cue, Institution, KnownEntity, LightVerb, Modal, PhraseTarget, Role } from './types.ts';

/** What an analysis says besides its lemma. */
export type Features = Omit<Analysis, 'lemma'>;

/** A lemma: lists of acts, cues, light verbs and modals are indices into the tables beside it. */
export interface CompiledLemma {
  readonly citation: string;
  readonly gloss?: string;
  readonly glosses?: string;
  readonly class?: string;
  readonly acts?: readonly number[];
  readonly cues?: readonly number[];
  readonly lights?: readonly number[];
  readonly modals?: readonly number[];
  readonly crowd?: Crowd;
  readonly refersTo?: readonly string[];
  readonly value?: number;
  readonly title?: { readonly en: string; readonly class: string };
}

export type CompiledEntity = Pick<KnownEntity, 'id' | 'kind' | 'subkind' | 'name'> & Partial<KnownEntity>;

export interface CompiledLexicon {
  readonly version: 1;
  readonly hash: string;
  readonly features: readonly Features[];
  /** Sets of features that a form can have within one lemma: indices into `features`. */
  readonly readings: readonly (readonly number[])[];
  /**
   * Forms by their first letters (at most `BUCKET_LETTERS`). A bucket holds lines `rest lemma.reading lemma.reading …`,
   * numbers in base 36; it is read when a form of it is first asked for, so that opening the lexicon costs nothing for forms.
   */
  readonly forms: Readonly<Record<string, string>>;
  readonly lemmas: readonly CompiledLemma[];
  readonly acts: readonly Act[];
  readonly cues: readonly Cue[];
  readonly lights: readonly LightVerb[];
  readonly modals: readonly Modal[];
  readonly entities: readonly CompiledEntity[];
  readonly roles: readonly Role[];
  readonly institutions: readonly Institution[];
  readonly targets: readonly PhraseTarget[];
  /** Phrases by their first word: lines `target rest of the words`, the target in base 36, longest phrase first. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly latin: Readonly<Record<string, readonly string[]>>;
}

export const BUCKET_LETTERS = 3;
export const RADIX = 36;
