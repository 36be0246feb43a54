// Nouns, adjectives and nisbas in the forms that news writes.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldKey } from './fold.ts';
import { inflectNoun, type NounEntry, type NounForm } from './inflect.ts';

/** `singular feminine`, `dual oblique`, `plural nominative construct`, `singular accusative`, `singular joined` … */
function formsOf(entry: NounEntry, wanted: string): string {
  const words = wanted.split(' ');
  const has = (word: string): boolean => words.includes(word);
  return inflectNoun(entry)
    .filter(({ number }) => has(number))
    .filter(({ gender }) => !(has('masculine') || has('feminine')) || has(gender))
    .filter((each) => !(has('nominative') || has('oblique')) || has(String(each.case)))
    .filter(
      (each) => each.construct === has('construct') && each.accusative === has('accusative') && each.joined === has('joined'),
    )
    .map(({ form }) => form)
    .join(' ');
}

const RUSSIAN: NounEntry = { singular: 'روسي', kind: 'nisba', plural: ['روس'] };
const JUDGE: NounEntry = { singular: 'قاضٍ', kind: 'noun', plural: ['قضاة'] };

const CASES: readonly (readonly [NounEntry, string, string])[] = [
  [RUSSIAN, 'singular', 'روسي روسية'],
  [RUSSIAN, 'singular accusative', 'روسيا'],
  [RUSSIAN, 'dual masculine', 'روسيان روسيين'],
  [RUSSIAN, 'dual feminine', 'روسيتان روسيتين'],
  [RUSSIAN, 'plural', 'روسيات روسيون روسيين روس'],
  [RUSSIAN, 'plural construct', 'روسيو روسيي'],
  [RUSSIAN, 'singular joined', 'روسيت'],
  [{ singular: 'زيارة', kind: 'noun' }, 'singular', 'زيارة'],
  [{ singular: 'زيارة', kind: 'noun' }, 'singular joined', 'زيارت'],
  [{ singular: 'زيارة', kind: 'noun' }, 'singular accusative', ''],
  [{ singular: 'زيارة', kind: 'noun' }, 'dual', 'زيارتان زيارتين'],
  [{ singular: 'زيارة', kind: 'noun' }, 'dual construct', 'زيارتا زيارتي'],
  [{ singular: 'زيارة', kind: 'noun' }, 'plural', 'زيارات'],
  [{ singular: 'غارة', kind: 'noun', plural: ['غارات'] }, 'plural', 'غارات'],
  [{ singular: 'قمة', kind: 'noun', plural: ['قمم'] }, 'plural', 'قمم'],
  [{ singular: 'هجوم', kind: 'noun', plural: ['هجمات'] }, 'singular accusative', 'هجوما'],
  [{ singular: 'اجتماع', kind: 'noun', femininePlural: true }, 'plural', 'اجتماعات'],
  [{ singular: 'مفاجأة', kind: 'noun' }, 'plural', 'مفاجآت'],
  [{ singular: 'مباراة', kind: 'noun' }, 'plural', 'مباريات'],
  [{ singular: 'لقاء', kind: 'noun', femininePlural: true }, 'singular joined', 'لقاؤ لقائ'],
  [{ singular: 'لقاء', kind: 'noun', femininePlural: true }, 'singular accusative', ''],
  [{ singular: 'لقاء', kind: 'noun', femininePlural: true }, 'dual', 'لقاءان لقاءين'],
  [{ singular: 'لقاء', kind: 'noun', femininePlural: true }, 'plural', 'لقاءات'],
  [{ singular: 'وزير', kind: 'noun', plural: ['وزراء'] }, 'plural', 'وزراء'],
  [{ singular: 'وزير', kind: 'noun', plural: ['وزراء'] }, 'plural joined', 'وزراؤ وزرائ'],
  [{ singular: 'شيء', kind: 'noun', plural: ['أشياء'] }, 'singular accusative', 'شيئا'],
  [{ singular: 'شيء', kind: 'noun', plural: ['أشياء'] }, 'dual', 'شيئان شيئين'],
  [{ singular: 'جزء', kind: 'noun', plural: ['أجزاء'] }, 'singular accusative', 'جزءا'],
  [{ singular: 'عبء', kind: 'noun', plural: ['أعباء'] }, 'singular accusative', 'عبئا'],
  [{ singular: 'خطأ', kind: 'noun', plural: ['أخطاء'] }, 'dual', 'خطآن خطأين'],
  [{ singular: 'خطأ', kind: 'noun', plural: ['أخطاء'] }, 'singular joined', 'خطؤ خطئ'],
  [{ singular: 'صحراء', kind: 'noun', feminine: true }, 'dual nominative', 'صحراوان صحراءان'],
  [JUDGE, 'singular', 'قاض قاضي'],
  [JUDGE, 'singular accusative', 'قاضيا'],
  [JUDGE, 'dual', 'قاضيان قاضيين'],
  [JUDGE, 'plural', 'قضاة'],
  [JUDGE, 'plural joined', 'قضات'],
  [{ singular: 'محام', kind: 'noun', defective: true, plural: ['محامون'] }, 'plural', 'محامون محامين'],
  [{ singular: 'محام', kind: 'noun', defective: true, plural: ['محامون'] }, 'plural construct', 'محامو محامي'],
  [{ singular: 'معتد', kind: 'participle', defective: true }, 'plural', 'معتديات معتدون معتدين'],
  [{ singular: 'معتد', kind: 'participle', defective: true }, 'singular feminine', 'معتدية'],
  [{ singular: 'ملغى', kind: 'participle' }, 'singular feminine', 'ملغاة'],
  [{ singular: 'مبنى', kind: 'noun', plural: ['مباني'] }, 'singular joined', 'مبنا'],
  [{ singular: 'مبنى', kind: 'noun', plural: ['مباني'] }, 'dual', 'مبنيان مبنيين'],
  [{ singular: 'مبنى', kind: 'noun', plural: ['مباني'] }, 'plural', 'مبان مباني'],
  [{ singular: 'مبنى', kind: 'noun', plural: ['مبانٍ'] }, 'plural', 'مبان مباني'],
  [{ singular: 'قتيل', kind: 'noun', plural: ['قتلى'] }, 'plural joined', 'قتلا'],
  [{ singular: 'مسؤول', kind: 'participle' }, 'plural', 'مسؤولات مسؤولون مسؤولين'],
  [{ singular: 'مسؤول', kind: 'participle' }, 'plural construct', 'مسؤولو مسؤولي'],
  [{ singular: 'مسؤول', kind: 'noun', soundPlural: true }, 'plural', 'مسؤولون مسؤولين'],
  [{ singular: 'بريء', kind: 'adjective', plural: ['أبرياء'] }, 'singular feminine', 'بريئة'],
  [{ singular: 'بريء', kind: 'adjective', plural: ['أبرياء'] }, 'plural masculine', 'بريئون بريئين أبرياء'],
  [{ singular: 'بناء', kind: 'noun', plural: ['بناؤون'] }, 'plural', 'بناؤون بناءون بنائين'],
  [{ singular: 'أكبر', kind: 'adjective', plural: ['أكابر'] }, 'plural masculine', 'أكابر'],
  [{ singular: 'أحمر', kind: 'adjective', plural: ['حمر'] }, 'plural masculine', 'حمر'],
  [{ singular: 'أقصى', kind: 'adjective' }, 'singular feminine', 'قصوى قصياء'],
  [{ singular: 'أعلى', kind: 'adjective' }, 'singular feminine', 'عليا علياء'],
  [{ singular: 'أخير', kind: 'adjective' }, 'singular feminine', 'خيراء أخيرة'],
  [{ singular: 'أمني', kind: 'adjective' }, 'singular feminine', 'أمنية'],
  [{ singular: 'أخ', kind: 'noun', plural: ['إخوة'] }, 'singular construct', 'أخو أخا أخي'],
];

