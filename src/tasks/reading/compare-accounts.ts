// The task of `isnad compare`: lays the accounts of one event side by side, slot by slot: who says the same, who contradicts, who is silent; and
// what each outlet calls each participant. Decides nothing about who is right: what most accounts say is only what the others are held against.

import {
  type AccountView,
  COMPARED,
  type ComparedSlot,
  type ComparedValue,
  type Comparison,
  type Count,
  type NamedEntity,
  type SlotComparison,
} from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import type { ReadOptions } from '../../record/queries/read-event.ts';
import { namingsOf } from './namings.ts';
import { readNamedEvent } from './show-event.ts';

/** Throws an `AppError` EVENT_UNKNOWN or EVENT_AMBIGUOUS. */
export async function compareAccounts(record: Database, id: string, options: ReadOptions): Promise<Comparison> {
  const { detail, told } = await readNamedEvent(record, id, options);
  const { history: _, tellings, vouchers: __, figures: ___, reviews: ____, ...event } = detail;
  const taking = new Map(tellings.flatMap(({ actor, recipient }) => [...actor, ...recipient]).map((one) => [one.id, one]));
  return {
    event,
    accounts: tellings.map(({ id, article }) => ({ id, article })),
    slots: COMPARED.map((slot) => compareSlot(slot, tellings)),
    names: namingsOf(
      told.map(({ coded, view }) => ({ coded, outlet: view.article.outlet })),
      [...taking.values()].map(({ id, kind, name }) => ({ id, kind, name })),
    ),
  };
}

interface Given {
  readonly entities: readonly NamedEntity[];
  readonly text: string | null;
  readonly account: string;
  /** The bounds of days, and of figures. */
  readonly range: readonly [string, string] | Count | null;
}

/** What of an account is compared. */
type Comparable = Pick<AccountView, 'id' | 'type' | 'modes' | 'status' | 'actor' | 'recipient' | 'place' | 'date' | 'casualties'>;

export function compareSlot(slot: ComparedSlot, accounts: readonly Comparable[]): SlotComparison {
  const given = accounts.flatMap((account) => givenBy(slot, account) ?? []);
  const said = new Set(given.map(({ account }) => account));
  const silent = accounts.map(({ id }) => id).filter((id) => !said.has(id));
  const groups = [...Map.groupBy(given, keyOf).values()].sort((a, b) => b.length - a.length);
  const [most] = groups[0] ?? [];
  const values = groups.map((group): ComparedValue => {
    const [first] = group as [Given];
    return {
      entities: first.entities,
      text: first.text,
      verdict: most === undefined || agree(slot, most, first) ? 'agrees' : 'contradicts',
      accounts: group.map(({ account }) => account),
    };
  });
  const contradicts = values.some(({ verdict }) => verdict === 'contradicts');
  const verdict = contradicts ? 'contradict' : given.length > 1 ? 'agree' : given.length === 1 ? 'single' : 'silent';
  return { slot, verdict, values, silent };
}

const keyOf = ({ entities, text }: Given): string =>
  text ??
  entities
    .map(({ id }) => id)
    .sort()
    .join('\n');

function givenBy(slot: ComparedSlot, account: Comparable): Given | null {
  const plain = { entities: [], text: null, account: account.id, range: null };
  if (slot === 'type') return { ...plain, text: [account.type, ...account.modes].join(' \u00B7 ') };
  if (slot === 'status') return { ...plain, text: account.status };
  if (slot === 'place') return account.place === null ? null : { ...plain, entities: [account.place] };
  if (slot === 'date')
    return account.date === null
      ? null
      : { ...plain, text: bounds(account.date.start, account.date.end), range: [account.date.start, account.date.end] };
  if (slot === 'dead' || slot === 'injured') {
    const count = account.casualties?.[slot] ?? null;
    return count === null ? null : { ...plain, text: bounds(String(count[0]), String(count[1])), range: count };
  }
  const parties = account[slot].map(({ id, kind, name }): NamedEntity => ({ id, kind, name }));
  return parties.length === 0 ? null : { ...plain, entities: parties };
}

const bounds = (start: string, end: string): string => (start === end ? start : `${start} \u2026 ${end}`);

/** Sides that share somebody agree, and days and figures that overlap; a plan and its outcome do, a deed and its denial do not. */
function agree(slot: ComparedSlot, one: Given, other: Given): boolean {
  if (keyOf(one) === keyOf(other)) return true;
  if (one.range !== null && other.range !== null) return one.range[0] <= other.range[1] && other.range[0] <= one.range[1];
  if (slot === 'status') return one.text !== 'negated' && other.text !== 'negated';
  if (slot === 'type') return one.text?.split(' ')[0] === other.text?.split(' ')[0];
  return one.entities.some(({ id }) => other.entities.some((entity) => entity.id === id));
}
