// Links accounts that were added to a record, or mends it after some were removed, by looking only at what they can touch. The result is that of
// `linkAll` over the whole record: accounts are decided in rank order, and a decision that changes what others see is followed to those others.

import { chooseEvent, likelyOf, THRESHOLD } from './choose-event.ts';
import { byRank } from './link-all.ts';
import { RankQueue } from './rank-queue.ts';
import { type Block, RecordView, type Seat } from './record-view.ts';
import { scoreProfiles } from './score-pair.ts';
import type { Account, Answer, BlockRange, Kept, Linking, Move, Question } from './types.ts';

export interface Changes {
  /** Accounts of whole articles that were not in the record. */
  readonly added: readonly Account[];
  /** Accounts of whole articles that are no longer in it, as it last had them. */
  readonly removed: readonly Kept[];
}

/**
 * A generator of questions to the record; see types.ts. Throws nothing. Cost: the accounts of the added articles, and those that see a difference,
 * each compared with at most `MOST_ROOM` others in each of its blocks; this does not grow with the record. `view`: what earlier calls have seen of the
 * same record, where nobody else has changed it since and what they decided was written.
 */
export function* link({ added, removed }: Changes, view: RecordView = new RecordView()): Linking {
  const queue = new RankQueue();
  const moves = new Map<Seat, Move>();
  const seats = view.begin(added, removed);
  for (const seat of seats) queue.add(seat);
  yield* view.readCrowded(seats.flatMap((seat) => view.nearOf(seat)));
  yield* view.readShown(seats.flatMap((seat) => openOf(view.nearOf(seat), seat.account.rank)));
  // As if they went one after the other: each time a block is full or not by those that are still there.
  const leaving = removed.filter(({ shown }) => shown);
  for (const [at, { account, event }] of leaving.entries()) {
    const still = leaving.slice(at + 1).map((kept) => kept.account);
    const seat = view.gone(account);
    yield* queueFollowers(view, queue, { seat, before: event, after: null, still });
  }

  for (let seat = queue.next(); seat; seat = queue.next()) {
    const move = yield* decide(view, seat);
    moves.set(seat, move);
    const old = seat.shown ? seat.event : null;
    const now = move.shown ? move.event : null;
    view.set(seat, move);
    if (old !== now) yield* queueFollowers(view, queue, { seat, before: old, after: now, still: [] });
  }
  return view.result(moves, removed);
}

const openOf = (blocks: readonly Block[], rank: string): readonly Block[] => blocks.filter((block) => block.isOpen(rank));

function* decide(view: RecordView, seat: Seat): Generator<Question, Move, Answer> {
  const { account } = seat;
  const near = openOf(view.nearOf(seat), account.rank);
  if (!near.every((block) => block.isRead())) yield* view.readShown(near);
  const search = view.newSearch();
  const shown: (Seat & { readonly event: string })[] = [];
  for (const block of near) {
    // Too crowded to tell anything.
    if (!block.isOpen(account.rank)) continue;
    for (const one of block.shown) {
      if (one.account.rank >= account.rank) break;
      if (one.search !== search) shown.push(one as Seat & { readonly event: string });
      one.search = search;
    }
  }
  const likely = likelyOf(seat, shown);
  if (likely.length > 0)
    yield* view.readArticles([account.article, ...likely.flatMap(({ event }) => (view.get(event) ? [] : articleOf(event)))]);
  return chooseEvent(seat, {
    shown,
    likely,
    founderOf: (event) => view.get(event),
    siblings: likely.length === 0 ? [] : view.siblings(account),
  });
}

const articleOf = (event: string): string => event.slice(0, event.lastIndexOf('#'));

interface Difference {
  readonly seat: Seat;
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
  { seat, before, after, still }: Difference,
): Generator<Question, void, Answer> {
  const { rank } = seat.account;
  // Behind the last that fits, accounts do not look into a block at all, with this one or without it.
  const open = openOf(view.ownOf(seat), rank);
  if (!open.every((block) => block.isRead())) yield* view.readShown(open);
  const isNew = (before === null) !== (after === null);
  const ranges: BlockRange[] = [];
  /** Where a block becomes crowded, or ceases to be, by this account: those who look into it and rank so. */
  const brinks: { readonly block: Block; readonly after: string; readonly upTo: string | null }[] = [];
  for (const block of open) {
    const others = othersIn(block, seat, still);
    const last = others[block.room]?.rank ?? null;
    if (last !== null && last <= rank) continue;
    for (const { name } of view.beside(block)) ranges.push({ block: name, after: rank, upTo: last });
    const brink = others[block.room - 1]?.rank;
    if (isNew && brink !== undefined) brinks.push({ block, after: brink, upTo: last });
  }
  for (const other of yield* view.readFollowers(ranges)) {
    if (other.account.rank <= rank || other.isWaiting) continue;
    if (
      (before !== null && other.event === before) ||
      (after !== null && other.event === after && other.shown) ||
      brinks.some((range) => isWithin(other.account.rank, range) && view.nearOf(other).includes(range.block)) ||
      (after !== null && isAsNear(seat, other))
    )
      queue.add(other);
  }
}

/** Whether an account is as near to another as what that one has chosen. */
function isAsNear({ profile }: Seat, { profile: other, score }: Seat): boolean {
  const least = score ?? THRESHOLD;
  return scoreProfiles(profile, other, least) >= least;
}

/** The other accounts that a block shows, those that are about to leave included, in rank order; only as many as matter. */
function othersIn({ name, room, shown }: Block, seat: Seat, still: readonly Account[]): readonly Account[] {
  if (still.length === 0 && shown.length < room) return [];
  return [
    ...shown.flatMap((one) => (one === seat ? [] : [one.account])),
    ...still.filter(({ blocks }) => blocks.includes(name)),
  ].sort(byRank);
}

const isWithin = (rank: string, { after, upTo }: { readonly after: string; readonly upTo: string | null }): boolean =>
  rank > after && (upTo === null || rank <= upTo);
