// Where an act happened (codebook section 5): the goal of a journey, the place in which or before which its own clause sets it, the place
// attacked, the house whose name the host goes by. Only places with a name count; nothing is taken from datelines.

import * as F from '../../arabic/function-words.ts';
import type { EventType } from '../../domain/index.ts';
import type { Lexicon } from '../../lexicon/types.ts';
import { liesThere } from '../gather-complements.ts';
import { fromKnown } from '../referents.ts';
import type { Act, ActMatch, Argument, Chunk, NounPhrase, Predicate, Referent, TaggedWord } from '../types.ts';

export interface PlaceContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  readonly resolved: readonly (readonly Referent[])[];
  readonly lexicon: Lexicon;
}

/** How many chunks on from its word a clause still says where. */
const REACH = 16;
/** Types that happen somewhere; words of assent, demand and blame are placed only by what stands right beside them. */
const PHYSICAL = new Set<EventType>(['CONSULT', 'ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE', 'AID']);
const ROUTE: ReadonlySet<string> = new Set([F.FROM, F.BETWEEN, F.TO, F.ON]);
const AGAINST_PLACES = new Set<EventType>(['ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE']);

/** Where an act happened: a place with a name, or only the country of one without (`في مقر وزارة الدفاع الروسية`). */
export interface Scene {
  readonly place: Referent | null;
  readonly country: string | null;
}

/** Scene of each match, in their order. */
export function scenesOf(context: PlaceContext, matches: readonly ActMatch[]): readonly Scene[] {
  return matches.map((match) => {
    const place = placeOf(context, match);
    const country = place ? place.country : match.act.type === 'CONSULT' ? countryAlong(context, match.predicate) : null;
    return { place, country };
  });
}

function placeOf(context: PlaceContext, match: ActMatch): Referent | null {
  const { act, predicate, light } = match;
  // Who speaks by telephone is in two places.
  if (act.modes.includes('phone')) return null;
  const carrier = light?.predicate;
  if (!isPhysical(act)) return beside(context, predicate) ?? (carrier ? beside(context, carrier) : null);
  const isMeeting = act.type === 'CONSULT';
  const goal = act.modes.includes('visit') ? visited(context, match) : null;
  // `سيزور موسكو لبحث الأزمة في ليبيا`: a journey is where it goes.
  if (goal?.kind === 'place') return goal;
  const hasTopic = isMeeting || act.symmetric;
  const own =
    along(context, predicate, hasTopic ? topicsOf(context, act, predicate) : null) ??
    (carrier ? along(context, carrier, hasTopic ? topicsOf(context, act, carrier) : null) : null);
  if (own) return own;
  const told = describing(context, predicate);
  const there = told ? along(context, told, isMeeting ? [] : null) : null;
  if (there) return there;
  // `شهدت بغداد احتجاجات`: the subject of a verb that has no actor is where it happened.
  const scene = light?.verb.subject === 'none' ? subjectPlace(context, light.predicate) : null;
  if (scene) return scene;
  if (goal) return goal;
  if (AGAINST_PLACES.has(act.type)) {
    const target = goalOf(context, predicate, TARGETS) ?? (light ? goalOf(context, light.predicate, TARGETS_OF_LIGHT) : null);
    if (target) return target;
    const house = act.roles.recipient.includes(F.BY) ? houseOf(context, predicate) : null;
    if (house) return house;
  }
  // `سيّر شاحنات من عدن إلى المخا`, `أسقط الغذاء على المدينة`: of two places the first.
  if (act.type === 'AID') {
    const route = firstPlace(
      context,
      predicate.prepositional.filter((argument) => ROUTE.has(argument.slot)),
    );
    if (route?.kind === 'place') return route;
  }
  if (predicate.form === 'noun') {
    const named = ownedBy(context, predicate);
    if (named) return named;
  }
  const opening = fronted(context, predicate) ?? (carrier ? fronted(context, carrier) : null);
  if (opening) return opening;
  const governor = predicate.governor === null || predicate.form === 'verb' ? undefined : context.predicates[predicate.governor];
  return governor && governor.reading.lemma.cues.length === 0 ? along(context, governor, isMeeting ? [] : null) : null;
}

/** Slots in which stands what is attacked or restricted. */
const TARGETS: readonly string[] = ['object', F.ON, F.TO, F.FROM];
const TARGETS_OF_LIGHT: readonly string[] = [F.ON];

/** Where a journey goes. */
function visited(context: PlaceContext, { act, predicate, light }: ActMatch): Referent | null {
  const slots = [...act.roles.recipient, F.TO];
  return (
    goalOf(context, predicate, slots) ?? (light ? goalOf(context, light.predicate, slots) : null) ?? laterGoal(context, predicate)
  );
}

const isPhysical = (act: Act): boolean => PHYSICAL.has(act.type) || isSigning(act);

