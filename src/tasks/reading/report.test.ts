// Reports for people, on SQLite and on Postgres: everything that they say leads to its source, nothing in them runs or is fetched, and the PDF is read back
// by our own reader and by PDF.js.

import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import { readOne } from '../../../test/read-all.ts';
import { keepReports, READING_REPORTS } from '../../../test/reading-reports.ts';
import { KINDS, type Kind, newRecord } from '../../../test/records.ts';
import type { EventView } from '../../domain/index.ts';
import { type Language, type Messages, speaker } from '../../domain/speak.ts';
import { eventSentence } from '../../formats/writers/event-sentence.ts';
import type { Database } from '../../record/database.ts';
import { EVERY_EVENT } from '../../record/queries/event-filter.ts';
import { type ExportFormat, exportRecord } from './export-record.ts';
import { type AskedFilter, understandFilter } from './understand-filter.ts';

const speakers = Object.fromEntries(
  (['ar', 'en'] as const).map((language) => {
    const file = new URL(`../../../messages/${language}.json`, import.meta.url);
    return [language, speaker(language, JSON.parse(readFileSync(file, 'utf8')) as Messages)];
  }),
) as Readonly<Record<Language, ReturnType<typeof speaker>>>;

const HOSTILE = {
  ref: 'hostile',
  published: '2026-11-20',
  title: '</style><script>alert(1)</script><img src=x onerror=alert(2)> "\u202E عنوان',
  outlet: '<svg onload=alert(3)>\u202Eevil',
  url: 'javascript:alert(4)',
  text: 'اتهم "الوزير <script>alert(1)</script> & رفاقه" إسرائيل بقصف غزة. وقصف الجيش الإسرائيلي غزة أمس.\u0001\u202E',
};
const LINKED = {
  ref: 'linked',
  published: '2016-06-28',
  outlet: 'three.example',
  url: 'https://three.example/a?b=1&c="2"',
  title: 'حفتر في موسكو (Haftar) عام 2016',
  text: 'زار المشير خليفة حفتر موسكو يوم 27 يونيو 2016، وقال سيرغي لافروف إن اللقاء مع UN Mission استمر 90 دقيقة.',
};
const ANY: AskedFilter = { actor: null, with: null, place: null, types: [], outcomes: [], from: null, to: null };
const records = new Map<Kind, Database>();

beforeAll(async () => {
  for (const kind of KINDS) {
    const record = await newRecord(kind);
    await keepReports(record, [...READING_REPORTS, LINKED, HOSTILE]);
    records.set(kind, record);
  }
}, 60_000);

async function written(kind: Kind, format: ExportFormat, language: Language, asked: AskedFilter = ANY): Promise<Buffer> {
  const record = records.get(kind) as Database;
  const { filter, names } = await understandFilter(record, asked);
  const report = { title: 'ملف <b>حفتر</b>', asked, names, other: speakers[language === 'ar' ? 'en' : 'ar'] };
  const pieces: Buffer[] = [];
  for await (const piece of exportRecord({ record, filter, format, today: '2026-11-24', speaker: speakers[language], report }))
    pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces);
}

async function eventsOf(kind: Kind): Promise<readonly EventView[]> {
  const options = { record: records.get(kind) as Database, filter: EVERY_EVENT, today: '2026-11-24', speaker: speakers.en };
  const pieces = await Array.fromAsync(exportRecord({ ...options, format: 'jsonl' }));
  return pieces
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as EventView);
}

/** Without vowel signs: where two stand on one letter a PDF does not keep their order. */
const bare = (text: string): string => text.replaceAll(/\p{M}/gu, '');
const spaced = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/[\u2066-\u2069]/gu, '').replaceAll(/\s+/gu, ' ');

