// Coreference within the article: posts to the people who hold them, surnames to full names, `الوزير` and `المركز` to whom they point back,
// `بلاده` and `البلدين` to states. What is resolved keeps its words; what is not stays what the words say.

import { foldKey } from '../../arabic/fold.ts';
import * as F from '../../arabic/function-words.ts';
import type { Lexicon } from '../../lexicon/types.ts';
import { calledByTitle } from '../called-by-title.ts';
import { endsAlike, heldLike, ownedPost, titleOf } from '../posts.ts';
import { isAmong, NOBODY } from '../referent-lists.ts';
import { fromInstitution, fromKnown, idOf } from '../referents.ts';
import { nisbaReferents } from '../roles/role-context.ts';
import { ruledFrom } from '../ruled-from.ts';
import type { Chunk, Referent, TaggedWord } from '../types.ts';

export interface ReferentContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly lexicon: Lexicon;
  /** Words at which a post with a possessive pronoun begins. */
  readonly possessed: ReadonlySet<number>;
  /** Days on which the article can have been written, for holders of offices. */
  readonly written: { readonly start: string; readonly end: string } | null;
}

/** Referents of each chunk's phrase after coreference, indexed by chunk. */
export type Resolved = readonly (readonly Referent[])[];

const HORIZON = 400;

export function resolveReferents(context: ReferentContext): Resolved {
  const { chunks } = context;
  const named: Referent[] = [];
  for (const { phrase } of chunks) if (phrase) for (const referent of phrase.referents) named.push(referent);
  const posts = postsOf(named);
  const home = mainCountry(named);
  const resolved: (readonly Referent[])[] = [];
  const seen: Referent[] = [];
  const sites = new Set<Referent>();
  for (const chunk of chunks) {
    if (chunk.phrase === null) {
      resolved.push(NOBODY);
      continue;
    }
    const { phrase } = chunk;
    let referents = NOBODY;
    if (phrase.referents.length > 0) {
      const isPossessed = context.possessed.has(phrase.from) || context.possessed.has(phrase.head);
      referents = resolveAll(context, phrase.referents, { seen, sites, posts, home, chunk, isPossessed });
    }
    resolved.push(referents);
    for (const referent of referents) {
      seen.push(referent);
      if (phrase.preposition === F.IN && referent.kind === 'state') sites.add(referent);
    }
    // `هجمات حوثية` speaks of the Houthis.
    for (const owner of phrase.owners) if (owner.kind === 'person') seen.push(owner);
    for (const one of nisbaReferents(context, phrase)) if (one.kind === 'group' && !isAmong(referents, one)) seen.push(one);
    if (seen.length > HORIZON) seen.splice(0, seen.length - HORIZON);
  }
  return resolved;
}

interface Knowledge {
  readonly seen: readonly Referent[];
  /** Mentions of states in which something happens (`الأزمة في ليبيا`). */
  readonly sites: ReadonlySet<Referent>;
  readonly posts: ReadonlyMap<string, Referent>;
  readonly home: string | null;
  readonly chunk: Chunk;
  /** A pronoun on the phrase's last word: its owner was spoken of before. */
  readonly isPossessed: boolean;
}

/** Post → the person whom the article names as its holder, anywhere in it. */
function postsOf(named: readonly Referent[]): ReadonlyMap<string, Referent> {
  const posts = new Map<string, Referent>();
  for (const referent of named)
    if (referent.kind === 'person' && referent.role !== null && !posts.has(referent.role)) posts.set(referent.role, referent);
  return posts;
}

/** The country most spoken of: the one to which `وزارة الخارجية` with no country belongs. */
function mainCountry(named: readonly Referent[]): string | null {
  const counts = new Map<string, number>();
  for (const { country } of named) if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  let best: string | null = null;
  for (const [country, count] of counts) if (best === null || count > (counts.get(best) as number)) best = country;
  return best;
}

