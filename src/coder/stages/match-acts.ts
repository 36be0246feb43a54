// Matches the lexicon's acts against predicates: the word, the words that its slots must or must not hold, and the light verb that a noun
// may need. At most one act for one word: the most specific that fits.

import * as F from '../../arabic/function-words.ts';
import { DAMMA } from '../../arabic/letters.ts';
import type { EventType } from '../../domain/index.ts';
import type { Lexicon } from '../../lexicon/types.ts';
import { carriesNoun, isAccusative } from '../carried-nouns.ts';
import { addHeadsIn, adjectivesOf } from '../phrase-heads.ts';
import { indirectObject, TO_WHOM } from '../roles/indirect-object.ts';
import { goesOn } from '../roles/role-context.ts';
import type { Act, ActMatch, Argument, Chunk, Predicate, Reading, TaggedWord } from '../types.ts';
import { type ActWants, askWanted, type IsWanted, type Wants, wantsOf } from '../wanted-words.ts';

export interface MatchContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  /** Word index → chunk index. */
  readonly chunkOfWord: Int32Array;
  readonly lexicon: Lexicon;
}

interface AskingContext extends MatchContext {
  readonly isWanted: IsWanted;
  /** Of each predicate: whether a reading of it is a light verb. */
  readonly mayCarry: readonly boolean[];
}

/** An act tried on a predicate in one of its readings. */
interface Attempt {
  readonly predicate: Predicate;
  readonly reading: Reading;
  readonly act: Act;
  readonly light: ActMatch['light'];
}

/** How many predicates away a light verb is looked for: a bound that keeps the cost linear in one endless sentence. */
const NEAR = 12;
/** How many words of a subject may stand within a trigger of two words (`أطلقت قوات الأمن النار`). */
const BETWEEN = 3;
const UNFIT = Number.NEGATIVE_INFINITY;
/** Types whose nouns are taken up again without their complements (`الزيارة`, `الهدنة`, `الحصار`). */
const RETOLD = new Set<EventType>(['CONSULT', 'RETREAT', 'COERCE', 'ASSAULT', 'AID', 'SANCTION', 'PROTEST', 'MOBILIZE']);
/** The least score of a match one of whose restricted slots holds what it must is above this. */
const RESTRICTED = 3;
/** The score of a match whose restricted slots are all empty. */
const WEAK = -0.5;

/** All acts that the article's words name, in order. */
export function matchActs(given: MatchContext): readonly ActMatch[] {
  const mayCarry = given.predicates.map(({ alternatives }) => alternatives.some(({ lemma }) => lemma.lights.length > 0));
  const context: AskingContext = { ...given, isWanted: askWanted(given), mayCarry };
  const matches: ActMatch[] = [];
  for (const predicate of context.predicates) {
    if (predicate.alternatives.every((reading) => reading.lemma.acts.length === 0)) continue;
    const light = lightOf(context, predicate);
    let best: Attempt | null = null;
    let bestScore = UNFIT;
    let isWeak = false;
    for (const reading of predicate.alternatives) {
      // A noun that is listed for itself (`حظر`) says more than the verbal noun of a verb.
      const preference = (reading === predicate.reading ? 0 : -0.5) + (reading.analysis.nounForm === 'plain' ? 1 : 0);
      for (const act of reading.lemma.acts) {
        const attempt: Attempt = { predicate, reading, act, light };
        if (isOtherVerb(context, attempt)) continue;
        const score = fitOf(context, attempt);
        if (score + preference <= bestScore) continue;
        bestScore = score + preference;
        best = attempt;
        isWeak = score === WEAK;
      }
    }
    if (best) matches.push({ ...named(best), isWeak, trigger: triggerOf(context, best) });
  }
  // A verb that only carries the noun of another match is no act of its own; of several nouns the first says what it is.
  const carriers = new Map(
    matches
      .flatMap(({ light, act }) => (light ? [[light.predicate.index, { ...light.verb, type: act.type }] as const] : []))
      .reverse(),
  );
  // `بسط سيطرته`: the second word of a trigger is no act of its own.
  const covered = new Set(
    matches.flatMap(({ trigger: [from, to], act }) => (act.trigger === 'phrase' ? range(from + 1, to) : [])),
  );
  return matches.filter((match) => {
    if (covered.has(match.predicate.word)) return false;
    const carried = carriers.get(match.predicate.index);
    if (carried === undefined) return true;
    const isPlan = carried.status === 'future' || carried.status === 'hypothetical';
    // Who threatens with sanctions threatens, who wants guarantees asks: the noun is what with, what for.
    if (match.act.type === 'THREATEN' || (match.act.type === 'REQUEST' && isPlan)) return true;
    // `بلاده مستعدة للتفاوض`: being ready is the act, what for its content; `استجابة لدعوة` is the invitation.
    if (match.act.type === 'AGREE' && match.predicate.form !== 'verb')
      return carried.type !== 'AGREE' && !match.predicate.reading.analysis.accusative;
    return (
      !isPlan && !(match.act.type === carried.type && carried.subject === 'actor') && match.act.with?.[carried.noun] !== undefined
    );
  });
}