/** Signing is an act of words that happens somewhere: both sides put their names to something. */
export const isSigning = (act: Act): boolean => act.type === 'SUPPORT' && act.symmetric && act.roles.content.length > 0;

const isPlace = (referent: Referent): boolean => referent.kind === 'place' || referent.kind === 'state';

/** The named place of a phrase: a name, the seat that a body is called by (`الكرملين`), or a common noun with a name (`مخيم اليرموك`). */
function namedPlace(context: PlaceContext, index: number): Referent | null {
  const phrase = context.chunks[index]?.phrase;
  if (!phrase) return null;
  for (const referent of context.resolved[index] ?? []) {
    if (isPlace(referent) && (isKnown(context, referent) || (referent.how === 'description' && isNamed(context, phrase))))
      return referent;
    const seat = seatOf(context, referent);
    if (seat) return seat;
  }
  return null;
}

/** A name, or a common noun that has been found to stand for one (`المدينة`). */
const isKnown = ({ lexicon }: PlaceContext, referent: Referent): boolean =>
  referent.how === 'full' || referent.how === 'short' || lexicon.entity(referent.entity) !== undefined;

/** A description is a name when a word of no dictionary or the name of a place is in it; `مقر وزارة الدفاع` and `مواقع` are none. */
function isNamed({ words }: PlaceContext, phrase: NounPhrase): boolean {
  if (phrase.owners.some(isPlace)) return true;
  for (let at = phrase.head + 1; at < phrase.to; at++) if (words[at]?.tag === 'unknown') return true;
  return false;
}

/** `الإليزيه`, `الكرملين`: the house of the body that bears its name. */
function seatOf({ lexicon }: PlaceContext, referent: Referent): Referent | null {
  if (referent.kind !== 'organization' || referent.from === null || referent.to === null) return null;
  const seat = lexicon.entity(referent.entity)?.capital;
  const known = seat ? lexicon.entity(seat) : undefined;
  return known ? fromKnown(known, { from: referent.from, to: referent.to }) : null;
}

/** Glosses of the prepositions that set an act somewhere; those that set it at a building take any body for its house. */
const IN_PLACE = new Set(['in', 'inside', 'near', 'before, in front of']);
const AT_BUILDING = new Set(['inside', 'outside', 'near', 'before, in front of']);

function glossOf({ words }: PlaceContext, chunk: Chunk): string {
  const word = words[chunk.from];
  return word?.tag === 'preposition' ? (word.reading?.lemma.gloss ?? '') : '';
}

/** The place that a phrase with a preposition of place names. */
function sitedAt(context: PlaceContext, chunk: Chunk): Referent | null {
  const gloss = glossOf(context, chunk);
  if (chunk.phrase?.preposition !== F.BY && !IN_PLACE.has(gloss) && !AT_BUILDING.has(gloss)) return null;
  const place = gloss === 'outside' ? null : namedPlace(context, chunk.index);
  if (place || !AT_BUILDING.has(gloss)) return place;
  return (context.resolved[chunk.index] ?? []).find((one) => one.kind === 'organization' && isKnown(context, one)) ?? null;
}

/** Glosses of the prepositions before what is talked about. */
const TOPICS = new Set(['around, about', 'about, from']);

const isMeetingNoun = ({ words }: PlaceContext, { head }: NounPhrase): boolean =>
  words[head]?.reading?.lemma.acts.some((act) => act.type === 'CONSULT') ?? false;

/** What a phrase does to the places that come after it. */
function bounds(context: PlaceContext, chunk: Chunk, isMeeting: boolean): 'none' | 'topic' | 'end' {
  const { phrase } = chunk;
  if (chunk.kind === 'mark') return /^[;:\u061B]$/u.test(context.words[chunk.from]?.form ?? '') ? 'end' : 'none';
  if (chunk.kind === 'time' || chunk.kind === 'particle' || chunk.kind === 'preposition') return 'none';
  if (!phrase) return chunk.kind === 'auxiliary' || chunk.kind === 'negation' ? 'none' : 'end';
  if (phrase.isPredicate) {
    if (phrase.conjunction !== null) return 'end';
    // `جاءت المحادثات عقب توقف الوفد في القاهرة`: what it came after has its own place.
    if (phrase.preposition === F.BEFORE || F.AFTER_EVENTS.has(phrase.preposition ?? '')) return 'end';
    // A speech that stands beside an act of force has its own occasion: `حربه على التنظيم خلال اجتماعه في موسكو`.
    if (!isMeeting && phrase.preposition !== null && isMeetingNoun(context, phrase)) return 'end';
    if (phrase.genitive) return 'topic';
  }
  return phrase.preposition === F.FOR || TOPICS.has(glossOf(context, chunk)) ? 'topic' : 'none';
}

