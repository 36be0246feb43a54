// Which words are acts where they stand: homographs, what belongs to another act, and what a verb must take.

import { describe, expect, it } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** The acts of a sentence as `TYPE trigger`, in order. */
function check(text: string, expected: readonly string[]): void {
  const { events } = codeArticle({ text });
  expect(events.map((event) => `${event.type} ${text.slice(...event.trigger)}`)).toEqual(expected);
}

describe('homographs', () => {
  it('a whole verb is no future and no conjunction with a shorter one', () => {
    check('سافر رئيس الوزراء القطري إلى أنقرة.', ['CONSULT سافر']);
    check('سيطر المتمردون على مدينة غوما.', ['ASSAULT سيطر']);
    check('فتحت الهند سفارة في مقديشو.', ['SUPPORT فتحت']);
    check('ترك وزير المالية الأردني منصبه.', ['RETREAT ترك']);
  });

  it('a small word is a verb where what it needs does not follow', () => {
    check('فقد الجيش النيجري ثلاثة جنود.', ['ASSAULT فقد']);
    check('فجر انتحاري سيارته أمام مقر الأمن في عدن.', ['ASSAULT فجر']);
  });

  it('an adjective agrees with its noun', () => {
    check('أكد المحققون أن انتحارياً هاجم السفارة.', ['ASSAULT هاجم']);
    check('عقد الوزير مؤتمراً صحفياً.', []);
  });
});

describe('what belongs to another act', () => {
  it('ending a strike, a fight, a visit is one act', () => {
    check('علقت نقابة الأطباء إضرابها.', ['CONCEDE علقت']);
    check('أنهت الحكومة القتال مع المتمردين.', ['RETREAT أنهت']);
    check('ألغى وزير الخارجية الهندي زيارته إلى باكستان.', ['REJECT ألغى']);
    check('هدد أردوغان بقصف القامشلي.', ['THREATEN هدد']);
  });
});

describe('what a verb takes', () => {
  it('a verb that can attribute is an act by what it takes', () => {
    check('أعلنت إثيوبيا هدنة إنسانية.', ['CONCEDE أعلنت إثيوبيا هدنة']);
    check('نقل المبعوث العماني رسالة إلى قيادة الحوثيين.', ['CONSULT نقل']);
  });

  it('a noun takes no clause after it', () => {
    check('بدأ وزير الدفاع التركي زيارة إلى قطر غايتها توقيع مذكرة.', ['CONSULT زيارة', 'SUPPORT توقيع']);
  });

  it('a second object may be people', () => {
    check('سلمت حماس الصليب الأحمر أربع رهائن.', ['RETREAT سلمت']);
  });

  it('the genitive of a carried noun is no doer', () => {
    check('عاود الجيش الروسي قصف أوديسا.', ['ASSAULT قصف']);
  });
});
