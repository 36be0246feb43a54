// Who acts and on whom, by the frame of each act and the filled subject, object and prepositional slots, before anything is said of guests
// and hosts.

import * as F from '../../arabic/function-words.ts';
import type { EventType } from '../../domain/index.ts';
import { beingsOf, isAmong, isBeing, joined, meet, NOBODY, without } from '../referent-lists.ts';
import { fromKnown } from '../referents.ts';
import { namedAmong } from '../roles/among-them.ts';
import { broughtTogether } from '../roles/brought-together.ts';
import { inCompany } from '../roles/company.ts';
import { fillNoun, nounSubject, ownOrLent } from '../roles/fill-noun.ts';
import { fillVerb, prepositional, referentsOf, subjectOf } from '../roles/fill-verb.ts';
import { indirectObject, TO_WHOM } from '../roles/indirect-object.ts';
import { recipientsOf } from '../roles/recipients.ts';
import type { Filled, RoleContext, RoleInput } from '../roles/role-context.ts';
import type { Act, ActMatch, Predicate, Referent } from '../types.ts';

export interface Roles {
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
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
    const doers = beingsOf(subjectOf(context, at, 0));
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
  const byChunk = new Array<Predicate | undefined>(input.chunks.length);
  for (const predicate of input.predicates) byChunk[predicate.chunk] = predicate;
  const actOf = new Array<Act | undefined>(input.predicates.length);
  for (const { predicate, act } of matches) actOf[predicate.index] = act;
  const known: RoleContext['known'] = {
    named: new Array(input.chunks.length),
    meant: new Array(input.chunks.length),
    filled: new Array(input.predicates.length),
  };
  const context: RoleContext = { ...input, byChunk, actOf, known };
  return matches.map((match) => rolesOf(context, match));
}

/** A match with what fills the slots of its word. */
interface Filling {
  readonly context: RoleContext;
  readonly match: ActMatch;
  readonly filled: Filled;
  /** The slots whose referents have a role. */
  readonly used: string[];
}

function rolesOf(context: RoleContext, match: ActMatch): Roles {
  const { act, predicate, light } = match;
  const filled = predicate.form === 'verb' ? fillVerb(context, predicate, act) : fillNoun(context, match);
  const filling: Filling = { context, match, filled, used: [] };
  const isOfGovernor = filled.because.includes('roles.governor-subject');
  const isVisit = act.modes.includes('visit');
  const named = actorsOf(filling);
  const acting = named.length > 0 || act.type !== 'ASSAULT' ? named : armedBy(filling);
  const recipient =
    light?.verb.subject === 'recipient'
      ? (light.predicate.form === 'noun' ? ownOrLent : subjectOf)(context, light.predicate, 0)
      : recipientsOf(context, match, filled.subject, reachedBy(filling));
  const parties = partiesOf(filling);
  const sides =
    parties.length > 0
      ? // `اتفاقية بين الأردن والعراق`: the parties are named, whoever tells of them.
        joined(isOfGovernor || predicate.form === 'noun' ? NOBODY : without(acting, parties), parties)
      : act.symmetric
        ? joined(acting, otherSides(filling, acting, recipient))
        : acting;
  const actor = recipient.length === 0 || isVisit ? joined(sides, without(inCompany(context, match), sides)) : sides;
  const isBorrowed = isOfGovernor && meet(filled.subject, actor);
  const isHelped = recipient.length === 0 && actor.length > 0 && !isBorrowed && isWithHelp(context, match);
  const reached = isHelped ? doerOfClause(context, predicate) : recipient;
  const hosts = isVisit ? reached.map((one) => hostAt(context, one)) : reached;
  return {
    actor: isPhrase(act) ? actor.filter((one) => one.class !== 'weapon') : actor,
    recipient: without(joined(hosts, namedAmong(context, reached, predicate.chunk)), actor),
    // `بدعوة من الكرملين`: who acts is said, and not taken from the clause.
    because:
      isOfGovernor && (parties.length > 0 || (actor.length > 0 && !isBorrowed))
        ? filled.because.filter((rule) => rule !== 'roles.governor-subject')
        : filled.because,
  };
}

