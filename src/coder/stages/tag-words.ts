// Decides what each word is where it stands. Unvocalised Arabic writes `he killed` and `the killing of` alike, so every reading is
// weighed by its neighbours: what stands before it, what is joined to it, and whether a clause begins here.

import * as L from '../../arabic/letters.ts';
import type { PhraseTarget } from '../../lexicon/types.ts';
import type { PhraseHit, Reading, Tag, TaggedWord, Word } from '../types.ts';

/** Tags all words; returns also the name hits that stand (a surname that is a common word needs evidence). */
export function tagWords(
  words: readonly Word[],
  names: readonly PhraseHit[],
): { readonly tagged: readonly TaggedWord[]; readonly names: readonly PhraseHit[] } {
  const kept = names.filter((hit) => stands(hit, words, names));
  const hitAt = new Map<number, PhraseHit>();
  for (const hit of kept) for (let at = hit.from; at < hit.to; at++) hitAt.set(at, hit);
  const tagged: TaggedWord[] = [];
  for (const word of words) tagged.push(tagOne(word, hitAt.get(word.index) ?? null, tagged, words));
  return { tagged, names: kept };
}

/** Full names stand by themselves; a one-word name that is also a common word stands where something beside it says so. */
function stands(hit: PhraseHit, words: readonly Word[], names: readonly PhraseHit[]): boolean {
  if (hit.to - hit.from > 1) return true;
  const word = words[hit.from] as Word;
  const rivals = word.readings.filter(
    (reading) => reading.analysis.pos !== 'name' && !isNisbaOnly(reading) && reading.conjunction === hit.conjunction,
  );
  const target = hit.targets[0] as PhraseTarget;
  if (target.kind === 'role' || target.kind === 'institution') return true;
  if (rivals.length === 0) return true;
  const isStrong = target.kind === 'entity' && target.how === 'full' && isGovernmentLike(target.id);
  if (isStrong) return !rivals.some((reading) => reading.analysis.pos !== 'noun' && reading.analysis.pos !== 'adjective' && reading.analysis.pos !== 'verb');
  const before = words[hit.from - 1];
  if (before?.sentence === word.sentence) {
    const namedBefore = names.some((other) => other.to === hit.from && other !== hit && other.targets[0]?.kind !== 'entity');
    if (namedBefore && hit.conjunction === null && hit.preposition === null) return true;
    if (before.readings.some((reading) => reading.lemma.title !== null) && hit.preposition === null) return true;
    const isPlace = target.kind === 'entity' && target.id.startsWith('place:');
    if (isPlace && (hit.preposition === L.BEH || before.readings.some((r) => r.analysis.pos === 'preposition' || r.lemma.class === 'place'))) return true;
  }
  if (target.kind !== 'entity') return false;
  return names.some(
    (other) =>
      other !== hit && other.to - other.from > 1 && other.targets.some((t) => t.kind === 'entity' && t.id === target.id),
  );
}

const isGovernmentLike = (id: string): boolean => /^(?:state|org|group|region):/.test(id);
const isNisbaOnly = (reading: Reading): boolean => reading.lemma.refersTo.length > 0;

function tagOne(
  word: Word,
  hit: PhraseHit | null,
  before: readonly TaggedWord[],
  words: readonly Word[],
): TaggedWord {
  const previous = before.at(-1);
  const prior = previous?.sentence === word.sentence ? previous : undefined;
  if (hit) {
    const isFirst = hit.from === word.index;
    return {
      ...word,
      tag: 'name',
      reading: null,
      conjunction: isFirst ? hit.conjunction : null,
      preposition: isFirst ? hit.preposition : null,
      article: isFirst ? hit.article : false,
    };
  }
  const bare = { ...word, reading: null, conjunction: null, preposition: null, article: false };
  if (word.kind === 'punctuation') return { ...bare, tag: 'mark' };
  if (word.kind === 'number') return { ...bare, tag: 'number' };
  let best: Reading | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const reading of word.readings) {
    const score = weigh(reading, prior, words[word.index + 1]);
    if (score > bestScore) {
      best = reading;
      bestScore = score;
    }
  }
  if (!best) return tagUnknown(word, prior);
  return {
    ...word,
    tag: tagOf(best),
    reading: best,
    conjunction: best.conjunction,
    preposition: best.analysis.pos === 'verb' ? null : best.preposition,
    article: best.article,
  };
}

function tagOf(reading: Reading): Tag {
  const { pos } = reading.analysis;
  if (pos === 'title') return 'noun';
  return pos;
}

