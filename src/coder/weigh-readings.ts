// How well each reading of a word fits the place where it stands: what stands before and after it, what is joined to it, and whether a
// clause begins here.

import * as F from '../arabic/function-words.ts';
import * as L from '../arabic/letters.ts';
import {
  ALL_NOMINATIVE,
  ALL_UNTIMELY,
  CLOSED,
  type FormFacts,
  has,
  IS_KNOWN,
  NONE_TENSED,
  SOME_ACCUSATIVE,
  SOME_ACT_NOUN,
  SOME_BARE_PREPOSITION,
  SOME_JOINED_CLOSED,
  SOME_NUMBER,
  SOME_OBLIQUE_PLURAL,
  SOME_OPENING_VERB,
  SOME_PLACE,
  SOME_PLAIN_PERFECT,
  SOME_PREPOSITION,
  SOME_PREPOSITION_WITH_SUFFIX,
  SOME_TIME,
  SOME_VERB,
} from './form-facts.ts';
import { isDecided, joinsMasdar } from './joins-masdar.ts';
import type { Reading, Tag, TaggedWord, Word } from './types.ts';
import { weighAdjective } from './weigh-adjective.ts';

/** Between closed classes that share a form (`إن` that and if, `ولا` and not) the commoner in news wins. */
const RANK: Partial<Record<string, number>> = { negation: 1.4, complementizer: 0.6, preposition: 0.5, relative: 0.2 };

const opensClause = (prior: TaggedWord | undefined, reading: Reading): boolean =>
  !prior ||
  prior.tag === 'mark' ||
  prior.tag === 'conjunction' ||
  prior.tag === 'subordinator' ||
  prior.tag === 'relative' ||
  reading.conjunction !== null;

const endsInLongA = ({ surface }: Word): boolean => surface.endsWith(L.ALEF_MAKSURA);

/** على is printed with a bare alef maksura, the name علي with its dots. */
export const isPrepositionAla = (word: Word, facts: FormFacts): boolean => has(facts, SOME_PREPOSITION) && endsInLongA(word);

/** A printed shadda tells homographs apart: `مسيّرة` the drone from `مسيرة` the march. */
export const hasShadda = ({ surface }: Word): boolean => surface.includes(L.SHADDA);

/** What folding takes away and print tells. */
export function printFit(word: Word, reading: Reading, facts: FormFacts, isDoubled: boolean): number {
  const { pos, nounForm, person, tense, number } = reading.analysis;
  if (pos === 'name' && isPrepositionAla(word, facts)) return -6;
  // `الأسرى` ends in a long a, a nisba never does.
  if (nounForm === 'nisba' && number === 'singular' && endsInLongA(word)) return -2.5;
  // `ألتقي` is `I meet`; without the hamza it is `he met`.
  if (person === 1 && tense === 'imperfect' && number === 'singular' && !word.surface.includes(L.ALEF_HAMZA)) return -3;
  // `أنهى` is no `أنّي`.
  if (reading.suffix?.person === 1 && reading.suffix.number === 'singular' && endsInLongA(word)) return -6;
  return isDoubled && pos !== 'verb' && reading.lemma.citation.includes(L.SHADDA) ? 3 : 0;
}

export interface Place {
  readonly prior: TaggedWord | undefined;
  readonly next: Word | undefined;
  /** All readings of the word, and what holds of them together and of those of the next. */
  readonly all: readonly Reading[];
  readonly facts: FormFacts;
  readonly nextFacts: FormFacts;
  /** A verb stands before it in its clause, so that a noun before it is not waiting for one. */
  readonly clauseHasVerb: boolean;
  /** The word before the one before. */
  readonly beforePrior: TaggedWord | undefined;
  /** All words before it, in order. */
  readonly before: readonly TaggedWord[];
}