const NO_TOPICS: readonly number[] = [];

/** The chunks that say what is talked about: the object of a verb of discussing (`يناقش الوزراء الأوضاع في ليبيا`, `وبحثا الأوضاع`). */
function topicsOf({ resolved }: PlaceContext, { roles }: Act, { form, bare, before, genitive }: Predicate): readonly number[] {
  if (!roles.content.includes('object')) return NO_TOPICS;
  const isAlone = bare.length === 1 && bare[0]?.chunks.every((at) => resolved[at]?.every(({ kind }) => kind === 'unknown'));
  const objects = form === 'verb' ? bare.slice(before || isAlone ? 0 : 1) : genitive ? [genitive] : [];
  return objects.flatMap((argument) => argument.chunks);
}

/** `الأوضاع في غزة`: a state of affairs that is somewhere, whoever talks of it elsewhere. */
function isOfAffairs({ words, chunks }: PlaceContext, at: number): boolean {
  const phrase = chunks[at]?.phrase;
  const { gloss, glosses } = words[phrase?.head ?? -1]?.reading?.lemma ?? {};
  return AFFAIRS.has(gloss ?? '') || AFFAIRS.has(glosses ?? '');
}

const AFFAIRS = new Set(['situation', 'development', 'war', 'escalation', 'event']);

/**
 * The first place that the clause sets after its predicate. After a topic a country is part of it (`لبحث الأزمة في ليبيا`), a town is where
 * they meet; null where nothing is talked about.
 */
function along(context: PlaceContext, predicate: Predicate, topics: readonly number[] | null): Referent | null {
  let isTopic = false;
  for (let at = predicate.chunk + 1; at <= predicate.chunk + REACH; at++) {
    const chunk = context.chunks[at];
    if (chunk?.sentence !== predicate.sentence) return null;
    const bound = bounds(context, chunk, topics !== null);
    if (bound === 'end') return null;
    if (bound === 'topic' || topics?.includes(at)) isTopic = topics !== null;
    const place = sitedAt(context, chunk) ?? area(context, chunk, predicate.chunk);
    const isThere = isTopic && (place?.kind === 'state' || isOfAffairs(context, at - 1));
    if (place && !isThere) return place;
  }
  return null;
}

/** `لقاء جمعه بالسفير في طرابلس`, `الهجوم الذي استهدف الوزير في صيدا`: the verb that describes the deed tells where it was. */
function describing({ predicates }: PlaceContext, { form, index, chunk }: Predicate): Predicate | undefined {
  const next = form === 'noun' ? predicates.slice(index + 1, index + NEXT) : [];
  return next.find((one) => one.form === 'verb' && one.antecedent === chunk && one.reading.lemma.cues.length === 0);
}

const NEXT = 3;

/** The country of the first place that a clause names, whether the place itself has a name or not. */
function countryAlong(context: PlaceContext, predicate: Predicate): string | null {
  for (let at = predicate.chunk + 1; at <= predicate.chunk + REACH; at++) {
    const chunk = context.chunks[at];
    if (chunk?.sentence !== predicate.sentence || bounds(context, chunk, true) !== 'none') return null;
    const place = IN_PLACE.has(glossOf(context, chunk)) ? context.resolved[at]?.find(isPlace) : undefined;
    if (place?.country) return place.country;
  }
  return null;
}

/** `شمالي البلاد`, `جنوب غربي مقديشو`: a part of a place stands by itself; after a town it says where that is (`بلدة بيت أولا، شمال الخليل`). */
function area(context: PlaceContext, chunk: Chunk, from: number): Referent | null {
  const { phrase } = chunk;
  if (!phrase || phrase.preposition !== null || phrase.conjunction !== null || phrase.genitive) return null;
  const part = context.resolved[chunk.index]?.find((one) => one.kind === 'place' && one.class === 'area') ?? null;
  const before = context.chunks[chunk.index - 1]?.kind === 'mark' ? chunk.index - 2 : chunk.index - 1;
  const town = part && before > from ? namedPlace(context, before) : null;
  return town?.kind === 'place' ? town : part;
}

/** A phrase of place straight after the predicate, its subject or a time; after an object it is the object's (`تدعم البرلمان في طبرق`). */
function beside(context: PlaceContext, predicate: Predicate): Referent | null {
  for (let at = predicate.chunk + 1; at <= predicate.chunk + 4; at++) {
    const chunk = context.chunks[at];
    if (chunk?.sentence !== predicate.sentence) return null;
    const preposition = chunk.phrase?.preposition ?? null;
    if (preposition !== null) return preposition === F.IN || preposition === F.BY ? sitedAt(context, chunk) : null;
    const mayBeSubject = predicate.before === null && predicate.bare[0]?.chunks.includes(at);
    // `نواب ليبيا المجتمعون في طبرق`
    const head = context.words[chunk.phrase?.head ?? chunk.from];
    const describes = head?.article === true && head.reading?.analysis.nounForm === 'active-participle';
    if (chunk.kind !== 'time' && !mayBeSubject && !describes) return null;
  }
  return null;
}

