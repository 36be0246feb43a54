// Finds every phrase of the lexicon in the words: names of states, people, bodies and places, posts and institutions, attribution cues
// and modal phrases. Longest first, left to right, one pass for each family, so that a cue may stand around a name.

import { suffixOf } from '../../arabic/clitics.ts';
import * as L from '../../arabic/letters.ts';
import type { Lexicon, NamePhrase, PhraseTarget } from '../../lexicon/types.ts';
import { keptOnWord } from '../kept.ts';
import type { PhraseHit, Word } from '../types.ts';

export interface PhraseHits {
  readonly names: readonly PhraseHit[];
  readonly cues: readonly PhraseHit[];
  readonly modals: readonly PhraseHit[];
  /** Common words written as several: compound prepositions, nouns of two words. */
  readonly expressions: readonly PhraseHit[];
}

type Family = 'name' | 'cue' | 'modal' | 'word';
const FAMILY_OF: Partial<Record<PhraseTarget['kind'], Family>> = {
  entity: 'name',
  role: 'name',
  institution: 'name',
  'given-name': 'name',
  cue: 'cue',
  modal: 'modal',
  word: 'word',
};

/** All hits of the lexicon's phrases, each family sorted by position and free of overlaps. */
export function findNames(words: readonly Word[], lexicon: Lexicon): PhraseHits {
  const openings: Openings[] = [];
  const opening: Record<Family, number[]> = { name: [], cue: [], modal: [], word: [] };
  for (const word of words) {
    const own = word.kind === 'punctuation' || word.kind === 'number' ? NO_OPENINGS : readOpenings(word, lexicon);
    openings.push(own);
    if (own === NO_OPENINGS || !mayGoOn(own, secondAt(words, word.index))) continue;
    if (own.name) opening.name.push(word.index);
    if (own.cue) opening.cue.push(word.index);
    if (own.modal) opening.modal.push(word.index);
    if (own.word) opening.word.push(word.index);
  }
  const reader: Reader = { words, openings, opening, lexicon };
  return {
    names: withSurnames(withOwners(findFamily(reader, 'name'), reader), reader),
    cues: findFamily(reader, 'cue'),
    modals: findFamily(reader, 'modal'),
    expressions: findFamily(reader, 'word'),
  };
}

/** A person named in full is named again by the last word of the name (`أنصار سعيد`), though no list gives it as a short form. */
function withSurnames(hits: readonly PhraseHit[], { words, lexicon }: Reader): readonly PhraseHit[] {
  const surnames = new Map<string, PhraseTarget>();
  for (const hit of hits) {
    const target = hit.targets.find((one) => one.kind === 'entity' && one.how === 'full' && one.id.startsWith('person:'));
    const last = words[hit.to - 1];
    if (target?.kind === 'entity' && hit.to - hit.from > 1 && last && last.form.length > 3)
      surnames.set(last.form, { ...target, how: 'short' });
  }
  if (surnames.size === 0) return hits;
  const taken = new Uint8Array(words.length);
  for (const { from, to } of hits) taken.fill(1, from, to);
  const endings = new Set<number>();
  for (const surname of surnames.keys()) endings.add(endingOf(surname));
  const added: PhraseHit[] = [];
  for (const word of words) {
    if (taken[word.index] === 1 || word.kind !== 'word' || !endings.has(endingOf(word.form))) continue;
    const start = startIn(surnames, startsOf(word, lexicon));
    const target = start ? surnames.get(start.form) : undefined;
    if (start && target)
      added.push({
        from: word.index,
        to: word.index + 1,
        targets: [target],
        conjunction: start.conjunction,
        preposition: start.preposition,
        article: start.article,
        possessed: false,
      });
  }
  return added.length === 0 ? hits : [...hits, ...added].sort((a, b) => a.from - b.from);
}

/** The last two letters, by which most words are seen to be no such name. */
const endingOf = (form: string): number => (form.charCodeAt(form.length - 2) << 16) | form.charCodeAt(form.length - 1);

function startIn(names: ReadonlyMap<string, unknown>, starts: readonly Start[]): Start | null {
  for (const start of starts) if (names.has(start.form)) return start;
  return null;
}

/** `رئيس حكومة الوفاق الوطني`: the post's last word also begins the name of the body it belongs to; both hits stand. */
function withOwners(hits: readonly PhraseHit[], reader: Reader): readonly PhraseHit[] {
  const all: PhraseHit[] = [];
  for (const hit of hits) {
    all.push(hit);
    if (hit.to - hit.from < 2 || !hit.targets.some((target) => target.kind === 'role')) continue;
    const owner = longestAt(reader, hit.to - 1, 'name', (target) => target.kind === 'entity' && !target.id.startsWith('person:'));
    if (owner && owner.to > hit.to) all.push(owner);
  }
  return all;
}

function findFamily(reader: Reader, family: Family): readonly PhraseHit[] {
  const hits: PhraseHit[] = [];
  let free = 0;
  for (const at of reader.opening[family]) {
    if (at < free) continue;
    const hit = longestAt(reader, at, family);
    if (!hit) continue;
    hits.push(hit);
    free = hit.to;
  }
  return hits;
}

