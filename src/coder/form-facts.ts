// What the readings of a form are taken together, whatever stands around it. Every reading of a word is weighed against the others and against
// those of the next word: what holds for a form is worked out once.

import * as F from '../arabic/function-words.ts';
import type { Reading } from './types.ts';

/** Facts of a form: whether some reading, every reading or none is so. One bit each, so that all stand in one number beside the form. */
export type FormFacts = number;

export const SOME_ACCUSATIVE = 1 << 0;
export const SOME_OBLIQUE_PLURAL = 1 << 1;
/** A noun that names an act. */
export const SOME_ACT_NOUN = 1 << 2;
export const SOME_ACT_MASDAR = 1 << 3;
export const SOME_GROUP = 1 << 4;
export const SOME_PLACE = 1 << 19;
/** A noun that asks or offers. */
export const SOME_REQUEST = 1 << 20;
/** `داعية`, `مطالبة`: the participle of her who acts, whose case does not show. */
export const SOME_HER_PARTICIPLE = 1 << 21;
export const SOME_NUMBER = 1 << 5;
export const SOME_TIME = 1 << 6;
export const SOME_PREPOSITION = 1 << 7;
export const SOME_PREPOSITION_WITH_SUFFIX = 1 << 8;
/** A preposition with no other joined to it. */
export const SOME_BARE_PREPOSITION = 1 << 9;
/** A small word behind a conjunction. */
export const SOME_JOINED_CLOSED = 1 << 10;
/** A verb with no preposition joined to it, with no conjunction joined to it. */
export const SOME_VERB = 1 << 11;
export const SOME_OPENING_VERB = 1 << 12;
/** A perfect that acts, with nothing joined to it. */
export const SOME_PLAIN_PERFECT = 1 << 13;
/** `لـ` is joined to it. */
export const SOME_OWNER = 1 << 14;
/** The lexicon has a reading of it. */
export const IS_KNOWN = 1 << 15;
export const ALL_NOMINATIVE = 1 << 16;
export const NONE_TENSED = 1 << 17;
/** Neither times nor names nor small words that may follow a preposition of time. */
export const ALL_UNTIMELY = 1 << 18;

export const has = (facts: FormFacts, fact: number): boolean => (facts & fact) !== 0;

/** Words of closed classes, of which a language has few. */
export const CLOSED = new Set<string>([
  ...['preposition', 'conjunction', 'subordinator', 'complementizer', 'relative'],
  ...['demonstrative', 'pronoun', 'particle', 'quantifier', 'negation', 'adverb'],
]);

const TIMELY = new Set<string>(['name', 'adverb', 'subordinator']);

/** What holds of a form where it holds of one of its readings. */
const SOME: readonly (readonly [fact: number, test: (one: Reading) => boolean])[] = [
  [SOME_ACCUSATIVE, ({ analysis }) => analysis.accusative],
  [SOME_OBLIQUE_PLURAL, ({ analysis }) => analysis.number === 'plural' && analysis.case === 'oblique'],
  [SOME_ACT_NOUN, ({ analysis, lemma }) => analysis.pos === 'noun' && lemma.acts.length > 0],
  [SOME_ACT_MASDAR, ({ analysis, lemma }) => analysis.nounForm === 'masdar' && lemma.acts.length > 0],
  [SOME_GROUP, ({ analysis, lemma }) => analysis.pos === 'noun' && lemma.crowd?.kind === 'group'],
  [SOME_REQUEST, ({ analysis, lemma }) => analysis.pos === 'noun' && lemma.acts.some(({ type }) => type === 'REQUEST')],
  [SOME_PLACE, ({ analysis, lemma }) => analysis.pos === 'noun' && lemma.class === 'place'],
  [SOME_HER_PARTICIPLE, (one) => isHers(one) && mayGoOn(one)],
  [SOME_NUMBER, ({ analysis }) => analysis.pos === 'number'],
  [SOME_TIME, ({ lemma }) => lemma.class === 'time'],
  [SOME_PREPOSITION, ({ analysis }) => analysis.pos === 'preposition'],
  [SOME_PREPOSITION_WITH_SUFFIX, ({ analysis, suffix }) => analysis.pos === 'preposition' && suffix !== null],
  [SOME_BARE_PREPOSITION, ({ analysis, preposition }) => analysis.pos === 'preposition' && preposition === null],
  [SOME_JOINED_CLOSED, ({ analysis, conjunction }) => conjunction !== null && CLOSED.has(analysis.pos)],
  [SOME_VERB, ({ analysis, preposition }) => analysis.pos === 'verb' && !preposition],
  [SOME_OPENING_VERB, ({ analysis, conjunction }) => analysis.pos === 'verb' && conjunction === null],
  [SOME_PLAIN_PERFECT, (one) => one.analysis.tense === 'perfect' && isBare(one) && one.lemma.acts.length > 0],
  [SOME_OWNER, ({ preposition }) => preposition === F.FOR],
  [IS_KNOWN, () => true],
];

/** What holds of a form where it holds of all of its readings. */
const ALL: readonly (readonly [fact: number, test: (one: Reading) => boolean])[] = [
  [ALL_NOMINATIVE, ({ analysis }) => analysis.case === 'nominative'],
  [NONE_TENSED, ({ analysis }) => analysis.tense === null],
  [ALL_UNTIMELY, ({ analysis, lemma }) => lemma.class !== 'time' && !TIMELY.has(analysis.pos)],
];

/** `داعياً إلى`, `مطالبة الحكومة بـ`: an accusative participle by which the clause goes on. */
export const maySayMore = (reading: Reading): boolean => reading.analysis.accusative && mayGoOn(reading);

const mayGoOn = ({ analysis, lemma }: Reading): boolean =>
  analysis.nounForm === 'active-participle' && lemma.acts.some((act) => act.participle === 'active' || act.participle === 'both');

const isHers = ({ analysis, article, conjunction }: Reading): boolean =>
  analysis.gender === 'feminine' && analysis.number === 'singular' && !article && conjunction === null;

const isBare = ({ conjunction, suffix }: Reading): boolean => conjunction === null && suffix === null;

export function factsOf(readings: readonly Reading[]): FormFacts {
  let facts = 0;
  for (const [fact, test] of SOME) if (readings.some(test)) facts |= fact;
  for (const [fact, test] of ALL) if (readings.every(test)) facts |= fact;
  return facts;
}
