// The words of linking: an account (what one article tells of one act), a linked event (the accounts of one act), and the questions that
// linking asks of whoever stores accounts. No rules and no storage here.
//
// How the parts are used (`record/linking` reads no clock, opens nothing, and is the same for SQLite, Postgres and memory):
//
//   const accounts = accountsOf(coded)                 // one per `key` of the coded article; each has its `rank` and its `blocks`
//
//   // Keep them: one row per account (id, article, rank, event, the account itself as JSON), one row per (block, rank, account).
//   // Index (article), (event), and (block, founder, rank).
//
//   const linking = link({ added: accounts, removed: [] })        // a generator: it yields questions and takes answers
//   let step = linking.next()
//   while (!step.done) step = linking.next(await answer(step.value))
//   step.value.moved                                   // [{ account, event, score, because }]: write these; everything else stays as it is
//
//   const event = eventOf(members)                     // what the accounts of one event say together: outcome, history, days, place
//   const origins = originsOf(members, originals)      // corroboration: independent origins
//
// Answers must be of the record as it is *with* `added` and *without* `removed` stored; `founder` and `event` of the added ones are null.
// What `link` returns depends only on the set of accounts in the record: adding articles one by one, all at once or in another order ends
// with the same event of every account (linkAll is the same thing from nothing). An event's id is the id of its founder, the account that
// comes first in `rank` order, so a better informed article that arrives later may give the event another id: refer to events from outside
// (reviews, bookmarks) by an account, never by the event's id, and take any member's id as a name for the event.

import type { Count, EntityKind, EventType, SourceKind, Span, Status } from '../../domain/index.ts';

/** An inclusive interval of ISO calendar days. */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** A participant of an account. `words`: the folded words of its names, for participants whom no list knows. */
export interface Party {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly country: string | null;
  readonly role: string | null;
  readonly name: string;
  readonly words: readonly string[];
}

/** The innermost voice of an account, as corroboration counts it: an entity, or a name where no list knows the voice. */
export interface Origin {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
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
  /** The status of the act as the article leaves it: the strongest that any mention has (negated, actual, future, hypothetical). */
  readonly status: Status;
  readonly actor: readonly Party[];
  readonly recipient: readonly Party[];
  readonly place: Party | null;
  /** When the act happened, as the article tells it. */
  readonly date: Days | null;
  /** ISO weekdays (1 Monday to 7 Sunday) that the article names for the act where the date itself stays open. */
  readonly weekdays: readonly number[];
  /** When the article was written: its date, or the interval that its text allows. */
  readonly written: Days | null;
  readonly origins: readonly Origin[];
  readonly casualties: { readonly dead: Count | null; readonly injured: Count | null } | null;
  /** Figures of the act's own sentences, sorted, without days and years. */
  readonly numbers: readonly number[];
  /** Folded content words of the act's own sentences, sorted. */
  readonly words: readonly string[];
  /** Entities and words of the whole article, sorted: the company in which the act is told. */
  readonly setting: readonly string[];
  readonly triggers: readonly Span[];
  /** Sorts accounts (as a plain string comparison) from the best informed to the vaguest; unique. */
  readonly rank: string;
  /** Keys of the index under which accounts of the same act can be found. A few to a dozen short strings. */
  readonly blocks: readonly string[];
}

/** An account and where the record has it now. `founder`: the event is named after it. */
export interface Kept {
  readonly account: Account;
  readonly event: string | null;
}

/**
 * What `link` needs to see. Answers are lists of `Kept`, each account once, in any order.
 * - `founders`: of every block, the first `limit` accounts in rank order whose event is themselves (`event === account.id`).
 * - `followers`: of every block, all accounts with a rank greater than `after`.
 * - `articles`: all accounts of these articles.
 */
export type Question =
  | { readonly ask: 'founders'; readonly blocks: readonly string[]; readonly limit: number }
  | { readonly ask: 'followers'; readonly blocks: readonly string[]; readonly after: string }
  | { readonly ask: 'articles'; readonly articles: readonly string[] };

export type Answer = readonly Kept[];

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

/** An account's place in the record that has changed. `because`: the reasons that tie it to the event's founder; empty for a founder. */
export interface Move {
  readonly account: string;
  readonly event: string;
  readonly score: number | null;
  readonly because: readonly LinkReason[];
}

export interface LinkResult {
  readonly moved: readonly Move[];
  /** Events that no longer have an account, or whose members changed: read their members again. */
  readonly touched: readonly string[];
}

export type Linking = Generator<Question, LinkResult, Answer>;

/** What became of an act: it happened; it is planned, and nothing said yet; it did not come about; it was called off; nobody says. */
export type Outcome = 'happened' | 'planned' | 'failed' | 'called-off' | 'denied' | 'possible';

/** One step of an event's history: what one account says of its outcome, and when that was said. Sorted by the day on which it was said. */
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
  /** The latest word of the accounts that know: what happened weighs more than what was planned. */
  readonly outcome: Outcome;
  readonly history: readonly HistoryStep[];
  /** A plan that no later account speaks of. */
  readonly isOpen: boolean;
  /** The days on which all accounts that give a date can agree, else those of the founder. */
  readonly date: Days | null;
  readonly place: string | null;
  readonly casualties: { readonly dead: Count | null; readonly injured: Count | null } | null;
}

/** One independent origin of an event and the accounts that go back to it. */
export interface IndependentOrigin {
  readonly id: string;
  readonly name: string;
  readonly accounts: readonly string[];
}
