import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CodedArticle } from '../../domain/coded-article.ts';
import { type Language, type Messages, speaker } from '../../domain/speak.ts';
import type { Presentation } from './presentation.ts';
import { displayWidth } from './terminal-text.ts';
import { writeBlocks } from './write-blocks.ts';

const speakerOf = (language: Language) =>
  speaker(language, JSON.parse(readFileSync(new URL(`../../../messages/${language}.json`, import.meta.url), 'utf8')) as Messages);

const present = (language: Language, more: Partial<Presentation> = {}): Presentation => ({
  speaker: speakerOf(language),
  arabic: speakerOf('ar'),
  english: speakerOf('en'),
  columns: 80,
  hasColor: false,
  explain: false,
  placeOfEntry: (id) => (id === 'consult.zara' ? 'lexicon/acts/consult.yaml:12' : null),
  ...more,
});

const TEXT = 'نقلت سبوتنيك عن مصدر ليبي مطلع أن حفتر زار موسكو الاثنين.';
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const entity = (id: string, kind: 'person' | 'state' | 'place' | 'organization' | 'group', en: string, ar: string) => ({
  ...{ id, kind, name: { en, ar }, aliases: [], wikidata: null, country: null, sectors: [], location: null, mentions: [] },
});

const EVENT: CodedArticle['events'][number] = {
  ...{ id: 'e1', key: 'k1', type: 'CONSULT', modes: ['visit'], contexts: ['diplomatic'], status: 'actual' },
  trigger: at('زار'),
  sentence: [0, TEXT.length],
  actor: [{ entity: 'person:khalifa-haftar', span: at('حفتر'), role: 'Libya / army commander' }],
  recipient: [{ entity: 'state:RUS', span: at('موسكو'), role: null }],
  place: { entity: 'place:moscow', span: at('موسكو') },
  date: { start: '2020-01-13', end: '2020-01-13', time: 't1' },
  casualties: { dead: [3, 3], injured: [10, 15] },
  saidBy: ['s1', 's2'],
  confidence: 0.93,
  because: ['consult.zara', 'roles.subject-before-verb', 'status.told', 'cue.naqala'],
};

const CODED: CodedArticle = {
  isnad: '0.1.0',
  lexicon: 'sha256:0',
  article: {
    ...{
      id: 'sha256:0',
      ref: null,
      url: 'https://outlet.example/1',
      outlet: 'outlet.example',
      title: 'عنوان',
      published: null,
      language: 'ar',
    },
    dated: { start: '2019-04-04', end: '2020-01-13', because: [{ text: 'The closing line gives 2020-01-13.', span: null }] },
    text: TEXT,
  },
  entities: [
    entity('person:khalifa-haftar', 'person', 'Khalifa Haftar', 'خليفة حفتر'),
    entity('state:RUS', 'state', 'Russia', 'روسيا'),
    entity('place:moscow', 'place', 'Moscow', 'موسكو'),
    entity('outlet:sputnik', 'organization', 'Sputnik', 'سبوتنيك'),
    entity('group:source', 'group', 'informed Libyan source', 'مصدر ليبي مطلع'),
  ],
  times: [
    { id: 't1', span: at('الاثنين'), timex: { type: 'DATE', value: '2020-01-13' }, start: '2020-01-13', end: '2020-01-13' },
  ],
  sources: [
    {
      id: 's1',
      entity: 'outlet:sputnik',
      name: { en: 'Sputnik', ar: 'سبوتنيك' },
      kind: 'agency',
      cue: at('نقلت'),
      span: at('سبوتنيك'),
      via: null,
    },
    {
      id: 's2',
      entity: 'group:source',
      name: { en: 'informed Libyan source', ar: 'مصدر ليبي مطلع' },
      kind: 'anonymous',
      cue: at('نقلت'),
      span: at('مصدر ليبي مطلع'),
      via: 's1',
    },
  ],
  events: [
    EVENT,
    { ...EVENT, id: 'e2', status: 'negated', actor: [], recipient: [], saidBy: [], place: null, date: null, casualties: null },
  ],
  diagnostics: [{ code: 'ENCODING_DETECTED', span: null, details: { encoding: 'windows-1256' } }],
};

