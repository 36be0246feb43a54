// Finds what predicates in each sentence (finite verbs, verbal nouns, participles) and what depends on it: the phrases after it, the subject
// before it, the noun that its relative clause describes, and the predicate that governs it.

import * as F from '../../arabic/function-words.ts';
import { gather, isAdverb, isComma, isDuration, liesThere } from '../gather-complements.ts';
import { antecedentOf, describesDeed, hasOwnSubject, nounBefore, takenUp } from '../relative-clauses.ts';
import type { Argument, Chunk, NounPhrase, Predicate, Reading, TaggedWord } from '../types.ts';

/** How many predicates back, and how many chunks away, a governor is looked for: bounds that keep the cost linear. */
const NEAR = 12;
const FAR = 8;

/** All predicates in order of their words. */
export function buildPredicates(words: readonly TaggedWord[], chunks: readonly Chunk[]): readonly Predicate[] {
  const predicates: Predicate[] = [];
  for (const chunk of chunks) {
    for (const { word, form, reading } of predicating(words, chunk)) {
      const verb = form === 'verb';
      const alternatives = alternativesOf(words[word] as TaggedWord, reading);
      const right = gather(chunks, words, chunk.index, verb && alternatives.some(takesTwoObjects));
      const described = verb ? takenUp(chunks, words, chunk.index, right) : null;
      const before = verb
        ? described === null
          ? subjectBefore(chunks, words, chunk.index)
          : null
        : form === 'participle'
          ? describedBy(chunks, words, chunk)
          : null;
      predicates.push({
        index: predicates.length,
        word,
        chunk: chunk.index,
        sentence: chunk.sentence,
        form,
        reading,
        alternatives,
        bare: right.bare,
        genitive: right.genitive,
        prepositional: right.prepositional,
        before,
        antecedent:
          described ??
          (verb && !hasOwnSubject(chunks, words, chunk.index, right.bare)
            ? antecedentOf(chunks, words, chunk.index, before)
            : null),
        suffix: reading.suffix,
        joinedTo:
          verb && before === null ? joinedVerb(predicates, reading, chunk, isComma(chunks[chunk.index - 1], words)) : null,
        governor: governorOf(predicates, chunks, words, chunk),
        last: right.last,
      });
    }
  }
  return predicates;
}

/** Other readings of the same kind behind the same clitics: they may name another act. */
function alternativesOf(word: TaggedWord, chosen: Reading): readonly Reading[] {
  const others = word.readings.filter(
    (other) =>
      other.lemma !== chosen.lemma &&
      (other.analysis.pos === chosen.analysis.pos || (other.analysis.nounForm !== null && chosen.analysis.nounForm !== null)) &&
      other.article === chosen.article &&
      other.conjunction === chosen.conjunction &&
      other.preposition === chosen.preposition &&
      other.suffix === chosen.suffix &&
      other.future === chosen.future &&
      (other.analysis.person === chosen.analysis.person || other.analysis.person === null || other.analysis.person === 3),
  );
  return others.length === 0 ? [chosen] : [chosen, ...others];
}

/** What a participle describes: the noun of its phrase, or the bare noun before it whose predicate it is (`بلاده جاهزة`). */
function describedBy(chunks: readonly Chunk[], words: readonly TaggedWord[], chunk: Chunk): Argument | null {
  // `اعتصموا أمام القصر مطالبين بالإفراج`: many who do it meanwhile are the subject of the clause.
  const opening = words[chunk.from];
  const isMeanwhile = opening?.tag === 'adjective' && !opening.article && opening.reading?.analysis.case === 'oblique';
  if (isMeanwhile && chunk.phrase?.head === chunk.from && chunk.phrase.referents.length === 0) return null;
  if (chunk.phrase && !chunk.phrase.isPredicate) {
    // `إنهم مستعدون`: the pronoun before it is no phrase.
    if (chunks[chunk.index - 1]?.kind === 'complementizer' && words[chunk.from]?.tag === 'adjective') return null;
    // `السراج المدعومة من`, set apart from its noun by a name: the noun before it, when that stands right there.
    const previous = chunks[chunk.index - 1];
    const isApart =
      chunk.phrase.head === chunk.phrase.from &&
      words[chunk.phrase.head]?.tag === 'adjective' &&
      previous?.kind === 'noun' &&
      previous.sentence === chunk.sentence &&
      chunk.phrase.conjunction === null;
    return slot('before', [isApart && previous ? previous.index : chunk.index]);
  }
  // A circumstantial accusative (`معتبراً`) describes the subject of the clause: no noun of its own.
  if (words[chunk.from]?.reading?.analysis.accusative) return null;
  for (let position = chunk.index - 1; position >= Math.max(0, chunk.index - 4); position--) {
    const before = chunks[position] as Chunk;
    if (before.sentence !== chunk.sentence) return null;
    if (before.kind === 'noun' && before.phrase?.preposition === null) return slot('before', [position]);
    if (before.kind === 'verb' || before.kind === 'relative' || before.kind === 'complementizer') return null;
  }
  return null;
}