interface Start {
  readonly form: string;
  readonly conjunction: string | null;
  readonly preposition: string | null;
  readonly article: boolean;
}

const ARTICLE = L.ALEF + L.LAM;

/** The word as it may begin a name: whole, and with conjunction, preposition and article taken off. */
function starts(form: string): readonly Start[] {
  const found: Start[] = [];
  const bases: (readonly [string | null, string])[] = [[null, form]];
  if ((form.startsWith(L.WAW) || form.startsWith(L.FEH)) && form.length > 2) bases.push([form[0] as string, form.slice(1)]);
  for (const [conjunction, base] of bases) {
    found.push({ form: base, conjunction, preposition: null, article: base.startsWith(ARTICLE) });
    if (base.startsWith(L.LAM + L.LAM)) {
      found.push({ form: ARTICLE + base.slice(2), conjunction, preposition: L.LAM, article: true });
      found.push({ form: ARTICLE + base.slice(1), conjunction, preposition: L.LAM, article: true });
    }
    for (const letter of [L.BEH, L.LAM, L.KAF]) {
      if (base.startsWith(letter) && base.length > 2) {
        const rest = base.slice(1);
        found.push({ form: rest, conjunction, preposition: letter, article: rest.startsWith(ARTICLE) });
      }
    }
  }
  return found;
}

/** The phrases of one family that a start begins: of hundreds (`محمد`, `وزير`) only those are tried that go on with the next word. */
interface Opening {
  readonly start: Start;
  /** What the word by itself names. */
  readonly alone: readonly PhraseTarget[];
  /** A bit for each kind of second word: most words that come next are seen to be none of them without a look into the tables. */
  readonly seconds: number;
  readonly bySecond: ReadonlyMap<string, readonly NamePhrase[]>;
  /** Those of two words whose second may carry a pronoun instead of its article, by what stands before the pronoun. */
  readonly possessable: ReadonlyMap<string, readonly NamePhrase[]>;
}

function openingOf(start: Start, phrases: readonly NamePhrase[]): Opening {
  const alone: PhraseTarget[] = [];
  for (const { words, target } of phrases) if (words.length === 1 && !hasTarget(alone, target)) alone.push(target);
  const longer = phrases.filter((phrase) => phrase.words.length > 1);
  const possessable = longer.filter(
    ({ words, target }) => words.length === 2 && mayBePossessed(target) && stemOf(words[1] as string) !== null,
  );
  return {
    start,
    alone,
    seconds: possessable.length > 0 ? ANY_SECOND : longer.reduce((bits, { words }) => bits | bitOf(words[1] as string), 0),
    bySecond: Map.groupBy(longer, (phrase) => phrase.words[1] as string),
    possessable: Map.groupBy(possessable, (phrase) => stemOf(phrase.words[1] as string) as string),
  };
}

const ANY_SECOND = -1;
/** One of 32, by the letters at both ends and the length. */
const bitOf = (form: string): number => 1 << ((form.charCodeAt(0) + 3 * form.charCodeAt(form.length - 1) + 7 * form.length) & 31);

const mayBePossessed = (target: PhraseTarget): boolean => target.kind === 'role' || target.kind === 'institution';

/** The phrases of each family that begin with a form. */
type Openings = Readonly<Record<Family, readonly Opening[] | null>> & {
  /** Some phrase is of this one word. */
  readonly isAlone: boolean;
  /** The second words of all. */
  readonly seconds: number;
};

const openingsOf = ({ name, cue, modal, word }: Openings, family: Family): readonly Opening[] | null =>
  family === 'name' ? name : family === 'cue' ? cue : family === 'modal' ? modal : word;

/** Most forms begin nothing; they share one value, so that asking costs a comparison. */
const NO_OPENINGS: Openings = { name: null, cue: null, modal: null, word: null, isAlone: false, seconds: 0 };

/** The words with what their forms may begin. */
interface Reader {
  readonly words: readonly Word[];
  readonly openings: readonly Openings[];
  /** The words with which a phrase of each family may begin. */
  readonly opening: Readonly<Record<Family, readonly number[]>>;
  readonly lexicon: Lexicon;
}

const startsOf = keptOnWord(({ form }) => starts(form));

const readOpenings = keptOnWord(({ form }, lexicon): Openings => {
  const openings: Record<Family, readonly Opening[] | null> = { name: null, cue: null, modal: null, word: null };
  let isAlone = false;
  let seconds = 0;
  for (const start of starts(form)) {
    const families = Map.groupBy(lexicon.phrases(start.form), (phrase) => FAMILY_OF[phrase.target.kind]);
    for (const [family, phrases] of families) {
      if (!family) continue;
      const opening = openingOf(start, phrases);
      openings[family] = [...(openings[family] ?? []), opening];
      isAlone ||= opening.alone.length > 0;
      seconds |= opening.seconds;
    }
  }
  return isAlone || seconds !== 0 ? { ...openings, isAlone, seconds } : NO_OPENINGS;
});

