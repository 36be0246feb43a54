// Links all accounts of a record from nothing: the definition of which accounts are of one event. `link` gives the same, piece by piece.

import { blocksNear } from './blocks.ts';
import { type Compared, chooseEvent, likelyOf, roomIn, type Shown } from './choose-event.ts';
import { profileOf } from './profile.ts';
import type { Account, Move } from './types.ts';

/**
 * The event of every account, in rank order. The order of `accounts` does not matter. Time: linear in the number of accounts, since each is
 * compared with at most `MOST_ROOM` others in each of its blocks.
 */
export const linkAll = (accounts: readonly Account[]): readonly Move[] => [...linkEach(accounts)];

/** The same, one after the other, for records whose moves need not be held at once. */
export function* linkEach(accounts: readonly Account[]): Generator<Move> {
  const articles = Map.groupBy(accounts, ({ article }) => article);
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const blocks = new Map<string, Shown[]>();
  for (const account of accounts.toSorted(byRank)) {
    const shown = shownTo(account, blocks);
    const compared = comparedOf(account);
    const likely = likelyOf(compared, shown);
    const move = chooseEvent(compared, {
      shown,
      likely,
      founderOf: (event) => comparedOf(byId.get(event) as Account),
      siblings: likely.length === 0 ? [] : (articles.get(account.article) ?? []).map(comparedOf),
    });
    if (move.shown) show({ ...compared, event: move.event }, blocks);
    yield move;
  }
}

const comparedOf = (account: Account): Compared => ({ account, profile: profileOf(account) });

export const byRank = (a: { readonly rank: string }, b: { readonly rank: string }): number =>
  a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0;

function show(one: Shown, blocks: Map<string, Shown[]>): void {
  for (const block of one.account.blocks) {
    const list = blocks.get(block);
    if (!list) blocks.set(block, [one]);
    else if (list.length <= roomIn(block)) list.push(one);
  }
}

function shownTo(account: Account, blocks: ReadonlyMap<string, readonly Shown[]>): ReadonlySet<Shown> {
  const found = new Set<Shown>();
  for (const block of blocksNear(account)) {
    const list = blocks.get(block);
    if (list && list.length <= roomIn(block)) for (const one of list) found.add(one);
  }
  return found;
}