/** What an attempt that fits says of its words; the predicate is read as the act needs it. */
const named = ({ predicate, reading, act, light }: Attempt) => ({
  act,
  predicate: reading === predicate.reading ? predicate : { ...predicate, reading },
  light,
});

/** `يعد الاتفاق الأول`: of two verbs of the same letters the promise needs what is promised. */
function isOtherVerb({ chunks }: AskingContext, { predicate, reading, act }: Attempt): boolean {
  const { content } = act.roles;
  const isOwn = predicate.reading.lemma === reading.lemma;
  if (act.type !== 'AGREE' || predicate.form !== 'verb' || isOwn || !content.includes(F.BY)) return false;
  const isSaid = predicate.prepositional.some(({ slot }) => content.includes(slot));
  return !isSaid && !chunks.slice(predicate.chunk, predicate.chunk + CLAUSE_REACH).some(({ kind }) => kind === 'complementizer');
}

const CLAUSE_REACH = 5;

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** UNFIT when the act does not fit, else how specific its fit is. */
function fitOf(context: AskingContext, attempt: Attempt): number {
  const { predicate, reading, act, light } = attempt;
  const { nounForm, pos } = reading.analysis;
  if (nounForm === 'active-participle' && act.participle !== 'active' && act.participle !== 'both') return UNFIT;
  if (nounForm === 'passive-participle' && act.participle !== 'passive' && act.participle !== 'both') return UNFIT;
  let score = pos === 'verb' ? 1 : 0;
  // Two bare phrases are a subject and an object: a verb that takes none is another verb of the same letters (قدِم and قدّم).
  if (pos === 'verb' && predicate.bare.length > 1 && predicate.alternatives.length > 1 && !takesObject(act)) score -= 3;
  if (act.light.length > 0 && predicate.form === 'noun') {
    if (!light || !act.light.includes(light.verb.id)) return UNFIT;
    score += 4;
  }
  if (act.with === null && act.without === null) return score;
  const wants = wantsOf(act, context.lexicon);
  for (const [slot, unwanted] of wants.without)
    for (const head of headsOf(context, attempt, slot))
      if (context.isWanted(head, unwanted, true) && !isRank(context, head)) return UNFIT;
  if (act.with === null) return score;
  const met = metBy(context, attempt, wants);
  return met > 0 ? score + met * 8 : met === 0 ? WEAK : UNFIT;
}

/** `الفريق أول حفتر` is no team: the title of somebody named. */
function isRank({ chunks, chunkOfWord, words }: AskingContext, head: number): boolean {
  const title = words[head]?.tag === 'rest' ? head - 1 : head;
  const isTitle = words[title]?.readings.some((reading) => reading.lemma.title?.class === 'rank') ?? false;
  return isTitle && (chunks[chunkOfWord[head] as number]?.phrase?.referents ?? []).some((one) => one.kind === 'person');
}

