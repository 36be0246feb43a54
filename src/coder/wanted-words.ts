// Whether a word is one of those that an act's slot asks for: by itself, by its lemma, or by a class of its own or of its phrase's referents.
// What a word can be met as is worked out once for an article, what a list asks for once for a lexicon.

import * as F from '../arabic/function-words.ts';
import type { Act, Analysis, Lexicon } from '../lexicon/types.ts';
import type { Chunk, Reading, TaggedWord } from './types.ts';

export interface WantedContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  /** Word index → chunk index. */
  readonly chunkOfWord: Int32Array;
  readonly lexicon: Lexicon;
}

/** What a word can be met as. */
interface Meaning {
  readonly forms: readonly string[];
  readonly lemmas: readonly number[];
  readonly classes: readonly string[];
}

/**
 * What a slot asks for. `lemmas`: those of which a wanted word is a noun or adjective form (`اتفاق` is met as `اتفاقات`), each with the kind
 * of form, since a verb's deed (`إيقاف`) is not its doer (`موقف`).
 */
export interface Wants {
  readonly classes: ReadonlySet<string>;
  readonly forms: ReadonlySet<string>;
  readonly lemmas: ReadonlySet<number>;
  /** People, bodies or places, for which a pronoun can stand. */
  readonly beings: boolean;
}

/** What an act asks of its slots. */
export interface ActWants {
  readonly with: readonly (readonly [slot: string, wants: Wants])[];
  readonly without: readonly (readonly [slot: string, wants: Wants])[];
  /** It asks for nothing but a doer. */
  readonly isOfDoerOnly: boolean;
}

const NOUN_FORMS: readonly Analysis['nounForm'][] = [null, 'plain', 'masdar', 'active-participle', 'passive-participle', 'nisba'];
const formOf = (lemma: number, { nounForm }: Analysis): number => lemma * NOUN_FORMS.length + NOUN_FORMS.indexOf(nounForm);

/**
 * Asks of a word index whether it is one of the wanted. What rules an act out does so in earnest, by a class of the word's that it has in
 * every reading: `حدود` may be a border, not limits.
 */
export type IsWanted = (index: number, wants: Wants, inEarnest?: boolean) => boolean;

export function askWanted(context: WantedContext): IsWanted {
  const meanings: (Meaning | undefined)[] = new Array(context.words.length);
  const ownClasses: (readonly string[] | undefined)[] = new Array(context.words.length);
  const classesInEarnest = (word: TaggedWord, { classes }: Meaning): readonly string[] => {
    ownClasses[word.index] ??= classesOfAll(context, word) ?? classes;
    return ownClasses[word.index] as readonly string[];
  };
  return (index, wants, inEarnest = false) => {
    const word = context.words[index];
    if (!word) return false;
    meanings[index] ??= readMeaning(context, word);
    const meaning = meanings[index];
    if (holdsAny(wants.forms, meaning.forms) || holdsAny(wants.lemmas, meaning.lemmas)) return true;
    return wants.classes.size > 0 && holdsAny(wants.classes, inEarnest ? classesInEarnest(word, meaning) : meaning.classes);
  };
}

function holdsAny<T>(wanted: ReadonlySet<T>, found: readonly T[]): boolean {
  if (wanted.size === 0) return false;
  for (const one of found) if (wanted.has(one)) return true;
  return false;
}

const CLASS = 'class:';
const BEINGS = new Set(['person', 'human', 'state', 'organization', 'group', 'place', 'institution', 'government']);
const read = new WeakMap<Act, ActWants>();

/** The act belongs to the lexicon and lives as long. */
export function wantsOf(act: Act, lexicon: Lexicon): ActWants {
  const known = read.get(act);
  if (known) return known;
  const slots = (restrictions: Act['with']) =>
    Object.entries(restrictions ?? {}).map(([slot, wanted]) => [slot, readWants(wanted, lexicon)] as const);
  const wants = {
    with: slots(act.with),
    without: slots(act.without),
    isOfDoerOnly: Object.keys(act.with ?? {}).every((slot) => slot === 'subject' || act.roles.actor.includes(slot)),
  };
  read.set(act, wants);
  return wants;
}

/** Of folded words and `class:NAME`. */
function readWants(wanted: readonly string[], lexicon: Lexicon): Wants {
  const classes = wanted.flatMap((want) => (want.startsWith(CLASS) ? [want.slice(CLASS.length)] : []));
  const forms = wanted.filter((want) => !want.startsWith(CLASS));
  const nouns = forms.flatMap((form) => lexicon.lookup(form)).filter(({ analysis }) => analysis.pos !== 'verb');
  return {
    classes: new Set(classes),
    forms: new Set(forms),
    lemmas: new Set(nouns.map(({ lemma, analysis }) => formOf(lemma, analysis))),
    beings: classes.some((one) => BEINGS.has(one)),
  };
}

function readMeaning(context: WantedContext, word: TaggedWord): Meaning {
  const forms = [...stripped(word)];
  const lemmas: number[] = [];
  for (const { lemma, analysis } of word.readings) {
    // The citation of a deed is its verb, which may be another deed's noun (`وقوف` and `وقف`).
    if (analysis.nounForm !== 'masdar') forms.push(lemma.key);
    if (analysis.pos !== 'verb') lemmas.push(formOf(lemma.index, analysis));
  }
  return { forms, lemmas, classes: classesOf(context, word, word.readings) };
}

/** The classes that a word has in each of its readings that have some; null where fewer than two have. */
function classesOfAll(context: WantedContext, word: TaggedWord): readonly string[] | null {
  const nouns = word.readings.filter(({ lemma }) => lemma.class !== null || lemma.crowd !== null);
  return nouns.length < 2 ? null : shared(nouns.map((noun) => classesOf(context, word, [noun])));
}

const shared = ([first = [], ...rest]: readonly (readonly string[])[]): readonly string[] =>
  first.filter((one) => rest.every((others) => others.includes(one)));

const stripped = (word: TaggedWord): readonly string[] => {
  let form = word.form;
  if (word.conjunction) form = form.slice(1);
  if (word.preposition) form = form.startsWith(F.FOR + F.FOR) ? F.ARTICLE + form.slice(2) : form.slice(1);
  return form.startsWith(F.ARTICLE) ? [form, form.slice(2)] : [form];
};

function classesOf(context: WantedContext, word: TaggedWord, readings: readonly Reading[]): readonly string[] {
  const found: string[] = [];
  const chunk = context.chunks[context.chunkOfWord[word.index] as number];
  const referents = chunk?.phrase?.referents ?? [];
  // A post or a title says who it is: `القائد العام` is no troop.
  const isPerson =
    chunk?.phrase?.head === word.index &&
    referents.length > 0 &&
    referents.every((one) => one.kind === 'person' || one.kind === 'role');
  for (const reading of isPerson ? [] : readings) {
    if (reading.lemma.class) found.push(reading.lemma.class);
    if (reading.lemma.crowd) found.push(reading.lemma.crowd.class, 'human');
  }
  for (const referent of referents) {
    found.push(referent.kind);
    if (referent.kind === 'role') found.push('person', 'human');
    if (referent.kind === 'person' || referent.kind === 'group') found.push('human');
    if (referent.kind === 'state') found.push('place');
    // `نسقت دمشق مع أنقرة`: a capital is its state.
    if (referent.kind === 'place' && context.lexicon.entity(referent.entity)?.metonym) found.push('state');
    if (referent.class) found.push(referent.class);
  }
  return found;
}
