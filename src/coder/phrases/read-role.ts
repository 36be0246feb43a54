// Reads a post and a body: the post's words, the state or body that completes them (`الروسي`, `روسيا`, `في حكومة الوفاق`), and the name
// of whoever holds it.

import * as F from '../../arabic/function-words.ts';
import { ALEF, NOON, TEH_MARBUTA, WAW } from '../../arabic/letters.ts';
import { LAST_DAY } from '../../domain/index.ts';
import { fromInstitution, fromKnown, fromRole } from '../referents.ts';
import type { PhraseHit, Referent, TaggedWord } from '../types.ts';
import { isPlain, isPluralForm, isTitle, nisbasOf, type PhraseContext, skipQuotes, wordAt } from './phrase-context.ts';
import { isPredicateNoun } from './read-description.ts';
import { type NameRead, readName, readTitles } from './read-name.ts';
import { afterPortfolio, HAS_FIELDS } from './read-portfolio.ts';
import { readSeveralFields } from './read-several-fields.ts';
import { readSeveralHolders } from './read-several-posts.ts';

/** Posts that are held somewhere: their country of service may follow in `إلى`. */
const SENT = /ambassador|envoy|representative|delegate|coordinator/u;

interface Completion {
  readonly owner: string | null;
  readonly to: number;
  readonly nisbaWord: number | null;
}

/** The ending of men in the nominative. */
const MEN = WAW + NOON;
const OWNER_KINDS = /^(?:state|org|group|region|outlet|place):/u;

const REALMS = new Set(['state', 'republic', 'kingdom']);

/** The owner named after a post or institution, by adjective, genitive or `في / لدى / لـ`. */
export function readOwner(context: PhraseContext, at: number, sentence: number, isSent = false, isPlural = true): Completion {
  let to = at;
  let owner: string | null = null;
  let nisbaWord: number | null = null;
  for (;;) {
    const index = skipQuotes(context, to);
    const word = wordAt(context, index, sentence);
    if (!word || context.timeAt[index] !== undefined) break;
    const nisbas = nisbasOf(word);
    // `دعا الرئيس الجزائري الليبيين`: many are no owner of one.
    if (!isPlural && isPluralForm(word)) break;
    if (isPlain(word) && nisbas.length > 0 && word.tag !== 'verb') {
      owner ??= nisbas[0] as string;
      nisbaWord ??= index;
      to = index + 1;
      continue;
    }
    if (isPlain(word) && word.tag === 'adjective' && word.article && !isPluralForm(word)) {
      to = index + 1;
      continue;
    }
    // `نواب ليبيا المجتمعون في طبرق`: who they are, said after whose they are.
    if (owner !== null && isPlural && isPlain(word) && word.article && word.form.endsWith(MEN) && word.tag !== 'name') {
      to = index + 1;
      continue;
    }
    // `سفير جمهورية روسيا الاتحادية`: what kind of state it is stands before its name.
    const isRealm = owner === null && isPlain(word) && !word.article && REALMS.has(word.reading?.lemma.crowd?.one ?? '');
    const realm = isRealm ? context.hitAt[index + 1] : undefined;
    if (realm && entityTarget(realm)?.startsWith('state:')) {
      to = index + 1;
      continue;
    }
    const hit = context.hitAt[index];
    const isOwner = hit?.from === index || (hit?.from === at - 1 && index === skipQuotes(context, at));
    // `زعيم الحوثيين`: many own a post that has no article of its own.
    const isConstruct = index === at && !(context.words[index - 1]?.form.startsWith(F.ARTICLE) ?? true);
    const id = hit && isOwner ? entityTarget(hit, isConstruct) : null;
    if (owner === null && hit && id !== null) {
      // `اتهم الجيش قوات الدعم السريع`: what has the article takes no genitive, so the next name is somebody else.
      // `قال السفير لوكالة نوفوستي`: an outlet in لـ is told and owns no post.
      const isTold = id.startsWith('outlet:') && word.preposition === F.FOR;
      const linked =
        (word.preposition === F.FOR && !isTold) ||
        (word.preposition === F.BY && /^(?:org|group):/u.test(id) && isFollowedByName(context, hit)) ||
        (isPlain(word) && !(hit.from === index && context.words[index - 1]?.article));
      const named = context.lexicon.entity(id);
      // `محافظ البصرة`: a place that stands for no government completes a post that has no article.
      const actual = named?.kind === 'place' ? (named.metonym ?? (isConstruct ? id : null)) : id;
      if (linked && word.conjunction === null && actual && OWNER_KINDS.test(actual)) {
        owner = actual;
        to = hit.to;
        if (context.words[to]?.form === '"') to++;
        continue;
      }
    }
    const isLink =
      word.tag === 'preposition' &&
      isPlain(word) &&
      (word.form === F.IN || word.form === F.AT_PLACE || (isSent && word.form === F.TO));
    const next = isLink ? context.hitAt[skipQuotes(context, index + 1)] : undefined;
    const nextId = next ? entityTarget(next) : null;
    if (owner === null && next && nextId !== null && /^(?:state|org|group):/u.test(nextId) && word.form !== F.TO) {
      owner = nextId;
      to = next.to;
      if (context.words[to]?.form === '"') to++;
      continue;
    }
    // `المبعوث الأممي الجديد إلى ليبيا عبد الله باتيلي`: where he serves stands before his name.
    if (owner === null && isLink && isSent && next && nextId?.startsWith('state:') && isFollowedByName(context, next)) {
      to = next.to;
      continue;
    }
    if (owner !== null && isLink && next && nextId !== null && /^(?:state|org|group):/u.test(nextId) && word.form !== F.IN) {
      to = next.to;
      continue;
    }
    break;
  }
  return { owner, to, nisbaWord };
}

