// Whether an object is a coded article, as far as the record relies on it: kinds of fields, spans inside the text, references that lead somewhere.
// The whole shape is docs/coded-article.schema.json; a field that nothing reads is not looked at.

import { createHash } from 'node:crypto';
import type { CodedArticle } from '../../domain/coded-article.ts';
import { EVENT_TYPES, STATUSES } from '../../domain/codes.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A line with these two is meant to be a coded article; a report has neither. */
export const isCoded = (fields: Fields): boolean => 'article' in fields && 'events' in fields;

/** The article, or the name of the first field that is wrong. */
export function faultOf(fields: Fields): CodedArticle | string {
  const { article } = fields;
  if (!isString(fields.isnad)) return 'isnad';
  if (!isString(fields.lexicon)) return 'lexicon';
  if (!isObject(article)) return 'article';
  if (!isString(article.id)) return 'article.id';
  if (!isString(article.text)) return 'article.text';
  if (article.id !== `sha256:${createHash('sha256').update(article.text).digest('hex')}`) return 'article.id';
  for (const field of ['ref', 'url', 'outlet', 'title', 'published'] as const)
    if (!isStringOrNull(article[field])) return `article.${field}`;
  if (article.dated !== null && !isDays(article.dated)) return 'article.dated';
  const { length } = article.text;
  const entities = new Set<unknown>();
  const lists = [
    ['entities', (one: Fields) => entityFault(one, length)],
    ['times', (one: Fields) => (isSpan(one.span, length) && isObject(one.timex) && isString(one.timex.value) ? null : 'span')],
    [
      'sources',
      (one: Fields) => (isString(one.id) && isStringOrNull(one.entity) && isName(one.name) && isString(one.kind) ? null : 'name'),
    ],
    ['events', (one: Fields) => eventFault(one, length, entities)],
  ] as const;
  for (const [name, faultIn] of lists) {
    const list = fields[name];
    if (!Array.isArray(list)) return name;
    for (const [index, one] of list.entries()) {
      const fault = isObject(one) ? faultIn(one) : '';
      if (fault !== null) return fault === '' ? `${name}[${index}]` : `${name}[${index}].${fault}`;
      if (name === 'entities') entities.add((one as Fields).id);
    }
  }
  return fields as unknown as CodedArticle;
}

function entityFault(entity: Fields, length: number): string | null {
  if (!isString(entity.id)) return 'id';
  if (!isString(entity.kind)) return 'kind';
  if (!isName(entity.name)) return 'name';
  if (!isListOf(entity.aliases, isString)) return 'aliases';
  if (!isStringOrNull(entity.country)) return 'country';
  return isListOf(entity.mentions, (span) => isSpan(span, length)) ? null : 'mentions';
}

function eventFault(event: Fields, length: number, entities: ReadonlySet<unknown>): string | null {
  const isParticipant = (one: unknown): boolean =>
    isObject(one) && entities.has(one.entity) && (one.span === null || isSpan(one.span, length));
  if (!isString(event.key)) return 'key';
  if (!(EVENT_TYPES as readonly unknown[]).includes(event.type)) return 'type';
  if (!(STATUSES as readonly unknown[]).includes(event.status)) return 'status';
  for (const field of ['modes', 'contexts', 'saidBy', 'because'] as const) if (!isListOf(event[field], isString)) return field;
  for (const field of ['trigger', 'sentence'] as const) if (!isSpan(event[field], length)) return field;
  for (const field of ['actor', 'recipient'] as const) if (!isListOf(event[field], isParticipant)) return field;
  if (event.place !== null && !isParticipant(event.place)) return 'place';
  if (event.date !== null && !isDays(event.date)) return 'date';
  return event.casualties === null || isCasualties(event.casualties) ? null : 'casualties';
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isString = (value: unknown): value is string => typeof value === 'string';
const isStringOrNull = (value: unknown): boolean => value === null || isString(value);
const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(isOne);
const isName = (value: unknown): boolean => isObject(value) && isString(value.en) && isString(value.ar);
const isDay = (value: unknown): boolean => isString(value) && /^\d{4}-\d{2}-\d{2}$/u.test(value);
const isDays = (value: unknown): boolean => isObject(value) && isDay(value.start) && isDay(value.end);
const isCount = (value: unknown): boolean =>
  value === null || (isListOf(value, Number.isInteger) && (value as unknown[]).length === 2);
const isCasualties = (value: unknown): boolean => isObject(value) && isCount(value.dead) && isCount(value.injured);

function isSpan(value: unknown, length: number): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [start, end] = value as readonly unknown[];
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= Number(start) &&
    Number(start) <= Number(end) &&
    Number(end) <= length
  );
}
