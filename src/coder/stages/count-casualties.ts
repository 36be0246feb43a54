// Casualty figures of an attack: the number that stands with the dead or the wounded in its sentence, as a range where the text gives a
// bound (`أكثر من`, `عشرات`). A vague word has ACLED's value as its least.

import type { ActMatch, Casualties, Chunk, Referent, TaggedWord } from '../types.ts';

export interface CasualtyContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
}

type Harm = 'dead' | 'injured';

/** Figures of each match in order; null for other types and where no figure is given. */
export function countCasualties(
  context: CasualtyContext,
  matches: readonly ActMatch[],
  recipients: readonly (readonly Referent[])[],
): readonly (Casualties | null)[] {
  return matches.map((match, index) => {
    if (match.act.type !== 'ASSAULT' || match.act.harm === null) return null;
    const own = (recipients[index] ?? []).map((one) => countIn(context, one)).find((count) => count !== null) ?? null;
    const count = own ?? beside(context, match);
    if (count === null) return null;
    const harm: Harm = match.act.harm;
    return { dead: harm === 'dead' ? count : null, injured: harm === 'injured' ? count : null };
  });
}

function countIn(context: CasualtyContext, { from, to, number }: Referent): readonly [number, number] | null {
  if (from === null || to === null) return null;
  const counted = numberIn(context, from, to);
  if (counted) return counted;
  return number === 'singular' ? [1, 1] : number === 'dual' ? [2, 2] : null;
}

/** The phrase in the genitive or right before a casualty noun. */
function beside(context: CasualtyContext, match: ActMatch): readonly [number, number] | null {
  const chunk = context.chunks[match.predicate.chunk] as Chunk;
  return (
    numberIn(context, Math.max(0, chunk.from - 4), chunk.to) ??
    numberIn(context, chunk.to, Math.min(context.words.length, chunk.to + 4))
  );
}

function numberIn(context: CasualtyContext, from: number, to: number): readonly [number, number] | null {
  let value: number | null = null;
  let isBound = false;
  for (const word of context.words.slice(from, to)) {
    const lemmaValue = word.reading?.lemma.value ?? null;
    const said = word.kind === 'number' && /^\d+$/u.test(word.form) ? Number(word.form) : lemmaValue;
    if (word.reading?.lemma.class === 'comparator' || word.reading?.lemma.class === 'vague') isBound = true;
    if (said === null) continue;
    value = value !== null && said >= 100 && value < said ? value * said : (value ?? 0) + said;
  }
  if (value === null) return null;
  return isBound ? [value, Math.max(value, value * 2)] : [value, value];
}
