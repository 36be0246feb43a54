// Feature structures, of which a CAS is made: what annotations become before they are written as XMI or JSON, and what is read from both.

import type { Span } from '../../../domain/index.ts';

/** Links by the numbers of structures. */
export type Value = string | boolean | readonly string[] | { readonly target: number } | { readonly targets: readonly number[] };

/** `span`: UTF-16 code units, as UIMA counts; null where it is no annotation. Values that are not set are absent. */
export interface Structure {
  readonly id: number;
  readonly type: string;
  readonly span: Span | null;
  readonly values: Readonly<Record<string, Value>>;
}

export interface Cas {
  readonly text: string;
  readonly structures: readonly Structure[];
}

/** The number of the document's text among the structures. */
export const SOFA = 1;

export const textOf = ({ values }: Structure, name: string): string | null => {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

export const listOf = ({ values }: Structure, name: string): readonly string[] => {
  const value = values[name];
  return Array.isArray(value) ? value : [];
};

export const linksOf = ({ values }: Structure, name: string): readonly number[] => {
  const value = values[name];
  return typeof value === 'object' && 'targets' in value ? value.targets : [];
};

export const targetOf = ({ values }: Structure, name: string): number | null => {
  const value = values[name];
  return typeof value === 'object' && 'target' in value ? value.target : null;
};
