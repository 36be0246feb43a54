// Decides what the text presents an act as (codebook section 3): negation beside it, future sin, modal words and phrases, purpose, light
// verbs that plan or fail, and what it inherits from the predicates that govern it. The nearest word wins.

import * as F from '../../arabic/function-words.ts';
import * as L from '../../arabic/letters.ts';
import type { EventType } from '../../domain/index.ts';
import type { Modal } from '../../lexicon/types.ts';
import { isAfterEvent } from '../gather-complements.ts';
import { parenthesisBefore } from '../parenthesis.ts';
import { aheadOfText, futureByTime, soon } from '../status/status-by-time.ts';
import { type Decided, type ModalAt, REACH, type StatusContext } from '../status/status-context.ts';
import type { ActMatch, Attribution, Chunk, Predicate, TaggedWord } from '../types.ts';

const ACTUAL: Decided = { status: 'actual', because: 'status.told' };
const MAX_DEPTH = 5;

/** Status of each match in order. `attributionsAt` gives what covers a word. */
export function decideStatus(
  context: StatusContext,
  matches: readonly ActMatch[],
  attributionsAt: (word: number) => readonly Attribution[],
): readonly Decided[] {
  const modalEnds = modalsByEnd(context);
  return matches.map((match) => {
    const own = decide(context, match, modalEnds);
    if (own.status !== 'actual') return own;
    const denied = attributionsAt(match.predicate.word).find((one) => one.negates && match.predicate.word - one.from < REACH);
    if (denied) return { status: 'negated', because: denied.because };
    return isAny(context, match.predicate) ? { status: 'hypothetical', because: 'status.any' } : own;
  });
}

/** Modal phrases and modal words by the word after them. */
function modalsByEnd(context: StatusContext): ReadonlyMap<number, ModalAt> {
  const found = new Map<number, ModalAt>();
  for (const word of context.words) {
    const modal = word.reading?.lemma.modals[0];
    if (modal) found.set(word.index, { modal, from: word.index, to: word.index + 1 });
  }
  for (const hit of context.modalHits) {
    // `100 كلم`: no negation stands after kaf.
    if (hit.preposition === F.LIKE) continue;
    const target = hit.targets[0];
    // `لا يزال يفاوض`: the first word of a longer expression says nothing by itself.
    const isPart = context.words[hit.to]?.tag === 'rest';
    if (target?.kind === 'modal' && !isPart)
      for (let at = hit.from; at < hit.to; at++) found.set(at, { modal: target.modal, from: hit.from, to: hit.to });
  }
  return found;
}

function decide(context: StatusContext, match: ActMatch, modals: ReadonlyMap<number, ModalAt>): Decided {
  const { act, predicate, light } = match;
  if (act.status !== null && light === null) return { status: act.status, because: act.id };
  const own = ofPredicate(context, predicate, modals, 0, light?.verb.noun === F.FOR);
  if (isInvitation(context, match)) return own.because === 'status.negation' ? own : ACTUAL;
  if (own.status !== 'actual') return isStanding(context, match) && own.because !== 'status.negation' ? ACTUAL : own;
  if (light) {
    const carried = ofPredicate(context, light.predicate, modals, 0);
    if (carried.status !== 'actual') return carried;
    if (light.verb.status !== null && light.verb.status !== 'actual')
      return { status: light.verb.status, because: light.verb.id };
    return (
      futureByTime(context, light.predicate) ??
      soon(context, light.predicate, modals) ??
      aheadOfText(context, light.predicate, act) ?? { status: 'actual', because: light.verb.id }
    );
  }
  return futureByTime(context, predicate) ?? soon(context, predicate, modals) ?? aheadOfText(context, predicate, act) ?? own;
}

/** `سيصل الوفد بدعوة من الوزير`: who is to come at an invitation has been invited. */
function isInvitation({ chunks, predicates }: StatusContext, { act, predicate, light }: ActMatch): boolean {
  if (act.type !== 'AGREE' || light || chunks[predicate.chunk]?.phrase?.preposition !== F.BY) return false;
  const governor = predicates[predicate.governor ?? -1]?.reading.lemma;
  return governor !== undefined && governor.acts.length > 0 && governor.modals.length + governor.cues.length === 0;
}

