// Decides what each word is where it stands. Unvocalised Arabic writes `he killed` and `the killing of` alike, so every reading is
// weighed by its neighbours: what stands before it, what is joined to it, and whether a clause begins here.

import { foldKey } from '../../arabic/fold.ts';
import * as F from '../../arabic/function-words.ts';
import * as L from '../../arabic/letters.ts';
import type { Analysis, Lexicon, PhraseTarget } from '../../lexicon/types.ts';
import type { PhraseHit, Reading, Tag, TaggedWord, Word } from '../types.ts';

/** Tags all words; returns also the name hits that stand (a surname that is a common word needs evidence). */
export function tagWords(
  words: readonly Word[],
  names: readonly PhraseHit[],
  expressions: readonly PhraseHit[],
  lexicon: Lexicon,
  modals: readonly PhraseHit[] = [],
): { readonly tagged: readonly TaggedWord[]; readonly names: readonly PhraseHit[] } {
  const evidence = gatherEvidence(names);
  const evident = names.filter((hit) => stands(hit, words, evidence, lexicon));
  const isEvident = new Set(evident);
  // A place that is one beside its preposition is that place everywhere in the article.
  const places = new Set(
    evident.flatMap((hit) =>
      hit.targets.flatMap((target) => (target.kind === 'entity' && target.id.startsWith('place:') ? [target.id] : [])),
    ),
  );
  const kept = names.filter(
    (hit) =>
      isEvident.has(hit) ||
      hit.targets.some((target) => target.kind === 'entity' && target.how === 'full' && places.has(target.id)),
  );
  const hitAt = new Map<number, PhraseHit>();
  for (const hit of kept) for (let at = hit.from; at < hit.to; at++) hitAt.set(at, hit);
  const tagged: TaggedWord[] = [];
  const expressionAt = new Map<number, PhraseHit>();
  for (const hit of expressions)
    if (!overlapsLongerName(hit, hitAt)) for (let at = hit.from; at < hit.to; at++) expressionAt.set(at, hit);
  const modalRest = new Set<number>();
  for (const hit of modals)
    for (let at = hit.from; at < hit.to; at++) if (!hitAt.has(at) && isModalOnly(hit, words)) modalRest.add(at);
  for (const word of words) {
    if (modalRest.has(word.index)) {
      // `من المقرر`, `من أجل`: a modal phrase is no noun phrase; what follows it is read as after a preposition.
      tagged.push({ ...word, tag: 'modal', reading: null, conjunction: null, preposition: null, article: false });
      continue;
    }
    const expression = expressionAt.get(word.index);
    tagged.push(
      expression ? tagExpression(word, expression, lexicon) : tagOne(word, hitAt.get(word.index) ?? null, tagged, words),
    );
  }
  const settled = tagged.map((word) => (word.tag === 'auxiliary' ? asMainVerb(word, tagged) : word));
  return { tagged: settled, names: expressions.length === 0 ? kept : kept.filter((hit) => !expressionAt.has(hit.from)) };
}

const overlapsLongerName = (hit: PhraseHit, hitAt: ReadonlyMap<number, PhraseHit>): boolean => {
  for (let at = hit.from; at < hit.to; at++) {
    const name = hitAt.get(at);
    if (name && name.to - name.from >= hit.to - hit.from) return true;
  }
  return false;
};

/** The first word of a fixed expression has the expression's reading; the others are its rest. */
function tagExpression(word: Word, hit: PhraseHit, lexicon: Lexicon): TaggedWord {
  const isFirst = hit.from === word.index;
  const [target] = hit.targets;
  const front = {
    conjunction: isFirst ? hit.conjunction : null,
    preposition: isFirst ? hit.preposition : null,
    article: isFirst && hit.article,
  };
  if (!isFirst || target?.kind !== 'word') return { ...word, ...front, tag: 'rest', reading: null };
  const accusative = word.readings.some((one) => one.analysis.accusative);
  const analysis: Analysis = { ...EXPRESSION, lemma: target.lemma, pos: target.pos, accusative };
  const reading: Reading = { ...front, future: false, suffix: null, analysis, lemma: lexicon.lemma(target.lemma) };
  return { ...word, ...front, tag: tagOf(reading), reading, readings: [reading] };
}

