// What the shape of a clause says of its subject and object, before anybody is asked who they are.

import * as F from '../../arabic/function-words.ts';
import type { Argument, Predicate, Referent } from '../types.ts';
import { type RoleContext, showsObject, showsSubject } from './role-context.ts';

/** `تبادل لإطلاق النار قتل خلاله جندي`: the pronoun after the verb is the deed, and the clause has a subject of its own. */
export const isTakenUpWithin = ({ chunks }: RoleContext, { antecedent, prepositional: slots, bare }: Predicate): boolean =>
  antecedent !== null &&
  bare.length > 0 &&
  slots.some((one) => one.slot === F.DURING && one.chunks.some((at) => chunks[at]?.phrase?.suffix != null));

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
