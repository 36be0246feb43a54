// Who may take part in which act, and which matches are events at all: an act needs a participant (codebook section 1), a crowd may be
// implied by its protest, and the content of a demand, promise, charge or threat is not coded again (section 2).

import * as F from '../../arabic/function-words.ts';
import type { EventType } from '../../domain/index.ts';
import { isBeing } from '../referent-lists.ts';
import type { ActMatch, Chunk, Predicate, Referent, TaggedWord } from '../types.ts';

/** Whether a referent can act in a type. */
export function mayAct(referent: Referent, type: EventType): boolean {
  if (isBeing(referent)) return true;
  return (type === 'ASSAULT' || type === 'MOBILIZE') && (referent.class === 'weapon' || referent.class === 'vehicle');
}

/** Whether a referent can be acted upon in a type: things and places only where force or restriction reaches them. */
export function mayReceive(referent: Referent, type: EventType): boolean {
  if (isBeing(referent)) return true;
  // `داهمت أكثر من مئة موقع`: a place with no name of its own is only where somebody is restricted or helped.
  if (referent.kind === 'place')
    return type === 'ASSAULT' || ((type === 'COERCE' || type === 'AID') && referent.how !== 'description');
  return (
    type === 'ASSAULT' &&
    (referent.class === 'place' || referent.class === 'vehicle' || referent.class === 'institution' || referent.class === 'thing')
  );
}

export const whoMayAct = (ones: readonly Referent[], type: EventType): readonly Referent[] =>
  ones.every((one) => mayAct(one, type)) ? ones : ones.filter((one) => mayAct(one, type));

export const whoMayReceive = (ones: readonly Referent[], type: EventType): readonly Referent[] =>
  ones.every((one) => mayReceive(one, type)) ? ones : ones.filter((one) => mayReceive(one, type));

const SPEECH = new Set<EventType>(['REQUEST', 'AGREE', 'REJECT', 'THREATEN', 'ACCUSE', 'SUPPORT']);

export interface ContentContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
}

/** For each match, the match in whose content it stands and which therefore swallows it, or null. */
export function contentOf(context: ContentContext, matches: readonly ActMatch[]): readonly (ActMatch | null)[] {
  const byPredicate = new Map(matches.map((match) => [match.predicate.index, match]));
  return matches.map((match) => {
    let governor = match.predicate.governor;
    for (let depth = 0; governor !== null && depth < 6; depth++) {
      const above = context.predicates[governor] as Predicate;
      const act = byPredicate.get(governor);
      if (act && act !== match && !act.isWeak && swallows(act, match, context)) return act;
      if (above.form === 'verb' && above.reading.lemma.cues.length > 0 && !act) return null;
      governor = above.governor;
    }
    return null;
  });
}

/** What these types do to a relation or a restriction is the act; the relation itself is not told a second time. */
const OPERATES: Partial<Record<EventType, readonly EventType[]>> = {
  SANCTION: ['AID', 'COOPERATE', 'AGREE', 'SUPPORT', 'CONSULT', 'COERCE'],
  CONCEDE: ['COERCE', 'RETREAT', 'CONCEDE', 'PROTEST', 'ASSAULT'],
  RETREAT: ['COERCE', 'RETREAT', 'PROTEST', 'ASSAULT', 'AGREE'],
  CONSULT: ['CONSULT'],
  // `منعوهم من التوجه إلى عدن`
  COERCE: ['CONSULT'],
};

function isObjectOf(outer: ActMatch, inner: ActMatch): boolean {
  const { bare, genitive, prepositional } = outer.predicate;
  const slots = outer.predicate.form === 'verb' ? bare : genitive ? [genitive] : [];
  // `سلّموا الرهائن مقابل إطلاق سجناء`, `تشاوروا قبيل الجلسة`: what is done in exchange, before or after is no object.
  const isApart = (slot: string): boolean => slot === F.IN_EXCHANGE || F.AFTER_EVENTS.has(slot) || F.BEFORE_EVENTS.includes(slot);
  const complements = prepositional.filter((argument) => !isApart(argument.slot));
  return [...slots, ...complements].some((argument) => argument.chunks.includes(inner.predicate.chunk));
}

