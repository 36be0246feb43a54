// Distils a coded article into accounts: one per act, all its mentions together. Keeps what helps to recognise the act elsewhere and what the
// record asks about it; compares nothing.

import {
  type CodedArticle,
  type Count,
  type Entity,
  type Event,
  LAST_DAY,
  type Participant,
  type Span,
  type Status,
} from '../../domain/index.ts';
import { blocksOf, familyOf, pairsOf, rankOf } from './blocks.ts';
import { addDays, dayNumber, lengthOf, weekdayOf } from './days.ts';
import { stemsOf } from './fold-words.ts';
import { fitsIn } from './open-days.ts';
import { isOnce, ONCE } from './recurrence.ts';
import type { Account, Days, Origin, Party } from './types.ts';
import { undoneBy } from './undone-by.ts';
import { knownSpans, numbersOf, piecesOf, settingOf, wordsOf } from './words-of.ts';

/** An open date counts for an act when it stands this near to its trigger, in characters of one sentence. */
const NEAR_TIME = 70;
/** A date of more days than this leaves the day open, so that a weekday beside it says more. */
const WIDE_DATE = 31;
/** Days of an interval that comes from a dateline, of one closed for want of a bound, and after the end of a term. */
const DATELINE = 7;
const GUESSED = 367;
const AFTERMATH = 14;

/** Later in the list is weaker: one mention that tells an act as done settles that the article tells it as done. */
const STRONGEST: readonly Status[] = ['actual', 'negated', 'future', 'hypothetical'];

/** The accounts of an article, in the order of their keys' first mentions. Pure; never throws on an article that fits the schema. */
export function accountsOf(coded: CodedArticle): readonly Account[] {
  const byKey = Map.groupBy(coded.events, (event) => event.key);
  const entities = new Map(coded.entities.map((entity) => [entity.id, entity]));
  const setting = settingOf(coded);
  const days = daysNamed(coded);
  const spans = knownSpans(coded);
  return completeAccounts([...byKey].map(([key, events]) => accountOf(coded, { key, events, entities, setting, days, spans })));
}

/** The accounts of one article with what follows from all the rest of them: what is told beside each, its rank and its blocks. */
export function completeAccounts(accounts: readonly Told[]): readonly Account[] {
  const signatures = accounts.map(signaturesOf);
  const chief = [...new Set(signatures.flatMap((own) => own[0] ?? []))].sort();
  return accounts.map((account, at) => {
    const own = signatures[at] as readonly string[];
    const bare = { ...account, besides: chief.filter((signature) => !own.includes(signature)) };
    return { ...bare, rank: rankOf(bare), blocks: blocksOf(bare) };
  });
}

/** An account before it is known what its article tells beside it. */
export type Told = Omit<Account, 'besides' | 'rank' | 'blocks'>;

/** An act as its family and two of its participants, or the one that it has; the first is the act's own. */
const signaturesOf = (account: Told): readonly string[] => {
  const pairs = account.modes.includes('resign') ? [] : pairsOf(account);
  const names = pairs.length > 0 ? pairs : [...account.actor, ...account.recipient].map(({ entity }) => entity);
  const once = isOnce(account) ? ONCE : '';
  return names.map((name) => `${once}${familyOf(account)}|${name}`);
};

interface Act {
  readonly key: string;
  readonly events: readonly Event[];
  readonly entities: ReadonlyMap<string, Entity>;
  readonly setting: readonly string[];
  readonly days: readonly string[];
  /** Names and times of the article. */
  readonly spans: readonly Span[];
}

function accountOf(coded: CodedArticle, act: Act): Told {
  const { article } = coded;
  const { events, entities } = act;
  const first = events[0] as Event;
  const pieces = piecesOf(coded, events, act.spans);
  const party = (one: { readonly entity: string }, role: string | null = null): Party => partyOf(one.entity, role, entities);
  const parties = (side: (event: Event) => readonly Participant[]): readonly Party[] =>
    distinct(events.flatMap(side).map((one) => party(one, one.role)));
  const place = events.find((event) => event.place !== null)?.place ?? null;
  const date = narrowestOf(events.flatMap((event) => event.date ?? []));
  const status = strongestOf(events.map((event) => event.status));
  return {
    id: `${article.id}#${act.key}`,
    article: article.id,
    key: act.key,
    outlet: article.outlet,
    // `رضخ واستقال`: of two words for one act the one that says how it was done.
    type: (events.find(({ modes }) => modes.length > 0) ?? first).type,
    modes: [...new Set(events.flatMap((event) => event.modes))].sort(),
    status,
    undone: status === 'negated' ? undoneBy(events.flatMap(({ because }) => because)) : null,
    actor: parties((event) => event.actor),
    recipient: parties((event) => event.recipient),
    place: place ? party(place) : null,
    date,
    openDates: date === null || lengthOf(date) > WIDE_DATE ? openDatesOf(coded, events) : [],
    written: article.published ? { start: article.published, end: article.published } : writtenOf(coded),
    origins: voicesOf(coded, events),
    casualties: casualtiesOf(events),
    numbers: numbersOf(pieces, events),
    acts: [...new Set(events.flatMap((event) => event.because.slice(0, 1)))].sort(),
    triggerWords: stemsOf(events.map((event) => article.text.slice(...event.trigger)).join(' ')),
    words: wordsOf(pieces),
    setting: act.setting,
    confidence: Math.max(...events.map(({ confidence }) => confidence)),
    days: act.days,
    triggers: events.map((event) => event.trigger),
  };
}

/**
 * The coder closes an interval that nothing bounds a year after its beginning: that end is open, unless the text itself names that beginning.
 * Where an office bounds it, a report of its holder's fall still names him by it.
 */
