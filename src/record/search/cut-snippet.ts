// Cuts from a text the stretch in which most of the searched words stand closest together, and says where they stand in it.

import type { Snippet, Span } from '../../domain/index.ts';
import { searchWords } from './search-words.ts';

const WORD = /[\p{L}\p{M}\p{Nd}\u0640]+/gu;
const LONGEST = 220;
/** Characters before the first found word, so that it does not stand at the very beginning. */
const LEAD = 40;
/** A text that has the words very often is looked at no further. */
const MOST_HITS = 400;

interface Hit {
  readonly span: Span;
  /** Which of the searched words it is. */
  readonly term: number;
}

/** `terms`: for each searched word the words under which it may be indexed. Where none stands in the text, its beginning without marks. */
export function cutSnippet(text: string, terms: readonly (readonly string[])[]): Snippet {
  const hits = hitsIn(text, terms);
  const first = densest(hits);
  const from = first === null ? 0 : wordStart(text, Math.max(0, first.span[0] - LEAD));
  const to = wordEnd(text, Math.min(text.length, from + LONGEST));
  const marks = hits
    .filter(({ span }) => span[0] >= from && span[1] <= to)
    .map(({ span }): Span => [span[0] - from, span[1] - from]);
  return { text: text.slice(from, to), marks };
}

function hitsIn(text: string, terms: readonly (readonly string[])[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(WORD)) {
    const words = searchWords(match[0]);
    const term = terms.findIndex((alternatives) => alternatives.some((one) => words.includes(one)));
    if (term >= 0) hits.push({ span: [match.index, match.index + match[0].length], term });
    if (hits.length >= MOST_HITS) break;
  }
  return hits;
}

/** The hit from which on most different words stand within a snippet's length; of equals the first. */
function densest(hits: readonly Hit[]): Hit | null {
  let best: Hit | null = null;
  let most = 0;
  for (const [index, hit] of hits.entries()) {
    const found = new Set<number>();
    for (let at = index; at < hits.length; at++) {
      const other = hits[at] as Hit;
      if (other.span[1] > hit.span[0] + LONGEST - LEAD) break;
      found.add(other.term);
    }
    if (found.size > most) {
      most = found.size;
      best = hit;
    }
  }
  return best;
}

/** Backwards, and forwards, to a space, so that no word is cut; not beyond the length of a long word. */
function wordStart(text: string, at: number): number {
  for (let start = at; start > Math.max(0, at - LEAD); start--) if (/\s/u.test(text[start - 1] as string)) return start;
  return at <= LEAD ? 0 : at;
}

function wordEnd(text: string, at: number): number {
  for (let end = at; end < Math.min(text.length, at + LEAD); end++) if (/\s/u.test(text[end] as string)) return end;
  return at + LEAD >= text.length ? text.length : at;
}