/** `يريد كسر الحظر`: a measure with its article stands already, whatever is planned with it. */
function isStanding({ words, chunks, predicates }: StatusContext, { act, predicate, light }: ActMatch): boolean {
  // `بهدف القبض على القادة`: an arrest does not stand.
  const isMeasure = act.type === 'SANCTION' || (act.type === 'COERCE' && !act.modes.includes('arrest'));
  if (!isMeasure || light !== null || predicate.form !== 'noun' || !words[predicate.word]?.article) return false;
  const governor = predicate.governor === null ? undefined : predicates[predicate.governor];
  const isLifted = governor?.reading.lemma.acts.some(({ type }) => type === 'CONCEDE' || type === 'RETREAT') ?? false;
  return isLifted || governor?.form === 'noun' || chunks[predicate.chunk]?.phrase?.genitive === true;
}

function ofPredicate(
  context: StatusContext,
  predicate: Predicate,
  modals: ReadonlyMap<number, ModalAt>,
  depth: number,
  isCarried = false,
): Decided {
  const { reading, word } = predicate;
  // What a clause stands after has happened, whatever the clause itself plans.
  if (predicate.form === 'noun' && isAfterEvent(context.chunks, context.words, predicate.chunk))
    return { status: 'actual', because: 'status.after-it' };
  const negated = negationBefore(context, predicate);
  if (negated) return negated.status === 'negated' && hasException(context, predicate) ? ONLY : negated;
  const doubt = reading.future ? modals.get(word - 1) : undefined;
  // `هل سيستجيب`: the question is about what is to come.
  if (doubt?.modal.status === 'hypothetical') return { status: 'hypothetical', because: doubt.modal.id };
  if (reading.future) return { status: 'future', because: 'status.future-sin' };
  if (isAwaited(context, predicate)) return { status: 'hypothetical', because: 'status.awaited' };
  if (isCondition(context, predicate)) return { status: 'hypothetical', because: 'status.condition' };
  const described = modalAfter(context, predicate) ?? topicOf(context, predicate);
  if (described) return described;
  const isPurpose = predicate.form !== 'verb' && !isCarried && isForPurpose(context, predicate);
  const modal = modalBefore(context, predicate, modals, isPurpose);
  if (modal) return modal;
  if (isPurpose || (predicate.form === 'verb' && reading.preposition === F.FOR))
    return { status: 'hypothetical', because: 'status.purpose' };
  return inherited(context, predicate, modals, depth) ?? ACTUAL;
}

/** `إلى أن يُرفع الحظر`, `تخوفوا من أن تهاجم`: what is waited for, feared or warned of. */
function isAwaited({ words }: StatusContext, { form, word, sentence }: Predicate): boolean {
  const [before, that] = [words[word - 2], words[word - 1]];
  return (
    form === 'verb' && before?.sentence === sentence && (before.form === F.TO || before.form === F.FROM) && that?.form === F.THAT
  );
}

/** `إن هاجمت القوات المدينة ستندم`: no verb follows `إنّ`, so it is `if`. */
function isCondition({ words }: StatusContext, { form, word, sentence, reading }: Predicate): boolean {
  const before = words[word - 1];
  if (form !== 'verb' || reading.analysis.tense !== 'perfect' || before?.sentence !== sentence) return false;
  return before.tag === 'complementizer' && IF.test(before.surface);
}

const IF = new RegExp(`^[${L.WAW}${L.FEH}]?${L.ALEF_HAMZA_BELOW}${L.NOON}$`, 'u');

