// Whether what entries name exists: countries, roles, bodies, places, light verbs, classes of nouns, capitals.

import { findCapital } from './compile-entities.ts';
import { bodyId, idOf, placeId } from './entry-ids.ts';
import type { LexiconProblem, ProblemCode } from './problems.ts';
import { type DataPath, type LexiconEntry, type LexiconSources, problemAt } from './read-lexicon.ts';

export function checkReferences(sources: LexiconSources): readonly LexiconProblem[] {
  const { entries } = sources;
  const problems: LexiconProblem[] = [];
  const expect = (known: ReadonlySet<string>, code: ProblemCode, entry: LexiconEntry, path: DataPath, value: string) => {
    if (!known.has(value)) problems.push(problemAt(entry, path, code, { value }));
  };
  const countries = new Set(entries.states.map(({ data }) => data.id));
  const roles = new Set(entries.roles.map(({ data }) => data.id));
  const lights = new Set(entries['light-verb'].map(({ data }) => data.id));
  const named = [...entries.states, ...entries.regions, ...entries.organizations, ...entries.people, ...entries.places];
  const ids = new Set(named.map((entry) => idOf(entry as LexiconEntry)).filter((id) => id !== null));

  for (const entry of [...entries.organizations, ...entries.people, ...entries.places, ...entries['named-events']]) {
    const { country } = entry.data;
    if (country != null) expect(countries, 'LEXICON_UNKNOWN_COUNTRY', entry, ['country'], country);
  }
  for (const entry of entries.regions) {
    for (const [index, member] of (entry.data.members ?? []).entries()) {
      expect(countries, 'LEXICON_UNKNOWN_COUNTRY', entry, ['members', index], member);
    }
  }
  for (const entry of entries.people) {
    for (const [index, { role, of }] of (entry.data.offices ?? []).entries()) {
      expect(roles, 'LEXICON_UNKNOWN_ROLE', entry, ['offices', index, 'role'], role);
      if (of !== undefined) expect(ids, 'LEXICON_UNKNOWN_ENTITY', entry, ['offices', index, 'of'], bodyId(of));
    }
  }
  for (const entry of entries.places) {
    const { metonym } = entry.data;
    if (metonym !== undefined) expect(ids, 'LEXICON_UNKNOWN_ENTITY', entry, ['metonym'], metonym);
  }
  for (const entry of [...entries.organizations, ...entries['named-events']]) {
    const { place } = entry.data;
    if (place !== undefined) expect(ids, 'LEXICON_UNKNOWN_ENTITY', entry, ['place'], placeId(place));
  }
  for (const entry of entries.institutions) {
    for (const [country, body] of Object.entries(entry.data.special ?? {})) {
      expect(countries, 'LEXICON_UNKNOWN_COUNTRY', entry, ['special', country], country);
      expect(ids, 'LEXICON_UNKNOWN_ENTITY', entry, ['special', country], bodyId(body));
    }
  }
  for (const entry of entries.act) {
    for (const [index, light] of (entry.data.light ?? []).entries()) {
      expect(lights, 'LEXICON_UNKNOWN_LIGHT_VERB', entry, ['light', index], light);
    }
  }
  return [...problems, ...checkClasses(sources), ...checkCapitals(sources)];
}

/** Classes that no noun declares: what a participant that is a name or a pronoun is. */
const ENTITY_CLASSES = ['human', 'person', 'state', 'region', 'organization', 'group', 'outlet', 'place'];

function checkClasses({ entries }: LexiconSources): readonly LexiconProblem[] {
  const declared = [...entries.nouns, ...entries.crowds].map(({ data }) => data.class);
  const classes = new Set([...declared, ...ENTITY_CLASSES].map((name) => `class:${name}`));
  return entries.act.flatMap((entry) =>
    (['with', 'without'] as const).flatMap((key) =>
      Object.entries(entry.data[key] ?? {}).flatMap(([slot, words]) =>
        words.flatMap((value, index) =>
          value.startsWith('class:') && !classes.has(value)
            ? [problemAt(entry, [key, slot, index], 'LEXICON_UNKNOWN_CLASS', { value })]
            : [],
        ),
      ),
    ),
  );
}

function checkCapitals({ entries }: LexiconSources): readonly LexiconProblem[] {
  const places = Map.groupBy(
    entries.places.map(({ data }) => data),
    ({ country }) => country ?? '',
  );
  return entries.states.flatMap((entry) => {
    const { id, capital } = entry.data;
    if (findCapital(entry.data, capital, places.get(id) ?? [])) return [];
    return [problemAt(entry, ['capital'], 'LEXICON_CAPITAL_WITHOUT_PLACE', { country: id, value: capital.ar })];
  });
}
