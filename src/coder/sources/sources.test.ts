// Attribution: one check per construction. The sentences are this project's own.

import { expect, test } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** Voices of the event whose trigger is the word, outermost first, in English. */
function voicesOf(text: string, trigger: string): readonly string[] | null {
  const coded = codeArticle({ text, published: '2021-03-10' });
  const event = coded.events.find((one) => text.slice(...one.trigger).includes(trigger));
  return event ? event.saidBy.map((id) => coded.sources.find((source) => source.id === id)?.name.en ?? '') : null;
}

const check = (text: string, trigger: string, voices: readonly string[]): void =>
  expect(voicesOf(text, trigger), text).toEqual(voices);

test('a phrase that only says where it was said is none of what is said', () => {
  check('أكد سيرغي لافروف خلال لقائه الوزير المصري أن الجيش السوري دخل البلدة.', 'لقائه', []);
  check('أكد سيرغي لافروف خلال لقائه الوزير المصري أن الجيش السوري دخل البلدة.', 'دخل', ['Sergei Lavrov']);
});

test('a time between the statement and what it states does not cut it off', () => {
  check('قال الجيش التركي في بيان أمس إن مسلحين هاجموا ثكنة.', 'هاجموا', ['Turkey / army']);
});

test('a voice within a voice is the inner link', () => {
  check('ذكرت وكالة رويترز أن سيرغي لافروف قال إن الجيش السوري دخل البلدة.', 'دخل', ['Reuters', 'Sergei Lavrov']);
});

test('a trailing voice covers its whole sentence, up to another clause', () => {
  check('قصف الجيش السوري البلدة، بحسب رويترز، واعتقل الأهالي.', 'اعتقل', ['Reuters']);
  check('قصف الجيش السوري البلدة، فيما دخلت القوات التركية الحدود، بحسب رويترز.', 'قصف', []);
});

test('outlets stand around whoever speaks, though they come last', () => {
  check('قال سيرغي لافروف إن الجيش السوري دخل البلدة، كما نقلت وكالة رويترز.', 'دخل', ['Reuters', 'Sergei Lavrov']);
});

test('any verb of saying may stand after على ما, بحسب ما', () => {
  check('دخل الجيش السوري البلدة، على ما كشف سيرغي لافروف لوكالة رويترز.', 'دخل', ['Reuters', 'Sergei Lavrov']);
  check('دخل الجيش السوري البلدة، بحسب ما نشرته رويترز.', 'دخل', ['Reuters']);
});

test('a subject that cannot speak leaves nobody who does', () => {
  check('التقى سيرغي لافروف نظيره المصري. وتنبئ الأزمة بأن الجيش السوري سيدخل البلدة.', 'سيدخل', []);
});

test('وتابع with a clause of its own says something', () => {
  check('قال سيرغي لافروف إن القمة ناجحة. وتابع أن الجيش السوري دخل البلدة.', 'دخل', ['Sergei Lavrov']);
  check('وتابع سيرغي لافروف الأحد أن الجيش السوري دخل البلدة.', 'دخل', ['Sergei Lavrov']);
});

test('participles and nouns of saying take the subject of their clause', () => {
  check('أشاد سيرغي لافروف بالهدنة، مؤكداً أن الجيش السوري دخل الثكنة.', 'دخل', ['Sergei Lavrov']);
  check('اكتفى سيرغي لافروف بالقول إن الجيش السوري دخل البلدة.', 'دخل', ['Sergei Lavrov']);
});

test('a joined verb of saying shares its subject', () => {
  check('هاجم سيرغي لافروف القرار، وذكّر بأن الجيش السوري دخل البلدة.', 'دخل', ['Sergei Lavrov']);
});

test('an act of speech keeps the outlet that was told', () => {
  check('دعا سيرغي لافروف في حديث لوكالة رويترز إلى وقف القتال.', 'دعا', ['Reuters']);
  check('استبعد سيرغي لافروف، في حديث لوكالة رويترز، أن تسلّم بلاده السلاح.', 'استبعد', ['Reuters']);
});

