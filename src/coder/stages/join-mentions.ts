// Which mentions tell one act (codebook section 8), and what they share: one place, one date, and the participants that a later mention
// leaves unsaid. Two visits on different days stay two.

import { dayNumber } from '../calendar.ts';
import { dropped } from '../pronouns.ts';
import { areAllAmong, isAmong, meet, NOBODY, without } from '../referent-lists.ts';
import type { DraftEvent, Referent } from '../types.ts';

const WINDOW = 24;

/** Gives each draft its key (`k1`, `k2`, …) and spreads place and date over the mentions of one key. */
export function joinMentions(drafts: readonly DraftEvent[]): readonly DraftEvent[] {
  const keys: string[] = [];
  let count = 0;
  for (const [index, draft] of drafts.entries()) {
    let joined: string | null = null;
    for (let earlier = index - 1; earlier >= Math.max(0, index - WINDOW); earlier--) {
      const before = drafts[earlier] as DraftEvent;
      if (isSameAct(before, draft) || (earlier === index - 1 && (isAtSeat(before, draft) || isYielding(before, draft)))) {
        joined = keys[earlier] as string;
        break;
      }
    }
    keys.push(joined ?? `k${++count}`);
  }
  return share(
    drafts.map((draft, index) => hosted(draft, drafts[index + 1])),
    keys,
  );
}

/** Who is met at the seat is the host. */
const hosted = (entry: DraftEvent, meeting: DraftEvent | undefined): DraftEvent =>
  meeting && isAtSeat(entry, meeting) ? { ...entry, recipient: meeting.recipient.map(dropped) } : entry;

/** `بعد اجتماع أغسطس 2017`: what a month or a year tells of is not the undated act of the day. */
const isRecalled = ({ date: earlier }: DraftEvent, { date }: DraftEvent): boolean =>
  earlier === null && date !== null && dayNumber(date.end) - dayNumber(date.start) > 7;

/** `وصل إلى الرباط لإجراء محادثات`: what somebody does something for is another act. */
const isPurposeOf = (earlier: DraftEvent, later: DraftEvent): boolean =>
  earlier.sentence === later.sentence && earlier.status !== later.status && later.because.includes('status.purpose');

/** `سيجتمع به الثلاثاء. وكان وصل إلى موسكو`: what a verb tells as done is not what is yet to come. */
const isDone = (earlier: DraftEvent, later: DraftEvent): boolean =>
  earlier.status === 'future' && later.status === 'actual' && later.isPerfect;

/** `دخل الكرملين وتحدث مع الرئيس`: who enters somebody's seat and meets him there pays one visit. */
const isAtSeat = (entry: DraftEvent, meeting: DraftEvent): boolean =>
  entry.sentence === meeting.sentence &&
  isVisit(entry) &&
  isVisit(meeting) &&
  meet(entry.actor, meeting.actor) &&
  entry.recipient.length > 0 &&
  entry.recipient.every(({ kind }) => kind === 'organization') &&
  meeting.recipient.some(({ kind, country }) => kind === 'person' && country === entry.recipient[0]?.country) &&
  datesMeet(entry, meeting);

const isVisit = ({ type, modes, status }: DraftEvent): boolean =>
  type === 'CONSULT' && modes.includes('visit') && status === 'actual';

/** `رضخ للضغوط واستقال`: in what somebody gives way is what he does next. */
const isYielding = (giving: DraftEvent, deed: DraftEvent): boolean =>
  giving.sentence === deed.sentence &&
  giving.type === 'CONCEDE' &&
  deed.type === 'RETREAT' &&
  giving.status === deed.status &&
  giving.actor.length > 0 &&
  (areAllAmong(deed.actor, giving.actor) || areAllAmong(giving.actor, deed.actor)) &&
  datesMeet(giving, deed);

function isSameAct(earlier: DraftEvent, later: DraftEvent): boolean {
  if (earlier.type !== later.type || isRecalled(earlier, later) || isPurposeOf(earlier, later) || isDone(earlier, later))
    return false;
  if (!datesMeet(earlier, later) || !placesMeet(earlier, later)) return false;
  if (earlier.type === 'ASSAULT' && earlier.sentence === later.sentence) return meetOrUnsaid(earlier.actor, later.actor);
  if (later.actor.length + later.recipient.length === 0) return later.definite;
  return (
    meet(earlier.actor, later.actor) &&
    meetOrUnsaid(earlier.recipient, later.recipient) &&
    isOfModes(earlier.modes, later.modes) &&
    [later.actor, later.recipient].every((side) => side.every((one) => !one.isDropped || takesPart(earlier, one))) &&
    (later.definite || areAllIn(later, earlier) || areAllIn(earlier, later))
  );
}

