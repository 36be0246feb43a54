// An event with everything that other programs' formats ask for: who its people and places are, and which report tells it in which words.

import type { Entity, Span } from './coded-article.ts';
import type { Status } from './codes.ts';
import type { ArticleView, EventView } from './record-views.ts';

/** An entity apart from any one article. */
export type KnownEntity = Omit<Entity, 'mentions'>;

/** What one article tells of the event. `origins`: the voices in which its chains of attribution end. */
export interface Telling {
  readonly id: string;
  readonly article: ArticleView;
  readonly status: Status;
  readonly triggers: readonly Span[];
  readonly origins: readonly { readonly id: string; readonly name: string }[];
}

export interface DescribedEvent {
  readonly view: EventView;
  /** Every entity of the event, by id. */
  readonly entities: ReadonlyMap<string, KnownEntity>;
  /** Of all its accounts, each once, the first kept first. */
  readonly outlets: readonly string[];
  /** Empty for a format that says that it needs none. */
  readonly tellings: readonly Telling[];
}

/** A piece of a file: text, or bytes of a format that is no text. */
export type Piece = string | Uint8Array;

/** Writes one format: `begin` once, `event` for each, `end` once. What a format needs of the whole it gathers itself. */
export interface ExportWriter {
  readonly begin: () => Piece;
  readonly event: (event: DescribedEvent) => Piece;
  readonly end: () => Piece;
}
