// What the readers of noun phrases share: the words, which name begins where, and small questions about a word.

import type { Lexicon } from '../../lexicon/types.ts';
import type { PhraseHit, Referent, TaggedWord, TimeHit } from '../types.ts';

export interface PhraseContext {
  readonly words: readonly TaggedWord[];
  /** Word → the name, the time that it belongs to. */
  readonly hitAt: readonly (PhraseHit | undefined)[];
  readonly timeAt: readonly (TimeHit | undefined)[];
  readonly lexicon: Lexicon;
  /** How often each country is named by names that mean only one thing: of two places of one name the article's country has it. */
  readonly countries: ReadonlyMap<string, number>;
}

/** The core of a noun phrase. `owner`: the id of the state or body to which it belongs. */
export interface Core {
  readonly to: number;
  readonly head: number;
  readonly referents: readonly Referent[];
  readonly nisbas: readonly string[];
  readonly nisbaWords: readonly number[];
  readonly isPredicate: boolean;
  readonly owners: readonly Referent[];
}

/** The word at an index when it belongs to the same sentence as its neighbour before, else undefined. */
export function wordAt(context: PhraseContext, index: number, sentence: number): TaggedWord | undefined {
  const word = context.words[index];
  return word?.sentence === sentence ? word : undefined;
}

/** It joins nothing in front: no conjunction and no preposition. */
export const isPlain = (word: TaggedWord): boolean => word.conjunction === null && word.preposition === null;

/** Ids that a nisba refers to; empty for other words. */
export const nisbasOf = (word: TaggedWord): readonly string[] => word.reading?.lemma.refersTo ?? [];

export const isTitle = (word: TaggedWord): boolean =>
  word.tag !== 'verb' &&
  word.tag !== 'name' &&
  word.readings.some((r) => r.lemma.title !== null && r.conjunction === word.conjunction);

/** The words of a range as the text has them, without the clitics in front of the first. */
export function textOf(context: PhraseContext, from: number, to: number): string {
  let text = '';
  let isFirst = true;
  for (let at = from; at < to; at++) {
    const word = context.words[at];
    if (!word || word.kind === 'punctuation') continue;
    text = isFirst ? word.form.slice(cliticLength(word)) : `${text} ${word.form}`;
    isFirst = false;
  }
  return text;
}

const cliticLength = (word: TaggedWord): number =>
  (word.conjunction ? 1 : 0) + (word.preposition && !word.form.startsWith('\u0644\u0644') ? 1 : 0);

/** A plural or dual that shows its case (`المعتقلين`): it describes people, never a single body. */
export const isPluralForm = (word: TaggedWord): boolean =>
  word.reading?.analysis.case != null && word.reading.analysis.number !== 'singular';

/** The end of a word: past the further words of a fixed expression. */
export function endOfWord(context: PhraseContext, index: number): number {
  let to = index + 1;
  while (context.words[to]?.tag === 'rest') to++;
  return to;
}

/** Skips opening or closing quotation marks. */
export function skipQuotes(context: PhraseContext, index: number): number {
  let at = index;
  while (context.words[at]?.form === '"') at++;
  return at;
}
