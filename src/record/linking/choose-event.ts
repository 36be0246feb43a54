// Chooses an account's event among those that accounts before it in rank order have founded: the one whose act it most probably tells, or none,
// and then it founds one itself. It may resemble any of an event's first accounts, but must not contradict the founder: so an event
// cannot drift from day to day and place to place along a chain of resemblances.

import type { Profile } from './profile.ts';
import { RULED, rulePair } from './rule-pair.ts';
import { NOT_AGAINST, pairOf, scoreProfiles } from './score-pair.ts';
import type { Account, Move, PairScore } from './types.ts';

/** At or above this two accounts are of one act. */
export const THRESHOLD = 0;
/** An account is shown where fewer accounts of its event than this are shown to itself: the founder, and another that words it differently. */
const MOST_SHOWN = 2;
/**
 * How many accounts a block may show: where it shows more, it tells nothing any more, and accounts that rank after those do not look there. Without
 * a time fewer acts of the same parties can be told apart than within some days.
 */
export const roomIn = (block: string): number => (block.startsWith('t|') ? MOST_ROOM : 16);
export const MOST_ROOM = 32;

/** An account with what comparing it needs. */
export interface Compared {
  readonly account: Account;
  readonly profile: Profile;
}

/** An account that a block shows, and its event. */
export interface Shown extends Compared {
  readonly event: string;
}

export interface Likely extends Compared {
  readonly event: string;
  readonly pair: PairScore;
}

/** Those of `shown` with which the account may be of one act, the most probable first. */
export function likelyOf({ profile }: Compared, shown: Iterable<Shown>): readonly Likely[] {
  const likely: Likely[] = [];
  for (const one of shown)
    if (scoreProfiles(profile, one.profile, THRESHOLD) >= THRESHOLD)
      likely.push({ account: one.account, profile: one.profile, event: one.event, pair: pairOf(profile, one.profile) });
  return likely.sort((a, b) => b.pair.score - a.pair.score || (a.account.rank < b.account.rank ? -1 : 1));
}

export interface Choice {
  /** What the account's blocks show of accounts that rank before it, and those of them that are likely. */
  readonly shown: Iterable<Shown>;
  readonly likely: readonly Likely[];
  /** The founder of each likely event. */
  readonly founderOf: (event: string) => Compared | undefined;
  /** The accounts of its own article. An article tells an act in one account: of several that could be of an event, the nearest to the founder. */
  readonly siblings: readonly Compared[];
}

export function chooseEvent(one: Compared, { shown, likely, founderOf, siblings }: Choice): Move {
  const { account } = one;
  for (const { account: other, event, pair } of likely) {
    const founder = founderOf(event);
    if (!founder || rulePair(account, founder.account) === 'apart') continue;
    if (pair.score < RULED) {
      if (founder.account.article === account.article) continue;
      const toFounder = founder.account === other ? pair.score : scoreProfiles(one.profile, founder.profile, NOT_AGAINST);
      if (toFounder < NOT_AGAINST || siblings.some((sibling) => isNearer(sibling, account, { founder, toFounder }))) continue;
    }
    let others = 0;
    for (const seen of shown) if (seen.event === event) others++;
    return {
      account: account.id,
      event,
      shown: others < MOST_SHOWN || bringsDecision(account, event, shown),
      score: pair.score,
      because: pair.because,
    };
  }
  return { account: account.id, event: account.id, shown: true, score: null, because: [] };
}

/** The first account of an event that an analyst put together with others is shown, so that the others find the event. */
function bringsDecision({ ruling }: Account, event: string, shown: Iterable<Shown>): boolean {
  if (ruling === undefined || ruling.together.length === 0) return false;
  const brought = new Set<number>();
  for (const one of shown) if (one.event === event) for (const review of one.account.ruling?.together ?? []) brought.add(review);
  return ruling.together.some((review) => !brought.has(review));
}

function isNearer(
  { account: sibling, profile }: Compared,
  account: Account,
  { founder, toFounder }: { readonly founder: Compared; readonly toFounder: number },
): boolean {
  if (sibling.id === account.id) return false;
  const score = scoreProfiles(profile, founder.profile, toFounder);
  return score > toFounder || (score === toFounder && sibling.rank < account.rank);
}
