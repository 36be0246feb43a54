// What the coder asks the lexicon. The compiler (compile-lexicon.ts) writes it, open-lexicon.ts opens it; the coder sees only this.
// All Arabic here is a *key*: folded by `foldKey` of arabic/fold.ts (no marks, one alef, one ya), so that it compares with text.

import type { EventType, SourceKind, Status } from '../domain/codes.ts';

/** A slot of a frame: the subject, the object, or a preposition's complement (its folded key: الي, مع, ل, ب …). */
export type Slot = string;

export type WordClass =
  | 'verb'
  | 'noun'
  | 'adjective'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'complementizer'
  | 'relative'
  | 'demonstrative'
  | 'pronoun'
  | 'particle'
  | 'quantifier'
  | 'auxiliary'
  | 'negation'
  | 'adverb'
  | 'number'
  | 'title'
  | 'name';

/** What a noun-like form is to its verb. */
export type NounForm = 'plain' | 'masdar' | 'active-participle' | 'passive-participle' | 'nisba';

/** One reading of a word form that carries no clitics. */
export interface FormEntry {
  /** Index of the lemma: two entries with one lemma are forms of one word. */
  readonly lemma: number;
  readonly analysis: Analysis;
}

/** What a form is to its word. Forms that are alike share one. */
export interface Analysis {
  readonly pos: WordClass;
  /** Verbs. `perfect`, `imperfect` (all moods), `imperative`. */
  readonly tense: 'perfect' | 'imperfect' | 'imperative' | null;
  /** `either`: the unvocalised form does not tell. */
  readonly voice: 'active' | 'passive' | 'either' | null;
  readonly person: 1 | 2 | 3 | null;
  readonly gender: 'masculine' | 'feminine' | null;
  readonly number: 'singular' | 'dual' | 'plural' | null;
  readonly nounForm: NounForm | null;
  /** Sound plurals and duals show it (مدنيون nominative, مدنيين oblique); null where the form does not. */
  readonly case: 'nominative' | 'oblique' | null;
  /** A form that lost its final nun before a genitive or suffix (مسؤولو، مسؤولي، قواتا). */
  readonly construct: boolean;
  /** Accusative in alef (زيارةً has none; هجوماً → هجوما). */
  readonly accusative: boolean;
}

/** A word of the lexicon and what it means to the coder. */
export interface Lemma {
  readonly index: number;
  /** Citation form as written in the YAML. */
  readonly citation: string;
  /** The citation form folded, as it compares with text. */
  readonly key: string;
  readonly gloss: string | null;
  readonly glosses: string | null;
  /** Class of common nouns (weapon, place, human …) or of crowds (protester, soldier …). */
  readonly class: string | null;
  readonly acts: readonly Act[];
  readonly cues: readonly Cue[];
  readonly lights: readonly LightVerb[];
  readonly modals: readonly Modal[];
  /** For nouns that stand for people. */
  readonly crowd: Crowd | null;
  /** For nisba adjectives: ids of what they refer to (state:RUS, org:…). */
  readonly refersTo: readonly string[];
  /** For numbers: their value; for vague amounts the least value. */
  readonly value: number | null;
  readonly title: { readonly en: string; readonly class: string } | null;
}

export interface Act {
  readonly id: string;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly roles: {
    readonly actor: readonly Slot[];
    readonly recipient: readonly Slot[];
    readonly content: readonly Slot[];
  };
  readonly symmetric: boolean;
  readonly idafa: 'subject' | 'object' | 'none';
  readonly passiveCommon: boolean;
  readonly participle: 'active' | 'passive' | 'both' | 'none';
  /** Slot → folded words or `class:NAME`. */
  readonly with: Readonly<Record<Slot, readonly string[]>> | null;
  readonly without: Readonly<Record<Slot, readonly string[]>> | null;
  readonly trigger: 'word' | 'phrase';
  readonly light: readonly string[];
  readonly status: Status | null;
  /** What it does to those it reaches, where the word itself says so: the figures beside it are of these. */
  readonly harm: 'dead' | 'injured' | null;
}

export interface Cue {
  readonly id: string;
  readonly voice: Slot | 'after' | 'idafa' | 'subject-of-clause';
  readonly reporter: Slot | null;
  readonly to: Slot | null;
  readonly continues: boolean;
  readonly kind: string;
  readonly participle: boolean;
}

