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

/** The beginning of a list of accounts in rank order: all up to the rank `upTo`; null: to the end. */
interface Stretch {
  readonly seats: Seat[];
  upTo: string | null;
}

/** A block of the index; what it shows and what not, once that was read. */
export class Block {
  readonly name: string;
  readonly room: number;
  shown: Stretch | null = null;
  others: Stretch | null = null;
  /** What is not read, because nobody looks into it who ranks after this: it shows too many before. */
  closed: string | null = null;
  /** How many it has ceased to show since. */
  hidden = 0;
  /** Accounts of it that this call has decided: for when it is read later. */
  changed: Seat[] = [];
  beside: readonly Block[] | null = null;

  constructor(name: string) {
    this.name = name;
    this.room = roomIn(name);
  }

  /** Whether an account of this rank may have to look into it. */
  isOpen(rank: string): boolean {
    if (this.shown !== null) {
      const last = this.shown.seats[this.room];
      return last === undefined || last.account.rank >= rank;
    }
    // The beginning of a rank only: one that begins so is not behind it. Where more have left than are spared, there may be room again.
    const { closed } = this;
    return closed === null || this.hidden >= SPARE || rank <= closed || rank.startsWith(closed);
  }

  isRead(): boolean {
    return this.shown !== null && (this.shown.upTo === null || this.shown.seats.length >= this.room + SEEN);
  }

  read(shown: readonly Seat[], others: readonly Seat[], limit: number): void {
    this.shown = stretchOf(shown, limit);
    this.others = stretchOf(others, limit);
    // With what has been decided since it was asked laid over it.
    for (const seat of [...shown, ...others, ...this.changed]) this.#place(seat);
  }

  put(seat: Seat): void {
    if (this.shown === null) return;
    this.#place(seat);
    cut(this.shown, this.room + SEEN + SPARE);
    cut(this.others as Stretch, MOST_OTHERS);
  }

  remove(seat: Seat): void {
    if (this.shown === null) return;
    leave(this.shown, seat);
    leave(this.others as Stretch, seat);
  }

  #place(seat: Seat): void {
    const [now, before] = seat.shown ? [this.shown, this.others] : [this.others, this.shown];
    leave(before as Stretch, seat);
    enter(now as Stretch, seat);
  }
}

function stretchOf(seats: readonly Seat[], limit: number): Stretch {
  const sorted = seats.toSorted((a, b) => byRank(a.account, b.account));
  const last = sorted[limit - 1];
  return { seats: sorted.slice(0, limit), upTo: last === undefined ? null : last.account.rank };
}

function enter({ seats, upTo }: Stretch, seat: Seat): void {
  const { rank } = seat.account;
  if (upTo !== null && rank > upTo) return;
  const at = placeOf(seats, rank);
  if (seats[at] !== seat) seats.splice(at, 0, seat);
}

function leave({ seats }: Stretch, seat: Seat): void {
  const at = placeOf(seats, seat.account.rank);
  if (seats[at] === seat) seats.splice(at, 1);
}

/** Forgets the end of a list that has grown to twice what is wanted. */
function cut(stretch: Stretch, wanted: number): void {
  if (stretch.seats.length < 2 * wanted) return;
  stretch.seats.length = wanted;
  stretch.upTo = (stretch.seats[wanted - 1] as Seat).account.rank;
}

export class RecordView {
  readonly #seats = new Map<string, Seat>();
  readonly #blocks = new Map<string, Block>();
  /** Of this call: accounts as they were before it, articles that were read whole, blocks with changes, how many accounts are no longer shown. */
  readonly #before = new Map<Seat, Pick<Kept, 'event' | 'shown' | 'score'>>();
  readonly #articles = new Map<string, Set<string>>();
  readonly #changed = new Set<Block>();
  #hidden = 0;
  #search = 0;

  /** Accounts and blocks that are remembered. */
  get size(): number {
    return this.#seats.size + this.#blocks.size;
  }

  /** A new call: what the last one has decided has been written. */
  begin(added: readonly Account[], removed: readonly Kept[]): readonly Seat[] {
    for (const block of this.#changed) block.changed = [];
    this.#changed.clear();
    this.#before.clear();
    this.#articles.clear();
    this.#hidden = 0;
    for (const { account, shown } of removed) this.#remove(account, shown);
    for (const [article, told] of Map.groupBy(added, (account) => account.article))
      this.#articles.set(article, new Set(told.map(({ id }) => id)));
    return added.map((account) => this.#seat({ account, event: null, shown: false, score: null }));
  }

  #remove({ id, blocks }: Account, isShown: boolean): void {
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
  ownOf({ account }: Seat): readonly Block[] {
    return account.blocks.map((name) => this.block(name));
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
      block.changed.push(seat);
      this.#changed.add(block);
    }
  }

  /** Asks which of these blocks are so crowded that most need not look into them: what they show is not read. */
  *readCrowded(blocks: Iterable<Block>): Generator<Question, void, Answer> {
    const open = [...new Set(blocks)].filter(({ shown, closed }) => shown === null && closed === null);
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
    const shown = new Map<string, Seat[]>(missing.map(({ name }) => [name, []]));
    const others = new Map<string, Seat[]>(missing.map(({ name }) => [name, []]));
    for (const kept of (yield { ask: 'shown', blocks: missing.map(({ name }) => name), spare }) as readonly Kept[]) {
      const seat = this.#seat(kept);
      for (const name of kept.account.blocks) (kept.shown ? shown : others).get(name)?.push(seat);
    }
    for (const block of missing)
      block.read(shown.get(block.name) as Seat[], others.get(block.name) as Seat[], block.room + spare);
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

  siblings({ article }: Account): readonly Account[] {
    return [...(this.#articles.get(article) ?? [])].map((id) => (this.#seats.get(id) as Seat).account);
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
      const { shown, others } = this.block(range.block);
      if (!covers(shown, range) || !covers(others, range)) open.push(range);
      else {
        takeWithin(shown.seats, range, take);
        takeWithin(others.seats, range, take);
      }
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

const covers = (stretch: Stretch | null, { upTo }: BlockRange): stretch is Stretch =>
  stretch !== null && (stretch.upTo === null || (upTo !== null && upTo <= stretch.upTo));

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
