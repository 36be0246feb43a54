// Clocks and figures of the benchmark: wall time, processor time, memory, percentiles, and the bare pass that everything is compared with.

export interface Timed<T> {
  readonly value: T;
  /** Wall milliseconds. */
  readonly wall: number;
  /** Processor milliseconds of all threads: garbage collection and compilation run beside the main one. */
  readonly cpu: number;
}

export function timed<T>(work: () => T): Timed<T> {
  const before = process.cpuUsage();
  const started = performance.now();
  const value = work();
  const wall = performance.now() - started;
  const used = process.cpuUsage(before);
  return { value, wall, cpu: (used.user + used.system) / 1000 };
}

/** The value below which that share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Splits at white space and counts: the least that any program does with a text. */
export function splitPass(texts: readonly string[]): number {
  let words = 0;
  for (const text of texts) words += text.split(/\s+/u).length;
  return words;
}

export const MEGABYTE = 1_000_000;
export const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);

/** Highest resident size of this process so far, in bytes. */
export const peakResident = (): number => process.resourceUsage().maxRSS * 1024;

/** Keeps the highest heap that it has seen. */
export function heapWatch(): { readonly look: () => void; readonly peak: () => number } {
  let highest = 0;
  const look = (): void => {
    highest = Math.max(highest, process.memoryUsage().heapUsed);
  };
  return { look, peak: () => highest };
}