/** An unknown word that begins like an imperfect is taken for a verb: it bounds the phrases around it, no more. */
function tagUnknown(word: Word, prior: TaggedWord | undefined): TaggedWord {
  let form = word.form;
  let conjunction: string | null = null;
  const bare = { ...word, reading: null, conjunction: null, preposition: null, article: false };
  // A clitic cut off by a quotation mark: ب"المؤتمر".
  if (form === L.BEH || form === L.LAM || form === L.KAF) return { ...bare, tag: 'preposition' };
  if (form === L.WAW || form === L.FEH) return { ...bare, tag: 'conjunction' };
  const opensClause = !prior || prior.tag === 'mark' || prior.tag === 'relative' || prior.tag === 'complementizer' || prior.tag === 'negation';
  if (form.startsWith(L.WAW) && form.length > 4) {
    conjunction = L.WAW;
    form = form.slice(1);
  }
  let preposition: string | null = null;
  let article = false;
  if (/^(?:\u0628|\u0643)\u0627\u0644/u.test(form)) {
    preposition = form[0] as string;
    article = true;
  } else if (form.startsWith(L.LAM + L.LAM)) {
    preposition = L.LAM;
    article = true;
  } else if (form.startsWith(L.ALEF + L.LAM)) article = true;
  const looksVerbal = !article && form.length >= 4 && (form.startsWith(L.YEH) || form.startsWith(L.SEEN + L.YEH)) && (opensClause || conjunction !== null || prior?.tag === 'noun');
  return { ...word, tag: looksVerbal ? 'verb' : 'unknown', reading: null, conjunction, preposition, article };
}

const CLOSED = new Set<string>([
  'preposition',
  'conjunction',
  'subordinator',
  'complementizer',
  'relative',
  'demonstrative',
  'pronoun',
  'particle',
  'quantifier',
  'negation',
  'adverb',
]);

/** Between closed classes that share a form (`إن` that and if, `ولا` and not) the commoner in news wins. */
const RANK: Partial<Record<string, number>> = { negation: 1.4, complementizer: 0.6, relative: 0.5, preposition: 0.3 };

const opensClause = (prior: TaggedWord | undefined, reading: Reading): boolean =>
  !prior ||
  prior.tag === 'mark' ||
  prior.tag === 'conjunction' ||
  prior.tag === 'subordinator' ||
  prior.tag === 'relative' ||
  reading.conjunction !== null;

/** How well a reading fits its place; only the order of the scores of one word matters. */
function weigh(reading: Reading, prior: TaggedWord | undefined, next: Word | undefined): number {
  const { analysis, conjunction, preposition, suffix } = reading;
  let score = (conjunction ? -0.2 : 0) + (preposition ? -0.6 : 0) + (suffix ? -0.8 : 0);
  const { pos } = analysis;
  if (CLOSED.has(pos)) return score + (conjunction ? 4 : 5) + (RANK[pos] ?? 0);
  if (pos === 'auxiliary') return score + 4.5;
  if (pos === 'verb') return score + weighVerb(reading, prior, next);
  if (pos === 'adjective') return score + weighAdjective(reading, prior);
  score += 2;
  if (reading.article) score += 4;
  if (preposition) score += 2.5;
  if (analysis.accusative) score += 1.5;
  if (prior?.tag === 'preposition') score += 4;
  if (prior?.tag === 'demonstrative' || prior?.tag === 'quantifier' || prior?.tag === 'number') score += 3;
  if (prior?.tag === 'noun' && !prior.article && !prior.reading?.suffix && conjunction === null) score += 1.5;
  if (prior?.tag === 'verb' && conjunction === null) score += 1.2;
  if (prior?.reading && prior.reading.lemma.lights.length > 0) score += 1.5;
  if (analysis.construct) score += next && next.kind === 'word' ? 0.5 : -2;
  if (pos === 'number' || pos === 'title') score += 1;
  return score;
}

function weighVerb(reading: Reading, prior: TaggedWord | undefined, next: Word | undefined): number {
  const { analysis } = reading;
  let score = 2;
  if (analysis.tense === 'imperative') score -= 4;
  if (analysis.person !== 3) score -= 2;
  if (analysis.tense === 'imperfect') score += 1.5;
  if (reading.future) score += 2;
  if (!prior) score += 2;
  else if (opensClause(prior, reading)) score += prior.tag === 'relative' || !reading.conjunction ? 2 : 0.8;
  if (prior?.tag === 'negation') score += analysis.tense === 'imperfect' ? 4 : 1;
  if (prior?.tag === 'auxiliary') score += 3.5;
  if (prior?.tag === 'particle') score += 1;
  if (prior?.tag === 'complementizer') score += analysis.tense === 'imperfect' ? 3 : 1;
  if (prior?.tag === 'preposition' || prior?.tag === 'demonstrative') score -= 8;
  if (prior?.tag === 'verb' && reading.conjunction === null) score -= 1.5;
  if (prior?.tag === 'name' && reading.conjunction === null) score += 1.2;
  if (prior?.tag === 'noun' && reading.conjunction === null) score += prior.article || prior.reading?.suffix ? 1 : -1;
  // A verb with a plural or dual ending is hardly ever anything else.
  if (analysis.number !== 'singular' && analysis.tense === 'perfect') score += 1;
  if (next?.form === L.ALEF + L.NOON) score += 1;
  return score;
}

function weighAdjective(reading: Reading, prior: TaggedWord | undefined): number {
  const follows = prior?.tag === 'noun' || prior?.tag === 'adjective' || prior?.tag === 'name' || prior?.tag === 'unknown';
  if (!follows || reading.conjunction !== null) return 1.5 + (reading.article ? 3 : 0) + (prior?.tag === 'preposition' ? 2.5 : 0);
  const agrees = (prior?.article ?? false) === reading.article || prior?.tag === 'name';
  return 1.5 + (agrees ? 3 : 0.5) + (reading.article ? 2.5 : 0);
}
