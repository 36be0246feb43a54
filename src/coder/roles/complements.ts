// To which of two deeds a complement belongs that stands after both.

import * as F from '../../arabic/function-words.ts';
import type { EventType } from '../../domain/index.ts';
import type { Act, Argument, Chunk, Predicate } from '../types.ts';
import type { RoleContext } from './role-context.ts';

/** `دعم من التحالف`, `مساعدات من قطر`: who gives stands after `من`, where the frame has nothing else there. */
export const isGiven = ({ type, roles }: Act): boolean =>
  GIVEN.has(type) && !roles.recipient.includes(F.FROM) && !roles.content.includes(F.FROM);
const GIVEN = new Set<EventType>(['SUPPORT', 'AID']);

/** `طالب بانسحاب القوات من البلاد`, `هاتفه معلناً وقوف بلاده مع المملكة`: the complement of the deed before it, not of the verb. */
export function completesDeed(context: RoleContext, predicate: Predicate, { slot, chunks }: Argument): boolean {
  const at = chunks[0] as number;
  if (slot === F.BETWEEN && predicate.form === 'verb') return isBetweenThem(context, predicate, at);
  let deed: Predicate | undefined;
  for (let index = predicate.index + 1; (context.predicates[index]?.chunk ?? at) < at; index++) {
    const one = context.predicates[index] as Predicate;
    // `طلب تسليح من القائد`: of two nouns in a genitive the first has the complement.
    const isOwned = predicate.form === 'noun' && (context.chunks[one.chunk] as Chunk).phrase?.genitive === true;
    if (one.form === 'noun' && !isOwned) deed = one;
  }
  // `طلبت أوكرانيا مساعدة من ألمانيا`: what completes a verb's own object completes the verb.
  const { chunk } = deed ?? predicate;
  const isOfVerb = predicate.form === 'verb' && predicate.bare.some((one) => one.chunks.includes(chunk));
  if (isOfVerb && context.actOf[predicate.index]?.roles.recipient.includes(slot)) return false;
  // `ألقى المسؤولية على الحكومة`: what the deed does not reach is the verb's.
  const reaches = deed?.prepositional.some((one) => one.chunks.includes(at)) ?? false;
  const act = deed && reaches ? context.actOf[deed.index] : undefined;
  const asked = act ? [...act.roles.recipient, ...act.roles.content, ...(act.symmetric ? [F.WITH] : [])] : [];
  return act !== undefined && (asked.includes(slot) || (slot === F.FROM && isGiven(act)));
}

/** `بحث الوزير تعزيز العلاقات بين البلدين`: what stands between them is what they talk of. */
function isBetweenThem({ chunks, resolved, actOf }: RoleContext, { index, chunk }: Predicate, at: number): boolean {
  const before = chunks[at - 1] as Chunk;
  const isThing = before.phrase !== null && (resolved[at - 1] ?? []).every((one) => one.kind === 'unknown');
  const act = actOf[index];
  // A mediator's own effort is between those whom he brings together.
  return at - 1 > chunk && isThing && act?.type === 'CONSULT' && act.symmetric;
}
