// The task of `isnad score`: precision, recall and F1 of coded articles against gold annotations, by the rules of the project's scorer
// (shared/score/score.mjs); a test holds both to the same figures. Figures are over mentions, pooled over documents.

import { codeArticle } from '../../coder/code-article.ts';
import type { CodedArticle } from '../../domain/coded-article.ts';
import { alignMentions } from './align-mentions.ts';
import { areExactly, type Counts, compareWithBest, haveSameMembers, isRightDate, isSameName } from './compare-slots.ts';
import { type NameKey, nameKeys } from './names.ts';
import { type Annotation, mentionsOfAnnotation, mentionsOfCoded } from './read-mentions.ts';
import { readings, type ScoredMention } from './scored-mention.ts';

/** One document: its text, its gold, and its coding by somebody else; without one, Isnad codes it. */
export interface ScoredDocument {
  readonly name: string;
  readonly text: string;
  readonly gold: Annotation;
  /** A coded article, or another annotator's annotation. */
  readonly coding: CodedArticle | Annotation | null;
}

export interface Rate {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}
export interface Accuracy {
  readonly accuracy: number;
  readonly n: number;
}

/** The figures under the names of the project's scorer, in its order. */
export const RATES = [
  'trigger found (any type)',
  'event: trigger + type',
  'who did what to whom',
  'full record',
  'actor',
  'recipient',
] as const;
export const ACCURACIES = ['status', 'place', 'date', 'origin', 'chain', 'mode'] as const;
export type Scores = { readonly documents: number } & Readonly<Record<(typeof RATES)[number], Rate>> &
  Readonly<Record<(typeof ACCURACIES)[number], Accuracy>>;

type Totals = Record<(typeof RATES)[number], { tp: number; fp: number; fn: number }>;
type Tallies = Record<(typeof ACCURACIES)[number], { right: number; n: number }>;

/** `aliases`: groups of names that count as one. Throws `GOLD_ANCHOR_NOT_FOUND`. */
export function scoreDocuments(documents: Iterable<ScoredDocument>, aliases: readonly (readonly string[])[]): Scores {
  const key = nameKeys(aliases);
  const totals = Object.fromEntries(RATES.map((rate) => [rate, { tp: 0, fp: 0, fn: 0 }])) as Totals;
  const tallies = Object.fromEntries(ACCURACIES.map((slot) => [slot, { right: 0, n: 0 }])) as Tallies;
  let count = 0;
  for (const document of documents) {
    count += 1;
    scoreDocument(document, key, { totals, tallies });
  }
  const rates = Object.fromEntries(RATES.map((rate) => [rate, rateOf(totals[rate])])) as Record<(typeof RATES)[number], Rate>;
  const accuracies = Object.fromEntries(
    ACCURACIES.map((slot) => [slot, { accuracy: tallies[slot].right / (tallies[slot].n || 1), n: tallies[slot].n }]),
  ) as Record<(typeof ACCURACIES)[number], Accuracy>;
  return { documents: count, ...rates, ...accuracies };
}

function scoreDocument(
  { name, text, gold, coding }: ScoredDocument,
  key: NameKey,
  into: { totals: Totals; tallies: Tallies },
): void {
  const expected = mentionsOfAnnotation(gold, text, { document: name, key });
  const coded = mentionsOfCoding(coding ?? codeArticle({ text, published: gold.published ?? null }), text, {
    document: name,
    key,
  });
  const { matched, missed, extra } = alignMentions(expected, coded, text);
  for (const pair of matched) countPair(pair.gold, pair.coded, into);
  const required = missed.filter(({ isOptional }) => !isOptional).length;
  for (const rate of RATES.slice(0, 4)) {
    into.totals[rate].fn += required;
    into.totals[rate].fp += extra.length;
  }
}

const mentionsOfCoding = (
  coding: CodedArticle | Annotation,
  text: string,
  context: { readonly document: string; readonly key: NameKey },
): readonly ScoredMention[] =>
  'mentions' in coding ? mentionsOfAnnotation(coding, text, context) : mentionsOfCoded(coding, context.key);

/** A pair counts for the slots only where its type is right. */
function countPair(gold: ScoredMention, coded: ScoredMention, { totals, tallies }: { totals: Totals; tallies: Tallies }): void {
  const slots = judge(gold, coded);
  const verdicts = [
    ['trigger found (any type)', true],
    ['event: trigger + type', slots.type],
    ['who did what to whom', slots.type && slots.participants],
    ['full record', slots.type && slots.participants && slots.status && slots.place && slots.date && slots.origin],
  ] as const;
  for (const [rate, isRight] of verdicts) {
    if (isRight) totals[rate].tp += 1;
    else {
      totals[rate].fp += 1;
      totals[rate].fn += 1;
    }
  }
  if (!slots.type) return;
  add(totals.actor, compareWithBest(readings(gold, 'actor'), coded.actor));
  add(totals.recipient, compareWithBest(readings(gold, 'recipient'), coded.recipient));
  for (const slot of ACCURACIES) {
    tallies[slot].n += 1;
    if (slots[slot]) tallies[slot].right += 1;
  }
}

function judge(gold: ScoredMention, coded: ScoredMention) {
  const origin = coded.saidBy.at(-1) ?? null;
  return {
    type: readings(gold, 'type').includes(coded.type),
    participants:
      readings(gold, 'actor').some((actor) => areExactly(actor, coded.actor)) &&
      readings(gold, 'recipient').some((recipient) => areExactly(recipient, coded.recipient)),
    status: readings(gold, 'status').includes(coded.status),
    place: readings(gold, 'place').some((place) => isSameName(place, coded.place)),
    date: readings(gold, 'date').some((date) => isRightDate(date, coded.date)),
    origin: readings(gold, 'saidBy').some((chain) => isSameName(chain.at(-1) ?? null, origin)),
    chain: readings(gold, 'saidBy').some(
      (chain) =>
        chain.length === coded.saidBy.length && chain.every((voice, index) => isSameName(voice, coded.saidBy[index] ?? null)),
    ),
    mode: readings(gold, 'modes').some((modes) => haveSameMembers(modes, coded.modes)),
  };
}

function add(into: { tp: number; fp: number; fn: number }, counts: Counts): void {
  into.tp += counts.tp;
  into.fp += counts.fp;
  into.fn += counts.fn;
}

function rateOf({ tp, fp, fn }: Counts): Rate {
  const precision = tp / (tp + fp || 1);
  const recall = tp / (tp + fn || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), tp, fp, fn };
}
