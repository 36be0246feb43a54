// The one bare phrase after a verb: its subject, or its object where the subject is dropped.

import * as F from '../../arabic/function-words.ts';
import type { Act, Argument, Predicate, Referent, TaggedWord } from '../types.ts';
import {
  goesOn,
  isActive,
  isMasculine,
  isOneMan,
  isPlace,
  isThing,
  type RoleContext,
  showsObject,
  startsFeminine,
} from './role-context.ts';

export interface OnlyPhrase {
  readonly predicate: Predicate;
  readonly act: Act | null;
  readonly usesObject: boolean;
  readonly first: Argument;
  readonly ofFirst: readonly Referent[];
}

/** The one phrase after a verb is its object by its form, by the verb's, or by what it names. */
export function isOnlyObject(context: RoleContext, { predicate, act, usesObject, first, ofFirst }: OnlyPhrase): boolean {
  const { analysis } = predicate.reading;
  const isJoined = predicate.joinedTo !== null;
  // `وتولى السلطة`: a feminine noun right after a verb without its ending is no subject.
  if ((usesObject || isJoined) && isOneMan(analysis) && act?.passiveCommon !== true && startsFeminine(context, predicate, first))
    return true;
  if (!usesObject) return false;
  if (analysis.number !== 'singular' || showsObject(context, first)) return true;
  if (isJoined && (isThing(ofFirst) || (analysis.gender === 'feminine' && ofFirst.every(isMasculine)))) return true;
  // `كانت قد انتزعت الفاشر`, `ثم قصفت مواقع الجيش`: no place attacks.
  return act?.type === 'ASSAULT' && goesOn(context.words, predicate) && isPlace(ofFirst);
}

/** A joined verb whose frame has an object shows nobody but one. */
export function isObjectMissing(context: RoleContext, { word, joinedTo, prepositional: slots }: Predicate, act: Act): boolean {
  const { recipient } = act.roles;
  if (!recipient.includes('object') || (act.passiveCommon && !isActive(context, joinedTo))) return false;
  const isCharge =
    act.type === 'ACCUSE' && (context.words[word] as TaggedWord).conjunction !== null && slots.some((one) => one.slot === F.BY);
  return (joinedTo !== null || isCharge) && !slots.some((one) => one.slot !== 'object' && recipient.includes(one.slot));
}
