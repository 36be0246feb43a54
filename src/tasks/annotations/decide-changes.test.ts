// What an annotator changes, and the reviews that it means or the sentence that says why there is none: in all three formats, and in brat's own lines.

import { expect, test } from 'vitest';
import { ANNOTATION_FORMATS, type Edit, edited, eventAt, files, filled, said, take } from '../../../test/annotated.ts';
import { contentOf } from '../../../test/record-content.ts';
import type { EventMark } from '../../domain/index.ts';

/** What is changed in the report `emoji`, and what comes of it. Its events: the strike, the deaths of it, the meeting. */
const MEETING = 2;
const CHANGES: readonly (readonly [string, Edit, readonly unknown[]])[] = [
  ['a status', eventAt(MEETING, () => ({ status: 'future' })), [['correct', 'status', 'future']]],
  [
    'a type, whose modes go with it',
    eventAt(MEETING, () => ({ type: 'COERCE', modes: ['arrest'] })),
    [
      ['correct', 'type', 'COERCE'],
      ['correct', 'modes', ['arrest']],
    ],
  ],
  ['modes', eventAt(MEETING, () => ({ modes: ['phone', 'visit'] })), [['correct', 'modes', ['phone', 'visit']]]],
  [
    'days',
    eventAt(MEETING, () => ({ date: { start: '2020-01-17', end: '2020-01-19' } })),
    [['correct', 'date', { start: '2020-01-17', end: '2020-01-19' }]],
  ],
  [
    'the time that gives the day',
    eventAt(MEETING, (_, { times }) => ({ time: 0, date: times[0]?.days ?? null })),
    [['correct', 'date', { start: '2020-01-17', end: '2020-01-17' }]],
  ],
  ['no time', eventAt(MEETING, () => ({ time: null, date: null })), [['correct', 'date', null]]],
  [
    'figures',
    eventAt(1, () => ({ dead: [9, 11], injured: [4, 4] })),
    [
      ['correct', 'dead', [9, 11]],
      ['correct', 'injured', [4, 4]],
    ],
  ],
  ['no place', eventAt(MEETING, () => ({ place: null })), [['correct', 'place', null]]],
  ['a participant who goes', eventAt(MEETING, () => ({ recipient: [] })), [['correct', 'recipient', []]]],
  [
    'a participant who comes',
    eventAt(MEETING, ({ actor }, { entities }) => ({ actor: [...actor, entities.findIndex(({ kind }) => kind === 'group')] })),
    [['correct', 'actor', ['person:khalifa-haftar', 'group:libyan-national-army']]],
  ],
  [
    'who the words mean, by an id of the record',
    (all) => ({
      ...all,
      entities: all.entities.map((mark) =>
        mark.entity === 'person:sergei-lavrov' ? { ...mark, entity: 'person:vladimir-putin', name: null } : mark,
      ),
    }),
    [['correct', 'recipient', ['person:vladimir-putin']]],
  ],
  [
    'who the words mean, by a name',
    (all) => ({
      ...all,
      entities: all.entities.map((mark) =>
        mark.entity === 'person:sergei-lavrov' ? { ...mark, entity: 'Vladimir Putin' } : mark,
      ),
    }),
    [['correct', 'recipient', ['person:vladimir-putin']]],
  ],
  [
    'who the words mean, by nobody’s name',
    (all) => ({
      ...all,
      entities: all.entities.map((mark) =>
        mark.entity === 'person:sergei-lavrov' ? { ...mark, entity: 'person:nobody' } : mark,
      ),
    }),
    ['ANNOTATION_ENTITY_UNKNOWN'],
  ],
  [
    'a new mark without a name, of words that stand for somebody elsewhere',
    (all) => ({
      ...eventAt(MEETING, () => ({ actor: [all.entities.length] }))(all),
      entities: [
        ...all.entities,
        {
          words: all.entities.find(({ entity }) => entity === 'place:moscow')?.words ?? [[0, 1]],
          kind: 'place',
          entity: null,
          name: null,
          office: null,
          isImplicit: false,
        },
      ],
    }),
    [['correct', 'actor', ['place:moscow']]],
  ],
  ['an event that is deleted', (all) => ({ ...all, events: all.events.filter((_, at) => at !== MEETING) }), [['reject']]],
  [
    'a mention that is deleted, of an act with another',
    (all) => ({ ...all, events: all.events.slice(1) }),
    [['correct', 'modes', ['heavy-weapons']], 'ANNOTATION_MENTION_CHANGED'],
  ],
  [
    'an event that is added',
    (all) => ({ ...all, events: [...all.events, { ...(all.events[MEETING] as EventMark), key: null, trigger: [[5, 9]] }] }),
    ['ANNOTATION_EVENT_ADDED'],
  ],
  [
    'a trigger that is moved',
    eventAt(MEETING, ({ trigger: [[start, end]] }) => ({ trigger: [[start, end - 1]] })),
    ['ANNOTATION_MENTION_CHANGED'],
  ],
  ['a source that goes', eventAt(1, () => ({ sources: [] })), ['ANNOTATION_FIELD_FIXED']],
  ['a context', eventAt(MEETING, () => ({ contexts: ['military'] })), ['ANNOTATION_FIELD_FIXED']],
  ['the status of one of two mentions', eventAt(1, () => ({ status: 'future' })), ['ANNOTATION_FIELD_FIXED']],
  ['an event that is right', eventAt(MEETING, () => ({ isChecked: true })), [['accept']]],
  ['acts that are one', eventAt(MEETING, () => ({ key: 'k1' })), [['merge']]],
  ['an act in two', eventAt(1, () => ({ key: 'k9' })), ['ANNOTATION_EVENT_DIVIDED']],
  ['a key that is lost', eventAt(MEETING, () => ({ key: null })), []],
  [
    'a name',
    (all) => ({
      ...all,
      entities: all.entities.map((mark) =>
        mark.entity === 'person:khalifa-haftar' ? { ...mark, name: { en: 'Marshal Haftar', ar: 'المشير حفتر' } } : mark,
      ),
    }),
    [['rename']],
  ],
  [
    'a mark of somebody who takes part in nothing',
    (all) => ({
      ...all,
      entities: [
        ...all.entities,
        { words: [[5, 9]], kind: 'group', entity: 'group:libyan-national-army', name: null, office: null, isImplicit: false },
      ],
    }),
    ['ANNOTATION_MARK_CHANGED'],
  ],
  [
    'the days of a time',
    (all) => ({
      ...eventAt(MEETING, () => ({ date: { start: '2020-01-19', end: '2020-01-19' } }))(all),
      times: all.times.map((time, at) => (at === 1 ? { ...time, days: { start: '2020-01-19', end: '2020-01-19' } } : time)),
    }),
    [['correct', 'date', { start: '2020-01-19', end: '2020-01-19' }], 'ANNOTATION_MARK_CHANGED'],
  ],
  ['a remark beside nothing', eventAt(MEETING, () => ({ comment: 'not sure' })), ['ANNOTATION_REMARK']],
];

