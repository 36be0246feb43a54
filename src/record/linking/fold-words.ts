// Folds Arabic words so that one word in different dress is one string: marks, hamza and ta marbuta, then the clitics and endings that the press
// puts on nouns. A light stemmer, made for comparing two reports of one act; it claims nothing about morphology.

/** Letters by their Unicode names; the code needs them, texts have them. */
const ALEF = '\u0627';
const YEH = '\u064a';
const HEH = '\u0647';
const ARTICLE = '\u0627\u0644';
const LAM_LAM = '\u0644\u0644';
/** waw, feh, beh, lam, kaf: what may stand before the article. */
const PROCLITICS = '\u0648\u0641\u0628\u0644\u0643';
/** Endings, longest first: ها، هم، هما، ات، ون، ين، ان، وا، ية، ته، نا، ه، ي، ا. */
const ENDINGS = [
  '\u0647\u0645\u0627',
  '\u0647\u0627',
  '\u0647\u0645',
  '\u0627\u062a',
  '\u0648\u0646',
  '\u064a\u0646',
  '\u0627\u0646',
  '\u0648\u0627',
  '\u064a\u0647',
  '\u062a\u0647',
  '\u0646\u0627',
  HEH,
  YEH,
  ALEF,
];
/** A word without article that is shorter than this is as a rule a particle or a pronoun. */
const SHORTEST = 4;
/** What must remain of a word when something is taken off it. */
const KEPT = 3;

/** One word in its plain letters: no marks, no tatweel, one alef, one ya, ha for ta marbuta. */
export function foldLetters(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u0621]/gu, '')
    .replace(/[\u0622\u0623\u0625\u0671]/gu, ALEF)
    .replace(/\u0649/gu, YEH)
    .replace(/\u0629/gu, HEH)
    .toLowerCase();
}

const REMEMBERED = 50_000;
const stems = new Map<string, string | null>();

/** The stem of a word, or null for a word that says nothing about an act (too short to be a content word). */
export function stemOf(word: string): string | null {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = buildStem(word);
  // The same words come again and again; a word's stem is the same wherever it stands.
  if (stems.size >= REMEMBERED) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** Arabic letters that folding leaves as they are: most words have no others. */
const PLAIN = /^[\u0627\u0628\u062A-\u063A\u0641-\u0648\u064A]+$/u;

function buildStem(word: string): string | null {
  const isPlain = PLAIN.test(word);
  const letters = isPlain ? word : foldLetters(word);
  if (!isPlain && !/^[\p{Script=Arabic}a-z]+$/u.test(letters)) return null;
  if (/^[a-z]/u.test(letters)) return letters.length < KEPT ? null : letters;
  const bare = withoutPrefix(letters);
  const hadArticle = bare.length < letters.length - 1;
  if (bare.length < (hadArticle ? KEPT : SHORTEST)) return null;
  const ending = ENDINGS.find((one) => bare.endsWith(one) && bare.length - one.length >= KEPT);
  return ending === undefined ? bare : bare.slice(0, -ending.length);
}

function withoutPrefix(letters: string): string {
  if (letters.startsWith(ARTICLE) && letters.length >= KEPT + 2) return letters.slice(2);
  if (letters.startsWith(LAM_LAM) && letters.length >= KEPT + 2) return letters.slice(2);
  if (PROCLITICS.includes(letters[0] ?? ' ') && letters.startsWith(ARTICLE, 1) && letters.length >= KEPT + 3)
    return letters.slice(3);
  return letters[0] === PROCLITICS[0] && letters.length > SHORTEST ? letters.slice(1) : letters;
}

/** The distinct stems of a text's words, sorted. */
export function stemsOf(text: string): readonly string[] {
  const found = new Set<string>();
  for (const word of text.match(/[\p{L}\p{M}\u0640]+/gu) ?? []) {
    const stem = stemOf(word);
    if (stem !== null) found.add(stem);
  }
  return [...found].sort();
}
