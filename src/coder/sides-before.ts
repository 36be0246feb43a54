// Whom `الجانبان` and `الطرفان` mean after a meeting: its two sides, whoever has been named since (who attended, who tells of it).

import type { EventType } from '../domain/index.ts';
import { dropped } from './pronouns.ts';
import type { ActMatch, Chunk, DraftEvent, Referent, TaggedWord } from './types.ts';

interface Told {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
}

export interface Sides {
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
  readonly modes: readonly string[];
  readonly place: Referent | null;
}

/** What two sides do together; in a war `الطرفان` who fight are others. */
const TOGETHER = new Set<EventType>(['CONSULT', 'AGREE', 'SUPPORT', 'REQUEST', 'COOPERATE']);

/** How many sentences back the meeting may be, and how many events. */
const SENTENCES = 3;
const REACH = 8;

/** The sides of the meeting told last, where the act's subject is `the two sides`. */
export function sidesBefore(
  { words, chunks }: Told,
  { act, predicate, light }: ActMatch,
  drafts: readonly DraftEvent[],
): Sides | null {
  if (!TOGETHER.has(act.type)) return null;
  const verb = light?.predicate ?? predicate;
  const at = verb.form === 'verb' ? (verb.before ?? verb.bare[0])?.chunks[0] : undefined;
  const phrase = at === undefined ? null : chunks[at]?.phrase;
  if (!phrase || !isTwoSides(words[phrase.head])) return null;
  const meeting = drafts
    .slice(-REACH)
    .findLast(
      ({ type, sentence, actor, recipient }) =>
        type === 'CONSULT' &&
        predicate.sentence - sentence <= SENTENCES &&
        (recipient.length > 0 ? recipient.some(isSomebody) && actor.length > 0 : actor.length > 1),
    );
  if (!meeting) return null;
  const { actor, recipient, modes, place } = meeting;
  // Of many who were there the two who were named first are the sides.
  const two =
    recipient.length > 0
      ? { actor: actor.slice(0, 1), recipient: recipient.slice(0, 1) }
      : { actor: actor.slice(0, 2), recipient };
  return { actor: two.actor.map(dropped), recipient: two.recipient.map(dropped), modes, place };
}

const isSomebody = ({ kind }: Referent): boolean => kind === 'person' || kind === 'role';

const SIDES = new Set(['side', 'party']);

/** `الجانبان`, `الطرفان`. */
function isTwoSides(word: TaggedWord | undefined): boolean {
  const { lemma, analysis } = word?.reading ?? {};
  return word?.article === true && analysis?.number === 'dual' && SIDES.has(lemma?.crowd?.one ?? lemma?.gloss ?? '');
}
