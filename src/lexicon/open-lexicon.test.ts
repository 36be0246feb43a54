import { expect, test } from 'vitest';
import { smallLexicon } from '../../test/small-lexicon.ts';
import { compileLexicon } from './compile-lexicon.ts';
import type { CompiledLexicon } from './compiled-lexicon.ts';
import { openLexicon } from './open-lexicon.ts';
import { describeProblem } from './problems.ts';
import { readLexicon } from './read-lexicon.ts';

const FILES = {
  'acts/consult.yaml': `- id: consult.zara
  verb: زار
  root: زور
  form: I
  present: يزور
  masdar:
    - زيارة
  act: CONSULT
  roles:
    actor: subject
    recipient:
      - object
      - إلى
  without:
    subject:
      - class:thing
  examples:
    - text: زار الوزير طرابلس.
      codes:
        - trigger: زار
- id: consult.qimma
  noun:
    - singular: قمة
      plural:
        - قمم
  act: CONSULT
  roles:
    actor: بين
  examples:
    - text: قمة بين الرئيسين.
      codes:
        - trigger: قمة
`,
  'grammar/cues.yaml': `- id: cue.zara
  verb: زار
  root: زور
  form: I
  present: يزور
  voice: subject
  kind: say
  examples:
    - text: زار.
      codes: []
- id: cue.bihasab
  phrase: بحسب
  voice: after
  kind: report
  examples:
    - text: بحسب الوزير.
      codes: []
`,
  'grammar/words.yaml': `- class: preposition
  words:
    - إلى
    - من قبل
  gloss: to
`,
  'grammar/nouns/events.yaml': '- noun: قمة\n  gloss: summit\n  glosses: summits\n  class: event\n',
  'actors/crowds.yaml': '- noun: متظاهر\n  one: protester\n  many: protesters\n  kind: person\n  class: protester\n',
  'actors/states.yaml': `- id: RUS
  name: { en: Russia, ar: روسيا }
  capital: { en: Moscow, ar: موسكو }
  nisba: روسي
  nisba-plural:
    - روس
  demonym: { adjective: Russian, one: Russian, many: Russians }
  region: europe
`,
  'places/russia.yaml': `- id: place:moscow
  name: { en: Moscow, ar: موسكو }
  kind: capital
  country: RUS
  lat: 55.752
  lon: 37.616
`,
  'actors/groups.yaml': `- id: group:houthis
  name: { en: Houthis, ar: أنصار الله }
  members:
    - حوثيون
  kind: armed
`,
  'actors/outlets.yaml': `- id: outlet:reuters
  name: { en: Reuters, ar: رويترز }
  kind: agency
  domain: reuters.com
`,
  'actors/roles.yaml': `- id: foreign-minister
  ar:
    - وزير الخارجية
  plural:
    - وزراء الخارجية
  en: foreign minister
  sectors:
    - GOV
`,
  'actors/people/rus.yaml': `- id: person:sergei-lavrov
  name: { en: Sergei Lavrov, ar: سيرغي لافروف }
  short:
    - لافروف
  country: RUS
  sectors:
    - GOV
  offices:
    - role: foreign-minister
      from: 2004-03-09
      to:
- id: person:igor-ivanov
  name: { en: Igor Ivanov, ar: إيغور إيفانوف }
  country: RUS
  sectors:
    - GOV
  offices:
    - role: foreign-minister
      from: 1998
      to: 2004-03
`,
  'grammar/numbers.yaml':
    '- words:\n    - ثلاثة\n  value: 3\n  kind: cardinal\n- words:\n    - نحو\n  value: 1\n  kind: modifier\n',
  'dates/units.yaml': '- ar: شهر\n  plural:\n    - أشهر\n  unit: month\n',
  'dates/days.yaml': '- ar: الأحد\n  day: 0\n',
  'dates/relative.yaml': '- ar: الماضي\n  value: -1\n- ar: أمس\n  value: -1\n  unit: day\n',
  'actors/names.yaml': '- ar: محمد\n  en: Mohamed\n  also:\n    - Muhammad\n  kind: given\n',
};

const sources = readLexicon(smallLexicon(FILES));
const { compiled, problems } = compileLexicon(sources, 'sha256:0123456789abcdef');
const lexicon = openLexicon(JSON.parse(JSON.stringify(compiled)) as CompiledLexicon);

const lemmasOf = (form: string) =>
  [...new Set(lexicon.lookup(form).map(({ lemma }) => lemma))].map((index) => lexicon.lemma(index));
const targetsOf = (first: string) =>
  lexicon.phrases(first).map(({ words, target }) => `${words.join(' ')} = ${JSON.stringify(target)}`);

test('the small lexicon is read and compiled without problems', () => {
  expect([...sources.problems, ...problems].map(describeProblem)).toEqual([]);
  expect(lexicon.hash).toBe('sha256:0123456789abcdef');
});

test('one verb of an act and a cue is one lemma that carries both', () => {
  const [lemma, ...others] = lemmasOf('زار');
  expect(others).toEqual([]);
  expect(lemma?.acts.map(({ id }) => id)).toEqual(['consult.zara']);
  expect(lemma?.cues.map(({ id }) => id)).toEqual(['cue.zara']);
  expect(lemma?.acts[0]?.roles).toEqual({ actor: ['subject'], recipient: ['object', 'الي'], content: [] });
  expect(lemma?.acts[0]?.without).toEqual({ subject: ['class:thing'] });
  for (const form of ['يزورون', 'زاروا', 'زيارة', 'زيارات', 'زائر', 'تزورها'.slice(0, 4)]) {
    expect(
      lemmasOf(form).map(({ index }) => index),
      form,
    ).toContain(lemma?.index);
  }
});