/** `قُتل برصاص الشرطة`, `مقتل ثلاثة بنيران الجيش`: whose the weapon is does it. */
const armedBy = (filling: Filling): readonly Referent[] =>
  inSlot(filling, F.BY).filter((one) => one.class === 'weapon' && isBeing(one));

/** Whom a slot of the frame holds, of the word or of the light verb that carries it. */
function inSlot({ context, match, filled }: Filling, slot: string): readonly Referent[] {
  const { predicate, light } = match;
  if (slot === 'subject') return filled.subject;
  if (slot === 'object') return filled.object;
  const own = prepositional(context, predicate, slot);
  // `زيارة لمبعوث أميركي لشرق ليبيا`: after who visits, whom.
  const second = slot === F.FOR && match.act.modes.includes('visit') ? secondIn(predicate, slot) : undefined;
  if (second && own.length > 0 && own.every((one) => filled.subject.includes(one))) return referentsOf(context, second);
  if (own.length > 0) return own;
  if (!light) return placedBefore(context, match, slot);
  const ofVerb = prepositional(context, light.predicate, slot);
  const whom = ofVerb.length === 0 && TO_WHOM.includes(slot) ? indirectObject(light, predicate.chunk) : null;
  return whom ? referentsOf(context, whom) : ofVerb;
}

const secondIn = ({ prepositional: slots }: Predicate, slot: string) => slots.filter((one) => one.slot === slot)[1];

/** The referents of the first slot that has some, or of all. */
function take(filling: Filling, slots: readonly string[], all: boolean): readonly Referent[] {
  const { used } = filling;
  let found = NOBODY;
  for (const slot of slots) {
    if (used.includes(slot)) continue;
    const referents = without(inSlot(filling, slot), found);
    if (referents.length === 0) continue;
    used.push(slot);
    found = joined(found, referents);
    if (!all) break;
  }
  return found;
}

function actorsOf(filling: Filling): readonly Referent[] {
  const { match, filled } = filling;
  const { roles, symmetric } = match.act;
  if (match.light?.verb.subject !== 'recipient') return take(filling, roles.actor, symmetric);
  const isOwned = filled.because.includes('roles.genitive-subject');
  const slots = roles.actor.filter((slot) => slot !== 'subject' || isOwned);
  return take(filling, [...slots, F.FROM, F.BY_AGENT, F.FOR], false);
}

/** Whom the frame's slots of recipients hold; of a mutual act only what stands in no slot of the other side. */
function reachedBy(filling: Filling): readonly Referent[] {
  const { type, roles, symmetric } = filling.match.act;
  const slots = symmetric
    ? roles.recipient.filter((slot) => !MUTUAL.includes(slot) || (slot === 'object' && type === 'ASSAULT'))
    : roles.recipient;
  return take(filling, slots, false);
}

function partiesOf(filling: Filling): readonly Referent[] {
  const { context, match } = filling;
  const between = match.act.symmetric || isOfTies(context, match) ? inSlot(filling, F.BETWEEN) : NOBODY;
  if (between.length > 0) return between;
  const gathered = broughtTogether(context, match);
  return gathered.length > 0 ? gathered : tiesBetween(context, match);
}

/** Those who do a mutual act with its actor. */
function otherSides(filling: Filling, actor: readonly Referent[], recipient: readonly Referent[]): readonly Referent[] {
  const { context, match, filled, used } = filling;
  const { type, roles } = match.act;
  const found: Referent[] = [];
  for (const slot of MUTUAL) {
    // `تقاتل القوات التنظيم`: what a verb of fighting or exchange takes is no side that does it too.
    const isActedUpon = slot === 'object' && type !== 'CONSULT';
    if (used.includes(slot) || roles.actor.includes(slot) || isActedUpon) continue;
    for (const referent of slot === 'object' ? metBy(context, match.predicate, filled) : inSlot(filling, slot)) {
      // `بموسكو` is where they meet, `بالحجارة` what they fight with.
      if (slot === F.BY && (referent.kind === 'state' || referent.class === 'presidency' || !isBeing(referent))) continue;
      // `يبحث مشروعاً مصرياً`: whose the thing is that they discuss.
      if (slot === 'object' && isAdjective(context, referent)) continue;
      if (!isAmong(actor, referent) && !isAmong(recipient, referent) && !isAmong(found, referent)) found.push(referent);
    }
  }
  return found;
}

