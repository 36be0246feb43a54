// Force and protest are told, or only alluded to. A verb or a light verb tells them; a bare noun in passing ("since the assassination",
// "the demonstrations") is a reference to something that is not told here, and no event of this article (codebook sections 1 and 2:
// no states of affairs, no bare anaphors).

import * as F from '../../arabic/function-words.ts';
import type { EventType } from '../../domain/index.ts';
import { isAfterEvent } from '../gather-complements.ts';
import { resumed } from '../relative-clauses.ts';
import type { ActMatch, Chunk, Predicate, Referent, TaggedWord } from '../types.ts';

export interface ToldContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
}

export interface Candidate {
  readonly match: ActMatch;
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
  /** The rules that filled the roles. */
  readonly because: readonly string[];
  /** It is told as done, and is not what somebody demands, promises or threatens. */
  readonly isDone: boolean;
}

const ALLUDED = new Set<EventType>(['ASSAULT', 'PROTEST']);
/** Types whose nouns are topics of talk oftener than deeds where nobody stands in their phrase (`سبل التعاون`, `إصدار الأوامر`). */
const TOPICS = new Set<EventType>(['AGREE', 'REQUEST', 'COOPERATE', 'AID', 'MOBILIZE', 'REJECT']);

/** For each candidate, whether the text tells it. Types other than ASSAULT and PROTEST always are. */
export function areTold(context: ToldContext, candidates: readonly Candidate[]): readonly boolean[] {
  const first = candidates.map((one) => !ALLUDED.has(one.match.act.type) || isTold(context, one));
  const toldIn = new Set<string>();
  for (const [index, { match, isDone }] of candidates.entries())
    if (first[index] && isDone && match.predicate.form !== 'participle') toldIn.add(match.act.type);
  const foughtFrom = candidates.findIndex(
    ({ match, actor, recipient }, index) =>
      first[index] && match.act.type === 'ASSAULT' && actor.length > 0 && recipient.length > 0,
  );
  // An allusion beside an act of its kind that is told belongs to the telling: `قتلوا اثنين في تفجير قنبلة`.
  return candidates.map(
    (one, index) =>
      !isStandingControl(one) &&
      (first[index] === true ||
        (foughtFrom >= 0 && foughtFrom < index && isFightingOn(context, one)) ||
        (!isMention(context, one) && ownParticipants(one) && toldIn.has(one.match.act.type))),
  );
}

/** `المدينة التي تسيطر عليها القوات`: who holds a place has not taken it now (codebook section 2). */
const isStandingControl = ({ match: { act, predicate } }: Candidate): boolean =>
  act.type === 'ASSAULT' &&
  act.contexts.includes('territory') &&
  predicate.reading.analysis.tense === 'imperfect' &&
  predicate.antecedent !== null;

/** `ملف اغتيال الوزير`, `ملابسات خطف الركاب`: a deed in the genitive, whose doer would be whoever speaks of it. */
const isMention = ({ chunks }: ToldContext, { match, because }: Candidate): boolean =>
  match.predicate.form === 'noun' && borrowed(because) && chunks[match.predicate.chunk]?.phrase?.genitive === true;

/** `بعد مواجهات مماثلة`, `تركز القتال في البلدة`: those who were told to fight fight; not `القتال` in passing, which is only spoken of. */
function isFightingOn({ words, predicates }: ToldContext, { match, actor, because }: Candidate): boolean {
  const { act, predicate, light } = match;
  if (act.type !== 'ASSAULT' || !act.symmetric || light !== null || predicate.form !== 'noun') return false;
  if (actor.length > 0 && !borrowed(because)) return false;
  if (!words[predicate.word]?.article) return predicate.genitive === null && predicate.suffix === null;
  const above = predicates[predicate.governor ?? predicate.index + 1];
  return above?.form === 'verb' && (above.before ?? above.bare[0])?.chunks[0] === predicate.chunk;
}

const borrowed = (because: readonly string[]): boolean => because.includes('roles.governor-subject');
const ownParticipants = (one: Candidate): boolean => one.recipient.length > 0 || (one.actor.length > 0 && !borrowed(one.because));

