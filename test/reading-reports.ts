// Reports of their own for the tests of the commands that read the record: two outlets and an agency on the same visits, a plan, a strike with two figures.

import type { Article } from '../src/domain/index.ts';
import { codeArticle } from '../src/index.ts';
import { prepareArticle } from '../src/record/articles/prepare-article.ts';
import type { Database } from '../src/record/database.ts';
import { keepArticles, newRecordMemory } from '../src/record/keep-articles.ts';

export const READING_REPORTS: readonly Article[] = [
  {
    ref: 'visit-a',
    outlet: 'one.example',
    published: '2016-06-28',
    text: 'زار المشير خليفة حفتر موسكو يوم 27 يونيو 2016 والتقى وزير الخارجية الروسي سيرغي لافروف، وفق ما أعلنته وزارة الخارجية الروسية.',
  },
  {
    ref: 'visit-b',
    outlet: 'two.example',
    published: '2016-06-29',
    text: 'قالت وكالة سبوتنيك إن قائد الجيش الليبي خليفة حفتر زار موسكو يوم 27 يونيو 2016 والتقى سيرغي لافروف.',
  },
  {
    ref: 'plan',
    outlet: 'one.example',
    published: '2019-10-15',
    text: 'أعلن الكرملين أن الرئيس الروسي فلاديمير بوتين سيزور أنقرة الأسبوع المقبل ويلتقي نظيره التركي رجب طيب أردوغان.',
  },
  {
    ref: 'strike-a',
    outlet: 'one.example',
    published: '2020-01-18',
    text: 'قصفت طائرات تابعة للجيش الليبي مدينة سرت يوم 17 يناير 2020، وقُتل سبعة أشخاص في القصف، حسب مصدر طبي.',
  },
  {
    ref: 'strike-b',
    outlet: 'two.example',
    published: '2020-01-18',
    text: 'قصفت طائرات الجيش الليبي سرت يوم 17 يناير 2020، وقالت وكالة رويترز إن تسعة أشخاص قُتلوا في القصف.',
  },
  {
    ref: 'return',
    outlet: 'two.example',
    published: '2016-11-29',
    text: 'وصل خليفة حفتر إلى موسكو يوم 28 نوفمبر 2016 والتقى سيرغي لافروف للمرة الثانية هذا العام.',
  },
];

export async function keepReports(record: Database, reports: readonly Article[]): Promise<void> {
  const now = () => new Date('2026-11-24T12:00:00Z');
  await keepArticles(
    record,
    newRecordMemory(),
    reports.map((report) => prepareArticle(codeArticle(report))),
    { now },
  );
}
