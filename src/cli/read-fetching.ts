// The options for fetching addresses, and the fetcher that they ask for.

import { setTimeout } from 'node:timers/promises';
import { AppError } from '../domain/errors.ts';
import type { Input } from '../tasks/code-reports.ts';
import type { Fetcher } from '../tasks/make-fetcher.ts';

export interface FetchingOptions {
  readonly allowPrivate?: boolean;
  readonly pause?: string;
}

const USUAL_PAUSE = 1;
const LONGEST_PAUSE = 3_600;

export async function fetcherOf({ allowPrivate, pause }: FetchingOptions): Promise<Fetcher> {
  const seconds = pause === undefined ? USUAL_PAUSE : Number(pause);
  if (!(seconds >= 0 && seconds <= LONGEST_PAUSE))
    throw new AppError('USAGE_BAD_VALUE', { option: '--pause', value: pause ?? '', expected: `0\u2013${LONGEST_PAUSE}` });
  const { makeFetcher } = await import('../tasks/make-fetcher.ts');
  return makeFetcher({
    pause: seconds * 1000,
    allowPrivate: allowPrivate === true,
    now: () => performance.now(),
    wait: (time) => setTimeout(time),
  });
}

/** The inputs behind addresses; the fetcher is made when the first address is met. */
export function addressOpener(options: FetchingOptions): (address: string) => AsyncIterable<Input> {
  let fetcher: Promise<Fetcher> | undefined;
  return async function* (address) {
    const { fetchInputs } = await import('../tasks/fetch-inputs.ts');
    fetcher ??= fetcherOf(options);
    yield* fetchInputs(address, await fetcher);
  };
}
