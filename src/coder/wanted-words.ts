// Whether a word is one of those that an act's slot asks for: by itself, by its lemma, or by a class of its own or of its phrase's referents.
// What a word can be met as is worked out once for an article, what a list asks for once for a lexicon.

import { foldKey } from '../arabic/fold.ts';
import * as F from '../arabic/function-words.ts';
import type { Analysis, Lemma, Lexicon } from '../lexicon/types.ts';
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
  /** Classes that all its readings as a noun share. */
  readonly ownClasses: readonly string[];
}

/**
 * One thing that a slot asks for. `lemmas`: those of which a wanted word is a noun or adjective form (`اتفاق` is met as `اتفاقات`), each
 * with the kind of form, since a verb's deed (`إيقاف`) is not its doer (`موقف`).
 */
interface Want {
  readonly class: string | null;
  readonly form: string;
  readonly lemmas: ReadonlySet<number>;
}

const NOUN_FORMS: readonly Analysis['nounForm'][] = [null, 'plain', 'masdar', 'active-participle', 'passive-participle', 'nisba'];
const formOf = (lemma: number, { nounForm }: Analysis): number => lemma * NOUN_FORMS.length + NOUN_FORMS.indexOf(nounForm);

/**
 * Asks of a word index whether it is one of the wanted: folded words or `class:NAME`. What rules an act out does so in earnest, by a class
 * of the word's that it has in every reading: `حدود` may be a border, not limits.
 */
export type IsWanted = (index: number, wanted: readonly string[], inEarnest?: boolean) => boolean;

export function askWanted(context: WantedContext): IsWanted {
  const meanings = new Map<number, Meaning>();
  const meaningOf = (word: TaggedWord): Meaning => {
    const known = meanings.get(word.index);
    if (known) return known;
    const meaning = readMeaning(context, word);
    meanings.set(word.index, meaning);
    return meaning;
  };
  return (index, wanted, inEarnest = false) => {
    const word = context.words[index];
    if (!word) return false;
    const { forms, lemmas, ...meant } = meaningOf(word);
    const classes = inEarnest ? meant.ownClasses : meant.classes;
    for (const want of wantsOf(context.lexicon, wanted)) {
      if (want.class !== null) {
        if (classes.includes(want.class)) return true;
      } else if (forms.includes(want.form)) return true;
      else for (const lemma of lemmas) if (want.lemmas.has(lemma)) return true;
    }
    return false;
  };
}

const CLASS = 'class:';
const wants = new WeakMap<readonly string[], readonly Want[]>();

/** The list belongs to an act of the lexicon and lives as long. */
function wantsOf(lexicon: Lexicon, wanted: readonly string[]): readonly Want[] {
  const known = wants.get(wanted);
  if (known) return known;
  const read = wanted.map((want): Want => {
    if (want.startsWith(CLASS)) return { class: want.slice(CLASS.length), form: want, lemmas: new Set() };
    const nouns = lexicon.lookup(want).filter((analysis) => analysis.pos !== 'verb');
    return { class: null, form: want, lemmas: new Set(nouns.map((analysis) => formOf(analysis.lemma, analysis))) };
  });
  wants.set(wanted, read);
  return read;
}

function readMeaning(context: WantedContext, word: TaggedWord): Meaning {
  const forms = [...stripped(word)];
  const lemmas: number[] = [];
  for (const { lemma, analysis } of word.readings) {
    // The citation of a deed is its verb, which may be another deed's noun (`وقوف` and `وقف`).
    if (analysis.nounForm !== 'masdar') forms.push(keyOf(lemma));
    if (analysis.pos !== 'verb') lemmas.push(formOf(lemma.index, analysis));
  }
  const classes = classesOf(context, word, word.readings);
  const nouns = word.readings.filter(({ lemma }) => lemma.class !== null || lemma.crowd !== null);
  const ownClasses = nouns.length < 2 ? classes : shared(nouns.map((noun) => classesOf(context, word, [noun])));
  return { forms, lemmas, classes, ownClasses };
}

const shared = ([first = [], ...rest]: readonly (readonly string[])[]): readonly string[] =>
  first.filter((one) => rest.every((others) => others.includes(one)));

const keys = new WeakMap<Lemma, string>();

function keyOf(lemma: Lemma): string {
  const known = keys.get(lemma);
  if (known !== undefined) return known;
  const key = foldKey(lemma.citation);
  keys.set(lemma, key);
  return key;
}

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
