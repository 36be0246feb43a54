// How well each reading of a form fits by itself, whatever stands around it: what is joined to it, and what else the same letters may be. News
// repeats its words, so this is worked out once for a form; weigh-readings.ts adds what the place says.

import * as F from '../arabic/function-words.ts';
import * as L from '../arabic/letters.ts';
import type { Lexicon } from '../lexicon/types.ts';
import {
  CLOSED,
  type FormFacts,
  has,
  maySayMore,
  SOME_ACCUSATIVE,
  SOME_ACT_NOUN,
  SOME_BARE_PREPOSITION,
  SOME_JOINED_CLOSED,
  SOME_OBLIQUE_PLURAL,
  SOME_OPENING_VERB,
  SOME_PLACE,
  SOME_PREPOSITION,
  SOME_PREPOSITION_WITH_SUFFIX,
  SOME_VERB,
} from './form-facts.ts';
import { type Form, keptOnWord } from './kept.ts';
import type { Reading, Word } from './types.ts';

/** Which questions the place is asked about a reading. */
export type ReadingSort = 'closed' | 'auxiliary' | 'verb' | 'adjective' | 'noun';

export interface WeighedReading {
  readonly reading: Reading;
  readonly sort: ReadingSort;
  /** In tenths: scores are whole numbers. */
  readonly weight: number;
  /** A verb of the other gender has the same letters. */
  readonly isRivalled: boolean;
}

/** The readings of a word in their order, by its form and by what print tells of it. */
export function weighedReadings(word: Word, lexicon: Lexicon): readonly WeighedReading[] {
  const byPrint = weighedByPrint(word, lexicon);
  const print = printOf(word.surface);
  byPrint[print] ??= weighAll(word.written, print);
  return byPrint[print] as readonly WeighedReading[];
}

const weighedByPrint = keptOnWord((): (readonly WeighedReading[] | undefined)[] => new Array(PRINTS));

const weighAll = ({ readings, facts }: Form, print: number): readonly WeighedReading[] =>
  readings.map((reading) => {
    const sort = sortOf(reading);
    const own = weighJoined(reading, readings, facts) + WEIGHT_OF[sort](reading, readings, facts);
    return { reading, sort, weight: own + weighPrint(reading, facts, print), isRivalled: isRivalled(reading, readings) };
  });

/** What folding takes away and print tells: one bit each. */
const ENDS_IN_LONG_A = 1;
/** A printed shadda tells homographs apart: `مسيّرة` the drone from `مسيرة` the march. */
const IS_DOUBLED = 2;
const HAS_HAMZA = 4;
const PRINTS = 8;

const LONG_A_CODE = L.ALEF_MAKSURA.charCodeAt(0);
const SHADDA_CODE = L.SHADDA.charCodeAt(0);
const HAMZA_CODE = L.ALEF_HAMZA.charCodeAt(0);

function printOf(surface: string): number {
  let print = 0;
  let code = 0;
  for (let at = 0; at < surface.length; at++) {
    code = surface.charCodeAt(at);
    if (code === SHADDA_CODE) print |= IS_DOUBLED;
    else if (code === HAMZA_CODE) print |= HAS_HAMZA;
  }
  return code === LONG_A_CODE ? print | ENDS_IN_LONG_A : print;
}

function weighPrint({ analysis, suffix, lemma }: Reading, facts: FormFacts, print: number): number {
  const { pos, nounForm, person, tense, number } = analysis;
  const endsInLongA = (print & ENDS_IN_LONG_A) !== 0;
  // على is printed with a bare alef maksura, the name علي with its dots.
  if (pos === 'name' && endsInLongA && has(facts, SOME_PREPOSITION)) return -60;
  // `الأسرى` ends in a long a, a nisba never does.
  if (nounForm === 'nisba' && number === 'singular' && endsInLongA) return -25;
  // `قتلى` are the dead, not two killings.
  if (number === 'dual' && pos === 'noun' && endsInLongA) return -25;
  // `ألتقي` is `I meet`; without the hamza it is `he met`.
  if (person === 1 && tense === 'imperfect' && number === 'singular' && (print & HAS_HAMZA) === 0) return -30;
  // `أنهى` is no `أنّي`.
  if (suffix?.person === 1 && suffix.number === 'singular' && endsInLongA) return -60;
  return (print & IS_DOUBLED) !== 0 && pos !== 'verb' && lemma.citation.includes(L.SHADDA) ? 30 : 0;
}

/** توقف is `he stopped` or `she detains`. */
const isRivalled = ({ analysis, suffix }: Reading, all: readonly Reading[]): boolean =>
  analysis.tense === 'perfect' &&
  analysis.gender === 'masculine' &&
  all.some((other) => other.analysis.tense === 'imperfect' && other.analysis.gender === 'feminine' && other.suffix === suffix);

function sortOf({ analysis: { pos } }: Reading): ReadingSort {
  if (CLOSED.has(pos)) return 'closed';
  return pos === 'auxiliary' || pos === 'verb' || pos === 'adjective' ? pos : 'noun';
}

type Weigh = (reading: Reading, all: readonly Reading[], facts: FormFacts) => number;

