// Weighs who did it to whom. A person found in both says much, a group with a common name little; two different people in the same place of
// the same act say that there are two acts. A minister and his ministry, or his country, are near to one another but not the same.

import type { EventType } from '../../domain/index.ts';
import { callsOff } from './blocks.ts';
import { type Profile, worthOf } from './profile.ts';
import { add, addAll, newTally, type Tally } from './tally.ts';
import type { Account, Party } from './types.ts';

/** Acts in which "A met B" and "B met A" are one. */
const SYMMETRIC: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'COOPERATE', 'AGREE', 'SUPPORT', 'RETREAT']);

/** What a side of the act weighs when a person of it agrees; other participants by their worth. Whom it was done to tells acts of one actor apart. */
const SIDE = { actor: 1.1, recipient: 1.7, participants: 1.4 };
/** What each further participant adds that agrees, and takes that only one has, or that each has another of. */
const FURTHER = 0.4;
const ONLY_ONE = -0.15;
const ONLY_ONE_MANY = -0.8;
const EACH_ANOTHER = -1.2;
/** The first to be named is the chief one. */
const SAME_FIRST = 0.8;
const OTHER_FIRST = -0.8;
/** A programme of meetings with several is not the meeting with one of them. */
const PROGRAMME = -3;
const OTHER_SIDE = -2.6;
const OTHER_GROUP = -0.8;
const GROUP_AND_NAMED = -1.3;
/** Participants that are near to each other, by how near; between guest and host it means another meeting. */
const NEAR_IN_MEETING = -2;
const NEAR: readonly (readonly [like: number, weight: number])[] = [
  [0.6, 0.3],
  [0.5, -0.2],
  [0.4, -0.5],
  [0, -1.2],
];
/** Before whom somebody resigns, and who drove him out, some tell and some do not. */
export const RESIGN = 'resign';
/** From here on two names stand for one participant. */
const SAME = 0.8;

export function weighParticipants(a: Profile, b: Profile, tally: Tally): void {
  const { account: one } = a;
  const { account: two } = b;
  const isMeeting = one.type === 'CONSULT' && two.type === 'CONSULT';
  const straight = newTally(tally.reasons !== null);
  const { actor, recipient } = one;
  weighLists(ACTOR, { one: actor, two: two.actor, isMeeting }, straight);
  if (one.modes.includes(RESIGN) && two.modes.includes(RESIGN)) {
    addAll(tally, straight);
    return;
  }
  weighLists(RECIPIENT, { one: recipient, two: two.recipient, isMeeting }, straight);
  let best = straight;
  if (isSymmetric(one) && isSymmetric(two)) {
    const joined = newTally(tally.reasons !== null);
    weighLists(BOTH, { one: a.everybody, two: b.everybody, isMeeting }, joined);
    if (joined.sum > straight.sum) best = joined;
  }
  addAll(tally, best);
  if (one.recipient.length <= 1 && two.recipient.length <= 1) return;
  weighFirst(one.recipient, two.recipient, tally);
  weighProgramme(a, b, tally);
}

/** A visit is called off by the guest or by the host. */
const isSymmetric = (account: Account): boolean => SYMMETRIC.has(account.type) || callsOff(account);

/** Where one tells as one act what the other divides, the chief one decides which part it is. */
function weighFirst(one: readonly Party[], two: readonly Party[], tally: Tally): void {
  const [first] = one;
  const [second] = two;
  if (!first || !second || one.length === two.length || !isNamed(first) || !isNamed(second)) return;
  if (likeness(first, second) >= SAME) add(tally, 'recipient.same-first', SAME_FIRST);
  else if (one.some((a) => two.some((b) => likeness(a, b) >= SAME))) add(tally, 'recipient.other-first', OTHER_FIRST);
}

function weighProgramme(a: Profile, b: Profile, tally: Tally): void {
  if (a.account.type !== 'CONSULT') return;
  const hosts = ({ account }: Profile): number => account.recipient.filter(isNamed).length;
  const [few, many] = hosts(a) <= hosts(b) ? [a, b] : [b, a];
  const isProgramme = many.account.status !== 'actual' && few.account.status === 'actual' && hosts(many) > 1;
  if (isProgramme && hosts(few) === 1) add(tally, 'recipient.of-programme', PROGRAMME);
}

/** A side of an act, or both taken together; `sides`: how many of those who must agree it has. */
interface Side {
  readonly worth: number;
  readonly sides: number;
  readonly rules: Readonly<Record<'same' | 'near' | 'other' | 'eachAnother' | 'onlyOne', string>>;
}

const sideOf = (name: keyof typeof SIDE, sides: number): Side => ({
  worth: SIDE[name],
  sides,
  rules: {
    same: `${name}.same`,
    near: `${name}.near`,
    other: `${name}.other`,
    eachAnother: `${name}.each-another`,
    onlyOne: `${name}.only-one`,
  },
});
const ACTOR = sideOf('actor', 1);
const RECIPIENT = sideOf('recipient', 1);
const BOTH = sideOf('participants', 2);

interface Match {
  readonly one: Party;
  readonly two: Party;
  readonly like: number;
}

