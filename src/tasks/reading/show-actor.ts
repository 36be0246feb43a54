// The task of `isnad actor`: who a name stands for, which offices it held, what each outlet calls it, what it takes part in.

import type { ActorView, OfficeView } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { readActor } from '../../record/queries/read-actor.ts';
import { namingsOf } from './namings.ts';
import { TAKING_PART, understandName } from './understand-filter.ts';

/** Throws an `AppError` NAME_…. `limit`: the most of the latest events. */
export async function showActor(
  record: Database,
  name: string,
  options: { readonly limit: number; readonly today: string },
): Promise<ActorView> {
  const found = await understandName(record, name, TAKING_PART);
  const { entity, types, latest, articles } = await readActor(
    record,
    found.map(({ number }) => number),
    options,
  );
  const named = { id: entity.id, kind: entity.kind, name: entity.name };
  return {
    entity: named,
    aliases: entity.aliases,
    country: entity.country,
    sectors: entity.sectors,
    wikidata: entity.wikidata,
    offices: await officesOf(entity.id),
    names: namingsOf(articles, [named]),
    types,
    latest,
  };
}

/** The terms that today's lexicon knows, in their order. The lexicon is loaded by whoever first asks for them. */
async function officesOf(id: string): Promise<readonly OfficeView[]> {
  const { defaultLexicon } = await import('../../lexicon/load-lexicon.ts');
  const lexicon = defaultLexicon();
  return (lexicon.entity(id)?.offices ?? [])
    .map(({ role, of, from, to }): OfficeView => {
      const known = lexicon.role(role);
      const body = lexicon.entity(of) ?? lexicon.entity(`state:${of}`);
      return {
        role: known ? { en: known.en, ar: known.ar } : { en: role, ar: role },
        of: body?.name ?? { en: of, ar: of },
        from,
        to,
      };
    })
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0));
}
