// Takes clitics off an Arabic word: the conjunctions waw and fa, the prepositions ba, lam and kaf, the future sin, the article, and
// the suffix pronouns. It proposes every split that the spelling allows; the caller keeps those whose stem it knows.

import * as L from './letters.ts';

export interface SuffixPronoun {
  readonly person: 1 | 2 | 3;
  readonly gender: 'masculine' | 'feminine' | null;
  readonly number: 'singular' | 'dual' | 'plural';
}

/** One way to cut a word. `stem` keeps the spelling it has before its suffix. */
export interface CliticSplit {
  readonly conjunction: string | null;
  /** Preposition letter, or the lam of purpose before verbs. */
  readonly preposition: string | null;
  readonly article: boolean;
  readonly future: boolean;
  readonly stem: string;
  readonly suffix: SuffixPronoun | null;
}

const SUFFIXES: readonly (readonly [string, SuffixPronoun])[] = [
  [L.HEH + L.MEEM + L.ALEF, { person: 3, gender: null, number: 'dual' }],
  [L.KAF + L.MEEM + L.ALEF, { person: 2, gender: null, number: 'dual' }],
  [L.HEH + L.ALEF, { person: 3, gender: 'feminine', number: 'singular' }],
  [L.HEH + L.MEEM, { person: 3, gender: 'masculine', number: 'plural' }],
  [L.HEH + L.NOON, { person: 3, gender: 'feminine', number: 'plural' }],
  [L.KAF + L.MEEM, { person: 2, gender: 'masculine', number: 'plural' }],
  [L.NOON + L.ALEF, { person: 1, gender: null, number: 'plural' }],
  [L.NOON + L.YEH, { person: 1, gender: null, number: 'singular' }],
  [L.HEH, { person: 3, gender: 'masculine', number: 'singular' }],
  [L.KAF, { person: 2, gender: null, number: 'singular' }],
  [L.YEH, { person: 1, gender: null, number: 'singular' }],
];

const ARTICLE = L.ALEF + L.LAM;
const CONJUNCTIONS = [L.WAW, L.FEH];
const PREPOSITIONS = [L.BEH, L.LAM, L.KAF];
const SHORTEST_STEM = 2;

interface Front {
  readonly conjunction: string | null;
  readonly preposition: string | null;
  readonly article: boolean;
  readonly future: boolean;
  readonly rest: string;
}

/** All fronts: the word whole first, then with more and more taken off. */
function fronts(word: string): readonly Front[] {
  const found: Front[] = [];
  const bases: readonly (readonly [string | null, string])[] = [
    [null, word],
    ...CONJUNCTIONS.filter((letter) => word.startsWith(letter)).map((letter) => [letter, word.slice(1)] as const),
  ];
  for (const [conjunction, base] of bases) {
    const add = (preposition: string | null, article: boolean, future: boolean, rest: string) => {
      if (rest.length >= SHORTEST_STEM) found.push({ conjunction, preposition, article, future, rest });
    };
    add(null, false, false, base);
    if (base.startsWith(ARTICLE)) add(null, true, false, base.slice(2));
    if (base.startsWith(L.SEEN)) add(null, false, true, base.slice(1));
    if (base.startsWith(L.LAM + L.LAM)) {
      add(L.LAM, true, false, base.slice(2));
      // Lam, article and a word in lam are written with two lams only: للجنة is also lam + al + lajna.
      add(L.LAM, true, false, base.slice(1));
    }
    for (const preposition of PREPOSITIONS) {
      if (!base.startsWith(preposition)) continue;
      const rest = base.slice(1);
      add(preposition, false, false, rest);
      if (rest.startsWith(ARTICLE)) add(preposition, true, false, rest.slice(2));
    }
  }
  return found;
}

/** Every split of a folded word, least cut first; the whole word is always the first. */
export function splitClitics(word: string): readonly CliticSplit[] {
  const splits: CliticSplit[] = [];
  for (const front of fronts(word)) {
    const { conjunction, preposition, article, future, rest } = front;
    splits.push({ conjunction, preposition, article, future, stem: rest, suffix: null });
    if (article) continue;
    for (const [ending, suffix] of SUFFIXES) {
      const stem = rest.slice(0, -ending.length);
      if (rest.endsWith(ending) && stem.length >= SHORTEST_STEM) {
        splits.push({ conjunction, preposition, article, future, stem, suffix });
      }
    }
  }
  for (const [conjunction, base] of [[null, word] as const, [word[0] as string, word.slice(1)] as const]) {
    // له, بها: a preposition of one letter with its pronoun.
    const isJoined = conjunction === null || CONJUNCTIONS.includes(conjunction);
    const suffix = isJoined && PREPOSITIONS.includes(base[0] ?? '') ? suffixOf(base.slice(1)) : null;
    if (suffix) splits.push({ conjunction, preposition: null, article: false, future: false, stem: base[0] as string, suffix });
  }
  return splits;
}

/** A suffix pronoun for a bare pronoun ending, as in prepositions that carry one (`معه`, `إليها`). */
export function suffixOf(ending: string): SuffixPronoun | null {
  return SUFFIXES.find(([letters]) => letters === ending)?.[1] ?? null;
}
