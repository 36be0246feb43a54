// The annotations of an article as feature structures of the type system. UIMA has no words that stand apart: such a mark covers what is between them too.

import type { AnnotatedArticle, BilingualName, EventMark, Span, Words } from '../../../domain/index.ts';
import { countText, daysText, ownDaysText } from '../values.ts';
import { SOFA, type Structure, type Value } from './structures.ts';
import * as types from './uima-types.ts';

export const ROLES = { actor: 'actor', recipient: 'recipient', place: 'place', time: 'time', source: 'source' } as const;
export const SOURCE_ROLES = { cue: 'cue', through: 'through' } as const;

export function structuresOf({ id, title, text, annotations }: AnnotatedArticle): readonly Structure[] {
  const structures: Structure[] = [];
  const add = (type: string, span: Span | null, values: Readonly<Record<string, Value | null>>): number => {
    const number = SOFA + structures.length + 1;
    const set = Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== null);
    structures.push({ id: number, type, span, values: Object.fromEntries(set) });
    return number;
  };
  const link = (type: string, role: string, target: number): number => add(type, null, { role, target: { target } });
  add(types.METADATA, [0, text.length], { documentTitle: title, documentId: id });
  const entities = annotations.entities.map(({ words, kind, entity, name, office, isImplicit }) =>
    add(types.ENTITY, spanOf(words), { kind, identifier: entity, ...named(name), office, implicit: isImplicit }),
  );
  const times = annotations.times.map(({ words, type, value, days }) =>
    add(types.TIME, spanOf(words), { timexType: type, value, days: daysText(days) }),
  );

  // The numbers of sources and of their links are known before they are added, for a link may lead to a later source.
  const cues = annotations.sources.map(({ cue }) => (cue === null ? null : add(types.CUE, spanOf(cue), {})));
  const first = SOFA + structures.length + 1;
  const sources = annotations.sources.map((_, at) => first + at);
  const links = annotations.sources.map(({ through }, at) => [
    ...linkTo(SOURCE_ROLES.cue, cues[at] ?? null),
    ...linkTo(SOURCE_ROLES.through, through === null ? null : (sources[through] ?? null)),
  ]);
  let next = first + sources.length;
  annotations.sources.forEach(({ words, kind, entity, name }, at) => {
    const targets = (links[at] ?? []).map(() => next++);
    add(types.SOURCE, spanOf(words), {
      kind,
      identifier: entity,
      ...named(name),
      links: targets.length === 0 ? null : { targets },
    });
  });
  for (const [role, target] of links.flat()) link(types.SOURCE_LINK, role, target);

  for (const event of annotations.events) {
    const targets = argumentsOf(event, { entities, times, sources }).map(([role, target]) =>
      link(types.EVENT_LINK, role, target),
    );
    const { key, type, modes, contexts, status, date, time, dead, injured, isChecked, comment } = event;
    add(types.EVENT, spanOf(event.trigger), {
      act: key,
      eventType: type,
      modes: modes.length === 0 ? null : modes,
      contexts: contexts.length === 0 ? null : contexts,
      status,
      date: ownDaysText(date, time === null ? null : (annotations.times[time]?.days ?? null)),
      dead: countText(dead),
      injured: countText(injured),
      checked: isChecked,
      comment,
      arguments: targets.length === 0 ? null : { targets },
    });
  }
  return structures;
}

const spanOf = (words: Words): Span => [words[0][0], (words.at(-1) ?? words[0])[1]];

const named = (name: BilingualName | null): { readonly nameEn: string | null; readonly nameAr: string | null } => ({
  nameEn: name?.en ?? null,
  nameAr: name?.ar ?? null,
});

type Link = readonly [role: string, target: number];

const linkTo = (role: string, target: number | null): readonly Link[] => (target === null ? [] : [[role, target]]);

interface Numbers {
  readonly entities: readonly number[];
  readonly times: readonly number[];
  readonly sources: readonly number[];
}

function argumentsOf(event: EventMark, { entities, times, sources }: Numbers): readonly Link[] {
  const of = (role: string, marks: readonly number[], numbers: readonly number[]) =>
    marks.map((mark): Link => [role, numbers[mark] ?? 0]);
  return [
    ...of(ROLES.actor, event.actor, entities),
    ...of(ROLES.recipient, event.recipient, entities),
    ...of(ROLES.place, event.place === null ? [] : [event.place], entities),
    ...of(ROLES.time, event.time === null ? [] : [event.time], times),
    ...of(ROLES.source, event.sources, sources),
  ];
}
