// Who acts and on whom, by the frame of each act and the filled subject, object and prepositional slots, before anything is said of guests
// and hosts.

import * as F from '../../arabic/function-words.ts';
import type { EventType } from '../../domain/index.ts';
import { fromKnown } from '../referents.ts';
import { namedAmong } from '../roles/among-them.ts';
import { broughtTogether } from '../roles/brought-together.ts';
import { inCompany } from '../roles/company.ts';
import { fillNoun, nounSubject, ownOrLent } from '../roles/fill-noun.ts';
import { fillVerb, prepositional, referentsOf, subjectOf } from '../roles/fill-verb.ts';
import { indirectObject, TO_WHOM } from '../roles/indirect-object.ts';
import { recipientsOf } from '../roles/recipients.ts';
import { BEINGS, type Filled, type RoleContext, type RoleInput } from '../roles/role-context.ts';
import type { Act, ActMatch, Predicate, Referent } from '../types.ts';

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

/** `شارك القائد في عرض الساحة بدعوة من الوزارة`: the deed nearest to the help that has a doer. */
function doerOfClause(context: RoleContext, predicate: Predicate): readonly Referent[] {
  let at: Predicate = predicate;
  for (let depth = 0; at.governor !== null && depth < MAX_HEIGHT; depth++) {
    at = context.predicates[at.governor] as Predicate;
    const doers = subjectOf(context, at, 0).filter((one) => BEINGS.has(one.kind));
    if (doers.length > 0) return doers;
  }
  return nounSubject(context, predicate);
}

/** How many predicates up the doer of a clause is looked for. */
const MAX_HEIGHT = 4;

/** Slots in which the other side of a mutual act stands. */
const MUTUAL: readonly string[] = [F.WITH, F.BETWEEN, F.BY, 'object'];

