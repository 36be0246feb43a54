// Whom a post stands for: several holders told together, holders named after what the post is for. The sentences are this project's own.

import { expect, test } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** Checks the participants of the first event: `actor > recipient` in English names. */
function check(text: string, expected: string): void {
  const coded = codeArticle({ text, published: '2024-05-20' });
  const names = new Map(coded.entities.map((entity) => [entity.id, entity.name.en]));
  const list = (participants: readonly { readonly entity: string }[] = []): string =>
    participants.map((one) => names.get(one.entity)).join(' + ');
  expect(`${list(coded.events[0]?.actor)} > ${list(coded.events[0]?.recipient)}`, text).toBe(expected);
}

const suite = (name: string, cases: readonly (readonly [string, string])[]): void =>
  test.each(cases)(`${name}: %s`, (text, expected) => check(text, expected));

suite('one post in several states', [
  ['أدان سفراء مصر والسودان وإثيوبيا الهجوم.', 'Egypt / ambassador + Sudan / ambassador + Ethiopia / ambassador > '],
  ['أدان سفيرا كل من مصر والسودان الهجوم.', 'Egypt / ambassador + Sudan / ambassador > '],
  ['دعا رئيسا بيرو وتشيلي إلى هدنة.', 'Peru / president + Gabriel Boric > '],
  ['أدان السفيران المصري والسوداني الهجوم.', 'Egypt / ambassador + Sudan / ambassador > '],
  ['حذر سفراء فرنسا وألمانيا إيران من التصعيد.', 'France / ambassador + Germany / ambassador > Iran'],
]);

suite('counterparts are as many as their states', [
  ['هاتف لافروف نظيريه التركي والمصري.', 'Sergei Lavrov + Hakan Fidan + Sameh Shoukry > '],
  ['هاتف لافروف نظيريه التركي هاكان فيدان والمصري سامح شكري.', 'Sergei Lavrov + Hakan Fidan + Sameh Shoukry > '],
]);

suite('holders with their names', [
  ['أدان الرئيسان الأميركي جو بايدن والفرنسي إيمانويل ماكرون الهجوم.', 'Joe Biden + Emmanuel Macron > '],
  ['أدان الرئيسان الأميركي والفرنسي جو بايدن وإيمانويل ماكرون الهجوم.', 'Joe Biden + Emmanuel Macron > '],
  ['أدان الوزيران سامح شكري وأيمن الصفدي الهجوم.', 'Sameh Shoukry + Ayman Safadi > '],
]);

suite('his country is that of one who is only described, not of the agency that is told', [
  ['قال مصدر يوناني إن بلاده استدعت السفير الليبي.', 'Greece > Libya / ambassador'],
  ['قال مسؤول ليبي لوكالة فرانس برس إن بلاده أدانت القصف التركي.', 'Libya > Turkey'],
]);

suite('the prince of a state that an emir rules', [
  ['زار أمير قطر أنقرة.', 'Tamim bin Hamad Al Thani > Turkey'],
  ['زار أمير سعودي أنقرة.', 'Saudi Arabia / royal prince > Turkey'],
]);

suite('a post that a place completes', [
  ['دعا محافظ البصرة أسعد العيداني الحكومة إلى التحقيق.', 'Asaad al-Eidani > Iraq / government'],
  ['دعا الوزير البصرة إلى الهدوء.', 'minister > '],
  ['أدان رئيس الدورة الحالية الهجوم.', 'president > '],
  ['أدان محافظ العقبة الهجوم.', 'Aqaba / governor > '],
  ['التقى الوزير السفيرة الأميركية.', 'minister + American ambassador > '],
]);

suite('the holder named after what the post is for', [
  ['حذر رئيس اللجنة الوطنية لحقوق الإنسان محمد علي الحكومة.', 'Mohamed Ali > government'],
  ['حذر رئيس لجنة حقوق الإنسان محمد علي الحكومة.', 'Mohamed Ali > government'],
  ['التقى رئيس الوزراء لبحث الأزمة محمد علي.', 'prime minister + Mohamed Ali > '],
]);

suite('senior officers, and who is led', [
  ['اعتقلت إسرائيل عدداً من كبار ضباط الجيش.', 'Israel > senior officers of army'],
  ['وكان حفتر قد قاد وفداً إلى القاهرة.', 'Khalifa Haftar + delegation > Egypt'],
  ['قاد بشار جعفري وفداً إلى القاهرة.', 'Bashar Jaafari + delegation > Egypt'],
]);

suite('who is promised or refused what would reach him', [
  ['تعهدت قطر بدعم لبنان.', 'Qatar > Lebanon'],
  ['وعدت ألمانيا بتزويد أوكرانيا بدبابات.', 'Germany > Ukraine'],
  ['تعرض حماس إعادة الرهائن إن أوقفت إسرائيل القصف.', 'Hamas > Israel'],
]);

suite('everybody of whom a clause is true', [
  ['توعد الوزير كل من يلجأ إلى السلاح.', 'minister > all those concerned'],
  ['حذر الوزير كلاً من مصر والأردن.', 'minister > Egypt + Jordan'],
]);

suite('a ministry of several fields', [
  ['أدان وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج ناصر بوريطة الهجوم.', 'Nasser Bourita > '],
  ['أدان وزير الخارجية والهجرة وشؤون المصريين بالخارج بدر عبد العاطي الهجوم.', 'Badr Abdelatty > '],
  ['أدانت وزارة الخارجية والتعاون الموريتانية الهجوم.', 'Mauritania / foreign ministry > '],
  ['أدان وزير الخارجية بحكومة الوحدة الطاهر الباعور الهجوم.', 'Taher al-Baour > '],
  ['أدان وزير الخارجية والوفد المرافق الهجوم.', 'foreign minister + accompanying delegation > '],
]);

suite('holders of several fields', [
  ['أدان وزيرا الدفاع والخارجية الروسيان الهجوم.', 'Andrei Belousov + Sergei Lavrov > '],
  ['أدان وزيرا الدفاع سيرغي شويغو والخارجية سيرغي لافروف الهجوم.', 'Sergei Shoigu + Sergei Lavrov > '],
]);

suite('a post between a title and a name, a title alone', [
  ['أدان اللواء المتقاعد قائد الجيش خليفة حفتر الهجوم.', 'Khalifa Haftar > '],
  ['قال المشير خليفة حفتر إن الحوار مهم. وأدان المشير الهجوم.', 'Khalifa Haftar > '],
  ['أدان رئيس مجلس الإفتاء الروسي الهجوم.', 'Russia / head > '],
]);
