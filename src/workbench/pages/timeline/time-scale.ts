// Days to places along the axis of time and back. For readers of Arabic time runs from right to left.

export interface TimeScale {
  readonly start: string;
  readonly end: string;
  /** The pixel at which a day begins (for left-to-right readers its left edge). */
  readonly x: (day: string) => number;
  readonly dayAt: (x: number) => string;
  readonly isReversed: boolean;
  readonly width: number;
}

const DAY = 86_400_000;

export const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);
export const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const daysBetween = (start: string, end: string): number => Math.round((toTime(end) - toTime(start)) / DAY);
export const addDays = (day: string, days: number): string => toDay(toTime(day) + days * DAY);

/** `start` and `end` are both shown whole. */
export function timeScale(
  start: string,
  end: string,
  options: { readonly width: number; readonly isReversed: boolean },
): TimeScale {
  const { width, isReversed } = options;
  const from = toTime(start);
  const length = Math.max(DAY, toTime(end) + DAY - from);
  return {
    start,
    end,
    isReversed,
    width,
    x: (day) => {
      const at = ((toTime(day) - from) / length) * width;
      return isReversed ? width - at : at;
    },
    dayAt: (x) => {
      const at = Math.min(width, Math.max(0, isReversed ? width - x : x));
      return toDay(from + Math.min(length - DAY, Math.floor(((at / width) * length) / DAY) * DAY));
    },
  };
}

export const UNITS = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** The finest stretch that leaves a picture readable: at most some 260 bins. */
export function unitFor(start: string, end: string): Unit {
  const days = daysBetween(start, end) + 1;
  if (days <= 120) return 'day';
  if (days <= 900) return 'week';
  return days <= 8_000 ? 'month' : 'year';
}

export interface Tick {
  readonly day: string;
  readonly kind: 'year' | 'month' | 'day';
}

/** Beginnings of years, months or days, at most `most` of them, evenly thinned. */
export function ticks(start: string, end: string, most: number): readonly Tick[] {
  const days = daysBetween(start, end) + 1;
  if (days <= 45) {
    const step = Math.max(1, Math.ceil(days / most));
    return Array.from({ length: Math.ceil(days / step) }, (_, index) => ({
      day: addDays(start, index * step),
      kind: 'day' as const,
    }));
  }
  const [year, month] = start.split('-').map(Number);
  if (year === undefined || month === undefined) return [];
  const months = Math.ceil(days / 30.4) + 1;
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find((size) => months / size <= most) ?? 1_200;
  const found: Tick[] = [];
  const first = Math.ceil((year * 12 + month - 1 + (start.endsWith('-01') ? 0 : 1)) / step) * step;
  for (let at = first; ; at += step) {
    const day = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`;
    if (day > end || found.length > most + 1) return found;
    found.push({ day, kind: step >= 12 ? 'year' : 'month' });
  }
}

/** Where stretches are drawn that overlap in time: the lane of each, or null where all `most` are taken. The first given have the first choice. */
export function lanes(
  stretches: readonly { readonly from: number; readonly to: number }[],
  most: number,
): readonly (number | null)[] {
  const taken: { readonly from: number; readonly to: number }[][] = Array.from({ length: most }, () => []);
  return stretches.map((stretch) => {
    const lane = taken.findIndex((others) => others.every(({ from, to }) => to < stretch.from || from > stretch.to));
    if (lane < 0) return null;
    taken[lane]?.push(stretch);
    return lane;
  });
}
