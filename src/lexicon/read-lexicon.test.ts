import { expect, test } from 'vitest';
import { smallLexicon } from '../../test/small-lexicon.ts';
import { describeProblem, sortProblems } from './problems.ts';
import { readLexicon } from './read-lexicon.ts';

const problemsOf = (files: Readonly<Record<string, string>>) =>
  sortProblems(readLexicon(smallLexicon(files)).problems).map(
    ({ code, file, line, column }) => `${file}:${line}:${column} ${code}`,
  );

const VERB = `- verb: سافر
  root: سفر
  form: III
  gloss: travel
`;

test('a sound file gives its entries, each knowing its place', () => {
  const { entries, problems, files } = readLexicon(smallLexicon({ 'grammar/verbs.yaml': VERB }));
  expect(problems).toEqual([]);
  expect(files).toEqual(['lexicon/grammar/verbs.yaml']);
  const [entry] = entries.verbs;
  expect(entry?.data).toEqual({ verb: 'سافر', root: 'سفر', form: 'III', gloss: 'travel' });
  expect(entry?.at(['form'])).toEqual({ line: 3, column: 9 });
});

test('a key that must not be there is named where it stands', () => {
  expect(problemsOf({ 'grammar/verbs.yaml': `${VERB}  colour: red\n` })).toEqual([
    'lexicon/grammar/verbs.yaml:5:3 LEXICON_SCHEMA',
  ]);
});

test('a missing key is reported at its entry, and the other entries are still read', () => {
  const broken = `- verb: كتب\n  root: كتب\n  form: I\n  gloss: write\n${VERB}`;
  const { entries, problems } = readLexicon(smallLexicon({ 'grammar/verbs.yaml': broken }));
  expect(problems.map(describeProblem)).toEqual([
    "lexicon/grammar/verbs.yaml:1:3 LEXICON_SCHEMA the entry must have required property 'present'",
  ]);
  expect(entries.verbs.map(({ data }) => data.verb)).toEqual(['سافر']);
});

test('every fault of every file is collected', () => {
  const found = problemsOf({
    'grammar/verbs.yaml': `${VERB.replace('III', 'XI')}${VERB.replace('root: سفر', 'root: سافر')}`,
    'actors/roles.yaml': '- id: [foreign\n',
    'grammar/nouns/things.yaml': '- noun: كتـاب\n  gloss: book\n  class: thing\n',
    'grammar/recipes.yaml': '- soup\n',
  });
  expect(found).toEqual([
    'lexicon/actors/roles.yaml:2:1 LEXICON_YAML',
    'lexicon/grammar/nouns/things.yaml:1:11 LEXICON_CHARACTER',
    'lexicon/grammar/recipes.yaml:1:1 LEXICON_UNKNOWN_FILE',
    'lexicon/grammar/verbs.yaml:3:9 LEXICON_SCHEMA',
    'lexicon/grammar/verbs.yaml:6:9 LEXICON_SCHEMA',
  ]);
});

test('letters that are not composed and marks that cannot be seen are found', () => {
  const decomposed = '\u0627\u0653';
  expect(problemsOf({ 'grammar/verbs.yaml': VERB.replace('travel', `tra\u200Fvel ${decomposed}`) })).toEqual(
    [
      'lexicon/grammar/verbs.yaml:4:10 LEXICON_SCHEMA',
      'lexicon/grammar/verbs.yaml:4:13 LEXICON_CHARACTER',
      'lexicon/grammar/verbs.yaml:4:18 LEXICON_CHARACTER',
    ].sort((a, b) => Number(a.split(':')[2]) - Number(b.split(':')[2])),
  );
});

test('a schema that is not there is a problem, not a pass', () => {
  const withoutOne = smallLexicon({}).filter(({ path }) => !path.endsWith('/act.schema.json'));
  expect(readLexicon(withoutOne).problems.map(({ code, details }) => `${code} ${details['schema']}`)).toEqual([
    'LEXICON_SCHEMA_MISSING act.schema.json',
  ]);
});
