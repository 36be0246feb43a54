// What holds for every input: nothing throws, every span cuts the article's text where it says, every reference resolves, dates are days,
// and the same input gives the same bytes. fast-check draws the inputs from a fixed seed; a failure prints the smallest one it finds.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize, sourceSpan } from '../src/arabic/index.ts';
import type { Article, CodedArticle, Span } from '../src/domain/coded-article.ts';
import { CONTEXTS, ENTITY_KINDS, EVENT_TYPES, MODES, SECTORS, SOURCE_KINDS, STATUSES } from '../src/domain/codes.ts';
import { ERRORS } from '../src/domain/errors.ts';
import { codeArticle } from '../src/index.ts';
import { OWN_REPORTS, sampleReports, sharedReports } from './report-files.ts';

const SEED = 20260101;
const RUNS = 400;
const PUBLISHED = '2020-01-13';

const REPORTS = [...OWN_REPORTS, ...sampleReports(), ...sharedReports().map(({ text }) => text)];
const WORDS = [...new Set(REPORTS.flatMap((text) => text.split(/\s+/u)))].filter((word) => word !== '');

/** Everything that is odd in the texts of real pages, and more of it than they have. */
const ODDITIES = [
  ...[
    '"',
    '«',
    '»',
    '“',
    '(',
    ')',
    '[',
    ':',
    '؛',
    ';',
    '،',
    ',',
    '.',
    '..',
    '…',
    '؟',
    '!',
    '/',
    '-',
    'ـ',
    '%',
    "'",
    '\n',
    '\r\n',
    '\u2028',
    '\t',
    ' ',
    '\u00A0',
  ],
  ...[
    '\u202A',
    '\u202B',
    '\u202C',
    '\u202D',
    '\u202E',
    '\u2066',
    '\u2067',
    '\u2069',
    '\u200E',
    '\u200F',
    '\u200C',
    '\u200D',
    '\uFEFF',
    '\u00AD',
    '\u0000',
    '\uFFFD',
  ],
  ...[
    '\uD83D',
    '\uDE00',
    '😀',
    '𞸀',
    '𐩠',
    'ﻻ',
    'ﷺ',
    'ﷲ',
    'ً',
    'ّ',
    'ٰ',
    '\u0301',
    '١٢',
    '۱۲',
    '१२',
    '12',
    '1,200',
    '15.5',
    '100%',
    '2020',
    '32',
    '0',
    '9'.repeat(400),
  ],
  ...[
    'و',
    'ف',
    'ب',
    'ل',
    'ك',
    'ال',
    'لل',
    'وال',
    'بال',
    'أن',
    'إن',
    'التي',
    'لم',
    'لن',
    'قال',
    'قبل',
    'منذ',
    'يوم',
    'في',
    'من',
    'قبل',
    'Trump',
    'U.S.-led',
    'été',
    '中文',
    'שלום',
    'گفت',
  ],
];

const arabicWord = fc.constantFrom(...WORDS);
const oddity = fc.constantFrom(...ODDITIES);
const wordSalad = fc.array(arabicWord, { maxLength: 60 }).map((words) => words.join(' '));
const oddSalad = fc
  .array(fc.oneof({ weight: 4, arbitrary: arabicWord }, { weight: 2, arbitrary: oddity }), { maxLength: 60 })
  .chain((parts) => fc.constantFrom(' ', '').map((joint) => parts.join(joint)));
const anyString = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
);
const cutReport = fc
  .tuple(fc.constantFrom(...REPORTS), fc.nat(), fc.nat(2000))
  .map(([text, from, length]) => text.slice(from % text.length, (from % text.length) + length));
const damagedReport = fc.tuple(cutReport, fc.array(fc.tuple(fc.nat(), oddity), { maxLength: 12 })).map(([text, added]) =>
  added.reduce((sofar, [at, what]) => {
    const place = sofar.length === 0 ? 0 : at % sofar.length;
    return sofar.slice(0, place) + what + sofar.slice(place);
  }, text),
);
const anyText = fc.oneof(wordSalad, oddSalad, anyString, cutReport, damagedReport);
const published = fc.constantFrom(PUBLISHED, null, '2024-02-29', '1999-12-31', 'yesterday', '2020-13-40', '');

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
const splitsPair = (text: string, at: number): boolean => at > 0 && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

/** Everything wrong with a span of a text; an empty list for a good one. */
function problemsOfSpan(text: string, name: string, [start, end]: Span): readonly string[] {
  const problems: string[] = [];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length)
    problems.push(`${name} [${start}, ${end}) is outside the text`);
  else if (start >= end) problems.push(`${name} [${start}, ${end}) is empty`);
  else if (splitsPair(text, start) || splitsPair(text, end)) problems.push(`${name} [${start}, ${end}) splits a surrogate pair`);
  else if (text.slice(start, end).trim() === '') problems.push(`${name} [${start}, ${end}) is blank`);
  return problems;
}