const EXPRESSION: Omit<Analysis, 'lemma' | 'pos'> = {
  tense: null,
  voice: null,
  person: null,
  gender: null,
  number: 'singular',
  nounForm: 'plain',
  case: null,
  construct: false,
  accusative: false,
};

/** What the other hits of the article say for a name of one word. */
interface Evidence {
  /** Words before which a hit that is no known entity ends: a post, a title, a given name. */
  readonly endsOfOthers: ReadonlySet<number>;
  /** Entities that the article names with several words. */
  readonly namedInFull: ReadonlySet<string>;
}

function gatherEvidence(names: readonly PhraseHit[]): Evidence {
  const endsOfOthers = new Set<number>();
  const namedInFull = new Set<string>();
  for (const { from, to, targets } of names) {
    if (targets[0]?.kind !== 'entity') endsOfOthers.add(to);
    if (to - from > 1) for (const target of targets) if (target.kind === 'entity') namedInFull.add(target.id);
  }
  return { endsOfOthers, namedInFull };
}

/** Full names stand by themselves; a one-word name that is also a common word stands where something beside it says so. */
function stands(hit: PhraseHit, words: readonly Word[], evidence: Evidence, lexicon: Lexicon): boolean {
  if (hit.to - hit.from > 1) return true;
  const word = words[hit.from] as Word;
  const rivals = word.readings.filter(
    (reading) => reading.analysis.pos !== 'name' && !isNisbaOnly(reading) && reading.conjunction === hit.conjunction,
  );
  const target = hit.targets[0] as PhraseTarget;
  // `أمام` is `before` oftener than `imam`: the hamza below tells.
  if (target.kind === 'role' && rivals.some((reading) => CLOSED.has(reading.analysis.pos)))
    return word.surface.includes(L.ALEF_HAMZA_BELOW);
  if (target.kind === 'role' || target.kind === 'institution') return true;
  if (rivals.length === 0) return true;
  const isStrong =
    target.kind === 'entity' &&
    target.how === 'full' &&
    (isGovernmentLike(target.id) || lexicon.entity(target.id)?.subkind === 'capital');
  if (isPrepositionAla(word)) return false;
  const isVerbToo = rivals.some(
    (reading) => reading.analysis.pos === 'verb' && reading.lemma.acts.length + reading.lemma.cues.length > 0,
  );
  if (isStrong && !(isVerbToo && !/^(?:state|region):/.test(target.id)))
    return !rivals.some(
      (reading) => reading.analysis.pos !== 'noun' && reading.analysis.pos !== 'adjective' && reading.analysis.pos !== 'verb',
    );
  const before = words[hit.from - 1];
  if (before?.sentence === word.sentence) {
    const namedBefore = evidence.endsOfOthers.has(hit.from);
    // `المتحدث باسم الجيش` names nobody Basem.
    const isPhraseToo = word.readings.some((reading) => reading.preposition !== null && reading.analysis.pos === 'noun');
    if (namedBefore && hit.conjunction === null && hit.preposition === null && !isPhraseToo) return true;
    if (before.readings.some((reading) => reading.lemma.title !== null) && hit.preposition === null) return true;
    const isPlace = target.kind === 'entity' && target.id.startsWith('place:');
    if (
      isPlace &&
      (hit.preposition === L.BEH || before.readings.some((r) => r.analysis.pos === 'preposition' || r.lemma.class === 'place'))
    )
      return true;
  }
  return target.kind === 'entity' && evidence.namedInFull.has(target.id);
}

const isGovernmentLike = (id: string): boolean => /^(?:state|org|group|region):/.test(id);
const isNisbaOnly = (reading: Reading): boolean => reading.lemma.refersTo.length > 0;