/** `لقاء الرياض`, `قتلى احتجاج الناصرية`: the town whose meeting or protest it is. */
function ownedBy(context: PlaceContext, { genitive }: Predicate): Referent | null {
  const [first] = genitive?.chunks ?? [];
  if (first === undefined) return null;
  const at = context.chunks[first]?.phrase?.isPredicate && context.chunks[first + 1]?.phrase?.genitive ? first + 1 : first;
  const place = namedPlace(context, at);
  return place?.kind === 'place' ? place : null;
}

/** `وفي بنغازي، قُتل ثلاثة`: a place that opens the clause. */
function fronted(context: PlaceContext, predicate: Predicate): Referent | null {
  for (let at = predicate.chunk - 1; at >= predicate.chunk - 3; at--) {
    const chunk = context.chunks[at];
    if (chunk?.sentence !== predicate.sentence) return null;
    const place = chunk.phrase ? sitedAt(context, chunk) : null;
    const before = context.chunks[at - 1];
    if (place) return before?.sentence !== predicate.sentence || before.kind === 'mark' ? place : null;
    // `في صيدا جنوب لبنان وقعت`: where the town lies.
    if (chunk.kind !== 'time' && chunk.kind !== 'mark' && !liesThere(context.chunks, context.words, at)) return null;
  }
  return null;
}

/** `أحاطت آليات الجيش بالبرلمان`: a body is surrounded or stormed in its house. */
function houseOf({ resolved }: PlaceContext, { prepositional }: Predicate): Referent | null {
  for (const { slot, chunks } of prepositional) {
    if (slot !== F.BY) continue;
    for (const at of chunks) {
      const house = resolved[at]?.find((one) => one.kind === 'organization' && one.how === 'full');
      if (house) return house;
    }
  }
  return null;
}

function subjectPlace(context: PlaceContext, { bare, before }: Predicate): Referent | null {
  return placeIn(context, before) ?? placeIn(context, bare[0]);
}

/** The place in one of the slots; the subject too, where the host goes by it (`استضافت موسكو`). */
function goalOf(context: PlaceContext, predicate: Predicate, slots: readonly string[]): Referent | null {
  for (const slot of slots) {
    for (const argument of predicate.prepositional) {
      const place = argument.slot === slot ? placeIn(context, argument) : null;
      if (place) return place;
    }
    const place =
      slot === 'subject' ? subjectPlace(context, predicate) : slot === 'object' ? objectPlace(context, predicate) : null;
    if (place) return place;
  }
  return null;
}

const objectPlace = (context: PlaceContext, predicate: Predicate): Referent | null =>
  firstPlace(context, objectsOf(context, predicate)) ??
  placeIn(context, predicate.genitive) ??
  (predicate.antecedent === null ? null : namedPlace(context, predicate.antecedent));

/** The bare phrases after a verb but its subject: `قصفت روسيا كييف` did not happen in Russia. */
function objectsOf({ resolved }: PlaceContext, { form, before, joinedTo, bare }: Predicate): readonly Argument[] {
  if (form !== 'verb' || before !== null) return bare;
  if (bare.length > 1) return bare.slice(1);
  const isSubject = joinedTo === null && bare[0]?.chunks.some((at) => resolved[at]?.some(({ kind }) => kind === 'state'));
  return isSubject ? [] : bare;
}

/** `بزيارة لم يُعلن عنها إلى موسكو`: the goal of a visit stands after the clause that describes it. */
function laterGoal(context: PlaceContext, predicate: Predicate): Referent | null {
  const describing = context.predicates[predicate.index + 1];
  if (predicate.form !== 'noun' || context.words[predicate.word]?.article || describing?.form !== 'verb') return null;
  for (let at = predicate.chunk + 1; at < describing.chunk; at++)
    if (context.chunks[at]?.kind !== 'negation' && context.chunks[at]?.kind !== 'auxiliary') return null;
  const isJoined = context.words[describing.word]?.conjunction !== null || describing.sentence !== predicate.sentence;
  return isJoined ? null : goalOf(context, describing, [F.TO, F.FOR]);
}

function firstPlace(context: PlaceContext, candidates: readonly Argument[]): Referent | null {
  for (const argument of candidates) {
    const place = placeIn(context, argument);
    if (place) return place;
  }
  return null;
}

function placeIn(context: PlaceContext, argument: Argument | null | undefined): Referent | null {
  if (!argument) return null;
  for (const chunk of argument.chunks) {
    const place = namedPlace(context, chunk);
    if (place) return place;
  }
  return null;
}
