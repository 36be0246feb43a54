// Chooses an account's event among those that accounts before it in rank order have founded: the one whose act it most probably tells, or none,
// and then it founds one itself. It may resemble any of an event's first accounts, but must not contradict the founder: so an event
// cannot drift from day to day and place to place along a chain of resemblances.

import type { Profile } from './profile.ts';
import { RULED, rulePair } from './rule-pair.ts';
import { NOT_AGAINST, scoreOf, scorePair, scoreProfiles } from './score-pair.ts';
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

/** An account that a block shows, and its event. */
export interface Shown {
  readonly account: Account;
  readonly profile: Profile;
  readonly event: string;
}

export interface Likely {
  readonly account: Account;
  readonly event: string;
  readonly pair: PairScore;
}

/** Those of `shown` with which the account may be of one act, the most probable first. */
export function likelyOf({ account, profile }: Omit<Shown, 'event'>, shown: Iterable<Shown>): readonly Likely[] {
  const likely: Likely[] = [];
  for (const one of shown)
    if (scoreProfiles(profile, one.profile, THRESHOLD) >= THRESHOLD)
      likely.push({ account: one.account, event: one.event, pair: scorePair(account, one.account) });
  return likely.sort((a, b) => b.pair.score - a.pair.score || (a.account.rank < b.account.rank ? -1 : 1));
}

export interface Choice {
  /** What the account's blocks show of accounts that rank before it, and those of them that are likely. */
  readonly shown: Iterable<Shown>;
  readonly likely: readonly Likely[];
  /** The founder of each likely event. */
  readonly founderOf: (event: string) => Account | undefined;
  /** The accounts of its own article. An article tells an act in one account: of several that could be of an event, the nearest to the founder. */
  readonly siblings: readonly Account[];
}

export function chooseEvent(account: Account, { shown, likely, founderOf, siblings }: Choice): Move {
  for (const one of likely) {
    const founder = founderOf(one.event);
    if (!founder || rulePair(account, founder) === 'apart') continue;
    if (one.pair.score < RULED && !fits(account, one, founder, siblings)) continue;
    let others = 0;
    for (const { event } of shown) if (event === one.event) others++;
    return {
      account: account.id,
      event: one.event,
      shown: others < MOST_SHOWN || bringsDecision(account, one.event, shown),
      score: one.pair.score,
      because: one.pair.because,
    };
  }
  return { account: account.id, event: account.id, shown: true, score: null, because: [] };
}

function fits(account: Account, likely: Likely, founder: Account, siblings: readonly Account[]): boolean {
  if (founder.article === account.article) return false;
  const toFounder = founder === likely.account ? likely.pair.score : scoreOf(account, founder);
  return toFounder >= NOT_AGAINST && !siblings.some((sibling) => isNearer(sibling, account, { founder, toFounder }));
}

/** The first account of an event that an analyst put together with others is shown, so that the others find the event. */
function bringsDecision({ ruling }: Account, event: string, shown: Iterable<Shown>): boolean {
  if (ruling === undefined || ruling.together.length === 0) return false;
  const brought = new Set<number>();
  for (const one of shown) if (one.event === event) for (const review of one.account.ruling?.together ?? []) brought.add(review);
  return ruling.together.some((review) => !brought.has(review));
}

function isNearer(sibling: Account, account: Account, than: { readonly founder: Account; readonly toFounder: number }): boolean {
  if (sibling.id === account.id) return false;
  const score = scoreOf(sibling, than.founder);
  return score > than.toFounder || (score === than.toFounder && sibling.rank < account.rank);
}
