// Whether a word that may be a verb is joined to a verbal noun, or is what somebody decides, and so is one itself.

import * as F from '../arabic/function-words.ts';
import * as L from '../arabic/letters.ts';
import type { Reading, Tag, TaggedWord } from './types.ts';
import type { Place } from './weigh-readings.ts';

/** How many words back the first of two joined verbal nouns is looked for. */
const PAIR = 10;
/** What may stand between them: the complements of the first. */
const COMPLEMENT = new Set<Tag>(['noun', 'adjective', 'name', 'number', 'unknown', 'quantifier', 'preposition', 'rest']);

/** `متهم بالاغتصاب وقتل الآلاف`, `اعتقاله أو قتله`: what is joined to a verbal noun is one. */
export function joinsMasdar(reading: Reading, { all, prior, before }: Place): boolean {
  // Fa joins clauses, no nouns: `هاجم انتحاري الموقع فقتل ثلاثة`.
  const isOr = prior?.form === F.OR;
  if (!isOr && reading.conjunction !== L.WAW) return false;
  const isMasdarToo = all.some(
    ({ conjunction, analysis }) => conjunction === reading.conjunction && analysis.nounForm === 'masdar' && !analysis.accusative,
  );
  if (!isMasdarToo) return false;
  for (let at = before.length - (isOr ? 2 : 1); at >= Math.max(0, before.length - PAIR); at--) {
    const word = before[at] as TaggedWord;
    if (!COMPLEMENT.has(word.tag) && word.form !== '"') return false;
    if (word.tag === 'noun' && word.reading?.analysis.nounForm === 'masdar' && !word.reading.analysis.accusative)
      return word.sentence === before.at(-1)?.sentence;
  }
  return false;
}

/** Who stands between a decision and what is decided. */
const DECIDER = new Set<Tag>(['name', 'adjective', 'rest', 'conjunction', 'quantifier']);
const DECISIONS = new Set(['decision', 'intention', 'desire', 'wish', 'determination']);

/** `قرار`, `نية`, `إعلان`: what somebody decides or announces follows as a verbal noun. */
export const isDecision = (reading: Reading | null): boolean =>
  reading !== null &&
  (DECISIONS.has(reading.lemma.gloss ?? '') || (reading.analysis.nounForm === 'masdar' && reading.lemma.cues.length > 0));

/** `قرار السعودية والإمارات قطع العلاقات`, `إعلان فرنسا طرد الدبلوماسيين`. */
export function isDecided(reading: Reading, { all, prior, before }: Place): boolean {
  if (!all.some(isPlainMasdar) || reading.conjunction !== null || (prior?.tag !== 'name' && prior?.tag !== 'adjective'))
    return false;
  for (let at = before.length - 1; at >= Math.max(0, before.length - PAIR); at--) {
    const word = before[at] as TaggedWord;
    if (word.sentence !== prior.sentence) return false;
    if (word.tag === 'noun' && !word.reading?.lemma.title) return !word.article && isDecision(word.reading);
    if (word.tag !== 'noun' && !DECIDER.has(word.tag)) return false;
  }
  return false;
}

/** How many words back the verb of announcing is looked for. */
const FAR = 20;
const ANNOUNCES = new Set(['announce', 'confirm', 'deny', 'reveal']);
const OPENS = new Set<Tag>(['complementizer', 'relative', 'subordinator']);

/** `أعلنت واشنطن، الخميس، فرض عقوبات`: after a comma with no waw what somebody announces is a verbal noun, no second verb. */
export function isAnnounced(reading: Reading, { all, prior, before }: Place): boolean {
  const isComma = prior?.tag === 'mark' && (prior.form === ',' || prior.form === '\u060C');
  if (!isComma || reading.conjunction !== null || !all.some(isDeedNoun)) return false;
  for (let at = before.length - 1; at >= Math.max(0, before.length - FAR); at--) {
    const word = before[at] as TaggedWord;
    if (word.sentence !== prior.sentence || OPENS.has(word.tag)) return false;
    if (word.tag === 'verb') return word.reading?.lemma.cues.some(({ kind }) => ANNOUNCES.has(kind)) ?? false;
  }
  return false;
}

const isPlainMasdar = ({ conjunction, analysis }: Reading): boolean =>
  conjunction === null && analysis.nounForm === 'masdar' && !analysis.accusative;

/** `فرض` is no verbal noun of its own in the lexicon. */
const isDeedNoun = (one: Reading): boolean =>
  isPlainMasdar(one) || (one.conjunction === null && one.analysis.nounForm === 'plain' && one.lemma.crowd === null);