/** Everything wrong with a coded article. */
function problemsOf({ text }: Article, coded: CodedArticle): readonly string[] {
  const problems: string[] = [];
  const check = (isRight: boolean, problem: string): void => {
    if (!isRight) problems.push(problem);
  };
  const span = (name: string, value: Span | null): void => {
    if (value !== null) problems.push(...problemsOfSpan(text, name, value));
  };
  const days = (name: string, start: string | null, end: string | null): void => {
    check((start === null) === (end === null), `${name} has one end`);
    if (start !== null && end !== null)
      check(isDay(start) && isDay(end) && start <= end, `${name} ${start}/${end} is no interval of days`);
  };
  const unique = (name: string, ids: readonly string[]): ReadonlySet<string> => {
    const set = new Set(ids);
    check(set.size === ids.length, `${name} ids repeat`);
    return set;
  };
  const entities = unique(
    'entity',
    coded.entities.map(({ id }) => id),
  );
  const sources = unique(
    'source',
    coded.sources.map(({ id }) => id),
  );
  const times = unique(
    'time',
    coded.times.map(({ id }) => id),
  );
  unique(
    'event',
    coded.events.map(({ id }) => id),
  );

  check(coded.article.text === text, 'the text is not the one given');
  if (coded.article.dated) {
    days('dated', coded.article.dated.start, coded.article.dated.end);
    for (const reason of coded.article.dated.because) span('reason', reason.span);
  }
  for (const entity of coded.entities) {
    for (const mention of entity.mentions) span(`mention of ${entity.id}`, mention);
    check(ENTITY_KINDS.includes(entity.kind), `entity kind ${entity.kind}`);
    for (const sector of entity.sectors) check((SECTORS as readonly string[]).includes(sector), `sector ${sector}`);
    check(entity.name.en !== '' && entity.name.ar !== '', `${entity.id} has no name`);
  }
  for (const time of coded.times) {
    span(`time ${time.id}`, time.span);
    days(`time ${time.id}`, time.start, time.end);
  }
  for (const source of coded.sources) {
    span(`cue of ${source.id}`, source.cue);
    span(`source ${source.id}`, source.span);
    check(SOURCE_KINDS.includes(source.kind), `source kind ${source.kind}`);
    check(source.entity === null || entities.has(source.entity), `source entity ${source.entity} is missing`);
    check(source.via === null || (sources.has(source.via) && source.via !== source.id), `via ${source.via} is missing`);
  }
  for (const event of coded.events) {
    span(`trigger of ${event.id}`, event.trigger);
    span(`sentence of ${event.id}`, event.sentence);
    check(
      event.sentence[0] <= event.trigger[0] && event.trigger[1] <= event.sentence[1],
      `trigger of ${event.id} is outside its sentence`,
    );
    check(event.actor.length + event.recipient.length > 0, `${event.id} has no participant`);
    for (const one of [...event.actor, ...event.recipient, ...(event.place ? [event.place] : [])]) {
      span(`participant of ${event.id}`, one.span);
      check(entities.has(one.entity), `participant ${one.entity} is missing`);
    }
    if (event.date) {
      days(`date of ${event.id}`, event.date.start, event.date.end);
      check(event.date.time === null || times.has(event.date.time), `time ${event.date.time} is missing`);
    }
    for (const id of event.saidBy) check(sources.has(id), `saidBy ${id} is missing`);
    check(EVENT_TYPES.includes(event.type), `type ${event.type}`);
    for (const mode of event.modes) check(MODES[event.type].includes(mode), `${event.type} has no mode ${mode}`);
    for (const context of event.contexts) check((CONTEXTS as readonly string[]).includes(context), `context ${context}`);
    check(STATUSES.includes(event.status), `status ${event.status}`);
    check(event.confidence >= 0 && event.confidence <= 1, `confidence ${event.confidence}`);
    for (const count of [event.casualties?.dead, event.casualties?.injured]) {
      if (count)
        check(
          count.every((value) => Number.isSafeInteger(value) && value >= 0) && count[0] <= count[1],
          `casualties ${count.join('-')}`,
        );
    }
  }
  for (const diagnostic of coded.diagnostics) {
    span(`diagnostic ${diagnostic.code}`, diagnostic.span);
    check(Object.hasOwn(ERRORS, diagnostic.code), `diagnostic ${diagnostic.code} is not in the catalogue`);
  }
  return problems;
}

const checkText = (text: string, day: string | null = PUBLISHED): CodedArticle => {
  const article = { text, published: day };
  const coded = codeArticle(article);
  expect(problemsOf(article, coded)).toEqual([]);
  return coded;
};

const draws = { seed: SEED, numRuns: RUNS, endOnFailure: false } as const;

