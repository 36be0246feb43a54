// Whom an act reaches where its slots hold a thing or a deed: what is done to somebody's thing or deed is done to him.

import * as F from '../../arabic/function-words.ts';
import { ALEF_HAMZA } from '../../arabic/letters.ts';
import type { EventType } from '../../domain/index.ts';
import { findAntecedent } from '../pronouns.ts';
import { beingsOf, NOBODY } from '../referent-lists.ts';
import { fromKnown } from '../referents.ts';
import type { ActMatch, Argument, Chunk, Predicate, Referent } from '../types.ts';
import { referentsOf, subjectOf } from './fill-verb.ts';
import { asGovernments, namedAt, nisbaReferents, type RoleContext } from './role-context.ts';
import { whatClause } from './what-clause.ts';

const EVERYBODY = 'region:international-community';

/** What is done to somebody's thing is done to him: `ندد بقرارات الرئيس`, `قصف مواقع الحزب`, `رفض خطة الوسطاء`. */
export function recipientsOf(
  context: RoleContext,
  match: ActMatch,
  subject: readonly Referent[],
  recipients: readonly Referent[],
): readonly Referent[] {
  const isThings = recipients.every((one) => one.kind === 'unknown' || (one.kind === 'place' && one.how !== 'full'));
  if (!isThings) return recipients;
  const [first] = recipients;
  if (recipients.length === 0) return fromDeeds(context, match, subject);
  const chunk = first?.from == null ? undefined : chunkWith(context, match.predicate, first.from);
  const owners = beingsOf(asGovernments(context, chunk?.phrase?.owners ?? NOBODY));
  if (owners.length > 0) return owners;
  // `قصف مواقع للتنظيم`, `لقرار أربع دول`: the lam after an indefinite noun, or a counted genitive, names whose it is.
  const next = chunk ? context.chunks[chunk.index + 1] : undefined;
  const after = next?.phrase?.preposition === F.FOR || next?.phrase?.genitive ? beingsOf(namedAt(context, next.index)) : NOBODY;
  if (after.length > 0) return after;
  // `زار حاملة طائراتهم`, `قصف مواقعهم`: whose the pronoun of many says that the thing is.
  const isConcrete = first?.class != null && first.class !== 'abstract';
  const owned = chunk && isConcrete ? context.words.slice(chunk.from, chunk.to).find((word) => word.reading?.suffix) : undefined;
  const suffix = owned?.reading?.suffix;
  const others = subject.map((one) => one.entity);
  const meant =
    chunk && suffix?.number === 'plural' ? findAntecedent(context.chunks, context.resolved, chunk.index, suffix, others) : NOBODY;
  if (meant.length > 0) return meant;
  // `مركز إيواء نازحين`: whom a place is made for.
  const purpose = next?.phrase?.genitive ? context.byChunk[next.index]?.genitive : undefined;
  const served = purpose ? referentsOf(context, purpose).filter((one) => one.kind === 'group') : NOBODY;
  if (served.length > 0) return served;
  // `المستشفى السعودي`: a house that goes by a country's name is not that country.
  const head = chunk?.phrase ? context.words[chunk.phrase.head] : undefined;
  if (head?.article && HOUSES.has(head.reading?.lemma.gloss ?? '') && head.reading?.analysis.number === 'singular')
    return recipients;
  // `القانون الدولي` belongs to nobody.
  const named = nisbaReferents(context, chunk?.phrase).filter((one) => one.entity !== EVERYBODY);
  if (named.length > 0) return named;
  const committing = chunk ? clauseDoers(context, chunk.index) : NOBODY;
  if (committing.length > 0) return committing;
  const proposers = chunk && ANSWERS.has(match.act.type) ? proposersOf(context, chunk.index) : NOBODY;
  return proposers.length > 0 ? proposers : recipients;
}

/** The chunk of a predicate's complements, or right after them, in which a word stands. */
function chunkWith({ chunks }: RoleContext, { chunk, last }: Predicate, word: number): Chunk | undefined {
  for (let at = chunk; at < last + 2; at++) {
    const one = chunks[at];
    if (one && one.from <= word && word < one.to) return one;
  }
  return undefined;
}

