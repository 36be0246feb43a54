// Whom an act reaches that names nobody, where the article has told it before: a charge is against who did harm, an answer goes to who
// asked, a guest wants something of his host.

import type { EventType } from '../domain/index.ts';
import type { Lexicon } from '../lexicon/types.ts';
import { dropped } from './pronouns.ts';
import { fromKnown } from './referents.ts';
import { whatClause } from './roles/what-clause.ts';
import type { ActMatch, Chunk, DraftEvent, Predicate, Referent, TaggedWord } from './types.ts';

export interface ToldContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  readonly resolved: readonly (readonly Referent[])[];
  readonly lexicon: Lexicon;
}

export interface Telling {
  readonly match: ActMatch;
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
  readonly drafts: readonly DraftEvent[];
  /** Who did harm or was charged, in the order in which the text tells it. */
  readonly culprits: readonly (readonly Referent[])[];
}

/** How many events back something counts as told. */
const REACH = 12;

/** Whom an act reaches: its own recipient, or who is meant by what was told before. */
export function reachedBefore(context: ToldContext, telling: Telling): readonly Referent[] {
  const found = earlierRecipient(context, telling);
  return found.length > 0 ? found.map(dropped) : telling.recipient;
}

function earlierRecipient(context: ToldContext, telling: Telling): readonly Referent[] {
  const { match, recipient } = telling;
  switch (match.act.type) {
    case 'ASSAULT':
      return foughtBefore(telling);
    case 'ACCUSE':
      return recipient.length === 0 || speaksOfPartner(context, match.predicate) ? condemnedFor(context, telling) : [];
    case 'REQUEST':
      return recipient.length === 0 ? hostOf(context, telling) : [];
    case 'AGREE':
    case 'REJECT':
      return recipient.length === 0 && answers(context, match) ? askedBefore(telling) : [];
    case 'SANCTION':
    case 'CONCEDE':
      return recipient.length === 0 ? restrictedBefore(context, telling) : [];
    default:
      return [];
  }
}

const meets = (some: readonly Referent[], others: readonly Referent[]): boolean =>
  some.some((one) => others.some((other) => other.entity === one.entity));

const lastOf = ({ drafts }: Telling, test: (earlier: DraftEvent) => boolean): DraftEvent | undefined =>
  drafts.slice(-REACH).findLast(test);

/** `توجه إلى روسيا بحثاً عن سند`: what a guest wants he wants of the state that he visits. */
function hostOf(context: ToldContext, telling: Telling): readonly Referent[] {
  const { modes } = telling.match.act;
  if (modes.some((mode) => mode !== 'assist')) return [];
  const journey = lastOf(
    telling,
    (earlier) => earlier.type === 'CONSULT' && earlier.modes.includes('visit') && meets(earlier.actor, telling.actor),
  );
  const host = journey?.recipient.find((one) => one.country !== null);
  const state = host ? context.lexicon.entity(`state:${host.country}`) : undefined;
  return state ? [{ ...fromKnown(state, { from: 0, to: 0 }), from: null, to: null, isDropped: true }] : [];
}

/** Glosses of what is accepted or refused. */
const PROPOSALS = new Set(['plan', 'proposal', 'initiative', 'offer', 'project', 'draft', 'roadmap', 'paper', 'conditions']);

/** Its complement is a proposal or a demand spoken of before: `وافقت على الخطة`, `سيستجيب لطلب الدعم`. */
function answers({ chunks, words }: ToldContext, { act, predicate }: ActMatch): boolean {
  if (act.symmetric) return false;
  return [...predicate.bare.slice(predicate.before ? 0 : 1), ...predicate.prepositional]
    .flatMap((one) => one.chunks)
    .some((index) => {
      const phrase = chunks[index]?.phrase;
      const head = phrase ? words[phrase.head] : undefined;
      const lemma = head?.reading?.lemma;
      return (
        lemma?.acts.some((act) => act.type === 'REQUEST') ||
        (head?.article && (PROPOSALS.has(lemma?.gloss ?? '') || PROPOSALS.has(lemma?.glosses ?? '')))
      );
    });
}

