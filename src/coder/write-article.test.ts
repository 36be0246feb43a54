// How the names of those whom no list holds are written. The sentences are this project's own.

import { expect, test } from 'vitest';
import { codeArticle } from './code-article.ts';

const arabicNames = (text: string): readonly string[] =>
  codeArticle({ text, published: '2024-05-20' }).entities.map(({ name }) => name.ar);

test.each([
  ['هاجم أربعة مسلّحين حاجزًا أمنيًا.', 'أربعة مسلحين'],
  ['والتقى إبراهيم أبو الهيجاوي سامح شكري.', 'إبراهيم أبو الهيجاوي'],
  ['هاجم مسلحون للمرة الثانية آليــات أمنية.', 'آليات أمنية'],
])('a name from the text keeps its hamzas and loses its marks: %s', (text, name) => {
  expect(arabicNames(text)).toContain(name);
});

test('a known name is the one of the lexicon, however the text spells it', () => {
  expect(arabicNames('زار عبد الفتاح السيسى روسيا.')).toContain('عبد الفتاح السيسي');
});
