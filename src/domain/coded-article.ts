// The coded article: what the coder returns for one text. The JSON written by the command line is exactly this shape
// (docs/coded-article.schema.json). Offsets are UTF-16 code units of `article.text`, half-open; dates are ISO calendar days.

import type { EntityKind, EventType, SourceKind, Status } from './codes.ts';

/** Half-open `[start, end)` offsets in UTF-16 code units of the article's text as given. */
export type Span = readonly [start: number, end: number];

/** An article as it comes in. `published` is its metadata's date. */
export interface Article {
  readonly text: string;
  readonly ref?: string | null;
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly title?: string | null;
  readonly published?: string | null;
}

export interface Reason {
  readonly text: string;
  readonly span: Span | null;
}

/** The interval in which a text can have been written, judged from its own words, with the reasons. */
export interface Dated {
  readonly start: string;
  readonly end: string;
  readonly because: readonly Reason[];
}

export interface Location {
  readonly lat: number;
  readonly lon: number;
  readonly admin1: string | null;
  readonly country: string | null;
  readonly geonames: number | null;
}

export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: { readonly en: string; readonly ar: string };
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  readonly country: string | null;
  readonly sectors: readonly string[];
  readonly location: Location | null;
  readonly mentions: readonly Span[];
}

/** A time expression, with the TIMEX3 type and value it has, and the days it covers when it is anchored. */
export interface TimeMention {
  readonly id: string;
  readonly span: Span;
  readonly timex: { readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'; readonly value: string };
  readonly start: string | null;
  readonly end: string | null;
}

/** One voice. `via` is the voice through which it is heard (the next one outwards). */
export interface Source {
  readonly id: string;
  readonly entity: string | null;
  readonly name: { readonly en: string; readonly ar: string };
  readonly kind: SourceKind;
  readonly cue: Span;
  readonly span: Span;
  readonly via: string | null;
}

/** A participant: the entity, the words that denote it (of a dropped subject those that it refers back to; null where there are none), the office named. */
export interface Participant {
  readonly entity: string;
  readonly span: Span | null;
  readonly role: string | null;
}

export interface EventDate {
  readonly start: string;
  readonly end: string;
  readonly time: string | null;
}

/** `[least, most]` people; equal when one figure is given. */
export type Count = readonly [min: number, max: number];

export interface Event {
  readonly id: string;
  /** Groups the mentions of one act within the article. */
  readonly key: string;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly status: Status;
  readonly trigger: Span;
  readonly sentence: Span;
  readonly actor: readonly Participant[];
  readonly recipient: readonly Participant[];
  readonly place: { readonly entity: string; readonly span: Span | null } | null;
  readonly date: EventDate | null;
  readonly casualties: { readonly dead: Count | null; readonly injured: Count | null } | null;
  /** Ids of sources, from the outermost voice to the origin. */
  readonly saidBy: readonly string[];
  readonly confidence: number;
  /** Which lexicon entries and which rules made this event, in the order in which they spoke. */
  readonly because: readonly string[];
}

/** Something a reader of the output should know: a code of the catalogue, the place in the text, the values of its message. */
export interface Diagnostic {
  readonly code: string;
  readonly span: Span | null;
  readonly details: Readonly<Record<string, string | number>>;
}

export interface CodedArticle {
  readonly isnad: string;
  readonly lexicon: string;
  readonly article: {
    readonly id: string;
    readonly ref: string | null;
    readonly url: string | null;
    readonly outlet: string | null;
    readonly title: string | null;
    readonly published: string | null;
    readonly dated: Dated | null;
    readonly language: string;
    readonly text: string;
  };
  readonly entities: readonly Entity[];
  readonly times: readonly TimeMention[];
  readonly sources: readonly Source[];
  readonly events: readonly Event[];
  readonly diagnostics: readonly Diagnostic[];
}