/** `التظاهرة ستكون غداً` is to come; `الهجوم على إيران هو الحل`, `إسقاط الحكومة ليس هدفنا` weigh what might be done. */
function topicOf({ words, chunks }: StatusContext, { form, word, chunk, sentence }: Predicate): Decided | null {
  const phrase = (chunks[chunk] as Chunk).phrase;
  if (form !== 'noun' || phrase === null || phrase.preposition !== null || phrase.genitive) return null;
  for (let at = word + 1; at <= word + REACH; at++) {
    const next = words[at];
    if (next?.sentence !== sentence || CLAUSE_ENDS.has(next.tag)) return null;
    if (next.tag === 'auxiliary') return next.reading?.future ? { status: 'future', because: 'status.future-sin' } : null;
    if (next.tag !== 'pronoun' && next.tag !== 'negation') continue;
    const isCourse = words[at + 1]?.readings.some(({ lemma }) => COURSES.has(lemma.gloss ?? ''));
    return isCourse ? { status: 'hypothetical', because: 'status.course' } : null;
  }
  return null;
}

const CLAUSE_ENDS = new Set<TaggedWord['tag']>(['verb', 'mark', 'relative', 'complementizer', 'subordinator']);
/** Glosses of what a deed is called that is weighed, not told. */
const COURSES = new Set(['solution', 'option', 'choice', 'alternative', 'goal', 'aim', 'way', 'responsibility']);

/** `أي هجوم على المدينة`: any that there may be. */
function isAny({ words, chunks }: StatusContext, { form, chunk, word }: Predicate): boolean {
  const from = (chunks[chunk] as Chunk).from;
  return form === 'noun' && [words[from], words[word - 1]].some((one) => one?.form === F.ANY && one.index < word);
}

/** `لإجراء محادثات`: the lam of purpose. */
function isForPurpose(context: StatusContext, predicate: Predicate): boolean {
  const first = context.words[(context.chunks[predicate.chunk] as Chunk).from] as TaggedWord;
  const hasLam = first.preposition === F.FOR || (context.words[predicate.word] as TaggedWord).preposition === F.FOR;
  return predicate.form === 'noun' && hasLam && !isComplementOfNoun(context, predicate) && !isCharge(context, predicate);
}

/** `حكم بحبسه لإهانته الرئيس`: after a punishment or a charge the lam brings the cause. */
function isCharge({ predicates }: StatusContext, { index, sentence, suffix }: Predicate): boolean {
  if (suffix === null) return false;
  const before = predicates.slice(Math.max(0, index - CLOSE), index);
  return before.some((one) => one.sentence === sentence && one.reading.lemma.acts.some((act) => CHARGES.has(act.type)));
}

const CLOSE = 2;
const CHARGES = new Set<EventType>(['COERCE', 'SANCTION', 'ACCUSE']);

/** How many words after a noun its adjective may stand: `زيارة الرئيس الفرنسي المقبلة`. */
const ADJECTIVE_REACH = 6;

/** An adjective of time or doubt that describes the noun, over its genitive. */
function modalAfter(context: StatusContext, predicate: Predicate): Decided | null {
  if (predicate.form !== 'noun') return null;
  const noun = context.words[predicate.word] as TaggedWord;
  for (let at = predicate.word + 1; at <= predicate.word + ADJECTIVE_REACH; at++) {
    const word = context.words[at];
    if (
      word?.sentence !== predicate.sentence ||
      !IN_PHRASE.has(word.tag) ||
      word.preposition !== null ||
      word.conjunction !== null
    )
      return null;
    const [modal] = word.tag === 'adjective' ? (word.reading?.lemma.modals ?? []) : [];
    const isTime = context.chunks[context.chunkOfWord[at] as number]?.kind === 'time';
    if (isTime) return null;
    if (modal && agrees(noun, word)) return { status: modal.status, because: modal.id };
  }
  return null;
}

const IN_PHRASE = new Set<TaggedWord['tag']>(['adjective', 'noun', 'name', 'unknown', 'rest']);

/** In gender: the feminine adjective of a feminine noun or of a plural of things. */
function agrees(noun: TaggedWord, adjective: TaggedWord): boolean {
  const { gender, number } = noun.reading?.analysis ?? {};
  const isFeminine = gender === 'feminine' || number === 'plural';
  return (adjective.reading?.analysis.gender === 'feminine') === isFeminine;
}

