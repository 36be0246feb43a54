// What the text presents an act as: one text written on Wednesday 15 May 2024, and the status of each of its events, by trigger.

import { expect, test } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** Checks that each trigger of `expected` is coded with that status. */
function check(text: string, expected: Readonly<Record<string, string>>): void {
  const { events } = codeArticle({ text, published: '2024-05-15' });
  const found = Object.keys(expected).map((trigger) => {
    const event = events.find((one) => text.slice(...one.trigger).endsWith(trigger));
    return [trigger, event?.status ?? 'not coded'];
  });
  expect(Object.fromEntries(found)).toEqual(expected);
}

test('an adjective of time or doubt reaches the noun over its genitive, in its gender', () => {
  check('كتبت الصحف عن زيارة الرئيس الفرنسي المقبلة إلى بكين.', { زيارة: 'future' });
  check('كتبت الصحف عن زيارة الرئيس المنتظر إلى بكين.', { زيارة: 'actual' });
});

test('the purpose of what is planned is only wished', () => {
  check('من المنتظر وصول الوزيرين إلى الدوحة للتوقيع على اتفاق الهدنة.', { وصول: 'future', للتوقيع: 'hypothetical' });
});

test('a question or a condition is stronger than the future prefix', () => {
  check('ولم يُعرف هل سيستقيل رئيس الحكومة اللبنانية.', { سيستقيل: 'hypothetical' });
});

test('what is waited for or feared has not happened', () => {
  check('تبقى القوات الدولية إلى أن ينسحب الجيش الرواندي من غوما.', { ينسحب: 'hypothetical' });
  check('تخوف مراقبون من أن تهاجم الميليشيا مطار كسلا.', { تهاجم: 'hypothetical' });
});

test('an exception after the negation affirms', () => {
  check('لم يلتقِ الوزير السوري سوى السفير المصري.', { يلتقِ: 'actual' });
  check('لم يلتقِ الوزير السوري السفير المصري.', { يلتقِ: 'negated' });
});

test('the occasion of a threat is told, and that of what is to come is to come', () => {
  check('هدد الوفد اليمني عند وصوله إلى الكويت بمقاطعة المفاوضات.', { وصوله: 'actual' });
  check('سيؤكد الوزير المغربي خلال لقاءاته مع المسؤولين الإسبان حرص بلاده على السلام.', { لقاءاته: 'future' });
});

test('the verb that comes first announces what is of today', () => {
  check('يعقد الوزير الكويتي اجتماعاً مع نظيره العراقي اليوم في البصرة.', { اجتماعاً: 'future' });
  check('عقد الوزير الكويتي اجتماعاً مع نظيره العراقي اليوم في البصرة.', { اجتماعاً: 'actual' });
});

test('signings are announced like meetings, discussions go on', () => {
  check('وصل القادة إلى أديس أبابا. ويوقّع القادة في أديس أبابا اتفاق السلام.', { يوقّع: 'future' });
  check('وصل المندوبون إلى نيويورك. ويبحث مجلس الأمن مشروع القرار البريطاني.', { يبحث: 'actual' });
});

test('a light verb that denies one slot says nothing of another', () => {
  check('توقفت المفاوضات بين مصر وإثيوبيا.', { المفاوضات: 'actual' });
  check('توقفت إسرائيل عن قصف بيروت.', { قصف: 'negated' });
});

test('a standing measure stays when its lifting is planned', () => {
  check('يريد رجال الأعمال كسر الحظر الأميركي على كوبا.', { الحظر: 'actual' });
});

test('after a punishment the lam brings the cause', () => {
  check('احتج الناشطون على حبس الشاعر القطري لإهانته الأمير.', { إهانته: 'actual' });
});

test('what an agreement lays down is to come', () => {
  check('بموجب التفاهم يفرج المتمردون عن ثلاثين جندياً.', { يفرج: 'future' });
});

test('what has not ceased goes on', () => {
  check('لا يزال الوفد العماني يفاوض الحوثيين في صنعاء.', { يفاوض: 'actual' });
});

test('an auxiliary with a day to come announces its noun', () => {
  check('يجري الوزير التونسي غداً محادثات مع نظيره المالطي في فاليتا.', { محادثات: 'future' });
});

test('a word of what is to come at the end reaches back', () => {
  check('يصل السفير الصيني الجديد إلى الخرطوم قريباً.', { يصل: 'future' });
});

test('what prevents something stands', () => {
  check('بينما يمنع حظر أممي سارٍ منذ سنوات نقل السلاح إلى الصومال.', { حظر: 'actual' });
});

test('any act of its kind is none that is told', () => {
  check('قال الوزير إن أي هجوم إسرائيلي على لبنان جريمة.', { هجوم: 'hypothetical' });
  check('نفى المتحدث وقوع أي هجوم إسرائيلي على المدينة.', { هجوم: 'negated' });
});

test('what is to be after the day of writing has not happened', () => {
  check('أعلنت الرئاسة عن زيارة للعاهل الأردني إلى واشنطن الأسبوع المقبل.', { زيارة: 'future' });
});

test('what is expected is so over a parenthesis that has a verb of its own', () => {
  check('ويُتوقع، بحسب مصادر تحدثت إلى الصحيفة، أن يزور الوزير القطري باريس.', { يزور: 'future' });
});

test('a deed joined to a planned one is planned, over its complements, a comma or `or`', () => {
  check('شن الجيش حملة بهدف اعتقال قادة التنظيم في الجنوب، وإغلاق مقاره.', { اعتقال: 'hypothetical', وإغلاق: 'hypothetical' });
  check('لا تنوي الحكومة اعتقال المعارض أو خطف ابنه.', { اعتقال: 'negated', خطف: 'negated' });
});

test('who is to come at an invitation has been invited', () => {
  check('سيصل الوفد السنغالي إلى الرباط بدعوة من البرلمان المغربي.', { سيصل: 'future', بدعوة: 'actual' });
});

test('a verb after `إن` is a condition', () => {
  check('قال المتحدث إنهم إن هاجموا الميناء البحري خسروا.', { هاجموا: 'hypothetical' });
  check('قال المتحدث إنهم هاجموا الميناء البحري.', { هاجموا: 'actual' });
});

test('an arrest that is aimed at does not stand', () => {
  check('شن الجيش حملة بهدف القبض على زعماء التنظيم.', { القبض: 'hypothetical' });
});

test('what is called a solution or an aim is weighed, what will be somewhere is to come', () => {
  check('قال الخبير إن هجوم إسرائيل على إيران هو الحل الوحيد.', { هجوم: 'hypothetical' });
  check('قال الخبير إن هجوم إسرائيل على إيران هو الثالث.', { هجوم: 'actual' });
  check('قال الناطق إن زيارة الوزير التركي ستكون إلى أربيل.', { زيارة: 'future' });
});
