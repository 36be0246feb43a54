// What linking knows of the record: what it has asked, each thing once, with what it has decided laid over it. Whoever is the record's only writer may
// keep it from call to call. Decides nothing.

import { besideBlock } from './blocks.ts';
import { roomIn } from './choose-event.ts';
import { byRank } from './link-all.ts';
import { buildProfile, type Profile } from './profile.ts';
import type { Account, Answer, BlockRange, Kept, LinkResult, Move, Question } from './types.ts';

/** Asked of each block beyond what one account can see, so that a list still serves after some on it are no longer shown. */
const SPARE = 8;
/** An account looks past itself, and sees whether there is one too many. */
const SEEN = 2;
/** Of what a block does not show no more is remembered than this. */
const MOST_OTHERS = 64;

/** An account as the record has it, or as it has just been decided. */
export class Seat implements Kept {
  readonly account: Account;
  event: string | null;
  shown: boolean;
  score: number | null;
  /** Waits for a decision. */
  isWaiting = false;
  /** The last search that came upon it. */
  search = 0;
  own: readonly Block[] | null = null;
  near: readonly Block[] | null = null;
  #profile: Profile | null = null;

  constructor({ account, event, shown, score }: Kept) {
    this.account = account;
    this.event = event;
    this.shown = shown;
    this.score = score;
  }

  get profile(): Profile {
    this.#profile ??= buildProfile(this.account);
    return this.#profile;
  }
}

const NONE: Seat[] = [];

/** A block of the index. Most are empty: what is not there takes no room. */
export class Block {
  readonly name: string;
  readonly room: number;
  /** The accounts that it shows, and the others, in rank order; where `shownTo` and `othersTo` are ranks, those up to them only. */
  shown = NONE;
  others = NONE;
  shownTo: string | null = null;
  othersTo: string | null = null;
  /** What it shows was read. */
  isKnown = false;
  /** What is not read, because nobody looks into it who ranks after this: it shows too many before. */
  closed: string | null = null;
  /** How many it has ceased to show since. */
  hidden = 0;
  /** Accounts of it that this call has decided: for when it is read later. */
  changed = NONE;
  beside: readonly Block[] | null = null;

  constructor(name: string) {
    this.name = name;
    this.room = roomIn(name);
  }

  /** Whether an account of this rank may have to look into it. */
  isOpen(rank: string): boolean {
    if (this.isKnown) {
      const last = this.shown[this.room];
      return last === undefined || last.account.rank >= rank;
    }
    // The beginning of a rank only: one that begins so is not behind it. Where more have left than are spared, there may be room again.
    const { closed } = this;
    return closed === null || this.hidden >= SPARE || rank <= closed || rank.startsWith(closed);
  }

  /** Whether enough of it is known for any account. */
  isRead(): boolean {
    return this.isKnown && (this.shownTo === null || this.shown.length >= this.room + SEEN);
  }

  read(shown: Seat[], others: Seat[], limit: number): void {
    this.isKnown = true;
    this.shown = sorted(shown, limit);
    this.others = sorted(others, limit);
    this.shownTo = shown[limit - 1]?.account.rank ?? null;
    this.othersTo = others[limit - 1]?.account.rank ?? null;
    // With what has been decided since it was asked laid over it.
    for (const seats of [shown, others, this.changed]) for (const seat of seats) this.#place(seat);
  }

  put(seat: Seat): void {
    this.changed = grown(this.changed, seat);
    if (!this.isKnown) return;
    this.#place(seat);
    const most = this.room + SEEN + SPARE;
    if (this.shown.length >= 2 * most) {
      this.shown.length = most;
      this.shownTo = (this.shown[most - 1] as Seat).account.rank;
    }
    if (this.others.length >= 2 * MOST_OTHERS) {
      this.others.length = MOST_OTHERS;
      this.othersTo = (this.others[MOST_OTHERS - 1] as Seat).account.rank;
    }
  }

  remove(seat: Seat): void {
    leave(this.shown, seat);
    leave(this.others, seat);
  }

  #place(seat: Seat): void {
    const { rank } = seat.account;
    if (seat.shown) {
      leave(this.others, seat);
      if (this.shownTo === null || rank <= this.shownTo) this.shown = entered(this.shown, seat);
    } else {
      leave(this.shown, seat);
      if (this.othersTo === null || rank <= this.othersTo) this.others = entered(this.others, seat);
    }
  }

  /** Whether all accounts of a part of it are known. */
  covers(upTo: string | null): boolean {
    const { shownTo, othersTo } = this;
    if (!this.isKnown) return false;
    return (shownTo === null || (upTo !== null && upTo <= shownTo)) && (othersTo === null || (upTo !== null && upTo <= othersTo));
  }
}