test.each(KINDS.flatMap((kind) => (['ar', 'en'] as const).map((language) => [kind, language] as const)))(
  '%s, %s: the page has every event in both languages, every account its source, every source its events',
  async (kind, language) => {
    const { document } = parseHTML((await written(kind, 'report-html', language)).toString('utf8'));
    const events = await eventsOf(kind);
    expect(document.documentElement.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    const articles = [...document.querySelectorAll('article')];
    expect(articles.length).toBe(events.length);
    for (const [at, view] of events.entries())
      for (const one of Object.values(speakers))
        expect(spaced(articles[at]?.textContent)).toContain(spaced(eventSentence(view, one)));
    const links = [...document.querySelectorAll('a[href^="#"]')];
    expect(links.length).toBeGreaterThan(events.length);
    for (const link of links) expect(document.querySelector(link.getAttribute('href') ?? '-')).not.toBeNull();
    expect(document.querySelectorAll('.sources li').length).toBe(READING_REPORTS.length + 2);
    const page = spaced(document.body.textContent);
    for (const { title } of [LINKED]) expect(page).toContain(title);
    // Two accounts of one strike give two figures.
    expect([...document.querySelectorAll('h3')].map((one) => one.textContent)).toContain(
      speakers[language].say('section.figures'),
    );
    expect([...document.querySelectorAll('mark')].map((one) => one.textContent)).toContain('زار');
    expect(page).toContain('2026-11-24');
  },
);

test('nothing in the page runs, is fetched, or turns the lines around it', async () => {
  const html = (await written('sqlite', 'report-html', 'ar')).toString('utf8');
  const { document } = parseHTML(html);
  expect(document.querySelectorAll('script, img, svg, iframe, object, link, form, b b').length).toBe(0);
  expect([...document.querySelectorAll('*')].some((one) => one.getAttributeNames().some((name) => name.startsWith('on')))).toBe(
    false,
  );
  const addresses = [...document.querySelectorAll('[href], [src]')].flatMap(
    (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? [],
  );
  expect(addresses.filter((address) => !address.startsWith('#'))).toEqual([LINKED.url]);
  expect([...html.matchAll(/url\((?!data:font\/woff2;base64,)/gu)]).toEqual([]);
  expect(html).not.toContain('\u202E');
  expect(html).not.toContain('\u0001');
});

test('what was asked for stands at the head, under the names that were understood', async () => {
  const asked = { ...ANY, actor: 'حفتر', types: ['CONSULT'] as const, from: '2016-01-01' };
  const { document } = parseHTML((await written('sqlite', 'report-html', 'en', asked)).toString('utf8'));
  const head = spaced(document.querySelector('header')?.textContent);
  for (const words of ['ملف <b>حفتر</b>', 'Khalifa Haftar', 'meets', '2016-01-01']) expect(head).toContain(words);
  const none = parseHTML((await written('sqlite', 'report-html', 'en', { ...ANY, from: '2050-01-01' })).toString('utf8'));
  expect(none.document.body.textContent).toContain(speakers.en.say('timeline.none'));
});

test.each(['report-html', 'report-pdf'] as const)('%s: the same record on either database is the same report', async (format) => {
  const [first, ...others] = await Promise.all(KINDS.map((kind) => written(kind, format, 'ar')));
  for (const other of others) expect(first?.equals(other)).toBe(true);
  expect(first?.equals(await written('sqlite', format, 'ar'))).toBe(true);
});

test.each(['ar', 'en'] as const)('%s: the PDF has the words of the page, in their order, and its links', async (language) => {
  const bytes = await written('sqlite', 'report-pdf', language);
  const report = await readOne('report.pdf', bytes);
  const text = spaced(report.article.text);
  expect(report.article.title).toBe('ملف <b>حفتر</b>');
  for (const view of await eventsOf('sqlite'))
    for (const one of Object.values(speakers))
      for (const word of eventSentence(view, one).split(/[\s():]+/u)) expect(bare(text)).toContain(bare(word));
  expect(text).toContain(
    'زار المشير خليفة حفتر موسكو يوم 27 يونيو 2016، وقال سيرغي لافروف إن اللقاء مع UN Mission استمر 90 دقيقة.',
  );
  expect(bare(text)).toContain('قصفت طائرات تابعة للجيش الليبي مدينة سرت يوم 17 يناير 2020، وقتل سبعة أشخاص');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const annotations = (
    await Promise.all(Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getAnnotations()))
  ).flat() as readonly { readonly url?: string; readonly dest?: string }[];
  expect(annotations.flatMap(({ url }) => url ?? [])).toEqual([LINKED.url.replaceAll('"', '%22')]);
  const destinations = await Promise.all(
    annotations.flatMap(({ dest }) => (dest === undefined ? [] : [pdf.getDestination(dest)])),
  );
  expect(destinations.length).toBeGreaterThan(10);
  expect(destinations.every((one) => one !== null)).toBe(true);
});
