// What the mentions of one act tell together, as an account of the record has it: the same rules, on marks. (record/linking/accounts-of.ts) Pure.

import type { Annotations, Count, EventMark, EventType, Status, Words } from '../../domain/index.ts';
import { narrowestOf, strongestOf } from '../../record/linking/accounts-of.ts';
import type { Days } from '../../record/linking/types.ts';

export interface Told {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly status: Status;
  /** Ids of entities, each once; those of nobody are left out. */
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly place: string | null;
  readonly date: Days | null;
  readonly dead: Count | null;
  readonly injured: Count | null;
}

/** `mentions`: at least one. */
export function toldBy(mentions: readonly [EventMark, ...EventMark[]], { entities }: Annotations): Told {
  const ids = (marks: readonly number[]): readonly string[] => [
    ...new Set(marks.flatMap((mark) => entities[mark]?.entity ?? [])),
  ];
  return {
    type: (mentions.find(({ modes }) => modes.length > 0) ?? mentions[0]).type,
    modes: [...new Set(mentions.flatMap(({ modes }) => modes))].sort(),
    status: strongestOf(mentions.map(({ status }) => status)),
    actor: ids(mentions.flatMap(({ actor }) => actor)),
    recipient: ids(mentions.flatMap(({ recipient }) => recipient)),
    place: ids(mentions.flatMap(({ place }) => place ?? []))[0] ?? null,
    date: narrowestOf(mentions.flatMap(({ date }) => date ?? [])),
    dead: most(mentions.flatMap(({ dead }) => (dead === null ? [] : [dead]))),
    injured: most(mentions.flatMap(({ injured }) => (injured === null ? [] : [injured]))),
  };
}

const most = (counts: readonly Count[]): Count | null => [...counts].sort((a, b) => b[1] - a[1])[0] ?? null;

/** The words of the time that an event lost its days to, by being tied to one that has none; null where that did not happen. */
export function timeWithoutDays(before: EventMark, after: EventMark, { times }: Annotations): Words | null {
  const time = after.time === null ? undefined : times[after.time];
  return before.date !== null && after.date === null && time?.days === null ? time.words : null;
}
