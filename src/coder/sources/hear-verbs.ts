// Hears the verbs and verbal participles of saying: who speaks, who was told, who passes it on, and what is said.

import * as F from '../../arabic/function-words.ts';
import type { Cue } from '../../lexicon/types.ts';
import type { Predicate, Referent } from '../types.ts';
import { type Content, findContent } from './find-content.ts';
import { type Subject, speakersAt, speakersOrOwners, subjectOf } from './find-speakers.ts';
import { firstCue, type Heard, isOutlet, isSentenceHead, type SourceContext } from './source-context.ts';

export function hearVerbs(context: SourceContext): readonly Heard[] {
  const found: Heard[] = [];
  for (const predicate of context.predicates) {
    const cue = predicate.form === 'noun' ? undefined : cueOf(context, predicate);
    if (!cue) continue;
    const content = findContent(context, predicate);
    const isTrailing = trails(context, predicate, content);
    const mustReport = predicate.reading.lemma.acts.length > 0 || (cue.voice === 'subject' && cue.kind !== 'deny');
    if (!isTrailing && !content && mustReport) continue;
    const { outer, speakers, isMute } = voicesOf(context, predicate, cue);
    found.push({
      cue,
      cueFrom: predicate.word,
      cueTo: predicate.word + 1,
      outer,
      speakers,
      from: content?.from ?? predicate.word + 1,
      to: content?.to ?? null,
      sentence: predicate.sentence,
      stand: isTrailing ? 'trailing' : 'leading',
      form: predicate.form,
      predicate: predicate.index,
      reading: predicate.reading,
      isMute,
    });
  }
  return found;
}

/** The cue of a verb. `ورد` with nothing of its own to say may be `و` and `رد`. */
function cueOf({ words }: SourceContext, { alternatives, word, form }: Predicate): Cue | undefined {
  const cue = firstCue(alternatives);
  if (cue || form !== 'verb' || alternatives.some((reading) => reading.lemma.acts.length > 0)) return cue;
  return words[word]?.readings.find(
    ({ conjunction, analysis, lemma }) => lemma.cues.length > 0 && conjunction !== null && analysis.pos === 'verb',
  )?.lemma.cues[0];
}

/**
 * `كما قال`, `على ما أعلن`, `بحسب ما ذكر`: a cue phrase stands right before the verb, so it covers what went before; but `كما أعلن أن` goes on
 * with something else.
 */
function trails(context: SourceContext, predicate: Predicate, content: Content | null): boolean {
  const before = context.words[predicate.word - 1];
  if (before?.sentence !== predicate.sentence || !context.cueEnds.has(predicate.word)) return false;
  return !isSentenceHead(context, before.index) && !(before.form === F.AS && content !== null);
}

interface Voices extends Subject {
  readonly outer: readonly Referent[];
}

/** Where an outlet may stand that was told: `قال لرويترز`, `تحدث إلى`, `في مقابلة مع`. */
const TOLD: ReadonlySet<string> = new Set([F.FOR, F.TO, F.WITH]);

function voicesOf(context: SourceContext, predicate: Predicate, cue: Cue): Voices {
  const subject = subjectOf(context, predicate);
  const slot = (name: string): readonly Referent[] => {
    if (name === 'subject') return subject.speakers;
    const argument = predicate.prepositional.find((one) => one.slot === name);
    return argument ? argument.chunks.flatMap((chunk) => speakersOrOwners(context, chunk)) : [];
  };
  const speakers = slot(cue.voice);
  const reporter = cue.reporter === null ? [] : slot(cue.reporter).filter((one) => !speakers.includes(one));
  // `أفاد مصدر أمني وكالة فرانس برس`: an outlet may be the object too.
  const told = [
    ...predicate.prepositional.filter((one) => TOLD.has(one.slot) && one.slot !== cue.voice),
    ...predicate.bare.slice(1),
  ]
    .flatMap((one) => one.chunks.flatMap((chunk) => speakersAt(context, chunk)))
    .filter((one) => isOutlet(one, context));
  return { outer: [...told, ...reporter], speakers, isMute: subject.isMute && cue.voice === 'subject' };
}