export interface LightVerb {
  readonly id: string;
  readonly noun: Slot;
  readonly subject: 'actor' | 'recipient' | 'none';
  readonly status: Status | null;
}

export interface Modal {
  readonly id: string;
  readonly status: Status;
  readonly scope: 'next' | 'clause';
  readonly before: 'imperfect' | 'perfect' | null;
}

export interface Crowd {
  readonly one: string;
  readonly many: string;
  readonly kind: 'person' | 'group';
  readonly class: string;
  readonly sectors: readonly string[];
}

/** A known entity: a state, a person, an organisation, a group, an outlet, a place, a region. */
export interface KnownEntity {
  readonly id: string;
  readonly kind: 'state' | 'region' | 'person' | 'organization' | 'group' | 'outlet' | 'place' | 'named-event';
  /** The finer kind of the YAML: agency, armed, party, capital, city … */
  readonly subkind: string;
  readonly name: { readonly en: string; readonly ar: string };
  /** States and regions: `Russian`. */
  readonly adjective: string | null;
  /** Further English names and Latin spellings. */
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly sectors: readonly string[];
  readonly wikidata: string | null;
  readonly domain: string | null;
  readonly location: {
    readonly lat: number;
    readonly lon: number;
    readonly admin1: string | null;
    readonly geonames: number | null;
  } | null;
  /** Places: what acts when the place acts (capital → state:RUS). States: their capital place. */
  readonly metonym: string | null;
  readonly capital: string | null;
  /** Regions and blocs: ids of their members. */
  readonly members: readonly string[];
  readonly offices: readonly Term[];
  readonly from: string | null;
  readonly to: string | null;
}

/** A term of office: `role` of `of`, from day to day inclusive; null is open. */
export interface Term {
  readonly role: string;
  readonly of: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** One way of writing a name: its folded words, and what it names. */
export interface NamePhrase {
  readonly words: readonly string[];
  readonly target: PhraseTarget;
}
export type PhraseTarget =
  /** `short`: a surname or short form, weaker evidence than the full name. */
  | { readonly kind: 'entity'; readonly id: string; readonly how: 'full' | 'short' | 'member' | 'nisba' }
  | { readonly kind: 'role'; readonly id: string; readonly plural: boolean }
  | { readonly kind: 'institution'; readonly id: string }
  | { readonly kind: 'cue'; readonly cue: Cue }
  | { readonly kind: 'modal'; readonly modal: Modal }
  | { readonly kind: 'given-name' }
  /** A common word that is written as several: a compound preposition (on the part of), a noun (unmanned aircraft), a title, a number. */
  | { readonly kind: 'word'; readonly pos: WordClass; readonly lemma: number }
  | { readonly kind: 'time'; readonly time: TimeWord };

export interface TimeWord {
  readonly kind: 'month' | 'weekday' | 'unit' | 'part' | 'relative' | 'direction';
  /** Months 1–12, weekdays 0 (Sunday)–6, relative days, parts' share of the unit as [from, to] in percent. */
  readonly value: number;
  readonly to: number | null;
  readonly calendar: 'gregorian' | 'hijri' | null;
  readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century' | null;
}

export interface Role {
  readonly id: string;
  readonly en: string;
  readonly ar: string;
  readonly sectors: readonly string[];
}

export interface Institution {
  readonly id: string;
  readonly en: string;
  readonly ar: string;
  readonly sectors: readonly string[];
  /** ISO → id of the entity that is this body in that country. */
  readonly special: Readonly<Record<string, string>>;
}

export interface Lexicon {
  /** Hash of all YAML, `sha256:` and 16 hex digits. */
  readonly hash: string;
  /** Readings of a folded form without clitics; the same empty array when there are none. */
  lookup(form: string): readonly FormEntry[];
  lemma(index: number): Lemma;
  /** All phrases that begin with this folded word, longest first. */
  phrases(firstWord: string): readonly NamePhrase[];
  entity(id: string): KnownEntity | undefined;
  role(id: string): Role | undefined;
  institution(id: string): Institution | undefined;
  /** Who held the office on any of these days, in order of first day. */
  holders(role: string, of: string, from: string, to: string): readonly KnownEntity[];
  /** Usual Latin spellings of a folded name word, most usual first. */
  latin(word: string): readonly string[];
  /** Outlet entity for a domain, without `www.`. */
  outletOf(domain: string): KnownEntity | undefined;
  readonly sourceKindOf: (entity: KnownEntity) => SourceKind;
}
