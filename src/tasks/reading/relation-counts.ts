// What two did to each other, summed up: how many events, how many of them cooperation and conflict, and the sum of PLOVER's scores.

import { type EventType, ploverScore, type RelationCounts } from '../../domain/index.ts';

export const NO_RELATION: RelationCounts = { events: 0, cooperation: 0, conflict: 0, score: 0 };

/** Adds events of one type. A score of zero is neither cooperation nor conflict. */
export function addRelation(
  sum: RelationCounts,
  { type, modes = [], events }: { readonly type: EventType; readonly modes?: readonly string[]; readonly events: number },
): RelationCounts {
  const score = ploverScore(type, modes);
  return {
    events: sum.events + events,
    cooperation: sum.cooperation + (score > 0 ? events : 0),
    conflict: sum.conflict + (score < 0 ? events : 0),
    score: Math.round((sum.score + score * events) * 10) / 10,
  };
}
