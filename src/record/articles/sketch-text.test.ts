// What counts as one text in several printings, and what does not.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReprint, similarity } from './is-reprint.ts';
import { readSketch, sketchBytes, sketchText } from './sketch-text.ts';

const STORY = `أعلنت وزارة الموارد المائية في بيان مساء الثلاثاء أن خبراء من ثلاث دول سيصلون إلى العاصمة مطلع الشهر المقبل لبحث قواعد ملء الخزان الجديد.
وقال المتحدث باسم الوزارة إن الجولة السابقة انتهت دون اتفاق على مدة الملء، وإن الخلاف يدور حول كمية المياه التي تمر في سنوات الجفاف.
وأضاف أن الوفد الفني سيعرض جدولاً من أربع مراحل تراقبه لجنة مشتركة، على أن ترفع اللجنة تقريراً كل ستة أشهر إلى وزراء الري.
من جهته رأى أستاذ الهيدرولوجيا في جامعة محلية أن الجدول المقترح يحتاج إلى أرقام دقيقة عن التبخر، وهي أرقام لم تنشرها أي من الدول الثلاث.
وكانت المفاوضات قد توقفت في الربيع بعد انسحاب أحد الوفود احتجاجاً على بدء الأعمال في الموقع قبل توقيع الاتفاق.`;

const OTHER = `افتتح وزير الثقافة معرض الكتاب في دورته الثلاثين بمشاركة أكثر من مئتي دار نشر، وقال إن الدولة ستخفض رسوم الطباعة في العام المقبل.
وشهد اليوم الأول ازدحاماً عند أجنحة كتب الأطفال، فيما ألغيت ندوة عن الترجمة بسبب غياب المتحدث الرئيسي.
ويستمر المعرض عشرة أيام وتقام على هامشه أمسيات شعرية وورش للخط العربي ومسابقة للقصة القصيرة بين طلاب المدارس الثانوية في المحافظات.`;

const words = STORY.split(' ');
const isOne = (one: string, other: string): boolean => isReprint(sketchText(one), sketchText(other));
const meet = (one: string, other: string): boolean =>
  sketchText(one).bands.some((band) => sketchText(other).bands.includes(band));

test.each([
  ['the same text', STORY],
  ['another headline and the agency in front', `خلاف السد: خبراء ثلاث دول في العاصمة مطلع الشهر\nوكالات - ${STORY}`],
  ['a cut ending', STORY.slice(0, STORY.lastIndexOf('وكانت المفاوضات'))],
  ['half of it cut away', words.slice(0, Math.ceil(words.length / 2)).join(' ')],
  ['an edit in every twentieth word', words.map((word, at) => (at % 20 === 7 ? 'كذلك' : word)).join(' ')],
  [
    'vowels, tatweel, other alefs and ya, other punctuation',
    STORY.replaceAll('أ', 'ا')
      .replaceAll('وزارة', 'وِزَارَة')
      .replaceAll('،', ' ,')
      .replaceAll('في', 'فى')
      .replace('مساء', 'مســاء'),
  ],
  ['a closing line of the outlet', `${STORY}\nتابعوا آخر الأخبار على صفحاتنا.`],
])('%s is a reprint, and the two meet', (_, copy) => {
  expect(isOne(STORY, copy)).toBe(true);
  expect(meet(STORY, copy)).toBe(true);
});

test.each([
  ['another text', OTHER],
  [
    'a round-up that has it as one item of many',
    Array.from({ length: 6 }, (_, at) => OTHER.replaceAll('ا', 'ا'.repeat((at % 3) + 1))).join('\n') + STORY,
  ],
  [
    'a new report on the same matter',
    'وصل خبراء من ثلاث دول إلى العاصمة صباح الأحد لبحث قواعد ملء الخزان الجديد، وبدأت الجلسة الأولى في مقر وزارة الموارد المائية بحضور ممثل عن الاتحاد الأفريقي، ومن المنتظر أن تستمر الاجتماعات يومين يصدر بعدها بيان مشترك عن مدة الملء وكمية المياه.',
  ],
  ['a short notice', 'أعلنت وزارة الموارد المائية في بيان'],
])('%s is not', (_, copy) => {
  expect(isOne(STORY, copy)).toBe(false);
});

test('whether two texts are one does not depend on which comes first', () => {
  const text = fc.array(fc.constantFrom('قال', 'الوزير', 'إن', 'الوفد', 'وصل', 'غداً', 'أمس', 'إلى', 'العاصمة'), {
    minLength: 5,
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [left, right] = [sketchText(one.join(' ')), sketchText(other.join(' '))];
      expect(isReprint(left, right)).toBe(isReprint(right, left));
      expect(similarity(left, right)).toBe(similarity(right, left));
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('the similarity of long texts is estimated well from their smallest hashes', () => {
  const long = (from: number, to: number): string => Array.from({ length: to - from }, (_, at) => `w${from + at}`).join(' ');
  expect(similarity(sketchText(long(0, 3000)), sketchText(long(1000, 4000)))).toBeCloseTo(0.5, 1);
  expect(similarity(sketchText(long(0, 100)), sketchText(long(0, 4000)))).toBeLessThan(0.06);
});

test('a sketch is read back as it was written; a text without words has an empty one', () => {
  const sketch = sketchText(STORY);
  expect(readSketch(sketchBytes(sketch))).toEqual({ size: sketch.size, hashes: sketch.hashes });
  expect(sketchText(' … ').bands).toEqual([]);
  expect(isOne('', '')).toBe(false);
});
