// Reads the further fields of a ministry that is named for several: `وزير الخارجية والتعاون الدولي`, `وزارة الخارجية والهجرة وشؤون المصريين
// بالخارج`.

import * as F from '../../arabic/function-words.ts';
import type { TaggedWord } from '../types.ts';
import { isPlain, nisbasOf, type PhraseContext, wordAt } from './phrase-context.ts';

/** Posts and bodies that have fields. */
export const HAS_FIELDS = /minist/u;

/** Where the fields end that are joined by waw from `at` on; `at` where none is. */
export function afterPortfolio(context: PhraseContext, at: number, sentence: number): number {
  let to = at;
  for (let word = wordAt(context, to, sentence); word?.conjunction === F.AND; word = wordAt(context, to, sentence)) {
    if (word.preposition !== null || context.hitAt[to] !== undefined || context.timeAt[to] !== undefined) break;
    const field = isField(word) ? afterAdjectives(context, to + 1, sentence) : null;
    const end = afterPeople(context, to) ?? field ?? afterAffairs(context, to);
    if (end === null) break;
    to = end;
  }
  return to;
}

const FIELD_CLASSES = new Set<string | null>([null, 'abstract', 'thing', 'money']);

/** `والتعاون`, `والهجرة`: what is administered, no people and no body. */
const isField = ({ tag, article, reading }: TaggedWord): boolean =>
  tag === 'noun' && article && reading !== null && reading.lemma.crowd === null && FIELD_CLASSES.has(reading.lemma.class);

/** Adjectives of a field; that of a state belongs to the post (`وزير الخارجية والتعاون الموريتاني`). */
function afterAdjectives(context: PhraseContext, at: number, sentence: number): number {
  let to = at;
  for (
    let word = wordAt(context, to, sentence);
    word?.tag === 'adjective' && word.article;
    word = wordAt(context, to, sentence)
  ) {
    if (!isPlain(word) || context.hitAt[to] !== undefined || nisbasOf(word).some((id) => id.startsWith('state:'))) break;
    to++;
  }
  return to;
}

const AFFAIRS = 'affairs';

/** `وشؤون المغتربين`, `وشؤون المصريين بالخارج`. */
function afterAffairs(context: PhraseContext, at: number): number | null {
  const { article, reading, sentence } = context.words[at] as TaggedWord;
  const governed = wordAt(context, at + 1, sentence);
  const isOf = reading?.lemma.glosses === AFFAIRS && !article && governed?.article === true && isPlain(governed);
  return isOf ? (afterPeople(context, at + 1) ?? at + 2) : null;
}

const ABROAD = 'abroad';
/** How many words after the people it may be said that they live abroad. */
const REACH = 3;

/** `والموريتانيين في الخارج`, `والمغاربة المقيمين بالخارج`, `والجالية الوطنية بالخارج`. */
function afterPeople(context: PhraseContext, at: number): number | null {
  const first = context.words[at] as TaggedWord;
  if (!first.article) return null;
  for (let to = at + 1; to <= at + REACH; to++) {
    const word = wordAt(context, to, first.sentence);
    if (word?.reading?.lemma.gloss?.endsWith(ABROAD)) return context.words[to + 1]?.tag === 'rest' ? to + 2 : to + 1;
    if (!word?.article || !isPlain(word)) return null;
  }
  return null;
}
