// Where and when (codebook section 5): the place named in the act's own clause, the goal of a journey, the place attacked; the time
// expression that belongs to the act's clause and not to the verb that reports it. Nothing is taken from datelines.

import * as F from '../../arabic/function-words.ts';
import type { EventType, Status } from '../../domain/index.ts';
import type { ActMatch, Chunk, PlacedDate, Predicate, Referent, TaggedWord, TimeHit } from '../types.ts';

export interface PlaceContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  readonly resolved: readonly (readonly Referent[])[];
  readonly times: readonly TimeHit[];
  /** Place of each hit among the times. */
  readonly orderOfTimes: ReadonlyMap<TimeHit, number>;
  readonly published: string | null;
  /** Chunks of the predicates that name visits. */
  readonly visitsAt: ReadonlySet<number>;
}

const isPlace = (referent: Referent): boolean => referent.kind === 'place' || referent.kind === 'state';
const NEAR = 6;

/** Places that a predicate's own complements name, `في` and `ب` first, then those of its light verb and its governor. */
export function placeOf(context: PlaceContext, match: ActMatch): Referent | null {
  const { act, predicate, light } = match;
  // What is said or decided is placed only by words right beside it: `في` further on belongs to its content or its participants.
  if (!PHYSICAL.has(act.type)) return beside(context, predicate) ?? (light ? beside(context, light.predicate) : null);
  const own = located(context, predicate) ?? (light ? located(context, light.predicate, predicate.chunk) : null);
  if (own) return own;
  // `شهدت بغداد احتجاجات`: the subject of a verb that has no actor is where it happened.
  const scene = light?.verb.subject === 'none' ? subjectPlace(context, light.predicate) : null;
  if (scene) return scene;
  const isVisit = act.modes.includes('visit') || act.type === 'CONSULT';
  if (isVisit) {
    const goal =
      goalOf(context, predicate, act.roles.recipient) ?? (light ? goalOf(context, light.predicate, act.roles.recipient) : null);
    if (goal) return goal;
  }
  if (act.type === 'ASSAULT' || act.type === 'PROTEST' || act.type === 'COERCE' || act.type === 'MOBILIZE') {
    const target = goalOf(context, predicate, ['object', F.ON, F.TO, F.FROM]);
    if (target) return target;
  }
  const governor = predicate.governor === null || predicate.form === 'verb' ? undefined : context.predicates[predicate.governor];
  const around = governor && governor.reading.lemma.cues.length === 0 ? located(context, governor, predicate.chunk) : null;
  return around ?? adjacent(context, predicate);
}

const PHYSICAL = new Set<EventType>(['CONSULT', 'ASSAULT', 'PROTEST', 'COERCE', 'MOBILIZE', 'AID']);

/** A `في / ب` phrase straight after the predicate, its subject or a time. */
function beside(context: PlaceContext, predicate: Predicate): Referent | null {
  for (let at = predicate.chunk + 1; at <= predicate.chunk + 3; at++) {
    const chunk = context.chunks[at];
    if (chunk?.sentence !== predicate.sentence) return null;
    const preposition = chunk.phrase?.preposition;
    if (preposition === F.IN || preposition === F.BY) return context.resolved[at]?.find(isPlace) ?? null;
    const isPerson = context.resolved[at]?.some((one) => one.kind === 'person' || one.kind === 'role');
    if (chunk.kind !== 'time' && !isPerson) return null;
  }
  return null;
}

/** The place of the first `في / ب` phrase among the complements. */
function located(context: PlaceContext, predicate: Predicate, own = predicate.chunk): Referent | null {
  for (const argument of predicate.prepositional) {
    if (argument.slot !== F.IN && argument.slot !== F.BY) continue;
    for (const chunk of argument.chunks) {
      if (isOfVisit(context, predicate.chunk, chunk, own)) continue;
      const place = (context.resolved[chunk] ?? []).find(isPlace);
      if (place) return place;
    }
  }
  return null;
}

/** `جاءت المحادثات عقب توقف الوفد في القاهرة`: the place belongs to the visit that stands between. */
function isOfVisit({ visitsAt }: PlaceContext, from: number, to: number, own: number): boolean {
  for (let chunk = from + 1; chunk < to; chunk++) if (chunk !== own && visitsAt.has(chunk)) return true;
  return false;
}

function subjectPlace(context: PlaceContext, { bare, before }: Predicate): Referent | null {
  for (const argument of [before, bare[0]]) {
    const place = argument?.chunks.flatMap((chunk) => context.resolved[chunk] ?? []).find(isPlace);
    if (place) return place;
  }
  return null;
}