/** What is joined to any word, and the numbers that its ending may show. */
function weighJoined(reading: Reading, all: readonly Reading[], facts: FormFacts): number {
  const { analysis, conjunction, preposition, suffix } = reading;
  let score = (conjunction ? -2 : 0) + (preposition ? (preposition === L.KAF ? -26 : -6) : 0) + (suffix ? -8 : 0);
  // `وبحث` is `he discussed`, hardly `and by urging`.
  if (preposition && has(facts, SOME_VERB) && reading.lemma.citation.length === 2) score -= 20;
  // The press addresses nobody: `ترك` is `he left`, not `she sees you`.
  if (suffix?.person === 2) score -= 30;
  // `وميلوني` is her name, no verb with `me`.
  if (suffix?.person === 1 && all.some((other) => other.analysis.pos === 'name' && other.conjunction === conjunction))
    score -= 40;
  // `هجوماً` is an attack, not two.
  if (analysis.number === 'dual' && analysis.case === 'nominative' && analysis.pos === 'noun' && has(facts, SOME_ACCUSATIVE))
    score -= 30;
  // Unpointed `المتضررين` is many far oftener than two.
  if (analysis.number === 'dual' && analysis.case === 'oblique' && has(facts, SOME_OBLIQUE_PLURAL)) score -= 3;
  if (CLOSED.has(analysis.pos)) return score;
  // `وفي` and `وعلى` are conjunction and preposition, never the verbs and adjectives of these letters.
  if (conjunction === null && has(facts, SOME_JOINED_CLOSED)) score -= 50;
  // `بينهم` is `among them`, never the noun of its other letters.
  if (preposition !== null && suffix !== null && has(facts, SOME_PREPOSITION_WITH_SUFFIX)) score -= 40;
  return score;
}

/** Between closed classes that share a form (`إن` that and if, `ولا` and not) the commoner in news wins. */
const RANK: Partial<Record<string, number>> = { negation: 14, complementizer: 6, preposition: 5, relative: 2 };

const weighClosed: Weigh = ({ analysis: { pos }, conjunction, lemma }, _all, facts) =>
  (conjunction ? 40 : 50) +
  (RANK[pos] ?? 0) +
  // A preposition grown from an act's noun (`بدعم`, `لقاء`) is that noun again.
  (pos === 'preposition' && !F.COMPANY.includes(lemma.key) && has(facts, SOME_ACT_NOUN) ? -40 : 0) +
  // و + فقد is `and he lost`: two conjunctions do not meet.
  (conjunction === L.WAW && lemma.citation.startsWith(L.FEH) && lemma.citation.length <= 3 ? -40 : 0);

const weighAuxiliary: Weigh = ({ analysis, conjunction, suffix, future }, _all, facts) =>
  56 +
  // `ستكون` will be, hardly will form.
  (future ? 20 : 0) -
  (conjunction && has(facts, SOME_OPENING_VERB) ? 50 : 0) -
  (suffix ? 30 : 0) -
  (analysis.voice === 'passive' ? 40 : 0) -
  (analysis.person !== null && analysis.person !== 3 ? 40 : 0);

const weighVerb: Weigh = ({ analysis, conjunction, future }, all, facts) => {
  let score = 20;
  if (analysis.tense === 'imperative') score -= 40;
  if (
    analysis.voice === 'passive' &&
    all.some(
      (other) => other.analysis.tense === 'perfect' && other.analysis.voice !== 'passive' && other.conjunction !== conjunction,
    )
  )
    score -= 20;
  if (analysis.tense === 'imperfect') score += 15;
  // سيطر and سافر are verbs of four letters sooner than the future of `طار` and `فرّ`.
  const isWhole = () =>
    all.some((other) => other.analysis.tense === 'perfect' && !other.future && other.conjunction === conjunction);
  if (future) score += isWhole() ? -30 : 20;
  // `فجرت` is `she blew up` sooner than `so she ran`: what begins with fa by itself needs none.
  if (conjunction === L.FEH && has(facts, SOME_OPENING_VERB)) score -= 50;
  // A verb with a plural or dual ending is hardly ever anything else.
  if (analysis.number !== 'singular' && analysis.tense === 'perfect') score += 10;
  return score;
};

const weighNoun: Weigh = (reading, all, facts) => {
  const { analysis, conjunction, preposition, suffix, article, lemma } = reading;
  const { pos } = analysis;
  let score = 20;
  // `بين` is `between`, never a yen with `in`.
  if (preposition && has(facts, SOME_BARE_PREPOSITION)) score -= 30;
  if (article) score += 40;
  if (preposition) score += 25;
  if (analysis.accusative) score += 15;
  if (pos === 'name' && preposition) score -= 30;
  // `اغتيل كرامي`: a name sooner than `like a shooter`.
  if (preposition === L.KAF && all.some((other) => other.preposition === null && other.analysis.pos === 'name')) score -= 30;
  // `مهاجمة قاعدة`, `اعتقالات`, `محافظة`: the deed or place is told far oftener than the women that its letters name.
  const areWomen = lemma.crowd !== null && analysis.gender === 'feminine' && (!article || analysis.number === 'plural');
  if (areWomen && (has(facts, SOME_ACT_NOUN) || has(facts, SOME_PLACE))) score -= 20;
  if (maySayMore(reading)) score += 25;
  if (pos === 'number') score += 10;
  // `المعارضة` is oftener the opposition than a woman who opposes.
  if (pos === 'noun' && lemma.crowd) score += lemma.crowd.kind === 'group' ? 4 : 3;
  if (suffix?.person === 1 && suffix.number === 'singular') score -= 30;
  // `استهدف انتحاري المركز فقتل ثلاثة`: fa joins clauses, no deeds.
  const isClause = conjunction === L.FEH && analysis.nounForm === 'masdar';
  if (isClause && all.some((other) => other.conjunction === L.FEH && other.analysis.tense === 'perfect')) score -= 40;
  return score;
};

const WEIGHT_OF: Readonly<Record<ReadingSort, Weigh>> = {
  closed: weighClosed,
  auxiliary: weighAuxiliary,
  verb: weighVerb,
  // How well an adjective fits depends on what it describes.
  adjective: () => 0,
  noun: weighNoun,
};
