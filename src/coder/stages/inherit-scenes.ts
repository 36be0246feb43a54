// What an act takes over from those told beside it. A speech made on the occasion of a meeting is made there and then; violence and protest
// with no place of their own go on where those before them were. An act's own words always win.

import * as F from '../../arabic/function-words.ts';
import type { EventType } from '../../domain/index.ts';
import { dropped } from '../pronouns.ts';
import type { ActMatch, Chunk, DraftEvent, Predicate, Referent, TaggedWord } from '../types.ts';

export interface OccasionContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
}

const SPEECH = new Set<EventType>(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT', 'AGREE']);
/** How many chunks lie between a speech and its occasion, and how many matches. */
const NEAR = 16;
const NEIGHBOURS = 3;

/**
 * For each match the act on whose occasion it is done, or null: the meeting at which somebody speaks (`طلب العون خلال اجتماعه الثلاثاء
 * بالوزير في موسكو`), and what a pronoun takes up (`اشتباك قُتل خلاله جندي`, `زيارة تجري خلالها محادثات`).
 */
export function occasionsOf(context: OccasionContext, matches: readonly ActMatch[]): readonly (number | null)[] {
  return matches.map(({ act, predicate, light }, index) => {
    if (takesUp(context, light?.predicate ?? predicate)) {
      const before = matches[index - 1];
      if (before?.predicate.sentence === predicate.sentence) return index - 1;
    }
    if (!SPEECH.has(act.type) || predicate.form !== 'verb') return null;
    for (let away = 1; away <= NEIGHBOURS; away++) {
      for (const at of [index + away, index - away]) {
        const other = matches[at];
        if (other?.act.type === 'CONSULT' && isOccasion(context, predicate, other.predicate)) return at;
      }
    }
    return null;
  });
}

/** `خلاله`, `خلالها`: the pronoun of the occasion is what was told just before. */
function takesUp({ words, chunks }: OccasionContext, { form, prepositional }: Predicate): boolean {
  const occasions = prepositional.filter(({ slot }) => slot === F.DURING).flatMap((argument) => argument.chunks);
  return form === 'verb' && occasions.some((at) => words[(chunks[at] as Chunk).from]?.reading?.suffix?.person === 3);
}

/** Glosses of the prepositions that bring an occasion: `خلال لقائه`, `عند وصوله`, `في مستهل اجتماعهما`, `في لقاء`. */
const OCCASIONS = new Set(['during', 'at, with', 'in', 'in the framework of, amid']);

/** The meeting stands in such a phrase beside the verb of speech, with no other verb between them. */
function isOccasion({ words, chunks }: OccasionContext, speech: Predicate, meeting: Predicate): boolean {
  if (meeting.form !== 'noun' || meeting.sentence !== speech.sentence) return false;
  const [from, to] = [Math.min(speech.chunk, meeting.chunk), Math.max(speech.chunk, meeting.chunk)];
  if (to - from > NEAR) return false;
  const opening = words[(chunks[meeting.chunk] as Chunk).from];
  if (opening?.tag !== 'preposition' || !OCCASIONS.has(opening.reading?.lemma.gloss ?? '')) return false;
  // `وعد بأن …، وذلك في مستهل اجتماعهما`: the pronoun reaches back over the clause to the verb of speech.
  if (words[opening.index - 1]?.form === F.AND + F.THAT_ONE) return true;
  for (let at = from + 1; at < to; at++) if (chunks[at]?.kind === 'verb' || chunks[at]?.kind === 'complementizer') return false;
  return true;
}

const SCENES = new Set<EventType>(['ASSAULT', 'PROTEST']);
/** How many sentences back the last scene is. */
const BACK = 2;

/** Gives acts of violence and protest the place of those told just before, where nothing speaks against it. */
export function inheritScenes(drafts: readonly DraftEvent[]): readonly DraftEvent[] {
  const placed: DraftEvent[] = [];
  for (const draft of drafts) {
    const scene = draft.place === null ? sceneFor(draft, placed) : null;
    placed.push(scene === null ? draft : { ...draft, place: dropped(scene) });
  }
  return placed;
}

function sceneFor(draft: DraftEvent, before: readonly DraftEvent[]): Referent | null {
  const isScene = SCENES.has(draft.type);
  if ((!isScene && draft.type !== 'COERCE') || draft.status !== 'actual') return null;
  for (let index = before.length - 1; index >= 0; index--) {
    const earlier = before[index] as DraftEvent;
    if (draft.sentence - earlier.sentence > BACK) return null;
    const isSame = isScene
      ? SCENES.has(earlier.type) && goesOn(earlier, draft)
      : earlier.type === draft.type && sharesActor(earlier, draft);
    if (isSame && earlier.place?.kind === 'place' && datesMeet(earlier, draft)) return earlier.place;
  }
  return null;
}

/** The same people, or a crowd that is spoken of again, or another act of the same sentence. */
const goesOn = (earlier: DraftEvent, later: DraftEvent): boolean =>
  earlier.sentence === later.sentence || later.type === 'PROTEST' || sharesSide(earlier, later);

const sharesActor = (earlier: DraftEvent, later: DraftEvent): boolean =>
  earlier.sentence === later.sentence && earlier.actor.some((one) => later.actor.some((other) => other.entity === one.entity));

function sharesSide(earlier: DraftEvent, later: DraftEvent): boolean {
  const sides = [...earlier.actor, ...earlier.recipient];
  return [...later.actor, ...later.recipient].some((one) => sides.some((other) => other.entity === one.entity));
}

const datesMeet = ({ date: a }: DraftEvent, { date: b }: DraftEvent): boolean =>
  b === null || (a !== null && a.start <= b.end && b.start <= a.end) || (a === null && b.start === b.end);