/** `وزير الخارجية بحكومة الوحدة الطاهر الباعور`: whose body stands between a post and its holder. */
function isFollowedByName(context: PhraseContext, { from, to }: PhraseHit): boolean {
  const next = wordAt(context, to, context.words[from]?.sentence ?? 0);
  return next?.tag === 'name' && isPlain(next);
}

function entityTarget(hit: PhraseHit, mayBeMany = false): string | null {
  const target = hit.targets.find((t) => t.kind === 'entity' && !t.id.startsWith('person:') && (mayBeMany || t.how !== 'member'));
  return target?.kind === 'entity' ? target.id : null;
}

export interface RoleRead {
  readonly to: number;
  readonly referents: readonly Referent[];
  readonly nisbas: readonly string[];
  readonly nisbaWords: readonly number[];
}

const read = (to: number, referent: Referent, nisba: string | null = null, word: number | null = null): RoleRead => ({
  to,
  referents: [referent],
  nisbas: nisba !== null && word !== null ? [nisba] : [],
  nisbaWords: [],
});

/** A post with its owner and, where it follows, the name of its holder. */
export function readRole(context: PhraseContext, hit: PhraseHit, from: number): RoleRead | null {
  const target = hit.targets.find((t) => t.kind === 'role');
  const role = target?.kind === 'role' ? context.lexicon.role(target.id) : undefined;
  if (!role || target?.kind !== 'role') return null;
  const sentence = (context.words[hit.from] as { sentence: number }).sentence;
  const several = isOfSeveral(context, hit, target.plural)
    ? readSeveralHolders(context, hit.to, { from, post: (owner, range) => fromRole(role, owner, range, context.lexicon) })
    : null;
  if (several) return several;
  const fields = target.plural && HAS_FIELDS.test(role.id) ? readFields(context, hit, from, role) : null;
  if (fields) return fields;
  const bodyEnd = isGenitiveBody(context, hit.to, sentence) ? hit.to + 1 : hit.to;
  const end = HAS_FIELDS.test(role.id) ? afterPortfolio(context, hit.to, sentence) : bodyEnd;
  const { owner, nisbaWord, to: ownerEnd } = readOwner(context, end, sentence, SENT.test(role.id), target.plural);
  const to = ownerEnd === hit.to ? afterPeople(context, hit.to, sentence) : ownerEnd;
  const post = fromRole(ruling(role, owner, context) ?? role, owner, { from, to }, context.lexicon);
  const isDual = context.words[hit.from]?.readings.some((one) => one.analysis.number === 'dual') ?? false;
  const number = !target.plural ? 'singular' : isDual ? 'dual' : 'plural';
  const gender = isWoman(context, hit, role.ar) ? 'feminine' : post.gender;
  const referent: Referent = { ...post, number, gender, kind: target.plural ? 'group' : 'role' };
  if (target.plural) return read(to, referent, owner, nisbaWord);
  const named = readHolder(context, to, from, sentence) ?? readHolderBeyond(context, to, from);
  if (!named) return read(to, referent, owner, nisbaWord);
  const person: Referent = {
    ...named.referent,
    role: post.name.en,
    gender: named.referent.gender ?? gender,
    country: named.referent.country ?? post.country,
    sectors: named.referent.sectors.length > 0 ? named.referent.sectors : post.sectors,
  };
  return read(named.to, person, owner, nisbaWord);
}

