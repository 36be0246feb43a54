// Scores whether two accounts of different articles tell of one act. The score is a sum of named weights of general kind (not fitted to
// pairs); at 0 and above the two are taken for one. Symmetric: the order of the two does not matter.

import type { EventType } from '../../domain/index.ts';
import { type HashedWords, type Profile, profileOf, sharedOf } from './profile.ts';
import { RULED, rulePair } from './rule-pair.ts';
import { add, newTally, type Tally } from './tally.ts';
import type { Account, LinkReason, PairScore, Party } from './types.ts';
import { weighCalledOff } from './weigh-called-off.ts';
import { weighParticipants } from './weigh-participants.ts';
import { EXCLUDED, weighTime } from './weigh-time.ts';

/** What must be outweighed: of two accounts that share a block most are of two acts. */
const PRIOR: LinkReason = { rule: 'prior', weight: -3 };

const OTHER_TYPE = -3;
const OTHER_MODE = -2;
/** Types whose modes reports choose loosely: a riot is a demonstration, and what a bomb was dropped from is often said later. */
const LOOSE_MODE: Readonly<Partial<Record<EventType, number>>> = { PROTEST: -0.4, ASSAULT: -0.7, CONSULT: -0.5 };
const BY_PHONE = 'phone';
const CALL_AND_VISIT = -4;
const SAME_MODE = 0.3;
const SAME_PLACE = 0.6;
const PLACE_IN_COUNTRY = 0.1;
const OTHER_PLACE = -2.4;
const OTHER_TOWN = -1.2;
/** Kilometres within which a quarter, a camp or a palace belongs to its town. */
const SAME_TOWN = 25;
const SAME_TRIGGER = 0.6;
const SAME_ENTRY = 0.3;
/** Both go back to the same voice. */
const SAME_ORIGIN = 0.5;
const SHARED_NUMBER = 1.4;
const WORDS = 2.5;
const MOST_WORDS = 1.3;
/** Each other act that both articles tell, up to two. */
const BESIDES = 0.25;
const SETTING = 9;
const MOST_SETTING = 2.4;
const SETTING_EXPECTED = 0.11;
const MOST_BESIDES = 2;
const MOST_NUMBERS = 2;
/** What `weighCompany` adds at most, figures apart. */
const MOST_COMPANY = SAME_ORIGIN + MOST_WORDS + MOST_BESIDES * BESIDES;
/** What an account must at least score with the founder of an event that it joins for its resemblance to another. */
export const NOT_AGAINST = -1;
const STATUS: Readonly<Record<string, number>> = {
  'actual future': -0.4,
  'actual hypothetical': -1.5,
  'actual negated': -1.2,
  'future hypothetical': -0.2,
  'future negated': -0.2,
  'hypothetical negated': -0.1,
};

/** The score with its reasons; see `scoreOf`. */
export const scorePair = (one: Account, two: Account): PairScore => pairOf(profileOf(one), profileOf(two));

export function pairOf(a: Profile, b: Profile): PairScore {
  const tally = newTally(true);
  const score = weigh(a, b, NOT_AGAINST, tally);
  return { score, because: tally.reasons as readonly LinkReason[] };
}

/**
 * The score alone. `-Infinity` where something excludes the pair, or where it is so far below 0 that what is told beside the acts could not bring
 * it near.
 */
export const scoreOf = (one: Account, two: Account): number => scoreProfiles(profileOf(one), profileOf(two), NOT_AGAINST);

/** The same, for who does not care how far below `least` the score lies: then it is `-Infinity`. */
export const scoreProfiles = (a: Profile, b: Profile, least: number): number => weigh(a, b, least, newTally(false));

function weigh(a: Profile, b: Profile, least: number, tally: Tally): number {
  const { account: one } = a;
  const { account: two } = b;
  const ruled = rulePair(one, two);
  if (ruled === 'together') {
    add(tally, 'review.merged', RULED);
    return RULED;
  }
  if (ruled === 'apart') return exclude(tally, 'review.split');
  if (one.article === two.article) return exclude(tally, 'same-article');
  if (a.family !== b.family) return exclude(tally, 'other-family');
  const isCalledOff = a.callsOff !== b.callsOff;
  if (isCalledOff) {
    const [refusal, plan] = a.callsOff ? [one, two] : [two, one];
    if (refusal.status !== 'actual' || plan.status === 'actual') return exclude(tally, 'not-a-plan');
  }
  const time = isCalledOff ? weighCalledOff(a, b) : weighTime(a, b);
  if (time.weight === EXCLUDED) return exclude(tally, time.rule);
  add(tally, PRIOR.rule, PRIOR.weight);
  add(tally, time.rule, time.weight);
  weighParticipants(a, b, tally);
  if (!isCalledOff) weighKind(one, two, tally);
  weighPlace(one, two, tally);
  const far = least - ROUNDING;
  const hasNumbers = a.tellingNumbers.length > 0 && b.tellingNumbers.length > 0;
  const mostNumbers = hasNumbers ? MOST_NUMBERS * SHARED_NUMBER : 0;
  if (tally.sum + MOST_COMPANY + MOST_SETTING + mostNumbers < far) return exclude(tally, 'far');
  weighCompany(a, b, tally);
  // The settings are long: they are compared last, where they can still decide.
  if (tally.sum + MOST_SETTING < far) return exclude(tally, 'far');
  add(tally, 'setting', Math.min(MOST_SETTING, SETTING * (cosine(a.setting, b.setting) - SETTING_EXPECTED)));
  // Rounded, so that the order in which weights are added up decides nothing.
  return Math.round(tally.sum * PRECISION) / PRECISION;
}

