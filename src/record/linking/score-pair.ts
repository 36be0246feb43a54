// Scores whether two accounts of different articles tell of one act. The score is a sum of named weights of general kind (not fitted to
// pairs); at 0 and above the two are taken for one. Symmetric: the order of the two does not matter.

import type { EventType } from '../../domain/index.ts';
import { callsOff } from './blocks.ts';
import { type HashedWords, type Profile, profileOf, sharedOf } from './profile.ts';
import { RULED, rulePair } from './rule-pair.ts';
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
/** What `weighCompany` adds at most, figures apart. */
const MOST_BESIDES = 2;
const MOST_NUMBERS = 2;
const MOST_COMPANY = SAME_ORIGIN + MOST_WORDS + MOST_SETTING + MOST_BESIDES * BESIDES;
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

/**
 * The score with its reasons. `-Infinity` where something excludes the pair, or where it is so far below 0 that what is told beside the acts could
 * not bring it near.
 */
export function scorePair(one: Account, two: Account): PairScore {
  const ruled = rulePair(one, two);
  if (ruled === 'together') return { score: RULED, because: [{ rule: 'review.merged', weight: RULED }] };
  if (ruled === 'apart') return excluded('review.split');
  if (one.article === two.article) return excluded('same-article');
  const a = profileOf(one);
  const b = profileOf(two);
  if (a.family !== b.family) return excluded('other-family');
  const isCalledOff = callsOff(one) !== callsOff(two);
  if (isCalledOff) {
    const [refusal, plan] = callsOff(one) ? [one, two] : [two, one];
    if (refusal.status !== 'actual' || plan.status === 'actual') return excluded('not-a-plan');
  }
  const time = isCalledOff ? weighCalledOff(a, b) : weighTime(a, b);
  if (time.weight === EXCLUDED) return { score: EXCLUDED, because: [time] };
  const because: LinkReason[] = [PRIOR, time];
  for (const reason of weighParticipants(a, b)) because.push(reason);
  if (!isCalledOff) weighKind(one, two, because);
  const place = weighPlace(one, two);
  if (place) because.push(place);
  const hasNumbers = a.tellingNumbers.length > 0 && b.tellingNumbers.length > 0;
  if (total(because) + MOST_COMPANY + (hasNumbers ? MOST_NUMBERS * SHARED_NUMBER : 0) < NOT_AGAINST) return excluded('far');
  weighCompany(a, b, because);
  // Rounded, so that the order in which weights are added up decides nothing.
  return { score: Math.round(total(because) * PRECISION) / PRECISION, because: because.filter(({ weight }) => weight !== 0) };
}

const excluded = (rule: string): PairScore => ({ score: EXCLUDED, because: [{ rule, weight: EXCLUDED }] });
const PRECISION = 1e6;

export function total(reasons: readonly LinkReason[]): number {
  let sum = 0;
  for (const { weight } of reasons) sum += weight;
  return sum;
}

function weighKind(one: Account, two: Account, reasons: LinkReason[]): void {
  if (one.type !== two.type) reasons.push({ rule: 'type.other', weight: OTHER_TYPE });
  if (one.modes.length > 0 && two.modes.length > 0) {
    const isSame = one.modes.some((mode) => two.modes.includes(mode));
    reasons.push({ rule: isSame ? 'mode.same' : 'mode.other', weight: isSame ? SAME_MODE : otherMode(one, two) });
  }
  if (one.status !== two.status)
    reasons.push({
      rule: 'status.other',
      weight: STATUS[`${one.status} ${two.status}`] ?? STATUS[`${two.status} ${one.status}`] ?? 0,
    });
  if (shareOf(one.triggerWords, two.triggerWords) > 0) reasons.push({ rule: 'act.same-word', weight: SAME_TRIGGER });
  else if (shareOf(one.acts, two.acts) > 0) reasons.push({ rule: 'act.same-entry', weight: SAME_ENTRY });
}

function otherMode(one: Account, two: Account): number {
  const isPhone = one.modes.includes(BY_PHONE) || two.modes.includes(BY_PHONE);
  return isPhone ? CALL_AND_VISIT : (LOOSE_MODE[one.type] ?? OTHER_MODE);
}

function weighPlace(one: Account, two: Account): LinkReason | null {
  if (!one.place || !two.place) return null;
  if (one.place.entity === two.place.entity) return { rule: 'place.same', weight: SAME_PLACE };
  const distance = distanceOf(one.place, two.place);
  if (distance !== null && distance <= SAME_TOWN) return { rule: 'place.same-town', weight: SAME_PLACE / 2 };
  if (one.place.country === null || two.place.country === null) return null;
  if (one.place.country !== two.place.country) return { rule: 'place.other', weight: OTHER_PLACE };
  if (one.place.kind !== 'place' || two.place.kind !== 'place') return { rule: 'place.in-country', weight: PLACE_IN_COUNTRY };
  return distance === null ? null : { rule: 'place.other-town', weight: OTHER_TOWN };
}

/** Kilometres between two places, near enough for neighbours; null where one has no coordinates. */
function distanceOf(a: Party, b: Party): number | null {
  if (!a.at || !b.at) return null;
  const perDegree = 111;
  const east = (a.at[1] - b.at[1]) * Math.cos(((a.at[0] + b.at[0]) / 2) * (Math.PI / 180));
  return Math.hypot(a.at[0] - b.at[0], east) * perDegree;
}

/** What is told beside the act: figures, the words of its sentences, who and what else the articles speak of. */
function weighCompany(a: Profile, b: Profile, reasons: LinkReason[]): void {
  const numbers = a.tellingNumbers.filter((number) => b.account.numbers.includes(number)).length;
  if (numbers > 0) reasons.push({ rule: 'numbers.same', weight: SHARED_NUMBER * Math.min(MOST_NUMBERS, numbers) });
  const words = cosine(a.words, b.words);
  if (words > 0) reasons.push({ rule: 'words', weight: Math.min(MOST_WORDS, WORDS * words) });
  const besides = sharedOf(a.besides, b.besides);
  if (besides > 0) reasons.push({ rule: 'besides', weight: BESIDES * Math.min(MOST_BESIDES, besides) });
  if (a.account.origins.some((voice) => voice.kind !== 'anonymous' && b.account.origins.some(({ id }) => id === voice.id)))
    reasons.push({ rule: 'origin.same', weight: SAME_ORIGIN });
  reasons.push({ rule: 'setting', weight: Math.min(MOST_SETTING, SETTING * (cosine(a.setting, b.setting) - SETTING_EXPECTED)) });
}

const shareOf = (a: readonly string[], b: readonly string[]): number => a.filter((word) => b.includes(word)).length;

const cosine = (a: HashedWords, b: HashedWords): number =>
  a.length === 0 || b.length === 0 ? 0 : sharedOf(a, b) / Math.sqrt(a.length * b.length);
