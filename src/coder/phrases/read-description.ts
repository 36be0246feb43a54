// Reads a common noun with what describes it (adjectives, a genitive, `تابعة لـ`) and names it in English from the lexicon's glosses:
// `armed militias`, `senior Libyan official`, `informed sources`.

import * as F from '../../arabic/function-words.ts';
import { TEH_MARBUTA } from '../../arabic/letters.ts';
import type { Lemma } from '../../lexicon/types.ts';
import { fromDescription, idOf, ownerCountry, spell } from '../referents.ts';
import type { NounPhrase, Referent, TaggedWord } from '../types.ts';
import {
  type Core,
  endOfWord,
  isPlain,
  isPluralForm,
  isTitle,
  nisbasOf,
  type PhraseContext,
  skipQuotes,
  textOf,
  wordAt,
} from './phrase-context.ts';
import { readSeveralHolders } from './read-several-posts.ts';

export type ReadPhrase = (at: number, isGenitive: boolean) => NounPhrase | null;

/** Whether the word names an act, a saying or a modality in one of its readings, so that what follows it is its complement. */
export function isPredicateNoun(word: TaggedWord): boolean {
  const chosen = word.reading;
  if (!chosen || (word.tag !== 'noun' && word.tag !== 'adjective')) return false;
  const { nounForm, accusative } = chosen.analysis;
  if (nounForm === 'active-participle' || nounForm === 'passive-participle') {
    return (
      accusative && !chosen.article && chosen.lemma.acts.some((act) => act.participle === 'active' || act.participle === 'both')
    );
  }
  if (word.tag === 'adjective' || (chosen.lemma.crowd !== null && nounForm !== 'masdar')) return false;
  // `مسيّرة` with its shadda is the drone, whatever `مسيرة` may be.
  if (chosen.lemma.acts.length === 0 && (chosen.lemma.class === 'weapon' || chosen.lemma.class === 'vehicle')) return false;
  return word.readings.some(
    ({ lemma, analysis, article }) =>
      article === chosen.article &&
      (analysis.nounForm === 'masdar' || analysis.nounForm === 'plain') &&
      (lemma.acts.length > 0 || lemma.modals.length > 0 || lemma.cues.length > 0 || lemma.lights.length > 0),
  );
}

interface Modifiers {
  readonly to: number;
  readonly adjectives: readonly TaggedWord[];
  readonly nisbas: readonly string[];
  readonly nisbaWords: readonly number[];
}

/** Adjectives after a noun, nisbas among them; a second adjective may be joined by waw (`إقليمية ودولية`). */
function readAdjectives(context: PhraseContext, at: number, head: TaggedWord, isAfterGenitive = false): Modifiers {
  let to = at;
  const adjectives: TaggedWord[] = [];
  const nisbas: string[] = [];
  const nisbaWords: number[] = [];
  for (;;) {
    const index = skipQuotes(context, to);
    const word = wordAt(context, index, head.sentence);
    if (!word || context.timeAt[index] !== undefined || word.preposition !== null) break;
    const refers = nisbasOf(word);
    // `الحصار المطبق`, `المدارس الابتدائية`: a word in its article that no list holds describes a deed, or what its feminine ending agrees with.
    const isUnlisted =
      word.tag === 'unknown' && word.article && head.article && (isPredicateNoun(head) || agreesInEnding(word, head));
    // `التوجيه الكريم`, `الشهر الفضيل`: a name's letters with the article after what is no person describe it.
    const isNameToo =
      word.tag === 'name' &&
      word.article &&
      head.tag === 'noun' &&
      head.article &&
      context.hitAt[index] === undefined &&
      isNoPerson(head);
    const isAdjective = (word.tag === 'adjective' || refers.length > 0 || isUnlisted || isNameToo) && word.tag !== 'verb';
    // A definite noun takes adjectives with the article; without it they predicate (`بلاده جاهزة`). After a genitive either may be.
    const isDefinite = head.article || head.tag === 'name' || head.reading?.suffix != null;
    const agrees = isDefinite ? word.article : to > at || !word.article || isAfterGenitive;
    // `هزمت القوات المتمردين`: a masculine plural describes only one.
    const number = head.reading?.analysis.number;
    const isOther =
      isPluralForm(word) && (number === 'singular' || (number === 'plural' && head.reading?.analysis.gender === 'feminine'));
    if (!isAdjective || !agrees || (isOther && !isAfterGenitive) || isPeopleOf(word) || isCircumstance(word, head)) break;
    if (word.conjunction !== null && (adjectives.length === 0 || word.article !== (adjectives.at(-1) as TaggedWord).article))
      break;
    adjectives.push(word);
    if (refers.length > 0) {
      nisbas.push(refers[0] as string);
      nisbaWords.push(index);
    }
    to = index + 1;
  }
  return { to, adjectives, nisbas, nisbaWords };
}

