// What the shape of a clause says of its subject and object, before anybody is asked who they are.

import * as F from '../../arabic/function-words.ts';
import type { EventType } from '../../domain/index.ts';
import type { Argument, Chunk, Predicate, Reading, Referent } from '../types.ts';
import { type RoleContext, showsObject, showsSubject } from './role-context.ts';

/**
 * `تبادل لإطلاق النار قتل خلاله جندي`, `جلسة دعت إليها مصر`: the pronoun after the verb is the deed, and the clause has a subject of its own.
 */
export function isTakenUpWithin({ chunks, words }: RoleContext, { antecedent, prepositional: slots, bare }: Predicate): boolean {
  const noun = antecedent === null ? null : chunks[antecedent]?.phrase;
  if (!noun || bare.length === 0) return false;
  const reading = noun.isPredicate ? words[noun.head]?.reading : null;
  const gender = reading ? genderOfDeed(reading) : null;
  return slots.some(({ slot, chunks: own }) => {
    const pronoun = chunks[own[0] as number]?.phrase?.suffix;
    return (
      pronoun != null && (slot === F.DURING || (gender != null && pronoun.gender === gender && pronoun.number === 'singular'))
    );
  });
}

/** The gender by which a pronoun takes up a deed: many deeds are feminine. */
export const genderOfDeed = ({ analysis: { number, gender } }: Reading): 'masculine' | 'feminine' | null =>
  number === 'plural' ? 'feminine' : gender;

/** `الرجل الذي تتهمه`: the verb is of a woman or a state, and only its object can be the man. */
export const isObjectOnly = ({ reading: { analysis }, suffix }: Predicate, antecedent: readonly Referent[]): boolean =>
  // `المدينة التي تحاصرها`: a place does nothing.
  (antecedent.length > 0 && antecedent.every(({ kind }) => kind === 'place') && suffix?.gender === 'feminine') ||
  (analysis.gender === 'feminine' &&
    analysis.number === 'singular' &&
    suffix?.gender === 'masculine' &&
    antecedent.length > 0 &&
    antecedent.every((one) =>
      one.gender === 'masculine'
        ? one.number === 'singular'
        : one.gender === null && (one.kind === 'person' || one.kind === 'role'),
    ));

/** `وأصابوا أربعة في الهجوم`, `واستهدف أهدافاً`: no subject follows a plural, none is in the accusative. */
export const isObjectFirst = (context: RoleContext, { reading }: Predicate, first: Argument): boolean =>
  !showsSubject(context, first) && (reading.analysis.number === 'plural' || showsObject(context, first));

/** How many chunks on from a negated verb the only one of whom it is true may stand. */
const REACH = 9;

/** `لم يحضر الاجتماع سوى الوزير`: the only one of whom a negated verb is true. */
export function exceptedBy({ chunks, resolved, words }: RoleContext, { chunk, sentence }: Predicate): readonly Referent[] {
  if (chunks[chunk - 1]?.kind !== 'negation') return [];
  for (let at = chunk + 1; at <= chunk + REACH && chunks[at]?.sentence === sentence; at++) {
    const { kind, phrase, from } = chunks[at] as Chunk;
    if (kind === 'verb') return [];
    if (phrase?.preposition === F.EXCEPT) return resolved[at] ?? [];
    if (words[from]?.form === F.BUT && kind === 'complementizer')
      return chunks[at + 1]?.phrase?.preposition === null ? (resolved[at + 1] ?? []) : [];
  }
  return [];
}

/** Types whose actors are people and bodies, never abstract things. */
export const ACTED_BY_BEINGS = new Set<EventType>([
  'ACCUSE',
  'REQUEST',
  'AGREE',
  'REJECT',
  'SUPPORT',
  'THREATEN',
  'CONSULT',
  'CONCEDE',
  'SANCTION',
  'COERCE',
  'AID',
  'COOPERATE',
]);

/** `يتساءل الموقع بعد أن قابل الوزير`: a site meets nobody. */
export function isOtherThan({ actOf }: RoleContext, shared: readonly Referent[], { index }: Predicate): boolean {
  const type = actOf[index]?.type;
  return type !== undefined && ACTED_BY_BEINGS.has(type) && shared.every((one) => one.kind === 'place');
}

/** `يسانده الجنود، وسبق أن زار`: a verb that has dropped a subject of several men is plural; `حيث بحثا`, of two, means no one man. */
export const isAnotherNumber = (shared: readonly Referent[], { reading: { analysis } }: Predicate): boolean =>
  (analysis.number === 'dual' && shared.length === 1 && shared[0]?.number === 'singular') ||
  (analysis.number === 'singular' &&
    analysis.gender === 'masculine' &&
    shared.every(
      (one) => one.kind === 'group' && one.number === 'plural' && one.gender === 'masculine' && one.how === 'description',
    ));
