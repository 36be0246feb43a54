// Feature structures read back as annotations. Structures of other layers are passed over; a value that is none of ours is an error.

import { AppError } from '../../../domain/errors.ts';
import {
  type Annotations,
  type BilingualName,
  CONTEXTS,
  ENTITY_KINDS,
  EVENT_TYPES,
  type EventMark,
  MODES,
  SOURCE_KINDS,
  type SourceMark,
  STATUSES,
  type Words,
} from '../../../domain/index.ts';
import { COUNT, DAYS, OWN_DAYS, readCount, readDays, readOwnDays } from '../values.ts';
import { type Cas, linksOf, listOf, type Structure, targetOf, textOf } from './structures.ts';
import { ROLES, SOURCE_ROLES } from './to-structures.ts';
import * as types from './uima-types.ts';

/** `name`: of the file, for errors. Throws ANNOTATION_UNREADABLE and ANNOTATION_BAD_VALUE. */
export function annotationsOf({ text, structures }: Cas, name: string): Annotations {
  const place = { place: { input: name, line: null } };
  const byId = new Map(structures.map((structure) => [structure.id, structure]));
  const ofType = (type: string): readonly Structure[] => structures.filter((structure) => structure.type === type);
  const bad = (field: string, { span }: Structure, value: string | null, expected: string): AppError => {
    const words = span === null ? '' : text.slice(...span);
    return new AppError('ANNOTATION_BAD_VALUE', { field: `${field} (${words})`, value: value ?? '', expected }, place);
  };
  const wordsOf = (structure: Structure): Words => {
    const [start, end] = structure.span ?? [0, 0];
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length))
      throw new AppError('ANNOTATION_UNREADABLE', { format: 'UIMA', reason: `${structure.type} ${start}-${end}` }, place);
    return [[start, end]];
  };
  const oneOf = <T extends string>(structure: Structure, field: string, known: readonly T[]): T => {
    const value = textOf(structure, field);
    const found = known.find((one) => one === value);
    if (found === undefined) throw bad(field, structure, value, known.join(' | '));
    return found;
  };
  const valueAt = <T>(structure: Structure, field: string, read: (text: string) => T | null, expected: string): T | null => {
    const value = textOf(structure, field);
    const found = value === null ? null : read(value);
    if (value !== null && found === null) throw bad(field, structure, value, expected);
    return found;
  };
  const listIn = (structure: Structure, field: string, known: readonly string[]): readonly string[] => {
    const list = listOf(structure, field);
    const strange = list.find((one) => !known.includes(one));
    if (strange !== undefined) throw bad(field, structure, strange, known.join(' | '));
    return list;
  };
  const linked = (structure: Structure, field: string, role: string): readonly Structure[] =>
    linksOf(structure, field).flatMap((id) => {
      const found = byId.get(id);
      const target = found === undefined || textOf(found, 'role') !== role ? undefined : byId.get(targetOf(found, 'target') ?? 0);
      return target === undefined ? [] : [target];
    });

  const marks = { entities: ofType(types.ENTITY), times: ofType(types.TIME), sources: ofType(types.SOURCE) };
  const times = marks.times.map((structure) => ({
    words: wordsOf(structure),
    type: textOf(structure, 'timexType'),
    value: textOf(structure, 'value'),
    days: valueAt(structure, 'days', readDays, DAYS),
  }));
  const eventOf = (structure: Structure): EventMark => {
    const filling = (role: string, among: readonly Structure[]): readonly number[] =>
      linked(structure, 'arguments', role).map((target) => {
        const at = among.indexOf(target);
        if (at < 0) throw bad(role, structure, target.type, among[0]?.type ?? '');
        return at;
      });
    const only = (role: string, among: readonly Structure[]): number | null => {
      const [one = null, ...others] = filling(role, among);
      if (others.length > 0) throw bad(role, structure, `${others.length + 1}`, '1');
      return one;
    };
    const type = oneOf(structure, 'eventType', EVENT_TYPES);
    const time = only(ROLES.time, marks.times);
    const own = textOf(structure, 'date');
    const date = readOwnDays(own, time === null ? null : (times[time]?.days ?? null));
    if (date === undefined) throw bad('date', structure, own, OWN_DAYS);
    return {
      trigger: wordsOf(structure),
      key: textOf(structure, 'act'),
      type,
      // What a new type does not have went with the old one.
      modes: listIn(structure, 'modes', Object.values(MODES).flat()).filter((mode) => MODES[type].includes(mode)),
      contexts: listIn(structure, 'contexts', CONTEXTS),
      status: oneOf(structure, 'status', STATUSES),
      actor: filling(ROLES.actor, marks.entities),
      recipient: filling(ROLES.recipient, marks.entities),
      place: only(ROLES.place, marks.entities),
      time,
      date,
      dead: valueAt(structure, 'dead', readCount, COUNT),
      injured: valueAt(structure, 'injured', readCount, COUNT),
      sources: filling(ROLES.source, marks.sources),
      isChecked: structure.values['checked'] === true,
      comment: textOf(structure, 'comment'),
    };
  };
  return {
    entities: marks.entities.map((structure) => ({
      words: wordsOf(structure),
      kind: oneOf(structure, 'kind', ENTITY_KINDS),
      entity: textOf(structure, 'identifier'),
      name: nameOf(structure),
      office: textOf(structure, 'office'),
      isImplicit: structure.values['implicit'] === true,
    })),
    times,
    sources: marks.sources.map((structure): SourceMark => {
      const [cue] = linked(structure, 'links', SOURCE_ROLES.cue);
      const [through] = linked(structure, 'links', SOURCE_ROLES.through);
      const at = through === undefined ? -1 : marks.sources.indexOf(through);
      return {
        words: wordsOf(structure),
        cue: cue === undefined ? null : wordsOf(cue),
        kind: oneOf(structure, 'kind', SOURCE_KINDS),
        entity: textOf(structure, 'identifier'),
        name: nameOf(structure),
        through: at < 0 ? null : at,
      };
    }),
    events: ofType(types.EVENT).map(eventOf),
    remarks: [],
  };
}

function nameOf(structure: Structure): BilingualName | null {
  const [en, ar] = [textOf(structure, 'nameEn'), textOf(structure, 'nameAr')];
  return en === null && ar === null ? null : { en: en ?? '', ar: ar ?? '' };
}
