// What a time says of a status: a day to come, a word like `soon`, and the imperfect with which a report announces.

import type { Act, Chunk, Predicate, TimeHit } from '../types.ts';
import { type Decided, type ModalAt, REACH, type StatusContext } from './status-context.ts';

/** An imperfect with a day to come is a plan: `يلتقي غداً`. */
export function futureByTime(context: StatusContext, predicate: Predicate): Decided | null {
  if (context.published === null || !isTimed(context, predicate)) return null;
  const times = nearbyTimes(context, predicate);
  // `يعقد الوزير اليوم اجتماعاً`: on the day of writing the verb that comes first announces.
  const isImperfect = predicate.alternatives.every((one) => one.analysis.tense === 'imperfect');
  const opens = isImperfect && predicate.before === null && context.words[predicate.word - 1]?.sentence !== predicate.sentence;
  const isAhead = times.some(
    ({ start }) => start !== null && (start > (context.published as string) || (opens && start === context.published)),
  );
  return isAhead ? { status: 'future', because: 'status.day-to-come' } : null;
}

/** An imperfect, or a noun that an imperfect auxiliary carries (`يجري الوزير غداً محادثات`). */
function isTimed({ words }: StatusContext, { form, word, sentence, reading }: Predicate): boolean {
  if (form === 'verb') return reading.analysis.tense === 'imperfect';
  for (let at = word - 1; at >= word - AUXILIARY_REACH; at--) {
    const before = words[at];
    if (before?.sentence !== sentence || before.tag === 'verb') return false;
    if (before.tag === 'auxiliary' && before.reading?.analysis.tense === 'imperfect') return true;
  }
  return false;
}

const AUXILIARY_REACH = 6;

/** `يصل السفير إلى الخرطوم قريباً`: a word of what is to come that ends the clause says it of the imperfect before it. */
export function soon(
  context: StatusContext,
  { form, word, sentence, reading }: Predicate,
  modals: ReadonlyMap<number, ModalAt>,
): Decided | null {
  if (form !== 'verb' || reading.analysis.tense !== 'imperfect') return null;
  for (let at = word + 1; at <= word + REACH; at++) {
    const next = context.words[at];
    if (next?.sentence !== sentence || next.tag === 'verb' || next.tag === 'mark') return null;
    const found = modals.get(at);
    if (found?.modal.status !== 'future' || found.modal.scope !== 'next') continue;
    const after = context.words[found.to];
    return after?.sentence !== sentence || after.tag === 'mark' ? { status: 'future', because: found.modal.id } : null;
  }
  return null;
}

/**
 * `ويلتقي الرئيس السلطان`, `ويوقّع القادة الاتفاق`: inside a report the imperfect that opens a clause announces the meeting or the signing;
 * headlines put the name first, and what is discussed (`ويبحث المجلس مشروعاً`) is being discussed.
 */
export function aheadOfText(context: StatusContext, predicate: Predicate, { type, symmetric, roles }: Act): Decided | null {
  const { reading, before, antecedent, governor, form, sentence } = predicate;
  const isDiscussion = roles.content.includes('object');
  if (
    !(type === 'CONSULT' ? !isDiscussion : type === 'SUPPORT' && symmetric && isDiscussion) ||
    form !== 'verb' ||
    reading.analysis.tense !== 'imperfect' ||
    before ||
    antecedent !== null ||
    governor !== null ||
    sentence === 0
  )
    return null;
  return context.words[predicate.word - 1]?.sentence === sentence ? null : { status: 'future', because: 'status.opens-ahead' };
}

function nearbyTimes(context: StatusContext, predicate: Predicate): readonly TimeHit[] {
  const found: TimeHit[] = [];
  for (let at = Math.max(0, predicate.chunk - 3); at <= Math.min(context.chunks.length - 1, predicate.last + 2); at++) {
    const chunk = context.chunks[at] as Chunk;
    if (chunk.sentence === predicate.sentence && chunk.time) found.push(chunk.time);
  }
  return found;
}
