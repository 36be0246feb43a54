// Decides what each word is where it stands. Unvocalised Arabic writes `he killed` and `the killing of` alike, so every reading is
// weighed by its neighbours: what stands before it, what is joined to it, and whether a clause begins here.

import * as L from '../../arabic/letters.ts';
import type { Analysis, Lexicon, PhraseTarget } from '../../lexicon/types.ts';
import { CLOSED } from '../form-facts.ts';
import { weighedReadings } from '../own-weights.ts';
import type { PhraseHit, Reading, Tag, TaggedWord, Word } from '../types.ts';
import { hasVerb, isPrepositionAla, type Place, weigh } from '../weigh-readings.ts';

/** Tags all words; returns also the name hits that stand (a surname that is a common word needs evidence). */
export function tagWords(
  words: readonly Word[],
  names: readonly PhraseHit[],
  expressions: readonly PhraseHit[],
  lexicon: Lexicon,
  modals: readonly PhraseHit[] = [],
): { readonly tagged: readonly TaggedWord[]; readonly names: readonly PhraseHit[] } {
  const evidence = gatherEvidence(names, words);
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
  const hitAt: HitAt = new Array(words.length);
  for (const hit of kept) for (let at = hit.from; at < hit.to; at++) hitAt[at] = hit;
  const tagged: TaggedWord[] = [];
  const expressionAt: HitAt = new Array(words.length);
  for (const hit of expressions)
    if (!overlapsLongerName(hit, hitAt)) for (let at = hit.from; at < hit.to; at++) expressionAt[at] = hit;
  const modalRest = new Uint8Array(words.length);
  for (const hit of modals)
    for (let at = hit.from; at < hit.to; at++) if (!hitAt[at] && isModalOnly(hit, words)) modalRest[at] = 1;
  for (const word of words) {
    if (modalRest[word.index] === 1) {
      // `من المقرر`, `من أجل`: a modal phrase is no noun phrase; what follows it is read as after a preposition.
      tagged.push(tag(word, 'modal', null, BARE));
      continue;
    }
    const expression = expressionAt[word.index];
    tagged.push(
      expression ? tagExpression(word, expression, lexicon) : tagOne(word, hitAt[word.index] ?? null, tagged, words, lexicon),
    );
  }
  for (let at = 0; at < tagged.length; at++) {
    const word = tagged[at] as TaggedWord;
    if (word.tag === 'auxiliary') tagged[at] = asMainVerb(word, tagged);
  }
  return { tagged, names: expressions.length === 0 ? kept : kept.filter((hit) => !expressionAt[hit.from]) };
}

/** Word → the hit that it belongs to. */
type HitAt = (PhraseHit | undefined)[];

/** The clitics in front of a word. */
type Front = Pick<TaggedWord, 'conjunction' | 'preposition' | 'article'>;
const BARE: Front = { conjunction: null, preposition: null, article: false };

/** A tagged word. Made here only, so that all have one shape: every stage reads these, and engines read objects of many shapes slowly. */
function tag(
  word: Word,
  as: Tag,
  reading: Reading | null,
  front: Front,
  readings: readonly Reading[] = word.readings,
): TaggedWord {
  const { index, form, start, end, kind, sentence, surface, written } = word;
  const { conjunction, preposition, article } = front;
  return {
    index,
    form,
    start,
    end,
    kind,
    sentence,
    surface,
    readings,
    written,
    tag: as,
    reading,
    conjunction,
    preposition,
    article,
  };
}

