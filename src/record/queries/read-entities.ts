// Entities by number or by id, with the country and the place on earth that their coding gave them.

import type { Location, NamedEntity } from '../../domain/index.ts';
import type { KnownEntity } from '../articles/prepare-entity.ts';
import type { Database } from '../database.ts';

export interface EntityView extends NamedEntity {
  readonly number: number;
  readonly country: string | null;
  readonly location: Location | null;
}

interface EntityRow {
  readonly number: number;
  readonly id: string;
  readonly kind: NamedEntity['kind'];
  readonly name_en: string;
  readonly name_ar: string;
  readonly country: string | null;
  readonly entity: string;
}

const SELECT = 'SELECT number, id, kind, name_en, name_ar, country, entity FROM entities';

export async function entitiesByNumber(database: Database, numbers: Iterable<number>): Promise<ReadonlyMap<number, EntityView>> {
  const rows = await database.all<EntityRow>(`${SELECT} WHERE number IN ?*`, [...new Set(numbers)]);
  return new Map(rows.map((row) => [row.number, viewOf(row)]));
}

export async function entitiesById(database: Database, ids: Iterable<string>): Promise<ReadonlyMap<string, EntityView>> {
  const rows = await database.all<EntityRow>(`${SELECT} WHERE id IN ?*`, [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, viewOf(row)]));
}

const viewOf = ({ number, id, kind, name_en, name_ar, country, entity }: EntityRow): EntityView => ({
  number,
  id,
  kind,
  name: { en: name_en, ar: name_ar },
  country,
  location: (JSON.parse(entity) as Partial<KnownEntity>).location ?? null,
});