const isNoPerson = (word: TaggedWord): boolean => word.reading?.lemma.crowd === null && !isTitle(word);

const agreesInEnding = ({ form }: TaggedWord, { reading }: TaggedWord): boolean =>
  form.endsWith(TEH_MARBUTA) && (reading?.analysis.gender === 'feminine' || reading?.analysis.number === 'plural');

/** `ندد بقرارات الرئيس معتبراً`: an accusative without its article describes nothing that stands in another case. */
const isCircumstance = ({ reading, article }: TaggedWord, head: TaggedWord): boolean =>
  reading?.analysis.accusative === true &&
  reading.analysis.nounForm === 'active-participle' &&
  !article &&
  head.reading?.analysis.accusative !== true;

/** `مواقع مسلحي الحزب`: a plural that has dropped its nun has a genitive of its own and describes nothing. */
const isPeopleOf = (word: TaggedWord): boolean =>
  isPluralForm(word) && !word.article && word.reading?.analysis.construct === true;

/** A common noun (or unknown word) and its modifiers. */
export function readDescription(context: PhraseContext, at: number, from: number, readPhrase: ReadPhrase): Core | null {
  const head = context.words[at];
  if (!head) return null;
  const lemma = head.reading?.lemma ?? null;
  if (isPredicateNoun(head) || isTollOf(context, head)) {
    const { to, nisbas, nisbaWords } = readAdjectives(context, endOfWord(context, at), head);
    return { to, head: at, referents: [], nisbas, nisbaWords, isPredicate: true, owners: [] };
  }
  // `سموه`, `فخامته`: a courtesy for a pronoun, which means whom a pronoun means.
  if (head.reading?.suffix && lemma?.title)
    return { to: at + 1, head: at, referents: [], nisbas: [], nisbaWords: [], isPredicate: false, owners: [] };
  const several = readCounterparts(context, at, from);
  if (several) return several;
  let modifiers = readAdjectives(context, endOfWord(context, at), head);
  const next = wordAt(context, modifiers.to, head.sentence);
  const keepsNun = isPluralForm(head) && head.reading?.analysis.construct === false;
  // `رجال الأعمال`: a word of several whose last has the article.
  const last = context.words[endOfWord(context, at) - 1] as TaggedWord;
  const mayGovern =
    !head.article &&
    (last === head || !last.form.startsWith(F.ARTICLE)) &&
    head.reading?.suffix == null &&
    modifiers.adjectives.length === 0 &&
    !keepsNun &&
    !head.reading?.analysis.accusative;
  const genitive = mayGovern && next && isPlain(next) && mayBeGenitive(next, context) ? readPhrase(modifiers.to, true) : null;
  let to = genitive?.to ?? modifiers.to;
  if (genitive) {
    const after = readAdjectives(context, to, head, true);
    modifiers = {
      ...after,
      adjectives: after.adjectives,
      nisbas: [...genitive.nisbas, ...after.nisbas],
      nisbaWords: [...genitive.nisbaWords, ...after.nisbaWords],
    };
    to = after.to;
  }
  const affiliation = readAffiliation(context, to, head, readPhrase);
  if (affiliation) to = affiliation.to;
  const owner = genitive?.referents[0] ?? affiliation?.referents[0] ?? null;
  const referent = describe(context, { head, from, to, modifiers, genitive, owner });
  // `اعتصموا أمام القصر مطالبين بالإفراج`: what they demand meanwhile is no further party.
  const isMeanwhile = head.tag === 'adjective' && !head.article && lemma?.acts.some((act) => act.participle === 'active');
  const isName = lemma === null && head.tag === 'unknown';
  return {
    to,
    head: at,
    referents: isMeanwhile || (isName && head.kind === 'latin' && modifiers.to === at + 1) ? [] : [referent],
    nisbas: modifiers.nisbas,
    nisbaWords: modifiers.nisbaWords,
    isPredicate: false,
    owners: [...(genitive?.owners.length ? genitive.owners : (genitive?.referents ?? [])), ...(affiliation?.referents ?? [])],
  };
}

