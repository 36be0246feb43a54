// What a verb of saying reports: the clause after `أن / إن`, a quotation, or the noun that names an act (`أكد مقتل قائدين`). Phrases that only
// say where or when it was said (`في بيان`, `خلال لقائه السفير`) are none of it.

import * as F from '../../arabic/function-words.ts';
import type { Argument, Chunk, Predicate, Reading } from '../types.ts';
import { firstCue, type SourceContext } from './source-context.ts';

export interface Content {
  /** Words `[from, to)`; `to` null: up to the end of the sentence or the next cue. */
  readonly from: number;
  readonly to: number | null;
}

/** How many chunks after the verb its content is looked for: more than subjects with their appositions and circumstances have. */
const REACH = 24;

/** Kinds of cues whose bare object is a thing done (`تابع المحادثات`, `سلّم القرار`), never what is said. */
const CLAUSE_ONLY = new Set(['say', 'admit', 'write']);
/** Prepositions that bring what is said: `تحدث عن`, `أشار إلى`, `أفاد بـ`, `شدد على`. */
const SAYS: ReadonlySet<string> = new Set([F.BY, F.ABOUT, F.TO, F.ON]);

/** The content of a verb of saying; null where it reports nothing. */
export function findContent(context: SourceContext, predicate: Predicate): Content | null {
  return clauseOrQuotation(context, predicate) ?? reportedNoun(context, predicate);
}

function clauseOrQuotation(context: SourceContext, predicate: Predicate): Content | null {
  let inRelative = false;
  let index = predicate.index;
  const end = Math.min(context.chunks.length, predicate.chunk + REACH);
  for (let at = predicate.chunk + 1; at < end; at++) {
    const chunk = context.chunks[at] as Chunk;
    if (chunk.sentence !== predicate.sentence) break;
    // `سلّم السلاح إلى أن`: after a verb that also acts it is `until`.
    const isUntil = predicate.reading.lemma.acts.length > 0 && context.words[chunk.from]?.form === F.TO;
    if (!isUntil && opensClause(context, chunk)) return { from: chunk.from, to: null };
    if (chunk.kind === 'subordinator') break;
    if (chunk.kind === 'relative') inRelative = true;
    if (participleCue(context, chunk)) break;
    if (chunk.kind !== 'verb') continue;
    // `قال المسؤول الذي حضر الاجتماع إن`, `قالت مصادر طلبت ... إن`.
    while (index < context.predicates.length && (context.predicates[index] as Predicate).chunk < at) index++;
    const describes = inRelative || context.predicates[index]?.antecedent !== null;
    inRelative = false;
    if (describes) continue;
    if (context.words[chunk.from]?.conjunction !== null) break;
  }
  return null;
}

/** The clause that opens right after a noun or participle of saying, past what says where and when (`قوله أمس إن`, `مؤكداً لرويترز أن`). */
export function clauseAfter(context: SourceContext, start: number): Content | null {
  for (let at = start; at < Math.min(context.chunks.length, start + 4); at++) {
    const chunk = context.chunks[at] as Chunk;
    if (chunk.sentence !== context.chunks[start]?.sentence) return null;
    if (opensClause(context, chunk)) return { from: chunk.from, to: null };
    const isCircumstance = chunk.kind === 'time' || (chunk.phrase !== null && chunk.phrase.preposition !== null);
    if (!isCircumstance) return null;
  }
  return null;
}

/** `أن / إن`, also behind a preposition (`إلى أن`), a colon, a quotation mark. */
function opensClause(context: SourceContext, chunk: Chunk): boolean {
  // `فإن` and `وأن` go on with what began before.
  if (chunk.kind === 'complementizer') return context.words[chunk.from]?.conjunction === null;
  const first = context.words[chunk.from]?.form ?? '';
  if (chunk.kind === 'mark') return first === ':' || first === '"';
  return chunk.to - chunk.from > 1 && SAYS.has(first) && context.words[chunk.to - 1]?.form === F.THAT;
}

/** `مؤكداً أن`: the reading of a chunk's word by which what follows is said by this one. */
export function participleCue({ words }: SourceContext, { from }: Chunk): Reading | undefined {
  const word = words[from];
  if (word === undefined) return undefined;
  for (const reading of word.readings) {
    const { analysis, lemma, article } = reading;
    if (lemma.cues.length === 0 || article || analysis.nounForm !== 'active-participle' || !analysis.accusative) continue;
    if (lemma.cues.some((cue) => cue.participle)) return reading;
  }
  return undefined;
}

/** `أكد مقتل`, `تحدث عن هجوم`: the noun of an act with all that depends on it. */
function reportedNoun(context: SourceContext, predicate: Predicate): Content | null {
  const cue = firstCue(predicate.alternatives);
  const bare = cue && CLAUSE_ONLY.has(cue.kind) ? [] : predicate.bare;
  let first = Number.POSITIVE_INFINITY;
  for (const one of bare) first = firstAct(context, one, first);
  for (const one of predicate.prepositional) if (SAYS.has(one.slot)) first = firstAct(context, one, first);
  if (first === Number.POSITIVE_INFINITY) return null;
  const { from, sentence } = context.chunks[first] as Chunk;
  let at = first + 1;
  for (; at < context.chunks.length; at++) {
    const chunk = context.chunks[at] as Chunk;
    if (chunk.sentence !== sentence || chunk.kind === 'subordinator' || participleCue(context, chunk)) break;
    if (chunk.kind === 'verb' && context.words[chunk.from]?.conjunction !== null) break;
  }
  return { from, to: context.chunks[at]?.from ?? context.words.length };
}

/** The first chunk before `limit` that names an act, or `limit`. */
function firstAct(context: SourceContext, { chunks }: Argument, limit: number): number {
  let first = limit;
  for (const chunk of chunks) if (chunk < first && namesAct(context, chunk)) first = chunk;
  return first;
}

/** The phrase names an act, or its genitive does (`حصول اللقاء`). */
function namesAct(context: SourceContext, at: number): boolean {
  for (let chunk = at; chunk < at + 3; chunk++) {
    const phrase = context.chunks[chunk]?.phrase;
    if (!phrase || (chunk > at && !phrase.genitive && !isUnknownNoun(context, chunk - 1))) return false;
    const lemma = context.words[phrase.head]?.reading?.lemma;
    if (phrase.isPredicate) return lemma === undefined || lemma.cues.length === 0;
  }
  return false;
}

/** A bare word that no list holds may be the verbal noun of a rare verb (`أكد اكتمال الإفراج`). */
function isUnknownNoun(context: SourceContext, at: number): boolean {
  const { from, to } = context.chunks[at] as Chunk;
  const word = context.words[from];
  return to === from + 1 && word?.tag === 'unknown' && !word.article;
}
