// A stretch of a text with some of its words marked, safe to print.

import type { Span } from '../../domain/index.ts';
import { MARK_END, MARK_START, printable } from './terminal-text.ts';

/** `marks`: spans of the text, in UTF-16 code units; one that begins before the last one ends is passed over. */
export function markedText(text: string, marks: readonly Span[]): string {
  let marked = '';
  let at = 0;
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0])) {
    if (start < at) continue;
    marked += `${printable(text.slice(at, start))}${MARK_START}${printable(text.slice(start, end))}${MARK_END}`;
    at = end;
  }
  return (marked + printable(text.slice(at))).trim();
}
