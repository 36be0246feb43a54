// Weighs whether a meeting that one account calls off is the one that another plans: it is called off between the day on which the plan was told
// and the day for which it was.

import { callsOff } from './blocks.ts';
import { gapOf, type Profile, type Range } from './profile.ts';
import type { LinkReason } from './types.ts';
import { EXCLUDED } from './weigh-time.ts';

const SOON_DAYS = 7;
const LATEST_DAYS = 30;
const SOON = 0.8;
const UNTOLD = -0.8;

export function weighCalledOff(a: Profile, b: Profile): LinkReason {
  const [refusal, plan] = callsOff(a.account) ? [a, b] : [b, a];
  const called = refusal.written ?? refusal.date;
  const planned = spanOf(plan.written, plan.date);
  if (!called || !planned) return { rule: 'called-off.untold', weight: UNTOLD };
  const gap = gapOf(called, planned);
  if (gap > LATEST_DAYS) return { rule: 'called-off.other-time', weight: EXCLUDED };
  return gap <= SOON_DAYS ? { rule: 'called-off', weight: SOON } : { rule: 'called-off.later', weight: 0 };
}

/** From the first day of both to the last. */
function spanOf(one: Range | null, two: Range | null): Range | null {
  if (!one || !two) return one ?? two;
  return { from: Math.min(one.from, two.from), to: Math.max(one.to, two.to) };
}
