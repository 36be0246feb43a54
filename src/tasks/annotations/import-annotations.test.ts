// Annotations out and back again, on SQLite and on Postgres: what nobody touched changes nothing, what was corrected is kept as every review is, and
// what cannot be taken is said.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ANNOTATION_FORMATS,
  annotatedAt,
  type Edit,
  EMOJI_REPORT,
  edited,
  eventAt,
  exported,
  files,
  filled,
  said,
  take,
  zip,
} from '../../../test/annotated.ts';
import { READING_REPORTS } from '../../../test/reading-reports.ts';
import { contentOf } from '../../../test/record-content.ts';
import { KINDS } from '../../../test/records.ts';
import { MODES, STATUSES } from '../../domain/index.ts';
import type { ArchivedFile } from '../../formats/annotations/zip-pieces.ts';
import { codeArticle } from '../../index.ts';
import { prepareArticle } from '../../record/articles/prepare-article.ts';
import type { Database } from '../../record/database.ts';
import { keepArticles, newRecordMemory } from '../../record/keep-articles.ts';
import type { Input } from '../code-reports.ts';
import { showEvent } from '../reading/show-event.ts';
import { listReviews, reviewRecord } from '../review/review-record.ts';

/** Of the events of the report `emoji` the last. */
const MEETING = 2;
const options = { limit: 20, today: '2026-11-24' };

test.each(KINDS.flatMap((kind) => ANNOTATION_FORMATS.map((format) => [kind, format] as const)))(
  '%s, %s: what nobody touched changes nothing',
  async (kind, format) => {
    const record = await filled(kind);
    const bytes = await exported(record, format);
    expect(Buffer.from(await exported(record, format)).equals(Buffer.from(bytes))).toBe(true);
    expect(await take(record, zip(bytes))).toEqual({
      documents: READING_REPORTS.length + 1,
      decisions: [],
      reviews: [],
      problems: [],
    });
    expect(await take(record, zip(bytes), zip(bytes))).toMatchObject({ documents: READING_REPORTS.length + 1, problems: [] });
  },
);

const meetingOf = async (record: Database) => {
  const { tellings } = await showEvent(record, 'emoji#k2', options);
  return tellings.find(({ article }) => article.ref === 'emoji');
};

const recode = (record: Database) =>
  keepArticles(
    record,
    newRecordMemory(),
    [...READING_REPORTS, EMOJI_REPORT].map((report) => prepareArticle(codeArticle(report))),
    { now: annotatedAt, recode: true },
  );

test.each(KINDS)('%s: what came back is kept, survives a new coding, is not made twice, and is taken back', async (kind) => {
  const record = await filled(kind);
  const before = await contentOf(record);
  const correct: Edit = (all) => ({
    ...eventAt(MEETING, () => ({
      status: 'future',
      date: { start: '2020-01-18', end: '2020-01-20' },
      isChecked: true,
      comment: 'so the headline',
    }))(all),
    entities: all.entities.map((mark) =>
      mark.entity === 'person:sergei-lavrov' ? { ...mark, entity: 'person:vladimir-putin', name: null } : mark,
    ),
  });
  const sent = zip(await exported(record, 'brat'));
  const returned = await edited(record, 'brat', 'emoji', correct);
  const { decisions, reviews, problems } = await take(record, files(returned), sent);
  expect(problems).toEqual([]);
  expect(decisions.map(({ action }) => action)).toEqual(['correct', 'correct', 'correct', 'accept']);
  expect((await listReviews(record)).map(({ number, who, note }) => [number, who, note])).toEqual(
    reviews.map((number) => [number, 'reem', 'so the headline']),
  );
  const corrected = {
    status: 'future',
    date: { start: '2020-01-18', end: '2020-01-20' },
    recipient: [{ id: 'person:vladimir-putin' }],
  };
  expect(await meetingOf(record)).toMatchObject(corrected);
  await recode(record);
  expect(await meetingOf(record)).toMatchObject(corrected);
  // Given again, with what went out and without, it says what the record says.
  expect(await take(record, files(returned), zip(await exported(await filled(kind), 'brat')))).toMatchObject({
    reviews: [],
    problems: [{ code: 'ANNOTATION_REMARK' }],
  });
  const now_ = await take(record, files(returned));
  expect([now_.decisions, now_.reviews]).toEqual([[], []]);
  for (const number of [...reviews].reverse())
    await reviewRecord(record, {
      action: 'undo',
      what: [String(number)],
      isForAll: false,
      note: null,
      who: 'reem',
      now: annotatedAt,
    });
  expect(await contentOf(record)).toEqual(before);
});

test.each(KINDS)('%s: what another analyst decided meanwhile stands, where one says what went out', async (kind) => {
  const record = await filled(kind);
  const sent = await exported(record, 'inception');
  await reviewRecord(record, {
    action: 'correct',
    what: ['emoji#k2', 'status', 'negated'],
    isForAll: false,
    note: null,
    who: 'omar',
    now: annotatedAt,
  });
  expect(said(await take(record, zip(sent), zip(sent), true))).toEqual([]);
  expect(said(await take(record, zip(sent), null, true))).toEqual([['correct', 'status', 'actual']]);
  const accepted = { action: 'accept', what: ['emoji#k2'], isForAll: false, note: null, who: 'omar', now: annotatedAt } as const;
  await reviewRecord(record, accepted);
  const unchecked = await edited(
    record,
    'inception',
    'emoji',
    eventAt(MEETING, () => ({ isChecked: false })),
  );
  expect(said(await take(record, files(unchecked)))).toEqual([['undo']]);
  await reviewRecord(record, { ...accepted, action: 'reject' });
  // It went out before it was rejected: correcting it is too late, and deleting it says nothing new.
  const late = [...READING_REPORTS.map(({ ref }) => ref), 'emoji'].at(-1) as string;
  const base = await filled(kind);
  const corrected = await edited(
    base,
    'inception',
    late,
    eventAt(MEETING, () => ({ status: 'future' })),
  );
  expect(said(await take(record, files(corrected), zip(sent)))).toEqual(['ANNOTATION_EVENT_GONE']);
  const deleted = await edited(base, 'inception', late, (all) => ({ ...all, events: all.events.slice(0, MEETING) }));
  expect(said(await take(record, files(deleted), zip(sent)))).toEqual([]);
});

