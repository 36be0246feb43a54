// How output is to look: the reader's language, the terminal's width and colour, and how much is to be explained.

import type { Speaker } from '../../domain/speak.ts';

export interface Presentation {
  readonly speaker: Speaker;
  /** These say what is shown in both languages whatever the reader's is. */
  readonly arabic: Speaker;
  readonly english: Speaker;
  /** Columns of the terminal. */
  readonly columns: number;
  readonly hasColor: boolean;
  readonly explain: boolean;
  /** Where a lexicon entry is written (`lexicon/acts/consult.yaml:120`), or null where that is not known. */
  readonly placeOfEntry: (id: string) => string | null;
}
