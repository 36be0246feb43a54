// Fetches addresses as a guest: asks robots.txt, comes to one host one at a time and not too often, says what it has already, follows redirects one by
// one with every check anew. Looks at no clock itself.

import robotsParser from 'robots-parser';
import { AppError } from '../domain/errors.ts';
import { type Answer, fetchOnce, type RequestLimits, type RequestOptions, type ResolveName } from './fetch-once.ts';

/** What the server gave with the content the last time, to ask whether it has changed. */
export interface Validators {
  readonly etag: string | null;
  readonly modified: string | null;
}

export type Fetched =
  | {
      readonly kind: 'content';
      /** Where it was found in the end. */
      readonly address: string;
      readonly contentType: string;
      readonly bytes: Uint8Array;
      readonly validators: Validators;
    }
  | { readonly kind: 'unchanged' }
  /** `retryAfter`: milliseconds that the server asks to wait. */
  | { readonly kind: 'refused'; readonly status: number; readonly retryAfter: number | null };

export interface FetcherOptions {
  /** What servers are told: a name and a version. robots.txt knows the name. */
  readonly agent: string;
  readonly limits: RequestLimits;
  /** Milliseconds between two requests to one host. */
  readonly pause: number;
  readonly resolve: ResolveName;
  readonly isPermitted: (address: string) => boolean;
  /** Milliseconds since some moment. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface Fetcher {
  /** Throws `ADDRESS_…`. */
  readonly fetch: (address: string, validators?: Validators) => Promise<Fetched>;
}

const MOST_REDIRECTS = 5;
const LONGEST_ROBOTS = 512_000;
/** Robots files are asked for anew after a day (RFC 9309). */
const ROBOTS_KEPT = 86_400_000;
/** What a robots.txt may ask for as a pause; more would be a refusal in other words. */
const LONGEST_PAUSE = 60_000;
const ACCEPT =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5';

/** The package is CommonJS, and its types say otherwise. */
const parseRobots = robotsParser as unknown as (
  address: string,
  text: string,
) => {
  readonly isAllowed: (address: string, agent: string) => boolean | undefined;
  readonly getCrawlDelay: (agent: string) => number | undefined;
};

interface Robots {
  readonly isAllowed: (address: string) => boolean;
  /** Milliseconds, or null. */
  readonly pause: number | null;
}

export function createFetcher(options: FetcherOptions): Fetcher {
  const { agent, limits, now, wait } = options;
  /** When the last visitor of a host left it. */
  const leftAt = new Map<string, Promise<number>>();
  const robotsOf = new Map<string, { readonly at: number; readonly robots: Promise<Robots> }>();

  /** Comes to a host when those before have left and the pause is over. */
  async function inTurn<T>(host: string, pause: number, visit: () => Promise<T>): Promise<T> {
    const before = leftAt.get(host) ?? Promise.resolve(Number.NEGATIVE_INFINITY);
    const visited = before.then(async (left) => {
      const rest = left + pause - now();
      if (rest > 0) await wait(rest);
      return visit();
    });
    leftAt.set(host, visited.then(now, now));
    return visited;
  }

  const request = (
    url: URL,
    headers: Readonly<Record<string, string>>,
    special: Pick<RequestOptions, 'isWanted' | 'limits'>,
  ): Promise<Answer> =>
    fetchOnce(url, {
      ...options,
      ...special,
      headers: {
        'user-agent': agent,
        accept: ACCEPT,
        'accept-encoding': 'gzip, deflate, br',
        'accept-language': 'ar,*;q=0.5',
        ...headers,
      },
    });

  function robotsFor(url: URL): Promise<Robots> {
    const known = robotsOf.get(url.origin);
    if (known !== undefined && now() - known.at < ROBOTS_KEPT) return known.robots;
    const robots = inTurn(url.host, options.pause, () => readRobots(new URL('/robots.txt', url)));
    robotsOf.set(url.origin, { at: now(), robots });
    // A host that could not be asked is asked again the next time.
    robots.catch(() => robotsOf.delete(url.origin));
    return robots;
  }

  /** Without a robots.txt everything is allowed; while it cannot be had because of the server, nothing is (RFC 9309). */
  async function readRobots(first: URL): Promise<Robots> {
    let url = first;
    for (let count = 0; count <= MOST_REDIRECTS; count++) {
      const answer = await request(
        url,
        {},
        { isWanted: (status) => status === 200, limits: { ...limits, size: LONGEST_ROBOTS } },
      );
      const next = redirectOf(answer, url);
      if (next !== null) {
        url = next;
        continue;
      }
      if (answer.status >= 500) return { isAllowed: () => false, pause: null };
      if (answer.status !== 200) return { isAllowed: () => true, pause: null };
      const robots = parseRobots(first.href, new TextDecoder().decode(answer.body));
      const seconds = Number(robots.getCrawlDelay(agent) ?? Number.NaN);
      return {
        isAllowed: (address) => robots.isAllowed(address, agent) !== false,
        pause: seconds > 0 ? Math.min(seconds * 1000, LONGEST_PAUSE) : null,
      };
    }
    return { isAllowed: () => true, pause: null };
  }

  async function fetch(address: string, validators: Validators = { etag: null, modified: null }): Promise<Fetched> {
    let url = fetchable(address);
    const headers: Record<string, string> = {};
    if (validators.etag !== null) headers['if-none-match'] = validators.etag;
    if (validators.modified !== null) headers['if-modified-since'] = validators.modified;
    for (let count = 0; count <= MOST_REDIRECTS; count++) {
      const here = url;
      const robots = await robotsFor(here).catch((error: unknown) => {
        // Whoever asked for a page is told of the page.
        throw error instanceof AppError
          ? new AppError(error.code, { ...error.details, address: here.href }, { cause: error })
          : error;
      });
      if (!robots.isAllowed(here.href)) throw new AppError('ADDRESS_ROBOTS', { address: here.href });
      const pause = Math.max(options.pause, robots.pause ?? 0);
      const answer = await inTurn(here.host, pause, () =>
        request(here, headers, { isWanted: (status) => status === 200, limits }),
      );
      const next = redirectOf(answer, here);
      if (next !== null) {
        url = next;
        continue;
      }
      if (answer.status === 304) return { kind: 'unchanged' };
      if (answer.status !== 200) return { kind: 'refused', status: answer.status, retryAfter: retryAfter(answer, now) };
      return {
        kind: 'content',
        address: here.href.replace(/#.*$/u, ''),
        contentType: answer.headers['content-type'] ?? '',
        bytes: answer.body,
        validators: { etag: answer.headers.etag ?? null, modified: answer.headers['last-modified'] ?? null },
      };
    }
    throw new AppError('ADDRESS_REDIRECTS', { address, limit: MOST_REDIRECTS });
  }
  return { fetch };
}

function redirectOf({ status, headers }: Answer, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(status) || headers.location === undefined) return null;
  if (!URL.canParse(headers.location, from.href))
    throw new AppError('ADDRESS_INVALID', { address: headers.location.slice(0, 500) });
  return fetchable(new URL(headers.location, from).href);
}

/** Throws `ADDRESS_INVALID` for anything but http(s), and where a user name stands in it. */
function fetchable(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new AppError('ADDRESS_INVALID', { address: address.replace(/\/\/[^/@]*@/u, '//').slice(0, 500) });
  return url;
}

/** In seconds, or until a date. */
function retryAfter({ headers }: Answer, now: () => number): number | null {
  const value = headers['retry-after'];
  if (value === undefined) return null;
  if (/^\d{1,9}$/u.test(value.trim())) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, until - now());
}
