// A parenthesis between commas that parts a verb from its `أن` clause: `يُتوقع، وفق مصادر تحدثت إلى الصحيفة، أن يصل الوفد`.

import * as F from '../arabic/function-words.ts';
import type { TaggedWord } from './types.ts';

/** How long such a parenthesis is, in words. */
const LONGEST = 12;

/** Words from the opening comma up to and with the closing one, where they stand right before the `أن` of this verb; else null. */
export function parenthesisBefore(
  words: readonly TaggedWord[],
  verb: number,
): { readonly from: number; readonly to: number } | null {
  const closing = words[verb - 2];
  if (words[verb - 1]?.form !== F.THAT || !isComma(closing)) return null;
  for (let at = closing.index - 1; at >= closing.index - LONGEST; at--) {
    const word = words[at];
    if (word?.sentence !== closing.sentence) return null;
    if (isComma(word)) return { from: at, to: closing.index + 1 };
  }
  return null;
}

const isComma = (word: TaggedWord | undefined): word is TaggedWord => word?.form === ',' || word?.form === '\u060C';
