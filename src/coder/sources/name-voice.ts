// The name of a voice that is only described: whose it is and where (`مصادرها`, `مصادر في الاتحاد الأوروبي`, `مكتبه الإعلامي`,
// `معهد حقوقي في بريطانيا`).

import * as F from '../../arabic/function-words.ts';
import { findAntecedent } from '../pronouns.ts';
import { idOf } from '../referents.ts';
import type { Chunk, Referent } from '../types.ts';
import type { SourceContext } from './source-context.ts';

/** What the glosses of `مقرب` begin with: `مقربون من حفتر`, `مصادر مقربة من الرئاسة`. */
const CLOSE = 'close ';

const PROMINENT = 'prominent ';
/** `نظيره`, whose name is the same post elsewhere. */
const COUNTERPART = 'counterpart';

/** The voice with what its words say of its owner or its place; as it was where they say nothing. */
export function nameVoice(context: SourceContext, at: number, described: Referent): Referent {
  const voice = withSenior(described);
  const chunk = context.chunks[at] as Chunk;
  if (!chunk.phrase || voice.from === null || context.lexicon.entity(voice.entity) !== undefined) return voice;
  const isBody = voice.kind === 'organization' || voice.class === 'institution';
  if (voice.how === 'description' && chunk.phrase.suffix && !voice.name.en.endsWith(COUNTERPART)) {
    const [owner] = findAntecedent(context.chunks, context.resolved, at, chunk.phrase.suffix);
    return owner ? renamed(voice, [`${owner.name.en} ${isBody ? '/ ' : ''}${voice.name.en}`]) : voice;
  }
  const next = context.chunks[at + 1];
  const [other] = context.resolved[at + 1] ?? [];
  if (next?.sentence !== chunk.sentence || !next.phrase || !other || other.how === 'description') return voice;
  const names = [other.name.en, ...shorter(other)];
  const { preposition } = next.phrase;
  if (preposition === F.FROM && voice.name.en.startsWith(CLOSE)) {
    const people = voice.name.en.slice(CLOSE.length).replace(/^associates?$/u, 'people');
    return renamed(
      voice,
      names.map((name) => `${people} close to ${name}`),
    );
  }
  if (preposition !== F.IN) return voice;
  if (isBody && other.kind === 'place') {
    const own = voice.name.en.split(' / ').at(-1);
    return renamed(voice, [`${other.name.en} / ${own}`]);
  }
  // `القوات المتمردة في الشرق` are many and there; of one known to all the place only says where it spoke.
  const isOfThere =
    voice.how === 'description' && voice.kind === 'group' && (voice.number === 'plural' || !chunk.phrase.definite);
  if (!isOfThere) return voice;
  const isOfBody = other.kind === 'organization' || other.kind === 'group';
  return renamed(
    voice,
    names.map((name) => (isOfBody ? `${name} ${voice.name.en}` : `${voice.name.en} in ${name}`)),
  );
}

/** How else the press calls them: a person by the surname, a state or body by its other names. */
const shorter = ({ kind, name, aliases }: Referent): readonly string[] =>
  kind === 'person' ? [name.en.split(' ').slice(-1)[0] ?? name.en] : aliases.slice(0, 3);

/** `مسؤول بارز` is a senior official in the English press. */
const withSenior = (voice: Referent): Referent =>
  voice.class === 'official' && voice.name.en.startsWith(PROMINENT)
    ? { ...voice, aliases: [...voice.aliases, `senior ${voice.name.en.slice(PROMINENT.length)}`] }
    : voice;

const renamed = (voice: Referent, [en = voice.name.en, ...others]: readonly string[]): Referent => ({
  ...voice,
  entity: idOf(voice.kind === 'organization' ? 'org' : 'group', en),
  name: { ...voice.name, en },
  aliases: [...voice.aliases, ...others, voice.name.en],
});
