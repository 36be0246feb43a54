// An entity of a coded article as the record keeps it: who it is, without where it stands in that article, and the names under which it is found.

import type { Entity } from '../../domain/index.ts';
import { foldName } from '../search/search-words.ts';

/** Who an entity is, wherever it is named. */
export type KnownEntity = Omit<Entity, 'mentions'>;

export interface PreparedEntity {
  readonly id: string;
  /** `KnownEntity` as JSON: most are known already, and nobody looks at them again. */
  readonly entity: string;
  /** Folded, distinct. */
  readonly names: readonly string[];
}

export function prepareEntity({ mentions: _, ...entity }: Entity): PreparedEntity {
  const names = [entity.name.en, entity.name.ar, ...entity.aliases].map(foldedName).filter((name) => name !== '');
  return { id: entity.id, entity: JSON.stringify(entity), names: [...new Set(names)] };
}

/** The same names come in article after article. */
const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;

function foldedName(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const fold = foldName(name);
  folded.set(name, fold);
  return fold;
}