test.each(ANNOTATION_FORMATS)('%s: every change becomes the reviews that it means, or is reported', async (format) => {
  const record = await filled('sqlite');
  const before = await contentOf(record);
  const found: (readonly unknown[])[] = [];
  for (const [what, edit] of CHANGES)
    found.push([what, ...said(await take(record, files(await edited(record, format, 'emoji', edit)), null, true))]);
  expect(found).toEqual(CHANGES.map(([what, , expected]) => [what, ...expected]));
  expect(await contentOf(record)).toEqual(before);
});

/** In the words of the file, as brat's server writes it. */
const LINES: readonly (readonly [string, RegExp, string, readonly unknown[]])[] = [
  [
    'the arrow to a date drawn to another',
    /(E3.* )Date:T8/u,
    '$1Date:T7',
    [['correct', 'date', { start: '2020-01-17', end: '2020-01-17' }]],
  ],
  ['the arrow taken away', /(E3.*) Date:T8/u, '$1', [['correct', 'date', null]]],
  [
    'days in a note',
    /act=k2/u,
    'act=k2; date=2020-01-01..2020-01-03',
    [['correct', 'date', { start: '2020-01-01', end: '2020-01-03' }]],
  ],
  ['no days in a note', /act=k2/u, 'act=k2; date=none', [['correct', 'date', null]]],
  [
    'the days of a date',
    /days=2020-01-18/u,
    'days=2020-01-19',
    [['correct', 'date', { start: '2020-01-19', end: '2020-01-19' }], 'ANNOTATION_MARK_CHANGED'],
  ],
  ['an attribute', /Status E3 actual/u, 'Status E3 hypothetical', [['correct', 'status', 'hypothetical']]],
  ['a mode less', /A\d+\tvisit E3\n/u, '', [['correct', 'modes', []]]],
  ['another type', /(T\d+\t)CONSULT( \d+ \d+\t\S+\n)E3\tCONSULT/u, '$1ACCUSE$2E3\tACCUSE', [['correct', 'type', 'ACCUSE']]],
  ['a checked event', /$/u, 'A99\tChecked E3\n', [['accept']]],
  ['other annotations', /$/u, '*\tEquiv T1 T2\nT99\tOwn 0 1\t😀\n#99\tOther T1\tx\n', []],
  ['a remark on a mark', /$/u, '#99\tAnnotatorNotes T1\twho is it?\n', ['ANNOTATION_REMARK']],
  ['marks in pieces', /$/u, 'T99\tGroup 0 2;3 7\t😀😀 عاجل\n', ['ANNOTATION_MARK_CHANGED']],
];

test('brat: lines as its server writes them', async () => {
  const record = await filled('sqlite');
  const untouched = await edited(record, 'brat', 'emoji', (all) => all);
  const found: (readonly unknown[])[] = [];
  for (const [what, from, to] of LINES) {
    const given = untouched.map(({ name, text }) => ({ name, text: name.endsWith('.ann') ? text.replace(from, to) : text }));
    found.push([what, ...said(await take(record, files(given), null, true))]);
  }
  expect(found).toEqual(LINES.map(([what, , , expected]) => [what, ...expected]));
});
