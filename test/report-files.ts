// Arabic reports for whole-repository tests: those of shared/ where they are, and always a few sentences of our own. Test code only.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
export const SHARED = process.env.ISNAD_SHARED ?? join(ROOT, '..', 'shared');

export const OWN_REPORTS: readonly string[] = [
  'زار وزير الخارجية المصري طرابلس الأحد، والتقى رئيس الوزراء الليبي.',
  'نقلت وكالة سبوتنيك عن مصدر ليبي مطلع أن قائد الجيش سيصل إلى موسكو غداً لتوقيع اتفاق وقف إطلاق النار.',
  'قُتل ثلاثة مدنيين وأصيب 15 آخرون في قصف جوي على مدينة سرت، بحسب وزارة الصحة.',
  'نفى الكرملين أن تكون روسيا قد أرسلت قوات إلى ليبيا، وطالب مجلس الأمن بالتحقيق.',
];

/** Texts of the shared reports, with their names; none on a machine that has only this repository. */
export function sharedReports(): readonly { readonly name: string; readonly text: string }[] {
  const folder = join(SHARED, 'texts');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** Texts of the reports written for this project. */
export const sampleReports = (): readonly string[] =>
  readFileSync(join(ROOT, 'samples/reports.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