/** `بلغ قتلى الجيش عشرة`, `أسفر عن 4 قتلى إيرانيين`: of whom the dead are told, they tell the deed; `سقط ثلاثة قتلى` are people. */
function isTollOf(context: PhraseContext, { index, sentence, article, reading }: TaggedWord): boolean {
  const { crowd, acts } = reading?.lemma ?? {};
  if (crowd?.class !== 'casualty' || acts?.length === 0 || article || reading?.analysis.number !== 'plural') return false;
  const [next, before] = [wordAt(context, index + 1, sentence), wordAt(context, index - 1, sentence)];
  if (!next || !isPlain(next)) return false;
  const isCounted = before?.tag === 'number';
  const isResult = wordAt(context, isCounted ? index - 2 : index - 1, sentence)?.form === F.ABOUT;
  if (nisbasOf(next).length > 0) return isResult;
  return !isCounted && (next.tag === 'name' || (next.tag === 'noun' && next.article));
}

/** `نظيريه التركي هاكان فيدان والإيراني`: coreference finds the post. */
function readCounterparts(context: PhraseContext, at: number, from: number): Core | null {
  const { reading } = context.words[at] as TaggedWord;
  const { crowd } = reading?.lemma ?? {};
  if (!reading || crowd?.one !== 'counterpart' || reading.analysis.number === 'singular') return null;
  const { class: group, sectors, one: en } = crowd;
  const several = readSeveralHolders(context, endOfWord(context, at), {
    from,
    post: (owner, range) =>
      fromDescription(
        {
          en: `${context.lexicon.entity(owner ?? '')?.adjective ?? ''} ${en}`.trim(),
          ar: textOf(context, range.from, range.to),
          kind: 'group',
          class: group,
          country: ownerCountry(owner, context.lexicon),
          sectors,
          number: 'singular',
          gender: 'masculine',
          how: 'description',
        },
        range,
      ),
  });
  return several && { ...several, head: at, isPredicate: false, owners: [] };
}

function mayBeGenitive(word: TaggedWord, context: PhraseContext): boolean {
  if (context.timeAt[word.index] !== undefined) return false;
  if (word.reading?.analysis.accusative || isPredicateNoun(word)) return false;
  return word.tag === 'noun' || word.tag === 'name' || word.tag === 'unknown' || word.form === '"' || isPeopleOf(word);
}

/** Glosses of the adjectives that tie a group to its master. */
const TIES = new Set([
  'affiliated',
  'loyal',
  'allied',
  'subordinate',
  'belonging',
  'pro',
  'supportive',
  'backed',
  'attached',
  'opposed',
]);

/** `تابعة لـ`, `موالية لـ`, `من` after a count: who the described people belong to. */
function readAffiliation(context: PhraseContext, at: number, head: TaggedWord, readPhrase: ReadPhrase): NounPhrase | null {
  const before = context.words[at - 1];
  const word = wordAt(context, at, head.sentence);
  const armed = head.reading?.lemma.class === 'weapon' || head.reading?.lemma.class === 'vehicle';
  // `مسيّرة للدعم السريع`: a weapon's لـ names whose it is.
  // `عناصر من حزب الله`, `مسلحون من داعش`: some of those who are named, no further party.
  if (word?.form === F.FROM && isPlain(word) && isOfMany(head) && isGroupName(context, at + 1)) return readPhrase(at + 1, false);
  if (word && armed && word.preposition === F.FOR && word.conjunction === null && (word.tag === 'name' || word.tag === 'noun'))
    return readPhrase(at, false);
  if (!word || before?.reading?.analysis.pos !== 'adjective' || word.conjunction !== null) return null;
  const isTie = TIES.has(before.reading?.lemma.gloss ?? '');
  return isTie && word.preposition === F.FOR ? readPhrase(at, false) : null;
}