test('documents that are nobody’s, damaged, doubled or never went out are said, and the others are taken', async () => {
  const record = await filled('sqlite');
  const sent = await exported(record, 'brat');
  const future = await edited(
    record,
    'brat',
    'emoji',
    eventAt(MEETING, () => ({ status: 'future' })),
  );
  const negated = await edited(
    record,
    'brat',
    'emoji',
    eventAt(MEETING, () => ({ status: 'negated' })),
  );
  const untouched = await edited(record, 'brat', 'emoji', (all) => all);
  const other = await edited(record, 'brat', 'visit-b', (all) => all);
  const within = (folder: string, given: readonly ArchivedFile[]) =>
    given.map(({ name, text }) => ({ name: `${folder}/${name}`, text }));
  const broken = (given: readonly ArchivedFile[], from: RegExp, to: string) =>
    given.map(({ name, text }) => ({ name, text: name.endsWith('.ann') ? text.replace(from, to) : text }));
  const codes = async (given: readonly ArchivedFile[], against: AsyncIterable<Input> | null = null) =>
    (await take(record, files(given), against, true)).problems.map(({ code, place }) => [code, place?.line]);
  expect(
    await codes([
      { name: 'a.txt', text: 'a' },
      { name: 'a.ann', text: '' },
    ]),
  ).toEqual([['ANNOTATED_TEXT_UNKNOWN', null]]);
  expect(await codes([...within('one', untouched), ...within('two', future), ...within('three', future)])).toEqual([]);
  expect(await codes([...within('one', future), ...within('two', negated)])).toEqual([['ANNOTATED_TWICE', null]]);
  expect(await codes(other, files(untouched))).toEqual([['ANNOTATED_WITHOUT_EXPORT', null]]);
  expect(await codes(broken(untouched, /^T1\t(\S+) \d+ /mu, 'T1\t$1 9999 '))).toEqual([['ANNOTATION_UNREADABLE', 1]]);
  expect(await codes(broken(untouched, /Status E1 actual/u, 'Status E1 perhaps'))).toEqual([
    ['ANNOTATION_BAD_VALUE', expect.any(Number)],
  ]);
  expect(await codes(broken(untouched, /days=\S+/u, 'days=2020-02-30'))).toEqual([['ANNOTATION_BAD_VALUE', expect.any(Number)]]);
  expect(await codes([{ name: 'lonely.ann', text: '' }])).toEqual([['ANNOTATION_UNREADABLE', null]]);
  expect(
    await codes([
      { name: 'a.xmi', text: '<html/>' },
      { name: 'b.json', text: '{"%FEATURE_STRUCTURES":' },
    ]),
  ).toEqual([
    ['ANNOTATION_UNREADABLE', null],
    ['ANNOTATION_UNREADABLE', null],
  ]);
  const { decisions } = await take(record, files([...broken(other, /^T1\t/mu, 'T1 '), ...future]), zip(sent), true);
  expect(decisions.map(({ action }) => action)).toEqual(['correct']);
});

test('whatever is corrected in any report comes out again as it was corrected', async () => {
  const record = await filled('sqlite');
  const before = await contentOf(record);
  const refs = [...READING_REPORTS, EMOJI_REPORT].map(({ ref }) => ref ?? '');
  const change = fc.record({
    format: fc.constantFrom(...ANNOTATION_FORMATS),
    ref: fc.constantFrom(...refs),
    at: fc.nat({ max: 2 }),
    status: fc.constantFrom(...STATUSES),
    parties: fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
    hasPlace: fc.boolean(),
    date: fc.constantFrom(null, { start: '2020-01-01', end: '2020-01-02' }),
    modes: fc.nat({ max: 3 }),
    dead: fc.constantFrom(null, [3, 4] as const),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ format, ref, at, status, parties, hasPlace, date, modes, dead }) => {
      const edit = eventAt(at, (event, { entities }) => ({
        status,
        date,
        dead,
        modes: MODES[event.type].slice(0, modes),
        recipient: [...new Set(parties.map((party) => party % entities.length))],
        place: hasPlace ? event.place : null,
      }));
      const returned = await edited(record, format, ref, edit);
      const first = await take(record, files(returned));
      const again = await take(record, files(returned));
      expect(again.decisions).toEqual([]);
      for (const number of [...first.reviews].reverse())
        await reviewRecord(record, {
          action: 'undo',
          what: [String(number)],
          isForAll: false,
          note: null,
          who: 'reem',
          now: annotatedAt,
        });
    }),
    { numRuns: 40, seed: 20261124 },
  );
  expect(await contentOf(record)).toEqual(before);
}, 120_000);