/** Roles of each match, in the order of the matches. */
export function assignRoles(input: RoleInput, matches: readonly ActMatch[]): readonly Roles[] {
  const byChunk = new Map<number, Predicate>();
  for (const predicate of input.predicates) byChunk.set(predicate.chunk, predicate);
  const actOf = new Map<number, Act>();
  for (const { predicate, act } of matches) actOf.set(predicate.index, act);
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
    // `زيارة لمبعوث أميركي لشرق ليبيا`: after who visits, whom.
    const second = slot === F.FOR && act.modes.includes('visit') ? secondIn(predicate, slot) : undefined;
    if (second && own.length > 0 && own.every((one) => filled.subject.includes(one))) return referentsOf(context, second);
    if (own.length === 0 && !light) return placedBefore(context, match, slot);
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
    ? [...(light.predicate.form === 'noun' ? ownOrLent : subjectOf)(context, light.predicate, 0)]
    : recipientsOf(
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
  const between = act.symmetric || isOfTies(context, match) ? inSlot(F.BETWEEN) : [];
  const gathered = between.length > 0 ? between : broughtTogether(context, match);
  const parties = gathered.length > 0 ? gathered : tiesBetween(context, match);
  if (parties.length > 0) {
    // `اتفاقية بين الأردن والعراق`: the parties are named, whoever tells of them.
    actor.splice(
      0,
      actor.length,
      ...(filled.because.includes('roles.governor-subject') || predicate.form === 'noun'
        ? []
        : actor.filter((one) => !parties.some((party) => party.entity === one.entity))),
      ...parties,
    );
  } else if (act.symmetric) {
    for (const slot of MUTUAL) {
      // `تقاتل القوات التنظيم`: what a verb of fighting or exchange takes is no side that does it too.
      const isActedUpon = slot === 'object' && act.type !== 'CONSULT';
      if (used.has(slot) || actorSlots.includes(slot) || isActedUpon) continue;
      for (const referent of slot === 'object' ? metBy(context, predicate, filled) : inSlot(slot)) {
        // `بموسكو` is where they meet, `بالحجارة` what they fight with.
        if (slot === F.BY && (referent.kind === 'state' || !BEINGS.has(referent.kind))) continue;
        // `يبحث مشروعاً مصرياً`: whose the thing is that they discuss.
        if (slot === 'object' && isAdjective(context, referent)) continue;
        if (!actor.some((one) => one.entity === referent.entity) && !recipient.some((one) => one.entity === referent.entity))
          actor.push(referent);
      }
    }
  }
  if (recipient.length === 0 || act.modes.includes('visit'))
    actor.push(...inCompany(context, match).filter((one) => !actor.some((other) => other.entity === one.entity)));
  const isBorrowed =
    filled.because.includes('roles.governor-subject') &&
    filled.subject.some((one) => actor.some((other) => other.entity === one.entity));
  const isHelped = recipient.length === 0 && actor.length > 0 && !isBorrowed && isWithHelp(context, match);
  const reached = isHelped ? doerOfClause(context, predicate) : recipient;
  return {
    subject: filled.subject,
    actor: isPhrase(act) ? actor.filter((one) => one.class !== 'weapon') : actor,
    recipient: [
      ...(act.modes.includes('visit') ? reached.map((one) => hostAt(context, one)) : reached),
      ...namedAmong(context, reached, predicate.chunk),
    ].filter((one) => !actor.some((other) => other.entity === one.entity)),
    goals,
    // `بدعوة من الكرملين`: who acts is said, and not taken from the clause.
    because:
      parties.length > 0 || (actor.length > 0 && !isBorrowed)
        ? filled.because.filter((rule) => rule !== 'roles.governor-subject')
        : filled.because,
  };
}

const secondIn = ({ prepositional: slots }: Predicate, slot: string) => slots.filter((one) => one.slot === slot)[1];

/** `وصل إلى مطار القاهرة`, `زار الساحة الحمراء`: who comes to such a place comes to its country; a town may be neutral ground. */
function hostAt({ lexicon }: RoleContext, one: Referent): Referent {
  const place = one.kind === 'place' ? lexicon.entity(one.entity) : undefined;
  const state = place && LANDMARKS.has(place.subkind ?? '') ? lexicon.entity(`state:${place.country}`) : undefined;
  return state ? { ...fromKnown(state, { from: 0, to: 0 }), from: one.from, to: one.to } : one;
}

const LANDMARKS = new Set(['airport', 'palace', 'site']);

/** `سيارة متوقفة أمام المحكمة انفجرت`: where a thing stands that then does harm. */
function placedBefore(context: RoleContext, { act, predicate }: ActMatch, slot: string): readonly Referent[] {
  const thing = predicate.before?.chunks.at(-1);
  const isBomb = act.type === 'ASSAULT' && act.with?.subject !== undefined && act.roles.actor.every((one) => one !== 'subject');
  if (thing === undefined || !isBomb || predicate.form !== 'verb') return [];
  const places = context.chunks.slice(thing + 1, predicate.chunk);
  if (places.some(({ kind }) => kind !== 'noun' && kind !== 'time')) return [];
  const place = places.find(({ phrase }) => phrase?.preposition === slot);
  return place ? referentsOf(context, { slot, chunks: [place.index] }) : [];
}

/** `تعزيز العلاقات بين البلدين`: what is done to ties both sides do, where nobody else is said to do it. */
function isOfTies({ chunks, resolved }: RoleContext, { act, predicate: { form, genitive, suffix } }: ActMatch): boolean {
  if (form !== 'noun' || act.type !== 'SUPPORT' || suffix !== null || genitive === null) return false;
  return genitive.chunks.every((at) => !chunks[at]?.phrase?.suffix && !(resolved[at] ?? []).some((one) => BEINGS.has(one.kind)));
}

const OF_TIES = new Set<EventType>(['SUPPORT', 'SANCTION']);

/** `عادت العلاقات بين البلدين`, `العلاقات بين البلدين تعود`: the sides of the ties of which a verb says something. */
function tiesBetween(context: RoleContext, { act, predicate }: ActMatch): readonly Referent[] {
  const { form, before, bare } = predicate;
  const [at] = (before ?? bare[0])?.chunks ?? [];
  if (form !== 'verb' || !OF_TIES.has(act.type) || at === undefined || bare.length > (before ? 0 : 1)) return [];
  if ((context.resolved[at] ?? []).some((one) => BEINGS.has(one.kind))) return [];
  if (!before) return predicate.prepositional.flatMap((one) => (one.slot === F.BETWEEN ? referentsOf(context, one) : []));
  const [first, second] = context.chunks.slice(at + 1, at + 3);
  if (first?.phrase?.preposition !== F.BETWEEN) return [];
  const chunks = second?.phrase?.conjunction === F.AND && second.phrase.preposition === null ? [at + 1, at + 2] : [at + 1];
  return referentsOf(context, { slot: F.BETWEEN, chunks });
}

/** The object of a mutual act: of a verbal noun the bare phrase after whose it is (`لقائه نظيره`). */
function metBy(
  context: RoleContext,
  { form, suffix, genitive, bare }: Predicate,
  { object, because }: Filled,
): readonly Referent[] {
  // `ينوي الرئيس مقابلة الوزير`: the genitive is no subject.
  if (form === 'verb' || because.includes('roles.genitive-object')) return object;
  const hasSubject = suffix !== null || genitive !== null;
  return hasSubject && bare[0] ? referentsOf(context, bare[0]).filter((one) => BEINGS.has(one.kind)) : [];
}

/** Known by an adjective alone: `مصري`. */
const isAdjective = (context: RoleContext, { from, isDropped }: Referent): boolean =>
  from !== null && !isDropped && context.words[from]?.tag === 'adjective';

/** `إطلاق الصواريخ`, `أطلقت قذيفتان`: what is fired is part of the trigger, not who fires. */
const isPhrase = ({ trigger, with: restrictions }: Act): boolean => trigger === 'phrase' && restrictions?.object !== undefined;
