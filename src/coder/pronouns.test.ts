// Whom pronouns, dropped subjects and deeds that are told again mean, across sentences. The sentences are this project's own.

import { expect, test } from 'vitest';
import { codeArticle } from './code-article.ts';

/** `actors > recipients [modes]` of the event whose trigger contains a word, by the names of the entities. */
function coded(text: string, trigger: string): string {
  const { events, entities } = codeArticle({ text });
  const event = events.findLast((one) => text.slice(...one.trigger).includes(trigger));
  const names = (some: readonly { readonly entity: string }[]): string =>
    some.map((one) => entities.find(({ id }) => id === one.entity)?.name.en ?? '?').join(', ');
  return event ? `${names(event.actor)} > ${names(event.recipient)} [${event.modes.join()}]` : 'no event';
}

test('whom the text goes on about is meant, not the host who has just been named; of what is said the host', () => {
  const visit = 'زار الوزير سامح شكري تونس. واستقبله نظيره التونسي عثمان الجرندي. ';
  expect(coded(`${visit}وينتظر أن يجتمع بقيس سعيد.`, 'يجتمع')).toBe('Sameh Shoukry > Kais Saied [visit]');
  expect(coded(`${visit}وقال إنه سيزور ليبيا.`, 'سيزور')).toBe('Othman Jerandi > Libya [visit]');
});

test('a written pronoun reaches over a sentence; of several joined with waw no one alone is meant', () => {
  const programme = 'بدأ سامح شكري زيارة إلى تونس. ويشمل برنامجه الوزيرين عثمان الجرندي وخالد السهيلي. ';
  expect(coded(`${programme}وهذه زيارته الثانية إلى تونس.`, 'زيارته')).toBe('Sameh Shoukry > Tunisia [visit]');
});

test('two are two people or two bodies', () => {
  const meeting = 'وعد سيرغي لافروف بأن تعين روسيا عقيلة صالح، وذلك في ختام اجتماعهما في موسكو.';
  expect(coded(meeting, 'اجتماعهما')).toBe('Aguila Saleh > Sergei Lavrov [visit]');
});

test('a dropped subject of one man is no group of men', () => {
  expect(coded('قيس سعيد صديق قديم. ويرحب به العسكريون المصريون، وسبق أن زار مصر.', 'زار')).toBe('Kais Saied > Egypt [visit]');
});

test('the two countries are those of whom the text last spoke, and ties are between them', () => {
  const text = 'بحث الوزير المصري سامح شكري مع نظيره التونسي عثمان الجرندي سبل تعزيز العلاقات بين البلدين.';
  expect(coded(text, 'تعزيز')).toBe('Egypt, Tunisia >  []');
  expect(coded(text, 'بحث')).toBe('Sameh Shoukry, Othman Jerandi >  []');
});

test('a known visit is its guest’s, whoever tells of it and whatever is said of it', () => {
  const visit = 'زار سامح شكري تونس الأحد. ';
  expect(coded(`${visit}ويرى خبراء أن هدف الزيارة عسكري.`, 'الزيارة')).toBe('Sameh Shoukry > Tunisia [visit]');
  expect(coded(`${visit}ويربط موقع مصري الزيارة بسعي القاهرة إلى حلفاء جدد.`, 'الزيارة')).toBe('Sameh Shoukry > Tunisia [visit]');
});

test('whom somebody means to meet is met', () => {
  expect(coded('لا ينوي قيس سعيد مقابلة سامح شكري.', 'مقابلة')).toBe('Kais Saied, Sameh Shoukry >  []');
});

test('a complement belongs to the nearest deed that asks for it', () => {
  expect(coded('هاتف الرئيس قيس سعيد سامح شكري معلناً وقوف تونس مع السودان.', 'هاتف')).toBe(
    'Kais Saied, Sameh Shoukry >  [phone]',
  );
});

test('an adverb of purpose leaves the deed to whom the clause is about', () => {
  expect(coded('توجه سامح شكري إلى تونس تمهيداً لتوقيع اتفاق للتجارة.', 'توقيع')).toBe('Sameh Shoukry >  []');
});

test('a rank of several words is no team', () => {
  expect(coded('بدأ الفريق أول ركن خالد حفتر الجمعة زيارة رسمية لتونس.', 'زيارة')).toBe('Khaled Haftar > Tunisia [visit]');
});

test('who comes along and who attends take part', () => {
  expect(coded('وصل سامح شكري إلى تونس ومعه عشرة من الضباط.', 'وصل')).toBe('Sameh Shoukry, officers > Tunisia [visit]');
  const chaired = 'عقد الوزراء اجتماعاً في القاهرة برئاسة سامح شكري ومشاركة أيمن الصفدي.';
  expect(coded(chaired, 'اجتماعاً')).toBe('ministers, Sameh Shoukry, Ayman Safadi >  []');
});