/**
 * A restricted act needs one of its slots to hold one of its words; a restricted subject that is there must be one. A pronoun in the
 * slot may stand for anything. How much is met; 0 where every slot is empty: the word alone may still speak of an act told before, the
 * match is `weak`; UNFIT where the act does not fit.
 */
function metBy(context: AskingContext, attempt: Attempt, { with: asked, isOfDoerOnly }: ActWants): number {
  const { predicate, act } = attempt;
  let met = 0;
  let isEmpty = true;
  for (const [slot, wants] of asked) {
    const own = headsOf(context, attempt, slot);
    // `تواصل بين الرجلين`: both sides of a mutual act may be named together.
    const heads = act.symmetric && slot === F.WITH ? [...own, ...headsOf(context, attempt, F.BETWEEN)] : own;
    let isHeld = false;
    for (const head of heads) {
      // `وصل الثلاثاء استجابة لدعوة`: a verbal noun beside a verb is why or how, not what.
      const isComplement = predicate.form !== 'verb' || (head > predicate.word && !isVerbalNoun(context, head));
      if (isComplement && !isArriving(context, act, head)) isEmpty = false;
      isHeld ||= context.isWanted(head, wants);
    }
    // Where the frame restricts other slots too, a subject that fits (`أغلق الطلاب دفاترهم`) says nothing.
    if (isHeld) met += slot === 'subject' && !isOfDoerOnly ? 0.25 : 1;
    else if (wants.beings && holdsPronoun(context, predicate, slot)) met += 0.5;
    else if (slot === 'object' && predicate.form === 'verb' && predicate.suffix !== null) {
      if (wants.beings) met += 0.5;
      else if (standsForWanted(context, attempt, wants)) met += 1;
    } else if (slot === 'object' && sharesThing(context, predicate, wants)) met += 1;
    else if (slot === 'subject' && heads.length > 0 && !isSoleObject(context, predicate, heads, asked)) return UNFIT;
  }
  if (met > 0.25) return met;
  const maySpeakAgain = predicate.form === 'verb' ? act.type === 'CONSULT' : RETOLD.has(act.type);
  return isEmpty && act.light.length === 0 && maySpeakAgain ? 0 : UNFIT;
}

/** `يُرفع الحظر أو يُخفف`: two passives of one thing. */
function sharesThing(context: AskingContext, predicate: Predicate, wants: Wants): boolean {
  const { form, bare, before, suffix, joinedTo, antecedent, word } = predicate;
  if (form !== 'verb' || bare.length > 0 || before || suffix !== null || antecedent !== null || joinedTo === null) return false;
  const partner = context.predicates[joinedTo] as Predicate;
  const thing = (partner.bare[0] ?? partner.before)?.chunks[0];
  const head = thing === undefined ? undefined : context.chunks[thing]?.phrase?.head;
  const isPassive = [word, partner.word].every((at) => (context.words[at] as TaggedWord).surface.includes(DAMMA));
  return head !== undefined && isPassive && context.isWanted(head, wants);
}

/** `سيصل السراج`, `وصول الوزير`: who comes is no goal. */
const isArriving = ({ chunks, chunkOfWord }: AskingContext, { modes, roles }: Act, head: number): boolean =>
  modes.includes('visit') &&
  roles.actor.includes('subject') &&
  (chunks[chunkOfWord[head] as number]?.phrase?.referents ?? []).some(({ kind }) => kind === 'person' || kind === 'role');

/** `بدعوة منها`: a pronoun right after the noun stands for anybody. */
function holdsPronoun({ chunks }: AskingContext, { form, prepositional, chunk }: Predicate, slot: string): boolean {
  const phrase = chunks[chunk + 1]?.phrase;
  const isNext = prepositional.some((one) => one.slot === slot && one.chunks[0] === chunk + 1);
  return form === 'noun' && isNext && phrase?.suffix != null && !phrase.isPredicate && phrase.referents.length === 0;
}

