// Cuts each sentence into chunks: noun phrases (with the preposition before them), verbs, times, and the small words that bound clauses.

import { foldKey } from '../../arabic/fold.ts';
import * as F from '../../arabic/function-words.ts';
import { endOfWord, type PhraseContext } from '../phrases/phrase-context.ts';
import { readPhrase } from '../phrases/read-phrase.ts';
import type { Chunk, ChunkKind, NounPhrase, TaggedWord, TimeHit } from '../types.ts';

const KIND_OF_TAG: Partial<Record<TaggedWord['tag'], ChunkKind>> = {
  verb: 'verb',
  mark: 'mark',
  complementizer: 'complementizer',
  relative: 'relative',
  subordinator: 'subordinator',
  negation: 'negation',
  auxiliary: 'auxiliary',
  conjunction: 'conjunction',
  preposition: 'preposition',
};

/** All chunks of the article, in order. */
export function readChunks(context: PhraseContext): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < context.words.length; ) {
    const chunk = chunkAt(context, at, chunks);
    chunks[chunk.index] = chunk;
    at = chunk.to;
  }
  return chunks;
}

interface Extent {
  readonly index: number;
  readonly to: number;
  readonly phrase?: NounPhrase;
  readonly time?: TimeHit;
}

const chunkFrom = (word: TaggedWord, kind: ChunkKind, { index, to, phrase, time }: Extent): Chunk => ({
  index,
  kind,
  from: word.index,
  to,
  sentence: word.sentence,
  phrase: phrase ?? null,
  time: time ?? null,
  pronoun: kind === 'verb' ? (word.reading?.suffix ?? null) : null,
});

/** The chunk that begins at a word, or the one before it together with its words. */
function chunkAt(context: PhraseContext, at: number, before: readonly Chunk[]): Chunk {
  const { words, timeAt } = context;
  const index = before.length;
  const word = words[at] as TaggedWord;
  const time = timeAt[at];
  if (time && time.from === at) return chunkFrom(word, 'time', { index, to: time.to, time });
  if (word.tag === 'preposition') {
    const phrase = readPrepositional(context, word);
    if (phrase) return chunkFrom(word, 'noun', { index, to: phrase.to, phrase });
    return chunkFrom(word, 'preposition', { index, to: endOfWord(context, at) });
  }
  const joined = joinedApart(context, word);
  if (joined) return chunkFrom(word, 'noun', { index, to: joined.to, phrase: joined });
  if (word.tag === 'rest' || word.tag === 'modal') return chunkFrom(word, 'particle', { index, to: at + 1 });
  const kind = KIND_OF_TAG[word.tag];
  if (kind && !(word.form === '"' && opensPhrase(context, at)))
    return chunkFrom(word, kind, { index, to: endOfWord(context, at) });
  const previous = before[index - 1];
  const governs =
    previous?.kind === 'noun' && previous.phrase !== null && previous.to === at && mayTakeGenitive(previous.phrase, word, words);
  const phrase = readPhrase(context, at, false);
  if (governs && phrase && isKindOfMeeting(words, previous.phrase as NounPhrase, phrase)) return { ...previous, to: phrase.to };
  if (!phrase || phrase.to <= at) return chunkFrom(word, 'particle', { index, to: endOfWord(context, at) });
  const isGenitive = governs && phrase.preposition === null && phrase.conjunction === null;
  return chunkFrom(word, 'noun', { index, to: phrase.to, phrase: isGenitive ? { ...phrase, genitive: true } : phrase });
}

/** `و«حزب الله»`, `و5 من الجنود`: the waw before a quotation mark or a figure joins what follows it, but not two figures (`بين 30 و35`). */
function joinedApart(context: PhraseContext, { tag, form, index, sentence }: TaggedWord): NounPhrase | null {
  const next = context.words[index + 1];
  if (tag !== 'conjunction' || form !== F.AND || next?.sentence !== sentence) return null;
  const isCounting = next.kind === 'number' && context.words[index - 1]?.kind !== 'number';
  if (!isCounting && !(next.form === '"' && opensPhrase(context, index + 1))) return null;
  const phrase = readPhrase(context, index + 1, false);
  return phrase && phrase.preposition === null && phrase.conjunction === null ? { ...phrase, conjunction: F.AND } : null;
}

