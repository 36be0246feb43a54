// What is written for brat and INCEpTION reads back as the same annotations, whatever the text: surrogate pairs, line ends in marks, marks in marks.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AnnotatedArticle,
  type Annotations,
  CONTEXTS,
  ENTITY_KINDS,
  EVENT_TYPES,
  type EventMark,
  MODES,
  SOURCE_KINDS,
  type Span,
  STATUSES,
  type Words,
} from '../../domain/index.ts';
import { bratText, fragmentsOf, wordsOf } from './brat/brat-text.ts';
import { readBrat } from './brat/read-brat.ts';
import { writeBrat } from './brat/write-brat.ts';
import { codePointsOf } from './code-points.ts';
import { readCasJson, writeCasJson } from './uima/cas-json.ts';
import { annotationsOf } from './uima/from-structures.ts';
import { readXmi, writeXmi, xmlText } from './uima/xmi.ts';

const PIECES = [
  'حفتر',
  'زار',
  '😀',
  '👨‍👩‍👧',
  ' ',
  ' ',
  '\n',
  '\r\n',
  '\t',
  'a',
  '&<>"\'',
  '\u2028',
  '\u0085',
  '\u000B',
  'ـ',
  '\u202E',
  '\uFEFF',
  '𐎠',
  '%;|=',
];
const text = fc.array(fc.constantFrom(...PIECES), { minLength: 4, maxLength: 40 }).map((pieces) => `س${pieces.join('')}م`);

/** Offsets of characters, from `[0, 1)`: a span never begins or ends inside one. */
const boundary = (given: string, share: number): number => {
  const points = codePointsOf(given);
  return points.toUnit(Math.floor(share * (points.length + 1)));
};
const share = fc.double({ min: 0, max: 0.999, noNaN: true });

function wordsIn(given: string, shares: readonly number[], most: number): Words {
  const cuts = [...new Set(shares.slice(0, most * 2).map((one) => boundary(given, one)))].sort((a, b) => a - b);
  const spans: Span[] = [];
  for (let at = 0; at + 1 < cuts.length; at += 2) spans.push([cuts[at] ?? 0, cuts[at + 1] ?? 0]);
  const [first = [0, 1] as const, ...rest] = spans;
  const points = codePointsOf(given);
  // As brat holds them: without line ends at their edges, and in one piece where only line ends part them.
  return wordsOf(fragmentsOf([first, ...rest], bratText(given), points), bratText(given), points) ?? [[0, 1]];
}

const line = fc.string({
  unit: fc.constantFrom('س', 'a', ' ', '\n', '\t', '%', ';', '|', '=', '😀', '&', '<', '"', '\u0085'),
  minLength: 1,
  maxLength: 12,
});
const trimmed = line.map((one) => `x${one}x`);
const name = fc.option(fc.record({ en: line, ar: line }), { nil: null });
const entityId = fc.option(fc.constantFrom('person:khalifa-haftar', 'name:a b', 'x%:y'), { nil: null });
const days = fc.option(fc.constantFrom({ start: '2020-01-13', end: '2020-01-13' }, { start: '0000-01-01', end: '9999-12-31' }), {
  nil: null,
});
const count = fc.option(fc.constantFrom([7, 7] as const, [0, 12] as const), { nil: null });

/** Marks with at most `pieces` spans each. */
const article = (pieces: number): fc.Arbitrary<AnnotatedArticle> =>
  text.chain((given) => {
    const words = fc.array(share, { minLength: 2, maxLength: 6 }).map((shares) => wordsIn(given, shares, pieces));
    const nth = fc.nat({ max: 3 });
    const entity = fc.record({
      words,
      kind: fc.constantFrom(...ENTITY_KINDS),
      entity: entityId,
      name,
      office: fc.option(trimmed, { nil: null }),
      isImplicit: fc.boolean(),
    });
    const time = fc.record({
      words,
      type: fc.option(fc.constantFrom('DATE', 'SET'), { nil: null }),
      value: fc.option(trimmed, { nil: null }),
      days,
    });
    const source = fc.record({
      words,
      cue: fc.option(words, { nil: null }),
      kind: fc.constantFrom(...SOURCE_KINDS),
      entity: entityId,
      name,
      through: fc.option(nth, { nil: null }),
    });
    const event = fc.constantFrom(...EVENT_TYPES).chain((type) =>
      fc.record<EventMark>({
        trigger: words,
        key: fc.option(fc.constantFrom('k1', 'k2'), { nil: null }),
        type: fc.constant(type),
        modes: fc.subarray([...MODES[type]]),
        contexts: fc.subarray([...CONTEXTS]),
        status: fc.constantFrom(...STATUSES),
        actor: fc.uniqueArray(nth, { maxLength: 3 }),
        recipient: fc.uniqueArray(nth, { maxLength: 3 }),
        place: fc.option(nth, { nil: null }),
        time: fc.option(nth, { nil: null }),
        date: days,
        dead: count,
        injured: count,
        sources: fc.uniqueArray(nth, { maxLength: 3 }),
        isChecked: fc.boolean(),
        comment: fc.option(trimmed, { nil: null }),
      }),
    );
    const four = { minLength: 4, maxLength: 4 };
    return fc
      .record<Annotations>({
        entities: fc.array(entity, four),
        times: fc.array(time, four),
        sources: fc.array(source, four),
        events: fc.array(event, { maxLength: 5 }),
        remarks: fc.constant([]),
      })
      .map((annotations) => ({ id: 'sha256:0', title: null, published: null, text: given, annotations }));
  });

const RUNS = { numRuns: 400, seed: 20261124 };

test('brat', () => {
  fc.assert(
    fc.property(article(3), ({ text: given, annotations }) => {
      expect(readBrat(bratText(given), writeBrat(given, annotations), 'a.ann')).toEqual(annotations);
    }),
    RUNS,
  );
});

test.each([
  ['XMI', (one: AnnotatedArticle) => readXmi(writeXmi(one), 'a.xmi'), xmlText],
  ['CAS JSON', (one: AnnotatedArticle) => readCasJson(writeCasJson(one), 'a.json'), (given: string) => given],
] as const)('%s', (_, through, asHeld) => {
  fc.assert(
    fc.property(article(1), (given) => {
      const cas = through(given);
      expect(cas.text).toBe(asHeld(given.text));
      expect(annotationsOf(cas, 'a')).toEqual(given.annotations);
    }),
    RUNS,
  );
});
