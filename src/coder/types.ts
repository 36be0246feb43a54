// What the stages hand to each other. Word and chunk positions are indices into the article's arrays; `Span` is always in the source text.

import type { SuffixPronoun } from '../arabic/clitics.ts';
import type { NormalText } from '../arabic/normalize.ts';
import type { SentenceRange } from '../arabic/sentences.ts';
import type { WordKind } from '../arabic/words.ts';
import type { EntityKind, EventType, SourceKind, Span, Status } from '../domain/index.ts';
import type { Act, Analysis, Cue, Lemma, Lexicon, LightVerb, Modal, PhraseTarget } from '../lexicon/types.ts';
import type { Form } from './kept.ts';

/** One reading of a word: its clitics and one analysis of its stem. */
export interface Reading {
  readonly conjunction: string | null;
  readonly preposition: string | null;
  readonly article: boolean;
  readonly future: boolean;
  readonly suffix: SuffixPronoun | null;
  readonly analysis: Analysis;
  readonly lemma: Lemma;
}

export interface Word {
  readonly index: number;
  readonly form: string;
  /** Offsets in the normal text. */
  readonly start: number;
  readonly end: number;
  readonly kind: WordKind;
  readonly sentence: number;
  /** The word as the source prints it: the letters that folding makes one still differ here. */
  readonly surface: string;
  readonly readings: readonly Reading[];
  /** Its form with what was worked out for it, whatever stands around it. */
  readonly written: Form;
}

/** What a word is in its context. */
export type Tag =
  | 'verb'
  | 'noun'
  | 'adjective'
  | 'name'
  | 'number'
  | 'quantifier'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'complementizer'
  | 'relative'
  | 'demonstrative'
  | 'pronoun'
  | 'negation'
  | 'auxiliary'
  | 'adverb'
  | 'particle'
  | 'mark'
  /** A further word of a fixed expression that its first word stands for (`عملية انتحارية`). */
  | 'rest'
  /** A word of a modal phrase (`من المقرر`, `ما لم`). */
  | 'modal'
  | 'unknown';

export interface TaggedWord extends Word {
  readonly tag: Tag;
  /** The reading that fits the tag; null for unknown words, names and marks. */
  readonly reading: Reading | null;
  /** Clitics in front, whatever the tag: also for unknown words and names. */
  readonly conjunction: string | null;
  readonly preposition: string | null;
  readonly article: boolean;
}

/** A known name, role, institution, cue or modal in the words `[from, to)`. */
export interface PhraseHit {
  readonly from: number;
  readonly to: number;
  readonly targets: readonly PhraseTarget[];
  readonly conjunction: string | null;
  readonly preposition: string | null;
  readonly article: boolean;
  /** Its last word carries a possessive pronoun: `وزير خارجيته`. */
  readonly possessed: boolean;
}

/** A time expression over the words `[from, to)`, with the days that it covers once anchored. */
export interface TimeHit {
  readonly from: number;
  readonly to: number;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly start: string | null;
  readonly end: string | null;
  /** A weekday or month with no year reaches back or forward as its event is past or future: the other reading. */
  readonly forward: { readonly start: string; readonly end: string } | null;
  /** منذ: from then until the article's day. */
  readonly since: boolean;
}

/** What a noun phrase stands for, before and after coreference. */
export interface Referent {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly name: { readonly en: string; readonly ar: string };
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly sectors: readonly string[];
  /** Office named by the words, as `Russia / defence minister`. */
  readonly role: string | null;
  /** Class of an unnamed group (protester, soldier, source …), of an outlet (agency), or of a place. */
  readonly class: string | null;
  readonly number: 'singular' | 'dual' | 'plural';
  readonly gender: 'masculine' | 'feminine' | null;
  /** How much the words say: a full name, a surname, a post, a description, or a definite noun that points back. */
  readonly how: 'full' | 'short' | 'role' | 'description' | 'anaphor';
  /** Words `[from, to)` that denote it; null when no words do (an implied crowd). */
  readonly from: number | null;
  readonly to: number | null;
  /** The text drops it here or has only a pronoun: its words are those that it refers back to. */
  readonly isDropped: boolean;
}

/** A noun phrase: head word, words `[from, to)`, and what it stands for (null: nothing that could act). */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly preposition: string | null;
  readonly conjunction: string | null;
  /** It stands in the genitive of the chunk before it. */
  readonly genitive: boolean;
  readonly definite: boolean;
  readonly referents: readonly Referent[];
  /** The pronoun on its head (`زيارته`, `خصومه`). */
  readonly suffix: SuffixPronoun | null;
  /** Its head names an act, a saying or a modality: what follows depends on it and is not part of it. */
  readonly isPredicate: boolean;
  /** Entities that its adjectives refer to (`الغارات الإسرائيلية`): ids. */
  readonly nisbas: readonly string[];
  /** Words of those adjectives. */
  readonly nisbaWords: readonly number[];
  /** Whose it is: the referents of its genitive (`قرارات قيس سعيد`, `مواقع الحزب`). */
  readonly owners: readonly Referent[];
}

