// Reads the lexicon's YAML texts: parses, checks characters and JSON Schemas, and keeps for every value the place where it is written.
// Pure: files come in as texts. It collects every problem; what the entries mean together is for check-lexicon.ts.

import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { type EntryOfKind, KINDS, type Kind, kindOf } from './lexicon-kinds.ts';
import type { LexiconProblem, Position } from './problems.ts';

export interface LexiconText {
  /** From the repository's root, with slashes: `lexicon/acts/consult.yaml`. */
  readonly path: string;
  readonly text: string;
}

export type DataPath = readonly (string | number)[];

/** One entry of a file; `at` finds the place of any value inside it. */
export interface LexiconEntry<K extends Kind = Kind> {
  readonly kind: K;
  readonly data: EntryOfKind[K];
  readonly file: string;
  readonly at: (path?: DataPath) => Position;
}

/** All entries that have the shape of their kind, in order of path and place, and the problems of the rest. */
export interface LexiconSources {
  readonly files: readonly string[];
  readonly entries: { readonly [K in Kind]: readonly LexiconEntry<K>[] };
  readonly problems: readonly LexiconProblem[];
}

/** A problem at a value of an entry. */
export const problemAt = (
  entry: LexiconEntry,
  path: DataPath,
  code: LexiconProblem['code'],
  details: LexiconProblem['details'],
): LexiconProblem => ({ code, file: entry.file, ...entry.at(path), details });

const SCHEMA_PATH = /(?:^|\/)lexicon\/schema\/([a-z-]+)\.schema\.json$/u;
const UNWANTED: readonly (readonly [RegExp, string])[] = [
  [/\u0640/gu, 'it is a tatweel'],
  [/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\u00A0]/gu, 'it is invisible'],
  [/[\uFB50-\uFDFF\uFE70-\uFEFC]/gu, 'it is a presentation form'],
  [/[\u06CC\u06A9\u06C1]/gu, 'it is a Persian or Urdu letter'],
];

/** Reads the YAML files among `texts`, checking them against the `lexicon/schema/*.schema.json` among them. */
export function readLexicon(texts: readonly LexiconText[]): LexiconSources {
  const problems: LexiconProblem[] = [];
  const validators = compileSchemas(texts, problems);
  const entries = Object.fromEntries(KINDS.map((kind) => [kind, []])) as unknown as { [K in Kind]: LexiconEntry<K>[] };
  const yamlTexts = texts.filter(({ path }) => path.endsWith('.yaml')).sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const source of yamlTexts) {
    const kind = kindOf(source.path);
    if (kind === null) {
      problems.push({ code: 'LEXICON_UNKNOWN_FILE', file: source.path, line: 1, column: 1, details: {} });
      continue;
    }
    const read = readFile(source, kind, validators.get(kind));
    problems.push(...read.problems);
    (entries[kind] as LexiconEntry[]).push(...read.entries);
  }
  return { files: yamlTexts.map(({ path }) => path), entries, problems };
}

function compileSchemas(texts: readonly LexiconText[], problems: LexiconProblem[]): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv({ allErrors: true, strictTypes: false });
  const names: string[] = [];
  for (const { path, text } of texts) {
    const name = SCHEMA_PATH.exec(path)?.[1];
    if (name === undefined) continue;
    ajv.addSchema(JSON.parse(text) as object, `${name}.schema.json`);
    names.push(name);
  }
  const validators = new Map<string, ValidateFunction>();
  for (const kind of KINDS) {
    const validate = names.includes(kind) ? ajv.getSchema(`${kind}.schema.json`) : undefined;
    if (validate) validators.set(kind, validate as ValidateFunction);
    else {
      const details = { schema: `${kind}.schema.json`, reason: 'it is not among the files' };
      problems.push({ code: 'LEXICON_SCHEMA_MISSING', file: 'lexicon/schema', line: 1, column: 1, details });
    }
  }
  return validators;
}

