// Gathers what stands after a predicate and depends on it: bare phrases, a genitive, prepositional phrases, up to the next clause.

import * as F from '../arabic/function-words.ts';
import { isOwnName } from './sources/anonymity.ts';
import type { Argument, Chunk, NounPhrase, TaggedWord } from './types.ts';

/** How many chunks after a predicate can depend on it. */
const LONGEST = 60;

interface Gathered {
  readonly bare: readonly Argument[];
  readonly genitive: Argument | null;
  readonly prepositional: readonly Argument[];
  readonly last: number;
}

interface Complement extends Argument {
  readonly chunks: number[];
}

const isCommaWord = ({ form }: TaggedWord): boolean => form === ',' || form === '\u060C';

export const isComma = (chunk: Chunk | undefined, words: readonly TaggedWord[]): boolean => {
  const word = words[chunk?.from ?? -1];
  return chunk?.kind === 'mark' && word !== undefined && isCommaWord(word);
};

/** What stands after a predicate, up to the next clause; of two objects the second is a thing, right after the first. */
export function gather(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number, hasTwoObjects: boolean): Gathered {
  const self = chunks[at] as Chunk;
  const isVerb = self.kind === 'verb';
  const bare: Complement[] = [];
  const prepositional: Complement[] = [];
  let genitive: Complement | null = null;
  let current: Complement | null = null;
  let last = at;
  const end = Math.min(chunks.length, at + LONGEST);
  for (let position = at + 1; position < end; position++) {
    const chunk = chunks[position] as Chunk;
    if (chunk.sentence !== self.sentence) break;
    if (chunk.kind === 'time' || chunk.kind === 'particle' || chunk.kind === 'preposition') continue;
    const deeds = joinedDeed(chunks, words, position, genitive, bare, prepositional);
    if (deeds) {
      position = deeds.at;
      deeds.of.chunks.push(position);
      current = deeds.of;
      last = position;
      continue;
    }
    if (chunk.kind === 'mark') {
      const next =
        bare.length > 0
          ? (afterClause(chunks, words, position) ?? skipMark(chunks, words, position))
          : skipMark(chunks, words, position);
      if (next === null) break;
      position = next - 1;
      continue;
    }
    if (chunk.kind === 'auxiliary' && isVerb && position === at + 1) continue;
    if (chunk.kind !== 'noun' || !chunk.phrase) break;
    const phrase = chunk.phrase;
    if ((bare.length > 0 || genitive) && isAmongThem(chunks, position)) break;
    if (isDuration(words, phrase) || liesThere(chunks, words, position)) continue;
    const isCompany = phrase.preposition !== null && F.COMPANY.includes(phrase.preposition);
    if (phrase.conjunction !== null && !isCompany) {
      if (!current || !joins(chunks, words, current, chunk)) break;
      current.chunks.push(position);
    } else if (phrase.preposition !== null) {
      current = { slot: phrase.preposition, chunks: [position] };
      prepositional.push(current);
    } else if (phrase.genitive && position === at + 1 && !isVerb) {
      genitive = { slot: 'genitive', chunks: [position] };
      current = genitive;
    } else if (phrase.genitive && current) {
      // The genitive of a complement that is itself a predicate: it depends on that one.
      last = position;
      continue;
    } else {
      const isSecondObject = hasTwoObjects && bare.length === 2 && current === bare[1] && isThing(phrase, words);
      if ((bare.length >= 2 && !isSecondObject) || (!isVerb && bare.length >= 1)) break;
      current = { slot: 'bare', chunks: [position] };
      bare.push(current);
    }
    last = position;
  }
  return { bare, genitive, prepositional, last };
}

/** `استمر الحصار سنوات`, `تناحروا أياماً`, `إضراب ليومين`: how long, no complement. */
export function isDuration(words: readonly TaggedWord[], { head, preposition, conjunction, genitive }: NounPhrase): boolean {
  const word = words[head];
  if (word?.tag !== 'noun' || word.article || conjunction !== null || genitive) return false;
  if (preposition !== null && preposition !== F.FOR) return false;
  return word.reading?.lemma.class === 'time' && word.reading.lemma.acts.length === 0;
}

/** A deed after which something is told: `بعد هجمات`, `إثر سلسلة هجمات`, `بعد شهرين من مواجهات`. */
export function isAfterEvent(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): boolean {
  const phrase = chunks[at]?.phrase;
  const before = chunks[at - 1]?.phrase;
  const isCounted = phrase?.preposition === F.FROM && words[before?.head ?? -1]?.reading?.lemma.class === 'time';
  const preposition = phrase?.genitive || isCounted ? before?.preposition : phrase?.preposition;
  return preposition != null && F.AFTER_EVENTS.has(preposition);
}

