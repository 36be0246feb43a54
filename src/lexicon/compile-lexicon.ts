// From read entries to the compiled lexicon: words with all their forms, entities, offices, phrases and Latin spellings, packed.

import { compileEntities } from './compile-entities.ts';
import { compileLatin } from './compile-latin.ts';
import { compilePhrases } from './compile-phrases.ts';
import { compileWords } from './compile-words.ts';
import type { CompiledLexicon } from './compiled-lexicon.ts';
import { bodyId } from './entry-ids.ts';
import { packLexicon } from './pack-lexicon.ts';
import type { LexiconProblem } from './problems.ts';
import type { LexiconSources } from './read-lexicon.ts';
import type { Institution, Role } from './types.ts';

export interface Compilation {
  readonly compiled: CompiledLexicon;
  /** Words that cannot be inflected as their entries say. */
  readonly problems: readonly LexiconProblem[];
  readonly counts: { readonly lemmas: number; readonly forms: number; readonly phrases: number; readonly entities: number };
}

/** Compiles entries that the checks have passed. `hash` is `sha256:` and 16 hex digits over the files. */
export function compileLexicon(sources: LexiconSources, hash: string): Compilation {
  const words = compileWords(sources);
  const phrases = [...compilePhrases(sources), ...words.phrases];
  const entities = compileEntities(sources);
  const compiled: CompiledLexicon = {
    version: 1,
    hash,
    ...packLexicon(words.store, phrases),
    entities,
    roles: rolesOf(sources),
    institutions: institutionsOf(sources),
    latin: compileLatin(sources),
  };
  const { lemmas, forms } = words.store;
  const counts = { lemmas: lemmas.length, forms: forms.size, phrases: phrases.length, entities: entities.length };
  return { compiled, problems: words.problems, counts };
}

const rolesOf = ({ entries }: LexiconSources): readonly Role[] =>
  entries.roles.map(({ data }) => ({ id: data.id, en: data.en, ar: data.ar[0] ?? '', sectors: data.sectors }));

const institutionsOf = ({ entries }: LexiconSources): readonly Institution[] =>
  entries.institutions.map(({ data }) => ({
    id: data.id,
    en: data.en,
    ar: data.ar[0] ?? '',
    sectors: data.sectors,
    special: Object.fromEntries(Object.entries(data.special ?? {}).map(([country, body]) => [country, bodyId(body)])),
  }));
