// Links accounts that were added to a record, or mends it after some were removed, by looking only at what they can touch. The result is that of
// `linkAll` over the whole record: accounts are decided in rank order, and a decision that changes what others see is followed to those others.

import { besideBlock } from './blocks.ts';
import { chooseEvent, likelyOf, roomIn, type Shown, THRESHOLD } from './choose-event.ts';
import { byRank } from './link-all.ts';
import { profileOf } from './profile.ts';
import { RankQueue } from './rank-queue.ts';
import { RecordView } from './record-view.ts';
import { scoreOf } from './score-pair.ts';
import type { Account, Answer, BlockRange, Kept, Linking, Move, Question } from './types.ts';

export interface Changes {
  /** Accounts of whole articles that were not in the record. */
  readonly added: readonly Account[];
  /** Accounts of whole articles that are no longer in it, as it last had them. */
  readonly removed: readonly Kept[];
}

/**
 * A generator of questions to the record; see types.ts. Throws nothing. Cost: the accounts of the added articles, and those that see a difference,
 * each compared with at most `MOST_ROOM` others in each of its blocks; this does not grow with the record.
 */
export function* link({ added, removed }: Changes): Linking {
  const view = new RecordView();
  const queue = new RankQueue();
  const moves = new Map<string, Move>();
  for (const account of added) {
    view.put({ account, event: null, shown: false, score: null });
    queue.add(account);
  }
  view.know(added);
  yield* view.readCrowded(added.flatMap(nearOf));
  yield* view.readShown(added.flatMap((account) => view.open(nearOf(account), account.rank)));
  // As if they went one after the other: each time a block is full or not by those that are still there.
  const leaving = removed.filter(({ shown }) => shown);
  for (const [at, { account, event }] of leaving.entries()) {
    const still = leaving.slice(at + 1).map((kept) => kept.account);
    yield* queueFollowers(view, queue, { account, before: event, after: null, still });
  }

  for (let account = queue.next(); account; account = queue.next()) {
    const before = view.get(account.id);
    const move = yield* decide(view, account);
    moves.set(account.id, move);
    const old = before?.shown ? before.event : null;
    const now = move.shown ? move.event : null;
    view.set(account, move);
    if (old !== now) yield* queueFollowers(view, queue, { account, before: old, after: now, still: [] });
  }
  return view.result(moves, removed);
}

const nearOf = (account: Account): readonly string[] => profileOf(account).near;

function* decide(view: RecordView, account: Account): Generator<Question, Move, Answer> {
  const near = view.open(nearOf(account), account.rank);
  if (!view.hasShown(near)) yield* view.readShown(near);
  const shown = new Map<string, Shown>();
  for (const block of near) {
    const before = view.shownBefore(block, account.rank);
    if (before.length <= roomIn(block))
      for (const one of before) shown.set(one.account.id, { account: one.account, event: one.event as string });
  }
  const likely = likelyOf(account, shown.values());
  const founders = new Set(likely.map(({ event }) => event));
  if (likely.length > 0)
    yield* view.readArticles([account.article, ...[...founders].filter((id) => !view.get(id)).map(articleOf)]);
  return chooseEvent(account, {
    shown: [...shown.values()],
    likely,
    founderOf: (event) => view.get(event)?.account,
    siblings: view.siblings(account),
  });
}

const articleOf = (event: string): string => event.slice(0, event.lastIndexOf('#'));

interface Difference {
  readonly account: Account;
  /** The event for which the account stood in its blocks, and the one for which it stands now; null: it is not shown. */
  readonly before: string | null;
  readonly after: string | null;
  /** Accounts that are shown beside those of the record: they leave it after this one. */
  readonly still: readonly Account[];
}

/**
 * Accounts after this one that may be decided otherwise, now that it stands for another event, or for one at all, or for none: those that chose
 * the event for which it stood, those for which it is now as near as what they chose, those that might no longer be shown. Who waits already need
 * not be looked at.
 */
function* queueFollowers(
  view: RecordView,
  queue: RankQueue,
  { account, before, after, still }: Difference,
): Generator<Question, void, Answer> {
  // Behind the last that fits, accounts do not look into a block at all, with this one or without it.
  const open = view.open(account.blocks, account.rank);
  if (!view.hasShown(open)) yield* view.readShown(open);
  const isNew = (before === null) !== (after === null);
  const ranges: BlockRange[] = [];
  /** Where a block becomes crowded, or ceases to be, by this account: those who look into it and rank so. */
  const brinks: BlockRange[] = [];
  for (const block of open) {
    const room = roomIn(block);
    const others = othersIn(view, block, account, still);
    const last = others[room]?.rank ?? null;
    if (last !== null && last <= account.rank) continue;
    for (const near of besideBlock(block)) ranges.push({ block: near, after: account.rank, upTo: last });
    const brink = others[room - 1]?.rank;
    if (isNew && brink !== undefined) brinks.push({ block, after: brink, upTo: last });
  }
  for (const other of yield* view.readFollowers(ranges)) {
    if (other.account.rank <= account.rank || queue.has(other.account.id)) continue;
    if (
      (before !== null && other.event === before) ||
      (after !== null && other.event === after && other.shown) ||
      brinks.some((range) => looksInto(other.account, range)) ||
      (after !== null && scoreOf(account, other.account) >= (other.score ?? THRESHOLD))
    )
      queue.add(other.account);
  }
}

/** The other accounts that a block shows, those that are about to leave included, in rank order; only as many as matter. */
function othersIn(view: RecordView, block: string, account: Account, still: readonly Account[]): readonly Account[] {
  const shown = view.shownIn(block);
  if (still.length === 0 && shown.length < roomIn(block)) return [];
  return [
    ...shown.flatMap((one) => (one.account.id === account.id ? [] : [one.account])),
    ...still.filter(({ blocks }) => blocks.includes(block)),
  ].sort(byRank);
}

const looksInto = (account: Account, { block, after, upTo }: BlockRange): boolean =>
  account.rank > after && (upTo === null || account.rank <= upTo) && nearOf(account).includes(block);
