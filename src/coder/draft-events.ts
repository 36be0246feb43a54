// Turns matched acts with their roles into draft events: guests settled, voices drawn, place, date and casualties found, and what is no
// event left out. The order is the text's.

import * as F from '../arabic/function-words.ts';
import type { Span, Status } from '../domain/index.ts';
import { dropped } from './pronouns.ts';
import { isAmong, isSomebody, joined, meet, NOBODY } from './referent-lists.ts';
import { SPEECH_TYPES } from './roles/role-context.ts';
import { sidesBefore } from './sides-before.ts';
import { asksForAnonymity } from './sources/anonymity.ts';
import type { Roles } from './stages/assign-roles.ts';
import { countCasualties } from './stages/count-casualties.ts';
import { type DateContext, dateOf, timesOfPredicates } from './stages/date-acts.ts';
import { modesOf } from './stages/decide-modes.ts';
import { contentOf, impliedCrowd, mayReceive, whoMayAct, whoMayReceive } from './stages/decide-participants.ts';
import { occasionsOf } from './stages/inherit-scenes.ts';
import { areTold, type Candidate, isTopic } from './stages/is-told.ts';
import { isSigning, type PlaceContext, scenesOf } from './stages/place-acts.ts';
import { type Meeting, type Settled, settleGuests } from './stages/settle-guests.ts';
import type { Decided } from './status/status-context.ts';
import { HARM, reachedBefore, togetherBefore } from './told-before.ts';
import type { ActMatch, Attribution, Chunk, DraftEvent, PlacedDate, Predicate, Referent, TaggedWord } from './types.ts';
import { type AttributionsAt, speakerAt, voicesOver } from './voices-over.ts';

export interface DraftContext extends PlaceContext, DateContext {
  readonly matches: readonly ActMatch[];
  readonly roles: readonly Roles[];
  readonly statuses: readonly Decided[];
  readonly attributions: readonly Attribution[];
  readonly attributionsAt: AttributionsAt;
  readonly spanOf: (from: number, to: number) => Span;
}