interface Predicating {
  readonly word: number;
  readonly form: Predicate['form'];
  readonly reading: Reading;
}

/** The predicating words of a chunk: its verb, its head noun, or a participle that describes its head. */
function predicating(words: readonly TaggedWord[], chunk: Chunk): readonly Predicating[] {
  const { phrase } = chunk;
  if (chunk.kind === 'verb') {
    const reading = words[chunk.from]?.reading;
    return reading ? [{ word: chunk.from, form: 'verb', reading }] : NOTHING;
  }
  if (chunk.kind === 'particle') {
    const reading = words[chunk.from]?.reading;
    return reading && isParticipleAct(reading) ? [{ word: chunk.from, form: 'participle', reading }] : NOTHING;
  }
  if (!phrase) return NOTHING;
  let found = NOTHING;
  for (let at = chunk.from; at < chunk.to; at++) {
    const word = words[at] as TaggedWord;
    const reading = isComplemented(words[at + 1]) ? participleOf(word) : word.reading;
    if (!reading) continue;
    const form = formOf(phrase, word, reading, at === chunk.from);
    if (form === null) continue;
    const one: Predicating = { word: at, form, reading };
    found = found === NOTHING ? [one] : [...found, one];
  }
  return found;
}

const NOTHING: readonly Predicating[] = [];

/** As what a word of a noun phrase predicates; null where it does not. */
function formOf(phrase: NounPhrase, word: TaggedWord, reading: Reading, isFirst: boolean): 'noun' | 'participle' | null {
  const isHead = word.index === phrase.head;
  if (!isHead) return isParticipleAct(reading) ? 'participle' : null;
  const { nounForm } = reading.analysis;
  const isParticiple = nounForm === 'active-participle' || nounForm === 'passive-participle';
  if (phrase.isPredicate) return isParticiple ? 'participle' : 'noun';
  // `إنهم مستعدون للتفاوض`: an adjective that has no noun is what is said of somebody.
  const isSaidOf = isParticiple || (word.tag === 'adjective' && !word.article && isFirst);
  return isSaidOf && isParticipleAct(reading) ? 'participle' : null;
}

/** `المدعومة من`, `المتهم بـ` */
const isComplemented = (next: TaggedWord | undefined): boolean => next?.form === F.FROM || next?.preposition === F.BY;

/** The reading of a word in its phrase; of an adjective (`المدعومة`, `المتهمة`) the one that is an act's passive participle. */
function participleOf({ reading, readings, tag }: TaggedWord): Reading | null {
  if (!reading || tag !== 'adjective' || isParticipleAct(reading)) return reading;
  const { article, conjunction, preposition, suffix, analysis } = reading;
  const same = readings.find(
    (other) =>
      other.analysis.nounForm === 'passive-participle' &&
      other.analysis.number === analysis.number &&
      other.article === article &&
      other.conjunction === conjunction &&
      other.preposition === preposition &&
      other.suffix === suffix &&
      isParticipleAct(other),
  );
  return same ?? reading;
}

function isParticipleAct(reading: Reading): boolean {
  if (reading.lemma.acts.length === 0) return false;
  const { nounForm, pos } = reading.analysis;
  return reading.lemma.acts.some((act) => {
    if (nounForm === 'active-participle') return act.participle === 'active' || act.participle === 'both';
    if (nounForm === 'passive-participle') return act.participle === 'passive' || act.participle === 'both';
    return pos === 'adjective';
  });
}

const slot = (name: string, chunks: readonly number[]): Argument => ({ slot: name, chunks });

/** `حمّلت الحركة الحكومة المسؤولية`, `منحت النرويج الصومال قرضاً`: somebody, and a thing that the frame or the light verb names. */
const takesTwoObjects = ({ lemma }: Reading): boolean =>
  lemma.lights.some((light) => light.noun === 'object') ||
  lemma.acts.some(
    ({ roles, with: wanted }) =>
      roles.recipient.includes('object') && (wanted?.object !== undefined || roles.content.includes('object')),
  );

