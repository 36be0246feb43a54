// Attribution: one check per construction. The sentences are this project's own.

import { expect, test } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** Voices of the event whose trigger is the word, outermost first, in English. */
function voicesOf(text: string, trigger: string): readonly string[] | null {
  const coded = codeArticle({ text, published: '2021-03-10' });
  const event = coded.events.find((one) => text.slice(...one.trigger).includes(trigger));
  return event ? event.saidBy.map((id) => coded.sources.find((source) => source.id === id)?.name.en ?? '') : null;
}

const check = (text: string, trigger: string, voices: readonly string[]): void =>
  expect(voicesOf(text, trigger), text).toEqual(voices);

test('a phrase that only says where it was said is none of what is said', () => {
  check('أكد سيرغي لافروف خلال لقائه الوزير المصري أن الجيش السوري دخل البلدة.', 'لقائه', []);
  check('أكد سيرغي لافروف خلال لقائه الوزير المصري أن الجيش السوري دخل البلدة.', 'دخل', ['Sergei Lavrov']);
});

test('a time between the statement and what it states does not cut it off', () => {
  check('قال الجيش التركي في بيان أمس إن مسلحين هاجموا ثكنة.', 'هاجموا', ['Turkey / army']);
});

test('a voice within a voice is the inner link', () => {
  check('ذكرت وكالة رويترز أن سيرغي لافروف قال إن الجيش السوري دخل البلدة.', 'دخل', ['Reuters', 'Sergei Lavrov']);
});

test('a trailing voice covers its whole sentence, up to another clause', () => {
  check('قصف الجيش السوري البلدة، بحسب رويترز، واعتقل الأهالي.', 'اعتقل', ['Reuters']);
  check('قصف الجيش السوري البلدة، فيما دخلت القوات التركية الحدود، بحسب رويترز.', 'قصف', []);
});

test('outlets stand around whoever speaks, though they come last', () => {
  check('قال سيرغي لافروف إن الجيش السوري دخل البلدة، كما نقلت وكالة رويترز.', 'دخل', ['Reuters', 'Sergei Lavrov']);
});

test('any verb of saying may stand after على ما, بحسب ما', () => {
  check('دخل الجيش السوري البلدة، على ما كشف سيرغي لافروف لوكالة رويترز.', 'دخل', ['Reuters', 'Sergei Lavrov']);
  check('دخل الجيش السوري البلدة، بحسب ما نشرته رويترز.', 'دخل', ['Reuters']);
});

test('a subject that cannot speak leaves nobody who does', () => {
  check('التقى سيرغي لافروف نظيره المصري. وتنبئ الأزمة بأن الجيش السوري سيدخل البلدة.', 'سيدخل', []);
});
