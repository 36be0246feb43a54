// What a reader of the record gets to see: events, accounts, entities. The JSON of `isnad timeline`, `event`, `compare`, `actor`, `search` and
// `export` is exactly these shapes. Days are ISO calendar days, intervals include both ends.

import type { Count, Span } from './coded-article.ts';
import type { EntityKind, EventType, SourceKind, Status } from './codes.ts';

/** What became of an act. `unknown`: a plan whose time has passed, and nobody says what came of it. */
export const OUTCOMES = ['happened', 'planned', 'failed', 'called-off', 'denied', 'possible'] as const;
export type EventOutcome = (typeof OUTCOMES)[number];
export type OutcomeToday = EventOutcome | 'unknown';

export interface Interval {
  readonly start: string;
  readonly end: string;
}

export interface BothNames {
  readonly en: string;
  readonly ar: string;
}

/** An entity by its id, and its names. */
export interface NamedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: BothNames;
}

/** One who takes part in an act, with the office that the words name. */
export interface PartyView extends NamedEntity {
  readonly role: string | null;
}

export interface Figures {
  readonly dead: Count | null;
  readonly injured: Count | null;
}

/** One event as a line of a timeline. `id` is that of its best informed account; the id of any of its accounts names it as well. */
export interface EventView {
  readonly id: string;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly outcome: OutcomeToday;
  /** A plan that nothing has followed. */
  readonly isOpen: boolean;
  /** When it happened, as far as the accounts agree; null where none says. */
  readonly date: Interval | null;
  /** Where it stands in a timeline: its first day, else the first on which it was told; '' where neither is known. */
  readonly day: string;
  /** When the account that comes first in time was written. */
  readonly told: Interval | null;
  readonly actor: readonly PartyView[];
  readonly recipient: readonly PartyView[];
  readonly place: NamedEntity | null;
  /** The lowest that an account gives. */
  readonly casualties: Figures | null;
  /** How many accounts tell of it, and to how many independent origins they go back. */
  readonly accounts: number;
  readonly origins: number;
}

/** Where an account stands. */
export interface ArticleView {
  readonly id: string;
  readonly ref: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  /** When it was written; of an undated article the days that its text allows. */
  readonly written: Interval | null;
  /** The article of which it is a reprint, or null. */
  readonly reprintOf: string | null;
}

/** A stretch of the article that tells the act; `trigger` in the stretch, `span` of the trigger in the article, UTF-16 code units. */
export interface Evidence {
  readonly text: string;
  readonly trigger: Span;
  readonly span: Span;
}

/** One voice of a chain of attribution. */
export interface VoiceView {
  readonly name: BothNames;
  readonly kind: SourceKind;
}

/** What one article tells of an act. */
export interface AccountView {
  readonly id: string;
  readonly article: ArticleView;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly status: Status;
  readonly actor: readonly PartyView[];
  readonly recipient: readonly PartyView[];
  readonly place: NamedEntity | null;
  readonly date: Interval | null;
  readonly casualties: Figures | null;
  readonly evidence: readonly Evidence[];
  /** Chains of attribution, each from the outermost voice to the origin. */
  readonly chains: readonly (readonly VoiceView[])[];
  /** How well it fits the event (null for the account that founds it), and by which rules. */
  readonly score: number | null;
  readonly because: readonly { readonly rule: string; readonly weight: number }[];
}

/** One step from plan to outcome: what an account says, and when that was written. */
export interface StepView {
  readonly account: string;
  readonly outcome: EventOutcome;
  readonly said: Interval | null;
  readonly article: ArticleView;
}

export interface OriginView {
  readonly id: string;
  readonly name: string;
  readonly accounts: readonly string[];
}

/** Figures, and the accounts that give them. */
export interface FiguresView extends Figures {
  readonly accounts: readonly string[];
  readonly outlets: readonly string[];
}

/** What an analyst decided of one of its accounts. */
export interface ReviewView {
  readonly number: number;
  /** ISO instant. */
  readonly made: string;
  readonly who: string;
  readonly action: 'accept' | 'reject' | 'correct' | 'merge' | 'split';
  readonly account: string;
  readonly note: string | null;
}

/** Everything about one event. `tellings` may hold fewer accounts than `accounts` counts: the best informed ones. */
export interface EventDetail extends EventView {
  readonly history: readonly StepView[];
  readonly tellings: readonly AccountView[];
  readonly vouchers: readonly OriginView[];
  /** Those that nobody took back. */
  readonly reviews: readonly ReviewView[];
  /** The most conservative first. */
  readonly figures: readonly FiguresView[];
}

/** Which entity a name that was asked for stood for. */
export interface UnderstoodName {
  readonly asked: string;
  readonly entities: readonly NamedEntity[];
}

/** The parts of an account that accounts are compared by. */
export const COMPARED = ['type', 'status', 'actor', 'recipient', 'place', 'date', 'dead', 'injured'] as const;
export type ComparedSlot = (typeof COMPARED)[number];

/** How an account stands to what most accounts say: it says the same, it cannot be reconciled with it, it says nothing. */
export type Verdict = 'agrees' | 'contradicts' | 'silent';

/** One value of a slot, and the accounts that give it. */
export interface ComparedValue {
  /** Participants and places; empty for other slots. */
  readonly entities: readonly NamedEntity[];
  /** A code, days, or a figure; null for participants and places. */
  readonly text: string | null;
  readonly verdict: Exclude<Verdict, 'silent'>;
  readonly accounts: readonly string[];
}

export interface SlotComparison {
  readonly slot: ComparedSlot;
  /** `contradict`: some cannot be reconciled; `single`: only one account says anything; `silent`: none does. */
  readonly verdict: 'agree' | 'contradict' | 'single' | 'silent';
  /** The value that most accounts give first. */
  readonly values: readonly ComparedValue[];
  readonly silent: readonly string[];
}

/** What one outlet calls one participant: the words as printed, the most frequent first. */
export interface NamingView {
  readonly entity: NamedEntity;
  readonly outlet: string | null;
  readonly words: readonly string[];
}

export interface Comparison {
  readonly event: EventView;
  readonly accounts: readonly { readonly id: string; readonly article: ArticleView }[];
  readonly slots: readonly SlotComparison[];
  readonly names: readonly NamingView[];
}

/** A term of office; days are null where they are open or not known. */
export interface OfficeView {
  readonly role: BothNames;
  readonly of: BothNames;
  readonly from: string | null;
  readonly to: string | null;
}

/** Who or what an entity is, and what the record holds of it. */
export interface ActorView {
  readonly entity: NamedEntity;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly sectors: readonly string[];
  readonly wikidata: string | null;
  readonly offices: readonly OfficeView[];
  /** What each outlet calls it, in articles of its latest events. */
  readonly names: readonly NamingView[];
  /** In how many events of each type it takes part, the most frequent first. */
  readonly types: readonly { readonly type: EventType; readonly events: number }[];
  /** The latest first. */
  readonly latest: readonly EventView[];
}

/** A stretch of an article with the words that were found, as spans of the stretch. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Span[];
}

export interface SearchResult {
  /** Those in most events first. */
  readonly entities: readonly (NamedEntity & { readonly events: number })[];
  /** The latest first. */
  readonly articles: readonly {
    readonly article: ArticleView;
    readonly snippet: Snippet;
    readonly accounts: readonly string[];
  }[];
  /** More articles have the words than are shown. */
  readonly isCut: boolean;
}
