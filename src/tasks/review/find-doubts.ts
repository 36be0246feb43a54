// What an analyst should look at, and why: accounts that contradict each other, codings of low confidence with the least sure first, events that may be
// one, names that nobody knows. Goes along the record a stretch at a time until the page is full; what was reviewed already is left out.

import {
  type ArticleView,
  COMPARED,
  type ComparedSlot,
  DOUBT_KINDS,
  type DoubtKind,
  type DoubtView,
  type ListedActor,
  type NamedEntity,
} from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import {
  alikeBehind,
  daysOfEvents,
  eventsOfEntities,
  type Surety,
  type ToldCandidate,
  toldBehind,
  unknownBehind,
  unsureBehind,
} from '../../record/queries/doubt-candidates.ts';
import { namesOf } from '../../record/queries/find-entities.ts';
import { type ListedEvent, partyView, viewEvents } from '../../record/queries/list-events.ts';
import { entitiesByNumber } from '../../record/queries/read-entities.ts';
import { evidenceOf } from '../../record/queries/read-event.ts';
import { compareSlot } from '../reading/compare-accounts.ts';
import { listedReviews } from './list-reviews.ts';

/** Where something stands among the doubts of its kind: by how sure the coder was (0 for other kinds), then by the number of account, event or entity. */
export interface Position {
  readonly surety: number;
  readonly number: number;
}

/** Where the next page begins: in which kind, behind what. */
export interface DoubtCursor extends Position {
  readonly kind: DoubtKind;
}

export interface DoubtOptions {
  readonly kinds: readonly DoubtKind[];
  readonly after: DoubtCursor | null;
  readonly limit: number;
  readonly today: string;
}

/** As it is answered, but for the sentences of its events. */
export type FoundDoubt = Omit<DoubtView, 'event' | 'other'> & {
  readonly event: ListedEvent | null;
  readonly other: ListedEvent | null;
};

export interface FoundDoubts {
  readonly doubts: readonly FoundDoubt[];
  readonly next: DoubtCursor | null;
}

/** A doubt with the numbers of what it is about. */
type Doubt = Omit<FoundDoubt, 'event' | 'other' | 'target'> & {
  readonly at: Position;
  readonly target: string | null;
  readonly event: number | null;
  readonly other: number | null;
};

/** What one step found, and where it ended; null where there is nothing more of the kind. */
interface Step {
  readonly doubts: readonly Doubt[];
  readonly last: Position | null;
}

/** How much of the record is looked at in one step. */
const STRETCH = 100;

/** As many as are asked for while there are more. */
export async function findDoubts(record: Database, { kinds, after, limit, today }: DoubtOptions): Promise<FoundDoubts> {
  const wanted = DOUBT_KINDS.filter((kind) => kinds.length === 0 || kinds.includes(kind));
  const reviewed = await reviewedSets(record);
  const found: FoundDoubt[] = [];
  let next = after ?? startOf(wanted[0]);
  while (next !== null && found.length < limit) {
    const { kind } = next;
    const step = await STEPS[kind](record, next);
    const open = step.doubts.filter(({ target }) => target === null || !reviewed.some((set) => set.has(target)));
    // Doubts of one place go on one page together.
    const cut = open[limit - found.length - 1]?.at;
    const shown = cut === undefined ? open : open.filter(({ at }) => isUpTo(at, cut));
    found.push(...(await withEvents(record, shown, reviewed, today)));
    const end = shown.length < open.length && cut !== undefined ? cut : step.last;
    next = end === null ? startOf(wanted[wanted.indexOf(kind) + 1]) : { kind, ...end };
  }
  return { doubts: found, next };
}

const isUpTo = (at: Position, end: Position): boolean =>
  at.surety < end.surety || (at.surety === end.surety && at.number <= end.number);

const startOf = (kind: DoubtKind | undefined): DoubtCursor | null => (kind === undefined ? null : { kind, surety: 0, number: 0 });

const STEPS: Readonly<Record<DoubtKind, (record: Database, after: Position) => Promise<Step>>> = {
  'low-confidence': lowConfidence,
  conflict: conflicts,
  'unresolved-name': unresolvedNames,
  'suspected-merge': suspectedMerges,
};

/** Of doubts that nothing but their number puts in order. */
const numbered = (number: number): Position => ({ surety: 0, number });

/** Of each review that nobody took back, the accounts and entities of which it says something. */
async function reviewedSets(record: Database): Promise<readonly ReadonlySet<string>[]> {
  const reviews = (await listedReviews(record)).filter(({ undoneBy, undoes }) => undoneBy === null && undoes === null);
  return reviews.map(({ target, accounts }) => new Set([target, ...accounts]));
}

const NOTHING = { event: null, other: null, entity: null, article: null, evidence: null } as const;

