// Modes that no word of the act says: one text and the modes of each of its events, by trigger.

import { expect, test } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** Checks that each trigger of `expected` is coded with those modes, joined by commas. */
function check(text: string, expected: Readonly<Record<string, string>>): void {
  const { events } = codeArticle({ text, published: '2024-05-15' });
  const found = Object.keys(expected).map((trigger) => {
    const event = events.find((one) => text.slice(...one.trigger).endsWith(trigger));
    return [trigger, event ? event.modes.join() : 'not coded'];
  });
  expect(Object.fromEntries(found)).toEqual(expected);
}

test('a body of states or the ministers of many meet multilaterally', () => {
  check('يبحث مجلس الأمن مشروع القرار البريطاني.', { يبحث: 'multilateral' });
  check('بحث الوزيران ملف المياه.', { بحث: '' });
});

test('an envoy of states mediates', () => {
  check('اجتمع المبعوث الأممي إلى اليمن مارتن غريفيث بوفد الحوثيين.', { اجتمع: 'third-party' });
});

test('a demand is of what its content is', () => {
  check('نادى الوزير السوداني بمساندة اللاجئين.', { نادى: 'assist' });
  check('يشترط الجيش السوداني انسحاب المتمردين من المدن.', { يشترط: 'yield' });
});

test('an attack is by the weapon that is its subject, and so is its killing', () => {
  check('قتلت مسيّرة تابعة للجيش ثلاثة مزارعين في نيالا وأصابت عشرة.', { قتلت: 'drone' });
  check('قصفت طائرة مروحية السوق في مقديشو فقتلت ثلاثة باعة.', { قتلت: 'aerial' });
});
