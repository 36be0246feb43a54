// The words of time expressions: what a form is without its clitics, which time words it begins, numbers and years.

import * as F from '../../arabic/function-words.ts';
import type { Lexicon, TimeWord } from '../../lexicon/types.ts';
import { keptOnWord } from '../kept.ts';
import type { Reading, Word } from '../types.ts';

export const LEADS: ReadonlySet<string> = new Set([
  F.IN,
  F.SINCE,
  F.BEFORE,
  F.DURING,
  F.DAY_WORD,
  F.MONTH_WORD,
  F.AFTER,
  F.UNTIL,
  ...F.YEAR_WORDS,
]);

const PREFIX = new RegExp(`^[${F.AND}\u0641]?(?:[${F.BY}${F.FOR}${F.LIKE}](?=${F.ARTICLE}))?`, 'u');

/** Letters with which a word that has a clitic begins. */
const MAY_BE_CLITIC = new Set([F.AND, '\u0641', F.BY, F.FOR, F.LIKE].map((letter) => letter.charCodeAt(0)));

interface TimeWordHit {
  readonly time: TimeWord;
  readonly to: number;
}

/** A form without its clitics, the time words that can begin with it, and whether an expression can begin with it at all. */
interface FormRead {
  readonly phrases: readonly { readonly words: readonly string[]; readonly time: TimeWord }[];
  /** What a definite word counts: `الرابع` 4, `الثلاثين` 30. */
  readonly ordinal: number | null;
  /** `يومي`, `ليومي`, `عامي`: two that are told together follow. */
  readonly pair: 'days' | 'years' | null;
  readonly opens: boolean;
}

/** Most forms begin nothing and share this. */
const NOTHING: FormRead = { phrases: [], ordinal: null, pair: null, opens: false };

/** Conjunction and one-letter preposition may stand before the article. */
export const readForm = keptOnWord(({ form, readings }, lexicon): FormRead => {
  const bare = withoutClitics(form);
  const forms = new Set([form, bare]);
  if (form.startsWith(F.FOR + F.FOR)) forms.add(F.ARTICLE + form.slice(2));
  if (form.startsWith(F.BY) || form.startsWith(F.FOR)) forms.add(form.slice(1));
  const phrases = [...forms].flatMap((one) =>
    lexicon.phrases(one).flatMap(({ words, target }) => (target.kind === 'time' ? [{ words, time: target.time }] : [])),
  );
  const ordinal = countedBy(bare, readings);
  const pair = pairOf(form);
  const opens = phrases.length > 0 || LEADS.has(bare) || ordinal !== null || pair !== null;
  return opens ? { phrases, ordinal, pair, opens } : NOTHING;
});

function countedBy(bare: string, readings: readonly Reading[]): number | null {
  if (F.THE_ONE_OF.includes(bare)) return 1;
  for (const { lemma, article, analysis } of readings)
    if (lemma.value !== null && lemma.value >= 1 && lemma.value <= 31 && article && analysis.pos !== 'verb') return lemma.value;
  return null;
}

/** Waw and one-letter prepositions before the dual. */
const OPENING = new RegExp(`^${F.AND}?[${F.BY}${F.FOR}]?`, 'u');

function pairOf(form: string): FormRead['pair'] {
  const dual = form.replace(OPENING, '');
  return dual === F.TWO_DAYS ? 'days' : F.TWO_YEARS.includes(dual) ? 'years' : null;
}

/** The longest time word at a position. */
export function timeWord(words: readonly Word[], at: number, lexicon: Lexicon): TimeWordHit | null {
  const word = words[at];
  if (word?.kind !== 'word') return null;
  let best: TimeWordHit | null = null;
  for (const { words: parts, time } of readForm(word, lexicon).phrases) {
    const matches = parts.length === 1 || follow(words, at, parts);
    const to = at + parts.length;
    // `اليوم` is `today` before it is `the day`.
    const better = best === null || to > best.to || (to === best.to && best.time.kind === 'unit' && time.kind !== 'unit');
    if (matches && better) best = { time, to };
  }
  return best;
}

/** Whether the words go on as the phrase does after its first word. */
const follow = (words: readonly Word[], at: number, parts: readonly string[]): boolean =>
  parts.every(
    (part, index) => index === 0 || (words[at + index]?.form === part && words[at + index]?.sentence === words[at]?.sentence),
  );

/** `في` begins with no conjunction. */
const withoutClitics = (form: string): string => (LEADS.has(form) ? form : form.replace(PREFIX, ''));
export const bareForm = (word: Word | undefined): string =>
  word === undefined ? '' : MAY_BE_CLITIC.has(word.form.charCodeAt(0)) ? withoutClitics(word.form) : word.form;
export const numberOf = (word: Word | undefined): number | null =>
  word?.kind === 'number' && /^\d+$/u.test(word.form) ? Number(word.form) : null;
export const isYear = (value: number | null): value is number => value !== null && value >= 1900 && value <= 2099;
export const isHijriYear = (value: number | null): value is number => value !== null && value >= 1300 && value <= 1500;