function readFile(source: LexiconText, kind: Kind, validate: ValidateFunction | undefined) {
  const file = source.path;
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problems: LexiconProblem[] = characterProblems(source).map(({ offset, details }) => ({
    code: 'LEXICON_CHARACTER',
    file,
    ...position(offset),
    details,
  }));
  for (const error of document.errors) {
    const reason = error.message.split('\n')[0] ?? error.message;
    problems.push({ code: 'LEXICON_YAML', file, ...position(error.pos[0]), details: { reason } });
  }
  if (document.errors.length > 0) return { entries: [], problems };

  const data: unknown = document.toJS() ?? [];
  const at = (path: DataPath): Position => position(offsetOf(document, path));
  const faulty = new Set<number>();
  if (validate && !validate(data)) {
    for (const error of tellingErrors(validate.errors ?? [])) {
      const path = pathOf(error);
      if (typeof path[0] === 'number') faulty.add(path[0]);
      const place = position(offsetOf(document, path, extraKeyOf(error) === null ? 'value' : 'key'));
      problems.push({ code: 'LEXICON_SCHEMA', file, ...place, details: sentenceOf(error) });
    }
  }
  // An entry of the wrong shape is left out, so that the rules after this one can trust what they read.
  const list = Array.isArray(data) ? (data as readonly EntryOfKind[Kind][]) : [];
  const entries = list.flatMap((entry, index): LexiconEntry[] =>
    faulty.has(index) ? [] : [{ kind, data: entry, file, at: (path = []) => at([index, ...path]) }],
  );
  return { entries, problems };
}

function characterProblems({ text }: LexiconText) {
  const found: { readonly offset: number; readonly details: Readonly<Record<string, string>> }[] = [];
  for (const [pattern, reason] of UNWANTED) {
    for (const match of text.matchAll(pattern)) {
      const character = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      found.push({ offset: match.index, details: { character, reason } });
    }
  }
  if (text === text.normalize('NFC')) return found;
  let offset = 0;
  for (const line of text.split('\n')) {
    const column = firstDifference(line, line.normalize('NFC'));
    if (column !== null)
      found.push({ offset: offset + column, details: { character: line.charAt(column), reason: 'it is not composed (NFC)' } });
    offset += line.length + 1;
  }
  return found;
}

function firstDifference(a: string, b: string): number | null {
  if (a === b) return null;
  let index = 0;
  while (a[index] === b[index]) index += 1;
  return index;
}

/** Where a value begins, or where the key begins that leads to it; for what is not there, the nearest thing around it. */
function offsetOf(document: Document, path: DataPath, wants: 'value' | 'key' = 'value'): number {
  for (let length = path.length; length > 0; length -= 1) {
    const holder: unknown = document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(holder) ? holder.items.find(({ key }) => isScalar(key) && key.value === path[length - 1]) : undefined;
    const key = pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
    if (wants === 'key' && length === path.length && key !== undefined) return key;
    const node: unknown = document.getIn(path.slice(0, length), true);
    const offset = isNode(node) ? node.range?.[0] : undefined;
    if (offset !== undefined) return offset;
    if (key !== undefined) return key;
  }
  return 0;
}

/** The errors that tell an author something: not those of each rejected alternative, nor that a condition led to an error. */
function tellingErrors(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  return errors.filter(({ schemaPath, keyword }) => keyword !== 'if' && !/\/(?:anyOf|oneOf)\/\d/u.test(schemaPath));
}

function pathOf(error: ErrorObject): DataPath {
  const steps = error.instancePath.split('/').slice(1);
  const path: (string | number)[] = steps.map((step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return /^\d+$/u.test(name) ? Number(name) : name;
  });
  const extra = extraKeyOf(error);
  return extra === null ? path : [...path, extra];
}

function extraKeyOf(error: ErrorObject): string | null {
  const extra: unknown = error.params['additionalProperty'] ?? error.propertyName;
  return typeof extra === 'string' ? extra : null;
}

function sentenceOf(error: ErrorObject): Readonly<Record<string, string>> {
  const where = error.instancePath.split('/').slice(2).join('/') || 'the entry';
  const params: Readonly<Record<string, unknown>> = error.params;
  const named = params['additionalProperty'] ?? params['allowedValues'] ?? params['allowedValue'];
  const detail = named === undefined ? '' : `: ${Array.isArray(named) ? named.join(', ') : String(named)}`;
  return { where, reason: `${error.message ?? error.keyword}${detail}` };
}
