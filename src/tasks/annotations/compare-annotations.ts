// What an annotator changed: the annotations that came back beside those that went out, act by act, as accounts of the record have them. What no review
// can say of it is a finding. Pure.

import type { Annotations, EventMark, Span, Words } from '../../domain/index.ts';
import { compareMarks } from './compare-marks.ts';
import { type Compared, type Finding, shown } from './findings.ts';
import { type EventPair, pairEvents, sameWords } from './pair-events.ts';
import { type Told, timeWithoutDays, toldBy } from './told-by.ts';

export type ToldField = keyof Told;

export interface ComparedAct {
  readonly key: string;
  /** Where its triggers stood when it went out. */
  readonly triggers: readonly Span[];
  readonly before: Told;
  /** Null: none of its mentions came back. */
  readonly after: Told | null;
  /** Fields in which the two differ and the annotator's meaning is clear. */
  readonly changed: readonly ToldField[];
  readonly wasChecked: boolean;
  readonly isChecked: boolean;
  readonly comment: string | null;
}

export interface Comparison {
  readonly acts: readonly ComparedAct[];
  /** Keys of acts that came back as one. */
  readonly merged: readonly (readonly string[])[];
  readonly renamed: ReadonlyMap<string, { readonly en: string; readonly ar: string }>;
  readonly findings: readonly Finding[];
}

export function compareAnnotations(compared: Compared): Comparison {
  const { text, was, is } = compared;
  const { pairs, removed, added } = pairEvents(was.events, is.events);
  const findings: Finding[] = [];
  const say = (code: Finding['code'], key: string | null, details: Finding['details']): void => {
    findings.push({ code, key, details });
  };
  const wordsOf = (words: Words): string => shown(text, words);
  const dated = pairs.map(({ before, after }): EventPair => {
    const words = timeWithoutDays(before, after, is);
    if (words === null) return { before, after };
    say('ANNOTATION_BAD_VALUE', before.key, { field: 'date', value: wordsOf(words), expected: 'days=YYYY-MM-DD' });
    return { before, after: { ...after, date: before.date } };
  });
  const wordsOfAct = new Map(was.events.map(({ key, trigger }) => [key ?? '', wordsOf(trigger)]));
  const byKey = Map.groupBy(was.events, ({ key }) => key ?? '');
  const acts = [...byKey].map(([key, mentions]): ComparedAct => {
    const mine = dated.filter(({ before }) => before.key === key);
    const act = actOf(key, mentions, mine, compared);
    for (const one of mine) mentionFindings(one, act, compared, say);
    if (act.after !== null)
      for (const { trigger } of removed.filter((one) => one.key === key))
        say('ANNOTATION_MENTION_CHANGED', key, { words: wordsOf(trigger), now: '' });
    return act;
  });
  for (const { type, trigger } of added) say('ANNOTATION_EVENT_ADDED', null, { type, words: wordsOf(trigger) });

  // Acts whose mentions came back under one key are one; mentions of one act under several keys are more than a review can say.
  const cameBackAs = new Map([...byKey.keys()].map((key) => [key, returnedKeys(key, dated)]));
  for (const [key, keys] of cameBackAs)
    if (keys.length > 1) say('ANNOTATION_EVENT_DIVIDED', key, { words: wordsOfAct.get(key) ?? '' });
  const together = Map.groupBy(
    [...cameBackAs].filter(([, keys]) => keys.length === 1),
    ([, keys]) => keys[0],
  );
  const marks = compareMarks(compared, touchedBy(acts, added, is));
  return {
    acts,
    merged: [...together.values()].filter((group) => group.length > 1).map((group) => group.map(([key]) => key)),
    renamed: marks.renamed,
    findings: [...findings, ...marks.findings],
  };
}

/** A mention that lost its key is still of its act. */
const returnedKeys = (key: string, pairs: readonly EventPair[]): readonly string[] => [
  ...new Set(pairs.filter(({ before }) => before.key === key).map(({ after }) => after.key ?? key)),
];

