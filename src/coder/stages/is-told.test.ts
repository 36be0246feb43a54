// Which acts of force a text tells, and which it only alludes to.

import { describe, expect, it } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** The triggers of force and protest that a text tells. */
const check = (text: string, expected: readonly string[]): void => {
  const told = codeArticle({ text, published: '2021-03-10' })
    .events.filter(({ type }) => type === 'ASSAULT' || type === 'PROTEST')
    .map(({ trigger }) => text.slice(...trigger));
  expect(told, text).toEqual(expected);
};

describe('force that is told and force that is alluded to', () => {
  it('tells what a verb of saying or its verbal noun reports', () => {
    check('أعلنت الشرطة مقتل ثلاثة عمال في كركوك.', ['مقتل']);
    check('أفاد مصدر طبي بمقتل ثلاثة عمال في كركوك.', ['بمقتل']);
    check('جاء إعلان مقتل ثلاثة عمال متأخراً.', ['مقتل']);
  });

  it('alludes with a noun in a phrase of its own', () => {
    check('نشرت المجلة مقالات حول مقتل الكاتب.', []);
    check('قالت الوزارة إن الرجل معروف بضلوعه في تفجير السفارة.', []);
    check('تحدث الطيار عن تفاصيل خطف الركاب.', []);
    check('قال النائب إن الوزير يعلم الكثير عن اغتيال القاضي.', []);
    check('تبنت الحكومة سياسة تطهير عرقي في الإقليم.', []);
    check('أكد القاضي المكلف بملف اغتيال النائب توافر معلومات جديدة.', []);
  });

  it('takes the verbal noun of a light verb for a noun', () => {
    check('تدرب الرجال على تنفيذ هجوم في العاصمة.', []);
    check('تنبئ الأزمة باندلاع القتال بين القبائل والجيش.', ['القتال']);
  });

  it('leaves a known deed and a deed at large, unless it is said who did it to whom', () => {
    check('تبنت الجماعة الهجوم.', []);
    check('قال المحامي إنهم تعرضوا للتعذيب.', []);
    check('تعرض صحفي تونسي للضرب في المطار.', ['للضرب']);
    check('شنت الجماعة هجوماً على ثكنة.', ['هجوماً']);
  });

  it('leaves the occasion of something else, and the people known by an attack', () => {
    check('عندما هاجم مسلحون البرلمان غيرت الحكومة خطتها.', []);
    check('اعتقلت الشرطة رجالاً نفذوا هجوماً على المصرف.', []);
    check('طالب الأهالي بجثث أبنائهم الذين تم قتلهم في السجن.', []);
  });

  it('leaves what is said of known attackers, by whatever relative', () => {
    check('الجماعة التي انشقت عن الجيش بعد الحرب في الجنوب، والتي هاجمت الميناء، طلبت الحوار.', []);
    check('يحاكم القضاء من قتلوا الصحفي.', []);
    check('زار الوزير القرية حيث قتل مسلحون راعياً.', ['قتل']);
  });

  it('tells an allusion with an attack that is told as done, not with one that is threatened', () => {
    check('هدد القراصنة بنسف السفينة التي خطفت في أيلول.', []);
    check('نسف القراصنة السفينة التي خطفت في أيلول.', ['نسف', 'خطفت']);
  });

  it('tells the harm that a deed does in a headline', () => {
    check('غارة جوية على صعدة تقتل ثلاثة مزارعين.', ['غارة جوية', 'تقتل']);
    check('هجوم على القرية يستهدف استقرار البلاد.', []);
  });

  it('tells what a clause begins with fa, and what an auxiliary carries before a clause of another verb', () => {
    check('استهدف انتحاري مركزاً للشرطة فقتل ثلاثة مجندين.', ['استهدف', 'فقتل']);
    check('قال الضابط إن مخبأ للمتمردين تم تدميره في العملية التي شاركت فيها المروحيات.', ['تدميره']);
  });

  it('leaves attacks in words', () => {
    check('شن النائب فارس العمري هجوماً على الحكومة متهماً إياها بالفساد.', []);
    check('فتح النائب فارس العمري النار على زملائه قائلاً إنهم نائمون.', []);
  });

  it('leaves a bare anaphor', () => {
    check('انتهت المظاهرة.', []);
    check('استمرت المظاهرة في ساحة التحرير.', ['المظاهرة']);
  });

  it('leaves what a clause about a known deed goes on to say', () => {
    check('زار الوزير القرية بعد الهجوم الذي وقع أمس وأسفر عن مقتل راعيين.', []);
    check('هز انفجار السوق وأسفر عن مقتل راعيين.', ['مقتل']);
    check('زار الوزير القرية بعد الهجوم الذي نفذته الجماعة في أيار، وأسفر عن مقتل راعيين.', []);
    check('يتناول التقرير الهجوم الذي نفذته الجماعة على القرية والذي أسفر عن مقتل راعيين.', []);
  });
});

