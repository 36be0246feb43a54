// Which noun a verb's relative clause describes: before a relative word, or an indefinite noun that the clause follows with none.

import type { SuffixPronoun } from '../arabic/clitics.ts';
import * as F from '../arabic/function-words.ts';
import { isComma, isDuration } from './gather-complements.ts';
import type { Argument, Chunk, TaggedWord } from './types.ts';

/** `أصيب ثلاثة في هجوم استهدف دورية`: a verb straight after an indefinite deed in a phrase of its own describes the deed. */
export function describesDeed(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): boolean {
  const previous = chunks[at - 1];
  const phrase = previous?.phrase;
  if (!phrase?.isPredicate || phrase.definite || previous?.sentence !== chunks[at]?.sentence) return false;
  if (phrase.preposition === null && !phrase.genitive) return false;
  return (words[phrase.head]?.reading?.lemma.acts.length ?? 0) > 0;
}

/** `في نصف عام يتوجه الرئيس`: a clause about a time has a pronoun for it (`زار فيه`), or the time as its subject. */
export function hasOwnSubject(
  chunks: readonly Chunk[],
  words: readonly TaggedWord[],
  at: number,
  [first]: readonly Argument[],
): boolean {
  const isAfterTime = words[chunks[at - 1]?.phrase?.head ?? -1]?.reading?.lemma.class === 'time';
  const referents = isAfterTime ? (chunks[first?.chunks[0] ?? -1]?.phrase?.referents ?? []) : [];
  return referents.some(({ kind, how }) => how !== 'description' && kind !== 'unknown' && kind !== 'place');
}

/** `من خطة يتفق عليها الطرفان`, `في أضخم مبادلة منذ أعوام، سلّمت فيها الحركة`: the indefinite noun before a verb that takes it up by a pronoun. */
export function takenUp(
  chunks: readonly Chunk[],
  words: readonly TaggedWord[],
  at: number,
  { bare, prepositional }: { readonly bare: readonly Argument[]; readonly prepositional: readonly Argument[] },
): number | null {
  if (bare.length === 0 || words[chunks[at]?.from ?? 0]?.conjunction !== null) return null;
  const pronoun = resumed(chunks, prepositional);
  if (pronoun === null) return null;
  for (let position = at - 1; position >= Math.max(0, at - 4); position--) {
    const { kind, phrase, sentence } = chunks[position] as Chunk;
    if (sentence !== chunks[at]?.sentence) return null;
    if (kind === 'time' || isComma(chunks[position], words)) continue;
    // `جلسة لمجلس الجامعة دعت إليها مصر`: past whose it is.
    if (position === at - 1 && phrase?.preposition === F.FOR && chunks[position - 1]?.phrase?.isPredicate) continue;
    const noun = phrase ? words[phrase.head] : undefined;
    const isTakenUp =
      phrase !== null && !phrase.definite && noun?.tag === 'noun' && noun.reading?.analysis.gender === pronoun.gender;
    return isTakenUp ? position : null;
  }
  return null;
}