function actOf(
  key: string,
  mentions: readonly EventMark[],
  pairs: readonly EventPair[],
  { was, is, unknown }: Compared,
): ComparedAct {
  const [first, ...rest] = mentions;
  const [came, ...others] = pairs.map(({ after }) => after);
  const before = toldBy([first as EventMark, ...rest], was);
  const after = came === undefined ? null : toldBy([came, ...others], is);
  const isUnclear = (field: ToldField): boolean =>
    (field === 'actor' || field === 'recipient' || field === 'place') &&
    pairs.some(({ after: one }) => [one[field]].flat().some((mark) => mark !== null && unknown.has(mark)));
  return {
    key,
    triggers: mentions.flatMap(({ trigger }) => trigger),
    before,
    after,
    changed: after === null ? [] : fieldsOf(before).filter((field) => !isSame(before[field], after[field]) && !isUnclear(field)),
    wasChecked: mentions.some(({ isChecked }) => isChecked),
    isChecked: pairs.some(({ after: one }) => one.isChecked),
    comment: pairs.map(({ after: one }) => one.comment).find((comment) => comment !== null) ?? null,
  };
}

const fieldsOf = (told: Told): readonly ToldField[] => Object.keys(told) as ToldField[];

/** Lists of entities are sets. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (value: unknown): unknown => (Array.isArray(value) && typeof value[0] === 'string' ? [...value].sort() : value);

/** What changed of one mention and is nothing that its account has. */
function mentionFindings(
  { before, after }: EventPair,
  act: ComparedAct,
  { text, was, is, unknown }: Compared,
  say: (code: Finding['code'], key: string | null, details: Finding['details']) => void,
): void {
  const { key } = before;
  const words = shown(text, before.trigger);
  if (!sameWords(before.trigger, after.trigger))
    say('ANNOTATION_MENTION_CHANGED', key, { words, now: shown(text, after.trigger) });
  const [one, other] = [toldBy([before], was), toldBy([after], is)];
  for (const field of fieldsOf(one))
    if (!isSame(one[field], other[field]) && isSame(act.before[field], act.after?.[field]))
      say('ANNOTATION_FIELD_FIXED', key, { field, words });
  const fixed = {
    checked: [before.isChecked !== after.isChecked && act.wasChecked === act.isChecked, false],
    contexts: [[...before.contexts].sort(), [...after.contexts].sort()],
    source: [voices(before, was), voices(after, is)],
    time: [timeWords(before, was), act.changed.includes('date') ? timeWords(before, was) : timeWords(after, is)],
  };
  for (const [field, [was_, is_]] of Object.entries(fixed))
    if (!isSame(was_, is_)) say('ANNOTATION_FIELD_FIXED', key, { field, words });
  for (const field of ['actor', 'recipient', 'place'] as const) {
    for (const mark of [after[field]].flat())
      if (mark !== null && unknown.has(mark)) {
        const { words: own, entity } = is.entities[mark] as Annotations['entities'][number];
        say('ANNOTATION_ENTITY_UNKNOWN', key, { words: shown(text, own), name: entity ?? shown(text, own) });
      }
    // Other words of the same entity, which were marked before: what is marked anew is found among the marks.
    const moved = fillers(after, field, is).filter((filler) => !fillers(before, field, was).includes(filler));
    const isKnown = (filler: string): boolean =>
      was.entities.some(({ words: own, entity }) => JSON.stringify([entity, own]) === filler);
    if (isSame(one[field], other[field]) && moved.some(isKnown)) say('ANNOTATION_FIELD_FIXED', key, { field, words });
  }
}

const fillers = (event: EventMark, field: 'actor' | 'recipient' | 'place', { entities }: Annotations): readonly string[] =>
  [event[field]].flat().flatMap((mark) => {
    const found = mark === null ? undefined : entities[mark];
    return found === undefined ? [] : [JSON.stringify([found.entity, found.words])];
  });

const voices = (event: EventMark, { sources }: Annotations): unknown =>
  event.sources.map((at) => [sources[at]?.words, sources[at]?.entity]);

const timeWords = ({ time }: EventMark, { times }: Annotations): unknown => (time === null ? null : times[time]?.words);

/** Entities whose marks came or went with a change of an act: those marks need no word of their own. */
function touchedBy(acts: readonly ComparedAct[], added: readonly EventMark[], { entities }: Annotations): ReadonlySet<string> {
  const inAct = ({ actor, recipient, place }: Told): readonly string[] => [
    ...actor,
    ...recipient,
    ...(place === null ? [] : [place]),
  ];
  const changed = acts.flatMap(({ before, after }) => {
    if (after === null) return inAct(before);
    const [one, other] = [new Set(inAct(before)), new Set(inAct(after))];
    return [...[...one].filter((id) => !other.has(id)), ...[...other].filter((id) => !one.has(id))];
  });
  const brought = added.flatMap((event) =>
    [...event.actor, ...event.recipient, ...(event.place === null ? [] : [event.place])].flatMap(
      (mark) => entities[mark]?.entity ?? [],
    ),
  );
  return new Set([...changed, ...brought]);
}
