// An article as annotators see it in brat and INCEpTION: marks on its text, and events that refer to the marks by their place in the lists. The same for
// both tools, on the way out and on the way back. Spans are UTF-16 code units of the article's text.

import type { Count, Span } from './coded-article.ts';
import type { EntityKind, EventType, SourceKind, Status } from './codes.ts';

/** The words of a mark: one span, or several where its words do not stand together. In the order of the text, never touching. */
export type Words = readonly [Span, ...Span[]];

export interface BilingualName {
  readonly en: string;
  readonly ar: string;
}

/** `entity`: its id; null where the annotator marked words without saying whose they are. `office`: what the words name it by. */
export interface EntityMark {
  readonly words: Words;
  readonly kind: EntityKind;
  readonly entity: string | null;
  readonly name: BilingualName | null;
  readonly office: string | null;
  /** It has no words of its own: it is marked on the words of an event that it takes part in. */
  readonly isImplicit: boolean;
}

/** `days`: those it covers, where they are known. */
export interface TimeMark {
  readonly words: Words;
  readonly type: string | null;
  readonly value: string | null;
  readonly days: { readonly start: string; readonly end: string } | null;
}

/** `cue`: the words by which it is known that somebody speaks. `through`: the source through which it is heard. */
export interface SourceMark {
  readonly words: Words;
  readonly cue: Words | null;
  readonly kind: SourceKind;
  readonly entity: string | null;
  readonly name: BilingualName | null;
  readonly through: number | null;
}

/** One mention of an act. Numbers are places in the lists of marks. `key` is the same in all mentions of one act. */
export interface EventMark {
  readonly trigger: Words;
  readonly key: string | null;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly status: Status;
  readonly actor: readonly number[];
  readonly recipient: readonly number[];
  readonly place: number | null;
  readonly time: number | null;
  readonly date: { readonly start: string; readonly end: string } | null;
  readonly dead: Count | null;
  readonly injured: Count | null;
  /** From the outermost voice to the origin. */
  readonly sources: readonly number[];
  /** An analyst says that it is right. */
  readonly isChecked: boolean;
  readonly comment: string | null;
}

/** `remarks`: what an annotator wrote beside marks that are no events. */
export interface Annotations {
  readonly entities: readonly EntityMark[];
  readonly times: readonly TimeMark[];
  readonly sources: readonly SourceMark[];
  readonly events: readonly EventMark[];
  readonly remarks: readonly { readonly words: Words; readonly text: string }[];
}

export interface AnnotatedArticle {
  /** `sha256:…` */
  readonly id: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly annotations: Annotations;
}