function tagOne(word: Word, hit: PhraseHit | null, before: readonly TaggedWord[], words: readonly Word[]): TaggedWord {
  const previous = lastHead(before);
  const prior = previous?.sentence === word.sentence ? previous : undefined;
  if (hit) {
    const isFirst = hit.from === word.index;
    return {
      ...word,
      tag: 'name',
      reading: null,
      conjunction: isFirst ? hit.conjunction : null,
      preposition: isFirst ? hit.preposition : null,
      article: isFirst ? hit.article : false,
    };
  }
  if (word.kind === 'punctuation' || word.kind === 'number') {
    return {
      ...word,
      reading: null,
      conjunction: null,
      preposition: null,
      article: false,
      tag: word.kind === 'number' ? 'number' : 'mark',
    };
  }
  const clauseHasVerb = hasVerb(before, word.sentence);
  const place: Place = { prior, next: words[word.index + 1], all: word.readings, clauseHasVerb, beforePrior: before.at(-2) };
  let best: Reading | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const reading of word.readings) {
    const score = shaddaFit(word, reading) + weigh(reading, place);
    if (score > bestScore) {
      best = reading;
      bestScore = score;
    }
  }
  if (!best) return tagUnknown(word, prior);
  return {
    ...word,
    tag: tagOf(best),
    reading: best,
    conjunction: best.conjunction,
    preposition: best.analysis.pos === 'verb' ? null : best.preposition,
    article: best.article,
  };
}

function tagOf(reading: Reading): Tag {
  const { pos } = reading.analysis;
  if (pos === 'title') return 'noun';
  return pos;
}

/** An unknown word that begins like an imperfect is taken for a verb: it bounds the phrases around it, no more. */
function tagUnknown(word: Word, prior: TaggedWord | undefined): TaggedWord {
  let form = word.form;
  let conjunction: string | null = null;
  const bare = { ...word, reading: null, conjunction: null, preposition: null, article: false };
  // A clitic cut off by a quotation mark: ب"المؤتمر".
  if (form === L.BEH || form === L.LAM || form === L.KAF) return { ...bare, tag: 'preposition' };
  if (form === L.WAW || form === L.FEH) return { ...bare, tag: 'conjunction' };
  const opensClause =
    !prior || prior.tag === 'mark' || prior.tag === 'relative' || prior.tag === 'complementizer' || prior.tag === 'negation';
  if (form.startsWith(L.WAW) && form.length > 4) {
    conjunction = L.WAW;
    form = form.slice(1);
  }
  let preposition: string | null = null;
  let article = false;
  if (/^(?:\u0628|\u0643)\u0627\u0644/u.test(form)) {
    preposition = form[0] as string;
    article = true;
  } else if (form.startsWith(L.LAM + L.LAM)) {
    preposition = L.LAM;
    article = true;
  } else if (form.startsWith(L.ALEF + L.LAM)) article = true;
  else if (form.startsWith(L.LAM + L.TEH) && form.length >= 5) preposition = L.LAM;
  const looksVerbal =
    !article &&
    form.length >= 4 &&
    (form.startsWith(L.YEH) || form.startsWith(L.SEEN + L.YEH)) &&
    (opensClause || conjunction !== null || prior?.tag === 'noun');
  return { ...word, tag: looksVerbal ? 'verb' : 'unknown', reading: null, conjunction, preposition, article };
}

const CLOSED = new Set<string>([
  'preposition',
  'conjunction',
  'subordinator',
  'complementizer',
  'relative',
  'demonstrative',
  'pronoun',
  'particle',
  'quantifier',
  'negation',
  'adverb',
]);

/** Between closed classes that share a form (`إن` that and if, `ولا` and not) the commoner in news wins. */
const RANK: Partial<Record<string, number>> = { negation: 1.4, complementizer: 0.6, preposition: 0.5, relative: 0.2 };

const opensClause = (prior: TaggedWord | undefined, reading: Reading): boolean =>
  !prior ||
  prior.tag === 'mark' ||
  prior.tag === 'conjunction' ||
  prior.tag === 'subordinator' ||
  prior.tag === 'relative' ||
  reading.conjunction !== null;

/** How well a reading fits its place; only the order of the scores of one word matters. */
/** The word before, or the first word of the fixed expression that ends there (`بعد أن`). */
function lastHead(before: readonly TaggedWord[]): TaggedWord | undefined {
  for (let at = before.length - 1; at >= 0; at--) if (before[at]?.tag !== 'rest') return before[at];
  return undefined;
}

