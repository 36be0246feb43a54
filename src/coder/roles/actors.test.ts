// Who acts: one check per construction. The sentences are this project's own.

import { expect, test } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** The actors of the event whose trigger contains a word, by the words that denote them. */
function actorsOf(text: string, trigger: string): readonly string[] {
  const { events } = codeArticle({ text });
  const event = events.find((one) => text.slice(...one.trigger).includes(trigger));
  return (event?.actor ?? []).map(({ span }) => (span ? text.slice(...span) : '-'));
}

const check = (text: string, trigger: string, expected: readonly string[]): void =>
  expect(actorsOf(text, trigger), `${text} [${trigger}]`).toEqual(expected);

test('a dropped subject has the words that it refers back to', () => {
  check('هاجم مسلحون مجهولون قرية في الشمال وقتلوا ثلاثة من سكانها.', 'وقتلوا', ['مسلحون مجهولون']);
});

test('whoever a passive is said of does not act, with a number and with others', () => {
  check('قتل 12 شخصا وأصيب عشرات آخرون بجروح في هجوم على السوق.', 'قتل', []);
  check('قتل 12 شخصا وأصيب عشرات آخرون بجروح في هجوم على السوق.', 'وأصيب', []);
  check('وجرح 40 شخصا آخرون في هجوم قرب المطار.', 'وجرح', []);
  check('وقتل 30 مدنيا سودانيا في قصف جوي.', 'وقتل', []);
  check('وأصيب ستة جنود بينهم ضابط في هجوم على الحاجز.', 'وأصيب', []);
});

test('a number that `about` stands before is counted', () => {
  check('قالت الوزارة إن نحو 200 مسلح هاجموا القرية.', 'هاجموا', ['نحو 200 مسلح']);
});

test('what is discussed does not take part', () => {
  check('يبحث مجلس الأمن الخميس مشروعاً تونسياً حول الأزمة.', 'يبحث', ['مجلس الأمن']);
});

test('a deed has the participants of its relative clause', () => {
  check('رغم الحصار المطبق الذي تفرضه جماعة الحوثي على تعز.', 'الحصار', ['جماعة الحوثي']);
  check('جاء القرار بعد اللقاء الذي تم بين أنقرة وواشنطن.', 'اللقاء', ['أنقرة', 'وواشنطن']);
});

test('two men, two ministers, two presidents are the last two spoken of', () => {
  const met = 'استقبل وزير الخارجية الأردني أيمن الصفدي نظيره العراقي فؤاد حسين في عمّان. ';
  check(`${met}واتفق الوزيران على فتح المعبر.`, 'واتفق', ['الوزيران', 'الوزيران']);
  check(`${met}واتفق الرجلان على فتح المعبر.`, 'واتفق', ['الرجلان', 'الرجلان']);
  check(`${met}وهذا ثالث تواصل بين الرجلين.`, 'تواصل', ['الرجلين']);
});

test('what somebody affirms of his own is his deed', () => {
  check('وأكد الرئيس المصري دعمه الكامل للحكومة الليبية.', 'دعمه', ['الرئيس المصري']);
});
