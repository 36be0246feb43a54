// Hears the phrases that stand before a voice: `بحسب`, `نقلاً عن`, `على لسان`.

import * as F from '../../arabic/function-words.ts';
import type { Chunk, Referent, TaggedWord } from '../types.ts';
import { speakersAt, speakersOrOwners } from './find-speakers.ts';
import { type Heard, isOutlet, isSaying, isSentenceHead, type SourceContext } from './source-context.ts';

export function hearPhrases(context: SourceContext): readonly Heard[] {
  const found: Heard[] = [];
  for (const hit of context.cueHits) {
    const target = hit.targets[0];
    if (target?.kind !== 'cue' || target.cue.voice !== 'after') continue;
    const sentence = (context.words[hit.from] as TaggedWord).sentence;
    const after = context.words[hit.to];
    if (!after || after.sentence !== sentence || after.tag === 'verb') continue;
    const next = context.chunkOfWord[hit.to] as number;
    const own = context.chunkOfWord[hit.to - 1] as number;
    const { outer, speakers } = voicesAfter(context, (context.chunks[next] as Chunk).from < hit.to ? own : next, hit.to);
    if (outer.length + speakers.length === 0) continue;
    found.push({
      cue: target.cue,
      cueFrom: hit.from,
      cueTo: hit.to,
      outer,
      speakers,
      from: hit.to,
      to: null,
      sentence,
      stand: opens(context, hit.from) ? 'leading' : 'trailing',
      form: 'phrase',
      predicate: null,
      reading: null,
      isMute: false,
    });
  }
  return found;
}

/** At the head of its sentence, or joined after a comma (`، وبحسب الوزارة فإن`), it covers what follows. */
function opens(context: SourceContext, at: number): boolean {
  if (isSentenceHead(context, at)) return true;
  const before = context.words[at - 1];
  const isJoined = context.words[at]?.conjunction !== null || before?.tag === 'conjunction';
  return isJoined && (before?.tag !== 'conjunction' || isSentenceHead(context, at - 1) || before.form === F.AND);
}

interface VoicesAfter {
  readonly outer: readonly Referent[];
  readonly speakers: readonly Referent[];
}

const LONGEST_LIST = 5;

/** The voice after a cue phrase, with those joined to it by waw; a phrase `لوكالة …` after it is the outlet that was told. */
function voicesAfter(context: SourceContext, start: number, from: number): VoicesAfter {
  const speakers: Referent[] = [];
  const outer: Referent[] = [];
  for (let at = start; at < Math.min(context.chunks.length, start + LONGEST_LIST); at++) {
    const chunk = context.chunks[at] as Chunk;
    if (chunk.sentence !== context.chunks[start]?.sentence) break;
    if (chunk.kind === 'mark' && context.words[chunk.from]?.form === '"') continue;
    if (chunk.kind !== 'noun' || !chunk.phrase) break;
    // `بحسب بيان للمؤسسة`: the statement's owner speaks; a statement of nobody speaks for itself.
    if (at === start && isSaying(context, at) && hasOwner(context, at)) continue;
    const here = (at === start ? speakersOrOwners(context, at) : speakersAt(context, at)).filter(
      (one) => one.to === null || one.to > from,
    );
    if (speakers.length === 0) speakers.push(...here);
    else if (chunk.phrase.conjunction === F.AND && chunk.phrase.preposition === null) speakers.push(...here);
    else if (chunk.phrase.genitive) continue;
    else if (chunk.phrase.preposition === F.FOR) outer.push(...here.filter((one) => isOutlet(one, context)));
    else if (chunk.phrase.preposition !== F.IN) break;
  }
  return { outer, speakers };
}

function hasOwner(context: SourceContext, at: number): boolean {
  const next = context.chunks[at + 1];
  const isJoined =
    next?.kind === 'noun' && (next.phrase?.genitive || next.phrase?.preposition === F.FOR || next.phrase?.preposition === F.FROM);
  return isJoined === true && next.sentence === context.chunks[at]?.sentence && speakersAt(context, at + 1).length > 0;
}