/** After the article, a pronoun, a tanwin (`إن مقاتلاً قتل`) or a nun (`مسلحين قتل`) no genitive follows. */
const takesGenitive = ({ article, reading }: TaggedWord): boolean =>
  !article &&
  !reading?.suffix &&
  reading?.analysis.accusative !== true &&
  (reading?.analysis.case == null || reading.analysis.construct);

const CLAUSE_EDGE = new Set<Tag>(['mark', 'complementizer', 'relative', 'subordinator', 'conjunction']);

export function hasVerb(before: readonly TaggedWord[], sentence: number): boolean {
  for (let at = before.length - 1; at >= Math.max(0, before.length - 12); at--) {
    const word = before[at] as TaggedWord;
    if (word.sentence !== sentence || CLAUSE_EDGE.has(word.tag)) return false;
    if (word.tag === 'verb') return true;
  }
  return false;
}

/** How well a reading fits its place; only the order of the scores of one word matters. */
export function weigh(reading: Reading, place: Place): number {
  const { prior, next, all, facts, nextFacts } = place;
  const { analysis, conjunction, preposition, suffix } = reading;
  let score = (conjunction ? -0.2 : 0) + (preposition ? (preposition === L.KAF ? -2.6 : -0.6) : 0) + (suffix ? -0.8 : 0);
  // `وبحث` is `he discussed`, hardly `and by urging`.
  if (preposition && has(facts, SOME_VERB) && reading.lemma.citation.length === 2) score -= 2;
  // The press addresses nobody: `ترك` is `he left`, not `she sees you`.
  if (suffix?.person === 2) score -= 3;
  // `وميلوني` is her name, no verb with `me`.
  if (suffix?.person === 1 && all.some((other) => other.analysis.pos === 'name' && other.conjunction === reading.conjunction))
    score -= 4;
  // `هجوماً` is an attack, not two.
  if (analysis.number === 'dual' && analysis.case === 'nominative' && analysis.pos === 'noun' && has(facts, SOME_ACCUSATIVE))
    score -= 3;
  // Unpointed `المتضررين` is many far oftener than two.
  if (analysis.number === 'dual' && analysis.case === 'oblique' && has(facts, SOME_OBLIQUE_PLURAL)) score -= 0.3;
  const { pos } = analysis;
  if (CLOSED.has(pos)) {
    const afterPreposition = prior?.tag === 'preposition' && (pos === 'relative' || pos === 'complementizer') ? 3 : 0;
    // A preposition grown from an act's noun (`بدعم`, `لقاء`) is that noun again.
    const isActNoun = pos === 'preposition' && !F.COMPANY.includes(reading.lemma.key) && has(facts, SOME_ACT_NOUN) ? -4 : 0;
    // A nominative after it (`فجر مسلحون أنبوباً`) shows that it is no preposition.
    if (pos === 'preposition' && has(nextFacts, IS_KNOWN) && has(nextFacts, ALL_NOMINATIVE)) score -= 6;
    // `نحو 200 مسلح`: about so many, not towards them.
    if (pos === 'quantifier' && next && (/\d/u.test(next.form) || has(nextFacts, SOME_NUMBER)) && has(facts, SOME_PREPOSITION))
      score += 2;
    // The press denies with `لم`; a `ما` inside a sentence is `which`: `انفجرت قنبلة ما أدى إلى`.
    if (
      pos === 'negation' &&
      reading.lemma.citation === F.WHAT &&
      conjunction === null &&
      prior &&
      !['complementizer', 'verb', 'conjunction'].includes(prior.tag) &&
      prior.form !== '"'
    )
      score -= 3;
    if (isPlainVerb(pos, conjunction, place)) score -= 8;
    // و + فقد is `and he lost`: two conjunctions do not meet.
    if (conjunction === L.WAW && reading.lemma.citation.startsWith(L.FEH) && reading.lemma.citation.length <= 3) score -= 4;
    return score + (conjunction ? 4 : 5) + (RANK[pos] ?? 0) + afterPreposition + isActNoun;
  }
  // `وفي` and `وعلى` are conjunction and preposition, never the verbs and adjectives of these letters.
  if (conjunction === null && has(facts, SOME_JOINED_CLOSED)) score -= 5;
  // `بينهم` is `among them`, never the noun of its other letters.
  if (preposition !== null && suffix !== null && has(facts, SOME_PREPOSITION_WITH_SUFFIX)) score -= 4;
  if (pos === 'auxiliary')
    return (
      score +
      5.6 +
      // `ستكون` will be, hardly will form.
      (reading.future ? 2 : 0) -
      (conjunction && has(facts, SOME_OPENING_VERB) ? 5 : 0) -
      (suffix ? 3 : 0) -
      // `اللقاء الذي تم بين الطرفين`: before a preposition it carries a deed, no verb.
      (reading.lemma.lights.length > 0 && has(nextFacts, SOME_PREPOSITION) ? 4 : 0) -
      (analysis.voice === 'passive' ? 4 : 0) -
      (analysis.person !== null && analysis.person !== 3 ? 4 : 0)
    );
  if (pos === 'verb') return score + weighVerb(reading, place);
  if (pos === 'adjective') return score + weighAdjective(reading, place);
  score += 2;
  // `بين` is `between`, never a yen with `in`.
  if (preposition && has(facts, SOME_BARE_PREPOSITION)) score -= 3;
  if (reading.article) score += 4;
  if (preposition) score += 2.5;
  if (analysis.accusative) score += 1.5;
  if (prior?.tag === 'preposition') score += 4;
  if (prior?.tag === 'modal') score += 1.5;
  if (pos === 'name' && preposition) score -= 3;
  // `اغتيل كرامي`: a name sooner than `like a shooter`.
  if (preposition === L.KAF && all.some((other) => other.preposition === null && other.analysis.pos === 'name')) score -= 3;
  if (pos === 'name' && prior?.tag === 'name' && F.KUNYA.includes(reading.lemma.key)) score += 6;
  // `مهاجمة قاعدة`, `اعتقالات`, `محافظة`: the deed or place is told far oftener than the women that its letters name.
  const areWomen =
    reading.lemma.crowd !== null && analysis.gender === 'feminine' && (!reading.article || analysis.number === 'plural');
  if (areWomen && (has(facts, SOME_ACT_NOUN) || has(facts, SOME_PLACE))) score -= 2;
  if (prior?.tag === 'demonstrative' || prior?.tag === 'quantifier' || prior?.tag === 'number') score += 3;
  // `ثالث تواصل`
  if (prior?.tag === 'adjective' && prior.reading?.lemma.value != null && !prior.article && conjunction === null) score += 3;
  if (prior?.tag === 'noun' && !prior.article && !prior.reading?.suffix && conjunction === null) score += 1.5;
  if (prior?.tag === 'verb' && conjunction === null) score += 1.2;
  if (prior?.reading && prior.reading.lemma.lights.length > 0) score += 1.5;
  // `التي` is `which`, not `the two machines of`: before its genitive a noun has no article.
  if (analysis.construct) score += reading.article ? -9 : next && next.kind === 'word' ? 0.5 : -2;
  const isCircumstance = maySayMore(reading);
  if (isCircumstance) score += 2.5;
  // `، داعية إلى`, `، مطالبة الحكومة بـ`: after a comma the participle of her who speaks, no preacher and no demand.
  else if (prior && isCommaMark(prior) && conjunction === null && all.some(isFeminineCircumstance)) score -= 4;
  if (pos === 'number') score += 1;
  // `المعارضة` is oftener the opposition than a woman who opposes.
  if (pos === 'noun' && reading.lemma.crowd) score += reading.lemma.crowd.kind === 'group' ? 0.4 : 0.3;
  if (suffix?.person === 1 && suffix.number === 'singular') score -= 3;
  // `استهدف انتحاري المركز فقتل ثلاثة`: fa joins clauses, no deeds.
  const isClause = conjunction === L.FEH && analysis.nounForm === 'masdar';
  if (isClause && all.some((other) => other.conjunction === L.FEH && other.analysis.tense === 'perfect')) score -= 4;
  return score;
}