const overlapsLongerName = (hit: PhraseHit, hitAt: HitAt): boolean => {
  for (let at = hit.from; at < hit.to; at++) {
    const name = hitAt[at];
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
  if (!isFirst || target?.kind !== 'word') return tag(word, 'rest', null, front);
  const accusative = word.readings.some((one) => one.analysis.accusative);
  const readAs = (lemma: number, pos: Analysis['pos']): Reading => ({
    ...front,
    future: false,
    suffix: null,
    analysis: { ...EXPRESSION, pos, accusative },
    lemma: lexicon.lemma(lemma),
  });
  const reading = readAs(target.lemma, target.pos);
  const readings = hit.targets.flatMap((one) => (one.kind === 'word' ? [readAs(one.lemma, one.pos)] : []));
  return tag(word, tagOf(reading), reading, front, readings);
}

const EXPRESSION: Omit<Analysis, 'pos'> = {
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
  /** Words before which a hit that is no known entity ends, with what it is: a post, a title, a given name. */
  readonly endsOfOthers: ReadonlyMap<number, PhraseTarget>;
  /** Words at which a name of people begins that is no common word and joins nothing. */
  readonly surnames: ReadonlySet<number>;
  /** Entities that the article names with several words. */
  readonly namedInFull: ReadonlySet<string>;
}

function gatherEvidence(names: readonly PhraseHit[], words: readonly Word[]): Evidence {
  const endsOfOthers = new Map<number, PhraseTarget>();
  const namedInFull = new Set<string>();
  const surnames = new Set<number>();
  for (const { from, to, targets, conjunction, preposition } of names) {
    const isNameOnly = words[from]?.readings.every(({ analysis }) => analysis.pos === 'name') === true;
    if (targets[0]?.kind === 'given-name' && conjunction === null && preposition === null && isNameOnly) surnames.add(from);
    if (targets[0] && targets[0].kind !== 'entity') endsOfOthers.set(to, targets[0]);
    if (to - from > 1) for (const target of targets) if (target.kind === 'entity') namedInFull.add(target.id);
  }
  return { endsOfOthers, surnames, namedInFull };
}

/** What a state or a capital is more likely than: `بكين` is Beijing, not two beys. */
const OPEN = new Set<Analysis['pos']>(['noun', 'adjective', 'verb', 'title']);

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
  // `برئاسة الوزير` is `chaired by`, not `in a presidency`.
  if (target.kind === 'institution' && rivals.some((reading) => reading.analysis.pos === 'preposition')) return false;
  // `مصدر دبلوماسي`, `مسؤولون دبلوماسيون`: an adjective of the people before it.
  if (target.kind === 'role' && describesPeople(hit, rivals, words)) return false;
  // `في محافظة الأنبار` is the governorate, no woman who governs.
  if (target.kind === 'role' && rivals.some(({ analysis, lemma }) => analysis.pos === 'noun' && lemma.class === 'place'))
    return false;
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
    return rivals.every(({ analysis }) => OPEN.has(analysis.pos));
  // `بشار جعفري`: a surname tells a given name from the common word.
  if (target.kind === 'given-name' && evidence.surnames.has(hit.to) && words[hit.to]?.sentence === word.sentence) return true;
  const before = words[hit.from - 1];
  if (before?.sentence === word.sentence) {
    const isPlace = target.kind === 'entity' && target.id.startsWith('place:');
    const other = evidence.endsOfOthers.get(hit.from);
    // `محافظ العقبة`, but `رئيس الدورة الحالية`, `الوزير السفيرة`.
    const namedBefore = other !== undefined && (!isPlace || (other.kind === 'role' && POSTS_OF_PLACES.has(other.id)));
    // `المتحدث باسم الجيش` names nobody Basem.
    const isPhraseToo = word.readings.some((reading) => reading.preposition !== null && reading.analysis.pos === 'noun');
    if (namedBefore && hit.conjunction === null && hit.preposition === null && !isPhraseToo) return true;
    if (!isPlace && before.readings.some((reading) => reading.lemma.title !== null) && hit.preposition === null) return true;
    // `غرب بعقوبة` lies west of a town, of no penalty.
    if (isPlace && before.readings.some(({ lemma }) => lemma.class === 'direction')) return true;
    if (isPlace && before.readings.some((reading) => reading.lemma.class === 'place')) return true;
    // `أعرب عن التضامن`, `أسابيع من الحراك`: a deed stands after any preposition.
    const isDeedToo = rivals.some((reading) => reading.analysis.pos === 'noun' && reading.lemma.acts.length > 0);
    if (isPlace && !isDeedToo && (hit.preposition === L.BEH || before.readings.some((r) => r.analysis.pos === 'preposition')))
      return true;
  }
  return target.kind === 'entity' && evidence.namedInFull.has(target.id);
}

