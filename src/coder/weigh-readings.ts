// How well each reading of a word fits the place where it stands: what stands before and after it, and whether a clause begins here. What the
// reading weighs by itself is worked out in own-weights.ts.

import * as F from '../arabic/function-words.ts';
import * as L from '../arabic/letters.ts';
import {
  ALL_NOMINATIVE,
  ALL_UNTIMELY,
  type FormFacts,
  has,
  IS_KNOWN,
  maySayMore,
  NONE_TENSED,
  SOME_ACCUSATIVE,
  SOME_HER_PARTICIPLE,
  SOME_NUMBER,
  SOME_PLAIN_PERFECT,
  SOME_PREPOSITION,
  SOME_PREPOSITION_WITH_SUFFIX,
  SOME_TIME,
} from './form-facts.ts';
import { isAnnounced, isDecided, joinsMasdar } from './joins-masdar.ts';
import type { WeighedReading } from './own-weights.ts';
import type { Reading, Tag, TaggedWord, Word } from './types.ts';
import { weighAdjective } from './weigh-adjective.ts';

const opensClause = (prior: TaggedWord | undefined, reading: Reading): boolean =>
  !prior ||
  prior.tag === 'mark' ||
  prior.tag === 'conjunction' ||
  prior.tag === 'subordinator' ||
  prior.tag === 'relative' ||
  reading.conjunction !== null;

/** على is printed with a bare alef maksura, the name علي with its dots. */
export const isPrepositionAla = ({ surface, written }: Word): boolean =>
  has(written.facts, SOME_PREPOSITION) && surface.endsWith(L.ALEF_MAKSURA);

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

/** How well a reading fits its place, in tenths; only the order of the scores of one word matters. */
export function weigh(weighed: WeighedReading, place: Place): number {
  const { reading, sort, weight } = weighed;
  if (sort === 'noun') return weight + weighNoun(reading, place);
  if (sort === 'verb') return weight + weighVerb(weighed, place);
  if (sort === 'adjective') return weight + weighAdjective(reading, place);
  if (sort === 'closed') return weight + weighClosed(reading, place);
  // `اللقاء الذي تم بين الطرفين`: before a preposition it carries a deed, no verb.
  return reading.lemma.lights.length > 0 && has(place.nextFacts, SOME_PREPOSITION) ? weight - 40 : weight;
}

function weighClosed(reading: Reading, place: Place): number {
  const { prior, next, facts, nextFacts } = place;
  const { conjunction } = reading;
  const { pos } = reading.analysis;
  let score = prior?.tag === 'preposition' && (pos === 'relative' || pos === 'complementizer') ? 30 : 0;
  // A nominative after it (`فجر مسلحون أنبوباً`) shows that it is no preposition.
  if (pos === 'preposition' && has(nextFacts, IS_KNOWN) && has(nextFacts, ALL_NOMINATIVE)) score -= 60;
  // `نحو 200 مسلح`: about so many, not towards them.
  if (pos === 'quantifier' && next && (/\d/u.test(next.form) || has(nextFacts, SOME_NUMBER)) && has(facts, SOME_PREPOSITION))
    score += 20;
  // The press denies with `لم`; a `ما` inside a sentence is `which`: `انفجرت قنبلة ما أدى إلى`.
  if (
    pos === 'negation' &&
    reading.lemma.citation === F.WHAT &&
    conjunction === null &&
    prior &&
    !['complementizer', 'verb', 'conjunction'].includes(prior.tag) &&
    prior.form !== '"'
  )
    score -= 30;
  // `رفضه لأي محاولة`: no small word but a preposition has `me` for its ending.
  if (reading.suffix?.person === 1 && pos !== 'preposition' && pos !== 'complementizer') score -= 80;
  return isPlainVerb(pos, conjunction, place) ? score - 80 : score;
}

