// When an act happened (codebook section 5): the time expression that belongs to the act's clause and not to the verb that reports it.

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
export function timeOwners(context: DateContext): ReadonlyMap<number, number> {
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

/** The date of a match: its own time, its light verb's, or that of the verb whose object or adjunct it is. */
export function dateOf(
  context: DateContext,
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
