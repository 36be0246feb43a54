// An outlet that no list holds: `إذاعة محلية`, `الموقع السوري`, `صحيفة الصباح`. Its noun may also be a place or an act (`موقع`, `إذاعة`); as the
// subject of a saying it speaks.

import { romanize } from '../../arabic/romanize.ts';
import { fromDescription } from '../referents.ts';
import type { Chunk, NounPhrase, Referent, TaggedWord } from '../types.ts';
import { isOutlet, type SourceContext } from './source-context.ts';

/** Glosses of the nouns of media, and what they are called as voices. */
const MEDIA: ReadonlyMap<string, string> = new Map([
  ['site', 'website'],
  ['canal', 'channel'],
  ['channel', 'channel'],
  ['satellite channel', 'satellite channel'],
  ['station', 'station'],
  ['radio station', 'radio station'],
  ['radio', 'radio'],
  ['television', 'television'],
  ['newspaper', 'newspaper'],
  ['magazine', 'magazine'],
]);

const LONGEST_NAME = 5;
/** `الموقع` with none told before is the article's own, which is no voice. */
const OWN = 'website';
/** How many chunks back `الموقع` looks for the outlet that it takes up. */
const WINDOW = 80;

/** The outlet that a chunk describes or names, or that its definite noun takes up; null where it is none. */
export function outletAt(context: SourceContext, at: number): Referent | null {
  const { phrase } = context.chunks[at] as Chunk;
  const head = phrase ? context.words[phrase.head] : undefined;
  if (!phrase || !head) return null;
  const noun = head.readings
    .filter(({ analysis }) => analysis.pos === 'noun')
    .map(({ lemma }) => MEDIA.get(lemma.gloss ?? ''))
    .find((name) => name !== undefined);
  if (noun === undefined) return null;
  const next = context.words[phrase.head + 1];
  if (next && (next.tag === 'adjective' || phrase.nisbaWords.includes(next.index)) && next.article === head.article)
    return described(context, phrase, noun);
  const name = head.article ? [] : nameWords(context, phrase.head + 1, head.sentence);
  if (name.length > 0) return named(context, phrase, { noun, name });
  if (!head.article) return null;
  return (
    takenUp(context, at) ?? (noun === OWN && phrase.referents[0]?.number !== 'plural' ? null : described(context, phrase, noun))
  );
}

/** `موقع محلي`, `الموقع السوري`. */
function described({ words, lexicon }: SourceContext, phrase: NounPhrase, noun: string): Referent {
  const glosses = words.slice(phrase.head + 1, phrase.to).map((word) => {
    const nisba = phrase.nisbas[phrase.nisbaWords.indexOf(word.index)];
    return (nisba ? lexicon.entity(nisba)?.adjective : null) ?? word.reading?.lemma.gloss ?? '';
  });
  const en = [...glosses.reverse(), noun].filter((word) => word !== '').join(' ');
  return outlet(words, phrase, { en, to: phrase.to, how: 'description' });
}

function named(
  { words, lexicon }: SourceContext,
  phrase: NounPhrase,
  { noun, name }: { noun: string; name: readonly TaggedWord[] },
) {
  const forms = name.map((word) => word.form).join(' ');
  const [en = forms, ...others] = romanize(forms, (word) => lexicon.latin(word));
  const to = (name.at(-1) as TaggedWord).index + 1;
  return { ...outlet(words, phrase, { en, to, how: 'full' }), aliases: [...others, `${en} ${noun}`] };
}

/** The words of a name in quotation marks, or all up to the clause that it says. */
function nameWords({ words, chunkOfWord, chunks }: SourceContext, start: number, sentence: number): readonly TaggedWord[] {
  const isQuoted = words[start]?.form === '"';
  const found: TaggedWord[] = [];
  for (let at = isQuoted ? start + 1 : start; found.length < LONGEST_NAME; at++) {
    const word = words[at];
    if (word?.sentence !== sentence || word.tag === 'mark' || word.tag === 'complementizer') break;
    const phrase = chunks[chunkOfWord[at] as number]?.phrase;
    if (!isQuoted && (!phrase || phrase.preposition !== null || phrase.conjunction !== null)) break;
    found.push(word);
  }
  return found;
}

/** `الموقع` is the outlet told of before. */
function takenUp(context: SourceContext, at: number): Referent | null {
  for (let chunk = at - 1; chunk >= Math.max(0, at - WINDOW); chunk--) {
    const found = context.resolved[chunk]?.find((one) => isOutlet(one, context));
    if (found) return found;
  }
  return null;
}

interface Named {
  readonly en: string;
  readonly to: number;
  readonly how: Referent['how'];
}

function outlet(words: readonly TaggedWord[], { from }: NounPhrase, { en, to, how }: Named): Referent {
  const ar = words
    .slice(from, to)
    .map((word) => word.form)
    .join(' ');
  return fromDescription(
    { en, ar, kind: 'group', class: 'media', country: null, sectors: ['JRN'], number: 'singular', gender: null, how },
    { from, to },
  );
}
