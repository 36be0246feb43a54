// CAMEO's events as pairs of one source and one target. Of two who meet each has met the other: both directions are written, with one event id.

import type { DescribedEvent } from '../../../domain/described-event.ts';
import type { PartyView } from '../../../domain/index.ts';
import { ploverEvent } from '../plover/plover-event.ts';
import { cameoCode, hostCode } from './cameo.ts';

export interface Dyad {
  readonly source: PartyView | null;
  readonly target: PartyView | null;
  readonly code: string;
}

/** None of what has not happened and that PLOVER has no type for. */
export function dyadsOf({ view }: DescribedEvent): readonly Dyad[] {
  const { type, modes, auxiliary } = ploverEvent({ view });
  if (auxiliary !== null) return [];
  const code = cameoCode(type, modes);
  const { actor, recipient } = view;
  // Nobody receives it: those who act do it to each other.
  if (recipient.length === 0 && actor.length > 1)
    return actor.flatMap((source) =>
      actor.filter(({ id }) => id !== source.id).map((target): Dyad => ({ source, target, code })),
    );
  const host = hostCode(code);
  return pairsOf(actor, recipient).flatMap(([source, target]): readonly Dyad[] => [
    { source, target, code },
    ...(host && source && target ? [{ source: target, target: source, code: host }] : []),
  ]);
}

/** Every actor with every recipient; a side that has nobody stands once, empty. */
export function pairsOf<T>(actors: readonly T[], recipients: readonly T[]): readonly (readonly [T | null, T | null])[] {
  const [left, right] = [actors.length > 0 ? actors : [null], recipients.length > 0 ? recipients : [null]];
  return left.flatMap((actor) => right.map((recipient) => [actor, recipient] as const));
}
