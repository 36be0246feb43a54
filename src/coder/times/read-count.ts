// Counted units of time: `قبل ثلاثة أشهر`, `منذ نحو عامين`, `خلال الأشهر الثلاثة الماضية`, `في الأيام القليلة المقبلة`.

import * as F from '../../arabic/function-words.ts';
import type { Lexicon, TimeWord } from '../../lexicon/types.ts';
import type { Word } from '../types.ts';
import { bareForm, numberOf, timeWord } from './time-words.ts';

export interface Counted {
  readonly offset: { readonly unit: NonNullable<TimeWord['unit']>; readonly count: number; readonly vague: boolean };
  readonly duration: boolean;
  readonly to: number;
}

/** How many of a plural that is not counted: `الأيام الأخيرة`. */
const SOME = 3;

/** The count that begins at a word after its leading prepositions, or null. */
export function readCount(words: readonly Word[], at: number, lexicon: Lexicon, leads: readonly string[]): Counted | null {
  const span = readSpan(words, at, lexicon);
  if (span) return span;
  const lead = leads.at(-1);
  const sign = lead === F.BEFORE || lead === F.SINCE ? -1 : lead === F.AFTER ? 1 : lead === F.DURING ? 0 : null;
  if (sign === null) return null;
  let position = skipAbout(words, at);
  const value = countOf(words[position]);
  if (value !== null) position++;
  const unit = timeWord(words, position, lexicon);
  if (unit?.time.kind !== 'unit' || words[position]?.sentence !== words[at]?.sentence) return null;
  const next = timeWord(words, unit.to, lexicon);
  if (next?.time.kind === 'direction') return null;
  if (isDefinite(words[position]) && value === null) return null;
  // `بعد شهرين من المواجهات`: counted from something else than the day of writing.
  if (lead !== F.SINCE && lead !== F.DURING && isCountedFrom(words, unit.to)) return null;
  const count = value ?? (unit.time.value === 0 ? SOME : unit.time.value);
  const vague = value === null && unit.time.value === 0;
  return {
    offset: { unit: unit.time.unit ?? 'day', count: sign === 0 ? -count : sign * count, vague },
    duration: sign === 0,
    to: unit.to,
  };
}

const isCountedFrom = (words: readonly Word[], at: number): boolean =>
  words[at]?.form === F.FROM && words[at + 1]?.form !== F.NOW && words[at + 1]?.sentence === words[at]?.sentence;

const countOf = (word: Word | undefined): number | null =>
  numberOf(word) ?? word?.readings.find((reading) => reading.lemma.value !== null)?.lemma.value ?? null;

const isDefinite = (word: Word | undefined): boolean => bareForm(word).startsWith(F.ARTICLE);

/** `نحو`, `حوالي`, `أكثر من`: about. */
function skipAbout(words: readonly Word[], at: number): number {
  const form = words[at]?.form ?? '';
  if (F.ABOUT_SO_MANY.has(form)) return at + 1;
  return F.MORE_OR_LESS.has(form) && words[at + 1]?.form === F.FROM ? at + 2 : at;
}

/**
 * `الأشهر الثلاثة الماضية`, `الأيام القليلة المقبلة`, `السنوات الأخيرة`, `الثلاث سنوات الماضية`, `24 ساعة الماضية`: a plural, counted or
 * not, with its direction.
 */
function readSpan(words: readonly Word[], at: number, lexicon: Lexicon): Counted | null {
  const before = countOf(words[at]);
  const unit = timeWord(words, before === null ? at : at + 1, lexicon);
  if (unit?.time.kind !== 'unit' || (before === null && (unit.time.value !== 0 || !isDefinite(words[at])))) return null;
  const counting = words[unit.to];
  const after = isDefinite(counting) ? countOf(counting) : null;
  const isFew = counting?.form === F.THE_FEW;
  const position = after !== null || isFew ? unit.to + 1 : unit.to;
  const direction = timeWord(words, position, lexicon);
  const isLast = words[position]?.form === F.THE_LAST;
  if (words[position]?.sentence !== words[at]?.sentence || (direction?.time.kind !== 'direction' && !isLast)) return null;
  const side = isLast ? -1 : (direction?.time.value ?? 0);
  if (side === 0) return null;
  return {
    offset: { unit: unit.time.unit ?? 'day', count: side * (before ?? after ?? SOME), vague: false },
    duration: true,
    to: isLast ? position + 1 : (direction?.to ?? position),
  };
}
