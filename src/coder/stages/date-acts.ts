// When an act happened (codebook section 5): the time expression that belongs to the act's clause and not to the verb that reports it.

import * as F from '../../arabic/function-words.ts';
import type { Status } from '../../domain/index.ts';
import type { ActMatch, Chunk, PlacedDate, Predicate, TaggedWord, TimeHit } from '../types.ts';

export interface DateContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  /** Place of each hit among the times. */
  readonly orderOfTimes: ReadonlyMap<TimeHit, number>;
  readonly published: string | null;
}

const BOUNDARY = new Set<Chunk['kind']>(['complementizer', 'relative', 'subordinator']);

/** The predicate to which each time chunk belongs: the nearest to its left in its clause, else the nearest to its right. */
function timeOwners(context: DateContext): ReadonlyMap<number, number> {
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

function scan(context: DateContext, byChunk: ReadonlyMap<number, number>, from: Chunk, step: -1 | 1): number | null {
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

/** The times of each predicate: its own, and those of a complement where it has none. */
export function timesOfPredicates(context: DateContext): ReadonlyMap<number, readonly number[]> {
  const owners = timeOwners(context);
  const times = new Map<number, readonly number[]>();
  const note = (predicate: number, chunk: number) => times.set(predicate, [...(times.get(predicate) ?? NO_TIMES), chunk]);
  for (const [chunk, predicate] of owners) if (!isMeasure(context, predicate, chunk)) note(predicate, chunk);
  const owned = new Map(times);
  // `تباحثا عبر اتصال في الرابع من مايو`, `قتلوا في هجوم وقع أمس`, `وقعا الاتفاق أمس`: the day of a complement, and of what describes it, is the
  // verb's, but what came before it had its own.
  for (const complement of context.predicates) {
    const { form, governor, chunk: at } = complement;
    if (form !== 'noun' || governor === null || times.has(governor)) continue;
    const preposition = (context.chunks[at] as Chunk).phrase?.preposition ?? null;
    const above = context.predicates[governor] as Predicate;
    const isApart =
      above.form === 'noun'
        ? preposition === null || F.AFTER_EVENTS.has(preposition) || preposition === F.BEFORE
        : preposition === null && above.reading.lemma.acts.length === 0;
    if (isApart) continue;
    for (let index = complement.index; index < complement.index + NEXT; index++)
      if (index === complement.index || describes(context.predicates[index], complement))
        for (const chunk of owned.get(index) ?? NO_TIMES) note(governor, chunk);
  }
  return times;
}

/** `أوسع مبادلة منذ عشرة أعوام`, `التقاه لأول مرة منذ 2019`: since when nothing like it has happened, not since when it goes on. */
function isMeasure({ words, chunks, predicates }: DateContext, predicate: number, time: number): boolean {
  const { time: hit } = chunks[time] as Chunk;
  const { word } = predicates[predicate] as Predicate;
  // `زيارة هي الثانية خلال ستة أشهر`: which of them it is.
  if (hit?.type === 'DURATION') return words.slice(Math.max(word + 1, hit.from - 3), hit.from).some(isOrdinal);
  if (!hit?.since) return false;
  const before = words[word - 1];
  if (before && (F.ELATIVE.test(before.form) || before.readings.some(({ lemma }) => lemma.value !== null))) return true;
  return words.slice(word + 1, hit.from).some((one) => one.reading?.lemma.gloss === ONCE || isFirst(one));
}

const ONCE = 'time';

/** `الثانية`, `الأول`. */
const isOrdinal = ({ form, kind, readings }: TaggedWord): boolean =>
  kind === 'word' && form.startsWith(F.ARTICLE) && readings.some(({ lemma }) => lemma.value !== null);

/** `هذا اللقاء هو الأول بين الرجلين منذ 2019`. */
const isFirst = (word: TaggedWord): boolean => isOrdinal(word) && word.readings.some(({ lemma }) => lemma.value === 1);

/** The date of a match: its own time, or that of the predicates that share its day. */
export function dateOf(
  context: DateContext,
  match: ActMatch,
  timesOf: ReadonlyMap<number, readonly number[]>,
  status: Status,
): PlacedDate | null {
  if (timesOf.size === 0) return null;
  const { predicate, light } = match;
  const dateAt = (index: number, isShared = false): PlacedDate | null => {
    const times = timesOf.get(index);
    return times ? firstDate(context, times, status, isShared) : null;
  };
  const own = dateAt(predicate.index) ?? (light ? dateAt(light.predicate.index) : null);
  if (own) return own;
  for (let index = predicate.index + 1; index < predicate.index + NEXT; index++) {
    const described = describes(context.predicates[index], predicate) ? dateAt(index) : null;
    if (described) return described;
  }
  for (const index of sharing(context, match)) {
    const shared = dateAt(index, true);
    if (shared) return shared;
  }
  return null;
}

/** `طلب كان قد رفعه في سبتمبر`: the verb that describes the noun tells its time. */
const describes = (verb: Predicate | undefined, { chunk, form }: Predicate): boolean =>
  form === 'noun' && verb?.form === 'verb' && verb.antecedent === chunk && verb.reading.lemma.cues.length === 0;

const NO_TIMES: readonly number[] = [];

const NEXT = 3;
/** Verbs in a row that share a day. */
const LONGEST_ROW = 4;

/** Predicates on whose day the act was too. */
function sharing(context: DateContext, { predicate, act, light }: ActMatch): readonly number[] {
  const found: number[] = [];
  // `أقلعت صباح اليوم وقصفت مواقع`, `زاره في 17 سبتمبر وعرض العون`: verbs that waw or fa joins tell of one day.
  let one: Predicate = light?.predicate ?? predicate;
  while (one.joinedTo !== null && found.length < LONGEST_ROW) {
    const nearest = context.predicates[one.joinedTo] as Predicate;
    const isSameKind = nearest.reading.lemma.acts.some(({ type }) => type === act.type);
    const partner = isSameKind ? nearest : partnerOf(context, one);
    if (!partner) break;
    found.push(partner.index);
    one = partner;
  }
  if (predicate.form === 'verb') return found;
  const { governor } = predicate;
  const above = governor === null ? undefined : context.predicates[governor];
  if (above && (above.reading.lemma.cues.length === 0 || above.reading.lemma.acts.length > 0)) found.push(above.index);
  // `أسقط النواب الاثنين الحكومة بحجبهم الثقة عنها`: by what, and in exchange for what.
  const first = context.words[(context.chunks[predicate.chunk] as Chunk).from];
  if (first?.preposition === F.BY || first?.reading?.lemma.gloss === IN_EXCHANGE) {
    const verb = context.predicates
      .slice(Math.max(0, predicate.index - NEXT), predicate.index)
      .findLast((one) => one.form === 'verb');
    if (verb?.sentence === predicate.sentence) found.push(verb.index);
  }
  return found;
}

const IN_EXCHANGE = 'in exchange for';

/** The verb to which waw, fa or `فيما` joins this one: of the same tense, and not of a clause that only describes somebody. */
function partnerOf({ words, predicates }: DateContext, one: Predicate): Predicate | null {
  const isWhile = words[one.word - 1]?.reading?.lemma.gloss === WHILE;
  if (!isWhile && (words[one.word]?.conjunction === null || one.bare.length > 1 || one.antecedent !== null)) return null;
  for (let index = one.index - 1; index >= Math.max(0, one.index - ROW_REACH); index--) {
    const other = predicates[index] as Predicate;
    if (other.sentence !== one.sentence) return null;
    const { analysis, future } = other.reading;
    const isAlike = analysis.tense === one.reading.analysis.tense && future === one.reading.future;
    if (other.form === 'verb' && other.antecedent === null && isAlike) return other;
  }
  return null;
}

const WHILE = 'while';
const ROW_REACH = 5;

/** The first of a predicate's times that has days; since when another act goes on says nothing of this one. */
function firstDate(
  { chunks, published, orderOfTimes }: DateContext,
  times: readonly number[],
  status: Status,
  isShared: boolean,
): PlacedDate | null {
  for (const chunk of times) {
    const hit = (chunks[chunk] as Chunk).time as TimeHit;
    const days = isShared && hit.since ? null : anchored(hit, status, published);
    if (days) return { start: days.start, end: days.end, time: orderOfTimes.get(hit) ?? null };
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