const meetOrUnsaid = (a: readonly Referent[], b: readonly Referent[]): boolean => a.length === 0 || b.length === 0 || meet(a, b);

const isOfModes = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((mode, index) => mode === b[index]);

const takesPart = ({ actor, recipient }: DraftEvent, one: Referent): boolean => isAmong(actor, one) || isAmong(recipient, one);

/** Everybody in one act takes part in the other. */
const areAllIn = ({ actor, recipient }: DraftEvent, other: DraftEvent): boolean =>
  actor.every((one) => takesPart(other, one)) && recipient.every((one) => takesPart(other, one));

function datesMeet({ date: a }: DraftEvent, { date: b }: DraftEvent): boolean {
  return a === null || b === null || (a.start <= b.end && b.start <= a.end);
}

const placesMeet = ({ place: a }: DraftEvent, { place: b }: DraftEvent): boolean =>
  a === null ||
  b === null ||
  a.entity === b.entity ||
  (a.country !== null && a.country === b.country && (a.kind === 'state' || b.kind === 'state'));

/** The first participants told of each attack in each sentence. */
interface Known {
  readonly actors: ReadonlyMap<string, readonly Referent[]>;
  readonly recipients: ReadonlyMap<string, readonly Referent[]>;
}

const attackOf = (key: string, { sentence }: DraftEvent): string => `${key} ${sentence}`;

function participantsKnown(drafts: readonly DraftEvent[], keys: readonly string[]): Known {
  const actors = new Map<string, readonly Referent[]>();
  const recipients = new Map<string, readonly Referent[]>();
  for (const [index, draft] of drafts.entries()) {
    if (draft.type !== 'ASSAULT') continue;
    const attack = attackOf(keys[index] as string, draft);
    // Who acts is shared, not what with: `قتل ثلاثة في هجوم بسيارة مفخخة استهدفت المقر`.
    const acting = draft.actor.filter((one) => one.kind !== 'unknown');
    if (acting.length > 0 && !actors.has(attack)) actors.set(attack, acting);
    if (draft.recipient.length > 0 && !recipients.has(attack)) recipients.set(attack, draft.recipient);
  }
  return { actors, recipients };
}

/** The killing and the wounding of one attack have its actor, and the attack has its victims, where one of them leaves it unsaid. */
function participantsOf(draft: DraftEvent, key: string, known: Known): Pick<DraftEvent, 'actor' | 'recipient'> {
  // In two-sided fighting both sides act, and nobody is acted upon (codebook section 2).
  const isMutual = draft.actor.length > 1 && draft.recipient.length === 0 && draft.isMutual;
  if (draft.type !== 'ASSAULT' || isMutual || (draft.actor.length > 0 && draft.recipient.length > 0)) return draft;
  const attack = attackOf(key, draft);
  const actor = draft.actor.length > 0 ? draft.actor : without(known.actors.get(attack) ?? NOBODY, draft.recipient).map(dropped);
  const recipient =
    draft.recipient.length > 0 ? draft.recipient : without(known.recipients.get(attack) ?? NOBODY, actor).map(dropped);
  return { actor, recipient };
}

/** The first place (the most exact) and the first date of a key hold for all its mentions. */
function share(drafts: readonly DraftEvent[], keys: readonly string[]): readonly DraftEvent[] {
  const places = new Map<string, Referent>();
  const dates = new Map<string, NonNullable<DraftEvent['date']>>();
  for (const [index, { place, date }] of drafts.entries()) {
    const key = keys[index] as string;
    const known = places.get(key);
    if (place && (!known || (known.kind === 'state' && place.kind === 'place'))) places.set(key, place);
    if (date && !dates.has(key)) dates.set(key, date);
  }
  const known = participantsKnown(drafts, keys);
  return drafts.map((draft, index) => {
    const key = keys[index] as string;
    const { actor, recipient } = participantsOf(draft, key, known);
    return { ...draft, key, actor, recipient, place: places.get(key) ?? null, date: dates.get(key) ?? null };
  });
}
