import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawnOrder, makeDocx, makePdf, makeZip, SENTENCES } from '../../../../test/make-files.ts';
import { codesOf, originsOf, readAll, readOne, reportsOf } from '../../../../test/read-all.ts';

const TEXT = SENTENCES.join('\n');

test('Word: paragraphs in order, title and author, dateline; not the day on which the file was made', async () => {
  const report = await readOne('a.docx', makeDocx(['القاهرة 30 يونيو 2016 (رويترز) - تقرير', ...SENTENCES]));
  expect(report.article.text).toBe(`القاهرة 30 يونيو 2016 (رويترز) - تقرير\n${TEXT}`);
  expect(report.article).toMatchObject({ title: 'لقاء في القاهرة', outlet: 'reuters.com', published: '2016-06-30', ref: null });
  expect(originsOf(report)).toEqual({ title: 'dc:title', author: 'dc:creator', outlet: 'dateline', published: 'dateline' });
  expect((await readOne('a.docx', makeDocx(SENTENCES))).article.published).toBeNull();
});

test('Word: runs, breaks, tables; not deletions and field codes', async () => {
  const body = `<w:p><w:pPr><w:rPr><w:t>لا</w:t></w:rPr></w:pPr><w:r><w:t xml:space="preserve">التقى </w:t></w:r><w:del><w:r><w:delText>حذف</w:delText><w:t>حذف</w:t></w:r></w:del><w:ins><w:r><w:t>الوزير</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText><w:br/><w:t>نظيره &amp; غيره</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>خلية</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>أخرى</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`;
  expect((await readOne('a.docx', makeDocx(body))).article.text).toBe('التقى الوزير\nنظيره & غيره\nخلية\nأخرى');
});

test('Word that is none, is empty, or defines entities', async () => {
  expect(codesOf(await readAll('a.docx', 'x'))).toEqual(['DOCUMENT_DAMAGED']);
  expect(codesOf(await readAll('a.docx', makeZip([{ name: 'a.txt', content: 'x' }])))).toEqual(['DOCUMENT_DAMAGED']);
  expect(codesOf(await readAll('a.docx', makeDocx([])))).toEqual(['DOCUMENT_WITHOUT_TEXT']);
  const laughs =
    '<!DOCTYPE w [<!ENTITY a "ها"><!ENTITY b "&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;نص</w:t></w:r></w:p></w:body></w:document>';
  const [report] = reportsOf(await readAll('a.docx', makeZip([{ name: 'word/document.xml', content: laughs }])));
  expect(report?.article.text).toBe('&b;نص');
});

test('PDF: what is drawn from left to right in joined forms is read as it was written', async () => {
  const lines = [
    'القاهرة ـ سبوتنيك',
    ...SENTENCES,
    'بلغت النسبة 15.5 من مئة في 12/5/2016 حسب الأمم المتحدة UN Women في جنيف.',
    'الاتحاد الأوروبي والإمارات لا يتفقان (بحسب الوزير) على الحل.',
  ];
  const report = await readOne('a.pdf', makePdf(lines.map(drawnOrder)));
  expect(report.article.text.replaceAll('\n', ' ')).toBe(lines.join(' '));
  expect(report.diagnostics[0]?.code).toBe('PDF_BEST_EFFORT');
  expect(report.article).toMatchObject({ outlet: 'sputniknews.com', published: null });
});

test('PDF: one that a browser printed', async () => {
  const bytes = readFileSync(join(import.meta.dirname, '../../../../test/files/meeting.pdf'));
  const { article } = await readOne('meeting.pdf', bytes);
  expect(article).toMatchObject({ title: 'لقاء في القاهرة', published: '2016-06-30' });
  expect(article.text.split('\n')).toEqual([
    'لقاء في القاهرة لبحث الملف الليبي',
    'القاهرة ـ سبوتنيك',
    '30 حزيران / يونيو 2016',
    'التقى وزير الخارجية المصري سامح شكري نظيره الروسي سيرغي لافروف في القاهرة (الثلاثاء)، وأكد الجانبان ضرورة وقف إطلاق النار في ليبيا. وقال الوزير إن 25 شخصاً قُتلوا في 12/5/2016، وإن المحادثات تناولت العلاقات الثنائية والأوضاع الإنسانية في الشرق الأوسط.',
    'وأضاف أن الاجتماع المقبل سيعقد يوم الأحد في مقر الأمم المتحدة UN في جنيف، بنسبة 15.5% من الأعضاء.',
  ]);
});

test('PDF without text, and one that is none', async () => {
  expect(codesOf(await readAll('a.pdf', makePdf([])))).toEqual(['DOCUMENT_WITHOUT_TEXT']);
  expect(codesOf(await readAll('a.pdf', '%PDF-1.7 nothing'))).toEqual(['DOCUMENT_DAMAGED']);
});