/** A bare noun whose only participant is lent by the clause, with nobody to whom it is done: what is spoken about, not what is told. */
export function isTopic(context: ToldContext, one: Candidate): boolean {
  const { predicate, light, act } = one.match;
  if (isMadeFor(context, one.match) || isDanger(context, one.match)) return true;
  if (!TOPICS.has(act.type) || predicate.form !== 'noun' || light || ownParticipants(one)) return false;
  const word = context.words[predicate.word] as TaggedWord;
  if (act.symmetric && predicate.prepositional.some(({ slot }) => slot === F.BETWEEN || slot === F.WITH)) return false;
  // `طلباً للخدمات`, `قبول الدعوة`: why it is done, what is done with somebody's words.
  if (predicate.reading.analysis.accusative || (act.type === 'AGREE' && !word.article)) return false;
  return word.article || !isReport(context, predicate);
}

/** `تمكين إيران من تهديد جيرانها`: a danger, where nothing is said of what is threatened. */
const isDanger = ({ chunks }: ToldContext, { act, predicate, light }: ActMatch): boolean =>
  act.type === 'THREATEN' &&
  predicate.form === 'noun' &&
  light === null &&
  predicate.genitive !== null &&
  !predicate.prepositional.some(({ slot }) => act.roles.content.includes(slot)) &&
  chunks[predicate.chunk]?.phrase?.preposition != null;

/** `مركز إيواء نازحين`: what a place is made for. */
function isMadeFor({ words, chunks }: ToldContext, { act, predicate }: ActMatch): boolean {
  const place = chunks[predicate.chunk]?.phrase?.genitive ? chunks[predicate.chunk - 1]?.phrase : null;
  if (!place || act.type !== 'AID' || predicate.form !== 'noun' || words[predicate.word]?.article) return false;
  return words[place.head]?.reading?.lemma.class === 'place';
}

function isTold(context: ToldContext, one: Candidate): boolean {
  const { match, actor, recipient, because } = one;
  const { predicate, light } = match;
  if (isVerbal(context, one)) return false;
  if (predicate.form === 'verb')
    return (
      isVerbTold(context, one) &&
      !describesKnown(context, predicate) &&
      !(match.act.type === 'ASSAULT' && isOccasion(context, predicate))
    );
  const acting = borrowed(because) ? [] : actor;
  const word = context.words[predicate.word] as TaggedWord;
  if (light && light.predicate.form === 'verb') {
    // `الذين نفذوا هجوماً`, `الذين تم قتلهم`
    const isOfBeing = light.verb.subject !== 'none' || predicate.suffix !== null;
    if (isOfBeing && describesBeing(context, light.predicate)) return false;
    if (light.predicate.antecedent === predicate.chunk || describesKnown(context, light.predicate)) return false;
    // `المبنى الذي وقعت فيه المذبحة`: a clause about a place or a time takes the deed for known.
    if (light.verb.noun === 'subject' && light.predicate.antecedent !== null && word.article) return false;
    // `تواصل اعتداءاتها`, `يقود عمليات`: the imperfect tells what is usual, unless it says who does it to whom.
    if (light.predicate.reading.analysis.tense === 'imperfect' && match.act.type === 'ASSAULT' && !isSaid(one)) return false;
    // `انتهت المظاهرة`: a bare anaphor (codebook section 2).
    if (word.article && actor.length + recipient.length === 0 && isBare(context, predicate) && isBare(context, light.predicate))
      return false;
    // `تمكن المتمردون من السيطرة على البلدة`: what is taken is a place, and no participant.
    const isTaken = match.act.contexts.includes('territory') && acting.length > 0;
    return light.verb.noun === 'subject' || !word.article || isTaken || isSaidOf(one, acting);
  }
  const isReported = isReport(context, predicate);
  if (isReported && isAnnounced(context, one)) return actor.length > 0;
  if (isReported && !word.article) return acting.length > 0 || recipient.length > 0;
  if (opensHeadline(context, predicate)) return acting.length > 0 || recipient.length > 0;
  if (isOccasionTold(context, predicate) && (match.act.type === 'PROTEST' || acting.length > 0)) return true;
  // `اشتداد المواجهات بين الجيش والمتمردين`: both sides of a mutual act are its actors.
  if (match.act.symmetric && acting.length > 0) return true;
  return acting.length > 0 && recipient.length > 0 && !isInPassing(context, match);
}