function resolveAll(context: ReferentContext, referents: readonly Referent[], known: Knowledge): readonly Referent[] {
  const only = referents.length === 1 ? referents[0] : undefined;
  if (only === undefined) return referents.flatMap((referent) => resolveOne(context, referent, known));
  const resolved = resolveOne(context, only, known);
  return resolved.length === 1 && resolved[0] === only ? referents : resolved;
}

function resolveOne(context: ReferentContext, referent: Referent, known: Knowledge): readonly Referent[] {
  if (referent.kind === 'person') return [resolvePerson(referent, known)];
  if (referent.kind === 'role') return [resolveRole(context, referent, known)];
  if (referent.kind === 'organization' && referent.how === 'anaphor') return [resolveInstitution(context, referent, known)];
  if (referent.number === 'dual' && (referent.how === 'anaphor' || isBarePost(referent)))
    return resolveDual(context, referent, known);
  if (referent.how === 'anaphor' || referent.how === 'description')
    return [ofNamed(resolveDescription(context, referent, known), known)];
  return [referent];
}

/** The last so many seen, newest first. */
function newest(seen: readonly Referent[], test: (referent: Referent) => boolean): Referent | null {
  for (let index = seen.length - 1; index >= 0; index--) if (test(seen[index] as Referent)) return seen[index] as Referent;
  return null;
}

const become = (target: Referent, words: Referent): Referent => ({
  ...target,
  from: words.from,
  to: words.to,
  role: words.role ?? target.role,
  how: words.how,
});

function resolvePerson(referent: Referent, { seen }: Knowledge): Referent {
  if (referent.how !== 'short') return referent;
  const last = lastWord(referent);
  const earlier = newest(
    seen,
    (other) =>
      other.kind === 'person' && (other.entity === referent.entity || (other.how === 'full' && lastWord(other) === last)),
  );
  return earlier ? become(earlier, referent) : referent;
}

/** `أنصار سعيد` after `قيس سعيد`: the man whose surname completes a description is the one who was named. */
function ofNamed(referent: Referent, known: Knowledge): Referent {
  const [owner] = known.chunk.phrase?.owners ?? [];
  if (referent.kind !== 'group' || referent.how !== 'description' || owner?.kind !== 'person') return referent;
  const [short, full] = [owner.name.en, resolvePerson(owner, known).name.en];
  if (short === full || !referent.name.en.endsWith(` of ${short}`)) return referent;
  const en = `${referent.name.en.slice(0, -short.length)}${full}`;
  return { ...referent, entity: idOf('group', en), name: { ...referent.name, en } };
}

/** The words by which a name is met again, folded and without the article. */
interface NameKeys {
  readonly first: string;
  readonly last: string;
}

/** Every anaphor is compared with hundreds of names, and names are shared between mentions. */
const nameKeys = new Map<string, NameKeys>();
const CACHE_LIMIT = 50_000;

function keysOf({ name }: Referent): NameKeys {
  const known = nameKeys.get(name.ar);
  if (known) return known;
  const key = foldKey(name.ar);
  const last = key.split(' ').at(-1) ?? '';
  const keys = { first: withoutArticle(key).split(' ')[0] ?? '', last: withoutArticle(last) };
  if (nameKeys.size >= CACHE_LIMIT) nameKeys.clear();
  nameKeys.set(name.ar, keys);
  return keys;
}

const withoutArticle = (word: string): string => (word.startsWith('\u0627\u0644') ? word.slice(2) : word);
const lastWord = (referent: Referent): string => keysOf(referent).last;