/** `وتولى السلطة`, `كانت قد انتزعت الفاشر`: the one bare phrase after a verb that goes on with a subject, when it is what the object must be. */
function isSoleObject(context: AskingContext, predicate: Predicate, heads: readonly number[], asked: ActWants['with']): boolean {
  const { form, bare, before } = predicate;
  const object = asked.find(([slot]) => slot === 'object');
  if (form !== 'verb' || bare.length !== 1 || before || object === undefined) return false;
  return goesOn(context.words, predicate) && heads.some((head) => context.isWanted(head, object[1]));
}

/** How many words before it a thing is looked for that a pronoun stands for. */
const BACK = 25;

/** `مجلس الأمن يلغي الحظر أو يخففه`: the last noun before the verb that agrees with its pronoun and is wanted. */
function standsForWanted(context: AskingContext, { predicate, reading }: Attempt, wants: Wants): boolean {
  const { suffix, word, sentence } = predicate;
  // `نشرها` is what outlets do with news.
  if (suffix?.person !== 3 || reading.lemma.cues.length > 0) return false;
  for (let at = word - 1; at >= Math.max(0, word - BACK); at--) {
    const before = context.words[at] as TaggedWord;
    if (before.sentence < sentence - 1) return false;
    if (before.tag !== 'noun' && before.tag !== 'name') continue;
    if (!context.isWanted(at, wants)) continue;
    const noun = before.reading?.analysis;
    const isFeminine = noun ? noun.gender === 'feminine' || noun.number === 'plural' : false;
    return before.tag === 'name' || (suffix.number === 'singular' && (suffix.gender === 'feminine') === isFeminine);
  }
  return false;
}

const isVerbalNoun = (context: AskingContext, head: number): boolean =>
  context.words[head]?.reading?.analysis.nounForm === 'masdar' && context.words[head]?.article === false;

const takesObject = ({ roles, with: restrictions }: Act): boolean =>
  roles.actor.includes('object') ||
  roles.recipient.includes('object') ||
  roles.content.includes('object') ||
  restrictions?.object !== undefined;

/** Head words of the phrases in a slot, as the frame of this predicate fills it. */
function headsOf(context: AskingContext, attempt: Attempt, slot: string): readonly number[] {
  const { predicate, reading, act, light } = attempt;
  if (slot === 'adjective') return adjectivesOf(context, predicate);
  const heads: number[] = [];
  if (slot === 'object' || slot === 'subject') {
    for (const argument of barePhrases(context, attempt, slot)) addHeads(context, argument, heads);
    addHeads(context, predicate.genitive, heads);
    if (predicate.before && (slot === 'subject' || act.passiveCommon || reading.analysis.voice !== 'active'))
      addHeads(context, predicate.before, heads);
    if (predicate.antecedent !== null) addHeadsIn(context, predicate.antecedent, heads);
    // A carried noun has the subject of its light verb: `عقد مجلس الأمن جلسة`.
    if (slot === 'subject' && light) {
      const ofVerb: number[] = [];
      addHeads(context, light.predicate.before, ofVerb);
      addHeads(context, light.predicate.bare[0], ofVerb);
      for (const head of ofVerb) if (head !== predicate.word) heads.push(head);
    }
    if (slot === 'object' && predicate.form === 'noun') addPrepositional(context, predicate, F.FOR, heads);
    return heads;
  }
  addPrepositional(context, predicate, slot, heads);
  if (light) addPrepositional(context, light.predicate, slot, heads);
  if (TO_WHOM.includes(slot)) addHeads(context, indirectObject(light, predicate.chunk), heads);
  return heads;
}

function addPrepositional(context: AskingContext, { prepositional }: Predicate, slot: string, heads: number[]): void {
  for (const argument of prepositional) if (argument.slot === slot) addHeads(context, argument, heads);
}

function addHeads(context: AskingContext, argument: Argument | null | undefined, heads: number[]): void {
  if (argument) for (const index of argument.chunks) addHeadsIn(context, index, heads);
}