/** `بعد هجمات حوثية`, `إثر احتجاجات عنيفة`, `منذ سلسلة إضرابات`: an indefinite deed is told with what comes after it. */
const isOccasionTold = ({ words, chunks }: ToldContext, { chunk, word, genitive, suffix }: Predicate): boolean =>
  isAfterEvent(chunks, words, chunk) && !words[word]?.article && suffix === null && genitive === null;

/** `هاجم الوزير المعارضة قائلاً`, `شن النائب هجوماً على الحكومة، وقال`: one person who attacks and speaks attacks with words. */
function isVerbal({ words }: ToldContext, { match, actor, recipient }: Candidate): boolean {
  const { act, predicate, light } = match;
  const [attacker] = actor;
  // `فتح النائب النار على خصومه قائلاً`
  const isFire = act.trigger === 'phrase' && act.modes.includes('firearms');
  if (act.type !== 'ASSAULT' || act.harm !== null || (act.modes.length > 0 && !isFire) || actor.length !== 1) return false;
  if ((attacker?.kind !== 'person' && attacker?.kind !== 'role') || attacker.how === 'description') return false;
  if (attacker.sectors.some((sector) => ARMED.has(sector)) || recipient.some((one) => one.kind === 'place')) return false;
  const { gender } = (light?.predicate ?? predicate).reading.analysis;
  for (let at = predicate.word + 1; at <= predicate.word + SPEECH_REACH; at++) {
    const [before, word] = [words[at - 1], words[at]];
    if (word?.sentence !== predicate.sentence) return false;
    const { lemma, analysis } = word.reading ?? {};
    const isParticiple = analysis?.nounForm === 'active-participle' && !word.article;
    const speaks = isParticiple || (analysis?.tense != null && !isFire);
    const isSame = analysis?.number === 'singular' && analysis.gender === gender && before?.tag !== 'relative';
    const isSpeech = lemma?.cues.length || lemma?.acts.some(({ type }) => type === 'ACCUSE' || type === 'THREATEN');
    if (speaks && isSame && isSpeech) return true;
  }
  return false;
}

const ARMED = new Set(['MIL', 'REB', 'UAF', 'PRM', 'COP', 'SPY']);
/** How many words after an attack its speech is looked for. */
const SPEECH_REACH = 20;

/** `الفارون الذين نفذوا هجوماً`: a clause about people describes them by what they did. */
const describesBeing = (context: ToldContext, { antecedent }: Predicate): boolean =>
  antecedent !== null && context.chunks[antecedent]?.phrase?.isPredicate === false;

/** `الذي أسفر عن مقتل ثلاثة`, `الذي وقع وأسفر عن مقتل ثلاثة`: a clause about a known deed, or a verb joined to such a clause. */
function describesKnown(context: ToldContext, verb: Predicate): boolean {
  let clause: Predicate | undefined = verb;
  for (let depth = 0; clause && clause.antecedent === null && depth < 4; depth++)
    clause = context.words[clause.word]?.conjunction
      ? (clauseOfCause(context, clause) ?? context.predicates[clause.joinedTo ?? -1])
      : undefined;
  if (!clause || clause.antecedent === null) return false;
  const noun = context.chunks[clause.antecedent]?.phrase;
  const head = noun ? context.words[noun.head] : undefined;
  return noun?.definite === true && (noun.isPredicate || (head?.reading?.lemma.acts.length ?? 0) > 0);
}

/** `الهجوم الذي نفذته الحركة، وأسفر عن مقتل ثلاثة`: what has a result is the deed that the clause before it describes. */
function clauseOfCause({ words, chunks, predicates }: ToldContext, verb: Predicate): Predicate | undefined {
  if (!verb.reading.lemma.lights.some(({ subject }) => subject === 'none')) return undefined;
  const { gender } = verb.reading.analysis;
  return predicates.slice(Math.max(0, verb.index - CLOSE), verb.index).findLast(({ antecedent, sentence, form }) => {
    const deed = form === 'verb' && sentence === verb.sentence ? chunks[antecedent ?? -1]?.phrase : undefined;
    return deed?.isPredicate && words[deed.head]?.reading?.analysis.gender === gender;
  });
}

/** How many predicates back the clause is looked for. */
const CLOSE = 4;