/** All events of the article, not yet joined. */
export function draftEvents(context: DraftContext): readonly DraftEvent[] {
  const { matches, roles, statuses } = context;
  const timesOf = timesOfPredicates(context);
  const contents = contentOf(context, matches);
  const firstContents = new Map<ActMatch, ActMatch>();
  for (const [index, outer] of contents.entries())
    if (outer && !firstContents.has(outer)) firstContents.set(outer, matches[index] as ActMatch);
  const scenes = scenesOf(context, matches);
  const dates = matches.map((match, index) => dateOf(context, match, timesOf, (statuses[index] as Decided).status));
  const meetings = matches.map((match, index) => {
    const { actor, recipient } = roles[index] as Roles;
    const { type, modes } = match.act;
    return {
      isMeeting: type === 'CONSULT',
      isSigning: isSigning(match.act),
      isVisit: modes.includes('visit'),
      isMutual: match.act.symmetric,
      status: (statuses[index] as Decided).status,
      actor: whoMayAct(actor, type),
      recipient: whoMayReceive(recipient, type),
      place: scenes[index]?.place ?? null,
      country: scenes[index]?.country ?? null,
      when: dates[index] ?? null,
      modes,
    };
  });
  const settled = settleGuests(meetings, context.lexicon);
  const casualties = countCasualties(
    context,
    matches,
    settled.map((one) => one.recipient),
  );
  const candidates = matches.map((match, index) => ({
    match,
    actor: (settled[index] as (typeof settled)[number]).actor,
    recipient: (settled[index] as (typeof settled)[number]).recipient,
    because: (roles[index] as Roles).because,
    isDone: (statuses[index] as Decided).status === 'actual' && !contents[index],
  }));
  const told = areTold(context, candidates);
  const occasions = occasionsOf(context, matches);
  const byCue = new Map(context.attributions.map((one) => [one.cueWord, one]));
  const drafts: DraftEvent[] = [];
  // Who did harm, last told last: also in what is only alluded to or is the content of a charge.
  const culprits: (readonly Referent[])[] = [];
  for (const [index, match] of matches.entries()) {
    const { act, predicate } = match;
    const own = settled[index] as (typeof settled)[number];
    const becauseOfRoles = (roles[index] as Roles).because;
    const reaches = (meetings[index] as Meeting).recipient;
    const again = mayBeRetold(context, match, { actor: own.actor, recipient: reaches, because: becauseOfRoles })
      ? retold(match, own, dates[index] ?? null, drafts)
      : null;
    const sides = again ? null : sidesBefore(context, match, drafts);
    const meeting = sides && act.type === 'CONSULT' ? sides : null;
    const { because } = again ?? own;
    const both = sides ? [...sides.actor, ...sides.recipient] : (again ?? own).actor;
    const doers = meeting ? meeting.actor : both;
    const acting = doers.length > 0 ? doers : (togetherBefore(context, match, drafts) ?? doers);
    const journey = match.isWeak && !again ? journeyTo(match, own, drafts) : undefined;
    const recipient = meeting
      ? meeting.recipient
      : journey
        ? journey.recipient.map(dropped)
        : again || own.recipient.length > 0
          ? (again ?? own).recipient
          : threatened(context, settled, contents, index);
    const occasion = occasions[index] ?? index;
    const place = (again ?? own).place ?? meeting?.place ?? journey?.place ?? settled[occasion]?.place ?? null;
    const swallowedBy = contents[index];
    // `كما نقلت رويترز`: a verb that attributes here is no act, unless what it takes makes it one (`أعلنت هدنة`, `نقل رسالة`).
    if (!SPEECH_TYPES.has(act.type) && byCue.has(predicate.word) && !takesItsWord(match)) continue;
    if (asksForAnonymity(context.words, match)) continue;
    // `الوضع` is no `وضع السلاح`: a word that is only part of its trigger tells nothing alone.
    if (match.isWeak && (act.trigger === 'phrase' || (!again && !journey && !continues(match, own, drafts)))) continue;
    const reached = reachedBefore(context, { match, actor: acting, recipient, drafts, culprits });
    const harming = HARM.has(act.type) && !becauseOfRoles.includes('roles.governor-subject') ? acting : NOBODY;
    const blamed = act.type === 'ACCUSE' ? reached : harming;
    if (blamed.length > 0) culprits.push(blamed);
    if (swallowedBy || !told[index] || isTopicOfMeeting(context, index) || isSaidToDiscuss(context, index)) continue;
    // `الدعوة` is the call that was told; `المساعدات`, `التعاون` are any.
    if (!(again && act.type === 'REQUEST') && isTopic(context, candidates[index] as Candidate)) continue;
    const speaker = becauseOfRoles.includes('roles.first-person') ? speakerAt(context.attributionsAt, predicate.word) : NOBODY;
    const said =
      becauseOfRoles.includes('roles.governor-subject') && SPEECH_TYPES.has(act.type)
        ? speakerAt(context.attributionsAt, predicate.word)
        : NOBODY;
    const actor =
      said.length > 0 && !acting.some(isSomebody)
        ? said
        : speaker.length > 0
          ? speaker
          : act.type === 'PROTEST' && recipient.length === 0 && !hasCrowd(match, acting, becauseOfRoles)
            ? [impliedCrowd()]
            : acting;
    if (actor.length === 0 && recipient.length === 0) continue;
    const decided = statuses[index] as Decided;
    const isAhead = decided.status === 'actual' && isAfter(context.published, dates[index] ?? null);
    const status = isAhead ? DAY_TO_COME : again && isStillAhead(context, match, decided, again.status) ? AHEAD : decided;
    const modes = modesOf(context, {
      match,
      modes: (again ?? meeting ?? own).modes,
      actor,
      content: firstContents.get(match) ?? null,
    });
    const { voices, because: heardFrom } = voicesOver(context.attributionsAt, match, { actor, own: byCue.get(predicate.word) });
    drafts.push({
      type: act.type,
      modes,
      contexts: act.contexts,
      status: status.status,
      trigger: context.spanOf(...match.trigger),
      word: predicate.word,
      sentence: predicate.sentence,
      actor,
      recipient: notActing(reached, actor, recipient),
      place,
      date: dates[index] ?? dates[occasion] ?? null,
      casualties: casualties[index] ?? null,
      voices,
      definite: isDefinite(context, predicate),
      isMutual: act.symmetric,
      isPerfect: (match.light?.predicate ?? predicate).reading.analysis.tense === 'perfect',
      key: '',
      confidence: confidenceOf(match, actor, recipient),
      because: [
        act.id,
        ...(match.light ? [match.light.verb.id] : NO_RULES),
        ...becauseOfRoles,
        ...(because ? [because] : NO_RULES),
        status.because,
        ...heardFrom,
      ],
    });
  }
  return drafts;
}

const NO_RULES: readonly string[] = [];

/** Those whom an act reaches but who do it; its own recipients in any case. */
const notActing = (reached: readonly Referent[], actor: readonly Referent[], own: readonly Referent[]): readonly Referent[] =>
  meet(reached, actor) ? reached.filter((one) => own.includes(one) || !isAmong(actor, one)) : reached;

/** `أقال الرئيس الحكومة إثر احتجاجات`: whom the clause lends to a bare noun protests only where they are many. */
const hasCrowd = ({ light }: ActMatch, acting: readonly Referent[], because: readonly string[]): boolean =>
  light !== null || !because.includes('roles.governor-subject')
    ? acting.length > 0
    : acting.some(({ kind }) => kind === 'group' || kind === 'organization');