/** Who made the proposal that is answered: whom an earlier answer went to, or who asked. */
function askedBefore(telling: Telling): readonly Referent[] {
  const isOther = (some: readonly Referent[]): boolean => some.length > 0 && !meets(some, telling.actor);
  const earlier = lastOf(telling, ({ type, actor, recipient }) =>
    type === 'REQUEST' ? isOther(actor) : (type === 'AGREE' || type === 'REJECT') && isOther(recipient),
  );
  return (earlier?.type === 'REQUEST' ? earlier.actor : earlier?.recipient) ?? [];
}

/** `الحظر`, `رفع العقوبات`: against whom a restriction told before stands; of the world's, the country that the article is about. */
function restrictedBefore(context: ToldContext, telling: Telling): readonly Referent[] {
  const earlier = lastOf(telling, ({ type, recipient }) => (type === 'SANCTION' || type === 'CONCEDE') && recipient.length > 0);
  if (earlier) return earlier.recipient;
  const { actor } = telling;
  const isOfWorld = actor.length > 0 && actor.every(({ entity, sectors }) => entity === WORLD || sectors.includes('UNO'));
  return isOfWorld && telling.match.act.modes.every((mode) => mode === 'discontinue') ? restrictable(context) : [];
}

const WORLD = 'region:international-community';
/** Permanent members of the Security Council, which sanctions nobody against their veto. */
const WITH_VETO = new Set(['CHN', 'FRA', 'GBR', 'RUS', 'USA']);

/** Found once for an article, however many restrictions it tells. */
const restrictableIn = new WeakMap<ToldContext['resolved'], readonly Referent[]>();

/** The country most spoken of that the world can restrict. */
function restrictable(context: ToldContext): readonly Referent[] {
  const found = restrictableIn.get(context.resolved) ?? findRestrictable(context);
  restrictableIn.set(context.resolved, found);
  return found;
}

function findRestrictable({ resolved, lexicon }: ToldContext): readonly Referent[] {
  const counts = new Map<string, number>();
  let most: string | null = null;
  for (const { country } of resolved.flat()) {
    if (country === null || WITH_VETO.has(country)) continue;
    const count = (counts.get(country) ?? 0) + 1;
    counts.set(country, count);
    if (most === null || count > (counts.get(most) ?? 0)) most = country;
  }
  const state = most === null ? undefined : lexicon.entity(`state:${most}`);
  return state ? [fromKnown(state, { from: 0, to: 0 })].map((one) => ({ ...one, from: null, to: null })) : [];
}

/** `ندد بالهجوم واعتبره جريمة`: the pronoun of a joined verb is the deed that the verb before it speaks of. */
function speaksOfPartner(context: ToldContext, predicate: Predicate): boolean {
  if (predicate.suffix === null || predicate.joinedTo === null || predicate.form !== 'verb') return false;
  const partner = context.predicates[predicate.joinedTo] as Predicate;
  return [...partner.prepositional, ...partner.bare].some((argument) =>
    argument.chunks.some((chunk) => context.chunks[chunk]?.phrase?.isPredicate),
  );
}

/** `قصفت مواقع` with no owner said: those of whom the same actor fought before. */
function foughtBefore({ actor, recipient, drafts }: Telling): readonly Referent[] {
  const isThings =
    recipient.length > 0 && recipient.every((one) => one.kind === 'unknown' || (one.kind === 'place' && one.how !== 'full'));
  if (!isThings || actor.length === 0) return [];
  for (let index = drafts.length - 1; index >= Math.max(0, drafts.length - REACH); index--) {
    const earlier = drafts[index] as DraftEvent;
    if (earlier.type !== 'ASSAULT' || !earlier.actor.some((one) => actor.some((other) => other.entity === one.entity))) continue;
    const foes = earlier.recipient.filter((one) => one.kind === 'group' || one.kind === 'organization' || one.kind === 'state');
    if (foes.length > 0) return foes;
  }
  return [];
}