/**
 * `تبنت الهجوم`, `شاركوا في الهجوم`, `كسب الحرب`, `قال إنهم تعرضوا للتعذيب`: a definite deed in the slot of a light verb is a known one or one
 * at large. It is told where it is planned, where the sufferer is named with it (`تعرض صحفي للضرب`), or where both sides are there.
 */
function isSaidOf({ match, recipient }: Candidate, acting: readonly Referent[]): boolean {
  const verb = match.light?.verb;
  if (match.act.type !== 'ASSAULT' || (verb?.status ?? 'actual') !== 'actual') return true;
  if (verb?.subject === 'recipient' && recipient.some((one) => !one.isDropped)) return true;
  return acting.length > 0 && recipient.length > 0;
}

/**
 * `أعلنت الشرطة مقتل ثلاثة`, `أفادت بمقتل`, `إعلان مقتل ثلاثة`: the noun is what a verb of saying or its verbal noun reports. What stands
 * in a phrase of its own (`كشف تفاصيل عن ضلوعه في تفجير`, `معنية بملف اغتيال`) is not.
 */
function isReport(context: ToldContext, predicate: Predicate): boolean {
  const above = predicate.governor === null ? cueBeforeComma(context, predicate) : context.predicates[predicate.governor];
  const { phrase } = context.chunks[predicate.chunk] as Chunk;
  if (above === undefined || phrase === null) return false;
  const before = context.chunks[predicate.chunk - 1]?.phrase;
  if (phrase.genitive && before && above.chunk !== predicate.chunk - 1 && before.preposition !== null) return false;
  // `يعلم الكثير عن اغتيال`, `سمع قصصاً عن قتل`: what stands after an object is about that.
  const isAfterMuch = context.words[(context.chunks[predicate.chunk] as Chunk).from - 1]?.tag === 'quantifier';
  const isOfObject = isAfterMuch || (above.bare.length > (above.before ? 0 : 1) && before?.preposition === null);
  const isComplement =
    phrase.preposition === null ||
    (REPORTED.has(phrase.preposition) && !isOfObject && above.prepositional.some((one) => one.chunks.includes(predicate.chunk)));
  return above.alternatives.some(
    ({ lemma, analysis }) =>
      lemma.cues.length > 0 &&
      (above.form === 'verb' ? isComplement : analysis.nounForm === 'masdar' && phrase.preposition === null),
  );
}

/** `أعلنت مصادر أمنية وطبية، مقتل ستة`: a comma after the subject of a verb of saying does not part it from what it says. */
function cueBeforeComma({ chunks, predicates }: ToldContext, { chunk, index }: Predicate): Predicate | undefined {
  const above = predicates[index - 1];
  const isNext =
    above?.form === 'verb' && above.bare.length === 1 && above.last === chunk - 2 && chunks[chunk - 1]?.kind === 'mark';
  return isNext && above.sentence === chunks[chunk]?.sentence ? above : undefined;
}

/** `أعلن المتمردون السيطرة على المدينة`, `أعلنت النقابة الإضراب`: who announces it does it; `أعلنت الشرطة مقتل ثلاثة` tells of others. */
function isAnnounced({ predicates }: ToldContext, { match, recipient, because }: Candidate): boolean {
  const above = predicates[match.predicate.governor ?? -1];
  const announces = above?.alternatives.some(({ lemma }) => lemma.cues.some((cue) => cue.kind === 'announce')) ?? false;
  const isOwn = match.act.type === 'PROTEST' || match.act.contexts.includes('territory');
  return announces && isOwn && (borrowed(because) || recipient.length > 0);
}

/** What verbs of saying bring their news with: `أعلن عن مقتل`, `أفاد بمقتل`. */
const REPORTED = new Set<string>([F.BY, F.ABOUT]);

/** A relative clause describes somebody by what he did or does; it tells nothing new, unless of a new deed (`معركة قتل فيها ثلاثة`). */
function isVerbTold(context: ToldContext, { match, actor, recipient }: Candidate): boolean {
  const { reading, antecedent, bare, suffix } = match.predicate;
  const { analysis } = reading;
  const described = antecedent === null ? null : (context.chunks[antecedent] as Chunk).phrase;
  if (!described && isRelative(context, match.predicate)) return false;
  if (described && (described.definite || suffix !== null || !bare.some((one) => one.chunks[0] !== antecedent))) return false;
  if (described && resumed(context.chunks, match.predicate.prepositional) === null) return false;
  const said = [...actor, ...recipient].some((one) => !one.isDropped);
  if (analysis.tense !== 'imperfect') return said || actor.length > 0;
  return isSaid({ actor, recipient }) || (recipient.some((one) => !one.isDropped) && isDeedOfHeadline(context, match));
}