/** The longer phrases of an opening that the words can go on with. */
function goingOn({ seconds, bySecond, possessable }: Opening, { form }: Word): readonly NamePhrase[] {
  if ((seconds & bitOf(form)) === 0) return NO_PHRASES;
  const exact = bySecond.get(form) ?? NO_PHRASES;
  const possessed = possessable.size === 0 ? NO_PHRASES : possessedIn(possessable, form);
  return possessed.length === 0 ? exact : [...exact, ...possessed];
}

const NO_PHRASES: readonly NamePhrase[] = [];
/** Letters of the longest pronoun. */
const LONGEST_PRONOUN = 3;

function possessedIn(possessable: Opening['possessable'], form: string): readonly NamePhrase[] {
  let found = NO_PHRASES;
  for (let length = 1; length <= LONGEST_PRONOUN; length++) {
    const phrases = possessable.get(form.slice(0, -length));
    if (phrases && suffixOf(form.slice(-length)) !== null) found = found.length === 0 ? phrases : [...found, ...phrases];
  }
  return found;
}

const mayGoOn = ({ isAlone, seconds }: Openings, second: Word | undefined): boolean =>
  isAlone || (second !== undefined && (seconds & bitOf(second.form)) !== 0);

/** The word after one, of its sentence; quotation marks between them are none. */
function secondAt(words: readonly Word[], at: number): Word | undefined {
  const { sentence } = words[at] as Word;
  const next = words[skipQuotes(words, at + 1, sentence)];
  return next?.sentence === sentence ? next : undefined;
}

function skipQuotes(words: readonly Word[], from: number, sentence: number): number {
  let at = from;
  while (words[at]?.form === '"' && words[at]?.sentence === sentence) at++;
  return at;
}

function longestAt(
  { words, openings: all }: Reader,
  at: number,
  family: Family,
  belongs?: (target: PhraseTarget) => boolean,
): PhraseHit | null {
  const openings = openingsOf(all[at] as Openings, family);
  if (!openings) return null;
  let best: PhraseHit | null = null;
  const second = secondAt(words, at);
  for (const opening of openings) {
    const alone = belongs ? opening.alone.filter(belongs) : opening.alone;
    if (alone.length > 0) best = longerOf(best, opening.start, at, at + 1, false, alone);
    for (const phrase of second ? goingOn(opening, second) : NO_PHRASES) {
      if (belongs && !belongs(phrase.target)) continue;
      const end = matchEnd(words, at, phrase);
      if (end !== 0) best = longerOf(best, opening.start, at, Math.abs(end), end < 0, [phrase.target]);
    }
  }
  return best;
}

/** The longer of two hits at one word; two that are as long and begin alike are one hit with the targets of both. */
function longerOf(
  best: PhraseHit | null,
  { conjunction, preposition, article }: Start,
  from: number,
  to: number,
  possessed: boolean,
  targets: readonly PhraseTarget[],
): PhraseHit | null {
  if (best === null || to > best.to) return { from, to, targets, conjunction, preposition, article, possessed };
  if (to < best.to || conjunction !== best.conjunction || preposition !== best.preposition) return best;
  const all = [...best.targets];
  for (const target of targets) if (!hasTarget(all, target)) all.push(target);
  return { ...best, targets: all };
}

/** Apart from the loop that asks: a closure in it would be made for every phrase. */
const hasTarget = (targets: readonly PhraseTarget[], target: PhraseTarget): boolean =>
  targets.some((one) => sameTarget(one, target));

const sameTarget = (a: PhraseTarget, b: PhraseTarget): boolean =>
  a.kind === b.kind && 'id' in a && 'id' in b ? a.id === b.id : false;

/** Where the phrase ends when its words stand from `at` on, negative where its last word is possessed, else 0. */
function matchEnd(words: readonly Word[], at: number, { words: phrase, target }: NamePhrase): number {
  const sentence = (words[at] as Word).sentence;
  let position = at + 1;
  for (let next = 1; next < phrase.length; next++) {
    // Quotation marks may stand between its words.
    position = skipQuotes(words, position, sentence);
    const word = words[position];
    if (!word || word.sentence !== sentence) return 0;
    if (word.form !== phrase[next]) {
      const isLast = next === phrase.length - 1;
      return isLast && mayBePossessed(target) && isPossessed(word.form, phrase[next] as string) ? -(position + 1) : 0;
    }
    position++;
  }
  return position;
}

/** `خارجيته` is `الخارجية` with a pronoun for its article. */
function isPossessed(form: string, word: string): boolean {
  const stem = stemOf(word);
  return stem !== null && form.startsWith(stem) && suffixOf(form.slice(stem.length)) !== null;
}

/** What is left of a word in its article before a pronoun. */
function stemOf(word: string): string | null {
  if (!word.startsWith(ARTICLE)) return null;
  const bare = word.slice(ARTICLE.length);
  return bare.endsWith(L.TEH_MARBUTA) ? bare.slice(0, -1) + L.TEH : bare;
}
