// A text as brat can hold it, and spans in brat's terms: code points, cut where a line ends, since its file has one annotation a line.
// (brat standoff format; brat's server/src/annotation.py)

import type { Span, Words } from '../../../domain/index.ts';
import type { CodePoints } from '../code-points.ts';

/** Characters at which brat's server ends a line when it reads a file of annotations. */
const LINE_END = /[\n\v\f\x1C-\x1E\x85\u2028\u2029]/gu;

/** As long as the text itself. A carriage return would become part of another line end when brat reads it; half a surrogate pair is no UTF-8. */
export const bratText = (text: string): string => text.replaceAll('\r', ' ').replaceAll(/\p{Cs}/gu, '\uFFFD');

/** The words in code points, without the line ends in them. `text`: as brat holds it. */
export function fragmentsOf(words: Words, text: string, { fromUnit }: CodePoints): readonly Span[] {
  return words.flatMap(([start, end]) => {
    const fragments: Span[] = [];
    let from = start;
    for (const { index } of text.slice(start, end).matchAll(LINE_END)) {
      if (start + index > from) fragments.push([from, start + index]);
      from = start + index + 1;
    }
    if (end > from || fragments.length === 0) fragments.push([Math.min(from, end), end]);
    return fragments.map(([one, other]): Span => [fromUnit(one), fromUnit(other)]);
  });
}

/** The other way: fragments with nothing but line ends between them are one span. */
export function wordsOf(fragments: readonly Span[], text: string, { toUnit }: CodePoints): Words | null {
  const spans: Span[] = [];
  for (const [one, other] of [...fragments].sort((a, b) => a[0] - b[0])) {
    const [start, end] = [toUnit(one), toUnit(other)];
    const last = spans.at(-1);
    if (last !== undefined && text.slice(last[1], start).replaceAll(LINE_END, '') === '')
      spans[spans.length - 1] = [last[0], end];
    else spans.push([start, end]);
  }
  const [first, ...rest] = spans;
  return first === undefined ? null : [first, ...rest];
}
