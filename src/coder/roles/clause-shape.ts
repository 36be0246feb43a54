// What the shape of a clause says of its subject and object, before anybody is asked who they are.

import * as F from '../../arabic/function-words.ts';
import type { Argument, Predicate, Referent } from '../types.ts';
import { type RoleContext, showsObject, showsSubject } from './role-context.ts';

/**
 * `تبادل لإطلاق النار قتل خلاله جندي`, `جلسة دعت إليها مصر`: the pronoun after the verb is the deed, and the clause has a subject of its own.
 */
export function isTakenUpWithin(
  { chunks, words }: RoleContext,
  { antecedent, prepositional: slots, bare }: Predicate,
): boolean {
  const noun = antecedent === null ? null : chunks[antecedent]?.phrase;
  if (!noun || bare.length === 0) return false;
  const gender = noun.isPredicate ? words[noun.head]?.reading?.analysis.gender : null;
  return slots.some(({ slot, chunks: own }) => {
    const pronoun = chunks[own[0] as number]?.phrase?.suffix;
    return pronoun != null && (slot === F.DURING || (gender != null && pronoun.gender === gender && pronoun.number === 'singular'));
  });
}

/** `الرجل الذي تتهمه`: the verb is of a woman or a state, and only its object can be the man. */
export const isObjectOnly = ({ reading: { analysis }, suffix }: Predicate, antecedent: readonly Referent[]): boolean =>
  analysis.gender === 'feminine' &&
  analysis.number === 'singular' &&
  suffix?.gender === 'masculine' &&
  antecedent.length > 0 &&
  antecedent.every((one) =>
    one.gender === 'masculine'
      ? one.number === 'singular'
      : one.gender === null && (one.kind === 'person' || one.kind === 'role'),
  );

/** `وأصابوا أربعة في الهجوم`, `واستهدف أهدافاً`: no subject follows a plural, none is in the accusative. */
export const isObjectFirst = (context: RoleContext, { reading }: Predicate, first: Argument): boolean =>
  !showsSubject(context, first) && (reading.analysis.number === 'plural' || showsObject(context, first));
