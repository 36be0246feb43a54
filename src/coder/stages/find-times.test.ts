// Time expressions and their days, each in a text written on Wednesday 15 May 2024.

import { expect, test } from 'vitest';
import { normalize } from '../../arabic/normalize.ts';
import { defaultLexicon } from '../../lexicon/load-lexicon.ts';
import { anchorTimes } from './anchor-times.ts';
import { findTimes } from './find-times.ts';
import { readWords } from './read-words.ts';

const lexicon = defaultLexicon();

test.each([
  ['في 2019', '2019-01-01', '2019-12-31'],
  ['خلال الأشهر الثلاثة الماضية', '2024-02-15', '2024-05-15'],
  ['في غضون الأيام القليلة المقبلة', '2024-05-15', '2024-05-18'],
  ['في السنوات الأربع الأخيرة', '2020-05-15', '2024-05-15'],
  ['قبل نحو شهر', '2024-04-01', '2024-04-30'],
  ['قبل أكثر من عامين', '2022-01-01', '2022-12-31'],
  ['في العاشر من الشهر الجاري', '2024-05-10', '2024-05-10'],
  ['في 28 من الشهر الماضي', '2024-04-28', '2024-04-28'],
  ['في 28 مايو الجاري', '2024-05-28', '2024-05-28'],
  ['في الخامس والعشرين من كانون الثاني', '2024-01-25', '2024-01-25'],
  ['في الحادي عشر من آذار 2011', '2011-03-11', '2011-03-11'],
  ['الثالث عشر من نيسان', '2024-04-13', '2024-04-13'],
  ['في 22.3.1974', '1974-03-22', '1974-03-22'],
  ['بتاريخ 12/5/2024', '2024-05-12', '2024-05-12'],
  ['يومي السبت والأحد الماضيين', '2024-05-11', '2024-05-12'],
  ['خلال يومي الثلاثاء والأربعاء المقبلين', '2024-05-21', '2024-05-22'],
  ['بين يومي 13 و17 مايو', '2024-05-13', '2024-05-17'],
  ['في عامي 2011 و2012', '2011-01-01', '2012-12-31'],
  ['مساء أمس الأول', '2024-05-13', '2024-05-13'],
])('%s', (text, start, end) => {
  const { words } = readWords(normalize(text), lexicon);
  const hits = anchorTimes(findTimes(words, lexicon), { start: '2024-05-15', end: '2024-05-15' });
  expect(hits.map((hit) => [hit.start, hit.end])).toEqual([[start, end]]);
});

test('figures that are no date, and ordinals of something else', () => {
  for (const text of ['الآية 12 من السورة', 'القرار 2/3', 'المرتبة الخامسة والعشرين', 'القيادة العامة']) {
    const { words } = readWords(normalize(text), lexicon);
    expect(findTimes(words, lexicon)).toEqual([]);
  }
});