/** The frame asks for certain words, and one of them is there. */
const takesItsWord = ({ act, isWeak }: ActMatch): boolean =>
  !isWeak && Object.keys(act.with ?? {}).some((slot) => slot !== 'subject');

const REACH = 12;

/** It has no participants of its own but what the clause lends it. An agreement spoken of again is no event (codebook section 2). */
function mayBeRetold(
  context: DraftContext,
  match: ActMatch,
  { actor, recipient, because }: Pick<Roles, 'actor' | 'recipient' | 'because'>,
): boolean {
  if (match.predicate.form !== 'noun' || match.act.type === 'AGREE' || recipient.length > 0) return false;
  if (actor.length === 0) return true;
  return because.includes('roles.governor-subject') && (isFighting(match) || isDefinite(context, match.predicate));
}

const isFighting = ({ act }: ActMatch): boolean => act.symmetric && act.type === 'ASSAULT';

/** `المحادثات`, `الهدنة` with no participants of their own speak again of the last act of their type, and of its participants. */
function retold(
  match: ActMatch,
  own: Settled,
  when: PlacedDate | null,
  drafts: readonly DraftEvent[],
): (Settled & { readonly status: Status }) | null {
  const areFighting = isFighting(match);
  for (let index = drafts.length - 1; index >= Math.max(0, drafts.length - REACH); index--) {
    const earlier = drafts[index] as DraftEvent;
    if (earlier.type !== match.act.type) continue;
    // In fighting both sides act.
    const fighters = areFighting ? whoMayAct(joined(earlier.actor, earlier.recipient), 'ASSAULT') : NOBODY;
    if (areFighting && fighters.length < 2) continue;
    // `الزيارة` is the journey, not one of its meetings.
    if (match.act.modes.includes('visit') && !isJourney(earlier)) continue;
    const modes = earlier.modes.length > 0 ? earlier.modes : own.modes;
    const isOther = isAnotherTime(when, earlier.date) || modes.includes('phone') !== own.modes.includes('phone');
    return {
      actor: (areFighting ? fighters : earlier.actor).map(dropped),
      recipient: areFighting ? NOBODY : earlier.recipient.map(dropped),
      modes: isOther ? own.modes : modes,
      place: own.place ?? (isOther ? null : earlier.place),
      because: 'roles.told-before',
      status: earlier.status,
    };
  }
  return null;
}

const isJourney = ({ modes, recipient }: DraftEvent): boolean =>
  modes.includes('visit') && recipient.every((one) => one.kind === 'state');

/** `بعد اجتماع أغسطس 2017`: the same people, on another occasion. */
const isAnotherTime = (own: PlacedDate | null, earlier: PlacedDate | null): boolean =>
  own !== null && (earlier === null ? own.start < own.end : own.end < earlier.start || earlier.end < own.start);

/** `أعلن عن زيارة الأسبوع المقبل`: what is to be after the day of writing has not happened, however it is told. */
const isAfter = (published: string | null, date: PlacedDate | null): boolean =>
  published !== null && (date?.start ?? '') > published;

const DAY_TO_COME: Decided = { status: 'future', because: 'status.day-to-come' };

const AHEAD: Decided = { status: 'future', because: 'roles.told-before' };

/** `التوقيع خطوة إلى الأمام`: what was told as to come is still to come where no verb tells it as done. */
function isStillAhead(context: DraftContext, { predicate, light }: ActMatch, own: Decided, earlier: Status): boolean {
  if (earlier !== 'future' || own.because !== 'status.told' || light !== null) return false;
  return !context.predicates
    .slice(Math.max(0, predicate.index - NEIGHBOURS), predicate.index + NEIGHBOURS)
    .some(
      (one) =>
        one.sentence === predicate.sentence &&
        one.reading.analysis.tense === 'perfect' &&
        one.reading.lemma.cues.length === 0 &&
        (one.index === predicate.governor ||
          [one.before, ...one.bare].some((argument) => argument?.chunks.includes(predicate.chunk))),
    );
}

/** How many predicates away a verb may tell of a noun. */
const NEIGHBOURS = 4;

/** `هدد بقصف منشآت في السعودية`, `وعد بتسليح الجيش`, `رفض لقاء الوفد`: whom the deed would reach that is threatened, promised or refused. */
function threatened(
  context: DraftContext,
  settled: readonly Settled[],
  contents: readonly (ActMatch | null)[],
  index: number,
): readonly Referent[] {
  const said = context.matches[index] as ActMatch;
  const { type } = said.act;
  const isAnswer = type === 'AGREE' || type === 'REJECT';
  if (type !== 'THREATEN' && !(isAnswer && (said.predicate.form === 'verb' || said.light !== null))) return [];
  for (let inner = index + 1; contents[inner] === said; inner++) {
    const { recipient } = settled[inner] as Settled;
    const isMeant = type === 'THREATEN' || FAVOURS.has((context.matches[inner] as ActMatch).act.type);
    const { actor } = settled[index] as Settled;
    const reached = isMeant
      ? recipient.filter((one) => mayReceive(one, type) && !actor.some((two) => two.entity === one.entity))
      : [];
    if (reached.length > 0) return reached;
  }
  return [];
}