/** `لم يزر السلطنة سوى الملك`: with an exception after it the negation affirms. */
function hasException(context: StatusContext, predicate: Predicate): boolean {
  if (predicate.form !== 'verb') return false;
  for (let at = predicate.word + 1; at <= predicate.word + REACH; at++) {
    const word = context.words[at];
    if (word?.sentence !== predicate.sentence || word.tag === 'verb' || word.tag === 'mark') return false;
    if (word.reading?.lemma.gloss !== EXCEPT) continue;
    const next = context.words[at + 1];
    return next?.tag === 'noun' || next?.tag === 'name' || next?.tag === 'unknown';
  }
  return false;
}

const EXCEPT = 'except';
const ONLY: Decided = { status: 'actual', because: 'status.only' };

/** `دعوة لوقف`: the lam brings a noun's complement, not a purpose. */
function isComplementOfNoun(context: StatusContext, predicate: Predicate): boolean {
  const before = context.words[(context.chunks[predicate.chunk] as Chunk).from - 1];
  if (before?.tag === 'noun' && before.sentence === predicate.sentence && (context.words[predicate.word] as TaggedWord).article)
    return true;
  return before?.tag === 'noun' && (before.reading?.lemma.acts.length ?? 0) > 0;
}

function negationBefore(context: StatusContext, predicate: Predicate): Decided | null {
  const from = (context.chunks[predicate.chunk] as Chunk).from;
  const at = predicate.form === 'verb' ? predicate.word : from;
  let isFuture = false;
  for (let index = at - 1; index >= at - 4; index--) {
    const word = context.words[index];
    if (word?.sentence !== predicate.sentence) break;
    if (word.tag === 'negation') return { status: 'negated', because: 'status.negation' };
    const isTime = context.chunks[context.chunkOfWord[index] as number]?.kind === 'time';
    if (word.tag !== 'auxiliary' && word.tag !== 'particle' && word.tag !== 'adverb' && !isTime) break;
    // `سيتم اليوم التوقيع`: the auxiliary carries the future.
    if (word.reading?.future) isFuture = true;
  }
  return isFuture ? { status: 'future', because: 'status.future-sin' } : null;
}

const STOPS = new Set(['relative', 'subordinator']);

/** The nearest modal before a predicate whose scope reaches it: no other verb, relative or mark of a new clause between. */
function modalBefore(
  context: StatusContext,
  predicate: Predicate,
  modals: ReadonlyMap<number, ModalAt>,
  isPurpose: boolean,
): Decided | null {
  const isJoinedVerb = predicate.form === 'verb' && (context.words[predicate.word] as TaggedWord).conjunction !== null;
  const aside = parenthesisBefore(context.words, predicate.word);
  for (let index = predicate.word - 1; index >= Math.max(0, predicate.word - REACH); index--) {
    if (aside && index < aside.to && index >= aside.from) continue;
    const word = context.words[index] as TaggedWord;
    if (word.sentence !== predicate.sentence) return null;
    const found = modals.get(index);
    if (found && found.from <= index && found.to <= predicate.word) {
      const applies =
        !isJoinedVerb &&
        fitsTense(found.modal, predicate) &&
        reaches(context, found, predicate, isPurpose) &&
        !isSubjectOf(context, index, predicate);
      const isDenied =
        context.words[found.from - 1]?.tag === 'negation' && context.words[found.from - 1]?.sentence === predicate.sentence;
      if (applies)
        return isDenied
          ? { status: 'negated', because: 'status.negation' }
          : { status: found.modal.status, because: found.modal.id };
    }
    if (STOPS.has(word.tag) && !found) return null;
    if (word.tag === 'mark' && (word.form === ';' || word.form === '\u061B')) return null;
    if (word.tag === 'verb' && index < predicate.word && predicate.form === 'verb' && !found) return null;
  }
  return null;
}

/** The subject of a modal verb is not in its scope: `يمنع حظر أممي نقل السلاح`. */
function isSubjectOf(context: StatusContext, modalWord: number, predicate: Predicate): boolean {
  for (let index = predicate.index - 1; index >= Math.max(0, predicate.index - 6); index--) {
    const modal = context.predicates[index] as Predicate;
    if (modal.word !== modalWord) continue;
    return modal.form === 'verb' && modal.bare.length > 1 && modal.bare[0]?.chunks.includes(predicate.chunk) === true;
  }
  return false;
}

