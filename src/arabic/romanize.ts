// Writes an Arabic personal name in plain English letters as the press would, best guess first.
//
// Vowels are not written in Arabic, so names that the lexicon knows come first; for the rest the word's shape suggests the vowels
// (a after the first consonant, i in the last syllable after a long a, and so on). A guess, for reading and searching, never a key.

import { foldKey } from './fold.ts';
import * as L from './letters.ts';

const LIMIT = 6;
const ARTICLE = L.ALEF + L.LAM;
const SERVANT = L.AIN + L.BEH + L.DAL;
const GOD = L.ALEF + L.LAM + L.LAM + L.HEH;

/** Small words inside names. */
const PARTICLES = new Map<string, readonly string[]>([
  [L.BEH + L.NOON, ['bin', 'ben']],
  [L.ALEF + L.BEH + L.NOON, ['ibn', 'bin']],
  [L.BEH + L.NOON + L.TEH, ['bint']],
  [L.ALEF + L.BEH + L.WAW, ['Abu', 'Abou']],
  [L.ALEF + L.BEH + L.YEH, ['Abi', 'Abu']],
  [L.ALEF + L.BEH + L.ALEF, ['Aba', 'Abu']],
  [L.ALEF + L.MEEM, ['Umm', 'Om']],
  [L.ALEF + L.LAM, ['Al']],
]);

/** One way of writing letters and vowels. */
interface Manner {
  readonly q: string;
  readonly j: string;
  readonly dh: string;
  readonly longU: string;
  readonly longI: string;
  readonly shortU: string;
  readonly shortI: string;
  readonly article: string;
  readonly glideI: string;
  /** Between the last two of three consonants: Hasan, but Fahd. */
  readonly last: string;
}
const PLAIN: Manner = {
  q: 'q',
  j: 'j',
  dh: 'dh',
  longU: 'u',
  longI: 'i',
  shortU: 'u',
  shortI: 'i',
  article: 'al-',
  glideI: 'ai',
  last: 'a',
};
const MANNERS: readonly Manner[] = [
  PLAIN,
  { ...PLAIN, longU: 'ou', shortU: 'o', shortI: 'e', article: 'el-', glideI: 'ei', last: '' },
  { ...PLAIN, q: 'g', article: '' },
  { ...PLAIN, q: 'k', j: 'g', dh: 'z' },
  { ...PLAIN, longU: 'oo', longI: 'ee', shortI: 'e', glideI: 'ay' },
  { ...PLAIN, article: '' },
];

const CONSONANTS = new Map<string, string>([
  [L.BEH, 'b'],
  [L.TEH, 't'],
  [L.THEH, 'th'],
  [L.HAH, 'h'],
  [L.KHAH, 'kh'],
  [L.DAL, 'd'],
  [L.REH, 'r'],
  [L.ZAIN, 'z'],
  [L.SEEN, 's'],
  [L.SHEEN, 'sh'],
  [L.SAD, 's'],
  [L.DAD, 'd'],
  [L.TAH, 't'],
  [L.ZAH, 'z'],
  [L.AIN, ''],
  [L.GHAIN, 'gh'],
  [L.FEH, 'f'],
  [L.KAF, 'k'],
  [L.LAM, 'l'],
  [L.MEEM, 'm'],
  [L.NOON, 'n'],
  [L.HEH, 'h'],
  [L.WAW, 'w'],
  [L.YEH, 'y'],
  [L.HAMZA, ''],
  [L.WAW_HAMZA, ''],
  [L.YEH_HAMZA, ''],
  ['\u067E', 'p'],
  ['\u0686', 'ch'],
  ['\u0698', 'zh'],
  ['\u06A4', 'v'],
  ['\u06A8', 'v'],
  ['\u06AF', 'g'],
]);

/** Up to six spellings of the name. `known` gives the usual Latin spellings of a folded name word, or of several with spaces. */
export function romanize(name: string, known: (word: string) => readonly string[] = () => []): readonly string[] {
  const words = foldKey(name)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const parts: (readonly string[])[] = [];
  for (let at = 0; at < words.length; ) {
    const [spellings, taken] = romanizeAt(words, at, known);
    parts.push(spellings);
    at += taken;
  }
  return parts.length === 0 ? [] : combine(parts);
}

