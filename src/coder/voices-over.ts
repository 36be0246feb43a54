// Whose words an act is told in: the voices of the attributions that cover its word.

import { dropped } from './pronouns.ts';
import { isAmong, NOBODY } from './referent-lists.ts';
import { SPEECH_TYPES } from './roles/role-context.ts';
import type { ActMatch, Attribution, Referent, Voice } from './types.ts';

/** The attributions that cover a word, in their order. */
export type AttributionsAt = (word: number) => readonly Attribution[];

/** Who says `I` at a word: the innermost voice over it. */
export function speakerAt(attributionsAt: AttributionsAt, word: number): readonly Referent[] {
  const voice = attributionsAt(word).at(-1)?.voices.at(-1);
  return voice ? [dropped(voice.referent)] : NOBODY;
}

interface Heard {
  readonly voices: readonly Voice[];
  readonly because: readonly string[];
}

const UNHEARD: Heard = { voices: [], because: [] };

/**
 * The chain of voices over the trigger, outermost first; the actor of an act of speech is no voice of his own words. `own`: the attribution
 * of which the act's word is the cue; of its own saying an act of speech has only those who pass it on (`استبعد في حديث لرويترز أن`).
 */
export function voicesOver(
  attributionsAt: AttributionsAt,
  { act, predicate }: ActMatch,
  { actor, own }: { readonly actor: readonly Referent[]; readonly own: Attribution | undefined },
): Heard {
  const covering = attributionsAt(predicate.word);
  const chain: Voice[] = own ? own.voices.slice(0, -own.speakers) : [];
  const because: string[] = [];
  for (const attribution of covering) {
    if (attribution.cueWord === predicate.word) continue;
    because.push(attribution.because);
    for (const voice of attribution.voices) if (!speaks(chain, voice.referent)) chain.push(voice);
  }
  if (chain.length === 0) return UNHEARD;
  // Outlets pass on what others say, wherever they stand: `قال الوزير ...، كما نقلت رويترز`.
  const voices = chain.some(isReporter) ? [...chain.filter(isReporter), ...chain.filter((one) => !isReporter(one))] : chain;
  // `قال السراج إن التوقيع`, which he and another will do, is no act of his words alone.
  const isOwnWords = (SPEECH_TYPES.has(act.type) || act.type === 'CONCEDE') && actor.every((one) => speaks(voices, one));
  const heard = isOwnWords ? voices.filter(({ referent }) => !isAmong(actor, referent)) : voices;
  return heard.length > 0 ? { voices: heard, because } : UNHEARD;
}

function speaks(voices: readonly Voice[], { entity }: Referent): boolean {
  for (const { referent } of voices) if (referent.entity === entity) return true;
  return false;
}

const isReporter = ({ kind }: Voice): boolean => kind === 'outlet' || kind === 'agency';