/** `أمير قطر`: in a state that an emir rules its prince is he. */
function ruling({ id }: { readonly id: string }, owner: string | null, { lexicon }: PhraseContext) {
  const isRuled = id === 'royal-prince' && owner !== null && lexicon.holders('emir', owner, FIRST_DAY, LAST_DAY).length > 0;
  return isRuled ? lexicon.role('emir') : undefined;
}

const FIRST_DAY = '0000-01-01';

/** `وزيرا الدفاع والخارجية الروسيان`: the state said last is that of all. */
function readFields(
  context: PhraseContext,
  hit: PhraseHit,
  from: number,
  own: Parameters<typeof readSeveralFields>[1],
): RoleRead | null {
  const several = readSeveralFields(context, own, from, hit.to);
  if (!several) return null;
  const { owner, nisbaWord, to } = readOwner(context, several.to, context.words[from]?.sentence ?? 0);
  const referents = several.fields.map(({ role, from: start, to: end, holder }) => {
    const post = fromRole(role, owner, { from: start, to: end }, context.lexicon);
    return holder ? { ...holder, role: post.role, country: holder.country ?? post.country } : post;
  });
  const isNamed = owner !== null && nisbaWord !== null;
  return { to, referents, nisbas: isNamed ? [owner] : [], nisbaWords: isNamed ? [nisbaWord] : [] };
}

/** `وزيرة الخارجية`, where the post itself does not end so (`عمدة`). */
const isWoman = (context: PhraseContext, { from }: PhraseHit, post: string): boolean =>
  (context.words[from]?.form.endsWith(TEH_MARBUTA) ?? false) && !(post.split(' ')[0] ?? '').endsWith(TEH_MARBUTA);

/** A plural or dual, or the dual that stands before its genitive like an accusative: `رئيسا مصر والأردن`. */
function isOfSeveral(context: PhraseContext, hit: PhraseHit, isPlural: boolean): boolean {
  const first = context.words[hit.from];
  return isPlural || (hit.to === hit.from + 1 && first !== undefined && !first.article && first.form.endsWith(ALEF));
}

/** `وزراء خارجية العرب`, `شيخ المهاجرين`: people that the post is of. */
function afterPeople(context: PhraseContext, at: number, sentence: number): number {
  const word = wordAt(context, at, sentence);
  const isConstruct = !(context.words[at - 1]?.form.startsWith(F.ARTICLE) ?? true);
  const isOfThem =
    isConstruct &&
    word?.tag === 'noun' &&
    word.article &&
    isPlain(word) &&
    word.reading?.lemma.crowd != null &&
    context.hitAt[at] === undefined;
  return isOfThem ? at + 1 : at;
}

/** The holder's name straight after a post, with titles before it. */
export function readHolder(context: PhraseContext, at: number, from: number, sentence: number) {
  const word = wordAt(context, at, sentence);
  if (!word || !isPlain(word) || isGenitiveBody(context, at, sentence)) return null;
  const afterTitles = readTitles(context, at);
  return readName(context, afterTitles, true, from);
}

/** `رئيس مجلس الإفتاء الروسي`: an unknown word in its article that an adjective follows completes the post, it names nobody. */
function isGenitiveBody(context: PhraseContext, at: number, sentence: number): boolean {
  const [post, word, next] = [at - 1, at, at + 1].map((index) => wordAt(context, index, sentence));
  if (word?.tag !== 'unknown' || !word.article || post?.form.startsWith(F.ARTICLE)) return false;
  return next?.tag === 'adjective' && next.article;
}

/** How many words may say what a post is for before its holder is named. */
const LONGEST_PURPOSE = 8;
const PURPOSE = new Set<TaggedWord['tag']>(['noun', 'adjective', 'name', 'rest']);

