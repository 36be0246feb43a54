// Sentences and words of the normal text, each word with every reading the lexicon knows for it. Words that it does not know have none
// and stay whole. Readings are kept per lexicon and form, since news repeats its words.

import { splitClitics } from '../../arabic/clitics.ts';
import * as L from '../../arabic/letters.ts';
import type { NormalText } from '../../arabic/normalize.ts';
import { findSentences, type SentenceRange } from '../../arabic/sentences.ts';
import { eachWord } from '../../arabic/words.ts';
import type { FormEntry, Lexicon } from '../../lexicon/types.ts';
import { formFinder } from '../form-table.ts';
import { newForm } from '../kept.ts';
import type { Reading, Word } from '../types.ts';

/** Small words that never take the article. */
const UNDEFINED = new Set<Reading['analysis']['pos']>(['preposition', 'conjunction', 'complementizer', 'negation', 'relative']);

const NO_READINGS: readonly Reading[] = [];

/** Sentences and words of a normal text, in order. */
export function readWords(
  normal: NormalText,
  lexicon: Lexicon,
): { readonly sentences: readonly SentenceRange[]; readonly words: readonly Word[] } {
  const { text, source, starts, ends } = normal;
  const sentences = findSentences(text);
  const words: Word[] = [];
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    eachWord(text, sentences[sentence] as SentenceRange, (start, end, kind) => {
      const written = (kind === 'word' ? arabicAt : otherAt)(text, start, end, lexicon);
      const { form, readings } = written;
      const surface = source.slice(starts[start], ends[end - 1]);
      words.push({ index: words.length, form, start, end, kind, sentence, surface, readings, written });
    });
  }
  return { sentences, words };
}

const arabicAt = formFinder((form, lexicon) => newForm(form, analyse(form, lexicon)));
/** Numbers, marks and words of other scripts. */
const otherAt = formFinder((form) => newForm(form, NO_READINGS));

function analyse(form: string, lexicon: Lexicon): readonly Reading[] {
  const readings: Reading[] = [];
  for (const split of splitClitics(form)) {
    const { conjunction, preposition, article, future, stem, suffix } = split;
    const add = ({ lemma, analysis }: FormEntry) => {
      const isVerb = analysis.pos === 'verb' || analysis.pos === 'auxiliary';
      if (future && !(isVerb && analysis.tense === 'imperfect' && stem.length > 2)) return;
      if (isVerb && (article || (preposition !== null && (analysis.tense !== 'imperfect' || preposition !== L.LAM)))) return;
      if (suffix !== null && analysis.accusative) return;
      // A preposition governs the genitive.
      if (preposition !== null && (analysis.accusative || analysis.case === 'nominative')) return;
      if (article && analysis.construct) return;
      // `ألفي` is no ال + في, `لام` no لـ + أم.
      if (article && UNDEFINED.has(analysis.pos)) return;
      // `عليها` is no Ali.
      if (analysis.pos === 'name' && suffix !== null) return;
      if (analysis.pos === 'conjunction' && (preposition !== null || suffix !== null)) return;
      // `بيانا` is no ب + يا + نا.
      if (analysis.pos === 'particle' && preposition !== null) return;
      readings.push({
        conjunction,
        preposition,
        article,
        future,
        suffix,
        analysis,
        lemma: lexicon.lemma(lemma),
      });
    };
    for (const entry of lexicon.lookup(stem)) add(entry);
    if (suffix) for (const entry of lexicon.lookup(`${stem}+`)) add(entry);
  }
  return readings;
}
