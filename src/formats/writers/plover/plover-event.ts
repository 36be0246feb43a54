// How PLOVER, which knows no status, has an event: its type rewritten as the manual asks (a future meeting is an agreement to meet), its quad code and
// intensity. The manual's auxiliary modes say the rest, as contexts.

import type { EventType, OutcomeToday } from '../../../domain/index.ts';
import { ploverScore } from '../../../domain/index.ts';
import type { ExportedEvent } from './exported-event.ts';

export interface PloverEvent {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly quad: 1 | 2 | 3 | 4;
  readonly score: number;
  /** `future`, `hypothetical` or `negation`, where the type does not say it by itself. */
  readonly auxiliary: string | null;
}

const STATUS: Readonly<Record<OutcomeToday, 'future' | 'hypothetical' | 'negation' | null>> = {
  happened: null,
  planned: 'future',
  unknown: 'future',
  possible: 'hypothetical',
  failed: 'negation',
  'called-off': 'negation',
  denied: 'negation',
};

const QUADS: Readonly<Record<EventType, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};
export const QUAD_NAMES = {
  1: 'VERBAL COOPERATION',
  2: 'MATERIAL COOPERATION',
  3: 'VERBAL CONFLICT',
  4: 'MATERIAL CONFLICT',
} as const;

/** Types that become another by being future or hypothetical (manual, auxiliary modes). */
const REWRITTEN: Readonly<Record<string, EventType>> = {
  'future CONSULT': 'AGREE',
  'future SUPPORT': 'AGREE',
  'future COOPERATE': 'AGREE',
  'future AID': 'AGREE',
  'future RETREAT': 'CONCEDE',
  'hypothetical ASSAULT': 'THREATEN',
};
/** What a possible attack threatens with. */
const MODE_OF_THREAT = 'violence';

export function ploverEvent({ view }: Pick<ExportedEvent, 'view'>): PloverEvent {
  const status = STATUS[view.outcome];
  const rewritten = status === null ? undefined : REWRITTEN[`${status} ${view.type}`];
  const type = rewritten ?? view.type;
  const modes = rewritten === undefined ? view.modes : rewritten === 'THREATEN' ? [MODE_OF_THREAT] : [];
  return { type, modes, quad: QUADS[type], score: ploverScore(type, modes), auxiliary: rewritten === undefined ? status : null };
}
