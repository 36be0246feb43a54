// Who acts and on whom, by the frame of each act and the filled subject, object and prepositional slots, before anything is said of guests
// and hosts.

import * as F from '../../arabic/function-words.ts';
import type { EventType } from '../../domain/index.ts';
import { findAntecedent } from '../pronouns.ts';
import { fillNoun, nounSubject } from '../roles/fill-noun.ts';
import { fillVerb, prepositional, referentsOf, subjectOf } from '../roles/fill-verb.ts';
import { indirectObject, TO_WHOM } from '../roles/indirect-object.ts';
import { asGovernment, BEINGS, nisbaReferents, type RoleContext, type RoleInput } from '../roles/role-context.ts';
import { whatClause } from '../roles/what-clause.ts';
import type { Act, ActMatch, Chunk, Predicate, Referent } from '../types.ts';

export interface Roles {
  readonly subject: readonly Referent[];
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
  /** Places named in the frame's slots (`إلى موسكو`), for the event's place. */
  readonly goals: readonly Referent[];
  readonly because: readonly string[];
}

const HELP = new Set<EventType>(['AGREE', 'SUPPORT', 'AID', 'REQUEST']);

/** `سافر الوفد بدعوة من الجامعة`, `تقدم الجيش بدعم روسي`: the deed reaches whoever does with it what the clause says. */
function isWithHelp({ chunks }: RoleContext, { act, predicate, light }: ActMatch): boolean {
  const isBy = predicate.form === 'noun' && chunks[predicate.chunk]?.phrase?.preposition === F.BY;
  return isBy && light === null && !act.symmetric && HELP.has(act.type);
}

const EVERYBODY = 'region:international-community';

/** Slots in which the other side of a mutual act stands. */
const MUTUAL: readonly string[] = [F.WITH, F.BETWEEN, F.BY, 'object'];

/** Roles of each match, in the order of the matches. */
export function assignRoles(input: RoleInput, matches: readonly ActMatch[]): readonly Roles[] {
  const byChunk = new Map(input.predicates.map((predicate) => [predicate.chunk, predicate]));
  const actOf = new Map(matches.map((match) => [match.predicate.index, match.act]));
  const context: RoleContext = { ...input, byChunk, actOf };
  return matches.map((match) => rolesOf(context, match));
}