function resolveRole(
  context: ReferentContext,
  referent: Referent,
  { seen, sites, posts, home, chunk, isPossessed }: Knowledge,
): Referent {
  const post = referent.role as string;
  const holder = posts.get(post);
  if (holder) return { ...become(holder, referent), role: post };
  const title = post.split(' / ').at(-1) as string;
  if (!post.includes(' / ')) {
    // `وزير خارجيته`: the minister of the country last spoken of.
    const owner = isPossessed
      ? newest(
          seen,
          (other) => other.country !== null && (other.kind === 'person' || other.kind === 'role' || other.kind === 'state'),
        )?.country
      : null;
    if (owner)
      return resolveRole(context, ownedPost(context, referent, owner, title), {
        seen,
        sites,
        posts,
        home,
        chunk,
        isPossessed: false,
      });
    const person = newest(
      seen,
      (other) =>
        other.kind === 'person' && ((other.role !== null && endsAlike(other.role, title)) || heldLike(context, other, title)),
    );
    if (person) return { ...become(person, referent), role: person.role };
    return referent;
  }
  const same = newest(
    seen,
    (other) =>
      other.kind === 'person' && other.role !== null && other.country === referent.country && endsAlike(other.role, title),
  );
  if (same) return { ...become(same, referent), role: same.role };
  const { written, lexicon } = context;
  if (!written || referent.country === null) return referent;
  const roleId = title.replaceAll(' ', '-');
  // A state has many ambassadors at a time.
  if (roleId === 'ambassador') return referent;
  const holders = lexicon.holders(roleId, referent.country, written.start, written.end);
  const [only] = holders;
  if (holders.length !== 1 || !only) return referent;
  const known = fromKnown(only, { from: referent.from ?? 0, to: referent.to ?? 0 }, 'role');
  return { ...known, role: post, from: referent.from, to: referent.to };
}

/** A prime minister is called by his own word, never `الوزير`. */
const isSuchPost = (role: string, title: string): boolean => endsAlike(role, title) && !role.endsWith('prime minister');

function resolveInstitution(context: ReferentContext, referent: Referent, { seen, home }: Knowledge): Referent {
  const earlier = newest(
    seen,
    (other) => other.kind === 'organization' && other.class === referent.class && other.how !== 'anaphor',
  );
  if (earlier) return become(earlier, referent);
  const institution = context.lexicon.institution(referent.class ?? '');
  if (!institution || home === null) return referent;
  const owned = fromInstitution(
    institution,
    `state:${home}`,
    { from: referent.from ?? 0, to: referent.to ?? 0 },
    context.lexicon,
  );
  return { ...owned, from: referent.from, to: referent.to };
}

/** `الرئيسان`: a post of no country. */
const isBarePost = ({ role }: Referent): boolean => role !== null && !role.includes(' / ');

const isSomebody = ({ kind }: Referent): boolean => kind === 'person' || kind === 'role';
const isParty = (other: Referent): boolean =>
  isSomebody(other) ||
  other.kind === 'state' ||
  other.kind === 'organization' ||
  (other.kind === 'group' && other.how === 'full');

/** `الجانبان، البلدان، الرجلان، الوزيران`: the last two that could be meant, of a post those who hold it. */
function resolveDual(context: ReferentContext, referent: Referent, { seen, sites, chunk }: Knowledge): readonly Referent[] {
  const head = chunk.phrase ? context.words[chunk.phrase.head] : undefined;
  const title = referent.role;
  const isOfMen = title !== null || head?.reading?.lemma.crowd?.kind === 'person';
  const gloss = head?.reading?.lemma.crowd?.one ?? head?.reading?.lemma.gloss;
  if (gloss === 'country' || gloss === 'state') {
    const states = lastCountries(context.lexicon, seen);
    return states.length === 2 ? states.map((one) => become(one, referent)) : [referent];
  }
  const isOfCountries = referent.class === 'place' || referent.kind === 'place';
  const wanted = isOfMen ? isSomebody : isOfCountries ? (other: Referent) => other.kind === 'state' : isParty;
  const holds = (other: Referent): boolean =>
    title === null ||
    (isSomebody(other) && ((other.role !== null && endsAlike(other.role, title)) || heldLike(context, other, title)));
  const others = withoutSubject(context, chunk, seen).filter((other) => !sites.has(other));
  const pair = lastTwo(others, (other) => wanted(other) && holds(other)) ?? lastTwo(others, wanted);
  return pair ? pair.map((one) => become(one, referent)) : [referent];
}