/** `بلدة سراقب شرق إدلب`, `إلى العاصمة الفرنسية باريس`: where the place before it lies, or its name. */
export function liesThere(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): boolean {
  const [before, { phrase }] = [chunks[at - 1], chunks[at] as Chunk];
  if (!phrase || phrase.preposition !== null || phrase.conjunction !== null || !isPlace(before)) return false;
  const isDirection = words[phrase.head]?.reading?.lemma.class === 'direction';
  return isDirection || (isPlace(chunks[at]) && before?.phrase?.preposition != null);
}

const isPlace = (chunk: Chunk | undefined): boolean => chunk?.phrase?.referents.some(({ kind }) => kind === 'place') ?? false;

/** No somebody who is known (but `ست رهائن`), and no participle that describes the subject (`معتبراً`). */
const isThing = (phrase: NounPhrase, words: readonly TaggedWord[]): boolean =>
  phrase.referents.every((one) => one.kind === 'unknown' || (one.how === 'description' && !phrase.definite)) &&
  words[phrase.head]?.tag !== 'adjective' &&
  words[phrase.head]?.reading?.analysis.nounForm !== 'active-participle';

/** `ستة أشخاص بينهم طفلان`: what follows tells of some of them, a clause of its own. */
function isAmongThem(chunks: readonly Chunk[], at: number): boolean {
  const { phrase, from, to } = chunks[at] as Chunk;
  const next = chunks[at + 1];
  return (
    phrase?.suffix != null &&
    to === from + 1 &&
    (phrase.preposition === F.BETWEEN || phrase.preposition === F.FROM) &&
    next?.kind === 'noun' &&
    next.phrase?.preposition === null &&
    next.phrase.conjunction === null
  );
}

/** Whether a phrase in `و` continues the argument: same preposition or none, alike in kind, and not the subject of a verb after it. */
function joins(
  chunks: readonly Chunk[],
  words: readonly TaggedWord[],
  current: { slot: string; chunks: number[] },
  chunk: Chunk,
): boolean {
  const phrase = chunk.phrase as NounPhrase;
  const previous = chunks[current.chunks.at(-1) as number]?.phrase;
  if (!previous) return false;
  if (phrase.preposition !== null && phrase.preposition !== previous.preposition && phrase.preposition !== current.slot)
    return false;
  const next = chunks[chunk.index + 1];
  // `بين الجيش والمسلحين قتل فيه جندي`: of two sides the second is never left out.
  const isSecondSide = current.slot === F.BETWEEN && current.chunks.length === 1;
  // `والوزير، سيرغي شويغو، وبحث معهما`: nor is whoever stands before a joined verb after a comma.
  const isClosed = isCommaWord(words[chunk.to - 1] as TaggedWord) && words[next?.from ?? -1]?.conjunction === F.AND;
  if (next?.kind === 'verb' && next.sentence === chunk.sentence && !isSecondSide && !isClosed) return false;
  return phrase.isPredicate === previous.isPredicate && !isCircumstance(chunks, chunk);
}

/** `زيارة إلى ليبيا، ومحورها التعاون`: a noun with its pronoun and what it is, a clause that says more. */
function isCircumstance(chunks: readonly Chunk[], { phrase, index, sentence }: Chunk): boolean {
  const next = chunks[index + 1];
  const isOfIt = phrase?.suffix != null && phrase.preposition === null && !phrase.isPredicate && phrase.to === phrase.head + 1;
  return isOfIt && next?.sentence === sentence && next.phrase?.preposition === null && next.phrase.conjunction === null;
}

/**
 * `أعلنت مقتل ثلاثة في الهجوم، وإصابة أربعة`, `يهدف إلى خطف القاضي أو قتله`: a deed joined to the last deed before it, over the complements of
 * that one, a comma or `أو`.
 */
function joinedDeed(
  chunks: readonly Chunk[],
  words: readonly TaggedWord[],
  at: number,
  genitive: Complement | null,
  bare: readonly Complement[],
  prepositional: readonly Complement[],
): { readonly of: Complement; readonly at: number } | null {
  const opening = chunks[at] as Chunk;
  const isOr = opening.kind === 'conjunction' && words[opening.from]?.form === F.OR;
  const deed = isOr || isComma(opening, words) ? chunks[at + 1] : opening;
  const phrase = deed?.phrase;
  if (!deed || !phrase?.isPredicate || deed.sentence !== opening.sentence || phrase.preposition !== null || phrase.genitive)
    return null;
  if (!isOr && phrase.conjunction !== F.AND) return null;
  const of = [...(genitive ? [genitive] : []), ...bare, ...prepositional]
    .filter(({ chunks: own }) => chunks[own.at(-1) as number]?.phrase?.isPredicate)
    .reduce<Complement | null>(
      (latest, one) => (latest && (latest.chunks.at(-1) as number) > (one.chunks.at(-1) as number) ? latest : one),
      null,
    );
  return of && !opensClause(chunks, deed) ? { of, at: deed.index } : null;
}