/** `لن تُسلَّم الشحنة ما لم يُلغ المجلس الحظر`: a condition opens a clause. */
const isUnless = ({ from }: Chunk, words: readonly TaggedWord[]): boolean =>
  words[from]?.tag === 'modal' && words[from]?.form === F.NOT_PAST && words[from - 1]?.form === F.WHAT;

const BOUNDARY = new Set(['complementizer', 'subordinator', 'relative', 'conjunction']);

/** The bare phrase before a verb that is its subject; null when the verb opens its clause. */
function subjectBefore(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): Argument | null {
  const self = chunks[at] as Chunk;
  const topic = topicOf(chunks, words, at);
  if (topic !== null) return slot('before', [topic]);
  if (isJoined(chunks, words, at) || describesDeed(chunks, words, at)) return null;
  const asked = subjectOfHaving(chunks, at);
  if (asked !== null) return slot('before', [asked]);
  const found: number[] = [];
  for (let position = at - 1; position >= Math.max(0, at - 40); position--) {
    const chunk = chunks[position] as Chunk;
    if (chunk.sentence !== self.sentence) break;
    if (chunk.kind === 'noun' && chunk.phrase) {
      const phrase = chunk.phrase;
      if (
        phrase.preposition !== null ||
        phrase.genitive ||
        isAdverb(phrase, words) ||
        isInPreposition(chunks, position) ||
        liesThere(chunks, words, position)
      ) {
        if (found.length > 0) break;
        continue;
      }
      // `المزارع سالم، عشرون عاماً، قتل`: his age is no subject.
      if (found.length === 0 && isDuration(words, phrase)) continue;
      if (found.length > 0 && (chunks[found[0] as number] as Chunk).phrase?.conjunction === null)
        return ownedByEarlierVerb(chunks, position, self.sentence) ? null : slot('before', found);
      found.unshift(position);
      continue;
    }
    if (chunk.kind === 'verb')
      return found.length > 0 && isAfterComma(chunks, words, found[0] as number)
        ? slot('before', found)
        : afterRelativeClause(chunks, words, at);
    if (BOUNDARY.has(chunk.kind) || isUnless(chunk, words)) break;
    if (
      chunk.kind === 'mark' &&
      !isComma(chunk, words) &&
      words[chunk.from]?.form !== '"' &&
      words[chunk.from]?.form !== ')' &&
      words[chunk.from]?.form !== '('
    )
      break;
    // `حفتر، ورئيس الحكومة، فايز السراج، سيجريان`: a joined subject reaches over its comma.
    if (isComma(chunk, words) && found.length > 0 && (chunks[found[0] as number] as Chunk).phrase?.conjunction !== F.AND) break;
    if (chunk.kind === 'auxiliary' && found.length > 0) break;
  }
  if (found.length > 0) return slot('before', found);
  return afterRelativeClause(chunks, words, at);
}

/** `أما المحافظة فاتهمت`: what أما sets before the verb. */
function topicOf(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): number | null {
  const self = chunks[at] as Chunk;
  if (words[self.from]?.conjunction !== F.SO) return null;
  for (let position = at - 2; position >= Math.max(0, at - FAR); position--) {
    const chunk = chunks[position] as Chunk;
    if (chunk.sentence !== self.sentence || chunk.kind === 'verb') return null;
    const after = chunks[position + 1]?.phrase;
    if (chunk.kind === 'conjunction' && words[chunk.from]?.form.endsWith(F.AS_FOR))
      return after && after.preposition === null ? position + 1 : null;
  }
  return null;
}

/** `بين الجيش والمسلحين قتل`: what is joined to the phrase of a preposition has that preposition. */
function isInPreposition(chunks: readonly Chunk[], at: number): boolean {
  const { phrase, sentence } = chunks[at] as Chunk;
  const before = chunks[at - 1];
  return (
    phrase?.conjunction === F.AND &&
    before?.sentence === sentence &&
    before.phrase != null &&
    (before.phrase.preposition === F.BETWEEN || isInPreposition(chunks, at - 1))
  );
}

/** The verb or the particle right before it (`، وقد أعلن`) is joined to what stands before. */
function isJoined(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): boolean {
  for (let position = at; position >= 0; position--) {
    const { kind, from, sentence } = chunks[position] as Chunk;
    if (sentence !== chunks[at]?.sentence || (position < at && kind !== 'particle' && kind !== 'negation')) return false;
    const word = words[from] as TaggedWord;
    if (word.conjunction !== null || (kind === 'particle' && word.form.startsWith(F.AND))) return true;
  }
  return false;
}