const isOfMany = ({ article, reading }: TaggedWord): boolean =>
  !article && reading?.lemma.crowd != null && reading.analysis.number === 'plural';

const isGroupName = (context: PhraseContext, at: number): boolean =>
  context.hitAt[skipQuotes(context, at)]?.targets.some((one) => one.kind === 'entity' && /^(?:group|org):/u.test(one.id)) ??
  false;

const LOCATIVE: ReadonlySet<string> = new Set([F.IN, F.BY, F.TO, F.FROM]);

interface Described {
  readonly head: TaggedWord;
  readonly from: number;
  readonly to: number;
  readonly modifiers: Modifiers;
  readonly genitive: NounPhrase | null;
  readonly owner: Referent | null;
}

function describe(context: PhraseContext, described: Described): Referent {
  const { head, from, to, modifiers, genitive, owner } = described;
  const lemma = head.reading?.lemma ?? null;
  const crowd = lemma?.crowd ?? null;
  const inside = genitive?.referents[0];
  // `كبار ضباطه`: an adjective before the noun that it describes.
  if (head.tag === 'adjective' && !head.article && inside?.kind === 'group' && lemma?.gloss) {
    const en = `${lemma.gloss} ${inside.name.en}`;
    return { ...inside, entity: idOf('group', en), name: { en, ar: textOf(context, from, to) }, from, to };
  }
  const isDistrict =
    lemma?.class === 'place' ||
    (crowd !== null && crowd.kind === 'group' && LOCATIVE.has(head.preposition ?? context.words[from - 1]?.form ?? ''));
  // `مدينة سرت`, `في مديرية حريب`: the place that the genitive names.
  if (inside?.kind === 'place' && inside.how === 'full' && isDistrict) return { ...inside, from, to };
  const direction = lemma?.class === 'direction' ? (genitive?.referents[0] ?? null) : null;
  if (direction && lemma && (direction.kind === 'place' || direction.kind === 'state'))
    return area(context, described, lemma.gloss ?? '', direction);
  if (lemma && lemma.refersTo.length > 0 && !crowd) return nationals(context, described, lemma);
  const isPlural = head.reading?.analysis.number === 'plural' || head.reading?.analysis.number === 'dual';
  const noun = crowd
    ? isPlural
      ? crowd.many
      : crowd.one
    : ((isPlural ? lemma?.glosses : null) ?? lemma?.gloss ?? inLatin(context, head));
  const isPeople =
    lemma?.class !== 'abstract' &&
    isPluralForm(head) &&
    (head.reading?.analysis.gender ?? null) !== 'feminine' &&
    head.reading?.analysis.number === 'plural';
  let nounAndAdjectives = noun;
  for (const word of modifiers.adjectives) {
    // English reads the adjectives in the opposite order.
    const adjective = englishAdjective(context, word);
    if (adjective !== '') nounAndAdjectives = nounAndAdjectives === '' ? adjective : `${adjective} ${nounAndAdjectives}`;
  }
  const complement = genitive?.referents[0]?.name.en ?? null;
  const en =
    complement === null
      ? owner
        ? `${nounAndAdjectives} of ${owner.name.en}`
        : nounAndAdjectives
      : `${nounAndAdjectives} of ${complement}`;
  const nisbaCountry =
    modifiers.nisbas.map((id) => ownerCountry(id, context.lexicon)).find((country) => country !== null) ?? null;
  const country = nisbaCountry ?? owner?.country ?? null;
  const isAnaphor = head.article && modifiers.adjectives.length === 0 && genitive === null && owner === null;
  const ownedThing =
    owner !== null &&
    lemma !== null &&
    (lemma.class === 'weapon' || lemma.class === 'vehicle') &&
    /^(?:state|org|group):/u.test(owner.entity);
  const number: Referent['number'] = head.reading?.analysis.number ?? 'singular';
  const referent = fromDescription(
    {
      en,
      ar: textOf(context, from, to),
      // A sound masculine plural is people, whatever the word: `المتضررون`, `المفرج عنهم`.
      kind: crowd || isPeople ? 'group' : lemma?.class === 'place' ? 'place' : 'unknown',
      class: crowd?.class ?? (isPeople ? 'people' : (lemma?.class ?? null)),
      country,
      sectors: crowd?.sectors ?? [],
      number,
      gender: head.reading?.analysis.gender ?? null,
      how: isAnaphor ? 'anaphor' : 'description',
    },
    { from, to },
  );
  const named = lemma?.class === 'place' && genitive ? placeNames(context, genitive, noun) : [];
  if (named.length > 0 && named[0])
    return {
      ...referent,
      entity: idOf('place', named[0]),
      name: { en: named[0], ar: referent.name.ar },
      aliases: named.slice(1),
    };
  if (ownedThing && owner)
    return { ...referent, entity: owner.entity, kind: owner.kind, name: owner.name, aliases: owner.aliases };
  return referent;
}

