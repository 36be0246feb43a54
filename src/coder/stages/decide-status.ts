// Decides what the text presents an act as (codebook section 3): negation beside it, future sin, modal words and phrases, purpose, light
// verbs that plan or fail, and what it inherits from the predicates that govern it. The nearest word wins.

import * as F from '../../arabic/function-words.ts';
import type { EventType, Status } from '../../domain/index.ts';
import type { Modal } from '../../lexicon/types.ts';
import type { ActMatch, Attribution, Chunk, PhraseHit, Predicate, TaggedWord, TimeHit } from '../types.ts';

export interface StatusContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  readonly modalHits: readonly PhraseHit[];
  readonly published: string | null;
  /** Word index → chunk index. */
  readonly chunkOfWord: Int32Array;
}

export interface Decided {
  readonly status: Status;
  readonly because: string;
}

const ACTUAL: Decided = { status: 'actual', because: 'status.told' };
const MAX_DEPTH = 5;
/** How many words back a modal phrase is looked for. */
const REACH = 14;

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
    return denied ? { status: 'negated', because: denied.because } : own;
  });
}

type ModalAt = { readonly modal: Modal; readonly from: number; readonly to: number };

/** Modal phrases and modal words by the word after them. */
function modalsByEnd(context: StatusContext): ReadonlyMap<number, ModalAt> {
  const found = new Map<number, ModalAt>();
  for (const word of context.words) {
    const [modal] = word.reading?.lemma.modals ?? [];
    if (modal) found.set(word.index, { modal, from: word.index, to: word.index + 1 });
  }
  for (const hit of context.modalHits) {
    const target = hit.targets[0];
    if (target?.kind === 'modal')
      for (let at = hit.from; at < hit.to; at++) found.set(at, { modal: target.modal, from: hit.from, to: hit.to });
  }
  return found;
}

function decide(context: StatusContext, match: ActMatch, modals: ReadonlyMap<number, ModalAt>): Decided {
  const { act, predicate, light } = match;
  if (act.status !== null && light === null) return { status: act.status, because: act.id };
  const own = ofPredicate(context, predicate, modals, 0, light?.verb.noun === F.FOR);
  if (own.status !== 'actual') return own;
  if (light) {
    const carried = ofPredicate(context, light.predicate, modals, 0);
    if (carried.status !== 'actual') return carried;
    if (light.verb.status !== null && light.verb.status !== 'actual')
      return { status: light.verb.status, because: light.verb.id };
    return (
      futureByTime(context, light.predicate) ??
      aheadOfText(context, light.predicate, act.type) ?? { status: 'actual', because: light.verb.id }
    );
  }
  return futureByTime(context, predicate) ?? aheadOfText(context, predicate, act.type) ?? own;
}

function ofPredicate(
  context: StatusContext,
  predicate: Predicate,
  modals: ReadonlyMap<number, ModalAt>,
  depth: number,
  isCarried = false,
): Decided {
  const { reading, word } = predicate;
  const preposition = context.chunks[predicate.chunk]?.phrase?.preposition;
  // What a clause stands after has happened, whatever the clause itself plans.
  if (predicate.form === 'noun' && preposition && F.AFTER_EVENTS.has(preposition))
    return { status: 'actual', because: 'status.after-it' };
  const negated = negationBefore(context, predicate);
  if (negated) return negated;
  if (reading.future) return { status: 'future', because: 'status.future-sin' };
  const modal = modalBefore(context, predicate, modals);
  if (modal) return modal;
  if (predicate.form === 'verb') {
    if (reading.preposition === F.FOR) return { status: 'hypothetical', because: 'status.purpose' };
    return inherited(context, predicate, modals, depth) ?? ACTUAL;
  }
  const first = context.words[(context.chunks[predicate.chunk] as Chunk).from] as TaggedWord;
  const isPurpose =
    !isCarried &&
    predicate.form === 'noun' &&
    (first.preposition === F.FOR || (context.words[word] as TaggedWord).preposition === F.FOR) &&
    !isComplementOfNoun(context, predicate);
  if (isPurpose) return { status: 'hypothetical', because: 'status.purpose' };
  return inherited(context, predicate, modals, depth) ?? ACTUAL;
}

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
function modalBefore(context: StatusContext, predicate: Predicate, modals: ReadonlyMap<number, ModalAt>): Decided | null {
  const isJoinedVerb = predicate.form === 'verb' && (context.words[predicate.word] as TaggedWord).conjunction !== null;
  for (let index = predicate.word - 1; index >= Math.max(0, predicate.word - REACH); index--) {
    const word = context.words[index] as TaggedWord;
    if (word.sentence !== predicate.sentence) return null;
    const found = modals.get(index);
    if (found && found.from <= index && found.to <= predicate.word) {
      const applies =
        !isJoinedVerb &&
        fitsTense(found.modal, predicate) &&
        reaches(context, found, predicate) &&
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

/** `next` reaches the first act after it only. */
function reaches(context: StatusContext, found: ModalAt, predicate: Predicate): boolean {
  const between = context.predicates
    .slice(Math.max(0, predicate.index - 4), predicate.index)
    .filter((other) => other.word >= found.to && other.word < predicate.word);
  const acting = between.filter((other) => other.reading.lemma.acts.length > 0 || other.reading.lemma.cues.length > 0);
  if (found.modal.scope === 'next') return acting.length === 0;
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
  const [light] = governor.reading.lemma.lights;
  if (light?.status && light.status !== 'actual' && governor.form === 'verb') return { status: light.status, because: light.id };
  const [modal] = governor.reading.lemma.modals;
  if (modal) return { status: modal.status, because: modal.id };
  // A finite verb in a reported clause is not the governor's plan; a verbal noun or an `أن` clause is.
  const passed = ofPredicate(context, governor, modals, depth + 1);
  if (passed.status === 'actual') return null;
  if (governor.reading.lemma.cues.length > 0 && governor.reading.lemma.acts.length === 0) return null;
  return passed.status === 'negated' && predicate.form === 'verb' ? null : passed;
}

/** An imperfect with a day to come is a plan: `يلتقي غداً`. */
function futureByTime(context: StatusContext, predicate: Predicate): Decided | null {
  if (context.published === null || predicate.reading.analysis.tense !== 'imperfect' || predicate.form !== 'verb') return null;
  const times = nearbyTimes(context, predicate);
  const isAhead = times.some((time) => time.start !== null && time.start > (context.published as string));
  return isAhead ? { status: 'future', because: 'status.day-to-come' } : null;
}

/** `ويلتقي الرئيس السلطان`: inside a report the imperfect that opens a clause announces the meeting; headlines put the name first. */
function aheadOfText(context: StatusContext, predicate: Predicate, type: EventType): Decided | null {
  const { reading, before, antecedent, governor, form, sentence } = predicate;
  if (
    type !== 'CONSULT' ||
    form !== 'verb' ||
    reading.analysis.tense !== 'imperfect' ||
    before ||
    antecedent !== null ||
    governor !== null ||
    sentence === 0
  )
    return null;
  return context.words[predicate.word - 1]?.sentence === sentence ? null : { status: 'future', because: 'status.opens-ahead' };
}

function nearbyTimes(context: StatusContext, predicate: Predicate): readonly TimeHit[] {
  const found: TimeHit[] = [];
  for (let at = Math.max(0, predicate.chunk - 3); at <= Math.min(context.chunks.length - 1, predicate.last + 2); at++) {
    const chunk = context.chunks[at] as Chunk;
    if (chunk.sentence === predicate.sentence && chunk.time) found.push(chunk.time);
  }
  return found;
}
