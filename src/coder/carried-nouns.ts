// Whether a light verb carries a noun: the noun in the slot that the verb keeps for it (`شن غارة`), within a row of deeds, in a relative clause
// whose pronoun stands for the noun, or beyond the clause about the verb's subject.

import { showsAccusative } from './gather-complements.ts';
import type { Argument, Chunk, Predicate, TaggedWord } from './types.ts';

export interface CarryContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
}

/** `شن سلسلة غارات`, `استخدم حق النقض`: the noun before a genitive, no deed itself, stands in the slot for it. */
export const carriesNoun = (context: CarryContext, candidate: Predicate, chunk: number, slot: string): boolean =>
  carries(context, candidate, chunk, slot) || (isInSeries(context, chunk) && carries(context, candidate, chunk - 1, slot));

function isInSeries({ chunks, words }: CarryContext, chunk: number): boolean {
  const before = chunks[chunk - 1];
  if (!chunks[chunk]?.phrase?.genitive || !before?.phrase || before.phrase.isPredicate) return false;
  const head = words[before.phrase.head];
  const lemma = head?.tag === 'noun' ? head.reading?.lemma : undefined;
  // `قدم ملف اغتيال الوزير`, `أصدرت محكمة جرائم الحرب حكماً`: papers and courts are no row of deeds.
  return lemma?.crowd === null && !APART.has(lemma.class ?? '') && !APART.has(lemma.gloss ?? '');
}

/** Classes and glosses: `تبنت سياسة قتل` kills nobody. */
const APART = new Set(['document', 'institution', 'organization', 'place', 'event', 'policy', 'strategy', 'idea']);

function carries(context: CarryContext, candidate: Predicate, chunk: number, slot: string): boolean {
  if (slot === 'object') {
    if (candidate.form === 'noun') return holds(candidate.genitive, chunk);
    return (
      candidate.bare.some(
        (argument, index) => holds(argument, chunk) && !isReason(context, candidate.bare.slice(0, index), chunk),
      ) ||
      (candidate.antecedent === chunk && candidate.suffix !== null) ||
      (candidate.reading.analysis.voice !== 'active' && holds(candidate.before, chunk))
    );
  }
  if (slot === 'subject')
    return (
      (holds(candidate.bare[0], chunk) && mayBeSubject(context, candidate, chunk)) ||
      holds(candidate.before, chunk) ||
      holds(candidate.genitive, chunk) ||
      (candidate.antecedent === chunk && candidate.suffix === null)
    );
  return (
    candidate.prepositional.some((argument) => argument.slot === slot && holds(argument, chunk)) ||
    (candidate.antecedent === chunk &&
      candidate.suffix === null &&
      candidate.form === 'verb' &&
      candidate.prepositional.some((a) => a.slot === slot)) ||
    isBeyondClause(context, candidate, slot, chunk)
  );
}

const holds = (argument: Argument | null | undefined, chunk: number): boolean => argument?.chunks.includes(chunk) ?? false;

/** `قاد وفداً طلباً للعون`: an indefinite accusative after the object is why it is done. */
const isReason = (context: CarryContext, before: readonly Argument[], chunk: number): boolean =>
  isAccusative(context, chunk) && before.some((argument) => argument.chunks.some((one) => isAccusative(context, one)));

export const isAccusative = ({ chunks, words }: CarryContext, chunk: number): boolean =>
  showsAccusative(words, chunks[chunk]?.phrase ?? null);

/** `أسفر هجوم استهدف قافلة عن مقتل ثلاثة`: what the verb must take stands after the clause that describes its subject. */
function isBeyondClause({ predicates }: CarryContext, verb: Predicate, slot: string, chunk: number): boolean {
  if (verb.form !== 'verb' || verb.prepositional.some((argument) => argument.slot === slot)) return false;
  let clause: Predicate | undefined;
  for (let next = verb.index + 1; next < verb.index + CLAUSE_REACH && !clause; next++) {
    const antecedent = predicates[next]?.antecedent ?? null;
    if (antecedent !== null && antecedent > verb.chunk && antecedent <= verb.last) clause = predicates[next];
  }
  if (clause?.form !== 'verb' || clause.reading.lemma.lights.some(({ noun }) => noun === slot)) return false;
  return clause.prepositional.some((argument) => argument.slot === slot && argument.chunks.includes(chunk));
}

/** How many predicates after a verb the clause about its subject is looked for. */
const CLAUSE_REACH = 4;

/** `وقعا اتفاقاً`: an accusative is no subject, and a verb before its subject is singular. */
function mayBeSubject(context: CarryContext, { reading, form }: Predicate, chunk: number): boolean {
  return form !== 'verb' || (!isAccusative(context, chunk) && reading.analysis.number === 'singular');
}
