// Which words an article has others say, from the voices of its events: within the sentence that tells an act, what stands on the trigger's side of the
// words that attribute; within quotation marks, only what is between them.

import type { Event, Source, Span } from '../../../domain/index.ts';

export interface Quotation {
  /** Who says it, and the words that attribute it. */
  readonly source: Source;
  readonly cue: Span;
  readonly said: Span;
}

/** In the order of the text, each stretch once, with the voice nearest to the words. */
export function quotationsOf(events: readonly Event[], sources: readonly Source[], text: string): readonly Quotation[] {
  const known = new Map(sources.map((source) => [source.id, source]));
  const found = new Map<string, Quotation>();
  for (const { saidBy, sentence, trigger } of events) {
    const source = known.get(saidBy.at(-1) ?? '');
    if (source === undefined) continue;
    const said = trimmed(quotedPart(besideCue(sentence, trigger, source), trigger, text), text);
    if (said[0] < said[1] && !found.has(said.join())) found.set(said.join(), { source, cue: source.cue, said });
  }
  return [...found.values()].sort((a, b) => a.said[0] - b.said[0] || a.said[1] - b.said[1]);
}

/** A voice that goes on from an earlier sentence has all of this one. */
function besideCue([start, end]: Span, [from, to]: Span, { cue, span }: Source): Span {
  let [left, right] = [start, end];
  for (const [first, behind] of [cue, span]) {
    if (behind <= from && first >= start) left = Math.max(left, behind);
    if (first >= to && behind <= end) right = Math.min(right, first);
  }
  return [left, right];
}

const PAIRS = [
  ['\u00AB', '\u00BB'],
  ['\u201C', '\u201D'],
  ['\u201D', '\u201C'],
] as const;
const STRAIGHT = '"';

function quotedPart([start, end]: Span, [from, to]: Span, text: string): Span {
  for (const [open, close] of PAIRS) {
    const before = text.lastIndexOf(open, from);
    const behind = text.indexOf(close, to);
    if (before >= start && behind >= 0 && behind < end) return [before + 1, behind];
  }
  // Every second one closes.
  for (let open = text.indexOf(STRAIGHT, start); open >= 0 && open < from; ) {
    const close = text.indexOf(STRAIGHT, open + 1);
    if (close < 0 || close >= end) break;
    if (close >= to) return [open + 1, close];
    open = text.indexOf(STRAIGHT, close + 1);
  }
  return [start, end];
}

const WORDLIKE = /[\p{L}\p{N}\p{M}]/u;

/** Without marks and spaces at its ends. */
function trimmed([start, end]: Span, text: string): Span {
  let [first, last] = [start, end];
  while (first < last && !WORDLIKE.test(text.charAt(first))) first += 1;
  while (last > first && !WORDLIKE.test(text.charAt(last - 1))) last -= 1;
  return [first, last];
}
