// The lexicon that Isnad ships, opened when it is first asked for and once.

import { compiled } from './compiled.js';
import type { CompiledLexicon } from './compiled-lexicon.ts';
import { openLexicon } from './open-lexicon.ts';
import type { Lexicon } from './types.ts';

let opened: Lexicon | undefined;

export function defaultLexicon(): Lexicon {
  opened ??= openLexicon(JSON.parse(compiled) as CompiledLexicon);
  return opened;
}
