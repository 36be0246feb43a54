// isnad/arabic: Arabic spelling and morphology as plain functions, with no dictionary inside.
//
// - `foldKey` folds a word to the key by which lexicon and text compare.
// - `conjugate` gives all forms of a verb, `participles` and `masdarsOf` the nouns made from it.
// - `inflectNoun` gives all forms of a noun, adjective or nisba.
// - `readNumber` and `readOrdinal` read digits and number words with a vocabulary; `numberVocabulary` completes one.
// - `romanize` writes a name in Latin letters.

export { type CliticSplit, type SuffixPronoun, splitClitics } from './clitics.ts';
export { conjugate, type Mood, type Tense, type VerbForm } from './conjugate.ts';
export { foldKey } from './fold.ts';
export { inflectNoun, type NounEntry, type NounForm } from './inflect.ts';
export { type NormalText, normalize, sourceSpan } from './normalize.ts';
export {
  latinDigits,
  type NumberKind,
  type NumberReading,
  type NumberRole,
  type NumberVocabulary,
  type NumberWord,
  numberVocabulary,
  readNumber,
  readOrdinal,
} from './numbers.ts';
export { masdarsOf, type Participles, participles } from './participles.ts';
export { romanize } from './romanize.ts';
export { findSentences, type SentenceRange } from './sentences.ts';
export type { VerbEntry, VerbFormName } from './verb-stems.ts';
export { splitWords, type TextWord, type WordKind } from './words.ts';