describe('who is acted upon', () => {
  it('is the genitive of a killing, whatever stands after it', () => {
    const text = 'أعلن الجيش مقتل 17 موظفاً أممياً في العاصمة.';
    const [event] = codeArticle({ text }).events;
    expect(event?.recipient.map(({ span }) => span && text.slice(...span))).toEqual(['17 موظفاً أممياً']);
  });

  it('is named by the name beside his post', () => {
    const text = 'أعلن الحزب اغتيال القائد في الجناح العسكري سالم حمدان.';
    const [event] = codeArticle({ text }).events;
    expect(event?.recipient.map(({ span }) => span && text.slice(...span))).toEqual(['سالم حمدان']);
  });

  it('stands where the bomb was, or is who is spoken of before what is done', () => {
    const recipient = (text: string): readonly unknown[] =>
      codeArticle({ text }).events.flatMap((event) => event.recipient.map(({ span }) => span && text.slice(...span)));
    expect(recipient('سيارة مفخخة متوقفة أمام المحكمة انفجرت عند الظهر.')).toEqual(['المحكمة']);
    expect(recipient('قال الضابط إن السياح تم قتلهم في الكهف.')).toEqual(['السياح']);
  });

  it('is not his age', () => {
    const text = 'قال الطبيب إن المزارع سالم حسن، عشرين عاماً، قتل في الحقل.';
    const [event] = codeArticle({ text }).events;
    expect(event?.recipient.map(({ span }) => span && text.slice(...span))).toEqual(['سالم حسن']);
  });

  it('is not what is fired', () => {
    const text = 'أدى إطلاق الصواريخ على البلدة إلى نزوح سكانها.';
    const [event] = codeArticle({ text }).events;
    expect(event?.actor ?? []).toEqual([]);
  });
});