/** The bare phrases that can fill a slot: with two, or a subject before the verb, it is plain which is which. */
function barePhrases(context: AskingContext, attempt: Attempt, slot: 'subject' | 'object'): readonly Argument[] {
  const { predicate, reading } = attempt;
  const [first, second] = predicate.bare;
  // `توقيع الوزير اتفاقاً`: after a noun only an object, and that only after the genitive; else a new clause begins (`زيارة غايتها`).
  if (predicate.form === 'noun')
    return slot === 'object' && (predicate.genitive !== null || predicate.suffix !== null) ? predicate.bare : [];
  if (predicate.form !== 'verb' || !first) return predicate.bare;
  if (predicate.before) return slot === 'object' ? predicate.bare : [];
  // `أعيدت رفات شيري`: a passive has no subject but what it is done to.
  if (reading.analysis.voice === 'passive') return slot === 'object' ? predicate.bare : [];
  // `زار حاملة طائراتهم`: a feminine thing is no subject of a masculine verb right before it.
  if (!second) return slot === 'subject' && disagrees(context, attempt, first) ? [] : [first];
  // `وكان قد قاد وفداً طلباً للعون`: an accusative is no subject.
  if (isAccusative(context, first.chunks[0] as number)) return slot === 'object' ? [first] : [];
  // `حمّلت الحركة الحكومة المسؤولية`: all after the first.
  return slot === 'subject' ? [first] : predicate.bare.slice(1);
}

function disagrees(
  { chunks, words }: AskingContext,
  { reading, predicate: { chunk } }: Attempt,
  { chunks: [at] }: Argument,
): boolean {
  const head = words[chunks[at as number]?.phrase?.head ?? -1];
  const noun = head?.tag === 'noun' ? head.reading?.analysis : undefined;
  return at === chunk + 1 && noun?.gender === 'feminine' && noun.number === 'singular' && reading.analysis.gender === 'masculine';
}

/** The light verb that carries a noun: the noun in its slot, or in a relative clause whose pronoun stands for the noun. */
function lightOf(context: AskingContext, predicate: Predicate): ActMatch['light'] {
  if (predicate.form !== 'noun') return null;
  let found: ActMatch['light'] = null;
  for (let index = Math.max(0, predicate.index - NEAR); index <= predicate.index + NEAR; index++) {
    if (!context.mayCarry[index]) continue;
    const candidate = context.predicates[index];
    if (candidate?.sentence !== predicate.sentence || candidate === predicate) continue;
    for (const reading of candidate.alternatives) {
      if (reading.lemma.lights.length === 0 || (reading !== candidate.reading && hasOwnAct(context, candidate))) continue;
      for (const verb of reading.lemma.lights) {
        if (!carriesNoun(context, candidate, predicate.chunk, verb.noun)) continue;
        // `تصدى لهجوم شنته القوات`: the clause of the deed itself says whose it is.
        const isOwn = candidate.antecedent === predicate.chunk && verb.subject === 'actor';
        if (found === null) found = { predicate: candidate, verb };
        else if (isOwn && found.verb.subject === 'recipient' && found.verb.status === null) return { predicate: candidate, verb };
      }
    }
  }
  return found;
}

/** `توجه إلى روسيا بحثاً عن سند`: a verb that has what it asks for is not another verb of the same letters (تُوجِّه). */
const hasOwnAct = (context: AskingContext, predicate: Predicate): boolean =>
  predicate.reading.lemma.acts.some(
    (act) => act.with !== null && fitOf(context, { predicate, reading: predicate.reading, act, light: null }) > RESTRICTED,
  );

function triggerOf(context: AskingContext, attempt: Attempt): readonly [number, number] {
  const { predicate, act } = attempt;
  const from = predicate.word;
  let end = from + 1;
  while (context.words[end]?.tag === 'rest') end++;
  if (act.trigger !== 'phrase' || !act.with) return [from, end];
  const heads = wantsOf(act, context.lexicon).with.flatMap(([slot, wants]) =>
    headsOf(context, attempt, slot).filter((head) => context.isWanted(head, wants)),
  );
  const near = heads.filter((head) => head >= end && head - end <= BETWEEN);
  return [from, near.length > 0 ? Math.max(...near) + 1 : end];
}
