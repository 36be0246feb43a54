import { expect, test } from 'vitest';
import { smallLexicon } from '../../test/small-lexicon.ts';
import { checkLexicon } from './check-lexicon.ts';
import { sortProblems } from './problems.ts';
import { readLexicon } from './read-lexicon.ts';

function check(files: Readonly<Record<string, string>>): readonly string[] {
  const sources = readLexicon(smallLexicon(files));
  expect(sources.problems).toEqual([]);
  return sortProblems(checkLexicon(sources)).map(({ code, file, line, column, details }) => {
    const value = details['value'] ?? details['id'] ?? details['form'] ?? details['words'] ?? details['from'] ?? '';
    return `${file.replace('lexicon/', '')}:${line}:${column} ${code} ${value}`.trim();
  });
}

const VISIT = `- id: consult.zara
  verb: زار
  root: زور
  form: I
  present: يزور
  act: CONSULT
  modes:
    - visit
  roles:
    actor: subject
    recipient: object
  examples:
    - text: زار الوزير طرابلس.
      codes:
        - trigger: زار
`;
const STATE = `- id: LBY
  name: { en: Libya, ar: ليبيا }
  capital: { en: Tripoli, ar: طرابلس }
  nisba: ليبي
  demonym: { adjective: Libyan, one: Libyan, many: Libyans }
  region: north-africa
`;
const PLACE = `- id: place:tripoli
  name: { en: Tripoli, ar: طرابلس }
  kind: capital
  country: LBY
  lat: 32.9
  lon: 13.2
`;
const PERSON = `- id: person:a-minister
  name: { en: A Minister, ar: وزير ما }
  country: LBY
  sectors:
    - GOV
  offices:
    - role: foreign-minister
      from: 2015-03
      to: 2014
`;

test('a lexicon that agrees with itself has no problems', () => {
  expect(check({ 'acts/consult.yaml': VISIT, 'actors/states.yaml': STATE, 'places/libya.yaml': PLACE })).toEqual([]);
});

test('an id may be used once, in whatever file', () => {
  expect(
    check({
      'acts/consult.yaml': VISIT,
      'acts/consult-2.yaml': VISIT.replaceAll('زار', 'قابل').replace('زور', 'قبل').replace('I\n  present: يزور', 'III'),
    }),
  ).toEqual(['acts/consult.yaml:1:7 LEXICON_DUPLICATE_ID consult.zara']);
});

test('roles, countries and the order of dates are checked', () => {
  expect(check({ 'actors/people/lby.yaml': PERSON })).toEqual([
    'actors/people/lby.yaml:3:12 LEXICON_UNKNOWN_COUNTRY LBY',
    'actors/people/lby.yaml:7:7 LEXICON_DATE_ORDER 2015-03',
    'actors/people/lby.yaml:7:13 LEXICON_UNKNOWN_ROLE foreign-minister',
  ]);
});

test('types, modes and sectors must be the codebook’s', () => {
  expect(check({ 'acts/consult.yaml': VISIT.replace('- visit', '- picnic') })).toEqual([
    'acts/consult.yaml:8:7 LEXICON_UNKNOWN_CODE picnic',
  ]);
  expect(check({ 'acts/consult.yaml': VISIT.replace('CONSULT', 'TALK') })).toEqual([
    'acts/consult.yaml:1:7 LEXICON_ID_PREFIX consult.zara',
    'acts/consult.yaml:6:8 LEXICON_UNKNOWN_CODE TALK',
  ]);
});

test('a word of two acts must be told apart, or declared with a counterexample', () => {
  const twice = `${VISIT}${VISIT.replace('consult.zara', 'consult.zara-again')}`;
  expect(check({ 'acts/consult.yaml': twice })).toEqual(['acts/consult.yaml:17:9 LEXICON_AMBIGUOUS_FORM زار']);
  const declared = twice.replace('  examples:', '  ambiguous: true\n  examples:');
  expect(check({ 'acts/consult.yaml': declared })).toEqual(['acts/consult.yaml:12:14 LEXICON_AMBIGUOUS_WITHOUT_COUNTEREXAMPLE']);
  const shown = `${declared.replace('- id: consult.zara-again', '  counterexamples:\n    - text: زار الزكام البيت.\n      because: no actor\n- id: consult.zara-again')}`;
  expect(check({ 'acts/consult.yaml': shown })).toEqual([]);
  const filled = (word: string) => VISIT.replace('  examples:', `  with:\n    object:\n      - ${word}\n  examples:`);
  expect(check({ 'acts/consult.yaml': `${filled('مدينة')}${filled('معرض').replace('zara', 'zara-again')}` })).toEqual([]);
});

test('an example expects only words that stand in its text', () => {
  expect(check({ 'acts/consult.yaml': VISIT.replace('trigger: زار', 'trigger: زيارة') })).toEqual([
    'acts/consult.yaml:15:20 LEXICON_EXAMPLE_SUBSTRING زيارة',
  ]);
});

test('a capital has a place', () => {
  expect(check({ 'actors/states.yaml': STATE })).toEqual(['actors/states.yaml:3:12 LEXICON_CAPITAL_WITHOUT_PLACE طرابلس']);
});
