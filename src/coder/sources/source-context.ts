// What the readers of attribution share: the article's pieces, a cue as it was heard, and small questions about chunks.

import * as F from '../../arabic/function-words.ts';
import type { Cue, Lexicon } from '../../lexicon/types.ts';
import type { Chunk, PhraseHit, Predicate, Reading, Referent, TaggedWord } from '../types.ts';

export interface SourceContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  readonly resolved: readonly (readonly Referent[])[];
  readonly cueHits: readonly PhraseHit[];
  /** Words before which a cue phrase ends. */
  readonly cueEnds: ReadonlySet<number>;
  readonly chunkOfWord: Int32Array;
  readonly lexicon: Lexicon;
  /** The article's own outlet, which is no voice. */
  readonly outlet: string | null;
  readonly spanOf: (from: number, to: number) => readonly [number, number];
}

/** Where a cue stands to what it covers: before it, or after or amid it. */
export type Stand = 'leading' | 'trailing';

/** A cue with its voices and its reach. */
export interface Heard {
  readonly cue: Cue;
  readonly cueFrom: number;
  readonly cueTo: number;
  /** Whoever passes the words on: an outlet that was told, the reporter of `نقل عن`. */
  readonly outer: readonly Referent[];
  readonly speakers: readonly Referent[];
  /** Words `[from, to)` of what is said after it; `to` null: up to the end of the sentence or the next cue. */
  readonly from: number;
  readonly to: number | null;
  readonly sentence: number;
  readonly stand: Stand;
  readonly form: 'verb' | 'participle' | 'noun' | 'phrase';
  /** With no speaker named it takes the subject of a verb before this predicate; null: it has its voices or none. */
  readonly predicate: number | null;
  readonly reading: Reading | null;
  /** Its words name a subject that is nobody who could speak (`تنبئ الأزمة بـ`). */
  readonly isMute: boolean;
}

/** The first cue that a word has in one of its readings. */
export function firstCue(readings: readonly Reading[]): Cue | undefined {
  for (const { lemma } of readings) if (lemma.cues.length > 0) return lemma.cues[0];
  return undefined;
}

export const isSentenceHead = (context: SourceContext, index: number): boolean =>
  context.words[index - 1]?.sentence !== context.words[index]?.sentence;

export const isOutlet = (referent: Referent, context: SourceContext): boolean =>
  context.lexicon.entity(referent.entity)?.kind === 'outlet' || referent.class === 'media';

/** `في تصريح`, `في مقابلة`: a noun of saying. */
export function isSaying(context: SourceContext, chunk: number): boolean {
  const head = context.chunks[chunk]?.phrase?.head;
  return head !== undefined && (context.words[head]?.reading?.lemma.cues.length ?? 0) > 0;
}

/** `فيما`, `بينما`, `في حين` after a comma open another clause, which is not what the clause before said. */
export function opensOther(context: SourceContext, at: number): boolean {
  const word = context.words[at] as TaggedWord;
  if (word.form === ';' || word.form === '\u061B') return true;
  const next = context.words[at + 1];
  const isMeanwhile =
    F.MEANWHILE.has(word.form) || (word.form === F.IN && next?.form === F.WHILE && next.sentence === word.sentence);
  const before = context.words[at - 1];
  return isMeanwhile && (before?.form === ',' || before?.form === '\u060C');
}
