// What the HTTP API answers beside the views of record-views.ts: pages, counts, networks, maps. The schemas of `src/api/schemas/` say the same and are
// held to these types by the compiler; the workbench imports the types alone. Days are ISO calendar days, `next` is an opaque cursor or null.

import type { Article, CodedArticle, Span } from './coded-article.ts';
import type { EventType, SourceKind } from './codes.ts';
import type {
  AccountView,
  ActorView,
  ArticleView,
  BothNames,
  Comparison,
  EventDetail,
  EventOutcome,
  EventView,
  Interval,
  NamedEntity,
  NamingView,
  OutcomeToday,
  UnderstoodName,
} from './record-views.ts';

export interface StatusAnswer {
  readonly isnad: string;
  readonly lexicon: string;
  /** Changes whenever anything of the record does. */
  readonly version: string;
  /** Where the record is: a file's name, or a server's address. */
  readonly record: string;
  readonly today: string;
  readonly articles: number;
  readonly events: number;
  readonly entities: number;
  readonly reviews: number;
  /** The days of the first and the last event that has one. */
  readonly span: Interval | null;
  /** Whether the one who asks may write. */
  readonly canWrite: boolean;
}

/** An event of a list. `planned`: when it was first told as a plan, where it was. */
export interface ListedEventView extends EventView {
  readonly sentence: BothNames;
  readonly planned: Interval | null;
}

export interface EventPage {
  readonly events: readonly ListedEventView[];
  readonly next: string | null;
  /** Of the whole list, not of this page. */
  readonly total: number;
  /** What the names of the filter stood for. */
  readonly names: readonly UnderstoodName[];
}

/** Plans whose time has passed count as `planned`: what is left of them is seen in the list. */
export interface DensityBin {
  readonly start: string;
  readonly end: string;
  readonly counts: Readonly<Partial<Record<EventOutcome, number>>>;
}

/** A plan and what came of it: drawn from the day on which the plan was told to the day of the event. */
export interface OutcomeLink {
  readonly event: string;
  readonly type: EventType;
  readonly planned: string;
  readonly day: string;
  readonly outcome: OutcomeToday;
}

export interface Density {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  /** Those with events, in order; the bins between them are empty. */
  readonly bins: readonly DensityBin[];
  /** Events without any day. */
  readonly undated: number;
  readonly total: number;
  readonly links: readonly OutcomeLink[];
  /** There are more links than are given. */
  readonly isCut: boolean;
}

/** A voice, and who heard it through it; `accounts` go this way. A node without children is an origin: `origin` is its id among the vouchers. */
export interface ChainNode {
  readonly name: BothNames;
  readonly kind: SourceKind;
  readonly accounts: readonly string[];
  readonly origin: string | null;
  readonly children: readonly ChainNode[];
}

export interface EventAnswer extends EventDetail {
  readonly sentence: BothNames;
  readonly planned: Interval | null;
  /** From the outlets down to the origins. */
  readonly chains: readonly ChainNode[];
}

export type ComparisonAnswer = Comparison;

export interface ListedArticle extends ArticleView {
  readonly events: number;
  /** The beginning of its text. */
  readonly beginning: string;
}

export interface ArticlePage {
  readonly articles: readonly ListedArticle[];
  readonly next: string | null;
  readonly total: number;
}

/** Which event of the record the mentions of one key belong to; null where an analyst rejected the account, or it tells nothing that is kept. */
export interface CodedEventView {
  readonly key: string;
  readonly mentions: readonly string[];
  readonly account: string;
  readonly event: string | null;
  /** What the record holds of it, with the corrections; null with `event`. */
  readonly told: Pick<
    AccountView,
    'type' | 'modes' | 'status' | 'actor' | 'recipient' | 'place' | 'date' | 'casualties' | 'score' | 'because'
  > | null;
}

export interface ArticleAnswer {
  readonly article: ArticleView;
  /** As the coder left it; corrections are in `reviews` and in what is `told`. */
  readonly coded: CodedArticle;
  readonly events: readonly CodedEventView[];
  /** Where else the same text was printed. */
  readonly printings: readonly Pick<ArticleView, 'ref' | 'url' | 'outlet' | 'title' | 'published'>[];
  readonly reprints: readonly string[];
  readonly reviews: readonly ReviewAnswer[];
}

export interface ReviewAnswer {
  readonly number: number;
  /** ISO instant. */
  readonly made: string;
  readonly who: string;
  readonly action: 'accept' | 'reject' | 'correct' | 'merge' | 'split' | 'rename' | 'unite' | 'undo';
  /** The id of an account or an entity; of an undone review its number. */
  readonly target: string;
  /** Its accounts, by id. */
  readonly accounts: readonly string[];
  readonly field: string | null;
  /** What a correction, a new name or a union sets; else null. */
  readonly value: unknown;
  readonly note: string | null;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
}