/** `وصل إلى مطار القاهرة`, `زار الساحة الحمراء`: who comes to such a place comes to its country; a town may be neutral ground. */
function hostAt({ lexicon }: RoleContext, one: Referent): Referent {
  const place = one.kind === 'place' ? lexicon.entity(one.entity) : undefined;
  const state = place && LANDMARKS.has(place.subkind ?? '') ? lexicon.entity(`state:${place.country}`) : undefined;
  return state ? { ...fromKnown(state, { from: 0, to: 0 }), from: one.from, to: one.to } : one;
}

const LANDMARKS = new Set(['airport', 'palace', 'site']);

/** `سيارة متوقفة أمام المحكمة انفجرت`: where a thing stands that then does harm. */
function placedBefore(context: RoleContext, { act, predicate }: ActMatch, slot: string): readonly Referent[] {
  if (act.type !== 'ASSAULT' || predicate.form !== 'verb' || predicate.before === null) return NOBODY;
  const isBomb = act.with?.subject !== undefined && !act.roles.actor.includes('subject');
  const thing = predicate.before.chunks.at(-1);
  if (thing === undefined || !isBomb) return NOBODY;
  const places = context.chunks.slice(thing + 1, predicate.chunk);
  if (places.some(({ kind }) => kind !== 'noun' && kind !== 'time')) return NOBODY;
  const place = places.find(({ phrase }) => phrase?.preposition === slot);
  return place ? referentsOf(context, { slot, chunks: [place.index] }) : NOBODY;
}

/** `تعزيز العلاقات بين البلدين`: what is done to ties both sides do, where nobody else is said to do it. */
function isOfTies({ chunks, resolved }: RoleContext, { act, predicate: { form, genitive, suffix } }: ActMatch): boolean {
  if (form !== 'noun' || act.type !== 'SUPPORT' || suffix !== null || genitive === null) return false;
  return genitive.chunks.every((at) => !chunks[at]?.phrase?.suffix && !(resolved[at] ?? NOBODY).some(isBeing));
}

const OF_TIES = new Set<EventType>(['SUPPORT', 'SANCTION']);

/** `عادت العلاقات بين البلدين`, `العلاقات بين البلدين تعود`: the sides of the ties of which a verb says something. */
function tiesBetween(context: RoleContext, { act, predicate }: ActMatch): readonly Referent[] {
  const { form, before, bare } = predicate;
  if (form !== 'verb' || !OF_TIES.has(act.type) || bare.length > (before ? 0 : 1)) return NOBODY;
  const at = (before ?? bare[0])?.chunks[0];
  if (at === undefined) return NOBODY;
  if ((context.resolved[at] ?? NOBODY).some(isBeing)) return NOBODY;
  if (!before) return predicate.prepositional.flatMap((one) => (one.slot === F.BETWEEN ? referentsOf(context, one) : []));
  const [first, second] = context.chunks.slice(at + 1, at + 3);
  if (first?.phrase?.preposition !== F.BETWEEN) return NOBODY;
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
  return hasSubject && bare[0] ? beingsOf(referentsOf(context, bare[0])) : NOBODY;
}

/** Known by an adjective alone: `مصري`. */
const isAdjective = (context: RoleContext, { from, isDropped }: Referent): boolean =>
  from !== null && !isDropped && context.words[from]?.tag === 'adjective';

/** `إطلاق الصواريخ`, `أطلقت قذيفتان`: what is fired is part of the trigger, not who fires. */
const isPhrase = ({ trigger, with: restrictions }: Act): boolean => trigger === 'phrase' && restrictions?.object !== undefined;