function swallows(outer: ActMatch, inner: ActMatch, context: ContentContext): boolean {
  const isOperated =
    OPERATES[outer.act.type]?.includes(inner.act.type) && inner.predicate.form === 'noun' && isObjectOf(outer, inner);
  // Attending a meeting is that meeting; an arrival in a visit, or talks after one, are told for themselves.
  if (
    isOperated &&
    (outer.act.type !== 'CONSULT' ||
      (outer.predicate.form === 'verb' &&
        inner.predicate.suffix === null &&
        inner.predicate.genitive === null &&
        (inner.light === null || inner.light.predicate.index === outer.predicate.index)))
  )
    return true;
  // `حكمت بسجن المعارض`: the penalty is what the sentence says.
  if (outer.act.modes.includes('convict') && inner.act.type === 'COERCE')
    return context.chunks[inner.predicate.chunk]?.phrase?.preposition === F.BY && isObjectOf(outer, inner);
  if (!SPEECH.has(outer.act.type)) return isDecidedOn(outer, inner, context);
  if (outer.light?.predicate.index === inner.predicate.index) return false;
  // `ندد بالقرار معتبراً إياه انقلاباً`, `الإمارات المتهمة بتسليحه`: a participle tells something of its own.
  if (inner.predicate.form === 'participle') return false;
  if (isReason(inner, context)) return false;
  // `اعترض على الاتفاق بين البلدين`: whose agreement it is others have made it.
  if (inner.act.type === 'AGREE' && namesParties(context, inner) && !COMMITS.has(outer.act.type)) return false;
  // `يريد كسر الحظر الدولي`: a measure with its article and its author stands already.
  if (inner.act.type === 'SANCTION' && isStanding(context, inner)) return false;
  // `بموجب التفاهم يطلق الطرفان الأسرى`: no finite clause is the content of a noun without `أن`.
  if (inner.predicate.form === 'verb' && outer.predicate.form === 'noun' && !isLinked(context, outer, inner)) return false;
  // What was agreed may itself be an act of speech: "agreed to call for".
  const isDone = inner.predicate.form !== 'noun' || inner.predicate.reading.analysis.nounForm !== 'plain';
  if (outer.act.type === 'AGREE' && isDone && (inner.act.type === 'REQUEST' || inner.act.type === 'REJECT')) return false;
  // A time or an occasion is no content: `رحّب خلال لقائه`.
  const first = context.chunks[inner.predicate.chunk] as Chunk;
  const preposition = first.phrase?.preposition ?? null;
  // `أسقط النواب الحكومة بحجبهم الثقة عنها`: how somebody is refused is told for itself.
  if (outer.act.type === 'REJECT' && preposition === F.BY) return outer.act.roles.content.includes(F.BY);
  if (preposition !== null && !CONTENT_PREPOSITIONS.has(preposition)) return outer.act.roles.content.includes(preposition);
  return true;
}

/** `دعا إلى إضراب طلباً للأجور`, `بتهمة الفساد`: why it is said, and on what charge. */
function isReason({ act, predicate, light }: ActMatch, { chunks }: ContentContext): boolean {
  if (predicate.form !== 'noun' || light !== null) return false;
  const { accusative, nounForm } = predicate.reading.analysis;
  if (act.type === 'ACCUSE' && nounForm === 'plain') return chunks[predicate.chunk]?.phrase?.preposition === F.BY;
  return SPEECH.has(act.type) && act.type !== 'AGREE' && accusative && nounForm === 'masdar';
}

const isStanding = ({ words, chunks }: ContentContext, { predicate }: ActMatch): boolean =>
  predicate.form === 'noun' &&
  words[predicate.word]?.article === true &&
  (chunks[predicate.chunk]?.phrase?.nisbas.length ?? 0) > 0;

/** What is signed, accepted or supported is no event of its own (codebook section 2). */
const COMMITS = new Set<EventType>(['AGREE', 'SUPPORT']);

/** `الاتفاق بين`, `الاتفاق مع`: a known one, whose sides stand with it. */
const namesParties = ({ words }: ContentContext, { act, predicate }: ActMatch): boolean =>
  act.symmetric &&
  words[predicate.word]?.article === true &&
  predicate.prepositional.some(({ slot }) => slot === F.BETWEEN || slot === F.WITH);

/** `وافق المجلس على فرض عقوبات`: what is decided on is the decision. */
function isDecidedOn({ act, predicate }: ActMatch, inner: ActMatch, { chunks }: ContentContext): boolean {
  const at = inner.predicate.chunk;
  const decided = act.roles.content.includes(F.ON) ? predicate.prepositional.filter(({ slot }) => slot === F.ON) : [];
  const slots = decided.flatMap((one) => one.chunks);
  const isSame = act.type === inner.act.type && inner.predicate.form === 'noun';
  return isSame && (slots.includes(at) || (chunks[at]?.phrase?.genitive === true && slots.includes(at - 1)));
}

const LINKS = new Set<Chunk['kind']>(['complementizer', 'relative', 'subordinator']);

/** A small word opens the clause of the inner verb after the outer word. */
function isLinked({ chunks }: ContentContext, outer: ActMatch, inner: ActMatch): boolean {
  for (let at = outer.predicate.chunk + 1; at < inner.predicate.chunk; at++)
    if (LINKS.has((chunks[at] as Chunk).kind)) return true;
  return false;
}

const CONTENT_PREPOSITIONS = new Set<string>([F.BY, F.TO, F.ON, F.FOR, F.FROM, F.ABOUT, F.BY_AGENT]);

/** The crowd that a protest implies where none is named. */
export const impliedCrowd = (): Referent => ({
  entity: 'group:protesters',
  kind: 'group',
  name: { en: 'protesters', ar: '\u0645\u062D\u062A\u062C\u0648\u0646' },
  aliases: [],
  country: null,
  sectors: ['OPP'],
  role: null,
  class: 'protester',
  number: 'plural',
  gender: 'masculine',
  how: 'description',
  from: null,
  to: null,
  isDropped: true,
});
