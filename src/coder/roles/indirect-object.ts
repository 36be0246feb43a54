// The first of a light verb's two objects is whom its noun reaches: `منحت ألمانيا لبنان قرضاً` is a loan to Lebanon.

import * as F from '../../arabic/function-words.ts';
import type { ActMatch, Argument } from '../types.ts';

/** Slots of a noun's frame that the first object stands in for. */
export const TO_WHOM: readonly string[] = [F.FOR, F.TO];

/** The other object of the verb that carries the noun at a chunk, or null when the noun is its only one. */
export function indirectObject(light: ActMatch['light'], noun: number): Argument | null {
  if (light?.predicate.form !== 'verb' || light.verb.noun !== 'object' || light.verb.subject !== 'actor') return null;
  const { before, bare } = light.predicate;
  const [first, second] = before ? bare : bare.slice(1);
  return first && second?.chunks.includes(noun) ? first : null;
}
