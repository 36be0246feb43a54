// What an analyst should look at, and why: codings of low confidence, accounts that contradict each other, names that nobody knows, events that may
// be one. Goes along the record a stretch at a time, so that every page costs the same; what was reviewed already is left out.

import {
  type ArticleView,
  COMPARED,
  type ComparedSlot,
  DOUBT_KINDS,
  type DoubtKind,
  type DoubtView,
  type Event,
  type ListedActor,
  type NamedEntity,
} from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import {
  alikeBehind,
  codedBehind,
  daysOfEvents,
  eventsOfEntities,
  type ToldCandidate,
  toldBehind,
  unknownBehind,
} from '../../record/queries/doubt-candidates.ts';
import { namesOf } from '../../record/queries/find-entities.ts';
import { type ListedEvent, partyView, viewEvents } from '../../record/queries/list-events.ts';
import { entitiesByNumber } from '../../record/queries/read-entities.ts';
import { evidenceOf } from '../../record/queries/read-event.ts';
import { compareSlot } from '../reading/compare-accounts.ts';
import { listedReviews } from './list-reviews.ts';

/** Where the next page begins: in which kind, behind which article, event or entity. */
export interface DoubtCursor {
  readonly kind: DoubtKind;
  readonly after: number;
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
  readonly number: number;
  readonly target: string | null;
  readonly event: number | null;
  readonly other: number | null;
};

/** What one step found, and where it ended; null where there is nothing more of the kind. */
interface Step {
  readonly doubts: readonly Doubt[];
  readonly last: number | null;
}

/** How much of the record one page looks at. */
const STRETCH = 100;
/** Below it nobody who does it is named (src/coder/draft-events.ts: 0.5 for a bare match). */
const LOW_CONFIDENCE = 0.7;

export async function findDoubts(record: Database, { kinds, after, limit, today }: DoubtOptions): Promise<FoundDoubts> {
  const wanted = kinds.length > 0 ? DOUBT_KINDS.filter((kind) => kinds.includes(kind)) : DOUBT_KINDS;
  const reviewed = await reviewedSets(record);
  let [kind, behind] = [after?.kind ?? wanted[0], after?.after ?? 0];
  while (kind !== undefined) {
    const step = await STEPS[kind](record, behind, today);
    const open = step.doubts.filter(({ target }) => target === null || !reviewed.some((set) => set.has(target)));
    // Doubts of one place go on one page together.
    const cut = open[limit - 1]?.number;
    const shown = open.filter(({ number }) => cut === undefined || number <= cut);
    const isCut = shown.length < open.length;
    const next: DoubtCursor | null = isCut
      ? { kind, after: cut as number }
      : step.last !== null
        ? { kind, after: step.last }
        : startOf(wanted[wanted.indexOf(kind) + 1]);
    if (shown.length > 0 || next === null || next.kind === kind)
      return { doubts: await withEvents(record, shown, reviewed, today), next };
    [kind, behind] = [next.kind, next.after];
  }
  return { doubts: [], next: null };
}

const startOf = (kind: DoubtKind | undefined): DoubtCursor | null => (kind === undefined ? null : { kind, after: 0 });

const STEPS: Readonly<Record<DoubtKind, (record: Database, after: number, today: string) => Promise<Step>>> = {
  'low-confidence': lowConfidence,
  conflict: conflicts,
  'unresolved-name': unresolvedNames,
  'suspected-merge': suspectedMerges,
};

/** Of each review that nobody took back, the accounts and entities of which it says something. */
async function reviewedSets(record: Database): Promise<readonly ReadonlySet<string>[]> {
  const reviews = (await listedReviews(record)).filter(({ undoneBy, undoes }) => undoneBy === null && undoes === null);
  return reviews.map(({ target, accounts }) => new Set([target, ...accounts]));
}

const NOTHING = { event: null, other: null, entity: null, article: null, evidence: null } as const;

async function lowConfidence(record: Database, after: number): Promise<Step> {
  const articles = await codedBehind(record, after, STRETCH);
  const doubts = articles.flatMap(({ number, coded, events }) =>
    [...Map.groupBy(coded.events, ({ key }) => key)].flatMap(([key, mentions]): readonly Doubt[] => {
      const surest = mentions.reduce((best, one) => (one.confidence > best.confidence ? one : best), mentions[0] as Event);
      const event = events.get(key);
      if (event === undefined || surest.confidence >= LOW_CONFIDENCE) return [];
      const { id, ref, outlet, title, url, published } = coded.article;
      const article: ArticleView = { id, ref, outlet, title, url, published, written: null, reprintOf: null };
      const because = [{ code: 'confidence', details: { confidence: surest.confidence } }];
      const evidence = evidenceOf(surest, coded.article.text);
      return [{ ...NOTHING, kind: 'low-confidence', number, target: `${id}#${key}`, because, event, article, evidence }];
    }),
  );
  return { doubts, last: lastOf(articles, ({ number }) => number) };
}

/** An outcome follows a plan: of the status only a denial contradicts. */
async function conflicts(record: Database, after: number): Promise<Step> {
  const events = await toldBehind(record, after, STRETCH);
  const names = await namesOf(
    record,
    events.flatMap(({ accounts }) =>
      accounts.flatMap((one) => [...one.actor, ...one.recipient, ...(one.place ? [one.place] : [])].map(({ entity }) => entity)),
    ),
  );
  const doubts = events.flatMap((candidate): readonly Doubt[] => {
    const because = contradictionsIn(candidate, names);
    if (because.length === 0) return [];
    return [{ ...NOTHING, kind: 'conflict', number: candidate.event, target: null, because, event: candidate.event }];
  });
  return { doubts, last: lastOf(events, ({ event }) => event) };
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

async function unresolvedNames(record: Database, after: number): Promise<Step> {
  const numbers = await unknownBehind(record, after, STRETCH);
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
        number,
        target: id,
        because: [{ code: 'unknown-name', details: { name: name.ar } }],
        entity,
      },
    ];
  });
  return { doubts, last: lastOf(numbers, (number) => number) };
}

async function suspectedMerges(record: Database, after: number): Promise<Step> {
  const { pairs, last } = await alikeBehind(record, after, STRETCH);
  const doubts = pairs.map(
    ({ one, other, day, shared }): Doubt => ({
      ...NOTHING,
      kind: 'suspected-merge',
      number: one,
      target: null,
      because: [{ code: 'same-day-and-participants', details: { day, shared } }],
      event: one,
      other,
    }),
  );
  return { doubts, last };
}

/** Null where the stretch was not full: nothing follows it. */
const lastOf = <T>(found: readonly T[], numberOf: (one: T) => number): number | null =>
  found.length < STRETCH ? null : numberOf(found.at(-1) as T);

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
  return doubts.flatMap(({ number: _, ...doubt }): readonly FoundDoubt[] => {
    const event = doubt.event === null ? null : (byNumber.get(doubt.event) ?? null);
    const other = doubt.other === null ? null : (byNumber.get(doubt.other) ?? null);
    const target = doubt.target ?? event?.view.id;
    if (target === undefined) return [];
    const ids = other === null ? [target] : [target, other.view.id];
    if (doubt.target === null && reviewed.some((set) => ids.every((id) => set.has(id)))) return [];
    return [{ ...doubt, target, event, other }];
  });
}