/** A modal phrase of several words, or a word that is nothing else; one that begins with an act's noun (`مخاوف من`) stays that noun. */
function isModalOnly(hit: PhraseHit, words: readonly Word[]): boolean {
  const first = words[hit.from] as Word;
  if (hit.to - hit.from === 1) return first.readings.length === 0;
  return !first.readings.some((reading) => reading.lemma.acts.length > 0 && reading.analysis.pos === 'noun');
}

const LOOK_AHEAD = 8;

/** `بدأ الرئيس زيارة`, `عاد الوفد إلى`: an auxiliary with no verb after it in its clause is the clause's verb. */
function asMainVerb(word: TaggedWord, tagged: readonly TaggedWord[]): TaggedWord {
  const main = word.readings.find(
    (reading) =>
      reading.analysis.tense !== null &&
      reading.conjunction === word.conjunction &&
      reading.suffix === word.reading?.suffix &&
      reading.lemma.acts.length + reading.lemma.lights.length > 0,
  );
  if (!main) return word;
  for (let at = word.index + 1; at <= word.index + LOOK_AHEAD; at++) {
    const next = tagged[at];
    if (next?.sentence !== word.sentence || next.tag === 'mark') break;
    if (next.tag === 'verb' || next.tag === 'auxiliary' || next.tag === 'complementizer') return word;
  }
  return { ...word, tag: 'verb', reading: { ...main, analysis: { ...main.analysis, pos: 'verb' } } };
}

/** على is printed with a bare alef maksura, the name علي with its dots. */
const isPrepositionAla = (word: Word): boolean =>
  word.surface.endsWith(L.ALEF_MAKSURA) && word.readings.some((reading) => reading.analysis.pos === 'preposition');

/** A printed shadda tells homographs apart: `مسيّرة` the drone from `مسيرة` the march. */
function shaddaFit(word: Word, reading: Reading): number {
  if (reading.analysis.pos === 'name' && isPrepositionAla(word)) return -6;
  if (!word.surface.includes(L.SHADDA) || reading.analysis.pos === 'verb') return 0;
  return reading.lemma.citation.includes(L.SHADDA) ? 3 : 0;
}

interface Place {
  readonly prior: TaggedWord | undefined;
  readonly next: Word | undefined;
  readonly all: readonly Reading[];
  /** A verb stands before it in its clause, so that a noun before it is not waiting for one. */
  readonly clauseHasVerb: boolean;
  /** The word before the one before. */
  readonly beforePrior: TaggedWord | undefined;
}

const CLAUSE_EDGE = new Set<Tag>(['mark', 'complementizer', 'relative', 'subordinator', 'conjunction']);

function hasVerb(before: readonly TaggedWord[], sentence: number): boolean {
  for (let at = before.length - 1; at >= Math.max(0, before.length - 12); at--) {
    const word = before[at] as TaggedWord;
    if (word.sentence !== sentence || CLAUSE_EDGE.has(word.tag)) return false;
    if (word.tag === 'verb') return true;
  }
  return false;
}

