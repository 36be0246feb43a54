// What kind of voice speaks (codebook section 6), and documents that speak for themselves.

import type { SourceKind } from '../domain/index.ts';
import type { Lexicon } from '../lexicon/types.ts';
import { fromDescription } from './referents.ts';
import type { NounPhrase, Referent, TaggedWord } from './types.ts';

const ANONYMOUS = new Set(['source', 'witness', 'observer', 'count']);

/** Codebook section 6: the kinds of voices. */
export function voiceKindOf(lexicon: Lexicon, referent: Referent): SourceKind {
  const known = lexicon.entity(referent.entity);
  if (known) return known.kind === 'person' && referent.role === null ? personKind(referent) : lexicon.sourceKindOf(known);
  if (referent.class === 'expert') return 'expert';
  if (referent.class === 'document') return 'document';
  if (referent.class !== null && ANONYMOUS.has(referent.class)) return 'anonymous';
  if (referent.class === 'media' || referent.class === 'journalist') return 'outlet';
  if (referent.role !== null || referent.kind === 'role') return 'official';
  if (referent.kind === 'organization')
    return referent.sectors.some((sector) => ['REB', 'PTY', 'OPP', 'NGO', 'CVL'].includes(sector)) ? 'party' : 'official';
  if (referent.class === 'official' || referent.class === 'politician' || referent.class === 'diplomat') return 'anonymous';
  if (referent.kind === 'group' || referent.kind === 'unknown') return 'anonymous';
  return 'party';
}

const personKind = (referent: Referent): SourceKind =>
  referent.sectors.some((sector) => ['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY', 'IGO', 'UNO'].includes(sector))
    ? 'official'
    : 'party';

/** A report or statement that speaks for itself: `تقرير أممي`, `التقرير`. Null for a word that has no English name. */
export function documentOf(phrase: NounPhrase, words: readonly TaggedWord[], nation: Referent | null): Referent | null {
  const head = words[phrase.head];
  const lemma = head?.reading?.lemma;
  const isPlural = head?.reading?.analysis.number === 'plural';
  const gloss = (isPlural ? lemma?.glosses : null) ?? lemma?.gloss ?? null;
  if (!head || gloss === null) return null;
  const range = { from: phrase.from, to: phrase.to };
  const ar = words
    .slice(range.from, range.to)
    .map((word) => word.form)
    .join(' ');
  const name = { en: nation ? `${nation.name.en} ${gloss}` : gloss, ar, country: nation?.country ?? null };
  return fromDescription(
    { ...name, kind: 'unknown', class: 'document', sectors: [], number: 'singular', gender: null, how: 'description' },
    range,
  );
}
