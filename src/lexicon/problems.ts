// What can be wrong with the lexicon's files: one code per kind of fault, and the sentence that an author reads about it.
// Every problem names file, line and column; reading never stops at the first.

export interface Position {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

export type ProblemCode = keyof typeof SENTENCES;

export interface LexiconProblem extends Position {
  readonly code: ProblemCode;
  readonly file: string;
  readonly details: Readonly<Record<string, string | number>>;
}

const SENTENCES = {
  LEXICON_YAML: 'this is not valid YAML: {reason}',
  LEXICON_UNKNOWN_FILE: 'no kind of lexicon file has this path; docs/lexicon-format.md lists them',
  LEXICON_SCHEMA_MISSING: 'the schema {schema} is missing or unreadable: {reason}',
  LEXICON_SCHEMA: '{where} {reason}',
  LEXICON_CHARACTER: 'the character {character} must not stand in a lexicon file: {reason}',
  LEXICON_DUPLICATE_ID: 'the id {id} is taken already by {first}',
  LEXICON_ID_PREFIX: 'the id {id} must begin with {prefix}',
  LEXICON_UNKNOWN_CODE: '{value} is not one of the codebook’s {list}',
  LEXICON_UNKNOWN_COUNTRY: 'no state of actors/states.yaml has the code {value}',
  LEXICON_UNKNOWN_ROLE: 'no role of actors/roles.yaml has the id {value}',
  LEXICON_UNKNOWN_ENTITY: 'no entry has the id {value}',
  LEXICON_UNKNOWN_LIGHT_VERB: 'no light verb of grammar/light-verbs.yaml has the id {value}',
  LEXICON_UNKNOWN_CLASS: 'no noun or crowd has the class {value}',
  LEXICON_CAPITAL_WITHOUT_PLACE: 'no place of {country} is called {value}',
  LEXICON_DATE_ORDER: '{from} is after {to}',
  LEXICON_AMBIGUOUS_FORM: '{form} is claimed by {first} too: say `ambiguous: true` in one of them and give a counterexample',
  LEXICON_AMBIGUOUS_WITHOUT_COUNTEREXAMPLE: 'an ambiguous entry needs a counterexample',
  LEXICON_EXAMPLE_SUBSTRING: 'the words «{words}» do not stand in the example’s text',
  LEXICON_INFLECTION: '{word} cannot be inflected: {reason}',
} as const;

/** `file:line:column CODE sentence`, the form that editors turn into a link. */
export function describeProblem(problem: LexiconProblem): string {
  const sentence = SENTENCES[problem.code].replace(/\{(\w+)\}/gu, (_, key: string) => String(problem.details[key] ?? ''));
  return `${problem.file}:${problem.line}:${problem.column} ${problem.code} ${sentence}`;
}

/** By file, then place, so that two runs print the same list. */
export function sortProblems(problems: readonly LexiconProblem[]): readonly LexiconProblem[] {
  const order = (a: LexiconProblem, b: LexiconProblem) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
  return [...problems].sort(order);
}
