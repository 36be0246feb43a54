// Writes the annotations of one article as brat's standoff lines. (brat standoff format: text-bound annotations, events, relations, attributes,
// normalizations and notes)

import type { Annotations, BilingualName, EventMark, Words } from '../../../domain/index.ts';
import { codePointsOf } from '../code-points.ts';
import { countText, daysText, ownDaysText } from '../values.ts';
import { writeNotes } from './brat-notes.ts';
import { bratText, fragmentsOf } from './brat-text.ts';
import * as words from './brat-words.ts';

/** `given`: the article's text. Ends every line with a line feed. */
export function writeBrat(given: string, { entities, times, sources, events }: Annotations): string {
  const text = bratText(given);
  const points = codePointsOf(text);
  const units = (start: number, end: number): string => text.slice(points.toUnit(start), points.toUnit(end));
  const lines: string[] = [];
  const counts = new Map<string, number>();
  const line = (prefix: string, content: string): string => {
    const number = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, number);
    lines.push(`${prefix}${number}\t${content}\n`);
    return `${prefix}${number}`;
  };
  const mark = (type: string, of: Words): string => {
    const fragments = fragmentsOf(of, text, points);
    const offsets = fragments.map(([start, end]) => `${start} ${end}`).join(';');
    return line('T', `${type} ${offsets}\t${fragments.map(([start, end]) => units(start, end)).join(' ')}`);
  };
  const refer = (target: string, entity: string | null, name: BilingualName | null): void => {
    if (entity !== null || name !== null) line('N', `Reference ${target} ${words.DATABASE}:${idText(entity)}\t${nameText(name)}`);
  };
  const note = (target: string, text: string): void => {
    if (text !== '') line('#', `${words.NOTES} ${target}\t${text}`);
  };

  const parties = entities.map(({ words: of, kind, entity, name, office, isImplicit }) => {
    const id = mark(words.typeOfKind(kind), of);
    if (isImplicit) line('A', `${words.IMPLICIT} ${id}`);
    refer(id, entity, name);
    note(id, writeNotes({ office }));
    return id;
  });
  const dates = times.map(({ words: of, type, value, days }) => {
    const id = mark(words.TIME, of);
    note(id, writeNotes({ type, value, days: daysText(days) }));
    return id;
  });
  const voices = sources.map(({ words: of, kind, entity, name }) => {
    const id = mark(words.SOURCE, of);
    line('A', `${words.SOURCE_KIND} ${id} ${kind}`);
    refer(id, entity, name);
    return id;
  });
  sources.forEach(({ cue, through }, at) => {
    if (cue !== null) line('R', `${words.CUE_OF} Arg1:${voices[at]} Arg2:${mark(words.CUE, cue)}`);
    if (through !== null) line('R', `${words.HEARD_THROUGH} Arg1:${voices[at]} Arg2:${voices[through]}`);
  });
  const argumentsOf = ({ actor, recipient, place, time, sources: said }: EventMark): readonly string[] => [
    ...numbered(words.ROLES.actor, actor, parties),
    ...numbered(words.ROLES.recipient, recipient, parties),
    ...numbered(words.ROLES.place, place === null ? [] : [place], parties),
    ...numbered(words.ROLES.time, time === null ? [] : [time], dates),
    ...numbered(words.ROLES.source, said, voices),
  ];
  for (const event of events) {
    const id = line('E', `${[`${event.type}:${mark(event.type, event.trigger)}`, ...argumentsOf(event)].join(' ')}`);
    line('A', `${words.STATUS} ${id} ${event.status}`);
    const modes = event.modes.filter((mode) => words.MODE_TYPES.get(mode)?.includes(event.type));
    for (const mode of modes) line('A', `${mode} ${id}`);
    if (event.isChecked) line('A', `${words.CHECKED} ${id}`);
    const { key, date, time, dead, injured, contexts, comment } = event;
    const values = {
      act: key,
      date: ownDaysText(date, time === null ? null : (times[time]?.days ?? null)),
      dead: countText(dead),
      injured: countText(injured),
    };
    note(id, writeNotes({ ...values, contexts: contexts.length === 0 ? null : contexts.join(',') }, comment));
  }
  return lines.join('');
}

/** Spaces would end it. */
const idText = (entity: string | null): string => (entity === null ? '-' : entity.replaceAll(/[\s%]/gu, encodeURIComponent));

const nameText = (name: BilingualName | null): string =>
  name === null
    ? ''
    : [name.en, name.ar].map((one) => one.replaceAll(/[%|\p{Cc}\p{Zl}\p{Zp}]/gu, encodeURIComponent)).join(words.NAME_SEPARATOR);

const numbered = (role: string, marks: readonly number[], ids: readonly string[]): readonly string[] =>
  marks.map((mark, at) => `${role}${at === 0 ? '' : at + 1}:${ids[mark]}`);