function fitsTense(modal: Modal, predicate: Predicate): boolean {
  if (modal.before === null) return true;
  return predicate.reading.analysis.tense === modal.before;
}

/** `next` reaches the first act after it only, and what is planned has a purpose that is only wished: `سيصل لتوقيع الاتفاق`. */
function reaches(context: StatusContext, found: ModalAt, predicate: Predicate, isPurpose: boolean): boolean {
  const aside = parenthesisBefore(context.words, predicate.word);
  const between = context.predicates
    .slice(Math.max(0, predicate.index - 4), predicate.index)
    .filter(({ word }) => word >= found.to && word < (aside?.from ?? predicate.word));
  const acting = between.filter((other) => other.reading.lemma.acts.length > 0 || other.reading.lemma.cues.length > 0);
  if (found.modal.scope === 'next' || isPurpose) return acting.length === 0;
  return acting.length <= 2 && !between.some((other) => other.form === 'verb' && other.reading.lemma.cues.length > 0);
}

/** What a governor passes down: plans, aims, attempts and denials reach what depends on them. */
function inherited(
  context: StatusContext,
  predicate: Predicate,
  modals: ReadonlyMap<number, ModalAt>,
  depth: number,
): Decided | null {
  if (predicate.governor === null || depth >= MAX_DEPTH) return null;
  const governor = context.predicates[predicate.governor] as Predicate;
  const first = firstOfSeries(context, governor, predicate);
  if (first) {
    const shared = ofPredicate(context, first, modals, depth + 1);
    return shared.status === 'actual' ? null : shared;
  }
  if (isOccasion(context, predicate))
    // `سيؤكد خلال لقاءاته`: the occasion of what is to come is to come; what is threatened or denied is not the occasion.
    return governor.reading.future ? { status: 'future', because: 'status.future-sin' } : null;
  const light = governor.reading.lemma.lights.find(({ noun }) => holds(governor, noun, predicate.chunk));
  if (light?.status && light.status !== 'actual' && governor.form === 'verb') return { status: light.status, because: light.id };
  const [modal] = governor.reading.lemma.modals;
  if (modal && !isSubjectOf(context, governor.word, predicate)) return { status: modal.status, because: modal.id };
  // A finite verb in a reported clause is not the governor's plan; a verbal noun or an `أن` clause is.
  const passed = ofPredicate(context, governor, modals, depth + 1);
  if (passed.status === 'actual') return null;
  if (governor.reading.lemma.cues.length > 0 && governor.reading.lemma.acts.length === 0) return null;
  return passed.status === 'negated' && predicate.form === 'verb' ? null : passed;
}

/** `بهدف اعتقال القادة وإغلاق مقارهم`, `لا تنوي اعتقاله أو إبعاده`: joined deeds are planned, wished or denied together. */
function firstOfSeries({ predicates }: StatusContext, governor: Predicate, { chunk }: Predicate): Predicate | undefined {
  const series = [governor.genitive, ...governor.bare, ...governor.prepositional].find((one) => one?.chunks.includes(chunk));
  const first = series?.chunks[0];
  if (first === undefined || first === chunk) return undefined;
  return predicates.slice(governor.index + 1, governor.index + NEAR).find((one) => one.chunk === first && one.form === 'noun');
}

/** How many predicates after its governor the first deed of a series is looked for. */
const NEAR = 12;

/** Whether a chunk stands in that slot of a predicate. */
function holds({ bare, before, prepositional }: Predicate, slot: string, chunk: number): boolean {
  const arguments_ =
    slot === 'object' || slot === 'subject'
      ? [...bare, ...(before ? [before] : [])]
      : prepositional.filter((one) => one.slot === slot);
  return arguments_.some((one) => one.chunks.includes(chunk));
}

/** `هدد عند وصوله بترك المفاوضات`. */
const isOccasion = ({ words, chunks }: StatusContext, { chunk }: Predicate): boolean =>
  OCCASIONS.has(words[(chunks[chunk] as Chunk).from]?.reading?.lemma.gloss ?? '');

const OCCASIONS = new Set(['during', 'at, with']);
