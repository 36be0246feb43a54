// Reads one noun phrase from a word on: counts and quantifiers, a name, post, body or description, and the apposition that names it again
// (`قائد الجيش الليبي، خليفة حفتر،`).

import * as F from '../../arabic/function-words.ts';
import { fromDescription } from '../referents.ts';
import type { NounPhrase, PhraseHit, Referent, TaggedWord } from '../types.ts';
import {
  type Core,
  isPlain,
  isPluralForm,
  isTitle,
  nisbasOf,
  type PhraseContext,
  skipQuotes,
  textOf,
  wordAt,
} from './phrase-context.ts';
import { readDescription } from './read-description.ts';
import { readName, readTitles } from './read-name.ts';
import { readEntity, readHolder, readInstitution, readRole } from './read-role.ts';

const LONGEST_ASIDE = 10;
/** Genitives within genitives: more than any phrase has. */
const DEEPEST = 12;

/** The phrase that begins at `at`, or null when none can. */
export function readPhrase(context: PhraseContext, at: number, isGenitive: boolean, depth = 0): NounPhrase | null {
  const first = context.words[at];
  if (!first || depth > DEEPEST) return null;
  const start = skipQuotes(context, at);
  const opening = wordAt(context, start, first.sentence);
  if (!opening || context.timeAt[start] !== undefined) return null;
  const quantity = readQuantity(context, start);
  const coreAt = quantity ?? start;
  const core =
    (quantity === null ? null : everybodyWho(context, start, quantity)) ??
    readCore(context, coreAt, start, depth) ??
    (quantity === null ? null : countAlone(context, start, quantity));
  if (!core) return null;
  const joined = isGenitive ? core : readApposition(context, core, start, depth);
  const head = context.words[core.head] as TaggedWord;
  let to = context.words[joined.to]?.form === '"' && start > at ? joined.to + 1 : joined.to;
  // A model's number (`مقاتلات تركية إف-16`) belongs to the phrase.
  while (context.words[to]?.tag === 'unknown' && /\d/u.test(wordAt(context, to, first.sentence)?.form ?? '')) to++;
  // `المادة 102`, `القرار 2254`: the number of a definite noun, where it counts nothing.
  const numeral = wordAt(context, to, first.sentence);
  if (
    numeral?.kind === 'number' &&
    context.timeAt[to] === undefined &&
    to === core.head + 1 &&
    head.article &&
    !countsNext(context, to)
  )
    to++;
  // `55 شخصا آخرون`: further people of the same kind.
  const others = wordAt(context, to, first.sentence);
  if (others && isPlain(others) && F.OTHERS.includes(others.form) && head.tag !== 'name' && !core.isPredicate) to++;
  // `مدنيين اثنين`: the number after a dual or a single noun; `مسلحون اثنين` are two that they do something to.
  const number = wordAt(context, to, first.sentence);
  if (
    number &&
    head.tag === 'noun' &&
    isPlain(number) &&
    (number.reading?.lemma.value === 1 || number.reading?.lemma.value === 2) &&
    context.timeAt[to] === undefined &&
    !core.isPredicate &&
    !(head.reading?.analysis.number === 'plural' && head.reading.analysis.case === 'nominative')
  )
    to++;
  return {
    from: start,
    to,
    head: core.head,
    preposition: opening.preposition,
    conjunction: opening.conjunction,
    genitive: isGenitive,
    definite: head.article || head.tag === 'name' || head.reading?.suffix != null,
    referents: joined.referents,
    suffix: head.reading?.suffix ?? null,
    isPredicate: core.isPredicate,
    nisbas: core.nisbas,
    nisbaWords: core.nisbaWords,
    owners: core.owners,
  };
}

/** `الجمعة 12 جندياً`: an indefinite noun after the number is what it counts. */
const countsNext = (context: PhraseContext, at: number): boolean => {
  const next = wordAt(context, at + 1, (context.words[at] as TaggedWord).sentence);
  return (
    next !== undefined &&
    (next.tag === 'noun' || next.tag === 'number' || next.tag === 'unknown') &&
    !next.article &&
    isPlain(next)
  );
};

