// Weighs who did it to whom. A person found in both says much, a group with a common name little; two different people in the same place of
// the same act say that there are two acts. A minister and his ministry, or his country, are near to one another but not the same.

import type { EventType } from '../../domain/index.ts';
import { callsOff } from './blocks.ts';
import { type Profile, worthOf } from './profile.ts';
import type { Account, LinkReason, Party } from './types.ts';

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
/** A side that one account leaves open. */
const SILENT = 0;
/** Before whom somebody resigns, and who drove him out, some tell and some do not. */
export const RESIGN = 'resign';
/** From here on two names stand for one participant. */
const SAME = 0.8;

export function weighParticipants(a: Profile, b: Profile): readonly LinkReason[] {
  const { account: one } = a;
  const { account: two } = b;
  const isMeeting = one.type === 'CONSULT' && two.type === 'CONSULT';
  const side = (name: keyof typeof SIDE, left: readonly Party[], right: readonly Party[]): LinkReason[] =>
    weighLists(name, left, right, { sides: 1, isMeeting });
  if (one.modes.includes(RESIGN) && two.modes.includes(RESIGN)) return side('actor', one.actor, two.actor);
  const straight = [...side('actor', one.actor, two.actor), ...side('recipient', one.recipient, two.recipient)];
  let best: LinkReason[] = straight;
  if (isSymmetric(one) && isSymmetric(two)) {
    const all = [...one.actor, ...one.recipient];
    const joined = weighLists('participants', all, [...two.actor, ...two.recipient], { sides: 2, isMeeting });
    if (total(joined) > total(straight)) best = joined;
  }
  const hasOrder = one.recipient.length > 1 || two.recipient.length > 1;
  return hasOrder ? [...best, ...weighFirst(one.recipient, two.recipient), ...weighProgramme(a, b)] : best;
}

/** A visit is called off by the guest or by the host. */
const isSymmetric = (account: Account): boolean => SYMMETRIC.has(account.type) || callsOff(account);

/** Where one tells as one act what the other divides, the chief one decides which part it is. */
function weighFirst(one: readonly Party[], two: readonly Party[]): readonly LinkReason[] {
  const [first] = one;
  const [second] = two;
  if (!first || !second || one.length === two.length || !isNamed(first) || !isNamed(second)) return [];
  if (likeness(first, second) >= SAME) return [{ rule: 'recipient.same-first', weight: SAME_FIRST }];
  return one.some((a) => two.some((b) => likeness(a, b) >= SAME)) ? [{ rule: 'recipient.other-first', weight: OTHER_FIRST }] : [];
}

function weighProgramme(a: Profile, b: Profile): readonly LinkReason[] {
  if (a.account.type !== 'CONSULT') return [];
  const hosts = ({ account }: Profile): number => account.recipient.filter(isNamed).length;
  const [few, many] = [a, b].toSorted((x, y) => hosts(x) - hosts(y)) as [Profile, Profile];
  const isProgramme = many.account.status !== 'actual' && few.account.status === 'actual' && hosts(many) > 1;
  return isProgramme && hosts(few) === 1 ? [{ rule: 'recipient.of-programme', weight: PROGRAMME }] : [];
}

function total(reasons: readonly LinkReason[]): number {
  let sum = 0;
  for (const { weight } of reasons) sum += weight;
  return sum;
}

interface Match {
  readonly one: Party;
  readonly two: Party;
  readonly like: number;
}

function weighLists(
  name: keyof typeof SIDE,
  one: readonly Party[],
  two: readonly Party[],
  { sides, isMeeting }: { readonly sides: number; readonly isMeeting: boolean },
): LinkReason[] {
  if (one.length === 0 && two.length === 0) return [];
  if (one.length === 0 || two.length === 0) return [{ rule: `${name}.silent`, weight: SILENT }];
  if (one.length === 1 && two.length === 1 && sides === 1) return [weighTwo(name, one[0] as Party, two[0] as Party, isMeeting)];
  const matches = matchedOf(one, two);
  const same = matches.filter(({ like }) => like >= SAME);
  const reasons: LinkReason[] = same.map((match, index) => ({
    rule: `${name}.same`,
    weight: (index < sides ? SIDE[name] * worthOfBoth(match.one, match.two) : FURTHER) * match.like,
  }));
  const open = sides - same.length;
  const unmatched = (list: readonly Party[]): number =>
    list.length === 0
      ? 0
      : list.filter((party) => isNamed(party) && !same.some((match) => match.one === party || match.two === party)).length;
  const few = Math.min(unmatched(one), unmatched(two));
  const many = Math.max(unmatched(one), unmatched(two));
  const left = Math.min(one.length, two.length) - same.length;
  const near = matches[same.length];
  if (open > 0 && left > 0) {
    const other = few > 0 ? OTHER_SIDE : many > 0 ? GROUP_AND_NAMED : OTHER_GROUP;
    reasons.push(near && near.like > 0 ? weighNear(name, near.like, isMeeting) : { rule: `${name}.other`, weight: other });
  } else if (open > 0 && Math.max(one.length, two.length) > same.length) reasons.push({ rule: `${name}.silent`, weight: SILENT });
  else if (few > 0 && !(near && near.like > 0)) reasons.push({ rule: `${name}.each-another`, weight: EACH_ANOTHER });
  else if (many > 0) reasons.push({ rule: `${name}.only-one`, weight: many > 1 ? ONLY_ONE_MANY : ONLY_ONE });
  return reasons;
}

/** The usual case of `weighLists`: one participant on the side in both accounts. */
function weighTwo(name: keyof typeof SIDE, one: Party, two: Party, isMeeting: boolean): LinkReason {
  const like = likeness(one, two);
  if (like >= SAME) return { rule: `${name}.same`, weight: SIDE[name] * worthOfBoth(one, two) * like };
  if (like > 0) return weighNear(name, like, isMeeting);
  const named = Number(isNamed(one)) + Number(isNamed(two));
  return { rule: `${name}.other`, weight: named === 2 ? OTHER_SIDE : named === 1 ? GROUP_AND_NAMED : OTHER_GROUP };
}

function weighNear(name: keyof typeof SIDE, like: number, isMeeting: boolean): LinkReason {
  const [, weight] = NEAR.find(([least]) => like >= least) as (typeof NEAR)[number];
  return { rule: `${name}.near`, weight: isMeeting ? Math.min(weight, NEAR_IN_MEETING) : weight };
}

const worthOfBoth = (one: Party, two: Party): number => Math.min(worthOf(one), worthOf(two));

const isNamed = ({ kind }: Party): boolean => kind !== 'group' && kind !== 'unknown';

/** Pairs of the two lists, the most alike first, each participant at most once. Among equals the worthier first. */
function matchedOf(one: readonly Party[], two: readonly Party[]): readonly Match[] {
  const [a] = one;
  const [b] = two;
  if (a && b && one.length === 1 && two.length === 1) return [{ one: a, two: b, like: likeness(a, b) }];
  const all: Match[] = [];
  for (const left of one) for (const right of two) all.push({ one: left, two: right, like: likeness(left, right) });
  all.sort((x, y) => y.like - x.like || worthOfBoth(y.one, y.two) - worthOfBoth(x.one, x.two));
  const taken = new Set<Party>();
  return all.filter((match) => {
    if (taken.has(match.one) || taken.has(match.two)) return false;
    taken.add(match.one).add(match.two);
    return true;
  });
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
