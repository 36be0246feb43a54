// The words under which a text is found: each word in plain letters, and what remains of it without what may be written in front of it, so that
// a name is found with and without conjunction, preposition and article, with and without vowels, hamza and ta marbuta.

/** Letters by their code; texts have them, code needs them. */
const ALEF = '\u0627';
const LAM = '\u0644';
const ARTICLE = ALEF + LAM;
/** waw and feh join; beh, lam and kaf are prepositions; seen is the future. */
const CONJUNCTIONS = '\u0648\u0641';
const PREPOSITIONS = '\u0628\u0644\u0643\u0633';
/** What remains must be a word, not a letter or two. */
const SHORTEST = 3;
/** Longer runs of letters are no words, and databases do not take them. */
const LONGEST = 60;

/** A text in plain letters: no marks, no tatweel, one alef, one ya, waw and ya without hamza, ha for ta marbuta, small Latin letters. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u0621\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu, '')
    .replace(/[\u0622\u0623\u0625\u0671]/gu, ALEF)
    .replace(/[\u0649\u06CC]/gu, '\u064A')
    .replace(/\u06A9/gu, '\u0643')
    .replace(/\u0629/gu, '\u0647')
    .toLowerCase();
}

/** A name as it is looked up whole: its words in plain letters, one space between them. */
export const foldName = (name: string): string => (foldText(name).match(WORD) ?? []).join(' ').slice(0, 4 * LONGEST);

const WORD = /[\p{L}\p{Nd}]+/gu;

/** The distinct words under which the text is indexed. */
export function searchWords(text: string): readonly string[] {
  const found = new Set<string>();
  for (const word of foldText(text).match(WORD) ?? []) {
    if (word.length > LONGEST) continue;
    found.add(word);
    for (const rest of withoutFront(word)) found.add(rest);
  }
  return [...found];
}

/** The words that a searched word may be indexed under: as it is typed, and without its article. Any of them is a hit. */
export function wordsOfQuery(query: string): readonly (readonly string[])[] {
  return (foldText(query).match(WORD) ?? [])
    .map((word) => word.slice(0, LONGEST))
    .map((word) => (word.startsWith(ARTICLE) && word.length - 2 >= SHORTEST ? [word, word.slice(2)] : [word]));
}

/** What may remain of a word: without conjunction, without preposition, without article, in the order in which they are written. */
function withoutFront(word: string): readonly string[] {
  const rests: string[] = [];
  const bases = CONJUNCTIONS.includes(word[0] as string) ? [word, word.slice(1)] : [word];
  for (const base of bases) {
    const bare = PREPOSITIONS.includes(base[0] ?? '?') ? [base, base.slice(1)] : [base];
    for (const one of bare) {
      rests.push(one);
      if (one.startsWith(ARTICLE)) rests.push(one.slice(2));
    }
    // Lam and the article are written as two lams.
    if (base.startsWith(LAM + LAM)) rests.push(base.slice(2));
  }
  return rests.filter((rest) => rest.length >= SHORTEST && rest !== word);
}