/** Types whose actors are condemned for what they did. */
export const HARM = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'SANCTION']);

/** `انضمت قطر إلى الإدانة`: the charge that was told before, whoever joins in it. */
const isTheCharge = ({ words }: ToldContext, { form, word, genitive, prepositional }: Predicate): boolean =>
  form === 'noun' && (words[word] as TaggedWord).article && genitive === null && prepositional.length === 0;

/** Who condemns an attack condemns its author: the last act of force told before, when a noun in the frame's slots speaks of one. */
function condemnedFor(context: ToldContext, telling: Telling): readonly Referent[] {
  const { actor, culprits } = telling;
  const { predicate, act } = telling.match;
  const slots = new Set([...act.roles.recipient, ...act.roles.content]);
  const clause = whatClause(context, predicate);
  const chunks = [
    ...predicate.prepositional.filter((one) => slots.has(one.slot)),
    ...predicate.bare,
    ...(predicate.genitive ? [predicate.genitive] : []),
    ...(clause?.verb.prepositional ?? []),
  ].flatMap((one) => one.chunks);
  const speaksOfForce =
    predicate.suffix !== null ||
    chunks.some((index) => {
      const phrase = context.chunks[index]?.phrase;
      const word = phrase ? context.words[phrase.head] : undefined;
      return word?.readings.some((reading) => reading.lemma.acts.some((one) => HARM.has(one.type))) ?? false;
    });
  const culprit = speaksOfForce ? culprits.findLast((ones) => !meets(ones, actor)) : undefined;
  if (culprit) return culprit;
  // `حذر من المساس بحصتها واعتبره خرقاً`: who has accused somebody goes on accusing him.
  const charge = lastOf(
    telling,
    (earlier) =>
      earlier.type === 'ACCUSE' &&
      earlier.recipient.length > 0 &&
      (meets(earlier.actor, actor) || isTheCharge(context, predicate)),
  );
  return charge?.recipient ?? [];
}

/** What is said of a meeting or a protest (`الاجتماع سيبحث`, `إضراب يطالب`) its people do: by type of the noun, the types that they may do. */
const TOGETHER: Partial<Record<EventType, ReadonlySet<EventType>>> = {
  CONSULT: new Set<EventType>(['CONSULT', 'AGREE', 'SUPPORT', 'REQUEST', 'ACCUSE']),
  PROTEST: new Set<EventType>(['PROTEST', 'REQUEST', 'ACCUSE', 'SUPPORT']),
};

/** Who acts where the subject of a verb is a meeting or a protest: those who were told to meet or protest; null where it is none. */
export function togetherBefore(
  context: ToldContext,
  { act, predicate }: ActMatch,
  drafts: readonly DraftEvent[],
): readonly Referent[] | null {
  if (predicate.form !== 'verb') return null;
  const at = predicate.before?.chunks[0] ?? predicate.antecedent ?? predicate.bare[0]?.chunks[0];
  const phrase = at === undefined ? null : (context.chunks[at] as Chunk).phrase;
  if (!phrase?.isPredicate || (predicate.suffix !== null && predicate.antecedent === at)) return null;
  const type = context.words[phrase.head]?.reading?.lemma.acts.find((one) => TOGETHER[one.type]?.has(act.type))?.type;
  if (type === undefined) return null;
  const recent = drafts.slice(-REACH).filter((one) => one.type === type);
  const told = recent.findLast((one) => one.word === phrase.head) ?? (phrase.definite ? recent.at(-1) : undefined);
  return told ? [...told.actor, ...(type === 'CONSULT' ? told.recipient : [])].map(dropped) : null;
}
