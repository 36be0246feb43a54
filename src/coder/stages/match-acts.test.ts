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

describe('topics', () => {
  it('a noun whose phrase names nobody is what is spoken about', () => {
    check('وصف الوزير الأردني سبل التعاون وحجم المساعدات.', []);
  });

  it('being ready is the act, what for its content', () => {
    check('قال الرئيس الإيراني إن بلاده مستعدة للتفاوض.', ['AGREE مستعدة']);
  });

  it('a finite clause after a noun of agreement is told for itself', () => {
    check('بموجب التفاهم يطلق الحوثيون عشرين أسيراً.', ['RETREAT يطلق']);
  });
});

describe('what a verb takes', () => {
  it('papers are no row of deeds', () => {
    check('شن المتمردون سلسلة هجمات على الثكنة.', ['ASSAULT هجمات']);
    check('قدم القاضي ملف اغتيال النائب.', []);
  });

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

  it('a pronoun stands for the thing that was named', () => {
    check('انتقد الوزير أداء البرلمان، ثم جمّده الرئيس التونسي.', ['ACCUSE انتقد', 'COERCE جمّده']);
  });

  it('a feminine thing is no subject of a masculine verb', () => {
    check('وصل الوزير الفرنسي إلى بيروت. وزار سفينة بلاده في المرفأ.', ['CONSULT وصل', 'CONSULT وزار']);
  });

  it('an accusative is no subject of a light verb', () => {
    check('الوزيران العراقي والسوري يوقعان اتفاقاً.', ['SUPPORT يوقعان']);
  });

  it('a light verb carries the deed in the genitive of a series', () => {
    check('شنت الطائرات الروسية موجة غارات على إدلب.', ['ASSAULT غارات']);
    check('استخدمت الصين حق النقض.', ['REJECT النقض']);
  });

  it('an adjective that is a participle with its complement is an act', () => {
    check('قال رئيس الحكومة المدعومة من روسيا إن الوضع هادئ.', ['SUPPORT المدعومة']);
  });

  it('the one phrase of a verb that goes on with a subject may be its object', () => {
    check('أقال الرئيس التونسي الحكومة وتولى السلطة.', ['SANCTION أقال', 'COERCE وتولى']);
  });

  it('a passive has an object only', () => {
    check('أعيدت رفات جندي إسرائيلي.', ['RETREAT أعيدت']);
  });

  it('a capital is its state, an expression has all its acts', () => {
    check('نسقت دمشق مع أنقرة.', ['COOPERATE نسقت']);
    check('أجرت إيران مناورات بحرية.', ['MOBILIZE مناورات بحرية']);
  });

  it('who announces a strike or a seizure does it', () => {
    check('أعلنت نقابة المعلمين الإضراب العام.', ['PROTEST الإضراب العام']);
    check('أعلن المتمردون استعادة السيطرة على مدينة غوما.', ['ASSAULT استعادة']);
  });

  it('what is counted takes no definite genitive', () => {
    check('لقي ثلاثة جنود مصرعهم في مالي.', ['ASSAULT مصرعهم']);
  });

  it('the genitive of a carried noun is no doer', () => {
    check('عاود الجيش الروسي قصف أوديسا.', ['ASSAULT قصف']);
  });
});

describe('journeys', () => {
  it('a rank is no team and no time, a time before the verb no subject', () => {
    check('توجه الفريق أول خليفة حفتر إلى أثينا.', ['CONSULT توجه']);
    check('للمرة الرابعة في نصف عام يتوجه وزير الخارجية الكيني إلى الدوحة.', ['CONSULT يتوجه']);
  });

  it('an accusative after a verb that has what it asks for is why', () => {
    check('قاد إلى الدوحة وفداً كبيراً طلباً لمساعدة قطر.', ['CONSULT قاد', 'REQUEST طلباً']);
    check('توجه الوزير الفرنسي إلى الرياض بحثاً عن تمويل.', ['CONSULT توجه', 'REQUEST بحثاً']);
  });

  it('the invitation that a guest accepts is told, whoever the pronoun is that invites', () => {
    check('زار ملك إسبانيا الرباط تلبية لدعوة ملك المغرب.', ['CONSULT زار', 'AGREE لدعوة']);
    check('وصل رئيس كينيا إلى الدوحة استجابة لدعوة أمير قطر.', ['CONSULT وصل', 'AGREE لدعوة']);
    check('زار رئيس كينيا قطر بدعوة منها.', ['CONSULT زار', 'AGREE بدعوة']);
  });
});

it('a capital is no pair of beys', () => {
  check('وصل الوزير الكيني إلى بكين.', ['CONSULT وصل']);
});