/** What is promised or refused to whom it would reach. */
const FAVOURS = new Set(['AID', 'SUPPORT', 'CONSULT']);

/** How many words before its topic a meeting is looked for. */
const MEETING_REACH = 14;

/** `وصل حفتر إلى موسكو، وسيصل السراج`: who comes, with no goal said, comes where another guest was told to come. */
function journeyTo({ act }: ActMatch, { actor, recipient }: Settled, drafts: readonly DraftEvent[]): DraftEvent | undefined {
  const isGuest = actor.length > 0 && actor.every(({ kind }) => kind === 'person' || kind === 'role');
  if (!act.modes.includes('visit') || !isGuest || recipient.length > 0) return undefined;
  return drafts
    .slice(-REACH)
    .findLast(
      (earlier) =>
        earlier.type === act.type &&
        isJourney(earlier) &&
        earlier.recipient.length > 0 &&
        !actor.some((one) => earlier.recipient.some((host) => host.country === one.country)),
    );
}

/** `وصل` with no goal said goes on with a journey of the same people that is told before. */
function continues(match: ActMatch, own: Settled, drafts: readonly DraftEvent[]): boolean {
  if (match.predicate.form !== 'verb') return false;
  return drafts
    .slice(-REACH)
    .some(
      (earlier) =>
        earlier.type === match.act.type && earlier.actor.some((one) => own.actor.some((other) => other.entity === one.entity)),
    );
}

/** "Met to discuss": the discussion is the meeting's topic, not a second one (codebook section 2). */
function isTopicOfMeeting(context: DraftContext, index: number): boolean {
  const match = context.matches[index] as ActMatch;
  if (match.act.type !== 'CONSULT' || match.predicate.form === 'participle' || match.act.modes.length > 0) return false;
  const word = context.words[match.predicate.word] as TaggedWord;
  const first = context.words[(context.chunks[match.predicate.chunk] as Chunk).from] as TaggedWord;
  const isPurpose = word.preposition === F.FOR || first.preposition === F.FOR || match.predicate.reading.preposition === F.FOR;
  if (!isPurpose || match.predicate.genitive === null) return false;
  // Matches stand in the order of their words.
  for (let before = index - 1; before >= 0; before--) {
    const other = context.matches[before] as ActMatch;
    if (other.predicate.sentence !== match.predicate.sentence) return false;
    if (match.predicate.word - other.predicate.word >= MEETING_REACH && hasVerbBetween(context, other.predicate, match.predicate))
      return false;
    if (other.act.type === 'CONSULT' && other.predicate.word < match.predicate.word) return true;
  }
  return false;
}

const hasVerbBetween = ({ predicates }: DraftContext, from: Predicate, to: Predicate): boolean =>
  predicates.slice(from.index + 1, to.index).some(({ form }) => form === 'verb');

/** `الاجتماع سيناقش الأزمة`: of a meeting spoken of again the discussion is what is told. */
function isSaidToDiscuss(context: DraftContext, index: number): boolean {
  const { act, predicate, light } = context.matches[index] as ActMatch;
  const next = context.matches[index + 1];
  const isAgain =
    act.type === 'CONSULT' && light === null && isDefinite(context, predicate) && predicate.prepositional.length === 0;
  return isAgain && next?.act.type === 'CONSULT' && next.predicate.before?.chunks[0] === predicate.chunk;
}

function isDefinite(context: DraftContext, predicate: Predicate): boolean {
  const word = context.words[predicate.word] as TaggedWord;
  return predicate.form === 'noun' && word.article && predicate.genitive === null;
}

const isNamed = ({ how }: Referent): boolean => how === 'full' || how === 'role';

/** 0.5 for a bare match; more for a restriction met, named participants and a light verb. Two decimals. */
function confidenceOf(match: ActMatch, actor: readonly Referent[], recipient: readonly Referent[]): number {
  const named = actor.some(isNamed) || recipient.some(isNamed);
  const score =
    0.5 +
    (actor.length > 0 ? 0.15 : 0) +
    (recipient.length > 0 ? 0.1 : 0) +
    (named ? 0.1 : 0) +
    (match.act.with ? 0.08 : 0) +
    (match.light ? 0.05 : 0);
  return Math.round(score * 100) / 100;
}