const isCount = (word: TaggedWord): boolean =>
  word.tag === 'number' ||
  word.tag === 'quantifier' ||
  // `ثالث لقاء`: an ordinal without its article stands before its noun.
  ((word.reading?.lemma.value ?? null) !== null && !(word.tag === 'adjective' && word.article)) ||
  word.tag === 'demonstrative';

/** Numbers, quantifiers and demonstratives before the noun; the index of the noun, or null when there are none. */
function readQuantity(context: PhraseContext, at: number): number | null {
  const first = context.words[at] as TaggedWord;
  let to = at;
  for (let word = wordAt(context, to, first.sentence); word; word = wordAt(context, to, first.sentence)) {
    if (context.hitAt[to]?.from === to || context.timeAt[to] !== undefined) break;
    const counts = isCount(word) && (to === at || word.preposition === null);
    const ofThem = to > at && word.form === F.FROM && isPlain(word) && !isNamedPlace(context, to + 1);
    if (!counts && !ofThem) break;
    to++;
  }
  return to === at ? null : to;
}

/** `نُقل آخرون من حلب`: of a place nobody is counted. */
const isNamedPlace = (context: PhraseContext, at: number): boolean =>
  context.hitAt[at]?.targets.some((target) => target.kind === 'entity' && /^(?:place|state):/.test(target.id)) ?? false;

/** `توعد كل من يلجأ إلى السلاح`: everybody of whom the clause that follows is true. */
function everybodyWho(context: PhraseContext, from: number, to: number): Core | null {
  const first = context.words[from] as TaggedWord;
  const isWho = first.form === F.EACH && to === from + 2 && wordAt(context, to, first.sentence)?.tag === 'verb';
  if (!isWho) return null;
  const words = textOf(context, from, to);
  const referent = fromDescription(
    {
      en: 'all those concerned',
      ar: words,
      kind: 'group',
      class: 'people',
      country: null,
      sectors: [],
      number: 'plural',
      gender: null,
      how: 'description',
    },
    { from, to: to + 1 },
  );
  return core(to, from, [referent]);
}

/** A count that stands for its people: `قتل ثلاثة`. */
function countAlone(context: PhraseContext, from: number, to: number): Core | null {
  let end = to;
  while (end > from && (context.words[end - 1] as TaggedWord).form === F.FROM) end--;
  const counted = context.words
    .slice(from, end)
    .some(
      (word) =>
        word.tag === 'number' ||
        F.OTHERS.slice(0, 2).includes(word.form) ||
        ((word.reading?.lemma.value ?? null) !== null && word.tag !== 'adjective'),
    );
  if (!counted) return null;
  const words = textOf(context, from, end);
  const referent = fromDescription(
    {
      en: words,
      ar: words,
      kind: 'group',
      class: 'count',
      country: null,
      sectors: [],
      number: 'plural',
      gender: null,
      how: 'description',
    },
    { from, to: end },
  );
  return { to: end, head: from, referents: [referent], nisbas: [], nisbaWords: [], isPredicate: false, owners: [] };
}

function readCore(context: PhraseContext, at: number, from: number, depth: number): Core | null {
  const index = skipQuotes(context, at);
  const word = context.words[index];
  if (!word || word.sentence !== (context.words[from] as TaggedWord).sentence) return null;
  if (at > from && !isPlain(word)) return null;
  const hit = context.hitAt[index];
  if (hit && hit.from === index) return readHit(context, hit, index, from);
  if (word.tag === 'name') {
    const named = readName(context, index, true, from);
    return named ? core(named.to, index, [named.referent]) : null;
  }
  const next = wordAt(context, index + 1, word.sentence);
  if (word.tag === 'unknown' && !word.article && next?.tag === 'name' && isPlain(next) && !isBodyName(context, next.index)) {
    const named = readName(context, index, true, from);
    if (named && named.to > index + 1) return core(named.to, index, [named.referent]);
  }
  if (isTitle(word)) {
    const after = readTitles(context, index);
    // `أدين الناشط بالتحريض`: what has a preposition is no name after a title.
    const name = wordAt(context, after, word.sentence);
    const named = name && isPlain(name) ? readName(context, after, true, from) : null;
    if (named) return core(named.to, index, [named.referent]);
    // `اللواء المتقاعد قائد الجيش خليفة حفتر`: a post between the title and the name.
    const post = context.hitAt[after];
    const holder =
      hasRank(word) && post?.from === after && isPlain(context.words[after] as TaggedWord) ? readRole(context, post, from) : null;
    if (holder?.referents[0]?.kind === 'person') return core(holder.to, index, holder.referents);
  }
  if (
    word.tag === 'noun' ||
    word.tag === 'unknown' ||
    (word.tag === 'adjective' &&
      (word.article || word.preposition !== null || nisbasOf(word).length > 0 || at > from || isPluralForm(word)))
  ) {
    return readDescription(context, index, from, (next, genitive) => readPhrase(context, next, genitive, depth + 1));
  }
  return null;
}