const HOUSES = new Set(['hospital', 'university', 'school', 'mosque', 'church']);
const ANSWERS = new Set<EventType>(['AGREE', 'REJECT']);
const OFFERS = new Set<EventType>(['REQUEST', 'AGREE']);
const RESTRICTS = new Set<EventType>(['SANCTION', 'COERCE', 'CONCEDE']);

/** Nobody stands in the frame's slots. */
function fromDeeds(context: RoleContext, match: ActMatch, subject: readonly Referent[]): readonly Referent[] {
  // Who did what they talk of is not met.
  if (match.act.type === 'CONSULT' && match.act.symmetric) return NOBODY;
  if (OFFERS.has(match.act.type)) {
    const answering = answerersOf(context, match);
    if (answering.length > 0) return answering;
  }
  if (match.act.type === 'REQUEST') return doerDemanded(context, match, subject);
  const found = authorsOf(context, match);
  if (found.length > 0) return found;
  if (ANSWERS.has(match.act.type)) {
    const complements = [...thingsAfter(context, match.predicate), ...match.predicate.prepositional].flatMap((one) => one.chunks);
    const offers = complements.filter((index) => isProposal(context, index));
    const offered = doersOf(context, offers);
    const proposers = offered.length > 0 ? offered : complements.flatMap((index) => proposersOf(context, index));
    // `عرضت إعادة الرهائن إن انسحبت القوات`: the offer is to who can meet its condition.
    const isOffer = match.act.type === 'AGREE' && match.predicate.form === 'verb';
    return proposers.length > 0 || !isOffer ? proposers : conditionsMetBy(context, match.predicate);
  }
  if (match.act.type === 'THREATEN') return conditionsMetBy(context, match.predicate);
  if (match.act.type === 'PROTEST') return atEmbassy(context, match.predicate);
  return RESTRICTS.has(match.act.type) ? restrictedBy(context, match) : NOBODY;
}

/** Deeds and things among the bare phrases: no subject of a verb that has dropped its own. */
const thingsAfter = ({ chunks }: RoleContext, { bare }: Predicate): readonly Argument[] =>
  bare.filter((one) => chunks[one.chunks[0] as number]?.phrase?.referents.every(({ kind }) => kind === 'unknown'));

/** `حكمت المحكمة بسجن المعارض`: who suffers the penalty. */
function sentenced(context: RoleContext, { prepositional }: Predicate): readonly Referent[] {
  const penalties = prepositional.filter((one) => one.slot === F.BY).map((one) => context.byChunk[one.chunks[0] as number]);
  const penalty = penalties.find((one) => one?.form === 'noun' && one.genitive !== null);
  return penalty?.genitive ? beingsOf(referentsOf(context, penalty.genitive)) : NOBODY;
}

/** `تظاهروا أمام السفارة الإسرائيلية`: whose the embassy is. */
function atEmbassy(context: RoleContext, { prepositional }: Predicate): readonly Referent[] {
  const places = prepositional.flatMap((one) => referentsOf(context, one));
  const embassy = places.find((one) => one.country !== null && MISSION.test(one.entity));
  const state = embassy ? context.lexicon.entity(`state:${embassy.country}`) : undefined;
  return state && embassy ? [{ ...fromKnown(state, { from: 0, to: 0 }), from: embassy.from, to: embassy.to }] : [];
}

const MISSION = /embassy|consulate/u;

/** `مقترح أمريكي`: a deed that is itself asked or offered. */
const isProposal = (context: RoleContext, index: number): boolean =>
  context.byChunk[index]?.reading.lemma.acts.some(({ type }) => type === 'REQUEST' || type === 'AGREE') ?? false;

