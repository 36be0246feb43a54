// The words of linking: an account (what one article tells of one act), a linked event (the accounts of one act), and the questions that
// linking asks of whoever stores accounts. No rules and no storage here.
//
// How the parts are used (`record/linking` reads no clock, opens nothing, and is the same for SQLite, Postgres and memory):
//
//   const accounts = accountsOf(coded)                 // one per `key` of the coded article; each has its `rank` and its `blocks`
//
//   // Keep them: one row per account (id, article, event, score, the account itself as JSON), one row per block of it (block, shown,
//   // rank, account). Indexes: (article), (event), (block, shown, rank). New accounts have event null, shown false, score null.
//
//   const linking = link({ added: accounts, removed: [] })        // a generator: it yields questions and takes answers
//   let step = linking.next()
//   while (!step.done) step = linking.next(await answer(step.value))
//   step.value.moved                                   // [{ account, event, shown, score, because }]: write these; all else stays as it is
//
//   const event = eventOf(members)                     // what the accounts of one event say together: outcome, history, days, place
//   const origins = originsOf(members, originals)      // corroboration: independent origins
//
// Answers are of the record as it stands with `added` stored and `removed` gone, before any move of this call is written. One call may add many
// articles, but always whole articles: accounts of one article are added, and removed, together. `MemoryIndex` answers the same questions from
// memory, for tests and as a model of what an answer is.
// What `link` returns depends only on the set of accounts in the record: adding articles one by one, all at once or in another order ends
// with the same event of every account (`linkAll` is the same thing from nothing). An event's id is the id of its founder, the account that
// comes first in `rank` order, so a better informed article that arrives later may give the event another id: refer to events from outside
// (reviews, bookmarks) by an account, never by the event's id, and take any member's id as a name for the event.

import type { Count, EntityKind, EventType, SourceKind, Span, Status } from '../../domain/index.ts';

