// Puts the accounts of one act together: what became of it and how that was told over time, when and where it was, the figures to show first.
// Keeps nothing of who is right: the accounts stand beside it.

import type { Count } from '../../domain/index.ts';
import { callsOff } from './blocks.ts';
import { addDays, common } from './days.ts';
import { byRank } from './link-all.ts';
import type { Account, Days, HistoryStep, LinkedEvent, Outcome } from './types.ts';

/** A plan without a date counts as past when this many days have gone by since it was last told. */
const PLAN_DAYS = 60;

/**
 * The event of these accounts (at least one, all of one event, in any order). Where accounts of different times differ, what happened outweighs
 * what was planned or denied before; of those that say it came to nothing the latest counts.
 */
export function eventOf(accounts: readonly Account[]): LinkedEvent {
  const members = accounts.toSorted(byRank);
  const founder = members[0] as Account;
  const acts = members.filter((account) => !callsOff(account));
  const context = { isPlan: acts.some(({ status }) => status === 'future'), isMeeting: acts.length > 0 };
  const history = members
    .map((account): HistoryStep => ({ account: account.id, outcome: outcomeOf(account, context), said: account.written }))
    .sort(bySaid);
  const outcome = finalOutcome(history);
  return {
    id: founder.id,
    type: (acts[0] ?? founder).type,
    members: members.map(({ id }) => id),
    outcome,
    history,
    isOpen: outcome === 'planned',
    date: agreedDate(acts.length > 0 ? acts : members),
    place: mostExactPlace(members),
    casualties: lowestFigures(members),
  };
}

/** The outcome as it stands on a day: a plan whose time has passed with no further word is unknown. `day`: an ISO calendar day. */
export function outcomeOn(event: LinkedEvent, day: string): Outcome | 'unknown' {
  if (!event.isOpen) return event.outcome;
  const said = event.history.flatMap((step) => step.said?.end ?? []).sort();
  const until = event.date?.end ?? (said.length > 0 ? addDays(said.at(-1) as string, PLAN_DAYS) : null);
  return until !== null && until < day ? 'unknown' : event.outcome;
}

interface Context {
  readonly isPlan: boolean;
  /** The event is the meeting itself, not only its refusal. */
  readonly isMeeting: boolean;
}

function outcomeOf(account: Account, { isPlan, isMeeting }: Context): Outcome {
  const { status, undone } = account;
  if (callsOff(account) && isMeeting) return 'called-off';
  if (status === 'actual') return 'happened';
  if (status === 'future') return 'planned';
  if (status === 'hypothetical') return 'possible';
  return undone ?? (isPlan ? 'failed' : 'denied');
}

function bySaid(a: HistoryStep, b: HistoryStep): number {
  if (a.said === null || b.said === null) return Number(a.said === null) - Number(b.said === null);
  return a.said.end < b.said.end ? -1 : a.said.end > b.said.end ? 1 : 0;
}

function finalOutcome(history: readonly HistoryStep[]): Outcome {
  if (history.some(({ outcome }) => outcome === 'happened')) return 'happened';
  const undone = history.findLast(({ outcome }) => outcome === 'failed' || outcome === 'called-off' || outcome === 'denied');
  if (undone) return undone.outcome;
  return history.some(({ outcome }) => outcome === 'planned') ? 'planned' : 'possible';
}

/** Accounts of what happened know the day better than those of the plan. */
function agreedDate(members: readonly Account[]): Days | null {
  const byStatus = members.toSorted((a, b) => Number(a.status !== 'actual') - Number(b.status !== 'actual'));
  let agreed: Days | null = null;
  for (const { date } of byStatus) if (date) agreed = agreed ? (common(agreed, date) ?? agreed) : date;
  return agreed;
}

function mostExactPlace(members: readonly Account[]): string | null {
  const places = members.flatMap(({ place }) => place ?? []);
  return (places.find(({ at }) => at !== null) ?? places.find(({ kind }) => kind === 'place') ?? places[0])?.entity ?? null;
}

function lowestFigures(members: readonly Account[]): LinkedEvent['casualties'] {
  const given = members.flatMap(({ casualties }) => casualties ?? []);
  if (given.length === 0) return null;
  const lowest = (counts: readonly (Count | null)[]): Count | null =>
    counts.filter((count) => count !== null).sort((a, b) => a[0] - b[0] || a[1] - b[1])[0] ?? null;
  return { dead: lowest(given.map(({ dead }) => dead)), injured: lowest(given.map(({ injured }) => injured)) };
}