/** `قبلت خطة عرضتها مصر`, `مبادرة تقدمت بها قطر`: the subject of the clause that says whose the proposal is. */
function proposersOf(context: RoleContext, index: number): readonly Referent[] {
  if (context.chunks[index]?.phrase?.isPredicate && !isProposal(context, index)) return NOBODY;
  const last = context.chunks[index + 1]?.phrase?.genitive ? index + 1 : index;
  const clause = clauseOf(context, last, 2);
  if (clause?.form !== 'verb' || !takesUp(context, clause) || !clause.bare[0]) return NOBODY;
  return beingsOf(referentsOf(context, clause.bare[0]));
}

/** `قبلت الحركة خطة عرضتها مصر`: who answers a proposal is to whom the clause that describes it says it was made. */
function answerersOf(context: RoleContext, { act, predicate }: ActMatch): readonly Referent[] {
  const { antecedent } = predicate;
  if (antecedent === null || act.symmetric || predicate.form !== 'verb' || !takesUp(context, predicate)) return NOBODY;
  const answer = context.predicates
    .slice(Math.max(0, predicate.index - NEAR), predicate.index)
    .findLast((one) => [...one.bare, ...one.prepositional].some(({ chunks }) => isWithin(context, chunks, antecedent)));
  const type = answer ? context.actOf[answer.index]?.type : undefined;
  return answer && type && ANSWERS.has(type) ? beingsOf(subjectOf(context, answer, 0)) : NOBODY;
}

/** How many predicates back the answer to a proposal is looked for. */
const NEAR = 3;

/** `هدد بالانسحاب إن لم توقف إسرائيل القصف`, `ما لم تتوقف هجمات الحركة`: who could meet the condition is who is threatened. */
function conditionsMetBy(context: RoleContext, { index, sentence }: Predicate): readonly Referent[] {
  const clause = context.predicates
    .slice(index + 1, index + 1 + 2 * NEAR)
    .find((one) => one.form === 'verb' && one.sentence === sentence && isConditional(context, one));
  if (!clause) return NOBODY;
  const beings = beingsOf(subjectOf(context, clause, 0));
  if (beings.length > 0) return beings;
  const [first] = clause.bare;
  const owners = first ? (context.chunks[first.chunks[0] as number]?.phrase?.owners ?? NOBODY) : NOBODY;
  const owning = beingsOf(asGovernments(context, owners));
  return owning.length > 0 ? owning : first ? doersOf(context, first.chunks) : NOBODY;
}

/** A word of condition stands right before the verb, or before its negation; `أن` is none. */
const isConditional = ({ chunks, words }: RoleContext, { chunk }: Predicate): boolean =>
  chunks
    .slice(Math.max(0, chunk - 2), chunk)
    .some(({ from, to }) =>
      words.slice(from, to).some(({ form, surface }) => F.CONDITIONS.has(form) && !surface.includes(ALEF_HAMZA)),
    );

/** A chunk belongs to an argument: one of its phrases, or what stands in its genitive (`خطة هدنة`). */
const isWithin = ({ chunks }: RoleContext, argument: readonly number[], at: number): boolean =>
  argument.includes(at) || (chunks[at]?.phrase?.genitive === true && argument.includes(at - 1));

/** `نزع حصانة أعضائه`, `الحظر على تصدير السلاح إلى ليبيا`: whose the thing is, or where the restricted deed was to go. */
function restrictedBy(context: RoleContext, { act, predicate }: ActMatch): readonly Referent[] {
  if (act.type === 'SANCTION') {
    const against = predicate.prepositional
      .filter(({ slot }) => slot === F.ON || slot === F.TO)
      .map((argument) => beingsOf(referentsOf(context, argument)));
    const found = against.find((ones) => ones.length > 0) ?? sentenced(context, predicate);
    if (found.length > 0) return found;
  }
  if (act.with?.object === undefined) return NOBODY;
  const things = predicate.form === 'verb' ? thingsAfter(context, predicate) : [];
  for (const index of things.flatMap((one) => one.chunks)) {
    const owners = beingsOf(context.chunks[index]?.phrase?.owners ?? NOBODY);
    const next = context.chunks[index + 1];
    const genitive = next?.phrase?.genitive ? (context.resolved[next.index] ?? NOBODY) : NOBODY;
    const found = owners.length > 0 ? owners : beingsOf(genitive);
    if (found.length > 0) return found;
  }
  return NOBODY;
}