/** `وإطلاق النار مستمر`, `وقصف المدينة أوقع قتلى`: the deed is the subject of a verb after it. */
function opensClause(chunks: readonly Chunk[], deed: Chunk): boolean {
  let at = deed.index + 1;
  while (chunks[at]?.phrase?.genitive) at++;
  const before = chunks[at - 1]?.phrase;
  return (
    chunks[at]?.kind === 'verb' && chunks[at]?.sentence === deed.sentence && (at === deed.index + 1 || before?.definite === true)
  );
}

/** How many chunks a clause may have that stands as an aside. */
const LONGEST_CLAUSE = 10;

/**
 * Where reading goes on after a clause between two commas that only says more of the noun before it: `مصدر عسكري، طلب عدم ذكر اسمه، أن`,
 * `الحركة، التي تسيطر على القطاع، الحكومة`; null where there is none.
 */
function afterClause(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): number | null {
  const comma = chunks[at];
  const opening = chunks[at + 1];
  if (!isComma(comma, words) || chunks[at - 1]?.kind !== 'noun' || opening?.sentence !== comma?.sentence || !opening) return null;
  let isAnonymity = false;
  for (let to = at + 1; to <= at + LONGEST_CLAUSE; to++) {
    const chunk = chunks[to];
    if (chunk?.sentence !== opening.sentence) return null;
    isAnonymity ||= chunk.phrase !== null && isOwnName(words[chunk.phrase.head] as TaggedWord);
    if (isComma(chunk, words))
      return (isAnonymity || opening.kind === 'relative') && goesOn(chunks[to + 1], opening) ? to + 1 : null;
  }
  return null;
}

/** After the aside the clause has more to say: a complement, or what is said. */
const goesOn = (chunk: Chunk | undefined, { sentence }: Chunk): boolean =>
  chunk?.sentence === sentence &&
  (chunk.kind === 'complementizer' || chunk.kind === 'time' || (chunk.kind === 'noun' && chunk.phrase?.conjunction === null));

/** Where reading goes on after a mark: past an aside in brackets, a quotation mark, or a comma before a time or a prepositional phrase. */
function skipMark(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): number | null {
  const chunk = chunks[at] as Chunk;
  const form = words[chunk.from]?.form;
  if (form === '"' || form === "'" || form === ')') return at + 1;
  if (form === '(') {
    for (let to = at + 1; to < Math.min(chunks.length, at + 8); to++)
      if (words[(chunks[to] as Chunk).from]?.form === ')') return to + 1;
    return null;
  }
  if (!isComma(chunk, words)) return null;
  const next = chunks[at + 1];
  // `أصدرت السلطات، (الأحد)، مذكرة`: brackets between commas.
  if (next && words[next.from]?.form === '(') {
    const end = skipMark(chunks, words, at + 1);
    return end !== null && isComma(chunks[end], words) ? end + 1 : null;
  }
  if (!next || next.sentence !== chunk.sentence) return null;
  if (next.kind === 'time') return at + 1;
  if (next.kind === 'noun' && next.phrase?.conjunction === null && next.phrase.preposition !== null) return at + 1;
  // A list goes on after the comma: `إلى القاهرة، والرياض`.
  if (next.kind === 'noun' && next.phrase?.conjunction === F.AND && !next.phrase.isPredicate && chunks[at + 2]?.kind !== 'verb')
    return at + 1;
  const previous = chunks[at - 1];
  // `، اليوم (الخميس)، فرض عقوبات`
  if ((previous?.kind === 'time' || words[previous?.from ?? -1]?.form === ')') && next.kind === 'noun') return at + 1;
  const after = closesAside(chunks, words, at) ? at + 1 : afterAside(chunks, words, at);
  if (after !== null) return after;
  // `استقبلت الجامعة، وفداً`: a stray comma between the subject and its object.
  const isBareNoun = next.kind === 'noun' && next.phrase?.conjunction === null && next.phrase.preposition === null;
  const afterVerb =
    (previous?.kind === 'noun' && previous.phrase?.preposition === null && isAfterVerb(chunks, at - 1)) ||
    closesCircumstances(chunks, words, at);
  return isBareNoun && afterVerb && !isAdverb(next.phrase as NounPhrase, words) && chunks[at + 2]?.kind !== 'verb'
    ? at + 1
    : null;
}