/** An inclusive interval of ISO calendar days. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** A participant of an account, or its place. `words`: the folded words of its names, for those whom no list knows. */
export interface Party {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly country: string | null;
  /** Latitude and longitude in degrees, of places. */
  readonly at: readonly [lat: number, lon: number] | null;
  readonly role: string | null;
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * The innermost voice of an account. `through`: the next voice outwards, the agency that heard the source; null where the article itself
 * heard it. A source without a name is known only by who heard it.
 */
export interface Origin {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly through: string | null;
}

/** How an act that did not happen came to nothing: it was tried, or was to be; it was called off or put off; somebody denies it. */
export type Undone = 'failed' | 'called-off' | 'denied';

/**
 * What analysts decided of an account, as far as linking must honour it. `together`: numbers of decisions; accounts that share one are of one act.
 * `apart`: numbers of decisions with a side; accounts on the two sides of one are not. Of two decisions on one pair the later counts.
 */
export interface Ruling {
  readonly together: readonly number[];
  readonly apart: readonly { readonly review: number; readonly side: 0 | 1 }[];
}

/** What one article tells of one act: all mentions with one `key`, put together. Everything is plain JSON. */
export interface Account {
  /** `<article id>#<key>`. */
  readonly id: string;
  readonly article: string;
  readonly key: string;
  readonly outlet: string | null;
  readonly type: EventType;
  readonly modes: readonly string[];
  /** The status of the act as the article leaves it: the first that a mention has of actual, negated, future, hypothetical. */
  readonly status: Status;
  /** For a negated act what the words say of it, where they say more than that it did not happen. */
  readonly undone: Undone | null;
  readonly actor: readonly Party[];
  readonly recipient: readonly Party[];
  readonly place: Party | null;
  /** When the act happened, as the article tells it. */
  readonly date: Days | null;
  /** What the article says of the day where the date stays open, as TIMEX values: `XXXX-WXX-2` a Tuesday, `XXXX-09-28`, `XXXX-08`. */
  readonly openDates: readonly string[];
  /** When the article was written: its date, or the interval that its text allows. */
  readonly written: Days | null;
  readonly origins: readonly Origin[];
  readonly casualties: { readonly dead: Count | null; readonly injured: Count | null } | null;
  /** Figures of the act's own sentences, sorted, without days and years. */
  readonly numbers: readonly number[];
  /** Ids of the lexicon's acts that its triggers are, and the folded words of the triggers; sorted. */
  readonly acts: readonly string[];
  readonly triggerWords: readonly string[];
  /** Folded content words of the act's own sentences, sorted. */
  readonly words: readonly string[];
  /** Entities and words of the whole article, sorted: the company in which the act is told. */
  readonly setting: readonly string[];
  /** The other acts of the article, each as its family and two of its participants; sorted. */
  readonly besides: readonly string[];
  /** Days that the article names anywhere, as `MM-DD`, and their ISO weekdays, as `W2` for a Tuesday; sorted. */
  readonly days: readonly string[];
  readonly triggers: readonly Span[];
  /** Of the surest of its mentions. Linking does not read it. */
  readonly confidence: number;
  /** Absent where nobody decided anything. */
  readonly ruling?: Ruling;
  /** Sorts accounts (as a plain string comparison) from the best informed to the vaguest; unique. */
  readonly rank: string;
  /** Keys of the index under which accounts of the same act can be found. A few to a dozen short strings. */
  readonly blocks: readonly string[];
}

/** An account and where the record has it now. `shown`: others are compared with it (the founder of its event, or one of the first that joined). `score`: as its last move had it. */
export interface Kept {
  readonly account: Account;
  readonly event: string | null;
  readonly shown: boolean;
  readonly score: number | null;
}

/** Accounts of a block that rank after `after`, up to and with `upTo`; null: to the end. */
export interface BlockRange {
  readonly block: string;
  readonly after: string;
  readonly upTo: string | null;
}

/**
 * What `link` needs to see. Answers are lists of `Kept`, each account once, in any order, but where the question says otherwise.
 * - `crowded`: of each block that shows more accounts than it has room for and `spare` besides, the rank of the first that is too many; its first
 *   characters will do.
 * - `shown`: of every block, the first accounts in rank order that are shown, and the first of the others: of each as many as it has room for, and
 *   `spare` besides. The others may lack those that this call adds.
 * - `followers`: all accounts of these ranges, shown or not. Those that this call adds may be left out: they are decided in their turn anyway.
 * - `articles`: all accounts of these articles.
 */
export type Question =
  | { readonly ask: 'crowded'; readonly blocks: readonly string[]; readonly spare: number }
  | { readonly ask: 'shown'; readonly blocks: readonly string[]; readonly spare: number }
  | { readonly ask: 'followers'; readonly ranges: readonly BlockRange[] }
  | { readonly ask: 'articles'; readonly articles: readonly string[] };

/** Ranks by block, to `crowded`. */
export type Answer = readonly Kept[] | ReadonlyMap<string, string>;

/** Why two accounts are, or are not, of one act: a rule's name and what it weighs (positive: for, negative: against). */
export interface LinkReason {
  readonly rule: string;
  readonly weight: number;
}

export interface PairScore {
  /** Log-odds-like sum of the weights; at or above 0 the two are taken for one act. `-Infinity`: excluded. */
  readonly score: number;
  readonly because: readonly LinkReason[];
}

/** Where an account stands in the record. `because`: what ties it to the event; empty for the account that founds it. */
export interface Move {
  readonly account: string;
  readonly event: string;
  readonly shown: boolean;
  readonly score: number | null;
  readonly because: readonly LinkReason[];
}

export interface LinkResult {
  /** Accounts whose event, `shown` or score has changed, the added ones among them, in rank order. */
  readonly moved: readonly Move[];
  /** Ids of the events that lost, gained or changed members, sorted: read their members again. Some may have none left. */
  readonly touched: readonly string[];
}

export type Linking = Generator<Question, LinkResult, Answer>;

/** What became of an act: it happened; it is planned, and nothing said since; it came to nothing, in one of three ways; it was only thought of. */
export type Outcome = 'happened' | 'planned' | Undone | 'possible';

/** One step of an event's history: what one account says of its outcome, and when that was said. */
export interface HistoryStep {
  readonly account: string;
  readonly outcome: Outcome;
  readonly said: Days | null;
}

/** What the accounts of one act say together. */
export interface LinkedEvent {
  readonly id: string;
  readonly type: EventType;
  /** Ids of the accounts, in rank order. */
  readonly members: readonly string[];
  readonly outcome: Outcome;
  /** What each account says, in the order in which it was said; where that is not known, in rank order at the end. */
  readonly history: readonly HistoryStep[];
  /** A plan of which no account says what became of it. */
  readonly isOpen: boolean;
  /** The days on which the accounts that give a date can agree, the best informed first; null where none gives one. */
  readonly date: Days | null;
  /** The entity of the most exact place that an account gives. */
  readonly place: string | null;
  /** The lowest figures that an account gives (ACLED's rule: the most conservative is shown first; the accounts keep the others). */
  readonly casualties: { readonly dead: Count | null; readonly injured: Count | null } | null;
}

/** One independent origin of an event and the accounts that go back to it, by id. */
export interface IndependentOrigin {
  readonly id: string;
  readonly name: string;
  readonly accounts: readonly string[];
}