export type ChunkKind =
  | 'verb'
  | 'noun'
  | 'time'
  | 'mark'
  | 'preposition'
  | 'complementizer'
  | 'relative'
  | 'subordinator'
  | 'negation'
  | 'auxiliary'
  | 'conjunction'
  | 'particle';

export interface Chunk {
  readonly index: number;
  readonly kind: ChunkKind;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly phrase: NounPhrase | null;
  readonly time: TimeHit | null;
  /** A verb's object, where that is a pronoun. */
  readonly pronoun: SuffixPronoun | null;
}

/** The pieces of an article that most stages need. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly normal: NormalText;
  readonly sentences: readonly SentenceRange[];
  readonly words: readonly TaggedWord[];
  readonly published: string | null;
}

/** Complements of a predicate: which slot, and the phrases in it (coordinated ones together). */
export interface Argument {
  readonly slot: string;
  readonly chunks: readonly number[];
}

/** A word that predicates: a finite verb, a verbal noun, a participle, with what depends on it. */
export interface Predicate {
  readonly index: number;
  readonly word: number;
  readonly chunk: number;
  readonly sentence: number;
  readonly form: 'verb' | 'noun' | 'participle';
  readonly reading: Reading;
  /** All readings of the word that fit its tag and clitics, the chosen one first: `وقع` is `he signed` and `it happened`. */
  readonly alternatives: readonly Reading[];
  /** Bare phrases after it in order, the genitive of a noun apart. */
  readonly bare: readonly Argument[];
  readonly genitive: Argument | null;
  readonly prepositional: readonly Argument[];
  /** The phrase before a verb that is its subject (`حفتر زار`), or the noun that a participle describes. */
  readonly before: Argument | null;
  /** The noun that a relative clause describes. */
  readonly antecedent: number | null;
  /** Pronoun suffix: object of a verb, possessor of a noun. */
  readonly suffix: SuffixPronoun | null;
  /** A verb joined by waw or fa to the one before it, whose subject it shares unless it brings its own. */
  readonly joinedTo: number | null;
  /** The predicate that governs it: whose complement, object or purpose it is. */
  readonly governor: number | null;
  /** Last chunk of its complements. */
  readonly last: number;
}

/** A place in the text where an act of the lexicon is named. */
export interface ActMatch {
  readonly act: Act;
  readonly predicate: Predicate;
  /** Words `[from, to)`. */
  readonly trigger: readonly [from: number, to: number];
  /** The light verb that carries it. */
  readonly light: { readonly predicate: Predicate; readonly verb: LightVerb } | null;
  /** Its restricted slots are all empty: an act only where the article has told it before. */
  readonly isWeak: boolean;
}

export interface Voice {
  readonly referent: Referent;
  readonly kind: SourceKind;
  readonly cue: Span;
  readonly span: Span;
}

/** Voices, outermost first, over a stretch of words. */
export interface Attribution {
  readonly voices: readonly Voice[];
  /** How many of the last voices speak (together); those before pass it on. */
  readonly speakers: number;
  readonly from: number;
  readonly to: number;
  readonly cueWord: number;
  readonly negates: boolean;
  readonly because: string;
}

export interface Modality {
  readonly status: Status;
  readonly from: number;
  readonly to: number;
  readonly scope: 'next' | 'clause';
  readonly because: string;
}

export interface PlacedDate {
  readonly start: string;
  readonly end: string;
  readonly time: number | null;
}

export interface Casualties {
  readonly dead: readonly [number, number] | null;
  readonly injured: readonly [number, number] | null;
}

/** An event while it is being put together. */
export interface DraftEvent {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly status: Status;
  readonly trigger: Span;
  readonly word: number;
  readonly sentence: number;
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
  readonly place: Referent | null;
  readonly date: PlacedDate | null;
  readonly casualties: Casualties | null;
  readonly voices: readonly Voice[];
  readonly definite: boolean;
  /** The frame makes no difference between its sides. */
  readonly isMutual: boolean;
  /** A verb in the perfect tells it. */
  readonly isPerfect: boolean;
  readonly key: string;
  readonly confidence: number;
  readonly because: readonly string[];
}

export type { Act, Cue, Modal };