/** Without the isolates, which have no width. */
const plain = (output: string): string => output.replace(/[\u2066-\u2069]/gu, '');

test('an event is a block that a person reads', () => {
  expect(plain(writeBlocks(CODED, 'in.txt', present('en')))).toBe(
    [
      'عنوان',
      'in.txt · outlet.example · 2 events',
      'https://outlet.example/1',
      'undated; by its own words written between 2019-04-04 and 2020-01-13:',
      '  – The closing line gives 2020-01-13.',
      '! The text was not UTF-8; it was read as windows-1256. [ENCODING_DETECTED]',
      '',
      ' 1  CONSULT · visit · happened · #diplomatic',
      '    نقلت سبوتنيك عن مصدر ليبي مطلع أن حفتر ⟦زار⟧ موسكو الاثنين.',
      '    Khalifa Haftar (Libya / army commander) → meets (visit) → Russia',
      '    خليفة حفتر ← يتشاور (زيارة) ← روسيا',
      '    place    Moscow · موسكو',
      '    date     2020-01-13',
      '    said by  Sputnik ← informed Libyan source',
      '             سبوتنيك → مصدر ليبي مطلع',
      '    victims  dead 3, injured 10–15',
      '',
      ' 2  CONSULT · visit · did not happen · #diplomatic · same act as 1',
      '    نقلت سبوتنيك عن مصدر ليبي مطلع أن حفتر ⟦زار⟧ موسكو الاثنين.',
      '    — → meets (visit)',
      '    — ← يتشاور (زيارة)',
      '',
    ].join('\n'),
  );
});

test('explaining names entries with their file, rules with their meaning, words with their offsets', () => {
  const output = plain(writeBlocks(CODED, 'in.txt', present('en', { explain: true })));
  const [first = ''] = output.split('\n 2  ');
  const explained = first.slice(first.indexOf('    why'));
  expect(explained).toContain('act           consult.zara  lexicon/acts/consult.yaml:12');
  expect(explained).toContain('roles         the subject stands before its verb');
  expect(explained).toContain('status        told as having happened');
  expect(explained).toContain('source        cue.naqala');
  expect(explained).toContain(`actor         حفتر [${at('حفتر').join(', ')}) → person:khalifa-haftar`);
  expect(explained).toContain('confidence 0.93');
});

test('an Arabic reader gets Arabic labels, and Arabic first', () => {
  const lines = plain(writeBlocks(CODED, 'in.txt', present('ar'))).split('\n');
  expect(lines).toContain(' 1  يتشاور (زيارة) · CONSULT · visit · وقع · #diplomatic');
  expect(lines.findIndex((line) => line.includes('خليفة حفتر ←'))).toBeLessThan(
    lines.findIndex((line) => line.includes('Khalifa Haftar (')),
  );
});

test.each([40, 60, 80, 120])('no line is wider than %i columns, in either language, explained and coloured', (columns) => {
  for (const language of ['ar', 'en'] as const) {
    const output = writeBlocks(CODED, 'in.txt', present(language, { columns, explain: true, hasColor: true }));
    for (const line of output.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
  }
});

test('a sentence of megabytes is shown around its trigger', () => {
  const filler = 'كلمة '.repeat(200_000);
  const text = `${filler}زار حفتر موسكو ${filler}`;
  const trigger: [number, number] = [filler.length, filler.length + 3];
  const coded: CodedArticle = {
    ...CODED,
    article: { ...CODED.article, text },
    events: [{ ...EVENT, trigger, sentence: [0, text.length] }],
  };
  const output = writeBlocks(coded, 'in.txt', present('en'));
  expect(output).toContain('⟦زار⟧');
  expect(output.length).toBeLessThan(3_000);
});