/**
 * Letters of a small word that are a perfect verb: `فتحت المحكمة` opened (no فـ + تحت), `فقد الجيش جنوداً` lost, where no verb follows
 * the particle, and `فجّر انتحاري` blew up, where no time follows the preposition.
 */
function isPlainVerb(pos: Reading['analysis']['pos'], conjunction: string | null, { facts, nextFacts }: Place): boolean {
  if (!has(facts, SOME_PLAIN_PERFECT)) return false;
  if (pos === 'preposition' && conjunction === L.FEH) return true;
  if (!has(nextFacts, IS_KNOWN)) return false;
  if (pos === 'particle' && conjunction !== L.WAW) return has(nextFacts, NONE_TENSED);
  return pos === 'preposition' && conjunction === null && has(facts, SOME_TIME) && has(nextFacts, ALL_UNTIMELY);
}

function weighVerb(reading: Reading, place: Place): number {
  const { next, all, facts, nextFacts, clauseHasVerb, beforePrior } = place;
  // `قال إن "خطف السفن جريمة"`: a quotation mark after `إن` hides nothing.
  const isQuoted = place.prior?.form === '"' && beforePrior?.tag === 'complementizer';
  const prior = isQuoted ? beforePrior : place.prior;
  const { analysis } = reading;
  let score = 2;
  if (analysis.tense === 'imperative') score -= 4;
  if (
    analysis.voice === 'passive' &&
    all.some(
      (other) =>
        other.analysis.tense === 'perfect' && other.analysis.voice !== 'passive' && other.conjunction !== reading.conjunction,
    )
  )
    score -= 2;
  // `حسن نجل الرئيس`: after a name nobody speaks of himself.
  if (analysis.person !== 3) score -= prior?.tag === 'name' && reading.conjunction === null ? 4 : 2;
  if (analysis.tense === 'imperfect') score += 1.5;
  // توقف is `he stopped` or `she detains`: the gender of what follows decides.
  const isRivalled =
    analysis.tense === 'perfect' &&
    analysis.gender === 'masculine' &&
    all.some(
      (other) => other.analysis.tense === 'imperfect' && other.analysis.gender === 'feminine' && other.suffix === reading.suffix,
    );
  if (isRivalled && next && !looksFeminine(next)) score += 2;
  // سيطر and سافر are verbs of four letters sooner than the future of `طار` and `فرّ`.
  const isWhole = all.some(
    (other) => other.analysis.tense === 'perfect' && !other.future && other.conjunction === reading.conjunction,
  );
  if (reading.future) score += isWhole ? -3 : 2;
  if (!prior) score += 2;
  else if (opensClause(prior, reading)) score += prior.tag === 'relative' || !reading.conjunction ? 2 : 0.8;
  if (prior?.tag === 'negation') score += analysis.tense === 'imperfect' ? 4 : 1;
  // `تم صد الهجوم`: what carries a deed takes its noun, never a perfect.
  if (prior?.tag === 'auxiliary')
    score += analysis.tense === 'perfect' && (prior.reading?.lemma.lights.length ?? 0) > 0 ? -3.5 : 3.5;
  if (prior?.tag === 'particle') score += 1;
  // A perfect follows `أن` only after `بعد، إلى، منذ`; elsewhere the clause of `أنّ` and `إنّ` opens with a noun, that of `إنه` and `ما` with any verb.
  if (prior?.tag === 'complementizer')
    score +=
      analysis.tense === 'imperfect' ||
      prior.form === F.WHAT ||
      prior.readings.some((one) => one.suffix !== null && one.analysis.pos === 'complementizer')
        ? 3
        : beforePrior?.tag === 'preposition' || beforePrior?.tag === 'subordinator'
          ? 1
          : -2;
  if (prior?.tag === 'modal') score += analysis.tense === 'imperfect' ? 1.5 : -2;
  // `وفدا` is `a delegation` in the accusative far oftener than `the two of them came`.
  if (analysis.number === 'dual' && has(facts, SOME_ACCUSATIVE))
    score -= isOfTwo(prior, beforePrior) || takesDefinite(reading, place) ? -3 : 4;
  if (reading.conjunction === null && (prior?.tag === 'preposition' || prior?.tag === 'demonstrative')) score -= 8;
  if (prior?.tag === 'verb' && reading.conjunction === null) score -= 1.5;
  if (clauseHasVerb && reading.conjunction === null && prior?.tag !== 'auxiliary' && prior?.tag !== 'negation') score -= 2.5;
  else if (prior?.tag === 'name' && reading.conjunction === null) score += 1.2;
  if (prior?.tag === 'noun' && reading.conjunction === null) score += takesGenitive(prior) ? -1 : 1;
  // `إن مقاتلاً قتل`: the topic of the clause is in the accusative and takes no genitive: its verb follows.
  if (beforePrior?.tag === 'complementizer' && prior?.reading?.analysis.accusative && reading.conjunction === null) score += 4;
  // `فجرت` is `she blew up` sooner than `so she ran`: what begins with fa by itself needs none.
  if (reading.conjunction === L.FEH && has(facts, SOME_OPENING_VERB)) score -= 5;
  // `محادثات عقدها`: a light verb whose pronoun takes up the deed before it.
  if (
    reading.suffix &&
    reading.lemma.lights.length > 0 &&
    prior?.tag === 'noun' &&
    !prior.article &&
    (prior.reading?.lemma.acts.length ?? 0) > 0
  )
    score += 5;
  // `رسالة حذره فيها من`, `لقاء طالبه خلاله بـ`: whom, and in what: a clause.
  if (reading.suffix && has(nextFacts, SOME_PREPOSITION_WITH_SUFFIX) && F.TAKES_UP.test(next?.form ?? '')) score += 5;
  if (reading.analysis.tense === 'perfect' && (joinsMasdar(reading, place) || isDecided(reading, place))) score -= 4;
  // A verb with a plural or dual ending is hardly ever anything else.
  if (analysis.number !== 'singular' && analysis.tense === 'perfect') score += 1;
  if (next?.form === L.ALEF + L.NOON) score += 1;
  return score;
}

