// The values of a report's metadata, each with where it was read: the first place that says one counts. The origins become diagnostics of the coded
// article, so that every value can be traced.

import type { Diagnostic, Span } from '../../domain/coded-article.ts';
import type { Metadata } from '../report.ts';

/** A value, or null where that place has none; `origin`: the place as a person would look it up (`meta og:title`). */
export interface Candidate {
  readonly value: string | null | undefined;
  readonly origin: string;
  readonly span?: Span;
}

export type MetadataField = keyof Metadata | 'author';

/** Candidates by field, the ones that count most first. */
export type Candidates = Readonly<Partial<Record<MetadataField, readonly Candidate[]>>>;

export interface FoundMetadata {
  readonly metadata: Metadata;
  readonly diagnostics: readonly Diagnostic[];
}

const FIELDS = ['published', 'outlet', 'url', 'title', 'author'] as const;

/** `fallback` is for fields that no place says. */
export function chooseMetadata(candidates: Candidates, fallback: Metadata): FoundMetadata {
  const found: Record<string, string | null> = { ...fallback };
  const diagnostics: Diagnostic[] = [];
  for (const field of FIELDS) {
    const chosen = candidates[field]?.find(({ value }) => typeof value === 'string' && value.trim() !== '');
    if (chosen === undefined) continue;
    const value = (chosen.value ?? '').trim();
    if (field !== 'author') found[field] = value;
    diagnostics.push({ code: 'METADATA_FOUND', span: chosen.span ?? null, details: { field, value, origin: chosen.origin } });
  }
  return { metadata: found as unknown as Metadata, diagnostics };
}
