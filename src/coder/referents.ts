// Makes referents: what the words of a noun phrase stand for, from a known entity, a post, an institution, a description or a name that no list holds.

import * as F from '../arabic/function-words.ts';
import { oneCopy } from '../arabic/one-copy.ts';
import { romanize } from '../arabic/romanize.ts';
import type { EntityKind } from '../domain/index.ts';
import type { KnownEntity, Lexicon } from '../lexicon/types.ts';
import { kept } from './kept.ts';
import type { Referent } from './types.ts';

const KIND: Readonly<Record<KnownEntity['kind'], EntityKind>> = {
  state: 'state',
  region: 'group',
  person: 'person',
  organization: 'organization',
  group: 'group',
  outlet: 'organization',
  place: 'place',
  'named-event': 'unknown',
};

export interface WordRange {
  readonly from: number;
  readonly to: number;
}

const CACHE_LIMIT = 50_000;

type Prefix = 'role' | 'org' | 'person' | 'place' | 'thing' | 'group';
const ids: Readonly<Record<Prefix, Map<string, string>>> = {
  role: new Map(),
  org: new Map(),
  person: new Map(),
  place: new Map(),
  thing: new Map(),
  group: new Map(),
};

/** The id of what no list holds, from its English name. Kept, since news repeats its names, as one copy, since every stage compares ids. */
export function idOf(prefix: Prefix, name: string): string {
  const kept = ids[prefix];
  const known = kept.get(name);
  if (known !== undefined) return known;
  const made = oneCopy(`${prefix}:${slug(name)}`);
  if (kept.size >= CACHE_LIMIT) kept.clear();
  kept.set(name, made);
  return made;
}

/** The ASCII part of an id. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9/]+/gu, '-')
    .replace(/^-|-$/gu, '') || 'unnamed';

type Made = Pick<Referent, 'entity' | 'kind' | 'name' | 'how'> & Partial<Referent>;

const NONE: readonly never[] = [];

/** A referent with its fields in one order: every stage reads referents, and engines read objects of many shapes slowly. */
function made(of: Made, { from, to }: WordRange): Referent {
  return {
    entity: of.entity,
    kind: of.kind,
    name: of.name,
    aliases: of.aliases ?? NONE,
    country: of.country ?? null,
    sectors: of.sectors ?? NONE,
    role: of.role ?? null,
    class: of.class ?? null,
    number: of.number ?? 'singular',
    gender: of.gender ?? null,
    how: of.how,
    from,
    to,
    isDropped: false,
  };
}

export function fromKnown(entity: KnownEntity, range: WordRange, how: Referent['how'] = 'full'): Referent {
  const isFeminine = entity.kind === 'state' || entity.kind === 'place';
  return made(
    {
      entity: entity.id,
      kind: KIND[entity.kind],
      name: entity.name,
      aliases: entity.aliases,
      country: entity.kind === 'state' ? entity.id.slice('state:'.length) : entity.country,
      sectors: entity.sectors,
      class: entity.kind === 'outlet' || entity.kind === 'place' || entity.kind === 'region' ? entity.subkind : null,
      gender: entity.kind === 'person' ? null : isFeminine ? 'feminine' : null,
      how,
    },
    range,
  );
}

/** Name of the state or body to which a post or institution belongs. */
export function ownerName(owner: string | null, lexicon: Lexicon): string | null {
  return owner === null ? null : (lexicon.entity(owner)?.name.en ?? null);
}

export const ownerCountry = (owner: string | null, lexicon: Lexicon): string | null => {
  if (owner === null) return null;
  return owner.startsWith('state:') ? owner.slice('state:'.length) : (lexicon.entity(owner)?.country ?? null);
};

/** A post with no name beside it: the entity is the post itself (`Russia / defence minister`). */
export function fromRole(
  role: { readonly id: string; readonly en: string; readonly ar: string; readonly sectors: readonly string[] },
  owner: string | null,
  range: WordRange,
  lexicon: Lexicon,
): Referent {
  const of = ownerName(owner, lexicon);
  const name = of === null ? role.en : `${of} / ${role.en}`;
  const adjective = owner === null ? null : (lexicon.entity(owner)?.adjective ?? null);
  return made(
    {
      entity: idOf('role', name),
      kind: 'role',
      name: { en: name, ar: role.ar },
      aliases: adjective === null ? [] : [`${adjective} ${role.en}`],
      country: ownerCountry(owner, lexicon),
      sectors: role.sectors,
      role: name,
      how: 'role',
    },
    range,
  );
}

/** A body that its state's word completes: `وزارة الخارجية الروسية`. */
export function fromInstitution(
  institution: {
    readonly id: string;
    readonly en: string;
    readonly ar: string;
    readonly sectors: readonly string[];
    readonly special: Readonly<Record<string, string>>;
  },
  owner: string | null,
  range: WordRange,
  lexicon: Lexicon,
): Referent {
  const country = ownerCountry(owner, lexicon);
  const special = country === null ? undefined : institution.special[country];
  const own = special === undefined ? undefined : lexicon.entity(special);
  if (own) return fromKnown(own, range);
  const of = ownerName(owner, lexicon);
  const name = of === null ? institution.en : `${of} / ${institution.en}`;
  const adjective = owner === null ? null : (lexicon.entity(owner)?.adjective ?? null);
  const aliases = adjective === null ? [] : [`${adjective} ${institution.en}`];
  return made(
    {
      entity: idOf('org', name),
      kind: 'organization',
      name: { en: name, ar: institution.ar },
      aliases,
      country,
      sectors: institution.sectors,
      class: institution.id,
      how: of === null ? 'anaphor' : 'full',
    },
    range,
  );
}

/** The spellings of a name in Latin letters. */
export const spell = kept((name: string, lexicon: Lexicon): readonly string[] => romanize(name, (word) => lexicon.latin(word)));

/** A person whom no list holds. The aliases are other ways to spell the name in Latin letters. */
export function fromUnknownName(words: readonly string[], range: WordRange, lexicon: Lexicon): Referent {
  const [first, ...others] = spell(words.join(' '), lexicon);
  // A lone letter or a mark has no spelling in Latin letters.
  const en = first || words.join(' ');
  return made(
    {
      entity: idOf('person', en),
      kind: 'person',
      name: { en, ar: words.join(' ') },
      aliases: others,
      how: words.length === 1 || (words.length === 2 && words[0] === F.SERVANT) ? 'short' : 'full',
    },
    range,
  );
}

export interface Description {
  readonly en: string;
  readonly ar: string;
  readonly kind: EntityKind;
  readonly class: string | null;
  readonly country: string | null;
  readonly sectors: readonly string[];
  readonly number: Referent['number'];
  readonly gender: Referent['gender'];
  readonly how: Referent['how'];
}

/** A group or thing that is only described: `armed militias`, `informed Libyan source`. */
export function fromDescription(description: Description, range: WordRange): Referent {
  const { en, ar, kind, country, sectors, number, gender, how } = description;
  const prefix = kind === 'place' ? 'place' : kind === 'unknown' ? 'thing' : 'group';
  const entity = idOf(prefix, en);
  return made({ entity, kind, name: { en, ar }, country, sectors, class: description.class, number, gender, how }, range);
}