/** `داعياً إلى`, `مطالبة الحكومة بـ`: an accusative participle by which the clause goes on. */
const maySayMore = ({ analysis, lemma }: Reading): boolean =>
  analysis.accusative &&
  analysis.nounForm === 'active-participle' &&
  lemma.acts.some((act) => act.participle === 'active' || act.participle === 'both');

const isCommaMark = ({ tag, form }: TaggedWord): boolean => tag === 'mark' && (form === ',' || form === '\u060C');

/** Her case does not show. */
const isFeminineCircumstance = ({ analysis, lemma, article, conjunction }: Reading): boolean =>
  analysis.nounForm === 'active-participle' &&
  analysis.gender === 'feminine' &&
  analysis.number === 'singular' &&
  !article &&
  conjunction === null &&
  lemma.acts.some((act) => act.participle === 'active' || act.participle === 'both');

/** `إن جنديين قتلا`, `كانا قد قتلا`: two are spoken of, so the ending is the verb's. */
const isOfTwo = (prior: TaggedWord | undefined, beforePrior: TaggedWord | undefined): boolean =>
  [prior, beforePrior].some((word) => word?.reading?.analysis.number === 'dual' && word.tag !== 'verb');

/** `حيث بحثا الأزمة`, `وبحثا الأزمة`: nothing in its article follows an accusative that opens a clause. */
const takesDefinite = (reading: Reading, { prior, next }: Place): boolean =>
  opensClause(prior, reading) && next?.kind === 'word' && next.form.startsWith(F.ARTICLE);

const looksFeminine = (word: Word): boolean => word.form.endsWith(L.TEH_MARBUTA) || word.form.endsWith(L.ALEF + L.TEH);