describe('the coder', () => {
  test('finds enough in the reports for the properties to be about something', () => {
    const coded = REPORTS.map((text) => checkText(text));
    expect(coded.flatMap(({ events }) => events).length).toBeGreaterThan(60);
    expect(coded.flatMap(({ sources }) => sources).length).toBeGreaterThan(10);
  });

  test.each([
    ['word salad', wordSalad],
    ['words and oddities', oddSalad],
    ['any string', anyString],
    ['a piece of a report', cutReport],
    ['a damaged report', damagedReport],
  ])('holds its promises for %s', (_, texts) => {
    fc.assert(
      fc.property(texts, published, (text, day) => {
        checkText(text, day);
      }),
      draws,
    );
  });

  test('gives the same bytes for the same input', () => {
    fc.assert(
      fc.property(anyText, published, (text, day) => {
        const [first, again] = [1, 2].map(() => JSON.stringify(codeArticle({ text, published: day })));
        return first === again;
      }),
      draws,
    );
  });

  test('does not let one article change the next', () => {
    const text = OWN_REPORTS[1] as string;
    const alone = JSON.stringify(codeArticle({ text, published: PUBLISHED }));
    fc.assert(
      fc.property(anyText, (before) => {
        codeArticle({ text: before, published: PUBLISHED });
        return JSON.stringify(codeArticle({ text, published: PUBLISHED })) === alone;
      }),
      { ...draws, numRuns: 40 },
    );
  });

  const MEGABYTE = 1_000_000;
  const repeat = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00A0\u2028 '],
    ['only punctuation', repeat('،.؛:!؟"»«()-…', 50_000)],
    ['a megabyte of one letter', repeat('و', MEGABYTE)],
    ['a million diacritics', `قُتل${repeat('\u064E\u0651', MEGABYTE)} ثلاثة`],
    ['a million diacritics and no letter', repeat('\u0651', MEGABYTE)],
    ['quotation marks that never close', repeat('قال "إن ', 100_000)],
    ['brackets that never close', repeat('زار (الوزير ', 100_000)],
    ['a hundred thousand quotation marks', repeat('"', 100_000)],
    ['direction overrides', repeat('\u202Eزار الوزير \u2066طرابلس\u202C ', 100_000)],
    ['lone surrogates', repeat('\uD83Dزار\uDE00 الوزير\uD83D', 60_000)],
    ['surrogate pairs against words', repeat('😀زار😀 الوزير😀 طرابلس😀.', 60_000)],
    ['genitives without end', repeat('رئيس مدير وزير ', 150_000)],
    ['prepositions without end', repeat('زيارة في مدينة إلى ', 150_000)],
    ['titles without end', repeat('السيد الدكتور ', 150_000)],
    ['adjectives without end', repeat('الليبية التركية ', 150_000)],
    ['verbs joined without end', repeat('وقتل وأصاب وخطف ', 150_000)],
    ['numbers without end', repeat('ثلاثة 15 مئة ', 150_000)],
    ['cues without end', repeat('وقال بحسب مصدر إن ', 150_000)],
    ['complementizers without end', repeat('أن إن ', 150_000)],
    ['dates without end', repeat('الأحد 27 يونيو 2016 ', 150_000)],
    ['names without end', repeat('محمد علي أحمد ', 150_000)],
    ['one word of two hundred thousand letters', repeat('استقبلت', 200_000)],
    ['digits', repeat('1', 200_000)],
    ['thousands', repeat('1,000', 100_000)],
  ])('holds its promises for %s', (_, text) => {
    checkText(text);
    checkText(text, null);
  });
});

describe('normalize', () => {
  test('keeps the way back: its map never goes backwards and loses nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: normal, starts, ends, source } = normalize(text);
        expect(source).toBe(text);
        expect([starts.length, ends.length]).toEqual([normal.length, normal.length]);
        for (let at = 0; at < normal.length; at++) {
          const [start, end] = [starts[at] as number, ends[at] as number];
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (at > 0) expect(start).toBeGreaterThanOrEqual(starts[at - 1] as number);
          if (at > 0) expect(end).toBeGreaterThanOrEqual(ends[at - 1] as number);
          expect(sourceSpan(normalize(text), at, at + 1)).toEqual([start, end]);
        }
      }),
      { ...draws, numRuns: 60 },
    );
  });

  test('is what it gives: normal text stays as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalize(text).text;
        return normalize(once).text === once;
      }),
      draws,
    );
  });

  test('drops nothing but marks: every other character of the source is under some normal character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { starts, ends } = normalize(text);
        const covered = new Uint8Array(text.length);
        for (let at = 0; at < starts.length; at++) covered.fill(1, starts[at], ends[at]);
        const lost = [...text.split('').entries()].filter(
          ([at, unit]) => covered[at] === 0 && !/[\p{M}\p{Cf}\u0640]/u.test(unit),
        );
        expect(lost).toEqual([]);
      }),
      draws,
    );
  });
});
