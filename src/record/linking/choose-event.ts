// Chooses an account's event among those that accounts before it in rank order have founded: the one whose act it most probably tells, or none,
// and then it founds one itself. It may resemble any of an event's first accounts, but must not contradict the founder: so an event
// cannot drift from day to day and place to place along a chain of resemblances.

import { NOT_AGAINST, scorePair } from './score-pair.ts';
import type { Account, Move, PairScore } from './types.ts';

/** At or above this two accounts are of one act. */
export const THRESHOLD = 0;
/** An account is shown where fewer accounts of its event than this are shown to itself: the founder, and another that words it differently. */
const MOST_SHOWN = 2;
/** A block that shows this many accounts tells nothing any more: accounts that rank after them do not look there. */
export const CROWDED = 48;

/** An account with which others are compared, and the founder of its event. */
export interface Shown {
  readonly account: Account;
  readonly founder: Account;
}

/**
 * `shown`: what the account's blocks show of accounts that rank before it. `siblings`: the accounts of its own article. An article tells an act
 * in one account, so of several that could be of an event it is the one that is nearest to the founder.
 */
export function chooseEvent(account: Account, shown: readonly Shown[], siblings: readonly Account[]): Move {
  const likely: { readonly one: Shown; readonly pair: PairScore; readonly toFounder: number }[] = [];
  for (const one of shown) {
    if (one.account.article === account.article || one.founder.article === account.article) continue;
    const pair = scorePair(account, one.account);
    if (pair.score < THRESHOLD) continue;
    const toFounder = one.founder === one.account ? pair.score : scorePair(account, one.founder).score;
    if (toFounder >= NOT_AGAINST) likely.push({ one, pair, toFounder });
  }
  likely.sort((a, b) => b.pair.score - a.pair.score || (a.one.account.rank < b.one.account.rank ? -1 : 1));
  const chosen = likely.find(
    ({ one: { founder }, toFounder }) => !siblings.some((sibling) => isNearer(sibling, account, { founder, toFounder })),
  );
  if (!chosen) return { account: account.id, event: account.id, shown: true, score: null, because: [] };
  const { founder } = chosen.one;
  const isShown = shown.filter((one) => one.founder.id === founder.id).length < MOST_SHOWN;
  return { account: account.id, event: founder.id, shown: isShown, score: chosen.pair.score, because: chosen.pair.because };
}

function isNearer(sibling: Account, account: Account, than: { readonly founder: Account; readonly toFounder: number }): boolean {
  if (sibling.id === account.id) return false;
  const { score } = scorePair(sibling, than.founder);
  return score > than.toFounder || (score === than.toFounder && sibling.rank < account.rank);
}