describe('what people do together', () => {
  it('a meeting or a protest that does something stands for its people', () => {
    check('توقفت الدروس في مالي بسبب إضراب عام ليومين يطالب برفع الأجور.', ['PROTEST إضراب عام', 'REQUEST يطالب']);
    check('عقد وزراء مصر والأردن اجتماعاً في عمّان. وبحث الاجتماع أزمة المياه.', ['CONSULT اجتماعاً', 'CONSULT وبحث']);
    check('عقد وزراء مصر والأردن اجتماعاً في عمّان. وقال الوزير المصري إن الاجتماع سيناقش الديون.', [
      'CONSULT اجتماعاً',
      'CONSULT سيناقش',
    ]);
  });

  it('a known agreement with its sides is told where others speak of it', () => {
    check('انتقد نواب كينيون الاتفاق الجديد بين رواندا وبريطانيا.', ['ACCUSE انتقد', 'AGREE الاتفاق']);
    check('وقّع الرئيسان الاتفاق بين رواندا وبريطانيا.', ['SUPPORT وقّع']);
  });
});

describe('clauses', () => {
  it('a condition opens a clause with a subject of its own', () => {
    check('لن تُسلَّم السفينة ما لم يرفع الاتحاد الأوروبي العقوبات.', ['CONCEDE يرفع', 'SANCTION العقوبات']);
  });

  it('a clause that takes its noun up by a pronoun has its own subject', () => {
    check('يبحث الخبراء عن خطة يتفق عليها الليبيون.', ['AGREE يتفق']);
  });

  it('an adjective after the pronoun of what is said', () => {
    check('قال الوزير القطري إنهم مستعدون للتعاون.', ['AGREE مستعدون']);
  });
});

it('a deed is no quarter of a city', () => {
  check('أعربت ماليزيا عن التضامن مع قطر.', ['SUPPORT التضامن']);
});

describe('content and what is no content', () => {
  it('why it is said and on what charge is told beside it', () => {
    check('دعت النقابة المعلمين إلى إضراب طلباً لرفع الأجور.', ['REQUEST دعت', 'REQUEST طلباً']);
    check('أسفت كينيا لقرار تنزانيا محاكمة سفيرها بتهم فساد.', ['ACCUSE أسفت', 'ACCUSE بتهم']);
  });

  it('a known measure of somebody stands, whatever is asked of it', () => {
    check('يريد الرئيس البيلاروسي كسر الحظر الأوروبي على بلاده.', ['REQUEST يريد', 'SANCTION الحظر']);
    check('يريد الرئيس البيلاروسي رفع العقوبات الأوروبية.', ['REQUEST يريد', 'SANCTION العقوبات']);
  });

  it('a verb that carries its own noun is one act', () => {
    check('أودع القاضي الكيني ثلاثة ناشطين الحبس.', ['COERCE الحبس']);
  });
});

it('what a number counts has its case from the number', () => {
  check('راح 15 مدنياً ضحية سيارة ملغومة.', ['ASSAULT راح 15 مدنياً ضحية']);
});

it('who comes with no goal said comes where another guest was told to come', () => {
  check('وصل رئيس كينيا إلى الدوحة، وسيصل الرئيس الرواندي غداً.', ['CONSULT وصل', 'CONSULT وسيصل']);
});

it('a verb that may be an auxiliary is none before a perfect', () => {
  check('بدأ الوزير الكيني زيارة إلى الدوحة التقى خلالها الأمير.', ['CONSULT زيارة', 'CONSULT التقى']);
});

it('which is no machine, nobody speaks of himself after a name, and as describes no noun', () => {
  check('تظاهر المئات ضد قرارات 2014 التي اتخذها البرلمان.', ['PROTEST تظاهر']);
  check('وصل حسن نجل الرئيس إلى باريس.', ['CONSULT وصل']);
  check('في المستشفى 21 مصاباً، كما نقلت قناة الحرة عن الأطباء.', []);
});

it('what a place is made for is nobody given anything', () => {
  check('تضرر مركز إيواء نازحين في كسلا.', []);
});

it('two passives of one thing', () => {
  check('لن تعود السفينة إلى أن تُرفع العقوبات الأوروبية أو تُخفف.', ['CONCEDE تُرفع', 'SANCTION العقوبات', 'CONCEDE تُخفف']);
});

it('a danger is no threat', () => {
  check('دعت كينيا إلى منع الحركة من تهديد جيرانها.', ['REQUEST دعت']);
  check('ردت الحركة بتهديد كينيا بالحرب.', ['THREATEN بتهديد']);
});

describe('what happens is not signed', () => {
  it('of quarrels, losses and violence the verb of three letters is no signing', () => {
    check('ووقعت أعمال العنف أمام مبنى البلدية حين انصرف العمال.', []);
    check('ووقعت خلافات بين الحزبين في البرلمان.', []);
    check('وقع البلدان اتفاقية للصيد.', ['SUPPORT وقع']);
  });

  it('a report of people is no expulsion', () => {
    check('أعلنت الوزارة شفاء ستة أشخاص من المرض.', []);
  });
});
