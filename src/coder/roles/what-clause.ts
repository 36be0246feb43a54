// The clause of a free relative in a predicate's slot: `أشاد بما تبذله السعودية`, `استنكر ما أصاب المنشآت من هجمات`.

import * as F from '../../arabic/function-words.ts';
import type { Chunk, Predicate, TaggedWord } from '../types.ts';

interface Clauses {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
}

export interface WhatClause {
  readonly slot: string;
  readonly verb: Predicate;
}

const SLOT_OF = new Map([
  [F.WHAT, 'object'],
  [F.BY + F.WHAT, F.BY],
  [F.FOR + F.WHAT, F.FOR],
]);

/** The `ما` right after a predicate's own complements, with the verb of its clause; null where there is none. */
export function whatClause({ words, chunks, predicates }: Clauses, predicate: Predicate): WhatClause | null {
  let at = predicate.last + 1;
  while (chunks[at]?.kind === 'time' || chunks[at]?.kind === 'particle') at++;
  const preposition = chunks[at]?.kind === 'preposition' ? words[chunks[at]?.from ?? 0]?.form : undefined;
  if (preposition !== undefined) at++;
  const what = chunks[at];
  const slot = what?.sentence === predicate.sentence ? SLOT_OF.get(words[what.from]?.form ?? '') : undefined;
  if (slot === undefined) return null;
  const verb = predicates.slice(predicate.index + 1, predicate.index + 4).find((one) => one.chunk === at + 1);
  return verb?.form === 'verb' ? { slot: preposition ?? slot, verb } : null;
}
