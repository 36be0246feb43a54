// Puts entries beside the real schemas, so that tests of this room read a lexicon of a few lines. Test code only.

import { readdirSync, readFileSync } from 'node:fs';
import type { LexiconText } from '../src/lexicon/read-lexicon.ts';

const SCHEMAS = new URL('../lexicon/schema/', import.meta.url);

const schemas: readonly LexiconText[] = readdirSync(SCHEMAS).map((name) => ({
  path: `lexicon/schema/${name}`,
  text: readFileSync(new URL(name, SCHEMAS), 'utf8'),
}));

/** Texts of a lexicon: path under lexicon/ → YAML. */
export const smallLexicon = (files: Readonly<Record<string, string>>): readonly LexiconText[] => [
  ...schemas,
  ...Object.entries(files).map(([path, text]) => ({ path: `lexicon/${path}`, text })),
];