function goalOf(context: PlaceContext, predicate: Predicate, slots: readonly string[]): Referent | null {
  const candidates: number[] = [];
  for (const slot of slots) {
    for (const argument of predicate.prepositional) if (argument.slot === slot) candidates.push(...argument.chunks);
    if (slot !== 'object') continue;
    for (const argument of predicate.bare) candidates.push(...argument.chunks);
    if (predicate.genitive) candidates.push(...predicate.genitive.chunks);
    if (predicate.antecedent !== null) candidates.push(predicate.antecedent);
  }
  for (const chunk of candidates) {
    const place = (context.resolved[chunk] ?? []).find(isPlace);
    if (place) return place;
  }
  return null;
}

/** A `في` phrase further on in the clause, before the next verb: `قتل ثلاثة وأصيب عشرة في هجوم في بغداد`. */
function adjacent(context: PlaceContext, predicate: Predicate): Referent | null {
  for (let at = predicate.last + 1; at <= Math.min(context.chunks.length - 1, predicate.last + NEAR); at++) {
    const chunk = context.chunks[at] as Chunk;
    if (
      chunk.sentence !== predicate.sentence ||
      chunk.kind === 'verb' ||
      chunk.kind === 'complementizer' ||
      chunk.kind === 'relative' ||
      chunk.kind === 'subordinator'
    )
      return null;
    const preposition = chunk.phrase?.preposition;
    if (preposition !== F.IN && preposition !== F.BY) continue;
    const place = (context.resolved[at] ?? []).find(isPlace);
    if (place) return place;
  }
  return null;
}

const BOUNDARY = new Set<Chunk['kind']>(['complementizer', 'relative', 'subordinator']);

/** The predicate to which each time chunk belongs: the nearest to its left in its clause, else the nearest to its right. */
export function timeOwners(context: PlaceContext): ReadonlyMap<number, number> {
  const byChunk = new Map<number, number>();
  for (const predicate of context.predicates) if (!byChunk.has(predicate.chunk)) byChunk.set(predicate.chunk, predicate.index);
  const owners = new Map<number, number>();
  for (const chunk of context.chunks) {
    if (!chunk.time) continue;
    const owner = scan(context, byChunk, chunk, -1) ?? scan(context, byChunk, chunk, 1);
    if (owner !== null) owners.set(chunk.index, owner);
  }
  return owners;
}

function scan(context: PlaceContext, byChunk: ReadonlyMap<number, number>, from: Chunk, step: -1 | 1): number | null {
  for (let at = from.index + step, left = 14; at >= 0 && at < context.chunks.length && left > 0; at += step, left--) {
    const chunk = context.chunks[at] as Chunk;
    if (chunk.sentence !== from.sentence || BOUNDARY.has(chunk.kind)) return null;
    const form = context.words[chunk.from]?.form;
    if (chunk.kind === 'mark' && (form === ';' || form === '\u061B' || form === ':')) return null;
    const owner = byChunk.get(at);
    if (owner !== undefined) return owner;
  }
  return null;
}

/** The date of a match: its own time, its light verb's, or that of the verb whose object or adjunct it is. */
export function dateOf(
  context: PlaceContext,
  match: ActMatch,
  timesOf: ReadonlyMap<number, readonly number[]>,
  status: Status,
): PlacedDate | null {
  const chain: number[] = [match.predicate.index];
  if (match.light) chain.push(match.light.predicate.index);
  // `قصفت الخميس سيارة فقتلت ثلاثة`: a joined verb of the same kind shares the day.
  const partner = match.predicate.joinedTo === null ? undefined : context.predicates[match.predicate.joinedTo];
  if (partner?.reading.lemma.acts.some((act) => act.type === match.act.type)) chain.push(partner.index);
  const governor = match.predicate.governor;
  if (governor !== null && match.predicate.form !== 'verb') {
    const above = context.predicates[governor] as Predicate;
    if (above.reading.lemma.cues.length === 0 || above.reading.lemma.acts.length > 0) chain.push(governor);
  }
  for (const predicate of chain) {
    for (const chunkIndex of timesOf.get(predicate) ?? []) {
      const chunk = context.chunks[chunkIndex] as Chunk;
      const hit = chunk.time as TimeHit;
      const days = anchored(hit, status, context.published);
      if (days) return { ...days, time: context.orderOfTimes.get(hit) ?? null };
    }
  }
  return null;
}

/** The days of an expression for an act of this status: what is to come reaches forward. */
function anchored(hit: TimeHit, status: Status, published: string | null): { start: string; end: string } | null {
  if (hit.start === null || hit.end === null) return null;
  if (hit.since)
    return published && published >= hit.start ? { start: hit.start, end: published } : { start: hit.start, end: hit.end };
  const isAhead = (status === 'future' || status === 'hypothetical') && hit.forward !== null;
  return isAhead && hit.forward ? hit.forward : { start: hit.start, end: hit.end };
}
