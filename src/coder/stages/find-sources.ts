// Attribution: which words are said by whom (codebook section 6). A cue (a verb of saying, `بحسب`, `في بيان`) gives a voice and the words
// that it covers; `نقل عن` and an outlet that was told put a second voice around it; a continuing cue takes the last voice along.

import * as F from '../../arabic/function-words.ts';
import type { Cue, Lexicon } from '../../lexicon/types.ts';
import { findAntecedent } from '../pronouns.ts';
import { nisbaReferents } from '../roles/role-context.ts';
import type { Attribution, Chunk, PhraseHit, Predicate, Referent, TaggedWord, Voice } from '../types.ts';
import { documentOf, voiceKindOf } from '../voice-kind.ts';

export interface SourceContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  readonly resolved: readonly (readonly Referent[])[];
  readonly cueHits: readonly PhraseHit[];
  /** Words before which a cue phrase ends. */
  readonly cueEnds: ReadonlySet<number>;
  readonly chunkOfWord: Int32Array;
  readonly lexicon: Lexicon;
  /** The article's own outlet, which is no voice. */
  readonly outlet: string | null;
  readonly spanOf: (from: number, to: number) => readonly [number, number];
}

/** How many words a cue covers at most: more than any sentence of a newspaper has; it keeps the cost linear in texts without full stops. */
const LONGEST = 400;

interface Heard {
  readonly cue: Cue;
  readonly cueFrom: number;
  readonly cueTo: number;
  readonly voices: readonly Referent[];
  /** First word of what is said, when it follows. */
  readonly saidFrom: number;
  readonly sentence: number;
  /** The cue stands after what it covers, or covers its whole sentence. */
  readonly trailing: boolean;
  /** It stands at the head of its sentence, so that it covers what follows. */
  readonly leading: boolean;
  /** The cue's verb; null for a phrase. */
  readonly predicate: Predicate | null;
  /** Word after its last complement where it reports a noun (`أكد حصول اللقاء`), which is all that it covers; else null. */
  readonly saidTo: number | null;
}

/** All attributions in order of their cues. */
export function findSources(context: SourceContext): readonly Attribution[] {
  const heard = [...verbCues(context), ...phraseCues(context)].sort((a, b) => a.cueFrom - b.cueFrom);
  const bounds = sentenceBounds(context.words);
  const followers = nextLeading(heard);
  const attributions: Attribution[] = [];
  let last: { readonly voices: readonly Voice[]; readonly sentence: number } | null = null;
  for (const [index, one] of heard.entries()) {
    const continued: readonly Voice[] =
      one.cue.continues && last !== null && one.sentence - last.sentence <= 1 ? last.voices : [];
    const own = toVoices(context, one);
    const voices: readonly Voice[] =
      own.length > 0 ? withOuter(own, continued) : continued.length > 0 ? continued : unspoken(context, one, last);
    if (voices.length === 0) continue;
    const range = bounds[one.sentence] as readonly [number, number];
    const following = followers[index] ?? undefined;
    const [from, to] = covered(context, one, range, following);
    attributions.push({ voices, from, to, cueWord: one.cueFrom, negates: one.cue.kind === 'deny', because: one.cue.id });
    last = { voices, sentence: one.sentence };
  }
  return [...attributions, ...quotationTails(context, attributions, bounds)];
}

/** For each cue the next one of its sentence that does not trail. */
function nextLeading(heard: readonly Heard[]): readonly (Heard | null)[] {
  const next: (Heard | null)[] = heard.map(() => null);
  for (let index = heard.length - 2; index >= 0; index--) {
    const after = heard[index + 1] as Heard;
    const found = after.trailing ? (next[index + 1] ?? null) : after;
    next[index] = found?.sentence === (heard[index] as Heard).sentence ? found : null;
  }
  return next;
}

/** `وقال إن`, `مؤكداً أن` with no speaker said: the last voice of this sentence or the one before, else the subject spoken of. */
function unspoken(
  context: SourceContext,
  one: Heard,
  last: { readonly voices: readonly Voice[]; readonly sentence: number } | null,
): readonly Voice[] {
  if (one.predicate === null) return [];
  if (last !== null && one.sentence - last.sentence <= 1) return last.voices.slice(-1);
  const { gender, number } = one.predicate.reading.analysis;
  const subject = findAntecedent(context.chunks, context.resolved, one.predicate.chunk, { gender, number: number ?? 'singular' });
  return toVoices(context, { ...one, voices: subject });
}