const sorted = (seats: Seat[], limit: number): Seat[] => (seats === NONE ? NONE : seats.sort(bySeat).slice(0, limit));

const bySeat = (a: Seat, b: Seat): number => byRank(a.account, b.account);

function grown(seats: Seat[], seat: Seat): Seat[] {
  if (seats === NONE) return [seat];
  seats.push(seat);
  return seats;
}

function entered(seats: Seat[], seat: Seat): Seat[] {
  if (seats === NONE) return [seat];
  const at = placeOf(seats, seat.account.rank);
  if (seats[at] !== seat) seats.splice(at, 0, seat);
  return seats;
}

function leave(seats: Seat[], seat: Seat): void {
  if (seats.length === 0) return;
  const at = placeOf(seats, seat.account.rank);
  if (seats[at] === seat) seats.splice(at, 1);
}

export class RecordView {
  readonly #seats = new Map<string, Seat>();
  readonly #blocks = new Map<string, Block>();
  /** The ids of all accounts of articles that are known whole. */
  readonly #articles = new Map<string, Set<string>>();
  /** Of this call: accounts as they were before it, blocks with changes, how many accounts are no longer shown. */
  readonly #before = new Map<Seat, Pick<Kept, 'event' | 'shown' | 'score'>>();
  readonly #changed = new Set<Block>();
  #hidden = 0;
  #search = 0;

  /** Accounts and blocks that are remembered. */
  get size(): number {
    return this.#seats.size + this.#blocks.size;
  }

  /** A new call: what the last one has decided has been written. */
  begin(added: readonly Account[], removed: readonly Kept[]): readonly Seat[] {
    for (const block of this.#changed) block.changed = NONE;
    this.#changed.clear();
    this.#before.clear();
    this.#hidden = 0;
    for (const { account, shown } of removed) this.#remove(account, shown);
    for (const [article, told] of Map.groupBy(added, (account) => account.article))
      this.#articles.set(article, new Set(told.map(({ id }) => id)));
    return added.map((account) => this.#seat({ account, event: null, shown: false, score: null }));
  }

  #remove({ id, article, blocks }: Account, isShown: boolean): void {
    this.#articles.delete(article);
    const seat = this.#seats.get(id);
    this.#seats.delete(id);
    for (const name of blocks) {
      const block = this.#blocks.get(name);
      if (block === undefined) continue;
      if (seat !== undefined) block.remove(seat);
      if (isShown) block.hidden++;
    }
  }

  /** An account that is no longer in the record. */
  gone(account: Account): Seat {
    return new Seat({ account, event: null, shown: false, score: null });
  }

  get(id: string): Seat | undefined {
    return this.#seats.get(id);
  }

  #seat(kept: Kept): Seat {
    const known = this.#seats.get(kept.account.id);
    if (known !== undefined) return known;
    const seat = new Seat(kept);
    this.#seats.set(kept.account.id, seat);
    return seat;
  }

  block(name: string): Block {
    const known = this.#blocks.get(name);
    if (known !== undefined) return known;
    const block = new Block(name);
    this.#blocks.set(name, block);
    return block;
  }

  /** The blocks of an account. */
  ownOf(seat: Seat): readonly Block[] {
    seat.own ??= seat.account.blocks.map((name) => this.block(name));
    return seat.own;
  }

  /** A block and those of the neighbouring cells. */
  beside(block: Block): readonly Block[] {
    block.beside ??= besideBlock(block.name).map((name) => (name === block.name ? block : this.block(name)));
    return block.beside;
  }

  /** The blocks into which an account looks. */
  nearOf(seat: Seat): readonly Block[] {
    seat.near ??= [...new Set(this.ownOf(seat).flatMap((block) => this.beside(block)))];
    return seat.near;
  }

  /** A number that marks what one search has come upon. */
  newSearch(): number {
    return ++this.#search;
  }

