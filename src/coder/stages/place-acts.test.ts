// Where acts happen: one text and the place of each of its events, by trigger.

import { expect, test } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** Checks that each trigger of `expected` is coded with that place (null: none). */
function check(text: string, expected: Readonly<Record<string, string | null>>): void {
  const coded = codeArticle({ text, published: '2024-05-15' });
  const nameOf = (id: string): string => coded.entities.find((one) => one.id === id)?.name.en ?? id;
  const found = Object.keys(expected).map((trigger) => {
    const event = coded.events.find((one) => text.slice(...one.trigger).endsWith(trigger));
    return [trigger, event ? event.place && nameOf(event.place.entity) : 'not coded'];
  });
  expect(Object.fromEntries(found)).toEqual(expected);
}

test('a journey is where it goes, whatever it is about', () => {
  check('سيزور الوزير الكويتي بغداد لبحث الأزمة في سوريا.', { سيزور: 'Baghdad' });
  check('فاجأ الرئيس الصومالي حلفاءه بزيارة لم يُعلن عنها إلى أنقرة.', { زيارة: 'Ankara' });
});

test('after what is talked about a country is its, a town is where they meet', () => {
  check('عقد الوزيران اجتماعاً لبحث الأزمة في سوريا.', { اجتماعاً: null });
  check('عقد الوزيران اجتماعاً لبحث الأزمة السورية في القاهرة.', { اجتماعاً: 'Cairo' });
});

test('a common noun is no place', () => {
  check('قصفت الطائرات السورية مواقع للمعارضة.', { قصفت: null });
  check('قتل المسلحون جندياً في منطقة قرب مدينة الرقة.', { قتل: 'Raqqa' });
});

test('who is called by a house meets there, and elsewhere in town on other business', () => {
  check('استقبل الرئيس الفرنسي في الإليزيه رئيس الوزراء اللبناني. واجتمع رئيس الوزراء اللبناني بوزير الخارجية الفرنسي.', {
    استقبل: 'Élysée Palace',
    اجتمع: 'Paris',
  });
});

test('a call has no place', () => {
  check('زار الرئيس التونسي الجزائر العاصمة. وأجرى الرئيس التونسي مكالمة هاتفية مع الرئيس المصري.', { مكالمة: null });
});

test('before a building protest is at the building', () => {
  check('تظاهر المئات أمام مجلس النواب الأردني.', { تظاهر: 'Jordanian House of Representatives' });
});

test('a speech on the occasion of a meeting is made there and then', () => {
  check('طلب الوزير اليمني العون من مصر خلال اجتماعه الثلاثاء بالرئيس المصري في القاهرة.', { طلب: 'Cairo' });
  check('وعد الوزير بأن تساعد بلاده اليمن، وذلك في مستهل زيارته إلى عدن.', { وعد: 'Aden' });
});

test('what is decided is not where its object is', () => {
  check('الجزائر تدعم البرلمان الشرعي في طبرق.', { تدعم: null });
});

test('violence and protest go on where those before them were', () => {
  check('تظاهر العشرات في البصرة الأحد. وأحرق المتظاهرون إطارات.', { تظاهر: 'Basra' });
  check('قتلت الشرطة ثلاثة محتجين في صفاقس وأصابت عشرة.', { قتلت: 'Sfax', أصابت: 'Sfax' });
});

test('the capital without a name is that of the state spoken of, the town the last one named', () => {
  check('تظاهر مئات التونسيين في العاصمة.', { تظاهر: 'Tunis' });
  check('حاصر الجيش السوداني مدينة نيالا. وقصف الجيش السوداني المدينة المحاصرة.', { حاصر: 'Nyala', قصف: 'Nyala' });
});

test('of the two ends of a transport the first', () => {
  check('سيّرت الأمم المتحدة شاحنات غذاء من غازي عنتاب إلى إدلب.', { سيّرت: 'Gaziantep' });
});

test('a body is surrounded in its house', () => {
  check('أحاطت آليات الجيش بمجلس النواب الأردني.', { أحاطت: 'Jordanian House of Representatives' });
});

test('a place that no list holds is called by its spelling and its kind; a direction after a town is no place of its own', () => {
  check('قتل سبعة أشخاص في منطقة الحويش.', { قتل: 'al-Huish area' });
  check('اقتحم الجيش الإسرائيلي أمس قرية قباطية، جنوب جنين.', { اقتحم: 'Qabatiya' });
});

test('an attack is where its target is, not where its doer rules', () => {
  check('قصفت إسرائيل قطاع غزة.', { قصفت: 'Gaza' });
  check('قصفت روسيا كييف.', { قصفت: 'Kyiv' });
});

test('a town is where its direction says, and a penalty is no town', () => {
  check('وفي مدينة صيدا جنوب لبنان وقعت اشتباكات بين الجيش اللبناني ومحتجين.', { اشتباكات: 'Sidon' });
  check('اعتقلت الشرطة ثلاثة رجال في قرية غرب بعقوبة.', { اعتقلت: 'western Baqubah' });
});

test('a state of affairs is somewhere else than those who talk of it', () => {
  check('بحث الوزيران الأوضاع في غزة.', { بحث: null });
});