/** An indefinite word that is also an adjective, straight after an indefinite noun for people. */
function describesPeople(
  { from, conjunction, preposition }: PhraseHit,
  rivals: readonly Reading[],
  words: readonly Word[],
): boolean {
  const [before, word] = [words[from - 1], words[from] as Word];
  if (before?.sentence !== word.sentence || conjunction !== null || preposition !== null) return false;
  const isAdjective = rivals.some(({ analysis, article }) => analysis.pos === 'adjective' && !article);
  return (
    isAdjective &&
    before.readings.some(
      ({ analysis, article, suffix, lemma }) => analysis.pos === 'noun' && !article && !suffix && lemma.crowd !== null,
    )
  );
}

/** Posts that are named by their town or province. */
const POSTS_OF_PLACES = new Set([
  'governor',
  'deputy-governor',
  'mayor',
  'district-governor',
  'bishop',
  'police-chief',
  'security-director',
]);

const isGovernmentLike = (id: string): boolean => /^(?:state|org|group|region):/.test(id);
const isNisbaOnly = (reading: Reading): boolean => reading.lemma.refersTo.length > 0;

function tagOne(
  word: Word,
  hit: PhraseHit | null,
  before: readonly TaggedWord[],
  words: readonly Word[],
  lexicon: Lexicon,
): TaggedWord {
  const previous = lastHead(before);
  const prior = previous?.sentence === word.sentence ? previous : undefined;
  if (hit) return tag(word, 'name', null, hit.from === word.index ? hit : BARE);
  if (word.kind === 'number') return tag(word, 'number', null, BARE);
  if (word.kind === 'punctuation') return tag(word, 'mark', null, BARE);
  const best = bestReading(word, prior, before, words[word.index + 1], lexicon);
  if (!best) return tagUnknown(word, prior);
  const front = best.analysis.pos === 'verb' && best.preposition !== null ? { ...best, preposition: null } : best;
  return tag(word, tagOf(best), best, front);
}

function bestReading(
  word: Word,
  prior: TaggedWord | undefined,
  before: readonly TaggedWord[],
  next: Word | undefined,
  lexicon: Lexicon,
): Reading | null {
  const all = word.readings;
  if (all.length < 2) return all[0] ?? null;
  const place: Place = {
    prior,
    next,
    all,
    facts: word.written.facts,
    nextFacts: next ? next.written.facts : 0,
    clauseHasVerb: hasVerb(before, word.sentence),
    beforePrior: before.at(-2),
    before,
  };
  let best: Reading | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const weighed of weighedReadings(word, lexicon)) {
    const score = weigh(weighed, place);
    if (score > bestScore) {
      best = weighed.reading;
      bestScore = score;
    }
  }
  return best;
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
  // A clitic cut off by a quotation mark: ب"المؤتمر".
  if (form === L.BEH || form === L.LAM || form === L.KAF) return tag(word, 'preposition', null, BARE);
  if (form === L.WAW || form === L.FEH) return tag(word, 'conjunction', null, BARE);
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
  return tag(word, looksVerbal ? 'verb' : 'unknown', null, { conjunction, preposition, article });
}

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
/** They open a clause that has a verb of its own. */
const CLAUSES = new Set<Tag>(['subordinator', 'relative']);

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
    if (next?.sentence !== word.sentence || next.tag === 'mark' || CLAUSES.has(next.tag)) break;
    // `راح يهتف`, not `راح ثلاثة ضحية قصف استهدف`: an imperfect goes on with it.
    if (next.tag === 'verb' && next.reading?.analysis.tense === 'perfect') break;
    if (next.tag === 'verb' || next.tag === 'auxiliary' || next.tag === 'complementizer') return word;
  }
  return tag(word, 'verb', { ...main, analysis: { ...main.analysis, pos: 'verb' } }, word);
}