  set(seat: Seat, { event, shown, score }: Move): void {
    if (!this.#before.has(seat)) this.#before.set(seat, { event: seat.event, shown: seat.shown, score: seat.score });
    const isHidden = seat.shown && !shown;
    if (isHidden) this.#hidden++;
    seat.event = event;
    seat.shown = shown;
    seat.score = score;
    for (const block of this.ownOf(seat)) {
      block.put(seat);
      if (isHidden) block.hidden++;
      this.#changed.add(block);
    }
  }

  /** Asks which of these blocks are so crowded that most need not look into them: what they show is not read. */
  *readCrowded(blocks: Iterable<Block>): Generator<Question, void, Answer> {
    const open = [...new Set(blocks)].filter(({ isKnown, closed }) => !isKnown && closed === null);
    if (open.length === 0) return;
    const ranks = (yield { ask: 'crowded', blocks: open.map(({ name }) => name), spare: SPARE }) as ReadonlyMap<string, string>;
    for (const block of open) {
      block.closed = ranks.get(block.name) ?? null;
      block.hidden = 0;
    }
  }

  *readShown(blocks: Iterable<Block>): Generator<Question, void, Answer> {
    const missing = [...new Set(blocks)].filter((block) => !block.isRead());
    if (missing.length === 0) return;
    const spare = SEEN + SPARE + this.#hidden;
    const asked = new Set(missing);
    const shown = new Map<Block, Seat[]>();
    const others = new Map<Block, Seat[]>();
    for (const kept of (yield { ask: 'shown', blocks: missing.map(({ name }) => name), spare }) as readonly Kept[]) {
      const seat = this.#seat(kept);
      const found = kept.shown ? shown : others;
      for (const block of this.ownOf(seat)) if (asked.has(block)) found.set(block, grown(found.get(block) ?? NONE, seat));
    }
    for (const block of missing) block.read(shown.get(block) ?? NONE, others.get(block) ?? NONE, block.room + spare);
  }

  *readArticles(articles: readonly string[]): Generator<Question, void, Answer> {
    const missing = [...new Set(articles)].filter((article) => !this.#articles.has(article));
    if (missing.length === 0) return;
    for (const article of missing) this.#articles.set(article, new Set());
    for (const kept of (yield { ask: 'articles', articles: missing }) as readonly Kept[]) {
      this.#seat(kept);
      this.#articles.get(kept.account.article)?.add(kept.account.id);
    }
  }

  siblings({ article }: Account): readonly Seat[] {
    return [...(this.#articles.get(article) ?? [])].map((id) => this.#seats.get(id) as Seat);
  }

  *readFollowers(ranges: readonly BlockRange[]): Generator<Question, readonly Seat[], Answer> {
    const search = this.newSearch();
    const found: Seat[] = [];
    const take = (seat: Seat): void => {
      if (seat.search !== search) found.push(seat);
      seat.search = search;
    };
    const open: BlockRange[] = [];
    for (const range of ranges) {
      const block = this.block(range.block);
      if (block.covers(range.upTo)) {
        takeWithin(block.shown, range, take);
        takeWithin(block.others, range, take);
      } else open.push(range);
    }
    if (open.length > 0) for (const kept of (yield { ask: 'followers', ranges: open }) as readonly Kept[]) take(this.#seat(kept));
    return found;
  }

  /** What differs from the record as it was. */
  result(moves: ReadonlyMap<Seat, Move>, removed: readonly Kept[]): LinkResult {
    const moved: { readonly move: Move; readonly account: Account }[] = [];
    const touched = new Set(removed.flatMap(({ event }) => event ?? []));
    for (const [seat, move] of moves) {
      const before = this.#before.get(seat);
      if (before?.event === move.event && before.shown === move.shown && before.score === move.score) continue;
      moved.push({ move, account: seat.account });
      if (before?.event === move.event) continue;
      touched.add(move.event);
      if (before?.event) touched.add(before.event);
    }
    return { moved: moved.sort((a, b) => byRank(a.account, b.account)).map(({ move }) => move), touched: [...touched].sort() };
  }
}

function takeWithin(seats: readonly Seat[], { after, upTo }: BlockRange, take: (seat: Seat) => void): void {
  for (let at = placeOf(seats, after); at < seats.length; at++) {
    const seat = seats[at] as Seat;
    if (upTo !== null && seat.account.rank > upTo) return;
    if (seat.account.rank > after) take(seat);
  }
}

/** Where in a list in rank order the rank stands, or would stand. */
function placeOf(list: readonly Seat[], rank: string): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Seat).account.rank < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
