// Dates an undated text from its own words: a date in its dateline or closing line, the latest day that it tells as past, the events and
// terms of office that it takes for granted. Each step is a reason; a text that says nothing stays undated.

import type { Dated, Reason, Span } from '../../domain/index.ts';
import type { Lexicon, PhraseTarget } from '../../lexicon/types.ts';
import { addDays, isIsoDay } from '../calendar.ts';
import type { Chunk, PhraseHit, Referent, TaggedWord, TimeHit } from '../types.ts';

export interface DatingContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly times: readonly TimeHit[];
  readonly names: readonly PhraseHit[];
  readonly lexicon: Lexicon;
  readonly spanOf: (from: number, to: number) => Span;
}

/** A line of this many words at the end or the beginning can be a dateline. */
const DATELINE_WORDS = 12;
/** How long after the latest thing that it tells a news text is still written: a year, for want of anything better in it. */
const NEWS_DAYS = 366;

/** The interval in which the text can have been written, or null when nothing bounds it from both sides. */
export function dateArticle(context: DatingContext): Dated | null {
  const dateline = fromDateline(context);
  if (dateline) return dateline;
  const because: Reason[] = [];
  let start: string | null = null;
  let end: string | null = null;
  const after = (day: string, text: string, span: Span | null) => {
    if (start === null || day > start) start = day;
    because.push({ text, span });
  };
  for (const hit of context.times) {
    const isFull = hit.start !== null && hit.end !== null && hit.forward === null && isIsoDay(hit.start);
    if (isFull && !hit.since && (hit.start as string) > '1990-01-01')
      after(hit.start as string, `It tells of ${hit.value}.`, context.spanOf(hit.from, hit.to));
  }
  for (const hit of context.names) {
    const target = hit.targets.find((one): one is Extract<PhraseTarget, { kind: 'entity' }> => one.kind === 'entity');
    const known = target ? context.lexicon.entity(target.id) : undefined;
    if (known?.kind === 'named-event' && known.from)
      after(known.from, `It speaks of ${known.name.en} (${known.from}).`, context.spanOf(hit.from, hit.to));
  }
  for (const { referent, span, from, to } of termsNamed(context)) {
    if (start === null || from > start) start = from;
    if (to !== null && (end === null || to < end)) end = to;
    because.push({ text: `${referent.name.en} is ${referent.role} (from ${from}${to === null ? '' : ` to ${to}`}).`, span });
  }
  if (start === null) return null;
  const latest: string = end !== null && end >= start ? end : addDays(start, NEWS_DAYS);
  return { start, end: latest, because };
}

/** A full date in the first or last line, standing in few words, is the day of writing. */
function fromDateline(context: DatingContext): Dated | null {
  const { words, times } = context;
  const last = words.at(-1);
  if (!last) return null;
  const hit = times.findLast(
    (one) =>
      one.start !== null &&
      one.start === one.end &&
      one.type === 'DATE' &&
      /^\d{4}-\d{2}-\d{2}$/u.test(one.value) &&
      one.forward === null,
  );
  if (!hit || hit.to < words.length - 1) return null;
  const sentence = (words[hit.from] as TaggedWord).sentence;
  const length = words.filter((word) => word.sentence === sentence).length;
  if (length > DATELINE_WORDS || words.some((word) => word.sentence === sentence && word.tag === 'verb')) return null;
  const day = hit.start as string;
  return {
    start: addDays(day, -3),
    end: day,
    because: [{ text: `The closing line gives ${day}.`, span: context.spanOf(hit.from, hit.to) }],
  };
}

interface NamedTerm {
  readonly referent: Referent;
  readonly span: Span | null;
  readonly from: string;
  readonly to: string | null;
}

/** People named with an office that the lexicon knows them to have held: the text is from their term. */
function termsNamed(context: DatingContext): readonly NamedTerm[] {
  const found: NamedTerm[] = [];
  for (const chunk of context.chunks) {
    for (const referent of chunk.phrase?.referents ?? []) {
      if (referent.kind !== 'person' || referent.role === null) continue;
      const offices = context.lexicon.entity(referent.entity)?.offices ?? [];
      const roleId = (referent.role.split(' / ').at(-1) as string).replaceAll(' ', '-');
      const term = offices.filter((one) => one.role === roleId && one.from !== null);
      const [only] = term;
      if (term.length !== 1 || !only?.from) continue;
      const span = referent.from === null || referent.to === null ? null : context.spanOf(referent.from, referent.to);
      found.push({ referent, span, from: firstDay(only.from), to: only.to === null ? null : lastDay(only.to) });
    }
  }
  return found;
}

const firstDay = (date: string): string => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
const lastDay = (date: string): string => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-28` : date);