/** `دعت المنظمة الطرفين`: whoever does something to two is neither of them. */
function withoutSubject({ chunks }: ReferentContext, { index, sentence }: Chunk, seen: readonly Referent[]): readonly Referent[] {
  const before = chunks.slice(Math.max(0, index - NEAR), index);
  const verb = before.findLast((one) => one.kind === 'verb' && one.sentence === sentence);
  const subject = verb ? chunks[verb.index + 1] : undefined;
  if (!subject || subject.index >= index || subject.phrase?.preposition !== null) return seen;
  return seen.filter(({ from }) => from === null || from < subject.from || from >= subject.to);
}

/** How many chunks back the verb is looked for of which two are the object. */
const NEAR = 6;

function lastTwo(seen: readonly Referent[], test: (other: Referent) => boolean): readonly Referent[] | null {
  const pair: Referent[] = [];
  for (let index = seen.length - 1; index >= 0 && pair.length < 2; index--) {
    const other = seen[index] as Referent;
    // The agency that tells of them and a side's spokesman are neither side.
    const isTeller = other.entity.startsWith('outlet:') || other.role?.includes('spokes') === true;
    if (test(other) && !isTeller && !pair.some((one) => one.entity === other.entity)) pair.unshift(other);
  }
  return pair.length === 2 ? pair : null;
}

/** Who may speak of his country: a man, a body, a state, and one who is only described (`مصدر يوناني`), but no agency that is told. */
const hasCountry = ({ kind, country, number, entity }: Referent): boolean =>
  country !== null &&
  !entity.startsWith('outlet:') &&
  kind !== 'place' &&
  kind !== 'unknown' &&
  (kind !== 'group' || number === 'singular');

/** `البلدان`: the states of those who were last spoken of. */
function lastCountries(lexicon: Lexicon, seen: readonly Referent[]): readonly Referent[] {
  const found: string[] = [];
  for (let index = seen.length - 1; index >= 0 && found.length < 2; index--) {
    const { country, entity } = seen[index] as Referent;
    if (country !== null && !entity.startsWith('outlet:') && !found.includes(country)) found.unshift(country);
  }
  return found.flatMap((country) => {
    const state = lexicon.entity(`state:${country}`);
    return state ? [fromKnown(state, { from: 0, to: 0 })] : [];
  });
}