/** Prepositions before what is beside a charge (where, when, with whom), not before what it is about. */
const CIRCUMSTANCES: ReadonlySet<string> = new Set([
  F.IN,
  F.FOR,
  F.WITH,
  F.BETWEEN,
  F.DURING,
  F.AT_PLACE,
  F.TO,
  ...F.AFTER_EVENTS,
]);

/** `حذر من أن إقدام إثيوبيا على الملء`: the noun with which the clause of a charge begins. */
function afterThat({ words, chunks }: RoleContext, predicate: Predicate): readonly number[] {
  const that = chunks[predicate.last + 1];
  const isThat = that?.sentence === predicate.sentence && that.phrase === null && words[that.to - 1]?.form === F.THAT;
  return isThat ? [that.index + 1] : [];
}

/** `صدّت هجوماً للحوثيين`, `ندد بهجمات الحركة`: what is done to a deed is done to its doer. */
function authorsOf(context: RoleContext, { act, predicate }: ActMatch): readonly Referent[] {
  const slots = act.roles.recipient;
  const isCharge = act.type === 'ACCUSE';
  const chunks = [
    ...(slots.includes('object') && predicate.form === 'noun' && predicate.genitive ? [predicate.genitive] : []),
    ...(slots.includes('object') ? thingsAfter(context, predicate) : []),
    ...predicate.prepositional.filter(({ slot }) => slots.includes(slot) || (isCharge && !CIRCUMSTANCES.has(slot))),
  ].flatMap((one) => one.chunks);
  if (isCharge) chunks.push(...afterThat(context, predicate));
  const doers = doersOf(context, chunks);
  const clause = doers.length > 0 ? null : whatClause(context, predicate);
  return clause && slots.includes(clause.slot) ? doersIn(context, clause.verb) : doers;
}

/** `دعا إلى انسحاب إسرائيل`, `يشترط احترام إيران الاتفاق`: who is to do what is demanded is whom it is demanded of. */
function doerDemanded(context: RoleContext, { act, predicate }: ActMatch, subject: readonly Referent[]): readonly Referent[] {
  const chunks = [
    ...thingsAfter(context, predicate),
    ...predicate.prepositional.filter(({ slot }) => act.roles.content.includes(slot)),
  ].flatMap((one) => one.chunks);
  // `جلسة لمجلس الجامعة دعت إليها مصر`: whose the deed is that the pronoun takes up.
  const isTakenUp = predicate.antecedent !== null && chunks.some((index) => context.chunks[index]?.phrase?.suffix != null);
  if (isTakenUp) return doersOf(context, [predicate.antecedent as number]);
  for (const index of chunks) {
    const deed = context.byChunk[index];
    if (deed?.form !== 'noun') continue;
    // `دعا إلى وقف القصف الإسرائيلي`: who is to stop is who does it.
    const stopped = deed.genitive ? doersOf(context, deed.genitive.chunks) : NOBODY;
    if (stopped.length > 0) return stopped;
    const isSubject = deed.reading.lemma.acts[0]?.idafa === 'subject' || (deed.genitive !== null && deed.bare.length > 0);
    if (!isSubject) continue;
    // Nobody demands of himself that he withdraw.
    const others = subject.map((one) => one.entity);
    const doer = beingsOf(
      deed.genitive
        ? referentsOf(context, deed.genitive)
        : deed.suffix
          ? findAntecedent(context.chunks, context.resolved, index, deed.suffix, others)
          : NOBODY,
    );
    if (doer.length > 0) return doer;
  }
  return NOBODY;
}