/** When the continuing cue names the same inner voice again, the outer voices of before stay around it. */
function withOuter(own: readonly Voice[], continued: readonly Voice[]): readonly Voice[] {
  const same = continued.findIndex((voice) => voice.referent.entity === own[0]?.referent.entity);
  return same > 0 ? [...continued.slice(0, same), ...own] : own;
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

/** Words covered: after a leading cue up to the next cue or the sentence's end; before a trailing one from the sentence's start. */
function covered(
  context: SourceContext,
  one: Heard,
  [start, end]: readonly [number, number],
  following: Heard | undefined,
): readonly [number, number] {
  const farthest = Math.min(end, one.saidFrom + LONGEST);
  if (!one.trailing) return [one.saidFrom, Math.min(farthest, one.saidTo ?? following?.cueFrom ?? end)];
  if (one.leading) return [one.saidFrom, farthest];
  // A trailing cue covers what came before it in its sentence.
  return [clauseStart(context, Math.max(start, one.cueFrom - LONGEST), one.cueFrom), one.cueFrom];
}

/** A long sentence joined by `فيما / بينما / في حين` is two: the cue covers the part in which it stands. */
function clauseStart(context: SourceContext, start: number, before: number): number {
  for (let at = before - 1; at > start; at--) {
    const word = context.words[at] as TaggedWord;
    if (word.form === ';' || word.form === '\u061B') return at + 1;
  }
  return start;
}

function speakers(context: SourceContext, chunk: number): readonly Referent[] {
  const phrase = context.chunks[chunk]?.phrase;
  const found = (context.resolved[chunk] ?? []).map((one) => government(context, one));
  if (found.length === 0 && phrase?.suffix && !phrase.isPredicate)
    return findAntecedent(context.chunks, context.resolved, chunk, phrase.suffix);
  return found.filter(
    (one) => one.class !== 'count' && (one.kind !== 'unknown' || one.class === 'document' || one.class === 'institution'),
  );
}

function government(context: SourceContext, referent: Referent): Referent {
  const metonym = referent.kind === 'place' ? context.lexicon.entity(referent.entity)?.metonym : null;
  const actor = metonym ? context.lexicon.entity(metonym) : undefined;
  return actor
    ? {
        ...referent,
        entity: actor.id,
        kind: actor.kind === 'state' ? 'state' : 'organization',
        name: actor.name,
        aliases: actor.aliases,
      }
    : referent;
}

/** Verbs and verbal participles of saying. */
function verbCues(context: SourceContext): readonly Heard[] {
  const found: Heard[] = [];
  for (const predicate of context.predicates) {
    const [cue] = predicate.alternatives.flatMap((reading) => reading.lemma.cues);
    if (!cue || predicate.form === 'noun') continue;
    if (predicate.reading.lemma.acts.length > 0 && !hasSaid(context, predicate)) continue;
    const trailing = isTrailingVerb(context, predicate);
    if (!trailing && !hasSaid(context, predicate) && cue.voice === 'subject' && cue.kind !== 'deny') continue;
    const voices = verbVoices(context, predicate, cue);
    const saidFrom = predicate.word + 1;
    found.push({
      cue,
      cueFrom: predicate.word,
      cueTo: predicate.word + 1,
      voices,
      saidFrom,
      sentence: predicate.sentence,
      trailing,
      leading: false,
      predicate,
      saidTo: reportsNoun(context, predicate),
    });
  }
  return found;
}

/** Where the complements of a cue end that reports a noun and opens no clause. */
function reportsNoun(context: SourceContext, predicate: Predicate): number | null {
  const next = context.chunks[predicate.last + 1];
  const isClause =
    next?.kind === 'complementizer' ||
    // `إلى أن`, `على أن`
    context.words[(next?.to ?? 0) - 1]?.form === F.THAT ||
    (next?.kind === 'mark' && (context.words[next.from]?.form === ':' || context.words[next.from]?.form === '"'));
  if (isClause || predicate.form !== 'verb') return null;
  for (let at = predicate.chunk + 1; at <= predicate.last; at++)
    if (context.chunks[at]?.phrase?.isPredicate) return context.chunks[predicate.last]?.to ?? null;
  return null;
}

/** `كما قال`, `على ما أعلن`, `بحسب ما ذكر`: a cue phrase or particle stands right before the verb, so it covers what went before. */
function isTrailingVerb(context: SourceContext, predicate: Predicate): boolean {
  const before = context.words[predicate.word - 1];
  if (!before || before.sentence !== predicate.sentence) return false;
  return context.cueEnds.has(predicate.word) && !isSentenceHead(context, predicate.word - 1);
}

const isSentenceHead = (context: SourceContext, index: number): boolean =>
  context.words[index - 1]?.sentence !== context.words[index]?.sentence;

/** Whether something is said after the verb: `إن / أن`, a colon, a quotation, or a noun that names an act. */
function hasSaid(context: SourceContext, predicate: Predicate): boolean {
  for (let at = predicate.chunk + 1; at < Math.min(context.chunks.length, predicate.chunk + 14); at++) {
    const chunk = context.chunks[at] as Chunk;
    if (chunk.sentence !== predicate.sentence) return false;
    if (chunk.kind === 'complementizer') return true;
    const form = context.words[chunk.from]?.form;
    if (chunk.kind === 'mark' && (form === ':' || form === '"')) return true;
    if (chunk.kind === 'verb') return at === predicate.chunk + 1 ? false : predicate.reading.lemma.acts.length === 0;
    if (chunk.phrase?.isPredicate) return true;
  }
  return false;
}

function verbVoices(context: SourceContext, predicate: Predicate, cue: Cue): readonly Referent[] {
  const slot = (name: string | null): readonly Referent[] => {
    if (name === null) return [];
    if (name === 'subject') return subjectVoices(context, predicate);
    const argument = predicate.prepositional.find((one) => one.slot === name);
    return argument ? argument.chunks.flatMap((chunk) => speakers(context, chunk)) : [];
  };
  const voices = slot(cue.voice);
  const reporter = cue.reporter === null ? [] : slot(cue.reporter);
  const inInterview = predicate.prepositional.some(
    (one) => one.slot === F.IN && one.chunks.some((chunk) => isSaying(context, chunk)),
  );
  const told = [...slot(cue.to), ...(inInterview ? slot(F.WITH) : [])].filter((one) => isOutlet(one, context));
  const outer = [...told, ...reporter.filter((one) => !voices.includes(one))];
  return voices.length > 0 ? [...outer, ...voices] : outer;
}

/** `في تصريح`, `في مقابلة`: a noun of saying. */
function isSaying(context: SourceContext, chunk: number): boolean {
  const head = context.chunks[chunk]?.phrase?.head;
  return head !== undefined && (context.words[head]?.reading?.lemma.cues.length ?? 0) > 0;
}

function subjectVoices(context: SourceContext, predicate: Predicate): readonly Referent[] {
  const at = (argument: { readonly chunks: readonly number[] } | null | undefined): readonly Referent[] =>
    argument
      ? argument.chunks.flatMap((chunk) => {
          const spoken = speakers(context, chunk);
          return spoken.length > 0 || !isStatement(context, chunk) ? spoken : statementVoices(context, chunk);
        })
      : [];
  if (predicate.form === 'participle') return [];
  const before = at(predicate.before);
  if (before.length > 0) return before;
  const after = at(predicate.bare[0]);
  if (after.length > 0) return after;
  if (predicate.antecedent !== null) return speakers(context, predicate.antecedent);
  return [];
}

function isStatement(context: SourceContext, chunk: number): boolean {
  const head = context.words[context.chunks[chunk]?.phrase?.head ?? -1];
  return (
    head?.readings.some(
      (reading) => reading.analysis.pos === 'noun' && (reading.lemma.class === 'document' || reading.lemma.cues.length > 0),
    ) ?? false
  );
}

const OWNER_LINKS = new Set<string | null>([F.FOR, F.FROM, F.ABOUT]);

/**
 * Who speaks in a statement: `بيان للجيش`, `بيان صادر عن الرئاسة` its owner, `تقرير أممي` itself; `البيان` is the statement told of
 * before, and whose it is the article has said.
 */
function statementVoices(context: SourceContext, at: number): readonly Referent[] {
  const own = context.chunks[at] as Chunk;
  for (let next = at + 1; next <= at + 2; next++) {
    const chunk = context.chunks[next];
    if (chunk?.sentence !== own.sentence || chunk.kind === 'verb' || chunk.kind === 'complementizer') break;
    const belongs = chunk.phrase !== null && (chunk.phrase.genitive || OWNER_LINKS.has(chunk.phrase.preposition));
    const owners = belongs ? speakers(context, next) : [];
    if (owners.length > 0) return owners;
  }
  if (!own.phrase) return [];
  const [nation] = nisbaReferents(context, own.phrase.nisbas, own.phrase.nisbaWords);
  const document = documentOf(own.phrase, context.words, nation ?? null);
  return document ? [document] : [];
}

const isOutlet = (referent: Referent, context: SourceContext): boolean =>
  context.lexicon.entity(referent.entity)?.kind === 'outlet' || referent.class === 'journalist' || referent.class === 'media';

/** Phrases that stand before the voice (`بحسب`, `نقلاً عن`), and nouns of saying. */
function phraseCues(context: SourceContext): readonly Heard[] {
  const found: Heard[] = [];
  for (const hit of context.cueHits) {
    const target = hit.targets[0];
    if (target?.kind !== 'cue') continue;
    const sentence = (context.words[hit.from] as TaggedWord).sentence;
    const after = context.words[hit.to];
    if (!after || after.sentence !== sentence || after.tag === 'verb') continue;
    const chunkIndex = context.chunkOfWord[hit.to] as number;
    const chunk = context.chunks[chunkIndex] as Chunk;
    const own = context.chunkOfWord[hit.to - 1] as number;
    const voices = gatherVoices(context, chunk.from < hit.to ? own : chunkIndex, hit.to);
    if (voices.length === 0) continue;
    const leading =
      isSentenceHead(context, hit.from) ||
      (context.words[hit.from - 1]?.tag === 'conjunction' && isSentenceHead(context, hit.from - 1));
    found.push({
      cue: target.cue,
      cueFrom: hit.from,
      cueTo: hit.to,
      voices,
      saidFrom: hit.to,
      sentence,
      trailing: true,
      leading,
      predicate: null,
      saidTo: null,
    });
  }
  return found;
}

/** The voice after a cue phrase, with those joined to it by waw; a phrase `لوكالة …` after it is the outlet that was told. */
function gatherVoices(context: SourceContext, start: number, from: number): readonly Referent[] {
  const voices: Referent[] = [];
  const told: Referent[] = [];
  for (let at = start; at < Math.min(context.chunks.length, start + 5); at++) {
    const chunk = context.chunks[at] as Chunk;
    if (chunk.sentence !== context.chunks[start]?.sentence) break;
    if (chunk.kind === 'mark' && context.words[chunk.from]?.form === '"') continue;
    if (chunk.kind !== 'noun' || !chunk.phrase) break;
    // `بحسب بيان للمؤسسة`: the statement's owner speaks; a statement of nobody speaks for itself.
    if (at === start && isSaying(context, at) && hasOwner(context, at)) continue;
    const here = speakers(context, at).filter((one) => one.to === null || one.to > from);
    if (voices.length === 0) voices.push(...here);
    else if (chunk.phrase.conjunction === F.AND && chunk.phrase.preposition === null) voices.push(...here);
    else if (chunk.phrase.genitive) voices.push(...(voices.length === 0 ? here : []));
    else if (chunk.phrase.preposition === F.FOR && voices.length > 0) told.push(...here.filter((one) => isOutlet(one, context)));
    else break;
  }
  return [...told, ...voices];
}

function hasOwner(context: SourceContext, at: number): boolean {
  const next = context.chunks[at + 1];
  const isJoined =
    next?.kind === 'noun' && (next.phrase?.genitive || next.phrase?.preposition === F.FOR || next.phrase?.preposition === F.FROM);
  return isJoined === true && next.sentence === context.chunks[at]?.sentence && speakers(context, at + 1).length > 0;
}

function toVoices(context: SourceContext, heard: Heard): readonly Voice[] {
  return heard.voices
    .filter((referent) => referent.entity !== context.outlet)
    .map((referent) => ({
      referent,
      kind: voiceKindOf(context.lexicon, referent),
      cue: context.spanOf(heard.cueFrom, heard.cueTo),
      span:
        referent.from !== null && referent.to !== null && !referent.isDropped
          ? context.spanOf(referent.from, referent.to)
          : context.spanOf(heard.cueFrom, heard.cueTo),
    }));
}

/** A quotation that runs over the end of its sentence keeps its voice until it closes. */
function quotationTails(
  context: SourceContext,
  attributions: readonly Attribution[],
  bounds: readonly (readonly [number, number])[],
): readonly Attribution[] {
  const tails: Attribution[] = [];
  for (const attribution of attributions) {
    const sentence = (context.words[attribution.cueWord] as TaggedWord).sentence;
    const range = bounds[sentence] as readonly [number, number];
    if (attribution.to < range[1]) continue;
    let open = false;
    for (let at = attribution.from; at < range[1]; at++) if (context.words[at]?.form === '"') open = !open;
    if (!open) continue;
    const next = bounds[sentence + 1];
    if (!next) continue;
    let to = next[0];
    while (to < next[1] && context.words[to]?.form !== '"') to++;
    if (to < next[1]) tails.push({ ...attribution, from: next[0], to, because: `${attribution.because} (quotation)` });
  }
  return tails;
}
