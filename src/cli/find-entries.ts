// Where each lexicon entry is written, for `--explain`: file and line of its id, where the YAML is installed beside the program.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Reads lexicon/ once, when the first entry is asked for. */
export function entryFinder(): (id: string) => string | null {
  let places: ReadonlyMap<string, string> | null = null;
  return (id) => {
    places ??= readPlaces(join(ROOT, 'lexicon'));
    return places.get(id) ?? null;
  };
}

function readPlaces(folder: string): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  if (!existsSync(folder)) return places;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    lines.forEach((line, index) => {
      const id = /^- id: (\S+)/u.exec(line)?.[1];
      if (id !== undefined) places.set(id, `lexicon/${file}:${index + 1}`);
    });
  }
  return places;
}
