// The name of a voice that is only described: whose it is and where (`مصادرها`, `مصادر في الاتحاد الأوروبي`, `مكتبه الإعلامي`,
// `معهد حقوقي في بريطانيا`).

import * as F from '../../arabic/function-words.ts';
import { findAntecedent } from '../pronouns.ts';
import { slug } from '../referents.ts';
import type { Chunk, Referent } from '../types.ts';
import type { SourceContext } from './source-context.ts';

/** What the glosses of `مقرب` begin with: `مقربون من حفتر`, `مصادر مقربة من الرئاسة`. */
const CLOSE = 'close ';

/** The voice with what its words say of its owner or its place; as it was where they say nothing. */
export function nameVoice(context: SourceContext, at: number, voice: Referent): Referent {
  const chunk = context.chunks[at] as Chunk;
  const isDescribed = voice.how === 'description' && voice.kind === 'group' && context.lexicon.entity(voice.entity) === undefined;
  if (!isDescribed || !chunk.phrase || voice.from === null) return voice;
  if (chunk.phrase.suffix) {
    const [owner] = findAntecedent(context.chunks, context.resolved, at, chunk.phrase.suffix);
    return owner
      ? renamed(voice, voice.class === 'source' ? `${owner.name.en} ${voice.name.en}` : `${owner.name.en} / ${voice.name.en}`)
      : voice;
  }
  const next = context.chunks[at + 1];
  if (next?.sentence !== chunk.sentence || next.phrase === null) return voice;
  const { preposition } = next.phrase;
  const [other] = context.resolved[at + 1] ?? [];
  if (!other || other.how === 'description') return voice;
  const isClose = voice.name.en.startsWith(CLOSE);
  if (preposition === F.FROM && isClose)
    return renamed(voice, `${voice.name.en.slice(CLOSE.length).replace(/^associates?$/u, 'people')} close to ${other.name.en}`);
  if (preposition !== F.IN) return voice;
  const isBody = other.kind === 'organization' || other.kind === 'group';
  return renamed(voice, isBody ? `${other.name.en} ${voice.name.en}` : `${voice.name.en} in ${other.name.en}`);
}

const renamed = (voice: Referent, en: string): Referent => ({
  ...voice,
  entity: `group:${slug(en)}`,
  name: { ...voice.name, en },
  aliases: [...voice.aliases, voice.name.en],
});