test('outlets that no list holds speak; the website alone is the article itself', () => {
  check('وذكر موقع محلي أن الجيش السوري دخل البلدة.', 'دخل', ['local website']);
  check('وذكرت صحيفة «الصباح» أن الجيش السوري دخل البلدة.', 'دخل', ['al-Sabah']);
  check('ويذكّر الموقع بأن الجيش السوري دخل البلدة.', 'دخل', []);
});

test('a described voice is named with its owner or its place', () => {
  check('زار خليفة حفتر القاهرة. ودخل الجيش السوري البلدة، على ما أعلن مكتبه الإعلامي.', 'دخل', ['Khalifa Haftar media office']);
  check('قالت مصادر في الاتحاد الأوروبي إن الجيش السوري دخل البلدة.', 'دخل', ['European Union sources']);
  check('دخل الجيش السوري البلدة، وفق مقربين من خليفة حفتر.', 'دخل', ['people close to Khalifa Haftar']);
});

test('an outlet that learns something is the article itself', () => {
  check('علمت «عكاظ» من مصادرها أن الجيش السوري دخل البلدة.', 'دخل', ['Okaz sources']);
});

test('الوزير with no office told before is the man spoken of', () => {
  check('وعد سيرغي لافروف بالمساعدة. واعتبر الوزير أن الجيش السوري دخل البلدة متأخراً.', 'دخل', ['Sergei Lavrov']);
});

test('a report speaks for itself, what I know is nobody else', () => {
  check('قال سيرغي لافروف لرويترز: "وفقاً لمعلوماتي، سيدخل الجيش السوري البلدة".', 'سيدخل', ['Reuters', 'Sergei Lavrov']);
});

test('the name before a colon at the head of a sentence says what follows', () => {
  check('لافروف: الجيش السوري دخل البلدة.', 'دخل', ['Sergei Lavrov']);
});

test('after what completes a post the bare name is its holder', () => {
  check('قال محافظ مأرب سلطان العرادة إن الجيش السوري دخل البلدة.', 'دخل', ['Sultan al-Arada']);
  check('دخل الجيش السوري البلدة، وفق مدير مستشفى الشفاء محمد أبو سلمية.', 'دخل', ['Mohammed Abu Salmiya']);
});

test('a statement belongs to whoever issued it, a report speaks for itself', () => {
  check('جاء في بيان صادر عن الجيش التركي أن الجيش السوري دخل البلدة.', 'دخل', ['Turkey / army']);
  check('قال سيرغي لافروف إن القمة ناجحة. وذكر التقرير أن الجيش السوري دخل البلدة.', 'دخل', ['report']);
});

test('an outlet that was told may be the object', () => {
  check('دخل الجيش السوري البلدة، بحسب ما أفاد سيرغي لافروف وكالة رويترز.', 'دخل', ['Reuters', 'Sergei Lavrov']);
});

test('journalists who were told pass nothing on', () => {
  check('قال سيرغي لافروف للصحافيين إن الجيش السوري دخل البلدة.', 'دخل', ['Sergei Lavrov']);
});

test('after a verb that also acts إلى أن is until, no clause that is said', () => {
  check('أعلن سيرغي لافروف أن روسيا لن تسلّم السلاح إلى أن يدخل الجيش السوري البلدة.', 'يدخل', ['Sergei Lavrov']);
});

test('outlets in brackets before the clause speak side by side', () => {
  check('وذكرت محطتا (سكاي نيوز عربية) و(سي إن إن) أن الجيش السوري دخل البلدة.', 'دخل', ['Sky News Arabia', 'CNN']);
});

test('that a source stays unnamed is no act', () => {
  const text = 'قال مصدر أمني، طالباً عدم الكشف عن هويته، إن الجيش السوري دخل البلدة.';
  expect(codeArticle({ text }).events.map((event) => text.slice(...event.trigger))).toEqual(['دخل']);
  const demand = 'طالب الجيش السوري الحركة بالكشف عن هوية القتلى.';
  expect(codeArticle({ text: demand }).events).toHaveLength(1);
});

test('a diplomatic source is a source, no source of a diplomat', () => {
  const { sources } = codeArticle({ text: 'قال مصدر دبلوماسي مصري لوكالة الأناضول إن الوزير سيزور أنقرة.' });
  expect(sources.map(({ name }) => name.en)).toContain('Egyptian diplomatic source');
});
