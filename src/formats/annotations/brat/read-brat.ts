// Reads brat's standoff lines back. What is no annotation of ours (lines of other types, notes of other kinds) is passed over; what is, and cannot be
// read, is an error with its line: half of an annotation must not be taken for a correction.

import {
  type Annotations,
  CONTEXTS,
  EVENT_TYPES,
  type EventMark,
  MODES,
  SOURCE_KINDS,
  type SourceMark,
  STATUSES,
  type TimeMark,
} from '../../../domain/index.ts';
import { COUNT, DAYS, OWN_DAYS, readCount, readDays, readList, readOwnDays } from '../values.ts';
import * as names from './brat-words.ts';
import { type Line, readStandoff, type Standoff } from './standoff.ts';

/** `text`: of brat's text file; `name`: of the annotations, for errors. Throws ANNOTATION_UNREADABLE and ANNOTATION_BAD_VALUE. */
export function readBrat(text: string, content: string, name: string): Annotations {
  const standoff = readStandoff(text, content, name);
  const typed = (accepts: (type: string) => boolean): readonly Line[] =>
    standoff.lines('T').filter(({ head: [type = ''] }) => accepts(type));
  const marks: Marks = {
    entities: typed((type) => names.ENTITY_TYPES.has(type)),
    times: typed((type) => type === names.TIME),
    sources: typed((type) => type === names.SOURCE),
  };
  const times = marks.times.map((line) => timeOf(line, standoff));
  const isEvent = ({ head: [first = ''] }: Line): boolean => EVENT_TYPES.some((type) => first.startsWith(`${type}:`));
  return {
    entities: marks.entities.map((line) => ({
      words: standoff.words(line),
      kind: names.ENTITY_TYPES.get(line.head[0] ?? '') ?? 'unknown',
      ...standoff.reference(line.id),
      office: standoff.notes(line, names.ENTITY_KEYS).values.get('office') ?? null,
      isImplicit: standoff.attribute(line.id, names.IMPLICIT) !== undefined,
    })),
    times,
    sources: marks.sources.map((line) => sourceOf(line, marks.sources, standoff)),
    events: standoff
      .lines('E')
      .filter(isEvent)
      .map((line) => eventOf(line, { ...marks, days: times.map(({ days }) => days) }, standoff)),
    remarks: [
      ...marks.entities.map((line) => [line, names.ENTITY_KEYS] as const),
      ...marks.times.map((line) => [line, names.TIME_KEYS] as const),
      ...marks.sources.map((line) => [line, []] as const),
    ].flatMap(([line, keys]) => {
      const { comment } = standoff.notes(line, keys);
      return comment === null ? [] : [{ words: standoff.words(line), text: comment }];
    }),
  };
}

interface Marks {
  readonly entities: readonly Line[];
  readonly times: readonly Line[];
  readonly sources: readonly Line[];
}

function timeOf(line: Line, standoff: Standoff): TimeMark {
  const { values, line: note } = standoff.notes(line, names.TIME_KEYS);
  const given = values.get('days');
  const days = given === undefined ? null : readDays(given);
  if (given !== undefined && days === null) throw standoff.bad(note, 'days', given, DAYS);
  return { words: standoff.words(line), type: values.get('type') ?? null, value: values.get('value') ?? null, days };
}

function sourceOf(line: Line, sources: readonly Line[], standoff: Standoff): SourceMark {
  const given = standoff.attribute(line.id, names.SOURCE_KIND);
  const kind = SOURCE_KINDS.find((one) => one === given?.head[2]);
  if (kind === undefined) throw standoff.bad(given ?? line, names.SOURCE_KIND, given?.head[2] ?? '', SOURCE_KINDS.join(' | '));
  const cue = standoff.find(standoff.related(line.id, names.CUE_OF));
  const through = standoff.related(line.id, names.HEARD_THROUGH);
  const at = sources.findIndex(({ id }) => id === through);
  return {
    words: standoff.words(line),
    cue: cue === undefined ? null : standoff.words(cue),
    kind,
    ...standoff.reference(line.id),
    through: at < 0 ? null : at,
  };
}

interface Fillers extends Marks {
  /** Of the times. */
  readonly days: readonly TimeMark['days'][];
}

function eventOf(line: Line, { entities, times, sources, days }: Fillers, standoff: Standoff): EventMark {
  const [first = '', ...rest] = line.head;
  const [given, triggerId = ''] = first.split(':');
  const type = EVENT_TYPES.find((one) => one === given);
  const trigger = standoff.find(triggerId);
  if (type === undefined || trigger === undefined) throw standoff.fail(line, first);

  const filled = rest.map((one) => /^([A-Za-z]+)\d*:(\S+)$/u.exec(one) ?? []);
  const filling = (role: string, among: readonly Line[]): readonly number[] =>
    filled
      .filter(([, one]) => one === role)
      .map(([, , id = '']) => {
        const at = among.findIndex((mark) => mark.id === id);
        if (at < 0) throw standoff.bad(line, role, `${id} ${standoff.find(id)?.head[0] ?? ''}`.trim(), typesOf(among));
        return at;
      });
  const only = (role: string, among: readonly Line[]): number | null => {
    const [one = null, ...others] = filling(role, among);
    if (others.length > 0) throw standoff.bad(line, role, `${others.length + 1}`, '1');
    return one;
  };

  const { values, comment, line: note } = standoff.notes(line, names.EVENT_KEYS);
  const valueAt = <T>(key: string, read: (text: string) => T | null, expected: string): T | null => {
    const text = values.get(key) ?? '';
    if (text === '') return null;
    const value = read(text);
    if (value === null) throw standoff.bad(note, key, text, expected);
    return value;
  };
  const time = only(names.ROLES.time, times);
  const own = values.get('date') ?? null;
  const date = readOwnDays(own, time === null ? null : (days[time] ?? null));
  if (date === undefined) throw standoff.bad(note, 'date', own ?? '', OWN_DAYS);
  const said = standoff.attribute(line.id, names.STATUS);
  const status = STATUSES.find((one) => one === said?.head[2]);
  if (status === undefined) throw standoff.bad(said ?? line, names.STATUS, said?.head[2] ?? '', STATUSES.join(' | '));
  return {
    trigger: standoff.words(trigger),
    key: values.get('act') ?? null,
    type,
    // What a new type does not have went with the old one.
    modes: standoff.attributes(line.id).flatMap(({ head: [mode = ''] }) => (MODES[type].includes(mode) ? [mode] : [])),
    contexts: valueAt('contexts', (text) => readList(text, CONTEXTS), CONTEXTS.join(' | ')) ?? [],
    status,
    actor: filling(names.ROLES.actor, entities),
    recipient: filling(names.ROLES.recipient, entities),
    place: only(names.ROLES.place, entities),
    time,
    date,
    dead: valueAt('dead', readCount, COUNT),
    injured: valueAt('injured', readCount, COUNT),
    sources: filling(names.ROLES.source, sources),
    isChecked: standoff.attribute(line.id, names.CHECKED) !== undefined,
    comment,
  };
}

const typesOf = (lines: readonly Line[]): string => [...new Set(lines.map(({ head: [type = ''] }) => type))].join(' | ');
