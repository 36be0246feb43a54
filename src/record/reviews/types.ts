// What an analyst decides of the record. A review is never changed and never deleted; another one may take it back.

import type { EventType, Span, Status } from '../../domain/index.ts';
import type { Days } from '../linking/types.ts';

/** An account as a review knows it: by its article and by where its triggers stand, which a new coding of the article leaves in place. */
export interface AccountRef {
  readonly article: string;
  readonly key: string;
  readonly triggers: readonly Span[];
}

/** One field of an account, and what it should be. Entities by id; null and empty lists: nobody, nowhere, not said. */
export type Correction =
  | { readonly field: 'type'; readonly value: EventType }
  | { readonly field: 'modes'; readonly value: readonly string[] }
  | { readonly field: 'status'; readonly value: Status }
  | { readonly field: 'actor' | 'recipient'; readonly value: readonly string[] }
  | { readonly field: 'place'; readonly value: string | null }
  | { readonly field: 'date'; readonly value: Days | null }
  | { readonly field: 'dead' | 'injured'; readonly value: readonly [number, number] | null };

export type Decision =
  /** The coding of the account is right; or it tells of no such act. */
  | { readonly action: 'accept' | 'reject'; readonly value: { readonly of: AccountRef } }
  | { readonly action: 'correct'; readonly value: { readonly of: AccountRef } & Correction }
  /** The accounts are of one act; those of one side are not of the act of the other side. */
  | { readonly action: 'merge'; readonly value: { readonly accounts: readonly AccountRef[] } }
  | { readonly action: 'split'; readonly value: { readonly sides: readonly [readonly AccountRef[], readonly AccountRef[]] } }
  /** Entities: the target is called so; the target is the same as another, and goes by that one's id. */
  | { readonly action: 'rename'; readonly value: { readonly en: string; readonly ar: string } }
  | { readonly action: 'unite'; readonly value: { readonly into: string } }
  | { readonly action: 'undo'; readonly value: Readonly<Record<string, never>> };

export type Review = Decision & {
  readonly number: number;
  /** ISO instant. */
  readonly made: string;
  readonly who: string;
  /** The id of an account or of an entity; of the review, by number, that is taken back. */
  readonly target: string;
  readonly note: string | null;
  readonly undoes: number | null;
};

/** The accounts that a review is about. */
export function accountsIn(review: Decision): readonly AccountRef[] {
  switch (review.action) {
    case 'accept':
    case 'reject':
    case 'correct':
      return [review.value.of];
    case 'merge':
      return review.value.accounts;
    case 'split':
      return review.value.sides.flat();
    default:
      return [];
  }
}
