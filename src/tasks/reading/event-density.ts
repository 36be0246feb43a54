// How many events fall into each day, week, month or year, by what became of them, and which plans came to what: the picture above a timeline.

import type { Density, DensityBin, EventOutcome } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import { countByDay, type DayCount, outcomeLinks } from '../../record/queries/event-density.ts';
import { type AskedFilter, understandFilter } from './understand-filter.ts';

export const DENSITY_UNITS = ['day', 'week', 'month', 'year'] as const;
type Unit = Density['unit'];

export interface DensityOptions {
  /** Null: the finest unit that gives no more bins than a picture can show. */
  readonly unit: Unit | null;
  /** The most links from plans to outcomes. */
  readonly links: number;
  readonly today: string;
}

const DAY_MS = 86_400_000;
/** So many days are shown day by day, week by week, month by month; more than that year by year. */
const DAYS_SHOWN_BY = { day: 200, week: 1_400, month: 6_000 } as const;

/** Throws an `AppError` NAME_…. */
export async function eventDensity(record: Database, asked: AskedFilter, options: DensityOptions): Promise<Density> {
  const { filter } = await understandFilter(record, asked);
  const counts = await countByDay(record, filter);
  const dated = counts.filter(({ day }) => day !== '');
  const unit = options.unit ?? unitFor(dated[0]?.day, dated.at(-1)?.day);
  const links = await outcomeLinks(record, filter, { limit: options.links + 1, today: options.today });
  const undated = sum(counts.filter(({ day }) => day === ''));
  return {
    unit,
    bins: binsOf(dated, unit),
    undated,
    total: undated + sum(dated),
    links: links.slice(0, options.links),
    isCut: links.length > options.links,
  };
}

const sum = (counts: readonly DayCount[]): number => counts.reduce((total, { count }) => total + count, 0);

function unitFor(first: string | undefined, last: string | undefined): Unit {
  const days = first === undefined || last === undefined ? 0 : (Date.parse(last) - Date.parse(first)) / DAY_MS;
  if (days <= DAYS_SHOWN_BY.day) return 'day';
  if (days <= DAYS_SHOWN_BY.week) return 'week';
  return days <= DAYS_SHOWN_BY.month ? 'month' : 'year';
}

function binsOf(counts: readonly DayCount[], unit: Unit): readonly DensityBin[] {
  const bins = new Map<string, Partial<Record<EventOutcome, number>>>();
  for (const { day, outcome, count } of counts) {
    const start = startOf(day, unit);
    const bin = bins.get(start) ?? {};
    bin[outcome] = (bin[outcome] ?? 0) + count;
    bins.set(start, bin);
  }
  return [...bins].map(([start, found]) => ({ start, end: endOf(start, unit), counts: found }));
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Weeks begin on Monday, as ISO has it. */
function startOf(day: string, unit: Unit): string {
  if (unit === 'day') return day;
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  if (unit === 'year') return `${day.slice(0, 4)}-01-01`;
  const time = Date.parse(day);
  return isoDay(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY_MS);
}

function endOf(start: string, unit: Unit): string {
  const time = new Date(start);
  if (unit === 'day') return start;
  if (unit === 'week') return isoDay(time.getTime() + 6 * DAY_MS);
  if (unit === 'year') return `${start.slice(0, 4)}-12-31`;
  return isoDay(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + 1, 0));
}
