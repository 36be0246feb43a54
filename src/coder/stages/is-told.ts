// Force and protest are told, or only alluded to. A verb or a light verb tells them; a bare noun in passing ("since the assassination",
// "the demonstrations") is a reference to something that is not told here, and no event of this article (codebook sections 1 and 2:
// no states of affairs, no bare anaphors).

import type { EventType } from '../../domain/index.ts';
import type { ActMatch, Chunk, Predicate, Referent, TaggedWord } from '../types.ts';

export interface ToldContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
}

export interface Candidate {
  readonly match: ActMatch;
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
  /** The rules that filled the roles. */
  readonly because: readonly string[];
}

const ALLUDED = new Set<EventType>(['ASSAULT', 'PROTEST']);

/** For each candidate, whether the text tells it. Types other than ASSAULT and PROTEST always are. */
export function areTold(context: ToldContext, candidates: readonly Candidate[]): readonly boolean[] {
  const first = candidates.map((one) => !ALLUDED.has(one.match.act.type) || isTold(context, one));
  const toldIn = new Set<string>();
  for (const [index, { match }] of candidates.entries())
    if (first[index] && match.predicate.form !== 'participle') toldIn.add(match.act.type);
  // An allusion beside an act of its kind that is told belongs to the telling: `قتلوا اثنين في تفجير قنبلة`.
  return candidates.map((one, index) => first[index] === true || (ownParticipants(one) && toldIn.has(one.match.act.type)));
}

const borrowed = (because: readonly string[]): boolean => because.includes('roles.governor-subject');
const ownParticipants = (one: Candidate): boolean => one.recipient.length > 0 || (one.actor.length > 0 && !borrowed(one.because));

function isTold(context: ToldContext, one: Candidate): boolean {
  const { match, actor, recipient, because } = one;
  const { predicate, light } = match;
  if (predicate.form === 'verb') return isVerbTold(one);
  if (light && light.predicate.form === 'verb') return light.predicate.antecedent !== predicate.chunk;
  const acting = borrowed(because) ? [] : actor;
  const isReported = predicate.governor !== null && isReport(context, predicate.governor);
  const word = context.words[predicate.word] as TaggedWord;
  if (isReported && !word.article) return acting.length > 0 || recipient.length > 0;
  // `اشتداد المواجهات بين الجيش والمتمردين`: both sides of a mutual act are its actors.
  if (match.act.symmetric && acting.length > 0) return true;
  if ((context.chunks[predicate.chunk] as Chunk).phrase?.genitive) return false;
  return acting.length > 0 && recipient.length > 0 && !(word.article && isInPassing(context, match));
}

/** `أعلنت الشرطة مقتل ثلاثة`: the noun is what a verb of saying reports. */
function isReport(context: ToldContext, governor: number): boolean {
  const above = context.predicates[governor];
  return above !== undefined && above.form === 'verb' && above.alternatives.some((reading) => reading.lemma.cues.length > 0);
}

/** A relative clause describes somebody by what he did or does; it tells nothing new. */
function isVerbTold({ match, actor, recipient }: Candidate): boolean {
  const { analysis } = match.predicate.reading;
  if (match.predicate.antecedent !== null) return false;
  const said = [...actor, ...recipient].some((one) => !one.isDropped);
  if (analysis.tense !== 'imperfect') return said || actor.length > 0;
  // `تقاتل قوات الحكومة التنظيم`: both sides of a mutual act are its actors.
  return actor.some((one) => !one.isDropped) && [...actor, ...recipient].filter((one) => !one.isDropped).length > 1;
}

/** It stands in a prepositional phrase or in the genitive of another noun. */
function isInPassing(context: ToldContext, { predicate }: ActMatch): boolean {
  const chunk = context.chunks[predicate.chunk] as Chunk;
  return chunk.phrase !== null && (chunk.phrase.preposition !== null || chunk.phrase.genitive);
}
