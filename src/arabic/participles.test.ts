// Participles and regular verbal nouns of every form and root class.

import { describe, expect, test } from 'vitest';
import { masdarsOf, participles } from './participles.ts';
import type { VerbFormName } from './verb-stems.ts';

const VERBS: readonly (readonly [string, string, VerbFormName, string | undefined, string, string, string])[] = [
  ['كتب', 'كتب', 'I', 'يكتب', 'كاتب', 'مكتوب', ''],
  ['زار', 'زور', 'I', 'يزور', 'زائر', 'مزور', ''],
  ['باع', 'بيع', 'I', 'يبيع', 'بائع', 'مبيع', ''],
  ['دعا', 'دعو', 'I', 'يدعو', 'داع', 'مدعو', ''],
  ['بنى', 'بني', 'I', 'يبني', 'بان', 'مبني', ''],
  ['رضي', 'رضو', 'I', 'يرضى', 'راض', 'مرضي', ''],
  ['رد', 'ردد', 'I', 'يرد', 'راد', 'مردود', ''],
  ['أخذ', 'ءخذ', 'I', 'يأخذ', 'آخذ', 'مأخوذ', ''],
  ['سأل', 'سءل', 'I', 'يسأل', 'سائل', 'مسؤول', ''],
  ['قرأ', 'قرء', 'I', 'يقرأ', 'قارئ', 'مقروء', ''],
  ['جاء', 'جيء', 'I', 'يجيء', 'جاء', 'مجيء', ''],
  ['هدد', 'هدد', 'II', undefined, 'مهدد', 'مهدد', 'تهديد'],
  ['سمى', 'سمو', 'II', undefined, 'مسم', 'مسمى', 'تسمية'],
  ['حيا', 'حيي', 'II', undefined, 'محي', 'محيا', 'تحية'],
  ['هنأ', 'هنء', 'II', undefined, 'مهنئ', 'مهنأ', 'تهنئة'],
  ['هاجم', 'هجم', 'III', undefined, 'مهاجم', 'مهاجم', 'مهاجمة هجام'],
  ['لاقى', 'لقي', 'III', undefined, 'ملاق', 'ملاقى', 'ملاقاة لقاء'],
  ['شاق', 'شقق', 'III', undefined, 'مشاق', 'مشاق', 'مشاقة شقاق'],
  ['أعلن', 'علن', 'IV', undefined, 'معلن', 'معلن', 'إعلان'],
  ['أعاد', 'عود', 'IV', undefined, 'معيد', 'معاد', 'إعادة'],
  ['ألغى', 'لغو', 'IV', undefined, 'ملغ', 'ملغى', 'إلغاء'],
  ['أوقف', 'وقف', 'IV', undefined, 'موقف', 'موقف', 'إيقاف'],
  ['آمن', 'ءمن', 'IV', undefined, 'مؤمن', 'مؤمن', 'إيمان'],
  ['أرى', 'رءي', 'IV', undefined, 'مر', 'مرى', 'إراءة'],
  ['أعد', 'عدد', 'IV', undefined, 'معد', 'معد', 'إعداد'],
  ['تحدث', 'حدث', 'V', undefined, 'متحدث', 'متحدث', 'تحدث'],
  ['تعدى', 'عدو', 'V', undefined, 'متعد', 'متعدى', 'تعد'],
  ['ترأس', 'رءس', 'V', undefined, 'مترئس', 'مترأس', 'ترؤس'],
  ['تعاون', 'عون', 'VI', undefined, 'متعاون', 'متعاون', 'تعاون'],
  ['تضاد', 'ضدد', 'VI', undefined, 'متضاد', 'متضاد', 'تضاد'],
  ['انسحب', 'سحب', 'VII', undefined, 'منسحب', 'منسحب', 'انسحاب'],
  ['انهار', 'هور', 'VII', undefined, 'منهار', 'منهار', 'انهيار'],
  ['اتصل', 'وصل', 'VIII', undefined, 'متصل', 'متصل', 'اتصال'],
  ['اغتال', 'غول', 'VIII', undefined, 'مغتال', 'مغتال', 'اغتيال'],
  ['احتل', 'حلل', 'VIII', undefined, 'محتل', 'محتل', 'احتلال'],
  ['احتوى', 'حوي', 'VIII', undefined, 'محتو', 'محتوى', 'احتواء'],
  ['احمر', 'حمر', 'IX', undefined, 'محمر', 'محمر', 'احمرار'],
  ['استقبل', 'قبل', 'X', undefined, 'مستقبل', 'مستقبل', 'استقبال'],
  ['استعاد', 'عود', 'X', undefined, 'مستعيد', 'مستعاد', 'استعادة'],
  ['استولى', 'ولي', 'X', undefined, 'مستول', 'مستولى', 'استيلاء'],
  ['سيطر', 'سيطر', 'QI', undefined, 'مسيطر', 'مسيطر', 'سيطرة'],
  ['تدهور', 'دهور', 'QII', undefined, 'متدهور', 'متدهور', 'تدهور'],
  ['اطمأن', 'طمءن', 'QIII', undefined, 'مطمئن', 'مطمأن', 'اطمئنان'],
];

describe('participles and verbal nouns', () => {
  test.each(VERBS)('%s (%s, form %s)', (past, root, form, present, active, passive, masdars) => {
    const found = participles({ past, root, form, present });
    expect([found.active, found.passive]).toEqual([active, passive]);
    expect(masdarsOf({ past, root, form, present }).join(' ')).toBe(masdars);
  });

  test('tell whether the active participle hides a ya', () => {
    expect(participles({ past: 'دعا', root: 'دعو', form: 'I', present: 'يدعو' }).defective).toBe(true);
    expect(participles({ past: 'اعتدى', root: 'عدو', form: 'VIII' })).toEqual({
      active: 'معتد',
      passive: 'معتدى',
      defective: true,
    });
    expect(participles({ past: 'أعد', root: 'عدد', form: 'IV' }).defective).toBe(false);
  });
});
