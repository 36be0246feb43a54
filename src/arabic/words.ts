// Splits normal text into words, numbers and punctuation marks. A word is a run of letters; digits that stand against letters
// (`و15`) are split off, so that a conjunction and its number are two words.

export type WordKind = 'word' | 'number' | 'latin' | 'punctuation';

/** A word of the normal text, half-open `[start, end)`. */
export interface TextWord {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly kind: WordKind;
}

// Linear: each alternative begins with a different class of character. The groups: a number, an Arabic word, a word of another script.
const WORD =
  /(\p{Nd}+(?:[.,\u066B\u066C]\p{Nd}+)*%?)|(\p{Script=Arabic}+(?:-\p{Nd}+)?)|([\p{L}\p{M}][\p{L}\p{M}'’.-]*)|[^\s\p{L}\p{Nd}]/gu;

/** The letters of Arabic itself, with which nearly every word begins: what begins with one is no punctuation. */
const isLetter = (code: number): boolean => code >= 0x0621 && code <= 0x064a;

/** Words of the text between the offsets, in order. */
export function splitWords(text: string, start = 0, end = text.length): readonly TextWord[] {
  const words: TextWord[] = [];
  const part = text.slice(start, end);
  for (const match of part.matchAll(WORD)) {
    const [form, number, word, latin] = match;
    const isPunctuated = word !== undefined && !isLetter(form.charCodeAt(0)) && /^\p{P}+$/u.test(form);
    const kind: WordKind = number ? 'number' : word && !isPunctuated ? 'word' : latin ? 'latin' : 'punctuation';
    words.push({ form, start: start + match.index, end: start + match.index + form.length, kind });
  }
  return words;
}
