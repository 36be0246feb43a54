// Attribution: which words are said by whom (codebook section 6). A cue (a verb of saying, `بحسب`, `في بيان`) gives a voice and the words
// that it covers; `نقل عن` and an outlet that was told put a second voice around it; a continuing cue takes the last voice along.

import * as F from '../../arabic/function-words.ts';
import { findAntecedent } from '../pronouns.ts';
import { subjectOf } from '../sources/find-speakers.ts';
import { hearLabels } from '../sources/hear-labels.ts';
import { hearAuxiliaries, hearNouns, hearParticiples } from '../sources/hear-nouns.ts';
import { hearPhrases } from '../sources/hear-phrases.ts';
import { hearVerbs } from '../sources/hear-verbs.ts';
import { type Heard, opensOther, type SourceContext } from '../sources/source-context.ts';
import type { Attribution, Predicate, Referent, TaggedWord, Voice } from '../types.ts';
import { voiceKindOf } from '../voice-kind.ts';

/** How many words a cue covers at most: more than any sentence of a newspaper has; it keeps the cost linear in texts without full stops. */
const LONGEST = 400;

/** How many predicates back the verb is looked for whose subject a cue shares. */
const FARTHEST = 30;

/** The last cue: its whole chain, and where it stands. */
interface Last {
  readonly voices: readonly Voice[];
  readonly sentence: number;
}

/** All attributions in order of their cues. */
export function findSources(context: SourceContext): readonly Attribution[] {
  const heard = withoutOwn(context, [
    ...hearVerbs(context),
    ...hearNouns(context),
    ...hearParticiples(context),
    ...hearAuxiliaries(context),
    ...hearPhrases(context),
    ...hearLabels(context),
  ]).toSorted((a, b) => a.cueFrom - b.cueFrom);
  const bounds = sentenceBounds(context.words);
  const closers = nextClosing(context, heard);
  const attributions: Attribution[] = [];
  let last: Last | null = null;
  /** The leading cue within whose words we are. */
  let open: Attribution | null = null;
  for (const [index, one] of heard.entries()) {
    if (one.isMute) continue;
    const around = open !== null && one.stand === 'leading' && one.cueFrom < open.to && !closes(context, one) ? open.voices : [];
    const voices = chainOf(context, one, last, around);
    if (voices.length === 0) continue;
    const [from, to] = covered(context, one, bounds[one.sentence] as readonly [number, number], closers[index] ?? null);
    const attribution: Attribution = {
      voices,
      speakers: Math.max(1, one.speakers.length),
      from,
      to,
      cueWord: one.cueFrom,
      negates: one.cue.kind === 'deny',
      because: one.cue.id,
    };
    attributions.push(attribution);
    last = { voices, sentence: one.sentence };
    if (one.stand === 'leading') open = attribution;
  }
  return [...attributions, ...goingOn(context, attributions, bounds)];
}

/** `علمت «عكاظ» من مصادرها`: an outlet that learns something is the article's own, which is no voice anywhere. */
function withoutOwn({ outlet }: SourceContext, heard: readonly Heard[]): readonly Heard[] {
  const learnt = heard.find((one) => one.cue.kind === 'learn' && one.outer.length > 0);
  const own = outlet ?? learnt?.outer[0]?.entity ?? null;
  const isOther = (one: Referent): boolean => one.entity !== own;
  return own === null
    ? heard
    : heard.map((one) => ({ ...one, outer: one.outer.filter(isOther), speakers: one.speakers.filter(isOther) }));
}

/** The voices of a cue, outermost first. */
function chainOf(context: SourceContext, one: Heard, last: Last | null, around: readonly Voice[]): readonly Voice[] {
  const own = toVoices(context, one, [...one.outer, ...one.speakers]);
  // `نقول إن`: the article itself, or whoever speaks already.
  if (own.length === 0 && one.reading?.analysis.person === 1) return [];
  const recent = last !== null && one.sentence - last.sentence <= 1 ? last.voices : [];
  if (own.length > 0) {
    const outside = around.length > 0 ? around : one.cue.continues || own.length === 1 ? recent : [];
    return withOuter(own, outside, around.length > 0);
  }
  if (one.predicate === null || one.reading === null) return [];
  if (last?.sentence === one.sentence) return recent;
  const partner = partnerOf(context, one);
  const shared = partner === null ? [] : toVoices(context, one, subjectOf(context, partner).speakers);
  if (shared.length > 0) return shared;
  if (recent.length > 0) return recent;
  const { gender, number } = one.reading.analysis;
  const chunk = context.chunkOfWord[one.cueFrom] as number;
  const agreement = { gender, number: number ?? 'singular' };
  const subject = findAntecedent(context.chunks, context.resolved, chunk, agreement, [], true);
  return toVoices(context, one, subject);
}

