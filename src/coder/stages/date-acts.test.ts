// When acts happen: one text written on Wednesday 15 May 2024, and the first day of each of its events, by trigger.

import { expect, test } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** Checks that each trigger of `expected` is coded from that day on (null: no day). */
function check(text: string, expected: Readonly<Record<string, string | null>>): void {
  const { events } = codeArticle({ text, published: '2024-05-15' });
  const found = Object.keys(expected).map((trigger) => {
    const event = events.find((one) => text.slice(...one.trigger).endsWith(trigger));
    return [trigger, event ? (event.date?.start ?? null) : 'not coded'];
  });
  expect(Object.fromEntries(found)).toEqual(expected);
}

test('a year after a preposition', () => {
  check('نادى الوزير السوداني في 2019 بوقف القتال.', { نادى: '2019-01-01' });
});

test('joined verbs tell of one day', () => {
  check('هاجم مسلحون فجر أمس ثكنة الجيش المالي وخطفوا ثلاثة جنود.', { خطفوا: '2024-05-14' });
  check('زاره الاثنين في الدوحة الوزير المغربي وعرض العون لضحايا الزلزال.', { عرض: '2024-05-13' });
});

test('what somebody else says of it has its own day', () => {
  check('حلّت المحكمة الحزب الأحد فانتقدت فرنسا القرار.', { انتقدت: null });
});

test('what goes on since a day says nothing of what is joined to it', () => {
  check('تحاصر القوات الإثيوبية المدينة منذ أبريل وقصفت سوقاً.', { قصفت: null });
});

test('what happened before has its own day', () => {
  check('جاءت زيارة الملك الأردني إلى مسقط بعد محادثات 27 مارس مع السلطان.', { زيارة: null });
});

test('by what', () => {
  check('عاقبت فرنسا الأحد الجزائر بطردها عشرة دبلوماسيين جزائريين.', { طردها: '2024-05-12' });
});

test('a pronoun takes up the act before it, with its day', () => {
  check('وقع اشتباك الخميس في كركوك بين الجيش والمسلحين قُتل خلاله جندي.', { قُتل: '2024-05-09' });
});

test('a speech on the occasion of a meeting is of its day', () => {
  check('طلب الوزير اليمني العون من مصر خلال اجتماعه الثلاثاء بالرئيس المصري في القاهرة.', { طلب: '2024-05-14' });
});

test('yesterday is never ahead, whatever weekday the paper prints', () => {
  check('هاجم مسلحون أمس الجمعة ثكنة الجيش المالي.', { هاجم: '2024-05-14' });
});

test('the first of its kind since a day was not on that day', () => {
  check('وهذا اللقاء هو الأول بين بوتين وحفتر منذ عام 2019.', { اللقاء: null });
  check('وتعد زيارة حفتر إلى موسكو الثانية خلال ستة أشهر.', { زيارة: null });
});

test('what was done is not what is to come', () => {
  check('سيعقد الوزير المصري لقاءات في موسكو يوم السبت. وكان الوزير المصري وصل إلى موسكو.', { لقاءات: '2024-05-18', وصل: null });
});

test('the day of what is signed, and of an attack that is described, is the verb’s', () => {
  check('وقعت مصر وروسيا الاتفاق في 21 يناير 2014.', { وقعت: '2014-01-21' });
  check('قُتل خمسة جنود في هجوم وقع أمس.', { قُتل: '2024-05-14' });
});
