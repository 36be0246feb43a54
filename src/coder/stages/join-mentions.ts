// Which mentions tell one act (codebook section 8), and what they share: one place, one date, and the participants that a later mention
// leaves unsaid. Two visits on different days stay two.

import { dayNumber } from '../calendar.ts';
import { dropped } from '../pronouns.ts';
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
  return share(drafts.map((draft, index) => ({ ...hosted(draft, drafts[index + 1]), key: keys[index] as string })));
}

/** Who is met at the seat is the host. */
const hosted = (entry: DraftEvent, meeting: DraftEvent | undefined): DraftEvent =>
  meeting && isAtSeat(entry, meeting) ? { ...entry, recipient: meeting.recipient.map(dropped) } : entry;

const entities = (list: readonly Referent[]): readonly string[] => list.map((one) => one.entity);
const overlap = (a: readonly Referent[], b: readonly Referent[]): boolean =>
  a.some((one) => b.some((other) => other.entity === one.entity));

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
  [entry, meeting].every(({ type, modes, status }) => type === 'CONSULT' && modes.includes('visit') && status === 'actual') &&
  overlap(entry.actor, meeting.actor) &&
  entry.recipient.length > 0 &&
  entry.recipient.every(({ kind }) => kind === 'organization') &&
  meeting.recipient.some(({ kind, country }) => kind === 'person' && country === entry.recipient[0]?.country) &&
  datesMeet(entry, meeting);

/** `رضخ للضغوط واستقال`: in what somebody gives way is what he does next. */
const isYielding = (giving: DraftEvent, deed: DraftEvent): boolean =>
  giving.sentence === deed.sentence &&
  giving.type === 'CONCEDE' &&
  deed.type === 'RETREAT' &&
  giving.status === deed.status &&
  giving.actor.length > 0 &&
  samePeople(giving.actor, deed.actor) &&
  datesMeet(giving, deed);

function isSameAct(earlier: DraftEvent, later: DraftEvent): boolean {
  if (earlier.type !== later.type || isRecalled(earlier, later) || isPurposeOf(earlier, later) || isDone(earlier, later))
    return false;
  if (!datesMeet(earlier, later) || !placesMeet(earlier, later)) return false;
  if (earlier.type === 'ASSAULT' && earlier.sentence === later.sentence)
    return (
      !disagree(earlier.actor, later.actor) &&
      (!disagree(earlier.recipient, later.recipient) || later.sentence === earlier.sentence)
    );
  const everybody = [...earlier.actor, ...earlier.recipient];
  const others = [...later.actor, ...later.recipient];
  if (others.length === 0) return later.definite;
  if (earlier.modes.length !== later.modes.length || earlier.modes.join() !== later.modes.join()) return false;
  return (
    overlap(earlier.actor, later.actor) &&
    (overlap(earlier.recipient, later.recipient) || earlier.recipient.length === 0 || later.recipient.length === 0) &&
    others.every((one) => entities(everybody).includes(one.entity) || !one.isDropped) &&
    (later.definite || samePeople(everybody, others))
  );
}

const samePeople = (a: readonly Referent[], b: readonly Referent[]): boolean => {
  const [x, y] = [new Set(entities(a)), new Set(entities(b))];
  return [...y].every((id) => x.has(id)) || [...x].every((id) => y.has(id));
};

const disagree = (a: readonly Referent[], b: readonly Referent[]): boolean => a.length > 0 && b.length > 0 && !overlap(a, b);

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

const attackOf = ({ key, sentence }: DraftEvent): string => `${key} ${sentence}`;

function participantsKnown(drafts: readonly DraftEvent[]): Known {
  const actors = new Map<string, readonly Referent[]>();
  const recipients = new Map<string, readonly Referent[]>();
  for (const draft of drafts) {
    const attack = attackOf(draft);
    // Who acts is shared, not what with: `قتل ثلاثة في هجوم بسيارة مفخخة استهدفت المقر`.
    const acting = draft.actor.filter((one) => one.kind !== 'unknown');
    if (acting.length > 0 && !actors.has(attack)) actors.set(attack, acting);
    if (draft.recipient.length > 0 && !recipients.has(attack)) recipients.set(attack, draft.recipient);
  }
  return { actors, recipients };
}

/** The killing and the wounding of one attack have its actor, and the attack has its victims, where one of them leaves it unsaid. */
function participantsOf(draft: DraftEvent, known: Known): Pick<DraftEvent, 'actor' | 'recipient'> {
  // In two-sided fighting both sides act, and nobody is acted upon (codebook section 2).
  const isMutual = draft.actor.length > 1 && draft.recipient.length === 0 && draft.isMutual;
  if (draft.type !== 'ASSAULT' || isMutual || (draft.actor.length > 0 && draft.recipient.length > 0))
    return { actor: draft.actor, recipient: draft.recipient };
  const actor =
    draft.actor.length > 0
      ? draft.actor
      : (known.actors.get(attackOf(draft)) ?? [])
          .filter((one) => !draft.recipient.some((two) => two.entity === one.entity))
          .map(dropped);
  const recipient =
    draft.recipient.length > 0
      ? draft.recipient
      : (known.recipients.get(attackOf(draft)) ?? [])
          .filter((one) => !actor.some((two) => two.entity === one.entity))
          .map(dropped);
  return { actor, recipient };
}

/** The first place (the most exact) and the first date of a key hold for all its mentions. */
function share(drafts: readonly DraftEvent[]): readonly DraftEvent[] {
  const places = new Map<string, Referent>();
  const dates = new Map<string, NonNullable<DraftEvent['date']>>();
  for (const { key, place, date } of drafts) {
    const known = places.get(key);
    if (place && (!known || (known.kind === 'state' && place.kind === 'place'))) places.set(key, place);
    if (date && !dates.has(key)) dates.set(key, date);
  }
  const known = participantsKnown(drafts);
  return drafts.map((draft) => ({
    ...draft,
    ...participantsOf(draft, known),
    place: places.get(draft.key) ?? null,
    date: dates.get(draft.key) ?? null,
  }));
}