function exclude(tally: Tally, rule: string): number {
  if (tally.reasons !== null) tally.reasons.splice(0, tally.reasons.length, { rule, weight: EXCLUDED });
  return EXCLUDED;
}
const PRECISION = 1e6;
/** Nothing is far that rounding could bring to what is asked for. */
const ROUNDING = 1 / PRECISION;

function weighKind(one: Account, two: Account, tally: Tally): void {
  if (one.type !== two.type) add(tally, 'type.other', OTHER_TYPE);
  if (one.modes.length > 0 && two.modes.length > 0) {
    const isSame = one.modes.some((mode) => two.modes.includes(mode));
    if (isSame) add(tally, 'mode.same', SAME_MODE);
    else add(tally, 'mode.other', otherMode(one, two));
  }
  if (one.status !== two.status)
    add(tally, 'status.other', STATUS[`${one.status} ${two.status}`] ?? STATUS[`${two.status} ${one.status}`] ?? 0);
  if (isShared(one.triggerWords, two.triggerWords)) add(tally, 'act.same-word', SAME_TRIGGER);
  else if (isShared(one.acts, two.acts)) add(tally, 'act.same-entry', SAME_ENTRY);
}

function otherMode(one: Account, two: Account): number {
  const isPhone = one.modes.includes(BY_PHONE) || two.modes.includes(BY_PHONE);
  return isPhone ? CALL_AND_VISIT : (LOOSE_MODE[one.type] ?? OTHER_MODE);
}

function weighPlace({ place: one }: Account, { place: two }: Account, tally: Tally): void {
  if (!one || !two) return;
  const isOne = one.entity === two.entity;
  const distance = isOne ? 0 : distanceOf(one, two);
  if (isOne) add(tally, 'place.same', SAME_PLACE);
  else if (distance !== null && distance <= SAME_TOWN) add(tally, 'place.same-town', SAME_PLACE / 2);
  else if (one.country === null || two.country === null) return;
  else if (one.country !== two.country) add(tally, 'place.other', OTHER_PLACE);
  else if (one.kind !== 'place' || two.kind !== 'place') add(tally, 'place.in-country', PLACE_IN_COUNTRY);
  else if (distance !== null) add(tally, 'place.other-town', OTHER_TOWN);
}

/** Kilometres between two places, near enough for neighbours; null where one has no coordinates. */
function distanceOf(a: Party, b: Party): number | null {
  if (!a.at || !b.at) return null;
  const perDegree = 111;
  const east = (a.at[1] - b.at[1]) * Math.cos(((a.at[0] + b.at[0]) / 2) * (Math.PI / 180));
  return Math.hypot(a.at[0] - b.at[0], east) * perDegree;
}

/** What is told beside the act: figures, the words of its sentences, the other acts, the voices. */
function weighCompany(a: Profile, b: Profile, tally: Tally): void {
  const numbers = a.tellingNumbers.filter((number) => b.account.numbers.includes(number)).length;
  if (numbers > 0) add(tally, 'numbers.same', SHARED_NUMBER * Math.min(MOST_NUMBERS, numbers));
  const words = cosine(a.words, b.words);
  if (words > 0) add(tally, 'words', Math.min(MOST_WORDS, WORDS * words));
  const besides = sharedOf(a.besides, b.besides);
  if (besides > 0) add(tally, 'besides', BESIDES * Math.min(MOST_BESIDES, besides));
  if (a.account.origins.some((voice) => voice.kind !== 'anonymous' && b.account.origins.some(({ id }) => id === voice.id)))
    add(tally, 'origin.same', SAME_ORIGIN);
}

const isShared = (a: readonly string[], b: readonly string[]): boolean => a.some((word) => b.includes(word));

const cosine = (a: HashedWords, b: HashedWords): number =>
  a.length === 0 || b.length === 0 ? 0 : sharedOf(a, b) / Math.sqrt(a.length * b.length);
