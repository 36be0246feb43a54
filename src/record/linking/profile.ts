// What comparing two accounts needs of each, computed once: days as numbers, words as sorted hashes, which are counted faster than strings, the weight of each participant.

import type { EntityKind } from '../../domain/index.ts';
import { callsOff, familyOf, isTelling } from './blocks.ts';
import { dayNumber, weekdayOf } from './days.ts';
import { ONCE } from './recurrence.ts';
import type { Account, Days, Party } from './types.ts';

/** An inclusive interval of day numbers (days since 1970-01-01). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The distinct words of a list as 32-bit hashes, ascending: that two words of two accounts share a hash is as good as impossible. Plain lists of small
 * integers, since so many short typed arrays would keep the collector busy.
 */
export type HashedWords = readonly number[];

export interface Profile {
  readonly account: Account;
  readonly family: string;
  readonly callsOff: boolean;
  /** Actors and recipients together. */
  readonly everybody: readonly Party[];
  readonly date: Range | null;
  readonly written: Range | null;
  readonly words: HashedWords;
  readonly setting: HashedWords;
  readonly besides: HashedWords;
  /** Those of them that are hardly done twice. */
  readonly onceBesides: HashedWords;
  readonly days: HashedWords;
  /** Weekdays of the act's own day, or, where it has none, those that the article names. */
  readonly weekdays: HashedWords;
  readonly tellingNumbers: readonly number[];
}

const WORTH: Readonly<Record<EntityKind, number>> = {
  person: 1.3,
  organization: 1.1,
  role: 1.1,
  state: 0.8,
  place: 0.7,
  group: 0.6,
  unknown: 0.5,
};

/** How much it says that two accounts share the participant: a named person much, "protesters" little. */
export const worthOf = (party: Party): number => WORTH[party.kind];

/** Profiles of the accounts compared last: a million of them at once would fill the memory. Two generations, so that what is in use stays. */
const KEPT = 20_000;
/** A date of at most so many days has weekdays of its own. */
const OWN_DAYS = 2;
let recent = new Map<Account, Profile>();
let before = new Map<Account, Profile>();

export function profileOf(account: Account): Profile {
  const known = recent.get(account);
  if (known) return known;
  const profile = before.get(account) ?? buildProfile(account);
  if (recent.size >= KEPT) {
    before = recent;
    recent = new Map();
  }
  recent.set(account, profile);
  return profile;
}

export function buildProfile(account: Account): Profile {
  return {
    account,
    family: familyOf(account),
    callsOff: callsOff(account),
    everybody: [...account.actor, ...account.recipient],
    date: rangeOf(account.date),
    written: rangeOf(account.written),
    words: hashed(account.words),
    setting: settingWithout(account),
    besides: hashed(account.besides),
    onceBesides: hashed(account.besides.filter((act) => act.startsWith(ONCE))),
    days: hashed(account.days.filter((day) => !day.startsWith('W'))),
    weekdays: weekdaysOf(account),
    tellingNumbers: account.numbers.filter(isTelling),
  };
}

function weekdaysOf({ date, days }: Account): HashedWords {
  const own = rangeOf(date);
  if (own && widthOf(own) <= OWN_DAYS)
    return hashed(Array.from({ length: widthOf(own) }, (_, index) => `W${weekdayOf(own.from + index)}`));
  return hashed(days.filter((day) => day.startsWith('W')));
}

/** The setting without the account's own participants and place, which are compared for themselves. */
function settingWithout({ setting, actor, recipient, place }: Account): HashedWords {
  const own = [...actor, ...recipient, ...(place ? [place] : [])].map(({ entity }) => hashOf(entity));
  return settingOf(setting).filter((word) => !own.includes(word));
}

/** All accounts of an article have one setting. */
let lastSetting: { readonly of: readonly string[]; readonly words: HashedWords } = { of: [], words: [] };

function settingOf(setting: readonly string[]): HashedWords {
  if (lastSetting.of !== setting) lastSetting = { of: setting, words: hashed(setting) };
  return lastSetting.words;
}

let scratch = new Int32Array(1024);

function hashed(words: readonly string[]): HashedWords {
  if (words.length === 0) return NO_WORDS;
  if (words.length > scratch.length) scratch = new Int32Array(2 * words.length);
  for (let at = 0; at < words.length; at++) scratch[at] = hashOf(words[at] as string);
  const sorted = scratch.subarray(0, words.length).sort();
  const hashes: number[] = [];
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) hashes.push(sorted[at] as number);
  return hashes;
}

const NO_WORDS: HashedWords = [];

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

const rangeOf = (days: Days | null): Range | null => (days ? { from: dayNumber(days.start), to: dayNumber(days.end) } : null);

/** How many days lie between two ranges; 0 where they touch or overlap, negative never. */
export const gapOf = (a: Range, b: Range): number => Math.max(0, a.from - b.to, b.from - a.to);
export const widthOf = (range: Range): number => range.to - range.from + 1;

/** How many words two lists share. */
export function sharedOf(a: HashedWords, b: HashedWords): number {
  let [at, beside, shared] = [0, 0, 0];
  while (at < a.length && beside < b.length) {
    const left = a[at] as number;
    const right = b[beside] as number;
    if (left === right) shared++;
    if (left <= right) at++;
    if (right <= left) beside++;
  }
  return shared;
}
