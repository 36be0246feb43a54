// A CAS as UIMA CAS JSON 0.4, and back. Offsets are UTF-16 code units. (apache/uima-uimaj-io-jsoncas, SPECIFICATION.adoc)

import { AppError } from '../../../domain/errors.ts';
import type { AnnotatedArticle } from '../../../domain/index.ts';
import { type Cas, SOFA, type Structure, type Value } from './structures.ts';
import { structuresOf } from './to-structures.ts';
import { BY_NAME, type LayerType, type Range, rangeOf, TYPES } from './uima-types.ts';

const VIEW = '_InitialView';

/** A structure a line. */
export function writeCasJson(article: AnnotatedArticle): string {
  const structures = structuresOf(article);
  let next = SOFA + structures.length + 1;
  const arrays: object[] = [];
  const array = (type: string, elements: readonly unknown[]): number => {
    arrays.push({ '%ID': next, '%TYPE': type, '%ELEMENTS': elements });
    next += 1;
    return next - 1;
  };
  const written = structures.map(({ id, type, span, values }) => ({
    '%ID': id,
    '%TYPE': type,
    ...(span === null ? {} : { '@sofa': SOFA, begin: span[0], end: span[1] }),
    ...(BY_NAME.get(type)?.parent === 'uima.tcas.DocumentAnnotation' ? { language: 'ar' } : {}),
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => feature(name, value, array))),
  }));
  const sofa = { '%ID': SOFA, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: VIEW, mimeType: 'text', sofaString: article.text };
  const members = structures.filter(({ span }) => span !== null).map(({ id }) => id);
  return `{
"%TYPES":${JSON.stringify(Object.fromEntries(TYPES.map((type) => [type.name, described(type)])))},
"%FEATURE_STRUCTURES":[
${[sofa, ...written, ...arrays].map((structure) => JSON.stringify(structure)).join(',\n')}
],
"%VIEWS":${JSON.stringify({ [VIEW]: { '%SOFA': SOFA, '%MEMBERS': members } })}
}
`;
}

const described = ({ name, parent, description, features }: LayerType): object => ({
  '%NAME': name,
  '%SUPER_TYPE': parent,
  ...(description === '' ? {} : { '%DESCRIPTION': description }),
  ...Object.fromEntries(
    Object.entries(features).map(([feature, given]) => {
      const { range, element } = rangeOf(given);
      return [feature, { '%NAME': feature, '%RANGE': range, ...(element === null ? {} : { '%ELEMENT_TYPE': element }) }];
    }),
  ),
});

/** References have an at sign before the feature's name; lists are structures of their own. */
function feature(
  name: string,
  value: Value,
  array: (type: string, elements: readonly unknown[]) => number,
): readonly [string, unknown] {
  if (typeof value !== 'object') return [name, value];
  if ('target' in value) return [`@${name}`, value.target];
  return [`@${name}`, 'targets' in value ? array('uima.cas.FSArray', value.targets) : array('uima.cas.StringArray', value)];
}

type Json = Readonly<Record<string, unknown>>;

/** Throws ANNOTATION_UNREADABLE where it is no CAS of a document with a text. */
export function readCasJson(content: string, name: string): Cas {
  const fail = (reason: string, cause?: unknown): AppError =>
    new AppError('ANNOTATION_UNREADABLE', { format: 'UIMA CAS JSON', reason }, { place: { input: name, line: null }, cause });
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch (cause) {
    throw fail(cause instanceof Error ? cause.message : String(cause), cause);
  }
  const listed = isObject(parsed) ? parsed['%FEATURE_STRUCTURES'] : null;
  // As a list, or as an object with the numbers for keys.
  const entries: readonly Json[] = Array.isArray(listed)
    ? listed.filter(isObject)
    : isObject(listed)
      ? Object.entries(listed).flatMap(([id, one]) => (isObject(one) ? [{ '%ID': Number(id), ...one }] : []))
      : [];
  const text = entries.find((entry) => entry['%TYPE'] === 'uima.cas.Sofa')?.['sofaString'];
  if (typeof text !== 'string') throw fail('uima.cas.Sofa');
  const byId = new Map(entries.map((entry) => [entry['%ID'], entry]));
  return {
    text,
    structures: entries.flatMap((entry): Structure[] => {
      const type = BY_NAME.get(String(entry['%TYPE']));
      if (type === undefined) return [];
      const [begin, end] = [entry['begin'] ?? entry['^begin'], entry['end'] ?? entry['^end']];
      const values: Record<string, Value> = {};
      for (const [feature, range] of Object.entries(type.features)) {
        const value = valueAt(entry, feature, range, byId);
        if (value !== null) values[feature] = value;
      }
      const span = typeof begin === 'number' && typeof end === 'number' ? ([begin, end] as const) : null;
      return [{ id: Number(entry['%ID']), type: type.name, span, values }];
    }),
  };
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(entry: Json, feature: string, range: Range, byId: ReadonlyMap<unknown, Json>): Value | null {
  const [own, reference] = [entry[feature], entry[`@${feature}`]];
  if (range === 'string') return typeof own === 'string' ? own : null;
  if (range === 'boolean') return typeof own === 'boolean' ? own : null;
  if (range === 'annotation') return typeof reference === 'number' ? { target: reference } : null;
  const elements = byId.get(reference)?.['%ELEMENTS'];
  if (!Array.isArray(elements)) return null;
  if (range === 'strings') return elements.filter((one) => typeof one === 'string');
  return { targets: elements.filter((one) => typeof one === 'number') };
}