/** `سبق للوزارة أن نفت`: the subject stands in لـ before the clause. */
function subjectOfHaving(chunks: readonly Chunk[], at: number): number | null {
  const that = chunks[at - 1];
  const owner = chunks[at - 2];
  const auxiliary = chunks[at - 3];
  const fits =
    auxiliary?.kind === 'auxiliary' &&
    owner?.phrase?.preposition === F.FOR &&
    that?.kind === 'complementizer' &&
    auxiliary.sentence === chunks[at]?.sentence;
  return fits ? owner.index : null;
}

/** `حفتر الذي …، يريد`: after the comma that closes a relative clause the verb has the noun before that clause. */
function afterRelativeClause(chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): Argument | null {
  const comma = chunks[at - 1];
  if (!comma || !isComma(comma, words)) return null;
  for (let position = at - 2; position >= Math.max(0, at - 20); position--) {
    const chunk = chunks[position] as Chunk;
    if (chunk.sentence !== comma.sentence || chunk.kind === 'complementizer') return null;
    if (chunk.kind !== 'relative') continue;
    const noun = nounBefore(chunks, words, position);
    return noun !== null && chunks[noun]?.phrase?.preposition === null ? slot('before', [noun]) : null;
  }
  return null;
}

const isAfterComma = (chunks: readonly Chunk[], words: readonly TaggedWord[], at: number): boolean => {
  const before = chunks[at - 1];
  return before !== undefined && isComma(before, words);
};

const ownedByEarlierVerb = (chunks: readonly Chunk[], at: number, sentence: number): boolean => {
  const before = chunks[at - 1];
  return before?.kind === 'verb' && before.sentence === sentence;
};

/**
 * The verb before it in its sentence, whose subject a verb without one of its own (`وأصابت`, `كما اجتمع`) shares: the nearest that agrees
 * with it, after a comma not that of a relative clause (`الحكومة التي يقودها السراج، وامتنع`).
 */
function joinedVerb(sofar: readonly Predicate[], reading: Reading, chunk: Chunk, isAfterComma: boolean): number | null {
  let nearest: number | null = null;
  for (let index = sofar.length - 1; index >= Math.max(0, sofar.length - NEAR); index--) {
    const predicate = sofar[index] as Predicate;
    if (predicate.sentence !== chunk.sentence) break;
    if (predicate.form !== 'verb') continue;
    nearest ??= index;
    if (agree(predicate.reading, reading) && !(isAfterComma && isApart(predicate, reading))) return index;
  }
  return nearest;
}

/** A relative clause in which the noun is no subject, or of another tense: `التي يقودها السراج`, not `الذي وقع أمس`. */
const isApart = ({ antecedent, suffix, reading }: Predicate, { analysis }: Reading): boolean =>
  antecedent !== null && (suffix !== null || reading.analysis.tense !== analysis.tense);

/** Two verbs may have one subject: before it the first is singular whatever its number. */
function agree({ analysis: first }: Reading, { analysis: second }: Reading): boolean {
  return first.gender === second.gender && (first.number === 'singular' || first.number === second.number);
}

/** The predicate on whose complement, object or purpose this one stands: the nearest before it whose complements reach it. */
function governorOf(
  sofar: readonly Predicate[],
  chunks: readonly Chunk[],
  words: readonly TaggedWord[],
  chunk: Chunk,
): number | null {
  for (let index = sofar.length - 1; index >= Math.max(0, sofar.length - NEAR); index--) {
    const predicate = sofar[index] as Predicate;
    if (predicate.sentence !== chunk.sentence) return null;
    if (predicate.chunk === chunk.index || chunk.index - predicate.last > FAR) continue;
    if (predicate.last >= chunk.index) return index;
    if (isBridged(chunks, words, predicate.last, chunk.index)) return index;
  }
  return null;
}

/** `أن يزور`: the complementizer stands between the complements and this verb. */
function isBridged(chunks: readonly Chunk[], words: readonly TaggedWord[], last: number, at: number): boolean {
  const opensWithThat = chunks[last + 1]?.kind === 'complementizer';
  let isLinked = false;
  for (let position = last + 1; position < at; position++) {
    const { kind, from } = chunks[position] as Chunk;
    if (kind === 'complementizer' || kind === 'preposition') isLinked = true;
    else if (kind === 'noun' && opensWithThat) continue;
    else if (kind === 'mark' && words[from]?.form === '"') continue;
    else if (kind !== 'auxiliary' && kind !== 'negation' && kind !== 'time' && kind !== 'particle') return false;
  }
  return isLinked;
}
