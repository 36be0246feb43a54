// The one shape in which gold and coded mentions are compared. Names are keys already (names.ts).

import type { Span } from '../../domain/coded-article.ts';

/** All names that the participant goes by, and its words in the text. */
export interface ScoredParticipant {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

export interface DayRange {
  readonly start: string;
  readonly end: string;
}

/** The slots of a mention that are scored. `place` and each voice are lists of names, any of which counts; null is said to be none. */
export interface Slots {
  readonly type: string;
  readonly status: string;
  readonly modes: readonly string[];
  readonly actor: readonly ScoredParticipant[];
  readonly recipient: readonly ScoredParticipant[];
  readonly place: readonly string[] | null;
  readonly date: DayRange | null;
  readonly saidBy: readonly (readonly string[])[];
}

export interface ScoredMention extends Slots {
  readonly trigger: Span;
  /** Only one of two annotators coded it: missing it costs nothing. */
  readonly isOptional: boolean;
  /** The other annotator's reading of a slot, where it differs; either is right. */
  readonly also: Partial<Slots>;
}

/** The readings of one slot that count as right. */
export function readings<Slot extends keyof Slots>(gold: ScoredMention, slot: Slot): readonly Slots[Slot][] {
  const other = gold.also[slot];
  return other === undefined ? [gold[slot]] : [gold[slot], other as Slots[Slot]];
}
