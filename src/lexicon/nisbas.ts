// The nisbas of a state. Where one has two spellings (both American ones, say), the second stands with its inflections among the plurals:
// it is told from the plurals by its final ya.

import { foldKey } from '../arabic/fold.ts';
import * as L from '../arabic/letters.ts';
import type { StateYaml } from './yaml-types.ts';

const ENDINGS = [L.TEH_MARBUTA, L.WAW + L.NOON, L.ALEF + L.TEH];

export interface Nisbas {
  /** Masculine singulars, the usual spelling first. */
  readonly singulars: readonly string[];
  readonly plurals: readonly string[];
}

export function nisbasOf(state: StateYaml): Nisbas {
  const given = state['nisba-plural'] ?? [];
  const others = given.filter((word) => foldKey(word).endsWith(L.YEH));
  const singulars = [state.nisba, ...others];
  const stems = singulars.map(foldKey);
  const isInflection = (word: string) => ENDINGS.some((ending) => stems.some((stem) => foldKey(word) === stem + ending));
  return { singulars, plurals: given.filter((word) => !others.includes(word) && !isInflection(word)) };
}