interface Lists {
  readonly one: readonly Party[];
  readonly two: readonly Party[];
  readonly isMeeting: boolean;
}

/** A side that one of the accounts leaves open says nothing. */
function weighLists(side: Side, lists: Lists, tally: Tally): void {
  const { one, two } = lists;
  const { worth, sides, rules } = side;
  if (one.length === 0 || two.length === 0) return;
  if (one.length === 1 && two.length === 1) {
    weighTwo(side, lists, tally);
    return;
  }
  const matches = matchedOf(one, two);
  let same = 0;
  for (; (matches[same]?.like ?? 0) >= SAME; same++) {
    const match = matches[same] as Match;
    add(tally, rules.same, (same < sides ? worth * worthOfBoth(match.one, match.two) : FURTHER) * match.like);
  }
  const open = sides - same;
  const near = matches[same]?.like ?? 0;
  const isAllSame = same === one.length && same === two.length;
  if (isAllSame || (open > 0 && same === Math.min(one.length, two.length))) return;
  const agreed = matches.slice(0, same);
  const unmatched = (list: readonly Party[]): number =>
    list.filter((party) => isNamed(party) && !agreed.some((match) => match.one === party || match.two === party)).length;
  const few = Math.min(unmatched(one), unmatched(two));
  const many = Math.max(unmatched(one), unmatched(two));
  if (open > 0) {
    if (near > 0) add(tally, rules.near, weightOfNear(near, lists.isMeeting));
    else add(tally, rules.other, few > 0 ? OTHER_SIDE : many > 0 ? GROUP_AND_NAMED : OTHER_GROUP);
  } else if (few > 0 && near === 0) add(tally, rules.eachAnother, EACH_ANOTHER);
  else if (many > 0) add(tally, rules.onlyOne, many > 1 ? ONLY_ONE_MANY : ONLY_ONE);
}

/** The same for sides of one participant each, which are the rule. */
function weighTwo({ worth, rules }: Side, { one, two, isMeeting }: Lists, tally: Tally): void {
  const [a, b] = [one[0] as Party, two[0] as Party];
  const like = likeness(a, b);
  if (like >= SAME) add(tally, rules.same, worth * worthOfBoth(a, b) * like);
  else if (like > 0) add(tally, rules.near, weightOfNear(like, isMeeting));
  else
    add(
      tally,
      rules.other,
      isNamed(a) ? (isNamed(b) ? OTHER_SIDE : GROUP_AND_NAMED) : isNamed(b) ? GROUP_AND_NAMED : OTHER_GROUP,
    );
}

function weightOfNear(like: number, isMeeting: boolean): number {
  const [, weight] = NEAR.find(([least]) => like >= least) as (typeof NEAR)[number];
  return isMeeting ? Math.min(weight, NEAR_IN_MEETING) : weight;
}

const worthOfBoth = (one: Party, two: Party): number => Math.min(worthOf(one), worthOf(two));

const isNamed = ({ kind }: Party): boolean => kind !== 'group' && kind !== 'unknown';

/** Pairs of the two lists, the most alike first, each participant at most once. Among equals the worthier first. */
function matchedOf(one: readonly Party[], two: readonly Party[]): readonly Match[] {
  const all: Match[] = [];
  for (const left of one) for (const right of two) all.push({ one: left, two: right, like: likeness(left, right) });
  all.sort((x, y) => y.like - x.like || worthOfBoth(y.one, y.two) - worthOfBoth(x.one, x.two));
  const matches: Match[] = [];
  for (const match of all) if (!matches.some((other) => other.one === match.one || other.two === match.two)) matches.push(match);
  return matches;
}

/** 1: the same entity. Between: an office and its country, two bodies of one country, groups named alike. 0: somebody else. */
export function likeness(a: Party, b: Party): number {
  if (a.entity === b.entity) return 1;
  if (a.role !== null && a.role === b.role && (a.kind === 'role' || b.kind === 'role')) return 0.9;
  const alike = a.kind === 'person' || b.kind === 'person' ? 0 : alikeNames(a.words, b.words);
  if (a.country === null || a.country !== b.country) return alike >= 0.5 ? Math.min(0.9, alike) : alike > 0 ? 0.3 : 0;
  if (alike >= 0.5) return Math.min(0.9, alike + 0.2);
  if (isCountry(a) && isCountry(b)) return 0.9;
  if (isCountry(a) || isCountry(b)) return 0.5;
  if (a.kind === 'person' && b.kind === 'person') return 0;
  if (a.kind === 'person' || b.kind === 'person') return [a, b].some(({ kind }) => kind === 'role') ? 0.5 : 0.3;
  return 0.4;
}

const isCountry = ({ kind }: Party): boolean => kind === 'state' || kind === 'place';

/** Share of common words of two names, 0 to 1. */
function alikeNames(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const shared = a.filter((word) => b.includes(word)).length;
  // "United Nations" and its Security Council: the whole name of one within the other's.
  if (shared === Math.min(a.length, b.length) && shared > 1) return 0.6;
  return shared / Math.sqrt(a.length * b.length);
}