/** `غارة جوية تقتل ثلاثة`, `انفجار في السوق يصيب عشرة`: in headlines a deed does harm in the imperfect. */
function isDeedOfHeadline({ words, chunks }: ToldContext, { act, predicate: { before } }: ActMatch): boolean {
  if (act.harm === null) return false;
  const phrase = chunks[before?.chunks[0] ?? -1]?.phrase;
  const deed = phrase?.isPredicate && !phrase.definite ? words[phrase.head]?.reading?.lemma : undefined;
  return deed?.acts.some(({ type }) => type === 'ASSAULT') ?? false;
}

/** `والتي حاربته`, `من أطلقوا النار`: a clause that describes somebody, also where the noun before it is far or none. */
function isRelative({ words, chunks }: ToldContext, { chunk, word }: Predicate): boolean {
  if (words[word - 1]?.form === F.FROM && words[word - 1]?.sentence === words[word]?.sentence) return true;
  for (let at = chunk - 1; at >= Math.max(0, chunk - 4); at--) {
    const before = chunks[at] as Chunk;
    if (before.sentence !== chunks[chunk]?.sentence) return false;
    // `حيث احتشد` and `كما خطف` go on telling.
    if (before.kind === 'relative') return words[before.from]?.reading?.lemma.gloss?.startsWith(WHO) ?? false;
    if (!IN_CLAUSE.has(before.kind)) return false;
  }
  return false;
}

const WHO = 'who';
const IN_CLAUSE = new Set<Chunk['kind']>(['auxiliary', 'negation', 'particle', 'time']);

/** Nothing depends on it and no adjective describes it. */
const isBare = (context: ToldContext, { prepositional, genitive, word }: Predicate): boolean =>
  prepositional.length === 0 && genitive === null && context.words[word + 1]?.tag !== 'adjective';

/** Two participants have words of their own, the actor among them; both sides of a mutual act are its actors (`تقاتل الحكومة التنظيم`). */
const isSaid = ({ actor, recipient }: Pick<Candidate, 'actor' | 'recipient'>): boolean =>
  actor.some((one) => !one.isDropped) && [...actor, ...recipient].filter((one) => !one.isDropped).length > 1;

/** `عندما هاجم مسلحون البرلمان ...`: the occasion of what is told, taken for known. */
function isOccasion(context: ToldContext, { chunk, sentence }: Predicate): boolean {
  for (let at = chunk - 1; at >= Math.max(0, chunk - 3); at--) {
    const before = context.chunks[at] as Chunk;
    if (before.sentence !== sentence || before.kind === 'mark' || before.kind === 'verb') return false;
    if (before.kind === 'subordinator') return context.words[before.from]?.reading?.lemma.citation === F.WHEN;
  }
  return false;
}

/** `9 مارس: اغتيال نائب في العاصمة`: a noun that opens its sentence with no verb of its own tells like a verb. */
function opensHeadline(context: ToldContext, predicate: Predicate): boolean {
  const { phrase, sentence } = context.chunks[predicate.chunk] as Chunk;
  if (phrase === null || phrase.preposition !== null || phrase.genitive || (context.words[predicate.word] as TaggedWord).article)
    return false;
  for (let at = predicate.chunk - 1; context.chunks[at]?.sentence === sentence; at--)
    if (!BEFORE_HEADLINE.has((context.chunks[at] as Chunk).kind)) return false;
  return !context.predicates.some(({ form, before }) => form === 'verb' && before?.chunks.includes(predicate.chunk));
}

const BEFORE_HEADLINE = new Set<Chunk['kind']>(['time', 'mark', 'particle']);

/** It stands in a prepositional phrase or in the genitive of another noun. */
function isInPassing(context: ToldContext, { predicate }: ActMatch): boolean {
  const chunk = context.chunks[predicate.chunk] as Chunk;
  return chunk.phrase !== null && (chunk.phrase.preposition !== null || chunk.phrase.genitive);
}