/** The verb whose subject a verb or participle with none of its own shares: the one joined before it, or its clause's own. */
function partnerOf(context: SourceContext, { predicate, sentence }: Heard): Predicate | null {
  const start = predicate ?? 0;
  for (let index = start - 1; index >= Math.max(0, start - FARTHEST); index--) {
    const other = context.predicates[index] as Predicate;
    if (other.sentence !== sentence) return null;
    if (other.form === 'verb' && other.antecedent === null) return other;
  }
  return null;
}

/** The voices around: all where the cue stands within their words, else those before the same voice, named again. */
function withOuter(own: readonly Voice[], outside: readonly Voice[], isWithin: boolean): readonly Voice[] {
  const same = outside.findIndex((voice) => voice.referent.entity === own[0]?.referent.entity);
  if (same >= 0) return [...outside.slice(0, same), ...own];
  return isWithin ? [...outside, ...own] : own;
}

/** A cue joined by waw, or a participle, ends what the cue before it covers; one in the clause that is said stands within it. */
function closes(context: SourceContext, one: Heard): boolean {
  if (one.form === 'phrase' || one.form === 'participle') return true;
  if (one.form === 'noun') return false;
  const before = context.words[one.cueFrom - 1];
  return context.words[one.cueFrom]?.conjunction !== null || before?.tag === 'conjunction' || before?.conjunction != null;
}

/** For each cue the word at which the next one of its sentence ends its reach. */
function nextClosing(context: SourceContext, heard: readonly Heard[]): readonly (number | null)[] {
  const next: (number | null)[] = heard.map(() => null);
  for (let index = heard.length - 2; index >= 0; index--) {
    const after = heard[index + 1] as Heard;
    if (after.sentence !== (heard[index] as Heard).sentence) continue;
    const ends = after.stand === 'leading' && closes(context, after);
    next[index] = ends ? after.cueFrom : (next[index + 1] ?? null);
  }
  return next;
}

function sentenceBounds(words: readonly TaggedWord[]): readonly (readonly [number, number])[] {
  const bounds: [number, number][] = [];
  for (const word of words) {
    const range = bounds[word.sentence];
    if (range) range[1] = word.index + 1;
    else bounds[word.sentence] = [word.index, word.index + 1];
  }
  return bounds;
}

/** Words covered: after a leading cue up to the next cue or the sentence's end; a trailing one covers the whole clause about it. */
function covered(
  context: SourceContext,
  one: Heard,
  [start, end]: readonly [number, number],
  closing: number | null,
): readonly [number, number] {
  const to = clauseEnd(context, one.from, Math.min(end, one.from + LONGEST, closing ?? end, one.to ?? end));
  if (one.stand === 'leading') return [one.from, to];
  return [clauseStart(context, Math.max(start, one.cueFrom - LONGEST), one.cueFrom), to];
}

/** A long sentence joined by `فيما / بينما / في حين` is two: the cue covers the part in which it stands. */
function clauseStart(context: SourceContext, start: number, before: number): number {
  for (let at = before - 1; at > start; at--) if (opensOther(context, at)) return at;
  return start;
}

function clauseEnd(context: SourceContext, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) if (opensOther(context, at)) return at;
  return end;
}

function toVoices(context: SourceContext, heard: Heard, referents: readonly Referent[]): readonly Voice[] {
  const cue = context.spanOf(heard.cueFrom, heard.cueTo);
  return referents.map((referent) => ({
    referent,
    kind: voiceKindOf(context.lexicon, referent),
    cue,
    span:
      referent.from !== null && referent.to !== null && !referent.isDropped ? context.spanOf(referent.from, referent.to) : cue,
  }));
}

/**
 * What a voice covers beyond its sentence: a quotation that is still open, up to where it closes, and a sentence that only goes on with the one
 * before (`حيث …`).
 */
function goingOn(
  context: SourceContext,
  attributions: readonly Attribution[],
  bounds: readonly (readonly [number, number])[],
): readonly Attribution[] {
  const tails: Attribution[] = [];
  for (const attribution of attributions) {
    const sentence = (context.words[attribution.cueWord] as TaggedWord).sentence;
    const range = bounds[sentence] as readonly [number, number];
    const next = bounds[sentence + 1];
    if (attribution.to < range[1] || !next) continue;
    if (F.GOING_ON.has(context.words[next[0]]?.form ?? '')) {
      tails.push({ ...attribution, from: next[0], to: next[1], because: `${attribution.because} (quotation)` });
      continue;
    }
    let open = false;
    for (let at = attribution.from; at < range[1]; at++) if (context.words[at]?.form === '"') open = !open;
    if (!open) continue;
    let to = next[0];
    while (to < next[1] && context.words[to]?.form !== '"') to++;
    if (to < next[1]) tails.push({ ...attribution, from: next[0], to, because: `${attribution.because} (quotation)` });
  }
  return tails;
}