/** `ما أقدمت عليه إسرائيل`, `ما أصاب المنشآت من هجمات حوثية`: the subject of the clause, or whose the deed is that it explains. */
function doersIn(context: RoleContext, verb: Predicate): readonly Referent[] {
  const explained = verb.prepositional.filter((one) => one.slot === F.FROM || one.slot === F.BY).flatMap((one) => one.chunks);
  const doers = doersOf(context, explained);
  if (doers.length > 0) return doers;
  const [first] = verb.bare;
  return takesUp(context, verb) && first ? beingsOf(referentsOf(context, first)) : NOBODY;
}

/** A relative clause takes its noun up by a pronoun, unless that is its subject. */
const takesUp = (context: RoleContext, verb: Predicate): boolean =>
  verb.suffix !== null ||
  verb.prepositional.some((one) => one.chunks.some((index) => context.chunks[index]?.phrase?.suffix != null));

/** `قصف الجيش`: a body in the genitive acts; whoever else stands there (`اغتيال القائد`, `تبادل الأسرى`) is acted upon. */
const isBody = (one: Referent): boolean =>
  one.kind === 'state' ||
  one.kind === 'organization' ||
  (one.kind === 'group' && one.how !== 'description' && one.how !== 'anaphor');

/** `هجوماً شنته الحركة`, `مسيرة رفعوا فيها العلم`: whoever a clause says did the deed or something in it. */
function relativeSubject(context: RoleContext, { index, chunk }: Predicate): readonly Referent[] {
  const clause = context.predicates.slice(index + 1, index + 1 + NEAR).find((one) => one.antecedent === chunk);
  return clause?.form === 'verb' && takesUp(context, clause) ? subjectOf(context, clause, 0) : NOBODY;
}

/** Whose the deeds are that the chunks name: by genitive, lam or adjective, or in the clause that tells of them. */
function doersOf(context: RoleContext, chunks: readonly number[]): readonly Referent[] {
  for (const at of chunks) {
    // `خطورة الهجمات الحوثية`: the deed may stand in the genitive of what is said of it.
    const index = context.chunks[at]?.phrase?.isPredicate === false && context.chunks[at + 1]?.phrase?.genitive ? at + 1 : at;
    const deed = context.chunks[index]?.phrase?.isPredicate ? context.byChunk[index] : undefined;
    if (deed?.form !== 'noun') {
      const told = clauseDoers(context, index);
      if (told.length > 0) return told;
      continue;
    }
    const found = doersNamed(context, deed);
    const doers = found.length > 0 ? found : clauseDoers(context, index);
    if (doers.length > 0) return doers;
  }
  return NOBODY;
}

/** Whose a deed is by its genitive, its adjective, its lam, or the clause that describes it: the first of these that names somebody. */
function doersNamed(context: RoleContext, deed: Predicate): readonly Referent[] {
  const isSuffered = (context.actOf[deed.index] ?? deed.reading.lemma.acts[0])?.idafa === 'object';
  const genitive = deed.genitive ? beingsOf(referentsOf(context, deed.genitive)) : NOBODY;
  const acting = isSuffered ? genitive.filter(isBody) : genitive;
  if (acting.length > 0) return acting;
  const nations = beingsOf(nisbaReferents(context, (context.chunks[deed.chunk] as Chunk).phrase));
  if (nations.length > 0) return nations;
  const lam = deed.prepositional.find((one) => one.slot === F.FOR);
  const owners = lam ? beingsOf(referentsOf(context, lam)) : NOBODY;
  return owners.length > 0 ? owners : beingsOf(relativeSubject(context, deed));
}

/** The predicate, at most so many chunks on, that describes the noun at a chunk. */
function clauseOf({ byChunk }: RoleContext, noun: number, reach: number): Predicate | undefined {
  for (let at = noun + 1; at <= noun + reach; at++) if (byChunk[at]?.antecedent === noun) return byChunk[at];
  return undefined;
}

/** `الجرائم التي ترتكبها الميليشيا`, `هجوماً شنته القوات`: the subject of the clause that tells of the deed. */
function clauseDoers(context: RoleContext, at: number): readonly Referent[] {
  const clause = clauseOf(context, at, 3);
  return clause?.form === 'verb' && clause.reading.lemma.lights.length > 0 ? doersIn(context, clause) : NOBODY;
}