describe('inflectNoun', () => {
  test.each(CASES)('%j: %s', (entry, wanted, expected) => {
    expect(formsOf(entry, wanted)).toBe(expected);
  });

  test('keeps the feminine of colours and of elatives', () => {
    const feminine = (singular: string): readonly string[] =>
      formsOf({ singular, kind: 'adjective' }, 'singular feminine').split(' ');
    expect(feminine('أكبر')).toContain('كبرى');
    expect(feminine('أحمر')).toContain('حمراء');
    expect(feminine('أبيض')).toContain('بيضاء');
    expect(feminine('أسود')).toContain('سوداء');
  });

  test('gives whole, distinct forms for any word', () => {
    const word = fc
      .array(fc.constantFrom(...'ءأئابتثجحخدرسعفقلمنهويةى'), { minLength: 3, maxLength: 7 })
      .map((letters) => letters.join(''));
    const kind = fc.constantFrom<NounEntry['kind']>('noun', 'adjective', 'nisba', 'participle');
    fc.assert(
      fc.property(word, kind, fc.option(word), fc.boolean(), (singular, of, plural, feminine) => {
        const forms: readonly NounForm[] = inflectNoun({ singular, kind: of, feminine, plural: plural === null ? [] : [plural] });
        const keys = forms.map((each) => Object.values(each).join(' '));
        expect(new Set(keys).size).toBe(keys.length);
        expect(forms.map(({ form }) => form)).toContain(singular);
        for (const { form, construct } of forms) {
          expect(form.length).toBeGreaterThan(1);
          expect(foldKey(foldKey(form))).toBe(foldKey(form));
          if (construct) expect(form.endsWith('ن') && !singular.endsWith('ن')).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