/** Best guesses of all parts, then one part varied at a time. */
function combine(parts: readonly (readonly string[])[]): readonly string[] {
  const best = parts.map((part) => part[0] ?? '');
  const names = new Set([best.join(' ')]);
  for (let choice = 1; choice < LIMIT; choice++) {
    names.add(parts.map((part) => part[choice] ?? part[0] ?? '').join(' '));
    for (const [index, part] of parts.entries()) {
      const other = part[choice];
      if (other !== undefined) names.add(best.map((word, at) => (at === index ? other : word)).join(' '));
    }
  }
  return [...names].slice(0, LIMIT);
}

type Known = (word: string) => readonly string[];

function romanizeAt(words: readonly string[], at: number, known: Known): readonly [readonly string[], number] {
  for (const length of [3, 2]) {
    const spellings = at + length <= words.length ? known(words.slice(at, at + length).join(' ')) : [];
    if (spellings.length > 0) return [spellings, length];
  }
  const word = words[at] ?? '';
  const after = words[at + 1];
  const whole = known(word);
  if (whole.length > 0 && word !== SERVANT) return [whole, 1];
  if (word === SERVANT && after?.startsWith(ARTICLE)) return [servantOf(after, known), 2];
  if (word.startsWith(SERVANT + ARTICLE) && word.length > 6) {
    const apart = known(`${SERVANT} ${word.slice(3)}`);
    return [apart.length > 0 ? apart : servantOf(word.slice(3), known), 1];
  }
  const particle = PARTICLES.get(word);
  if (particle !== undefined && after !== undefined) return [particle, 1];
  if (whole.length > 0) return [whole, 1];
  return [romanizeWord(word, known), 1];
}

/** Names made of "servant of" and a name of God. */
function servantOf(divine: string, known: Known): readonly string[] {
  if (divine === GOD) return ['Abdullah', 'Abdallah', 'Abdulla'];
  const stem = divine.slice(2);
  const names = unique([
    ...known(divine).map(withoutArticle),
    ...known(stem),
    ...[1, 0, 4].map((index) => guess(stem, MANNERS[index] ?? PLAIN)),
  ]);
  const [first = '', second = first] = names;
  return unique([
    `Abdel ${first}`,
    `Abdul ${first}`,
    `Abdul${second.toLowerCase()}`,
    `Abdel ${second}`,
    `Abd al-${first}`,
    `Abdel${first.toLowerCase()}`,
  ]);
}

const withoutArticle = (latin: string): string => latin.replace(/^(?:al|el)[- ]/iu, '');

function romanizeWord(word: string, known: Known): readonly string[] {
  if (word === GOD) return ['Allah'];
  const hasArticle = word.startsWith(ARTICLE) && word.length > 4;
  const stem = hasArticle ? word.slice(2) : word;
  const listed = hasArticle ? known(stem) : [];
  const spellings = [
    ...listed.flatMap((latin) => [`al-${latin}`]),
    ...listed.flatMap((latin) => [`el-${latin}`, latin]),
    ...MANNERS.map((manner) => (hasArticle ? manner.article : '') + guess(stem, manner)),
  ];
  return unique(spellings).slice(0, LIMIT);
}

const unique = (spellings: readonly string[]): readonly string[] => [...new Set(spellings.filter((spelling) => spelling !== ''))];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A run of consonants, or a vowel that the writing shows. */
type Piece = { readonly consonants: readonly string[] } | { readonly vowel: Vowel };
type Vowel = 'A' | 'I' | 'U' | 'AI' | 'AU' | 'a';