describe('casualty reports', () => {
  const first = (text: string, type = 'ASSAULT') => {
    const { events } = codeArticle({ text });
    const words = (list: readonly { readonly span: readonly [number, number] | null }[]) =>
      list.map(({ span }) => (span ? text.slice(...span) : ''));
    return events
      .filter((event) => event.type === type)
      .map(
        (event) => `${words(event.actor).join(' + ')} > ${text.slice(...event.trigger)} > ${words(event.recipient).join(' + ')}`,
      );
  };

  it('do not make killers of those who report', () => {
    expect(first('أعلنت مصادر طبية مقتل ثلاثة عمال.')).toEqual([' > مقتل > ثلاثة عمال']);
  });

  it('read a verbal noun joined to another', () => {
    expect(first('الرجل متهم بالاغتصاب وتجنيد أطفال وقتل آلاف الأشخاص.')).toEqual([]);
  });

  it('read the dual of a verb after two who are spoken of', () => {
    expect(first('قال متحدث إن جنديين قتلا أمس.')).toEqual([' > قتلا > جنديين']);
  });

  it('leave those counted among the victims where they are', () => {
    expect(first('جرح 37 شخصاً بينهم أربعة جنود.')).toEqual([' > جرح > 37 شخصاً']);
  });

  it('describe an attack by the verb straight after it', () => {
    expect(first('أصيب ثلاثة في هجوم استهدف دورية.')[1]).toEqual(' > استهدف > دورية');
  });

  it('do not read a negation out of kilometres', () => {
    const text = 'قال مصدر في البلدة (90 كلم شمال بغداد) إن مسلحين قتلوا شرطياً.';
    expect(codeArticle({ text }).events.map(({ status }) => status)).toEqual(['actual']);
  });

  it('read a verb where nothing can be counted or owned', () => {
    expect(first('قالت الشرطة إن سيارة مفخخة فجرت حافلة للجيش.')[0]).toContain('> فجرت >');
    expect(first('أعلن الجيش مقتل اثنين من جنوده.')).toEqual([' > مقتل > اثنين من جنوده']);
    expect(first('أطلقت طائرة بدون طيار عدة صواريخ على منزل.')[0]).toContain('> أطلقت');
  });

  it('tell in a headline without a verb', () => {
    expect(first('9 مارس 2020: اغتيال نائب في العاصمة.')).toEqual([' > اغتيال > نائب']);
    expect(first('اغتيال النائب أثار غضب حزبه.')).toEqual([]);
  });

  it('read the verb of a topic in the accusative, and one that fa joins', () => {
    expect(first('قال مصدر إن جندياً خطف أمس.')).toEqual([' > خطف > جندياً']);
    expect(first('هاجم انتحاري الثكنة في الإقليم نفسه فقتل جنديين.')[1]).toContain('> فقتل >');
  });
});

describe('attacks with words, and deeds that are spoken of', () => {
  it('leaves out an attack whose author goes on to speak', () => {
    check('هاجم أردوغان المعارضة قائلاً إنها لا تحترم الناخبين.', []);
    check('قال مصدر إن جندياً هاجم الضباط قائلاً إنهم خونة.', ['هاجم']);
  });

  it('leaves out a known deed in a clause about its place', () => {
    check('دخل المحققون المبنى الذي وقعت فيه المذبحة.', []);
  });

  it('leaves out a deed in the genitive beside one that is told', () => {
    check('قتل مسلحون شرطياً، وأغلق القاضي ملف اغتيال النائب.', ['قتل']);
  });

  it('hears what stands after a comma or after the clause about the subject', () => {
    check('أعلنت مصادر طبية وأمنية، مقتل ثلاثة عمال.', ['مقتل']);
    expect(
      codeArticle({ text: 'أسفر هجوم استهدف قافلة للجيش عن مقتل ثلاثة جنود.' }).events.map(({ because }) => because[0]),
    ).toContain('assault.qatala');
  });

  it('tells an indefinite deed after which something else is told', () => {
    check('أغلقت البلدية الجسر إثر احتجاجات عنيفة في المدينة.', ['احتجاجات']);
    check('أعلن الأردن الحداد بعد سلسلة هجمات إسرائيلية بالصواريخ على قطر.', ['هجمات']);
    check('عادت الحياة إلى السوق بعد الهجوم.', []);
  });

  it('tells what a clause says of a new deed that it takes up by a pronoun', () => {
    check('انتهت أطول معركة، قتل فيها الجيش النيجري عشرة مسلحين.', ['قتل']);
  });

  it('tells of fighting that goes on between those who were told to fight', () => {
    check('هاجم الجيش النيجري حركة الشباب في بلدة حدودية. ويأتي ذلك بعد أيام من مواجهات مماثلة.', ['هاجم', 'مواجهات']);
    check('هاجم الجيش النيجري حركة الشباب. وتركز القتال في بلدة حدودية.', ['هاجم', 'القتال']);
    check('زار الوزير النيجري بلدة حدودية. وتحدث عن القتال.', []);
  });
});