/** The noun that the verb's relative clause describes: before `الذي`, or an indefinite noun straight before the verb. */
export function antecedentOf(
  chunks: readonly Chunk[],
  words: readonly TaggedWord[],
  at: number,
  before: Argument | null,
): number | null {
  const self = chunks[at] as Chunk;
  for (let position = at - 1; position >= Math.max(0, at - 4); position--) {
    const chunk = chunks[position] as Chunk;
    if (chunk.sentence !== self.sentence) return null;
    // `وصل إلى دمشق حيث التقى`: where it happens does nothing.
    if (words[chunk.from]?.reading?.lemma.gloss === 'where') return null;
    // `كما نقلت القناة` describes no noun.
    if (chunk.kind === 'relative') return words[chunk.from]?.form === F.AS ? null : nounBefore(chunks, words, position);
    if (chunk.kind === 'auxiliary' || chunk.kind === 'negation' || chunk.kind === 'particle' || chunk.kind === 'time') continue;
    // `زيارة تستغرق يومين يلتقي خلالها`: how long it lasts is said in passing.
    if (position === at - 1 && chunk.phrase && isDuration(words, chunk.phrase) && chunks[at - 2]?.kind === 'verb')
      return antecedentOf(chunks, words, at - 2, before);
    // `إضراب ليومين يطالب بالأجور`
    if (position === at - 1 && chunk.phrase?.preposition === F.FOR && isDuration(words, chunk.phrase))
      return antecedentOf(chunks, words, at - 1, before);
    // `هجوم للمتمردين استهدف مخيماً`: past whose the deed is.
    const deed = chunk.phrase?.preposition === F.FOR && !chunk.phrase.isPredicate ? chunks[at - 2] : undefined;
    if (
      position === at - 1 &&
      deed?.phrase?.isPredicate &&
      deed.sentence === self.sentence &&
      words[self.from]?.conjunction === null
    )
      return !deed.phrase.definite && before === null ? at - 2 : null;
    if (position !== at - 1 || chunk.kind !== 'noun' || !chunk.phrase || words[self.from]?.conjunction !== null) return null;
    const isIndefinite = !chunk.phrase.definite && chunk.phrase.referents.every((r) => r.how === 'description');
    return isIndefinite && before === null ? position : null;
  }
  return null;
}

export function nounBefore(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): number | null {
  const first = joinedRelative(chunks, words, at);
  if (first !== null) return nounBefore(chunks, words, first);
  const nearest = adjacentNoun(chunks, words, at);
  const before = chunks[at - 1];
  const isFar = before !== undefined && isComma(before, words) && words[chunks[at]?.from ?? 0]?.conjunction !== null;
  if (!isFar || nearest === null || chunks[nearest]?.phrase?.preposition == null) return nearest;
  // `اجتماعات … في بروكسل، والتي`: the joined relative reaches over the place to the noun itself.
  for (let position = nearest - 1; position >= Math.max(0, nearest - 5); position--) {
    const chunk = chunks[position] as Chunk;
    if (chunk.sentence !== before.sentence || chunk.kind === 'verb') break;
    if (chunk.kind === 'noun' && chunk.phrase && !chunk.phrase.genitive) return position;
  }
  return nearest;
}

/** `الهجوم الذي شنه المتمردون والذي أسفر`: a relative joined to one of the same gender and number before it describes the same noun. */
function joinedRelative(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): number | null {
  const own = words[chunks[at]?.from ?? -1];
  if (own?.conjunction !== F.AND) return null;
  for (let position = at - 2; position >= Math.max(0, at - CLAUSE); position--) {
    const { kind, from, sentence } = chunks[position] as Chunk;
    if (sentence !== own.sentence) return null;
    if (kind === 'relative' && words[from]?.reading?.lemma === own.reading?.lemma) return position;
  }
  return null;
}

/** How many chunks a relative clause may have. */
const CLAUSE = 16;

function adjacentNoun(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): number | null {
  for (let position = at - 1; position >= Math.max(0, at - 3); position--) {
    const chunk = chunks[position] as Chunk;
    if (chunk.kind === 'noun') return position;
    if (chunk.kind === 'mark' && (isComma(chunk, words) || words[chunk.from]?.form === '"' || words[chunk.from]?.form === ')'))
      continue;
    return null;
  }
  return null;
}

/** The pronoun by which a clause takes up the noun that it describes: `قتل فيها ثلاثة`. */
export const resumed = (chunks: readonly Chunk[], prepositional: readonly Argument[]): SuffixPronoun | null =>
  prepositional
    .map((one) => chunks[one.chunks[0] as number]?.phrase)
    .find((phrase) => phrase?.suffix?.person === 3 && !phrase.isPredicate && phrase.referents.length === 0)?.suffix ?? null;