function weigh(reading: Reading, place: Place): number {
  const { prior, next, all } = place;
  const { analysis, conjunction, preposition, suffix } = reading;
  let score = (conjunction ? -0.2 : 0) + (preposition ? (preposition === L.KAF ? -2.6 : -0.6) : 0) + (suffix ? -0.8 : 0);
  // `هجوماً` is an attack, not two.
  if (
    analysis.number === 'dual' &&
    analysis.case === 'nominative' &&
    analysis.pos === 'noun' &&
    all.some((other) => other.analysis.accusative)
  )
    score -= 3;
  // Unpointed `المتضررين` is many far oftener than two.
  if (
    analysis.number === 'dual' &&
    analysis.case === 'oblique' &&
    all.some((other) => other.analysis.number === 'plural' && other.analysis.case === 'oblique')
  )
    score -= 0.3;
  const { pos } = analysis;
  if (CLOSED.has(pos)) {
    const afterPreposition = prior?.tag === 'preposition' && (pos === 'relative' || pos === 'complementizer') ? 3 : 0;
    // A preposition grown from an act's noun (`بدعم`, `لقاء`) is that noun again.
    const isActNoun =
      pos === 'preposition' && all.some((other) => other.analysis.pos === 'noun' && other.lemma.acts.length > 0) ? -4 : 0;
    // A nominative after it (`فجر مسلحون أنبوباً`) shows that it is no preposition.
    if (
      pos === 'preposition' &&
      next !== undefined &&
      next.readings.length > 0 &&
      next.readings.every((other) => other.analysis.case === 'nominative')
    )
      score -= 6;
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
    // و + فقد is `and he lost`: two conjunctions do not meet.
    if (conjunction === L.WAW && reading.lemma.citation.startsWith(L.FEH) && reading.lemma.citation.length <= 3) score -= 4;
    return score + (conjunction ? 4 : 5) + (RANK[pos] ?? 0) + afterPreposition + isActNoun;
  }
  // `وفي` and `وعلى` are conjunction and preposition, never the verbs and adjectives of these letters.
  if (conjunction === null && all.some((other) => other.conjunction !== null && CLOSED.has(other.analysis.pos))) score -= 5;
  if (pos === 'auxiliary')
    return (
      score +
      5.6 -
      (conjunction && all.some((other) => other.conjunction === null && other.analysis.pos === 'verb') ? 3 : 0) -
      (suffix ? 3 : 0) -
      (analysis.voice === 'passive' ? 4 : 0) -
      (analysis.person !== null && analysis.person !== 3 ? 4 : 0)
    );
  if (pos === 'verb') return score + weighVerb(reading, place);
  if (pos === 'adjective') return score + weighAdjective(reading, prior);
  score += 2;
  if (reading.article) score += 4;
  if (preposition) score += 2.5;
  if (analysis.accusative) score += 1.5;
  if (prior?.tag === 'preposition') score += 4;
  if (prior?.tag === 'modal') score += 1.5;
  if (pos === 'name' && preposition) score -= 3;
  if (pos === 'name' && prior?.tag === 'name' && F.KUNYA.includes(foldKey(reading.lemma.citation))) score += 6;
  const isFemininePlural = reading.lemma.crowd !== null && analysis.gender === 'feminine' && analysis.number === 'plural';
  if (isFemininePlural && all.some((other) => other.lemma.acts.length > 0 && other.analysis.pos === 'noun')) score -= 2;
  if (prior?.tag === 'demonstrative' || prior?.tag === 'quantifier' || prior?.tag === 'number') score += 3;
  if (prior?.tag === 'noun' && !prior.article && !prior.reading?.suffix && conjunction === null) score += 1.5;
  if (prior?.tag === 'verb' && conjunction === null) score += 1.2;
  if (prior?.reading && prior.reading.lemma.lights.length > 0) score += 1.5;
  if (analysis.construct) score += next && next.kind === 'word' ? 0.5 : -2;
  const isCircumstance =
    analysis.accusative &&
    analysis.nounForm === 'active-participle' &&
    reading.lemma.acts.some((act) => act.participle === 'active' || act.participle === 'both');
  if (isCircumstance) score += 2.5;
  if (pos === 'number') score += 1;
  if (pos === 'noun' && reading.lemma.crowd) score += 0.3;
  if (suffix?.person === 1 && suffix.number === 'singular') score -= 3;
  return score;
}

