// Everything that has an id: states, regions, organizations, outlets, groups, people, places and named events, with the links between
// them (a capital and its state, a bloc and its members, a person and the terms of office).

import { foldKey } from '../arabic/fold.ts';
import { firstDay, lastDay } from './calendar-bounds.ts';
import type { CompiledEntity } from './compiled-lexicon.ts';
import { bodyId, eventId, placeId, regionId, stateId } from './entry-ids.ts';
import type { LexiconSources } from './read-lexicon.ts';
import type { KnownEntity, Term } from './types.ts';
import type {
  BilingualName,
  DateYaml,
  NamedEventYaml,
  OrganizationYaml,
  PersonYaml,
  PlaceYaml,
  RegionYaml,
  StateYaml,
} from './yaml-types.ts';

export function compileEntities(sources: LexiconSources): readonly CompiledEntity[] {
  const states = sources.entries.states.map(({ data }) => data);
  const places = sources.entries.places.map(({ data }) => data);
  const capitals = capitalsOf(states, places);
  return [
    ...states.map((state) => stateEntity(state, capitals.placeOf.get(state.id))),
    ...sources.entries.regions.map(({ data }) => regionEntity(data)),
    ...sources.entries.organizations.map(({ data }) => organizationEntity(data)),
    ...sources.entries.people.map(({ data }) => personEntity(data)),
    ...places.map((place) => placeEntity(place, capitals.stateOf.get(place.id))),
    ...sources.entries['named-events'].map(({ data }) => eventEntity(data)),
  ];
}

/**
 * The place of a state's capital (or other metonym): a place of that country under that name, Arabic before English, the capital
 * before other kinds.
 */
export function findCapital(state: StateYaml, name: BilingualName, places: readonly PlaceYaml[]): PlaceYaml | undefined {
  const key = foldKey(name.ar);
  const own = places.filter(({ country }) => country === state.id);
  const inArabic = own.filter((place) => [place.name.ar, ...(place.names ?? [])].some((ar) => foldKey(ar) === key));
  const named = inArabic.length > 0 ? inArabic : own.filter((place) => place.name.en === name.en);
  return (
    ['capital', 'city'].map((kind) => named.find((place) => place.kind === kind)).find((place) => place !== undefined) ?? named[0]
  );
}

function capitalsOf(states: readonly StateYaml[], places: readonly PlaceYaml[]) {
  const placeOf = new Map<string, string>();
  const stateOf = new Map<string, string>();
  const byCountry = Map.groupBy(places, ({ country }) => country ?? '');
  for (const state of states) {
    const own = byCountry.get(state.id) ?? [];
    for (const [index, name] of [state.capital, ...(state.capitals ?? [])].entries()) {
      const place = findCapital(state, name, own);
      if (!place) continue;
      if (index === 0) placeOf.set(state.id, place.id);
      stateOf.set(place.id, state.id);
    }
  }
  return { placeOf, stateOf };
}

const stateEntity = (state: StateYaml, capital: string | undefined): CompiledEntity => ({
  id: stateId(state.id),
  kind: 'state',
  subkind: 'state',
  name: state.name,
  adjective: state.demonym.adjective,
  country: state.id,
  sectors: ['GOV'],
  ...aliases(state.latin),
  ...(state.wikidata !== undefined && { wikidata: state.wikidata }),
  ...(capital !== undefined && { capital }),
});

const regionEntity = (region: RegionYaml): CompiledEntity => ({
  id: regionId(region.id),
  kind: 'region',
  subkind: 'region',
  name: region.name,
  ...(region.adjective !== undefined && { adjective: region.adjective }),
  ...aliases(region.latin),
  ...(region.wikidata !== undefined && { wikidata: region.wikidata }),
  ...(region.members && { members: region.members.map(stateId) }),
});

const ORGANIZATION_KINDS: Readonly<Record<string, KnownEntity['kind']>> = {
  org: 'organization',
  outlet: 'outlet',
  group: 'group',
};

const organizationEntity = (body: OrganizationYaml): CompiledEntity => ({
  id: body.id,
  kind: ORGANIZATION_KINDS[body.id.split(':')[0] ?? ''] ?? 'organization',
  subkind: body.kind,
  name: body.name,
  ...aliases(body.latin),
  ...(body.country !== undefined && { country: body.country }),
  ...(body.sectors && { sectors: body.sectors }),
  ...(body.wikidata !== undefined && { wikidata: body.wikidata }),
  ...(body.domain !== undefined && { domain: body.domain }),
  ...(body.place !== undefined && { capital: placeId(body.place) }),
  ...lifetime(body.from, body.to),
});

const personEntity = (person: PersonYaml): CompiledEntity => ({
  id: person.id,
  kind: 'person',
  subkind: 'person',
  name: person.name,
  country: person.country,
  sectors: person.sectors,
  ...aliases(person.latin),
  ...(person.wikidata !== undefined && { wikidata: person.wikidata }),
  ...(person.offices && {
    offices: person.offices.map(
      (office): Term => ({
        role: office.role,
        of: bodyId(office.of ?? person.country),
        from: office.from == null ? null : firstDay(office.from),
        to: office.to == null ? null : lastDay(office.to),
      }),
    ),
  }),
});

const placeEntity = (place: PlaceYaml, capitalOf: string | undefined): CompiledEntity => {
  const metonym = place.metonym ?? (capitalOf === undefined ? undefined : stateId(capitalOf));
  return {
    id: place.id,
    kind: 'place',
    subkind: place.kind,
    name: place.name,
    location: { lat: place.lat, lon: place.lon, admin1: place.admin1 ?? null, geonames: place.geonames ?? null },
    ...aliases(place.latin),
    ...(place.country !== null && { country: place.country }),
    ...(place.wikidata !== undefined && { wikidata: place.wikidata }),
    ...(metonym !== undefined && { metonym }),
  };
};

const eventEntity = (event: NamedEventYaml): CompiledEntity => ({
  id: eventId(event.id),
  kind: 'named-event',
  subkind: event.kind,
  name: event.name,
  ...(event.country !== undefined && { country: event.country }),
  ...(event.wikidata !== undefined && { wikidata: event.wikidata }),
  ...lifetime(event.start, event.end === undefined ? event.start : event.end),
});

const aliases = (latin: readonly string[] | undefined) => (latin ? { aliases: latin } : {});

const lifetime = (from: DateYaml | undefined, to: DateYaml | null | undefined) => ({
  ...(from !== undefined && { from: firstDay(from) }),
  ...(to != null && { to: lastDay(to) }),
});
