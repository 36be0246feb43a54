// The dateline with which a report begins: `موسكو ـ سبوتنيك`, `القاهرة (رويترز) -`, `طرابلس 30 يونيو 2016 (وال) -`. Gives the outlet or agency and
// the day, each with where it stands; the place is the coder's business.

import { normalize, sourceSpan } from '../../../arabic/normalize.ts';
import { splitWords } from '../../../arabic/words.ts';
import type { Span } from '../../../domain/coded-article.ts';
import type { DatelineWords } from '../../report.ts';
import type { Candidate } from '../metadata.ts';
import { type FoundDay, findDay } from './read-day.ts';

export interface Dateline {
  readonly outlet: { readonly name: string; readonly span: Span } | null;
  readonly day: FoundDay | null;
}

/** Characters in which a dateline ends, and words before its last mark. */
const LONGEST = 120;
const MOST_WORDS = 14;
/** A line that is no more than a date, with a place or a signature. */
const LONGEST_DATE_LINE = 60;
const FIRST_LINES = 4;
const MARKS = new Set(['-', '/', ':', '(', ')', '"', '[', ']', '|', '\u060C', ',', '.']);

/** Looks at the first lines, above which a headline may stand, and for the day also at the last. */
export function readDateline(text: string, words: DatelineWords): Dateline {
  let [outlet, day]: [Dateline['outlet'], FoundDay | null] = [null, null];
  for (const [line, at] of linesToLookAt(text)) {
    const found = outletLine(line, words);
    const dayOfLine = found?.day ?? (line.length <= LONGEST_DATE_LINE ? findDay(line, words) : null);
    if (found !== null) outlet ??= { name: found.name, span: shifted(found.span, at) };
    if (dayOfLine !== null) day ??= { day: dayOfLine.day, span: shifted(dayOfLine.span, at) };
  }
  return { outlet, day };
}

/** A value of the dateline as a candidate for metadata. */
export const fromDateline = (value: string | undefined, span: Span | undefined): Candidate => ({
  value,
  origin: 'dateline',
  ...(span === undefined ? {} : { span }),
});

const shifted = ([start, end]: Span, by: number): Span => [start + by, end + by];

function linesToLookAt(text: string): readonly (readonly [line: string, at: number])[] {
  const lines: [string, number][] = [];
  let at = 0;
  while (lines.length < FIRST_LINES && at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.trim() !== '') lines.push([line.slice(0, LONGEST), at]);
    at += line.length + 1;
  }
  const closing = text.trimEnd();
  const start = closing.lastIndexOf('\n') + 1;
  if (start >= at && closing.length - start <= LONGEST_DATE_LINE) lines.push([closing.slice(start), start]);
  return lines;
}

/** A line that begins with a dateline: its outlet, and the day that may stand in it. */
function outletLine(
  line: string,
  words: DatelineWords,
): { readonly name: string; readonly span: Span; readonly day: FoundDay | null } | null {
  const normal = normalize(line);
  const tokens = splitWords(normal.text);
  const forms = tokens.map(({ form }) => form);
  const found = outletIn(forms, words);
  if (found === null) return null;
  const span = sourceSpan(normal, tokens[found.at]?.start ?? 0, tokens[found.to - 1]?.end ?? 0);
  const [, end] = sourceSpan(normal, 0, tokens[lastMark(forms, found.to)]?.end ?? 0);
  return { name: found.outlet, span, day: findDay(line.slice(0, end), words) };
}

/** An outlet's name between two marks, the first of which is not the text's beginning unless a dash follows. */
function outletIn(
  forms: readonly string[],
  words: DatelineWords,
): { readonly outlet: string; readonly at: number; readonly to: number } | null {
  for (let at = 0; at < Math.min(forms.length, MOST_WORDS); at++) {
    if (at > 0 && !MARKS.has(forms[at - 1] ?? '')) continue;
    const found = words.outlet(forms, at);
    if (found === null) continue;
    const [before, after] = [forms[at - 1], forms[found.to]];
    const isClosed =
      before === '(' || before === '"'
        ? after === ')' || after === '"'
        : after === undefined || after === '-' || after === ':' || after === '/' || after === '(';
    if (isClosed && (at > 0 || after === '-' || after === ':')) return { outlet: found.outlet, at, to: found.to };
  }
  return null;
}

/** The last dash or colon of the dateline, within its length: behind the date that may follow the outlet. */
function lastMark(forms: readonly string[], from: number): number {
  let end = from - 1;
  for (let at = from; at < Math.min(forms.length, MOST_WORDS); at++)
    if (forms[at] === '-' || forms[at] === ':' || forms[at] === ')') end = at;
  return end;
}
