// Accounts for tests, told in one line: what is not said is as a plain report has it.

import { blocksOf, rankOf } from '../src/record/linking/blocks.ts';
import type { Account, Days, Party } from '../src/record/linking/types.ts';

export interface Telling {
  readonly article: string;
  readonly key?: string;
  readonly type?: Account['type'];
  readonly modes?: readonly string[];
  readonly status?: Account['status'];
  readonly undone?: Account['undone'];
  readonly actor?: readonly Party[];
  readonly recipient?: readonly Party[];
  readonly place?: Party | null;
  /** A day, `YYYY-MM-DD`, or two with `..` between. */
  readonly date?: string;
  readonly openDates?: readonly string[];
  readonly written?: string;
  readonly outlet?: string;
  readonly origins?: Account['origins'];
  readonly casualties?: Account['casualties'];
  readonly numbers?: readonly number[];
  readonly words?: string;
  readonly setting?: string;
  readonly besides?: readonly string[];
  readonly days?: readonly string[];
}

const daysOf = (text: string | undefined): Days | null => {
  if (text === undefined) return null;
  const [start, end] = text.split('..') as [string, string?];
  return { start, end: end ?? start };
};
const wordsOf = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter(Boolean).sort();

export function tell(telling: Telling): Account {
  const key = telling.key ?? 'k1';
  const bare = {
    id: `${telling.article}#${key}`,
    article: telling.article,
    key,
    outlet: telling.outlet ?? null,
    type: telling.type ?? 'CONSULT',
    modes: telling.modes ?? (telling.type === undefined ? ['visit'] : []),
    status: telling.status ?? 'actual',
    undone: telling.undone ?? null,
    actor: telling.actor ?? [],
    recipient: telling.recipient ?? [],
    place: telling.place ?? null,
    date: daysOf(telling.date),
    openDates: telling.openDates ?? [],
    written: daysOf(telling.written),
    origins: telling.origins ?? [],
    casualties: telling.casualties ?? null,
    numbers: telling.numbers ?? [],
    acts: [],
    triggerWords: [],
    words: wordsOf(telling.words),
    setting: wordsOf(telling.setting),
    confidence: 1,
    besides: telling.besides ?? [],
    days: telling.days ?? [],
    triggers: [[0, 1]] as const,
  };
  return { ...bare, rank: rankOf(bare), blocks: blocksOf(bare) };
}

const party = (entity: string, kind: Party['kind'], more: Partial<Party> = {}): Party => ({
  entity,
  kind,
  country: null,
  at: null,
  role: null,
  name: entity,
  words: [],
  ...more,
});
export const person = (name: string, country: string): Party => party(`person:${name}`, 'person', { country });
export const state = (country: string): Party => party(`state:${country}`, 'state', { country });
export const office = (country: string, role: string): Party => party(`role:${country}-${role}`, 'role', { country, role });
export const group = (name: string): Party => party(`group:${name.replaceAll(' ', '-')}`, 'group', { words: name.split(' ') });
export const town = (name: string, country: string, at: readonly [number, number]): Party =>
  party(`place:${name}`, 'place', { country, at });
