// What comparing two accounts needs of each, computed once: days as numbers, sets for look-up, the weight of each participant.

import type { EntityKind } from '../../domain/index.ts';
import { familyOf, isTelling } from './blocks.ts';
import { dayNumber, weekdayOf } from './days.ts';
import type { Account, Days, Party } from './types.ts';

/** An inclusive interval of day numbers (days since 1970-01-01). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Profile {
  readonly account: Account;
  readonly family: string;
  readonly date: Range | null;
  readonly written: Range | null;
  readonly words: ReadonlySet<string>;
  readonly setting: ReadonlySet<string>;
  readonly besides: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  /** Weekdays of the act's own day, or, where it has none, those that the article names. */
  readonly weekdays: ReadonlySet<string>;
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
  const known = recent.get(account) ?? before.get(account);
  const profile = known ?? buildProfile(account);
  if (known && recent.has(account)) return known;
  if (recent.size >= KEPT) {
    before = recent;
    recent = new Map();
  }
  recent.set(account, profile);
  return profile;
}

function buildProfile(account: Account): Profile {
  return {
    account,
    family: familyOf(account.type),
    date: rangeOf(account.date),
    written: rangeOf(account.written),
    words: new Set(account.words),
    setting: settingWithout(account),
    besides: new Set(account.besides),
    days: new Set(account.days.filter((day) => !day.startsWith('W'))),
    weekdays: weekdaysOf(account),
    tellingNumbers: account.numbers.filter(isTelling),
  };
}

function weekdaysOf({ date, days }: Account): ReadonlySet<string> {
  const own = rangeOf(date);
  if (own && widthOf(own) <= OWN_DAYS)
    return new Set(Array.from({ length: widthOf(own) }, (_, index) => `W${weekdayOf(own.from + index)}`));
  return new Set(days.filter((day) => day.startsWith('W')));
}

/** The setting without the account's own participants and place, which are compared for themselves. */
function settingWithout({ setting, actor, recipient, place }: Account): ReadonlySet<string> {
  const rest = new Set(setting);
  for (const { entity } of [...actor, ...recipient, ...(place ? [place] : [])]) rest.delete(entity);
  return rest;
}

const rangeOf = (days: Days | null): Range | null => (days ? { from: dayNumber(days.start), to: dayNumber(days.end) } : null);

/** How many days lie between two ranges; 0 where they touch or overlap, negative never. */
export const gapOf = (a: Range, b: Range): number => Math.max(0, a.from - b.to, b.from - a.to);
export const widthOf = (range: Range): number => range.to - range.from + 1;

/** How many members two sets share. */
export function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared;
}
