// Hears the name before a colon at the head of a sentence, as headlines have it: `لافروف: لن نسلّم السلاح`, `الجيش اللبناني: ...`.

import type { Cue } from '../../lexicon/types.ts';
import { speakersAt } from './find-speakers.ts';
import { type Heard, isSentenceHead, type SourceContext } from './source-context.ts';

const LABEL: Cue = {
  id: 'roles.label',
  voice: 'subject',
  reporter: null,
  to: null,
  continues: false,
  kind: 'say',
  participle: false,
};

export function hearLabels(context: SourceContext): readonly Heard[] {
  const found: Heard[] = [];
  for (const chunk of context.chunks) {
    if (!chunk.phrase || chunk.phrase.preposition !== null || !isSentenceHead(context, chunk.from)) continue;
    const colon = context.words[chunk.to];
    if (colon?.form !== ':' || colon.sentence !== chunk.sentence) continue;
    const speakers = speakersAt(context, chunk.index);
    if (speakers.length === 0) continue;
    found.push({
      ...{ cue: LABEL, cueFrom: chunk.from, cueTo: chunk.to, outer: [], speakers, from: chunk.to + 1, to: null },
      ...{ sentence: chunk.sentence, stand: 'leading', form: 'phrase', predicate: null, reading: null, isMute: false },
    });
  }
  return found;
}
