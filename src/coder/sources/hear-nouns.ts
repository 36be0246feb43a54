// Hears the nouns and participles of saying: `قول السفير إن`, `اكتفى بالقول إن`, `مؤكداً أن`, and the outlet to which somebody spoke (`دعا في
// حديث لقناة ... إلى`).

import * as F from '../../arabic/function-words.ts';
import type { Predicate, Reading, Referent } from '../types.ts';
import { clauseAfter, participleCue } from './find-content.ts';
import { speakersAt, speakersOrOwners } from './find-speakers.ts';
import { firstCue, type Heard, isOutlet, isSaying, type SourceContext } from './source-context.ts';

export function hearNouns(context: SourceContext): readonly Heard[] {
  const found: Heard[] = [];
  for (const predicate of context.predicates) {
    if (predicate.form !== 'noun') continue;
    const heard = hearSaying(context, predicate) ?? hearTold(context, predicate);
    if (heard) found.push(heard);
  }
  return found;
}

/** `تأكيد الوزارة أن`: its genitive speaks; `بالقول إن`, `جدد نفيه أن`: the subject of the verb. */
function hearSaying(context: SourceContext, predicate: Predicate): Heard | null {
  const cue = firstCue(predicate.alternatives);
  if (!cue) return null;
  const owner = predicate.genitive?.chunks.at(-1);
  const content = clauseAfter(context, (owner ?? predicate.chunk) + 1);
  if (!content) return null;
  const speakers = owner === undefined ? [] : speakersAt(context, owner);
  if (owner !== undefined && speakers.length === 0) return null;
  return { ...said(predicate), cue, outer: [], speakers, from: content.from, form: 'noun' };
}

const TOLD: ReadonlySet<string> = new Set([F.FOR, F.TO, F.WITH]);

/** `دعا في حديث لقناة الغد إلى`: the outlet stands around all that the verb says. */
function hearTold(context: SourceContext, predicate: Predicate): Heard | null {
  const cue = firstCue(predicate.alternatives);
  const governor = predicate.governor === null ? undefined : context.predicates[predicate.governor];
  if (!cue || governor?.form !== 'verb' || !isSaying(context, predicate.chunk)) return null;
  if (context.chunks[predicate.chunk]?.phrase?.preposition !== F.IN || governor.reading.lemma.acts.length === 0) return null;
  const outer = predicate.prepositional
    .filter((one) => TOLD.has(one.slot))
    .flatMap((one) => one.chunks.flatMap((chunk): readonly Referent[] => speakersAt(context, chunk)))
    .filter((one) => isOutlet(one, context));
  return outer.length === 0 ? null : { ...said(predicate), cue, outer, speakers: [], from: governor.word, form: 'noun' };
}

const said = (predicate: Predicate) => ({
  cueFrom: predicate.word,
  cueTo: predicate.word + 1,
  to: null,
  sentence: predicate.sentence,
  stand: 'leading' as const,
  predicate: predicate.index,
  reading: predicate.reading,
  isMute: false,
});

/** `مؤكداً أن`, `مضيفاً أن`: the subject of the clause goes on. */
export function hearParticiples(context: SourceContext): readonly Heard[] {
  const found: Heard[] = [];
  let predicate = 0;
  for (const chunk of context.chunks) {
    while ((context.predicates[predicate]?.word ?? Number.POSITIVE_INFINITY) < chunk.from) predicate++;
    const isFree = (chunk.kind === 'noun' || chunk.kind === 'particle') && context.predicates[predicate]?.word !== chunk.from;
    const reading = isFree ? participleCue(context, chunk) : undefined;
    const cue = reading?.lemma.cues.find((one) => one.participle);
    const content = cue ? clauseAfter(context, chunk.index + 1) : null;
    if (!cue || !reading || !content) continue;
    found.push({
      cue,
      cueFrom: chunk.from,
      cueTo: chunk.from + 1,
      outer: [],
      speakers: [],
      from: content.from,
      to: null,
      sentence: chunk.sentence,
      stand: 'leading',
      form: 'participle',
      predicate,
      reading,
      isMute: false,
    });
  }
  return found;
}

/** `وتابع المصدر أن`: a verb that elsewhere only goes with another (`تابع يقول`) says something where a clause of its own follows. */
export function hearAuxiliaries(context: SourceContext): readonly Heard[] {
  const found: Heard[] = [];
  let predicate = 0;
  for (const chunk of context.chunks) {
    while ((context.predicates[predicate]?.word ?? Number.POSITIVE_INFINITY) < chunk.from) predicate++;
    const word = context.words[chunk.from];
    const reading = chunk.kind === 'auxiliary' ? word?.readings.find(isSayingVerb) : undefined;
    const cue = reading?.lemma.cues[0];
    const subject = context.chunks[chunk.index + 1];
    const isNamed = subject?.sentence === chunk.sentence && subject.phrase !== null && subject.phrase.preposition === null;
    const content = cue ? clauseAfter(context, chunk.index + (isNamed ? 2 : 1)) : null;
    if (!cue || !reading || !content) continue;
    const speakers = isNamed && subject ? speakersOrOwners(context, subject.index) : [];
    found.push({
      ...{ cue, outer: [], speakers, cueFrom: chunk.from, cueTo: chunk.from + 1, from: content.from, to: null },
      ...{
        sentence: chunk.sentence,
        stand: 'leading',
        form: 'verb',
        predicate,
        reading,
        isMute: isNamed && speakers.length === 0,
      },
    });
  }
  return found;
}

const isSayingVerb = ({ analysis, lemma }: Reading): boolean => analysis.tense !== null && lemma.cues.length > 0;
