// How well an adjective's reading fits the place where it stands: whether it agrees with the noun before it, and what else its letters name.

import { type FormFacts, has, SOME_ACT_MASDAR, SOME_GROUP, SOME_OWNER, SOME_REQUEST } from './form-facts.ts';
import type { Reading, TaggedWord } from './types.ts';
import type { Place } from './weigh-readings.ts';

/** `مواقع المعارضة`: what has the article describes no noun without it, so a word for people stands in its genitive. */
const isOpposition = (reading: Reading, { prior, facts }: Place): boolean =>
  reading.article && prior?.tag === 'noun' && !prior.article && !prior.reading?.suffix && has(facts, SOME_GROUP);

/** How well an adjective fits its place, in tenths. */
export function weighAdjective(reading: Reading, place: Place): number {
  const isNoun = isDeed(reading, place) || isOpposition(reading, place) || isOffer(reading, place);
  return fitOf(reading, place.prior) + (belongsTo(reading, place.nextFacts) ? 60 : 0) - (isNoun ? 30 : 0);
}

function fitOf(reading: Reading, prior: TaggedWord | undefined): number {
  if (
    reading.analysis.accusative &&
    reading.analysis.nounForm === 'active-participle' &&
    reading.conjunction === null &&
    reading.lemma.acts.some((act) => act.participle === 'active' || act.participle === 'both')
  )
    return 80;
  const follows = prior?.tag === 'noun' || prior?.tag === 'adjective' || prior?.tag === 'name' || prior?.tag === 'unknown';
  if (!follows || reading.conjunction !== null)
    return (
      (reading.analysis.nounForm === 'plain' || reading.analysis.nounForm === 'nisba' || reading.analysis.nounForm === null
        ? 0
        : -10) +
      15 +
      (reading.article ? 30 : 0) +
      (prior?.tag === 'preposition' ? 25 : 0)
    );
  const isDefinite = prior?.tag === 'name' || (prior?.article ?? false) || prior?.reading?.suffix != null;
  const agrees = (isDefinite === reading.article || (prior?.tag === 'noun' && !isDefinite)) && !disagrees(reading, prior);
  const isPeople =
    reading.analysis.case !== null &&
    reading.analysis.number !== 'singular' &&
    prior?.reading?.analysis.number === 'singular' &&
    !reading.article
      ? 30
      : 0;
  const isParticiple = reading.analysis.nounForm === 'active-participle' || reading.analysis.nounForm === 'passive-participle';
  const isNisba = reading.lemma.refersTo.length > 0;
  // `مؤتمراً صحفياً`: two accusatives side by side.
  const shareCase = reading.analysis.accusative && prior?.reading?.analysis.accusative === true && prior.tag !== 'name' ? 15 : 0;
  const describesPlural =
    prior?.reading?.analysis.number === 'plural' &&
    reading.analysis.gender === 'feminine' &&
    reading.analysis.number === 'singular';
  return (
    15 +
    shareCase +
    (describesPlural && agrees ? 15 : 0) +
    (agrees ? 30 : 5) +
    (reading.article ? 25 : 0) -
    (isParticiple ? 12 : 0) -
    isPeople +
    (isNisba ? 10 : 0) -
    (reading.suffix?.person === 1 ? 30 : 0)
  );
}

/** `مقر تابع للحزب`: what belongs to somebody has لـ, the verb of the same letters an object. */
const belongsTo = ({ lemma }: Reading, next: FormFacts): boolean => lemma.gloss === 'affiliated' && has(next, SOME_OWNER);

/** `أوسع مبادلة أسرى`: the deed that its letters name, not her who does it, where no feminine noun stands before. */
const isDeed = ({ analysis, article }: Reading, { prior, facts }: Place): boolean =>
  (analysis.nounForm === 'active-participle' || analysis.nounForm === 'passive-participle') &&
  analysis.gender === 'feminine' &&
  !article &&
  prior?.reading?.analysis.gender !== 'feminine' &&
  has(facts, SOME_ACT_MASDAR);

/** `رفضت حماس المقترح`: after a name what is offered or asked, no adjective of the name. */
const isOffer = ({ article }: Reading, { prior, facts }: Place): boolean =>
  article && prior?.tag === 'name' && has(facts, SOME_REQUEST);

/** `أن انتحارياً هاجم`, `قراصنة موقع`: no accusative before a bare adjective, no man's adjective after many. */
function disagrees({ analysis, article }: Reading, prior: TaggedWord | undefined): boolean {
  const noun = prior?.tag === 'noun' ? prior.reading?.analysis : undefined;
  // `سير الجيش دوريات`: a feminine plural describes no name of one.
  if (prior?.tag === 'name' && analysis.number === 'plural' && analysis.gender === 'feminine') return true;
  // `آثار عمليات`: things, one or many, have no adjective in a plural of people.
  const isOfWomen = analysis.gender === 'feminine' && noun?.number === 'plural';
  const isThing = prior?.reading?.lemma.crowd === null;
  if (noun && (noun.number === 'singular' || isOfWomen) && analysis.number === 'plural' && isThing) return true;
  if (!noun || analysis.gender !== 'masculine' || analysis.number !== 'singular') return false;
  return (noun.accusative && !analysis.accusative && !article) || noun.number === 'plural';
}