function writtenOf({ article: { dated }, times }: CodedArticle): Days | null {
  if (!dated) return null;
  const length = lengthOf(dated);
  if (length <= DATELINE) return { start: dated.start, end: dated.end };
  return {
    start: dated.start,
    end: length === GUESSED && !times.some(({ start }) => start === dated.start) ? LAST_DAY : addDays(dated.end, AFTERMATH),
  };
}

/** An entity as it takes part in an act. */
export function partyOf(id: string, role: string | null, entities: ReadonlyMap<string, Omit<Entity, 'mentions'>>): Party {
  const entity = entities.get(id);
  const name = entity?.name.en ?? id;
  const isListed = entity !== undefined && (entity.kind === 'person' || entity.kind === 'state' || entity.kind === 'place');
  return {
    entity: id,
    kind: entity?.kind ?? 'unknown',
    country: entity?.country ?? null,
    at: entity?.location ? [entity.location.lat, entity.location.lon] : null,
    role,
    name,
    words: isListed ? [] : stemsOf(name),
  };
}

/** Each once; a state or a place that only stands beside its own officials goes (codebook 4: the most specific one). */
function distinct(parties: readonly Party[]): readonly Party[] {
  const all = [...new Map(parties.map((one) => [one.entity, one])).values()];
  const isStandIn = ({ kind, country }: Party): boolean =>
    (kind === 'state' || kind === 'place') && country !== null && all.some((one) => one.country === country && isOfficial(one));
  return all.filter((one) => !isStandIn(one));
}

const isOfficial = ({ kind }: Party): boolean => kind === 'person' || kind === 'role' || kind === 'organization';

/** The narrowest date that a mention gives: "on Monday" beside "this year" is Monday. */
export function narrowestOf(given: readonly Days[]): Days | null {
  const dates = given.map(({ start, end }) => ({ start, end }));
  return dates.sort((a, b) => lengthOf(a) - lengthOf(b) || (a.start < b.start ? -1 : 1))[0] ?? null;
}

/** The status that several mentions of one act leave it with. */
export const strongestOf = (given: readonly Status[]): Status => STRONGEST.find((one) => given.includes(one)) ?? 'actual';

/** Times without a year: the one that the coder ties to the act, else for each trigger the nearest in its sentence that has no nearer trigger. */
function openDatesOf(coded: CodedArticle, events: readonly Event[]): readonly string[] {
  const open = coded.times.filter(({ timex }) => /^XXXX-(?:WXX-\d|\d\d(?:-\d\d)?)$/u.test(timex.value));
  const values = events.flatMap(({ date }) => {
    const value = open.find(({ id }) => id === date?.time)?.timex.value;
    // "Before 28 April" is a date that does not have that day.
    return date && value && fitsIn(value, dayNumber(date.start), dayNumber(date.end)) ? [value] : [];
  });
  if (values.length > 0) return [...new Set(values)].sort();
  const found = new Set<string>();
  for (const { trigger, sentence } of events) {
    const near = open
      .filter(({ start, span }) => start === null && isIn(sentence, span))
      .filter(
        ({ span }) =>
          gap(span, trigger) <= NEAR_TIME &&
          !coded.events.some((other) => isIn(sentence, other.trigger) && gap(span, other.trigger) < gap(span, trigger)),
      )
      .sort((a, b) => gap(a.span, trigger) - gap(b.span, trigger));
    if (near[0]) found.add(near[0].timex.value);
  }
  return [...found].sort();
}

const isIn = (sentence: Span, span: Span): boolean => span[0] >= sentence[0] && span[1] <= sentence[1];
const gap = (a: Span, b: Span): number => Math.max(0, a[0] - b[1], b[0] - a[1]);

function voicesOf(coded: CodedArticle, events: readonly Event[]): readonly Origin[] {
  const sources = new Map(coded.sources.map((source) => [source.id, source]));
  const origins = new Map<string, Origin>();
  for (const { saidBy } of events) {
    const source = sources.get(saidBy.at(-1) ?? '');
    if (!source) continue;
    const id = source.entity ?? `name:${source.name.en}`;
    const outer = sources.get(saidBy.at(-2) ?? '');
    const through = outer ? (outer.entity ?? `name:${outer.name.en}`) : null;
    origins.set(`${id} ${through}`, { id, kind: source.kind, name: source.name.en, through });
  }
  return [...origins.values()].sort((a, b) => (`${a.id} ${a.through}` < `${b.id} ${b.through}` ? -1 : 1));
}

function casualtiesOf(events: readonly Event[]): Account['casualties'] {
  const given = events.flatMap((event) => (event.casualties ? [event.casualties] : []));
  if (given.length === 0) return null;
  const most = (counts: readonly (Count | null)[]): Count | null =>
    counts.filter((count) => count !== null).sort((a, b) => b[1] - a[1])[0] ?? null;
  return { dead: most(given.map((one) => one.dead)), injured: most(given.map((one) => one.injured)) };
}

/** Days, known to the day, that the article names: with the year or without it. */
function daysNamed({ times }: CodedArticle): readonly string[] {
  const days = times.flatMap(({ timex, start, end }) => {
    if (start !== null && start === end && timex.type !== 'DURATION') return [start.slice(5), `W${weekdayOf(dayNumber(start))}`];
    if (/^XXXX-WXX-\d$/u.test(timex.value)) return [`W${timex.value.at(-1)}`];
    return /^XXXX-\d\d-\d\d$/u.test(timex.value) ? [timex.value.slice(5)] : [];
  });
  return [...new Set(days)].sort();
}
