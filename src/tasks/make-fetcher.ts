// The fetcher of the program: who it says it is, how patient it is, where it goes. Clock and waiting are given by the faces.

import { VERSION } from '../coder/version.ts';
import { resolveBySystem } from '../fetching/fetch-once.ts';
import { createFetcher, type Fetcher } from '../fetching/polite-fetcher.ts';
import { isPublicAddress } from '../fetching/public-address.ts';

export type { Fetcher } from '../fetching/polite-fetcher.ts';

export interface FetcherSettings {
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  /** Also fetches from private networks and this machine. */
  readonly allowPrivate: boolean;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** What one address may send, unpacked, and how long it may take. */
const LIMITS = { size: 20_000_000, milliseconds: 30_000 };

export const makeFetcher = ({ pause, allowPrivate, now, wait }: FetcherSettings): Fetcher =>
  createFetcher({
    agent: `isnad/${VERSION}`,
    limits: LIMITS,
    pause,
    resolve: resolveBySystem,
    isPermitted: allowPrivate ? () => true : isPublicAddress,
    now,
    wait,
  });
