// The texts of all lexicon files, by path, for the scripts and tests that read the real lexicon.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LexiconText } from '../src/lexicon/read-lexicon.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Every YAML and JSON Schema file under lexicon/, sorted by path; paths are relative to the repository, with slashes. */
export function lexiconTexts(root: string = ROOT): readonly LexiconText[] {
  return readdirSync(join(root, 'lexicon'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:yaml|json)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}