/** `زيارة دولة إلى فرنسا`, `جلسة عمل`: what a visit or meeting is for, not whose it is. */
function isKindOfMeeting(words: readonly TaggedWord[], meeting: NounPhrase, kind: NounPhrase): boolean {
  const [deed, word] = [words[meeting.head], words[kind.head]];
  const isAlone = kind.to === kind.from + 1 && !kind.definite && kind.preposition === null && kind.conjunction === null;
  return (
    isAlone &&
    OCCASIONS.has(word?.reading?.lemma.gloss ?? '') &&
    (deed?.reading?.lemma.acts.some((act) => act.type === 'CONSULT') ?? false)
  );
}

const OCCASIONS = new Set(['work', 'state', 'friendship']);

/** An indefinite noun with no suffix takes the next bare noun into its genitive; one with the article or a suffix does not. */
function mayTakeGenitive(phrase: NounPhrase, word: TaggedWord, words: readonly TaggedWord[]): boolean {
  const head = words[phrase.head] as TaggedWord;
  const analysis = head.reading?.analysis;
  // مسلحون keeps its nun, so nothing follows it in the genitive; nor does anything follow a name.
  const keepsNun = analysis !== undefined && analysis.case !== null && !analysis.construct;
  if (head.tag !== 'noun' || keepsNun) return false;
  // `لقي عشرة أشخاص مصرعهم`: what is counted is in the genitive itself and takes no definite one.
  const isCounted = phrase.from < phrase.head && words[phrase.head - 1]?.tag === 'number';
  if (isCounted && (word.article || word.reading?.suffix)) return false;
  return (
    !head.article &&
    phrase.suffix === null &&
    head.reading?.analysis.accusative !== true &&
    phrase.to === phrase.head + 1 &&
    word.conjunction === null &&
    word.preposition === null &&
    !word.reading?.analysis.accusative
  );
}

function opensPhrase(context: PhraseContext, at: number): boolean {
  const next = context.words[at + 1];
  return (
    next !== undefined &&
    (next.tag === 'name' || next.tag === 'noun' || next.tag === 'unknown') &&
    context.words[at]?.form === '"' &&
    closesSoon(context, at)
  );
}

/** A quotation of up to four words is a name (`حكومة "الوفاق"`), a longer one is somebody's speech. */
function closesSoon(context: PhraseContext, at: number): boolean {
  for (let to = at + 2; to <= at + 5; to++) if (context.words[to]?.form === '"') return true;
  return false;
}

/** A preposition and its noun phrase, or a preposition with a pronoun (`معه`). `من قبل` counts as `من`. */
function readPrepositional(context: PhraseContext, word: TaggedWord): NounPhrase | null {
  const second = context.words[word.index + 1];
  const isAgent =
    second?.form === F.BEFORE && baseForm(word) === F.FROM && context.words[word.index + 2]?.sentence === word.sentence;
  const base = { from: word.index, preposition: isAgent ? F.BY_AGENT : baseForm(word), conjunction: word.conjunction };
  if (word.reading?.suffix) {
    return {
      ...base,
      to: word.index + 1,
      head: word.index,
      genitive: false,
      definite: true,
      referents: [],
      suffix: word.reading.suffix,
      isPredicate: false,
      nisbas: [],
      nisbaWords: [],
      owners: [],
    };
  }
  const next = isAgent ? word.index + 2 : endOfWord(context, word.index);
  const opening = context.words[next];
  if (opening?.sentence !== word.sentence || opening.preposition !== null) return null;
  const phrase = readPhrase(context, next, false);
  return phrase && phrase.conjunction === null ? { ...phrase, ...base } : null;
}

/** The preposition as the frames name it: folded, without clitics. */
const baseForm = (word: TaggedWord): string => word.reading?.lemma.key ?? foldKey(word.form);