/** `رئيس اللجنة الوطنية لحقوق الإنسان محمد علي`: the name of the holder after what the post is for. */
function readHolderBeyond(context: PhraseContext, at: number, from: number): NameRead | null {
  const first = context.words[at];
  const isGenitive = first !== undefined && isPlain(first) && !context.words[at - 1]?.form.startsWith(F.ARTICLE);
  const isBody = isGenitive && context.hitAt[at]?.targets.some((one) => one.kind === 'institution') === true;
  // `رئيس الوزراء لبحث الأزمة`: what somebody does something for is no part of his post.
  const isFor = first?.preposition === F.FOR && !isPredicateNoun(first);
  if (!first || !(isBody || (first.tag === 'noun' && (isFor || isGenitive)))) return null;
  for (let index = at; index < at + LONGEST_PURPOSE; index++) {
    const word = wordAt(context, index, first.sentence);
    if (!word || context.timeAt[index] !== undefined) return null;
    const isNamed = isTitle(word) || word.tag === 'name';
    const named = isNamed && index > at && isPlain(word) ? readName(context, readTitles(context, index), true, from) : null;
    if (named && named.to - readTitles(context, index) > 1) return named;
    const isPurpose = PURPOSE.has(word.tag) && (index > at || word.reading?.lemma.crowd == null) && !isTitle(word);
    if (!isPurpose || (index > at && word.preposition !== null && word.preposition !== F.BY)) return null;
  }
  return null;
}

/** A body completed by its state's word, or standing alone. */
export function readInstitution(context: PhraseContext, hit: PhraseHit, from: number): RoleRead | null {
  const target = hit.targets.find((t) => t.kind === 'institution');
  const institution = target?.kind === 'institution' ? context.lexicon.institution(target.id) : undefined;
  if (!institution) return null;
  const sentence = (context.words[hit.from] as { sentence: number }).sentence;
  const end = HAS_FIELDS.test(institution.id) ? afterPortfolio(context, hit.to, sentence) : hit.to;
  const { owner, to, nisbaWord } = readOwner(context, end, sentence);
  // `وكالة أنباء «إنترفاكس»` is the agency of that name, not a body of it.
  const outlet = owner === null ? undefined : context.lexicon.entity(owner);
  if (outlet?.kind === 'outlet') return read(to, fromKnown(outlet, { from, to }));
  return read(to, fromInstitution(institution, owner, { from, to }, context.lexicon), owner, nisbaWord);
}

type EntityTarget = Extract<PhraseHit['targets'][number], { kind: 'entity' }>;

/** Of several entities of one name the one whose country the article speaks of most; the first where it speaks of none. */
function likeliest(context: PhraseContext, targets: readonly EntityTarget[]): EntityTarget | undefined {
  const weight = ({ id }: EntityTarget): number => context.countries.get(context.lexicon.entity(id)?.country ?? '') ?? 0;
  return targets.reduce<EntityTarget | undefined>(
    (best, target) => (best === undefined || weight(target) > weight(best) ? target : best),
    undefined,
  );
}

/** A known entity that is no person, with the adjectives that follow it (`حركة حماس الفلسطينية`). */
export function readEntity(context: PhraseContext, hit: PhraseHit, from: number): RoleRead | null {
  const named = hit.targets.filter((t) => t.kind === 'entity');
  const bodies = named.filter((t) => !t.id.startsWith('person:'));
  // `قال مصدر للجزيرة`: in lam an outlet is told, no place.
  const told = hit.preposition === F.FOR ? bodies.find((t) => t.id.startsWith('outlet:')) : undefined;
  const target = told ?? likeliest(context, bodies.length > 0 ? bodies : named);
  if (!target) return null;
  const entity = context.lexicon.entity(target.id);
  if (!entity) return null;
  const sentence = (context.words[hit.from] as { sentence: number }).sentence;
  let to = hit.to;
  if (context.words[to]?.form === '"') to++;
  // `الحوثيون المتحالفون مع إيران`: the name is itself a plural.
  const last = context.words[hit.to - 1];
  const areMany = last?.readings.some((one) => one.analysis.case !== null && one.analysis.number !== 'singular') ?? false;
  for (
    let word = wordAt(context, to, sentence);
    word &&
    isPlain(word) &&
    word.article &&
    (areMany || !isPluralForm(word)) &&
    (word.tag === 'adjective' || nisbasOf(word).length > 0);
    word = wordAt(context, to, sentence)
  ) {
    if (context.hitAt[to] !== undefined || context.timeAt[to] !== undefined) break;
    to++;
  }
  const referent = fromKnown(entity, { from, to: hit.to }, target.how === 'short' ? 'short' : 'full');
  return read(to, target.how === 'member' ? { ...referent, number: 'plural', gender: 'masculine' } : referent);
}
