// Small questions about lists of referents that every stage asks. Lists are short and asked about by the thousand: where the answer is the
// whole list, or nobody, no new list is made.

import type { Referent } from './types.ts';

export const NOBODY: readonly Referent[] = [];

/** People, posts, states, bodies and groups act; places and things do not. */
export const isBeing = ({ kind }: Referent): boolean => kind !== 'place' && kind !== 'unknown';

/** A person, or a post that somebody holds. */
export const isSomebody = ({ kind }: Referent): boolean => kind === 'person' || kind === 'role';

export function beingsOf(ones: readonly Referent[]): readonly Referent[] {
  let count = 0;
  for (const one of ones) if (isBeing(one)) count++;
  return count === ones.length ? ones : count === 0 ? NOBODY : ones.filter(isBeing);
}

/** Whether the entity is one of them, under whatever words. */
export function isAmong(ones: readonly Referent[], { entity }: Pick<Referent, 'entity'>): boolean {
  for (const one of ones) if (one.entity === entity) return true;
  return false;
}

export function meet(some: readonly Referent[], others: readonly Referent[]): boolean {
  for (const one of some) if (isAmong(others, one)) return true;
  return false;
}

export function areAllAmong(some: readonly Referent[], others: readonly Referent[]): boolean {
  for (const one of some) if (!isAmong(others, one)) return false;
  return true;
}

/** Those who are not among the others. */
export function without(ones: readonly Referent[], others: readonly Referent[]): readonly Referent[] {
  return meet(ones, others) ? ones.filter((one) => !isAmong(others, one)) : ones;
}

export function joined(some: readonly Referent[], others: readonly Referent[]): readonly Referent[] {
  return some.length === 0 ? others : others.length === 0 ? some : [...some, ...others];
}