test('forms before a suffix pronoun are kept apart', () => {
  expect(lexicon.lookup('زيارت')).toEqual([]);
  expect(lexicon.lookup('زيارت+')).toMatchObject([{ analysis: { pos: 'noun', nounForm: 'masdar', number: 'singular' } }]);
  expect(lexicon.lookup('زارو+')).toMatchObject([{ analysis: { pos: 'verb', tense: 'perfect', number: 'plural' } }]);
});

test('an act’s noun and a common noun of one spelling are one lemma', () => {
  expect(lemmasOf('قمم')).toMatchObject([
    { citation: 'قمة', gloss: 'summit', glosses: 'summits', class: 'event', acts: [{ id: 'consult.qimma' }] },
  ]);
});

test('people have a feminine, a sound plural and their crowd', () => {
  expect(lexicon.lookup('متظاهرون')).toMatchObject([
    { analysis: { pos: 'noun', number: 'plural', case: 'nominative', nounForm: 'plain' } },
  ]);
  expect(lemmasOf('متظاهرات')).toMatchObject([{ crowd: { one: 'protester', class: 'protester', sectors: [] } }]);
});

test('nisbas refer to their state; their plurals are its people too', () => {
  expect(lemmasOf('روسية')).toMatchObject([{ gloss: 'Russian', refersTo: ['state:RUS'] }]);
  expect(lexicon.lookup('روس').map(({ analysis }) => analysis.pos)).toEqual(['adjective', 'noun']);
});

test('a capital stands for its state, and the state knows it', () => {
  expect(lexicon.entity('place:moscow')).toMatchObject({ metonym: 'state:RUS', location: { lat: 55.752, admin1: null } });
  expect(lexicon.entity('state:RUS')).toMatchObject({ capital: 'place:moscow', adjective: 'Russian', offices: [] });
  expect(lexicon.entity('state:XXX')).toBeUndefined();
});

test('names, offices, members, cues and compound words are phrases', () => {
  expect(targetsOf('موسكو')).toEqual(['موسكو = {"kind":"entity","id":"place:moscow","how":"full"}']);
  expect(targetsOf('لافروف')).toEqual(['لافروف = {"kind":"entity","id":"person:sergei-lavrov","how":"short"}']);
  expect(targetsOf('الحوثيين')).toEqual(['الحوثيين = {"kind":"entity","id":"group:houthis","how":"member"}']);
  expect(targetsOf('وزيرة')).toEqual(['وزيرة الخارجية = {"kind":"role","id":"foreign-minister","plural":false}']);
  expect(targetsOf('وزراء')).toEqual(['وزراء الخارجية = {"kind":"role","id":"foreign-minister","plural":true}']);
  expect(targetsOf('محمد')).toEqual(['محمد = {"kind":"given-name"}']);
  expect(lexicon.phrases('بحسب')).toMatchObject([
    { words: ['بحسب'], target: { kind: 'cue', cue: { id: 'cue.bihasab', voice: 'after' } } },
  ]);
  expect(lexicon.phrases('من')).toMatchObject([{ words: ['من', 'قبل'], target: { kind: 'word', pos: 'preposition' } }]);
  expect(lexicon.phrases('constructor')).toEqual([]);
});

test('office holders are found by day, in order of first day', () => {
  const holders = (from: string, to: string) => lexicon.holders('foreign-minister', 'RUS', from, to).map(({ id }) => id);
  expect(holders('2010-01-01', '2010-01-01')).toEqual(['person:sergei-lavrov']);
  expect(holders('2004-03-20', '2004-03-20')).toEqual(['person:igor-ivanov', 'person:sergei-lavrov']);
  expect(holders('1997-12-31', '1997-12-31')).toEqual([]);
  expect(lexicon.holders('foreign-minister', 'state:RUS', '2010-01-01', '2010-01-01')).toHaveLength(1);
});

test('Latin spellings, outlets by domain and kinds of sources', () => {
  expect(lexicon.latin('محمد')).toEqual(['Mohamed', 'Muhammad']);
  expect(lexicon.latin('لافروف')).toEqual(['Lavrov']);
  const reuters = lexicon.outletOf('reuters.com');
  expect(reuters?.id).toBe('outlet:reuters');
  expect(reuters && lexicon.sourceKindOf(reuters)).toBe('agency');
  expect(lexicon.outletOf('example.org')).toBeUndefined();
});

test('numbers count, what qualifies them does not', () => {
  expect(lemmasOf('ثلاثة')).toMatchObject([{ value: 3 }]);
  expect(lexicon.lookup('نحو')).toMatchObject([{ analysis: { pos: 'quantifier' } }]);
  expect(lemmasOf('نحو')).toMatchObject([{ value: null }]);
});

test('time words say what they count', () => {
  const time = (word: string) => lexicon.phrases(word).map(({ target }) => (target.kind === 'time' ? target.time : target));
  expect(time('شهرين')).toMatchObject([{ kind: 'unit', value: 2, unit: 'month' }]);
  expect(time('الشهر')).toMatchObject([{ kind: 'unit', value: 1 }]);
  expect(time('الاحد')).toMatchObject([{ kind: 'weekday', value: 0 }]);
  expect(time('احد')).toEqual([]);
  expect(time('الماضي')).toMatchObject([{ kind: 'direction', value: -1, unit: null }]);
  expect(time('امس')).toMatchObject([{ kind: 'relative', value: -1, unit: 'day' }]);
});

test('what is asked twice is the same object', () => {
  expect(lexicon.lookup('زار')).toBe(lexicon.lookup('زار'));
  expect(lexicon.entity('state:RUS')).toBe(lexicon.entity('state:RUS'));
  expect(lexicon.lookup('سمكة')).toBe(lexicon.lookup('قطار'));
});
