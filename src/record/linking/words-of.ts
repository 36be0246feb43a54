// The words and figures by which an act and its article are recognised elsewhere: of the act's own sentences, and of the article as a whole.

import type { CodedArticle, Event, Span } from '../../domain/index.ts';
import { stemsOf } from './fold-words.ts';

/** Words further from the trigger than this, in characters, belong to another act of the sentence. */
const WINDOW = 90;
/** Setting and words are kept short: an account is read a million times. */
const MOST_WORDS = 24;
const MOST_SETTING = 40;

/** What stands in an article for itself, in the order of the text: its names and its times. */
export const knownSpans = (coded: CodedArticle): readonly Span[] =>
  [...coded.times.map((time) => time.span), ...namesIn(coded)].sort(byStart);

const byStart = (one: Span, two: Span): number => one[0] - two[0];

/** The text of an act: its sentences near the triggers, without what is compared for itself (`knownSpans`). */
export function piecesOf(coded: CodedArticle, events: readonly Event[], known: readonly Span[]): readonly string[] {
  return events.flatMap(({ trigger, sentence }) =>
    withoutSpans(coded.article.text, known, [
      Math.max(sentence[0], trigger[0] - WINDOW),
      Math.min(sentence[1], trigger[1] + WINDOW),
    ]),
  );
}

/** Folded content words of an act's own sentences, sorted. */
export const wordsOf = (pieces: readonly string[]): readonly string[] => shortened(stemsOf(pieces.join(' ')), MOST_WORDS);

/** Longer words say more; what is kept does not depend on anything outside the list. */
const shortened = (words: readonly string[], most: number): readonly string[] =>
  words
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, most)
    .sort();

/** Figures of an act's own sentences and its casualties, sorted. */
export function numbersOf(pieces: readonly string[], events: readonly Event[]): readonly number[] {
  const found = new Set<number>();
  for (const piece of pieces)
    for (const digits of piece.match(/\p{Nd}+/gu) ?? [])
      if (digits.length <= 9) found.add(Number([...digits].map(digitOf).join('')));
  for (const { casualties } of events)
    for (const count of [casualties?.dead, casualties?.injured]) if (count) for (const n of count) found.add(n);
  return [...found].sort((a, b) => a - b);
}

/** The value of a decimal digit of any script that Arabic texts print: Latin, Arabic-Indic and Persian digits each run from 0 to 9. */
function digitOf(digit: string): number {
  const code = digit.charCodeAt(0);
  return code >= 0x06f0 ? code - 0x06f0 : code >= 0x0660 ? code - 0x0660 : code - 0x30;
}

/** Whom and what the article names, and its longest other words: reports of one day's happenings share more of it than those of a year apart. */
export function settingOf(coded: CodedArticle): readonly string[] {
  const { article, entities } = coded;
  const rest = withoutSpans(article.text, namesIn(coded).toSorted(byStart), [0, article.text.length]).join(' ');
  const ids = entities.filter(({ kind }) => kind === 'person' || kind === 'organization' || kind === 'place').map(({ id }) => id);
  return [...ids.sort().slice(0, MOST_SETTING), ...shortened(stemsOf(rest), MOST_SETTING)].sort();
}

/** Where the article names somebody, or some place, that is more than a group or a thing. */
const namesIn = ({ entities }: CodedArticle): readonly Span[] =>
  entities.flatMap(({ kind, mentions }) => (kind === 'group' || kind === 'unknown' ? [] : mentions));

/** What remains of a stretch of the text when spans, in the order of the text, are cut out of it. */
function withoutSpans(text: string, spans: readonly Span[], [start, end]: Span): readonly string[] {
  const pieces: string[] = [];
  let at = start;
  for (const [from, to] of spans) {
    if (from >= end) break;
    if (to <= at) continue;
    if (from > at) pieces.push(text.slice(at, from));
    at = Math.max(at, to);
  }
  if (at < end) pieces.push(text.slice(at, end));
  return pieces;
}
