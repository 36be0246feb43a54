// What the deciding of a status starts from, and what it decides.

import type { Status } from '../../domain/index.ts';
import type { Modal } from '../../lexicon/types.ts';
import type { Chunk, PhraseHit, Predicate, TaggedWord } from '../types.ts';

export interface StatusContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  readonly modalHits: readonly PhraseHit[];
  readonly published: string | null;
  /** Word index → chunk index. */
  readonly chunkOfWord: Int32Array;
}

export interface Decided {
  readonly status: Status;
  readonly because: string;
}

/** A modal word or phrase and its words. */
export type ModalAt = { readonly modal: Modal; readonly from: number; readonly to: number };

/** How many words away a modal phrase is looked for. */
export const REACH = 14;