/** What came back from an annotation tool: the decisions that it means, the reviews that were made of them, and what could not be taken over. */
export interface ImportAnswer {
  readonly documents: number;
  readonly decisions: readonly Pick<ReviewAnswer, 'action' | 'target' | 'accounts' | 'field' | 'value' | 'note' | 'undoes'>[];
  readonly reviews: readonly number[];
  readonly problems: readonly (ErrorAnswer & { readonly document: string | null; readonly line: number | null })[];
}

export interface ReviewPage {
  readonly reviews: readonly ReviewAnswer[];
  readonly next: string | null;
}

export interface ListedActor extends NamedEntity {
  readonly country: string | null;
  readonly events: number;
}

/** A name that is offered while one is typed. */
export interface SuggestedName extends NamedEntity {
  /** In how many events, counted up to 1,000. */
  readonly events: number;
}

export interface NameList {
  readonly names: readonly SuggestedName[];
}

export interface ActorList {
  readonly actors: readonly ListedActor[];
}

/** What two did to each other in one stretch of time, as counts and as the sum of PLOVER's scores. */
export interface RelationCounts {
  readonly events: number;
  readonly cooperation: number;
  readonly conflict: number;
  readonly score: number;
}

export interface RelationView extends RelationCounts {
  readonly other: NamedEntity;
  readonly years: readonly (RelationCounts & { readonly year: string })[];
}

export interface MeetingView {
  readonly event: string;
  readonly day: string;
  readonly modes: readonly string[];
  readonly outcome: OutcomeToday;
  readonly with: readonly NamedEntity[];
  readonly place: PlacedEntity;
}

export interface PlacedEntity extends NamedEntity {
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
}

export interface ActorAnswer extends ActorView {
  readonly relations: readonly RelationView[];
  /** Visits and meetings at places whose coordinates are known, the latest first. */
  readonly meetings: readonly MeetingView[];
}

export interface NetworkEdge extends RelationCounts {
  /** Ids of nodes. */
  readonly source: string;
  readonly target: string;
}

export interface Network {
  readonly nodes: readonly ListedActor[];
  readonly edges: readonly NetworkEdge[];
  /** There are more who take part than are given; those in most events are. */
  readonly isCut: boolean;
}

export interface PlaceList {
  readonly places: readonly (PlacedEntity & { readonly events: number })[];
  /** Events of the filter at no place, or at one without coordinates. */
  readonly elsewhere: number;
}

export interface ListedOutlet {
  readonly name: string;
  readonly articles: number;
  readonly reprints: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface OutletList {
  readonly outlets: readonly ListedOutlet[];
}

export interface OutletAnswer extends ListedOutlet {
  readonly events: number;
  /** Events that no other outlet tells; the latest of them. */
  readonly alone: number;
  readonly onlyHere: readonly ListedEventView[];
  /** To whom its accounts go back, the most frequent first, in the latest `counted` accounts. */
  readonly origins: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: SourceKind;
    readonly accounts: number;
  }[];
  readonly counted: number;
  /** What it calls those whom it names most, in its latest articles. */
  readonly labels: readonly NamingView[];
  readonly latest: readonly ArticleView[];
}

/** In the order in which they are asked about. */
export const DOUBT_KINDS = ['conflict', 'low-confidence', 'suspected-merge', 'unresolved-name'] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** Something that an analyst should look at. */
export interface DoubtView {
  readonly kind: DoubtKind;
  /** An account, an event or an entity. */
  readonly target: string;
  /** The reasons: a code for programs and its values. */
  readonly because: readonly { readonly code: string; readonly details: Readonly<Record<string, string | number>> }[];
  readonly event: ListedEventView | null;
  /** The other event, where two may be one. */
  readonly other: ListedEventView | null;
  readonly entity: ListedActor | null;
  readonly article: ArticleView | null;
  /** The words: a stretch of the article with the trigger in it. */
  readonly evidence: { readonly text: string; readonly trigger: Span; readonly span: Span } | null;
}

export interface DoubtPage {
  readonly doubts: readonly DoubtView[];
  /** A page may hold fewer than were asked for, even none, while there is a next one. */
  readonly next: string | null;
}

/** What was read of a file or an address, and kept nowhere. */
export interface ReadAnswer {
  readonly reports: readonly Required<Article>[];
  readonly errors: readonly ErrorAnswer[];
  /** There is more than is given. */
  readonly isCut: boolean;
}

export type JobState = 'waiting' | 'working' | 'done' | 'failed';

/** One error of a job, as the API says errors. */
export interface ErrorAnswer {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export interface JobView {
  readonly id: string;
  readonly state: JobState;
  readonly kept: { readonly new: number; readonly known: number; readonly replaced: number };
  /** Ids of articles that are kept, as they come; the last hundred. */
  readonly articles: readonly string[];
  readonly failed: number;
  /** The first of the errors. */
  readonly errors: readonly ErrorAnswer[];
}