const hasRank = ({ readings }: TaggedWord): boolean => readings.some(({ lemma }) => lemma.title?.class === 'rank');

/** The name that begins here is no person's. */
const isBodyName = (context: PhraseContext, index: number): boolean =>
  context.hitAt[index]?.targets.some(
    (target) => target.kind !== 'given-name' && !(target.kind === 'entity' && target.id.startsWith('person:')),
  ) ?? false;

function readHit(context: PhraseContext, hit: PhraseHit, index: number, from: number): Core | null {
  const names = (kind: PhraseHit['targets'][number]['kind']): boolean => hit.targets.some((target) => target.kind === kind);
  if (names('entity')) {
    const isPerson = hit.targets.some((t) => t.kind === 'entity' && t.id.startsWith('person:'));
    const named = isPerson ? readName(context, index, false, from) : null;
    if (named) return core(named.to, index, [named.referent]);
    // `جاسم بن حمد` is no town.
    const son = F.SON.includes(context.words[hit.to]?.form ?? '') ? readName(context, index, true, from) : null;
    if (son) return core(son.to, index, [son.referent]);
    const entity = readEntity(context, hit, from);
    if (entity) return core(entity.to, index, entity.referents);
  }
  const post = names('role') ? readRole(context, hit, from) : names('institution') ? readInstitution(context, hit, from) : null;
  if (post) return { ...core(post.to, index, post.referents), nisbas: post.nisbas, nisbaWords: post.nisbaWords };
  // A name word that stands alone is somebody's surname; coreference finds whose.
  const named = readName(context, index, false, from) ?? readName(context, index, true, from);
  return named ? core(named.to, index, [named.referent]) : null;
}

const core = (to: number, head: number, referents: readonly Referent[]): Core => ({
  to,
  head,
  referents,
  nisbas: [],
  nisbaWords: [],
  isPredicate: false,
  owners: [],
});

const isPersonal = (referent: Referent | undefined): boolean =>
  referent !== undefined &&
  referent.number === 'singular' &&
  (referent.kind === 'person' || referent.kind === 'role' || isDescribedPerson(referent));
const isDescribedPerson = (referent: Referent): boolean =>
  referent.kind === 'group' && referent.class !== null && DESCRIBED_PEOPLE.has(referent.class);

const DEPUTY = 'deputy prime minister';
const MINISTER = ' minister';

/** What the title of a prince says of him, and no more. */
const PRINCE = 'royal prince';

/** Classes of nouns for one person that a name may follow. */
const DESCRIBED_PEOPLE = new Set([
  ...['official', 'politician', 'diplomat', 'leader', 'relative'],
  ...['journalist', 'expert', 'clergy', 'soldier', 'nationals'],
]);

