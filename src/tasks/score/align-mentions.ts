// Pairs gold mentions with coded ones: by touching triggers first, else by standing in one sentence with one type.

import type { Span } from '../../domain/coded-article.ts';
import { compareWithBest } from './compare-slots.ts';
import { readings, type ScoredMention } from './scored-mention.ts';

export interface Alignment {
  readonly matched: readonly { readonly gold: ScoredMention; readonly coded: ScoredMention }[];
  readonly missed: readonly ScoredMention[];
  readonly extra: readonly ScoredMention[];
}

/** Weights: a touching trigger of the same type, of another type, a mention of the same type in the sentence. */
const TOUCHING_SAME_TYPE = 100;
const TOUCHING = 40;
const TOGETHER = 20;

export function alignMentions(gold: readonly ScoredMention[], coded: readonly ScoredMention[], text: string): Alignment {
  const sentences = scoredSentences(text);
  const sentenceOf = ([start]: Span): number => sentences.findIndex((one) => start >= one[0] && start < one[1]);
  const pairs = gold.flatMap((one, i) =>
    coded.flatMap((other, j) => {
      const isTouching = one.trigger[0] < other.trigger[1] && other.trigger[0] < one.trigger[1];
      const isSameType = readings(one, 'type').includes(other.type);
      if (!isTouching && !(isSameType && sentenceOf(one.trigger) === sentenceOf(other.trigger))) return [];
      const agreeing =
        compareWithBest(readings(one, 'actor'), other.actor).tp +
        compareWithBest(readings(one, 'recipient'), other.recipient).tp +
        (readings(one, 'status').includes(other.status) ? 1 : 0);
      const base = isTouching ? (isSameType ? TOUCHING_SAME_TYPE : TOUCHING) : TOGETHER;
      return [{ i, j, weight: base + agreeing }];
    }),
  );
  pairs.sort((one, other) => other.weight - one.weight || one.i - other.i || one.j - other.j);
  const usedGold = new Set<number>();
  const usedCoded = new Set<number>();
  const matched: Alignment['matched'][number][] = [];
  for (const { i, j } of pairs) {
    const one = gold[i];
    const other = coded[j];
    if (usedGold.has(i) || usedCoded.has(j) || !one || !other) continue;
    usedGold.add(i);
    usedCoded.add(j);
    matched.push({ gold: one, coded: other });
  }
  return { matched, missed: gold.filter((_, i) => !usedGold.has(i)), extra: coded.filter((_, j) => !usedCoded.has(j)) };
}

/** Sentences as the scorer cuts them (the coder's own are finer): after a stop or line feed that space, comma or the end follows. */
function scoredSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!\u061F?\n]+(?=\s|,|\u060C|$)/gu)) {
    const end = match.index + match[0].length;
    spans.push([start, end]);
    start = end;
  }
  if (start < text.length) spans.push([start, text.length]);
  return spans;
}