async function lowConfidence(record: Database, after: Position): Promise<Step> {
  const accounts = await unsureBehind(record, { confidence: after.surety, number: after.number }, STRETCH);
  const positionOf = ({ confidence, number }: Surety): Position => ({ surety: confidence, number });
  const doubts = accounts.flatMap((account): readonly Doubt[] => {
    const { key, confidence, event, coded } = account;
    const mention = coded.events.find((one) => one.key === key && one.confidence === confidence);
    if (event === null || mention === undefined) return [];
    const { id, ref, outlet, title, url, published } = coded.article;
    const article: ArticleView = { id, ref, outlet, title, url, published, written: null, reprintOf: null };
    const because = [{ code: 'confidence', details: { confidence } }];
    const evidence = evidenceOf(mention, coded.article.text);
    const at = positionOf(account);
    return [{ ...NOTHING, kind: 'low-confidence', at, target: `${id}#${key}`, because, event, article, evidence }];
  });
  return { doubts, last: lastOf(accounts, positionOf) };
}

/** An outcome follows a plan: of the status only a denial contradicts. */
async function conflicts(record: Database, after: Position): Promise<Step> {
  const events = await toldBehind(record, after.number, STRETCH);
  const names = await namesOf(
    record,
    events.flatMap(({ accounts }) =>
      accounts.flatMap((one) => [...one.actor, ...one.recipient, ...(one.place ? [one.place] : [])].map(({ entity }) => entity)),
    ),
  );
  const doubts = events.flatMap((candidate): readonly Doubt[] => {
    const because = contradictionsIn(candidate, names);
    if (because.length === 0) return [];
    return [{ ...NOTHING, kind: 'conflict', at: numbered(candidate.event), target: null, because, event: candidate.event }];
  });
  return { doubts, last: lastOf(events, ({ event }) => numbered(event)) };
}

function contradictionsIn({ accounts }: ToldCandidate, names: ReadonlyMap<string, NamedEntity>): DoubtView['because'] {
  const views = accounts.map((account) => ({
    ...account,
    actor: account.actor.map((party) => partyView(party, names)),
    recipient: account.recipient.map((party) => partyView(party, names)),
    place: account.place === null ? null : partyView(account.place, names),
  }));
  return COMPARED.flatMap((slot: ComparedSlot) => {
    const { verdict, values } = compareSlot(slot, views);
    if (verdict !== 'contradict') return [];
    const written = (language: 'en' | 'ar'): string =>
      values.map(({ text, entities }) => text ?? entities.map(({ name }) => name[language]).join(' + ')).join(' / ');
    return [{ code: slot, details: { en: written('en'), ar: written('ar') } }];
  });
}

async function unresolvedNames(record: Database, after: Position): Promise<Step> {
  const numbers = await unknownBehind(record, after.number, STRETCH);
  const views = await entitiesByNumber(record, numbers);
  const counts = new Map((await eventsOfEntities(record, numbers)).map(({ entity, events }) => [entity, events]));
  const doubts = numbers.flatMap((number): readonly Doubt[] => {
    const view = views.get(number);
    if (view === undefined) return [];
    const { id, kind, name, country } = view;
    const entity: ListedActor = { id, kind, name, country, events: counts.get(number) ?? 0 };
    return [
      {
        ...NOTHING,
        kind: 'unresolved-name',
        at: numbered(number),
        target: id,
        because: [{ code: 'unknown-name', details: { name: name.ar } }],
        entity,
      },
    ];
  });
  return { doubts, last: lastOf(numbers, numbered) };
}

async function suspectedMerges(record: Database, after: Position): Promise<Step> {
  const { pairs, last } = await alikeBehind(record, after.number, STRETCH);
  const doubts = pairs.map(
    ({ one, other, day, shared }): Doubt => ({
      ...NOTHING,
      kind: 'suspected-merge',
      at: numbered(one),
      target: null,
      because: [{ code: 'same-day-and-participants', details: { day, shared } }],
      event: one,
      other,
    }),
  );
  return { doubts, last: last === null ? null : numbered(last) };
}

/** Null where the stretch was not full: nothing follows it. */
const lastOf = <T>(found: readonly T[], positionOf: (one: T) => Position): Position | null =>
  found.length < STRETCH ? null : positionOf(found.at(-1) as T);

/** With the events as they are shown; of those that were reviewed none, of pairs those of which one review says something. */
async function withEvents(
  record: Database,
  doubts: readonly Doubt[],
  reviewed: readonly ReadonlySet<string>[],
  today: string,
): Promise<readonly FoundDoubt[]> {
  const numbers = [...new Set(doubts.flatMap(({ event, other }) => [event ?? [], other ?? []].flat()))];
  const listed = await viewEvents(record, await daysOfEvents(record, numbers), today);
  const byNumber = new Map(listed.map((one) => [one.cursor.event, one]));
  return doubts.flatMap(({ at: _, ...doubt }): readonly FoundDoubt[] => {
    const event = doubt.event === null ? null : (byNumber.get(doubt.event) ?? null);
    const other = doubt.other === null ? null : (byNumber.get(doubt.other) ?? null);
    const target = doubt.target ?? event?.view.id;
    if (target === undefined) return [];
    const ids = other === null ? [target] : [target, other.view.id];
    if (doubt.target === null && reviewed.some((set) => ids.every((id) => set.has(id)))) return [];
    return [{ ...doubt, target, event, other }];
  });
}