/** A name and a post beside each other, with or without a comma, are one person. */
function readApposition(context: PhraseContext, first: Core, from: number, depth: number): Core {
  const [referent] = first.referents;
  if (!isPersonal(referent) || !referent || first.isPredicate || first.referents.length > 1) return first;
  const sentence = (context.words[from] as TaggedWord).sentence;
  let to = skipAside(context, first.to, sentence);
  const comma = context.words[to]?.form;
  const hasComma = comma === ',' || comma === '\u060C';
  if (hasComma) to++;
  const next = wordAt(context, skipQuotes(context, to), sentence);
  if (!next || !isPlain(next)) return { ...first, to: hasComma ? first.to : skipAside(context, first.to, sentence) };
  if (!hasComma && referent.kind !== 'person') {
    const holder = readHolder(context, to, from, sentence);
    if (holder && referent.how !== 'anaphor') return merge(first, holder.referent, holder.to, from, referent);
  }
  const nearest = readCore(context, next.index, next.index, depth);
  // `الممثلة الخاصة، رئيسة البعثة، هانا تيتيه`: the name may follow the second post.
  const isSecondPost = hasComma && referent.kind === 'role' && nearest?.referents[0]?.kind === 'role' && depth < DEEPEST;
  const second = isSecondPost ? readApposition(context, nearest, next.index, depth + 1) : nearest;
  const other = second?.referents[0];
  if (!second || !other || !isPersonal(other) || second.referents.length > 1 || second.isPredicate) return first;
  // `التقى الوزير نظيره`: whose pronoun means the first is somebody else.
  if (!hasComma && context.words[second.head]?.reading?.suffix) return first;
  // `أقال الرئيس رئيس الحكومة كمال المدوري`: after a post only a name is the same man, but a deputy of the government has a ministry too.
  const isDeputyToo = referent.role?.endsWith(DEPUTY) === true && other.role?.endsWith(MINISTER) === true;
  if (!hasComma && referent.kind !== 'person' && other.role !== null && !isDeputyToo) return first;
  const complement = (referent.kind === 'person') !== (other.kind === 'person');
  if (!complement || servesAnother(referent, other)) return first;
  // `أقال الرئيس قيس سعيد رئيس الحكومة`: who has his post before his name is followed by somebody else's; a prince's birth is no post.
  if (!hasComma && referent.role !== null && referent.role !== PRINCE && other.how === 'role') return first;
  // `اتهم الغنوشي الرئيس`: a bare post right after a name is somebody else.
  if (
    !hasComma &&
    referent.kind === 'person' &&
    other.how === 'role' &&
    !(other.role ?? '').includes(' / ') &&
    second.to - next.index === 1
  )
    return first;
  if (hasComma && !closes(context, second.to, sentence)) return first;
  const end = hasComma ? afterAside(context, second.to, sentence) : second.to;
  return referent.kind === 'person' ? merge(second, referent, end, from, other) : merge(first, other, end, from, referent);
}

/** `استقبل تبون، رئيس الوزراء الإيطالي، ماريو دراغي`: a post of one country is no apposition to a known man of another. */
const servesAnother = (one: Referent, other: Referent): boolean =>
  one.country !== null && other.country !== null && one.country !== other.country;

/** How many words more an apposition may have before its closing comma. */
const LONGEST_REST = 6;

/** `حفتر، حليف برلمان الشرق وحكومته، جماعات`: past the comma that closes the apposition, where only nouns stand before it. */
function afterAside(context: PhraseContext, at: number, sentence: number): number {
  for (let end = at; end < at + LONGEST_REST; end++) {
    const word = wordAt(context, end, sentence);
    if (isComma(word)) return end + 1;
    const belongs = word?.tag === 'noun' || word?.tag === 'adjective';
    if (!word || !belongs || word.preposition !== null || context.timeAt[end] !== undefined) break;
  }
  return at;
}

const isComma = (word: TaggedWord | undefined): boolean => word?.form === ',' || word?.form === '\u060C';

/** After an apposition set off by a comma its closing comma, the verb, or the end must follow. */
function closes(context: PhraseContext, at: number, sentence: number): boolean {
  const word = wordAt(context, at, sentence);
  return !word || isComma(word) || word.tag !== 'name' || !isPlain(word);
}

function skipAside(context: PhraseContext, at: number, sentence: number): number {
  if (context.words[at]?.form !== '(') return at;
  for (let to = at + 1; to < at + LONGEST_ASIDE; to++) {
    const word = wordAt(context, to, sentence);
    if (!word) return at;
    if (word.form === ')') return to + 1;
  }
  return at;
}

function merge(base: Core, person: Referent, to: number, from: number, post: Referent): Core {
  const joined: Referent = {
    ...person,
    role: post.role ?? person.role,
    country: person.country ?? post.country,
    sectors: person.sectors.length > 0 ? person.sectors : post.sectors,
    class: person.class ?? post.class,
    from,
    to: Math.max(person.to ?? to, post.to ?? to),
  };
  return { ...base, to, referents: [joined] };
}