function rolesOf(context: RoleContext, match: ActMatch): Roles {
  const { act, predicate, light } = match;
  const filled = predicate.form === 'verb' ? fillVerb(context, predicate, act) : fillNoun(context, match);
  const inSlot = (slot: string): readonly Referent[] => {
    if (slot === 'subject') return filled.subject;
    if (slot === 'object') return filled.object;
    const own = prepositional(context, predicate, slot);
    if (own.length > 0 || !light) return own;
    const ofVerb = prepositional(context, light.predicate, slot);
    const whom = ofVerb.length === 0 && TO_WHOM.includes(slot) ? indirectObject(light, predicate.chunk) : null;
    return whom ? referentsOf(context, whom) : ofVerb;
  };
  const used = new Set<string>();
  const take = (slots: readonly string[], all: boolean): Referent[] => {
    const found: Referent[] = [];
    for (const slot of slots) {
      const referents = inSlot(slot).filter(
        (referent) => !used.has(slot) && !found.some((one) => one.entity === referent.entity),
      );
      if (referents.length === 0) continue;
      used.add(slot);
      found.push(...referents);
      if (!all) break;
    }
    return found;
  };
  const { actor: actorSlots, recipient: recipientSlots } = act.roles;
  const lent = light?.verb.subject === 'recipient';
  const actor = lent
    ? take(
        actorSlots
          .filter((slot) => slot !== 'subject' || filled.because.includes('roles.genitive-subject'))
          .concat(F.FROM, F.BY_AGENT, F.FOR),
        false,
      )
    : take(actorSlots, act.symmetric);
  const goals = recipientSlots.flatMap((slot) => inSlot(slot)).filter((referent) => referent.kind === 'place');
  const recipient = lent
    ? [...subjectOf(context, light.predicate, 0)]
    : asOwners(
        context,
        match,
        filled.subject,
        take(
          act.symmetric
            ? recipientSlots.filter((slot) => !MUTUAL.includes(slot) || (slot === 'object' && act.type === 'ASSAULT'))
            : recipientSlots,
          false,
        ),
      );
  const parties = act.symmetric ? inSlot(F.BETWEEN) : [];
  if (parties.length > 0) {
    // `اتفاقية بين الأردن والعراق`: the parties are named, whoever tells of them.
    actor.splice(
      0,
      actor.length,
      ...(filled.because.includes('roles.governor-subject') || predicate.form === 'noun' ? [] : actor),
      ...parties,
    );
  } else if (act.symmetric) {
    for (const slot of MUTUAL) {
      // `تقاتل القوات التنظيم`: what a verb of fighting or exchange takes is no side that does it too.
      const isActedUpon = slot === 'object' && act.type !== 'CONSULT';
      if (used.has(slot) || actorSlots.includes(slot) || isActedUpon) continue;
      for (const referent of slot === 'object' ? metBy(context, predicate, filled.object) : inSlot(slot)) {
        // `بموسكو` is where they meet.
        if (slot === F.BY && (referent.kind === 'state' || referent.kind === 'place')) continue;
        // `يبحث مشروعاً مصرياً`: whose the thing is that they discuss.
        if (slot === 'object' && isAdjective(context, referent)) continue;
        if (!actor.some((one) => one.entity === referent.entity) && !recipient.some((one) => one.entity === referent.entity))
          actor.push(referent);
      }
    }
  }
  if (act.symmetric && recipient.length === 0)
    actor.push(...chairs(context, match).filter((one) => !actor.some((other) => other.entity === one.entity)));
  const isBorrowed =
    filled.because.includes('roles.governor-subject') &&
    filled.subject.some((one) => actor.some((other) => other.entity === one.entity));
  const isHelped = recipient.length === 0 && actor.length > 0 && !isBorrowed && isWithHelp(context, match);
  return {
    subject: filled.subject,
    actor: isPhrase(act) ? actor.filter((one) => one.class !== 'weapon') : actor,
    recipient: (isHelped ? nounSubject(context, predicate) : recipient).filter(
      (one) => !actor.some((other) => other.entity === one.entity),
    ),
    goals,
    because: filled.because,
  };
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

/** `عقدوا اجتماعاً برئاسة الوزير وبحضور المبعوث`: who chairs or attends a meeting meets; `وفد برئاسة الوزير` is his delegation. */
function chairs(context: RoleContext, { act, predicate, light }: ActMatch): readonly Referent[] {
  const slots = act.type === 'CONSULT' ? F.COMPANY : [F.CHAIRED_BY];
  const chunks = [...predicate.prepositional, ...(light?.predicate.prepositional ?? [])]
    .filter((one) => slots.includes(one.slot) && !isBodyBefore(context, one.chunks[0] as number))
    .flatMap((one) => one.chunks);
  return referentsOf(context, { slot: F.CHAIRED_BY, chunks: [...new Set(chunks)] }).filter((one) => BEINGS.has(one.kind));
}

const isBodyBefore = ({ resolved }: RoleContext, at: number): boolean =>
  (resolved[at - 1] ?? []).some((one) => one.kind === 'organization' || one.kind === 'group');

/** The object of a mutual act: of a verbal noun the bare phrase after whose it is (`لقائه نظيره`). */
function metBy(
  context: RoleContext,
  { form, suffix, genitive, bare }: Predicate,
  object: readonly Referent[],
): readonly Referent[] {
  if (form === 'verb') return object;
  const hasSubject = suffix !== null || genitive !== null;
  return hasSubject && bare[0] ? referentsOf(context, bare[0]).filter((one) => BEINGS.has(one.kind)) : [];
}

/** Known by an adjective alone: `مصري`. */
const isAdjective = (context: RoleContext, { from, isDropped }: Referent): boolean =>
  from !== null && !isDropped && context.words[from]?.tag === 'adjective';

/** `إطلاق الصواريخ`, `أطلقت قذيفتان`: what is fired is part of the trigger, not who fires. */
const isPhrase = ({ trigger, with: restrictions }: Act): boolean => trigger === 'phrase' && restrictions?.object !== undefined;

/** `صدّت هجوماً للحوثيين`, `ندد بهجمات الحركة`: what is done to a deed is done to its doer. */
function authorsOf(context: RoleContext, { act, predicate }: ActMatch): readonly Referent[] {
  const slots = act.roles.recipient;
  const isCharge = act.type === 'ACCUSE';
  const chunks = [
    ...(slots.includes('object') ? predicate.bare.slice(predicate.before ? 0 : 1) : []),
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
    ...predicate.bare.slice(predicate.before ? 0 : 1),
    ...predicate.prepositional.filter(({ slot }) => act.roles.content.includes(slot)),
  ].flatMap((one) => one.chunks);
  for (const index of chunks) {
    const deed = context.byChunk.get(index);
    if (deed?.form !== 'noun') continue;
    // `دعا إلى وقف القصف الإسرائيلي`: who is to stop is who does it.
    const stopped = deed.genitive ? doersOf(context, deed.genitive.chunks) : [];
    if (stopped.length > 0) return stopped;
    const isSubject = deed.reading.lemma.acts[0]?.idafa === 'subject' || (deed.genitive !== null && deed.bare.length > 0);
    if (!isSubject) continue;
    // Nobody demands of himself that he withdraw.
    const others = subject.map((one) => one.entity);
    const doer = (
      deed.genitive
        ? referentsOf(context, deed.genitive)
        : deed.suffix
          ? findAntecedent(context.chunks, context.resolved, index, deed.suffix, others)
          : []
    ).filter((one) => BEINGS.has(one.kind));
    if (doer.length > 0) return doer;
  }
  return [];
}

/** `ما أقدمت عليه إسرائيل`, `ما أصاب المنشآت من هجمات حوثية`: the subject of the clause, or whose the deed is that it explains. */
function doersIn(context: RoleContext, verb: Predicate): readonly Referent[] {
  const explained = verb.prepositional.filter((one) => one.slot === F.FROM || one.slot === F.BY).flatMap((one) => one.chunks);
  const doers = doersOf(context, explained);
  if (doers.length > 0) return doers;
  // The clause takes `ما` up by a pronoun, unless that is its subject.
  const takesUp =
    verb.suffix !== null ||
    verb.prepositional.some((one) => one.chunks.some((index) => context.chunks[index]?.phrase?.suffix != null));
  const [first] = verb.bare;
  return takesUp && first ? referentsOf(context, first).filter((one) => BEINGS.has(one.kind)) : [];
}

/** Whose the deeds are that the chunks name: by genitive, lam or adjective. */
function doersOf(context: RoleContext, chunks: readonly number[]): readonly Referent[] {
  for (const named of chunks) {
    // `خطورة الهجمات الحوثية`: the deed may stand in the genitive of what is said of it.
    const index =
      context.chunks[named]?.phrase?.isPredicate === false && context.chunks[named + 1]?.phrase?.genitive ? named + 1 : named;
    const deed = context.chunks[index]?.phrase?.isPredicate ? context.byChunk.get(index) : undefined;
    if (deed?.form !== 'noun') continue;
    const genitive = deed.genitive ? referentsOf(context, deed.genitive) : [];
    const lam = deed.prepositional.find((one) => one.slot === F.FOR);
    const phrase = (context.chunks[index] as Chunk).phrase;
    const doers = [
      ...genitive,
      ...(lam ? referentsOf(context, lam) : []),
      ...nisbaReferents(context, phrase?.nisbas ?? [], phrase?.nisbaWords ?? []),
    ].filter((one) => BEINGS.has(one.kind));
    if (doers.length > 0) return doers;
  }
  return [];
}

/** What is done to somebody's thing is done to him: `ندد بقرارات الرئيس`, `قصف مواقع الحزب`, `رفض خطة الوسطاء`. */
function asOwners(
  context: RoleContext,
  match: ActMatch,
  subject: readonly Referent[],
  recipients: readonly Referent[],
): readonly Referent[] {
  const isThings = recipients.every((one) => one.kind === 'unknown' || (one.kind === 'place' && one.how !== 'full'));
  if (!isThings) return recipients;
  const [first] = recipients;
  if (recipients.length === 0)
    return match.act.type === 'REQUEST' ? doerDemanded(context, match, subject) : authorsOf(context, match);
  const chunk = context.chunks
    .slice(match.predicate.chunk, match.predicate.last + 2)
    .find((one) => one.from <= (first?.from ?? -1) && (first?.from ?? -1) < one.to);
  const owners = (chunk?.phrase?.owners ?? []).map((one) => asGovernment(context, one)).filter((one) => BEINGS.has(one.kind));
  if (owners.length > 0) return owners;
  // `قصف مواقع للتنظيم`, `لقرار أربع دول`: the lam after an indefinite noun, or a counted genitive, names whose it is.
  const next = chunk ? context.chunks[chunk.index + 1] : undefined;
  const after =
    next?.phrase?.preposition === F.FOR || next?.phrase?.genitive
      ? (context.resolved[next.index] ?? []).map((one) => asGovernment(context, one)).filter((one) => BEINGS.has(one.kind))
      : [];
  if (after.length > 0) return after;
  // `القانون الدولي` belongs to nobody.
  const named = chunk?.phrase
    ? nisbaReferents(context, chunk.phrase.nisbas, chunk.phrase.nisbaWords).filter((one) => one.entity !== EVERYBODY)
    : [];
  return named.length > 0 ? named : recipients;
}