function guess(word: string, manner: Manner): string {
  const pieces = piecesOf(word);
  const isAgent = word.length === 4 && word.startsWith(L.MEEM) && pieces.length === 1;
  let latin = '';
  for (const [index, piece] of pieces.entries()) {
    if ('vowel' in piece) latin += vowelIn(piece.vowel, index === pieces.length - 1, manner);
    else latin += runIn(piece.consonants, pieces[index - 1], index === pieces.length - 1, isAgent, manner);
  }
  return capital(latin.replace(/a{3,}/gu, 'aa'));
}

function vowelIn(vowel: Vowel, isLast: boolean, manner: Manner): string {
  if (vowel === 'I') return isLast ? 'i' : manner.longI;
  if (vowel === 'AU') return manner.shortU === 'o' ? 'aw' : 'aou';
  if (vowel === 'U') return manner.longU;
  return vowel === 'AI' ? manner.glideI : 'a';
}

/** Consonants with the vowels that their place suggests. */
function runIn(run: readonly string[], before: Piece | undefined, isLast: boolean, isAgent: boolean, manner: Manner): string {
  const letters = run.map((consonant) => consonantIn(consonant, manner));
  const [one = '', two = '', three = ''] = letters;
  const more = letters.slice(4).join('');
  // The shape of "one who gives", common among names: mu- and i.
  if (isAgent) {
    const shortI = run[2] === L.AIN && manner.shortI === 'e' ? 'ei' : manner.shortI;
    return `${one}${manner.shortU}${two}${three}${shortI}${letters[3] ?? ''}`;
  }
  if (before === undefined) {
    if (letters.length === 1) return one;
    if (letters.length === 2) return `${one}a${two}`;
    if (letters.length === 3) return isLast ? `${one}a${two}${manner.last}${three}` : `${one}a${two}${three}`;
    return `${one}a${two}${three}a${letters[3] ?? ''}${more}`;
  }
  const isLong = 'vowel' in before && before.vowel !== 'a' && before.vowel !== 'AI';
  if (letters.length === 1) return one;
  if (letters.length === 2) {
    if (isLong) return `${one}${before.vowel === 'U' && manner.shortI === 'i' ? 'u' : manner.shortI}${two}`;
    return isLast ? `${one}a${two}` : `${one}${two}`;
  }
  return `${one}${two}a${three}${letters.slice(3).join('')}`;
}

function consonantIn(letter: string, manner: Manner): string {
  if (letter === L.QAF) return manner.q;
  if (letter === L.JEEM) return manner.j;
  if (letter === L.THAL) return manner.dh;
  return CONSONANTS.get(letter) ?? '';
}

/** Splits a folded word into consonant runs and written vowels, deciding for each waw and ya which it is. */
function piecesOf(word: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let run: string[] = [];
  const close = (): void => {
    if (run.length > 0) pieces.push({ consonants: run });
    run = [];
  };
  const vowel = (which: Vowel): void => {
    close();
    pieces.push({ vowel: which });
  };
  for (let at = 0; at < word.length; at++) {
    const letter = word[at] ?? '';
    const next = word[at + 1];
    const isGlide = letter === L.WAW || letter === L.YEH;
    if (letter === L.ALEF) {
      // After an alef, ya is heard as i: in the last syllable as ye, before an ending as i.
      if (at > 0 || next !== undefined) vowel(at === 0 ? 'a' : 'A');
    } else if (letter === L.TEH_MARBUTA) vowel('a');
    else if (isGlide && at > 0 && !isConsonantGlide(word, at)) {
      if (letter === L.WAW) vowel(at === 1 && word.startsWith(L.AIN) ? 'AU' : 'U');
      else vowel(at === 1 && next !== undefined ? 'AI' : 'I');
    } else run.push(letter);
  }
  close();
  return pieces;
}

function isConsonantGlide(word: string, at: number): boolean {
  const next = word[at + 1];
  const before = word[at - 1];
  if (next === L.ALEF || next === L.TEH_MARBUTA) return true;
  if (before !== L.ALEF) return false;
  if (next === undefined) return false;
  // Fayez and Zayed keep the consonant; Qaidi and other words with an ending have i.
  return word[at] === L.WAW || at + 2 === word.length;
}
