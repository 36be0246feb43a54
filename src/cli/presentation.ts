// How blocks are to look on this terminal, in both languages.

import { entryFinder } from './find-entries.ts';
import { loadMessages } from './load-messages.ts';
import type { Terminal } from './terminal.ts';

export function presentationOf({ speaker, columns, hasColor }: Terminal, explain = false) {
  const other = loadMessages(speaker.language === 'ar' ? 'en' : 'ar');
  const [arabic, english] = speaker.language === 'ar' ? [speaker, other] : [other, speaker];
  return { speaker, arabic, english, columns, hasColor, explain, placeOfEntry: entryFinder() };
}