/** `التقى الرئيس، اليوم، في مستهل زيارته إلى باريس، الوزير`: the comma after when and where, straight after the subject. */
function closesCircumstances(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): boolean {
  let isOpened = false;
  for (let before = at - 1; before >= Math.max(0, at - LONGEST_CLAUSE); before--) {
    const chunk = chunks[before] as Chunk;
    if (chunk.sentence !== chunks[at]?.sentence) return false;
    const isComplement = chunk.phrase !== null && (chunk.phrase.preposition !== null || isPlace(chunk));
    // `استقبل الرئيس، فلاديمير بوتين، ووزيره، سيرغي شويغو، في موسكو`: the comma may close a name, and several may be named.
    isOpened ||= isCommaWord(words[chunk.to - 1] as TaggedWord);
    const isAlso = chunk.kind === 'noun' && chunk.phrase?.conjunction === F.AND && chunk.phrase.preposition === null;
    if (isComma(chunk, words) || (isAlso && isOpened)) continue;
    // `جردت المنامة، وفق معهد، مئة شخص`: a capital may be the subject.
    if (chunk.kind === 'noun' && chunk.phrase?.preposition === null && isAfterVerb(chunks, before)) return isOpened;
    else if (chunk.kind !== 'time' && !isComplement) return isOpened && chunk.kind === 'noun' && isAfterVerb(chunks, before);
  }
  return false;
}

/** `استقبل الرئيس`, `استقبل اليوم الاثنين الرئيس`. */
function isAfterVerb(chunks: readonly Chunk[], at: number): boolean {
  let before = at - 1;
  while (chunks[before]?.kind === 'time') before--;
  return chunks[before]?.kind === 'verb';
}

/** How many chunks an aside may have. */
const LONGEST_ASIDE = 6;

/** `يقاتل حفتر، حليف البرلمان في الشرق، جماعات`: the comma that opened the aside stands inside the subject's phrase. */
function closesAside(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): boolean {
  const next = chunks[at + 1];
  if (next?.kind !== 'noun' || next.phrase?.preposition !== null || next.phrase.conjunction !== null) return false;
  if (chunks[at + 2]?.kind === 'verb') return false;
  for (let before = at - 1; before >= Math.max(0, at - LONGEST_ASIDE); before--) {
    const chunk = chunks[before] as Chunk;
    if (chunk.sentence !== chunks[at]?.sentence || chunk.kind !== 'noun' || isComma(chunk, words)) return false;
    if (chunk.phrase?.preposition === null && !chunk.phrase.isPredicate)
      return isAfterVerb(chunks, before) && words.slice(chunk.from, chunk.to - 1).some(isCommaWord);
  }
  return false;
}

/** `يقاتل الجيش، حليف الحكومة، جماعات متشددة`: past the comma that closes an aside of nouns, where a bare phrase goes on after it. */
function afterAside(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): number | null {
  for (let to = at + 1; to < Math.min(chunks.length, at + 2 + LONGEST_ASIDE); to++) {
    const chunk = chunks[to] as Chunk;
    if (chunk.sentence !== chunks[at]?.sentence) return null;
    if (isComma(chunk, words)) {
      const next = chunks[to + 1];
      const goesOn = next?.kind === 'noun' && next.phrase?.preposition === null && next.phrase.conjunction === null;
      return to > at + 1 && goesOn && chunks[to + 2]?.kind !== 'verb' ? to + 1 : null;
    }
    if (chunk.kind !== 'noun' || !chunk.phrase || chunk.phrase.isPredicate) return null;
  }
  return null;
}

/** `تمهيداً للقمة، عقد الوزراء`: a verbal noun in the accusative is an adverb. */
export const isAdverb = ({ isPredicate, head }: NounPhrase, words: readonly TaggedWord[]): boolean =>
  isPredicate && words[head]?.reading?.analysis.accusative === true;

/** Its head is in the accusative by itself: what a number counts has its case from the number (`راح 15 مدنياً ضحية`). */
export const showsAccusative = (words: readonly TaggedWord[], phrase: NounPhrase | null): boolean =>
  phrase !== null &&
  words[phrase.head]?.reading?.analysis.accusative === true &&
  !(phrase.head > phrase.from && words[phrase.head - 1]?.tag === 'number');
