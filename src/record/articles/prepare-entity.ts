// An entity of a coded article as the record keeps it: who it is, without where it stands in that article, and the names under which it is found.

import type { Entity } from '../../domain/index.ts';
import { foldName } from '../search/search-words.ts';

/** Who an entity is, wherever it is named. */
export type KnownEntity = Omit<Entity, 'mentions'>;

export interface PreparedEntity {
  readonly id: string;
  readonly entity: KnownEntity;
  /** Folded, distinct. */
  readonly names: readonly string[];
}

export function prepareEntity({ mentions: _, ...entity }: Entity): PreparedEntity {
  const names = [entity.name.en, entity.name.ar, ...entity.aliases].map(foldName).filter((name) => name !== '');
  return { id: entity.id, entity, names: [...new Set(names)] };
}