/** A word that no list holds, spelt in Latin letters. */
const inLatin = (context: PhraseContext, { form }: TaggedWord): string => spell(form, context.lexicon)[0] || form;

/** `منطقة الحويش`, `مخيم دير بلوط`: how a place whose name no list holds may be called in English. */
function placeNames(context: PhraseContext, { head, from, to }: NounPhrase, noun: string): readonly string[] {
  if (context.words[head]?.tag !== 'unknown') return [];
  const forms = context.words.slice(from, to).map((word) => word.form);
  if (forms.some((form) => !/^\p{L}+$/u.test(form))) return [];
  return spell(forms.join(' '), context.lexicon).flatMap((name) => (name === '' ? [] : [`${name} ${noun}`, name]));
}

/** `جنوب طرابلس`: a part of a place, `southern Tripoli`. */
function area(context: PhraseContext, { from, to }: Described, direction: string, whole: Referent): Referent {
  const adjective = /^(?:north|south|east|west)/u.test(direction) ? `${direction}ern` : direction;
  const part = fromDescription(
    {
      en: `${adjective} ${whole.name.en}`,
      ar: textOf(context, from, to),
      kind: 'place',
      class: 'area',
      country: whole.country,
      sectors: [],
      number: 'singular',
      gender: null,
      how: 'full',
    },
    { from, to },
  );
  return { ...part, aliases: [`${direction} of ${whole.name.en}`] };
}

/** `الفلسطينيون`: people of a state, known by its adjective alone. */
function nationals(context: PhraseContext, { head, from, to }: Described, lemma: Lemma): Referent {
  const state = context.lexicon.entity(lemma.refersTo[0] as string);
  const number = head.reading?.analysis.number ?? 'plural';
  const adjective = state?.adjective ?? state?.name.en ?? '';
  const many = lemma.glosses ?? (/(?:an|i|li)$/u.test(adjective) ? `${adjective}s` : adjective);
  return fromDescription(
    {
      en: number === 'singular' ? (lemma.gloss ?? adjective) : many,
      ar: textOf(context, from, to),
      kind: 'group',
      class: 'nationals',
      country: ownerCountry(lemma.refersTo[0] ?? null, context.lexicon),
      sectors: ['CVL'],
      number,
      gender: 'masculine',
      how: 'description',
    },
    { from, to },
  );
}

function englishAdjective(context: PhraseContext, word: TaggedWord): string {
  const [id] = nisbasOf(word);
  if (id) return context.lexicon.entity(id)?.adjective ?? context.lexicon.entity(id)?.name.en ?? '';
  return word.reading?.lemma.gloss ?? '';
}
