// Reads a personal name: titles before it, the known name or the run of name words that no list holds, and stops where a word cannot be
// part of a name.

import * as F from '../../arabic/function-words.ts';
import { fromKnown, fromUnknownName } from '../referents.ts';
import type { Referent, TaggedWord } from '../types.ts';
import { endOfWord, isPlain, isTitle, nisbasOf, type PhraseContext, skipQuotes, wordAt } from './phrase-context.ts';

const LONGEST_NAME = 5;
const MOST_TITLES = 12;

export interface NameRead {
  readonly to: number;
  readonly referent: Referent;
}

/** Titles from `at` on: where they end, and whether there was any. Adjectives between them belong (`اللواء المتقاعد`). */
export function readTitles(context: PhraseContext, at: number): number {
  const first = context.words[at];
  if (!first || !isTitle(first)) return at;
  let to = endOfWord(context, at);
  for (
    let word = wordAt(context, to, first.sentence);
    word && isPlain(word) && to - at < MOST_TITLES;
    word = wordAt(context, to, first.sentence)
  ) {
    const belongs =
      isTitle(word) ||
      word.tag === 'adjective' ||
      (word.tag === 'noun' && word.readings.some((r) => r.analysis.pos === 'adjective'));
    if (!belongs || context.hitAt[to] !== undefined) break;
    to = endOfWord(context, to);
  }
  return to;
}

/**
 * The name that begins at `at`. After a title, a post or a given name unknown words are taken for it (`trusted`); elsewhere only a name
 * that the lexicon knows begins one.
 */
export function readName(context: PhraseContext, at: number, trusted: boolean, rangeFrom = at): NameRead | null {
  const start = skipQuotes(context, at);
  const hit = context.hitAt[start];
  if (hit && hit.from === start) {
    const target = hit.targets.find((t) => t.kind === 'entity' && t.id.startsWith('person:'));
    if (target?.kind === 'entity') {
      const entity = context.lexicon.entity(target.id);
      // `النائب شكري بلعيد` is not the minister Shoukry: a short name that a surname follows is somebody's given name.
      const isGiven = target.how === 'short' && trusted && collectNameWords(context, start).length > 1;
      if (entity && !isGiven) {
        const to = skipClosing(context, afterLineage(context, hit.to));
        return { to, referent: fromKnown(entity, { from: rangeFrom, to: hit.to }, target.how === 'short' ? 'short' : 'full') };
      }
    }
    if (!trusted && !hit.targets.some((t) => t.kind === 'given-name')) return null;
    // `جاسم بن حمد`: no town has a father.
    const isSon = F.SON.includes(context.words[hit.to]?.form ?? '');
    if (trusted && !isSon && hit.targets.some((t) => t.kind !== 'given-name' && !(t.kind === 'entity' && t.how === 'short')))
      return null;
  } else if (!trusted) return null;
  const names = collectNameWords(context, start);
  if (names.length === 0 || (names.length === 1 && !trusted)) return null;
  const last = names.at(-1) as TaggedWord;
  const forms = names.map((word, index) => (index === 0 ? stripFront(word) : word.form));
  const referent = fromUnknownName(forms, { from: rangeFrom, to: last.index + 1 }, context.lexicon);
  return { to: skipClosing(context, last.index + 1), referent };
}

/** `الملك سلمان بن عبد العزيز`, `تميم بن حمد آل ثاني`: the father and the house of somebody known say nothing more of him. */
function afterLineage(context: PhraseContext, at: number): number {
  const [link, name] = [context.words[at], context.words[at + 1]];
  const isLink = link !== undefined && joinsNames(link) && name?.sentence === link.sentence;
  return isLink && mayBeName(context, name, [link]) ? afterLineage(context, context.hitAt[at + 1]?.to ?? at + 2) : at;
}

const stripFront = (word: TaggedWord): string => word.form.slice((word.conjunction ? 1 : 0) + (word.preposition ? 1 : 0));

function collectNameWords(context: PhraseContext, start: number): readonly TaggedWord[] {
  const found: TaggedWord[] = [];
  const first = context.words[start];
  if (!first) return found;
  // `خالد بن بندر بن عبد العزيز آل سعود`: what stands between the names is not counted.
  for (let at = start, names = 0; names < LONGEST_NAME; at++) {
    const word = wordAt(context, at, first.sentence);
    if (!word || !mayBeName(context, word, found)) break;
    found.push(word);
    if (!joinsNames(word)) names++;
  }
  while (found.length > 0 && joinsNames(found.at(-1) as TaggedWord)) found.pop();
  return found;
}

/** `بن`, and `آل`, which without its sign is written like the article. */
const joinsNames = ({ form }: TaggedWord): boolean => F.SON.includes(form) || form === F.ARTICLE;

/** Glosses of the nouns that stand before the name of a place. */
const TOWNS = new Set(['capital', 'city', 'town', 'village', 'province', 'governorate', 'region', 'island', 'state']);

function mayBeName(context: PhraseContext, word: TaggedWord, sofar: readonly TaggedWord[]): boolean {
  if (word.kind !== 'word' && word.kind !== 'latin') return false;
  if (sofar.length > 0 && !isPlain(word)) return false;
  if (context.timeAt[word.index] !== undefined) return false;
  const hit = context.hitAt[word.index];
  // `طارق صقر الجروشي`: a name may end in what is another's name.
  if (hit)
    return hit.targets.some(
      (t) =>
        t.kind === 'given-name' ||
        (t.kind === 'entity' && (t.how === 'short' || sofar.length === 1) && t.id.startsWith('person:')),
    );
  // `أحمد رقم الله`
  if (sofar.length > 0 && (word.form === F.GOD || wordAt(context, word.index + 1, word.sentence)?.form === F.GOD)) return true;
  if (F.SON.includes(word.form) || (joinsNames(word) && sofar.length > 0)) return true;
  if (word.tag === 'unknown' || word.tag === 'name') return true;
  // A surname that is also a common word stands right after a given name, and predicates nothing here.
  const isOfHouse = sofar.length > 1 && joinsNames(sofar.at(-1) as TaggedWord);
  const isEarly = (sofar.length > 0 && sofar.length < 3) || isOfHouse;
  const common = (word.tag === 'adjective' || (word.tag === 'noun' && word.article)) && isEarly;
  if (!common || nisbasOf(word).length > 0 || isTitle(word)) return false;
  const lemma = word.reading?.lemma;
  return (
    lemma !== undefined &&
    // `زارت ميلوني العاصمة طرابلس`
    !TOWNS.has(lemma.gloss ?? '') &&
    lemma.acts.length === 0 &&
    lemma.cues.length === 0 &&
    lemma.crowd === null &&
    word.reading?.suffix === null &&
    (sofar.length === 1 || word.article || isOfHouse)
  );
}

const skipClosing = (context: PhraseContext, to: number): number => (context.words[to]?.form === '"' ? to + 1 : to);