function weighNoun(reading: Reading, { prior, next, facts }: Place): number {
  const { analysis, conjunction, article } = reading;
  let score = 0;
  // `التي` is `which`, not `the two machines of`: before its genitive a noun has no article.
  if (analysis.construct) score += article ? -90 : next && next.kind === 'word' ? 5 : -20;
  if (!prior) return score;
  const { tag } = prior;
  if (tag === 'preposition') score += 40;
  else if (tag === 'modal') score += 15;
  else if (tag === 'name') {
    if (analysis.pos === 'name' && F.KUNYA.includes(reading.lemma.key)) score += 60;
  } else if (tag === 'demonstrative' || tag === 'quantifier' || tag === 'number') score += 30;
  // `ثالث تواصل`
  else if (tag === 'adjective' && prior.reading?.lemma.value != null && !prior.article && conjunction === null) score += 30;
  else if (tag === 'noun' && !prior.article && !prior.reading?.suffix && conjunction === null) score += 15;
  else if (tag === 'verb' && conjunction === null) score += 12;
  // `، داعية إلى`, `، مطالبة الحكومة بـ`: after a comma the participle of her who speaks, no preacher and no demand.
  else if (has(facts, SOME_HER_PARTICIPLE) && isCommaMark(prior) && conjunction === null && !maySayMore(reading)) score -= 40;
  if (prior.reading && prior.reading.lemma.lights.length > 0) score += 15;
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

function weighVerb({ reading, isRivalled }: WeighedReading, place: Place): number {
  const { next, facts, nextFacts, clauseHasVerb, beforePrior } = place;
  // `قال إن "خطف السفن جريمة"`: a quotation mark after `إن` hides nothing.
  const isQuoted = place.prior?.form === '"' && beforePrior?.tag === 'complementizer';
  const prior = isQuoted ? beforePrior : place.prior;
  const tag = prior?.tag;
  const { analysis, conjunction } = reading;
  let score = 0;
  // `حسن نجل الرئيس`: after a name nobody speaks of himself.
  if (analysis.person !== 3) score -= tag === 'name' && conjunction === null ? 40 : 20;
  // The gender of what follows decides.
  if (isRivalled && next && !looksFeminine(next)) score += 20;
  if (!prior) score += 20;
  else if (opensClause(prior, reading)) score += tag === 'relative' || !conjunction ? 20 : 7;
  if (tag === 'negation') score += analysis.tense === 'imperfect' ? 40 : 10;
  // `تم صد الهجوم`: what carries a deed takes its noun, never a perfect.
  if (tag === 'auxiliary') score += analysis.tense === 'perfect' && (prior?.reading?.lemma.lights.length ?? 0) > 0 ? -35 : 35;
  if (tag === 'particle') score += 10;
  // A perfect follows `أن` only after `بعد، إلى، منذ`; elsewhere the clause of `أنّ` and `إنّ` opens with a noun, that of `إنه` and `ما` with any verb.
  if (prior?.tag === 'complementizer')
    score +=
      analysis.tense === 'imperfect' ||
      prior.form === F.WHAT ||
      prior.readings.some((one) => one.suffix !== null && one.analysis.pos === 'complementizer')
        ? 30
        : beforePrior?.tag === 'preposition' || beforePrior?.tag === 'subordinator'
          ? 10
          : -20;
  if (tag === 'modal') score += analysis.tense === 'imperfect' ? 15 : -20;
  // `وفدا` is `a delegation` in the accusative far oftener than `the two of them came`.
  if (analysis.number === 'dual' && has(facts, SOME_ACCUSATIVE))
    score -= isOfTwo(prior, beforePrior) || takesDefinite(reading, place) ? -30 : 40;
  if (conjunction === null) {
    if (tag === 'preposition' || tag === 'demonstrative') score -= 80;
    if (tag === 'verb') score -= 15;
    if (clauseHasVerb && tag !== 'auxiliary' && tag !== 'negation') score -= 25;
    else if (tag === 'name') score += 12;
    if (prior?.tag === 'noun') score += takesGenitive(prior) ? -10 : 10;
    // `إن مقاتلاً قتل`: the topic of the clause is in the accusative and takes no genitive: its verb follows.
    if (beforePrior?.tag === 'complementizer' && prior?.reading?.analysis.accusative) score += 40;
  }
  // `محادثات عقدها`: a light verb whose pronoun takes up the deed before it.
  if (
    reading.suffix &&
    reading.lemma.lights.length > 0 &&
    prior?.tag === 'noun' &&
    !prior.article &&
    (prior.reading?.lemma.acts.length ?? 0) > 0
  )
    score += 50;
  // `رسالة حذره فيها من`, `لقاء طالبه خلاله بـ`: whom, and in what: a clause.
  if (reading.suffix?.person === 3 && has(nextFacts, SOME_PREPOSITION_WITH_SUFFIX) && F.TAKES_UP.test(next?.form ?? ''))
    score += 50;
  if (analysis.tense === 'perfect' && (joinsMasdar(reading, place) || isDecided(reading, place) || isAnnounced(reading, place)))
    score -= 40;
  return next?.form === F.THAT ? score + 10 : score;
}

const isCommaMark = ({ tag, form }: TaggedWord): boolean => tag === 'mark' && (form === ',' || form === '\u060C');

/** `إن جنديين قتلا`, `كانا قد قتلا`: two are spoken of, so the ending is the verb's. */
const isOfTwo = (prior: TaggedWord | undefined, beforePrior: TaggedWord | undefined): boolean =>
  [prior, beforePrior].some((word) => word?.reading?.analysis.number === 'dual' && word.tag !== 'verb');

/** `حيث بحثا الأزمة`, `وبحثا الأزمة`: nothing in its article follows an accusative that opens a clause. */
const takesDefinite = (reading: Reading, { prior, next }: Place): boolean =>
  opensClause(prior, reading) && next?.kind === 'word' && next.form.startsWith(F.ARTICLE);

const looksFeminine = (word: Word): boolean => word.form.endsWith(L.TEH_MARBUTA) || word.form.endsWith(L.ALEF + L.TEH);