function resolveDescription(context: ReferentContext, referent: Referent, known: Knowledge): Referent {
  const { seen, chunk } = known;
  const { lexicon, words } = context;
  const head = chunk.phrase ? words[chunk.phrase.head] : undefined;
  const gloss = head?.reading?.lemma.crowd?.one ?? head?.reading?.lemma.gloss ?? null;
  const seat = ruledFrom(referent, gloss, { lexicon, chunks: context.chunks, chunk, home: known.home });
  if (seat) return seat;
  // `نظيره الألماني`: the same post in the country that the adjective names.
  if (gloss === 'counterpart') {
    const like = newest(seen, (other) => isSomebody(other) && titleOf(context, other) !== null);
    const title = like ? titleOf(context, like) : null;
    if (title && referent.country !== null)
      return resolveRole(context, ownedPost(context, referent, referent.country, title), known);
  }
  // `المملكة`, `السلطنة`: the kingdom or sultanate spoken of.
  const realms = referent.how === 'anaphor' ? REALMS[gloss ?? ''] : undefined;
  const realm = realms
    ? (newest(seen, (other) => other.country !== null && realms.includes(other.country))?.country ??
      (known.home !== null && realms.includes(known.home) ? known.home : null))
    : null;
  const ruled = realm ? lexicon.entity(`state:${realm}`) : undefined;
  if (ruled)
    return { ...fromKnown(ruled, { from: referent.from ?? 0, to: referent.to ?? 0 }), from: referent.from, to: referent.to };
  if (gloss === 'country' && (referent.how === 'anaphor' || chunk.phrase?.suffix)) {
    const speaker = newest(seen, hasCountry);
    const state = speaker?.country ? lexicon.entity(`state:${speaker.country}`) : undefined;
    if (state)
      return { ...fromKnown(state, { from: referent.from ?? 0, to: referent.to ?? 0 }), from: referent.from, to: referent.to };
  }
  const titled = head && referent.how === 'anaphor' && referent.number === 'singular' ? calledByTitle(words, head, seen) : null;
  if (titled) return { ...become(titled, referent), how: 'short' };
  // An unknown word that ends an earlier name is that person's surname.
  if (head && head.tag === 'unknown' && referent.kind === 'unknown' && (referent.to ?? 0) - (referent.from ?? 0) === 1) {
    const surname = lastWord(referent);
    const person = newest(seen, (other) => other.kind === 'person' && other.how === 'full' && lastWord(other) === surname);
    if (person) return become(person, { ...referent, how: 'short' });
  }
  // `المدينة المحاصرة`: the town last spoken of.
  if (head?.article && SETTLEMENTS.has(gloss ?? '') && referent.number === 'singular' && (referent.to ?? 0) - head.index <= 2) {
    const town = newest(seen, (other) => other.kind === 'place' && SETTLED.has(lexicon.entity(other.entity)?.subkind ?? ''));
    if (town) return { ...become(town, referent), how: 'short' };
  }
  if (referent.how !== 'anaphor' || !head) return referent;
  const noun = head.form.replace(/^[\u0648\u0641]?(?:\u0644\u0644|[\u0628\u0643\u0644]?\u0627\u0644)/u, '');
  // `الوزير` after `وزير الخارجية سامح شكري`, whoever was named since.
  const official =
    gloss && referent.class === 'official' && referent.number === 'singular'
      ? newest(seen, (other) => isSomebody(other) && other.role !== null && isSuchPost(other.role, gloss))
      : null;
  if (official) return become(official, referent);
  const earlier = newest(
    seen,
    (other) =>
      (other.kind === 'organization' || other.kind === 'group' || other.kind === 'place') &&
      other.how !== 'anaphor' &&
      (other.how === 'full' || other.class === referent.class) &&
      keysOf(other).first === noun,
  );
  // `المجلس` after `البرلمان`, `المؤسسة` after any body of the state.
  const house =
    !earlier && (gloss === 'council' || gloss === 'institution')
      ? newest(
          seen,
          ({ kind, sectors, class: body }) =>
            kind === 'organization' && (sectors.includes('LEG') || (gloss === 'institution' && body !== null)),
        )
      : null;
  if (house) return become(house, referent);
  if (earlier || !gloss || !OF_GROUPS.has(gloss)) return earlier ? become(earlier, referent) : referent;
  // `الجماعة` after `الحوثيون`: the armed or political group spoken of, whatever its name begins with.
  const group = newest(seen, (other) => other.entity.startsWith('group:') && lexicon.entity(other.entity) !== undefined);
  return group ? become(group, referent) : referent;
}

/** States that their own press calls by their form of rule. */
const REALMS: Readonly<Record<string, readonly string[]>> = {
  kingdom: ['SAU', 'JOR', 'BHR', 'MAR'],
  sultanate: ['OMN'],
};

/** English glosses of the nouns by which a town is spoken of again, and the kinds of places that are towns. */
const SETTLEMENTS = new Set(['city', 'town', 'village']);
const SETTLED = new Set(['capital', 'city', 'town', 'village']);

/** English glosses of the nouns by which any group is spoken of again. */
const OF_GROUPS = new Set(['group', 'movement', 'organisation', 'organization', 'militia', 'faction']);