function weighVerb(reading: Reading, { prior, next, all, clauseHasVerb, beforePrior }: Place): number {
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
  if (analysis.person !== 3) score -= 2;
  if (analysis.tense === 'imperfect') score += 1.5;
  // توقف is `he stopped` or `she detains`: the gender of what follows decides.
  const isRivalled =
    analysis.tense === 'perfect' &&
    analysis.gender === 'masculine' &&
    all.some(
      (other) => other.analysis.tense === 'imperfect' && other.analysis.gender === 'feminine' && other.suffix === reading.suffix,
    );
  if (isRivalled && next && !looksFeminine(next)) score += 2;
  if (reading.future) score += 2;
  if (!prior) score += 2;
  else if (opensClause(prior, reading)) score += prior.tag === 'relative' || !reading.conjunction ? 2 : 0.8;
  if (prior?.tag === 'negation') score += analysis.tense === 'imperfect' ? 4 : 1;
  if (prior?.tag === 'auxiliary') score += 3.5;
  if (prior?.tag === 'particle') score += 1;
  // A perfect follows `أن` only after `بعد، إلى، منذ`; elsewhere the clause of `أنّ` and `إنّ` opens with a noun.
  if (prior?.tag === 'complementizer')
    score +=
      analysis.tense === 'imperfect' ? 3 : beforePrior?.tag === 'preposition' || beforePrior?.tag === 'subordinator' ? 1 : -2;
  if (prior?.tag === 'modal') score += analysis.tense === 'imperfect' ? 1.5 : -2;
  // `وفدا` is `a delegation` in the accusative far oftener than `the two of them came`.
  if (analysis.number === 'dual' && all.some((other) => other.analysis.accusative)) score -= 4;
  if (prior?.tag === 'preposition' || prior?.tag === 'demonstrative') score -= 8;
  if (prior?.tag === 'verb' && reading.conjunction === null) score -= 1.5;
  if (clauseHasVerb && reading.conjunction === null && prior?.tag !== 'auxiliary' && prior?.tag !== 'negation') score -= 2.5;
  else if (prior?.tag === 'name' && reading.conjunction === null) score += 1.2;
  if (prior?.tag === 'noun' && reading.conjunction === null) score += prior.article || prior.reading?.suffix ? 1 : -1;
  // `محادثات عقدها`: a light verb whose pronoun takes up the deed before it.
  if (
    reading.suffix &&
    reading.lemma.lights.length > 0 &&
    prior?.tag === 'noun' &&
    !prior.article &&
    (prior.reading?.lemma.acts.length ?? 0) > 0
  )
    score += 5;
  // A verb with a plural or dual ending is hardly ever anything else.
  if (analysis.number !== 'singular' && analysis.tense === 'perfect') score += 1;
  if (next?.form === L.ALEF + L.NOON) score += 1;
  return score;
}

const looksFeminine = (word: Word): boolean => word.form.endsWith(L.TEH_MARBUTA) || word.form.endsWith(L.ALEF + L.TEH);

function weighAdjective(reading: Reading, prior: TaggedWord | undefined): number {
  const codes = reading.lemma.acts.some((act) => act.participle === 'active' || act.participle === 'both');
  if (reading.analysis.accusative && reading.analysis.nounForm === 'active-participle' && codes && reading.conjunction === null)
    return 8;
  const follows = prior?.tag === 'noun' || prior?.tag === 'adjective' || prior?.tag === 'name' || prior?.tag === 'unknown';
  if (!follows || reading.conjunction !== null)
    return (
      (reading.analysis.nounForm === 'plain' || reading.analysis.nounForm === 'nisba' || reading.analysis.nounForm === null
        ? 0
        : -1) +
      1.5 +
      (reading.article ? 3 : 0) +
      (prior?.tag === 'preposition' ? 2.5 : 0)
    );
  const isDefinite = prior?.tag === 'name' || (prior?.article ?? false) || prior?.reading?.suffix != null;
  const agrees = isDefinite === reading.article || (prior?.tag === 'noun' && !isDefinite);
  const isPeople = reading.analysis.case !== null && prior?.reading?.analysis.number === 'singular' && !reading.article ? 3 : 0;
  const isParticiple = reading.analysis.nounForm === 'active-participle' || reading.analysis.nounForm === 'passive-participle';
  const isNisba = reading.lemma.refersTo.length > 0;
  const describesPlural =
    prior?.reading?.analysis.number === 'plural' &&
    reading.analysis.gender === 'feminine' &&
    reading.analysis.number === 'singular';
  return (
    1.5 +
    (describesPlural && agrees ? 1.5 : 0) +
    (agrees ? 3 : 0.5) +
    (reading.article ? 2.5 : 0) -
    (isParticiple ? 1.2 : 0) -
    isPeople +
    (isNisba ? 1 : 0) -
    (reading.suffix?.person === 1 ? 3 : 0)
  );
}
