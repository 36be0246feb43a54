// The task of `isnad watch`: asks feeds again and again, fetches the pages behind items that are new, and keeps them. What was fetched is noted only
// after everything that came from it is kept, so that whoever is stopped at any point goes on without loss. Looks at no clock and throws no dice itself.

import { AppError } from '../domain/errors.ts';
import type { Fetched, Fetcher } from '../fetching/polite-fetcher.ts';
import type { Input } from '../formats/report.ts';
import { NO_METADATA } from '../formats/report.ts';
import type { Database } from '../record/database.ts';
import { type Fetch, readFetches, writeFetches } from '../record/fetches.ts';
import { type AddStep, addArticles, type Hands } from './add-articles.ts';
import { datelineWords } from './dateline-words.ts';
import { inputOfItem, itemsOf } from './fetch-inputs.ts';
import { type Batch, mergeBatches } from './merge-batches.ts';

export { readFeedList } from '../formats/readers/feeds/read-opml.ts';

export interface WatchOptions {
  readonly feeds: readonly string[];
  readonly record: Database;
  readonly fetcher: Fetcher;
  /** Milliseconds between two looks at a feed. */
  readonly every: number;
  /** Looks once and ends. */
  readonly once: boolean;
  readonly now: () => Date;
  /** Resolves early where the person wants it to end. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Between 0 and 1: feeds are not all asked at the same moment. */
  readonly dice: () => number;
  readonly isStopped: () => boolean;
  readonly hands?: Hands;
  readonly ahead?: number;
}

export type WatchStep = AddStep | { readonly round: { readonly feeds: number; readonly next: Date | null } };

/** Feeds that are asked at once; their hosts are visited one at a time all the same. */
const AT_ONCE = 8;
/** Pages that are kept together with the note that they were fetched. */
const PAGES = 8;
const JITTER = 0.1;
const LONGEST_WAIT = 86_400_000;
/** Failures after which a page is given up; a feed never is. */
const MOST_FAILURES = 4;
const GONE = new Set([401, 403, 404, 410, 451]);

export async function* watchFeeds(options: WatchOptions): AsyncGenerator<WatchStep> {
  const { record, feeds, now, isStopped } = options;
  for (;;) {
    const known = await readFetches(record, feeds);
    // An item may stand in several feeds.
    const taken = new Set<string>();
    const due = feeds.filter((feed) => {
      const fetch = known.get(feed);
      // Who looks once looks now, except where a server that fails or asks for time is left in peace.
      return isDue(fetch, now()) || (options.once && fetch?.failures === 0);
    });
    const polls = due.map((feed) => pollFeed(feed, known.get(feed), options, taken));
    for await (const batch of mergeBatches(polls, AT_ONCE)) {
      yield* keep(batch, options);
      if (isStopped()) return;
    }
    const next = options.once ? null : await nextLook(options);
    yield { round: { feeds: due.length, next } };
    if (next === null || isStopped()) return;
    await options.wait(Math.max(0, next.getTime() - now().getTime()));
    if (isStopped()) return;
  }
}

const isDue = (fetch: Fetch | undefined, now: Date): boolean =>
  fetch === undefined || fetch.not_before === null || fetch.not_before <= now.toISOString();

async function nextLook({ record, feeds, now, every }: WatchOptions): Promise<Date> {
  const known = await readFetches(record, feeds);
  const times = feeds.map((feed) => Date.parse(known.get(feed)?.not_before ?? '') || now().getTime() + every);
  return new Date(Math.min(...times));
}

/** Keeps what came in, and then notes that it was fetched. */
async function* keep({ inputs, fetches, errors }: Batch, options: WatchOptions): AsyncGenerator<AddStep> {
  for (const error of errors) yield { error };
  const { record, now, hands, ahead } = options;
  if (inputs.length > 0)
    yield* addArticles({
      inputs,
      metadata: NO_METADATA,
      record,
      now,
      ...(hands === undefined ? {} : { hands }),
      ...(ahead === undefined ? {} : { ahead }),
    });
  await writeFetches(record, fetches);
}

/** Asks one feed, and fetches what is new in it, a few pages at a time; the feed itself is noted with the last of them. */
async function* pollFeed(
  feed: string,
  known: Fetch | undefined,
  options: WatchOptions,
  taken: Set<string>,
): AsyncGenerator<Batch> {
  const outcome = await attempt(feed, known, options);
  if (outcome instanceof AppError) {
    yield { inputs: [], fetches: [failed(feed, known, outcome, options)], errors: [outcome] };
    return;
  }
  if (outcome.kind !== 'content') {
    yield { inputs: [], fetches: [succeeded(feed, known, options)], errors: [] };
    return;
  }
  const items =
    itemsOf(feed, outcome, datelineWords()) ??
    new AppError('FEED_UNREADABLE', { reason: outcome.contentType }, { place: { input: feed, line: null } });
  if (items instanceof AppError) {
    yield { inputs: [], fetches: [failed(feed, known, items, options)], errors: [items] };
    return;
  }
  const addressed = [
    ...new Map(items.map((item) => [item.address ?? `${feed}#${item.title ?? item.text.slice(0, 200)}`, item])).entries(),
  ];
  const before = await readFetches(
    options.record,
    addressed.map(([address]) => address),
  );
  const open = addressed.filter(([address]) => isOpen(before.get(address), options.now()) && !taken.has(address));
  let hasFailed = false;
  for (const [address] of open) taken.add(address);
  for (let at = 0; at < open.length && !options.isStopped(); at += PAGES) {
    const inputs: Input[] = [];
    const fetches: Fetch[] = [];
    for (const [address, item] of open.slice(at, at + PAGES)) {
      const input = await inputOfItem(item, options.fetcher);
      inputs.push(input);
      hasFailed ||= input.failure !== undefined;
      fetches.push(
        input.failure === undefined
          ? { ...succeeded(address, undefined, options), not_before: null }
          : failed(address, before.get(address), input.failure, options),
      );
    }
    yield { inputs, fetches, errors: [] };
  }
  // Where a page failed, the feed is to be read again although it has not changed.
  const validators = hasFailed ? undefined : outcome.validators;
  if (!options.isStopped()) yield { inputs: [], fetches: [succeeded(feed, validators, options)], errors: [] };
}

/** New, or failed not too often and long enough ago. */
const isOpen = (fetch: Fetch | undefined, now: Date): boolean =>
  fetch === undefined || (fetch.fetched === null && fetch.failures < MOST_FAILURES && isDue(fetch, now));

async function attempt(
  feed: string,
  known: Fetch | undefined,
  { fetcher }: WatchOptions,
): Promise<Exclude<Fetched, { readonly kind: 'refused' }> | AppError> {
  try {
    const fetched = await fetcher.fetch(feed, { etag: known?.etag ?? null, modified: known?.modified ?? null });
    if (fetched.kind !== 'refused') return fetched;
    return new AppError('ADDRESS_REFUSED', { address: feed, status: fetched.status, retryAfter: fetched.retryAfter ?? 0 });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

const later = ({ now }: WatchOptions, milliseconds: number): string => new Date(now().getTime() + milliseconds).toISOString();

/** Between nine and eleven tenths of the usual time. */
const nextTime = ({ every, dice }: WatchOptions): number => every * (1 - JITTER + 2 * JITTER * dice());

const succeeded = (
  address: string,
  validators: { readonly etag: string | null; readonly modified: string | null } | undefined,
  options: WatchOptions,
): Fetch => ({
  address,
  etag: validators?.etag ?? null,
  modified: validators?.modified ?? null,
  fetched: options.now().toISOString(),
  failures: 0,
  not_before: later(options, nextTime(options)),
});

/** Twice as long after each failure, up to a day, and as long as the server asks. What is gone is not asked for again. */
function failed(address: string, known: Fetch | undefined, error: AppError, options: WatchOptions): Fetch {
  const failures = (known?.failures ?? 0) + 1;
  const asked = Number(error.details.retryAfter ?? 0);
  const wait = Math.max(asked, Math.min(LONGEST_WAIT, nextTime(options) * 2 ** failures));
  const isGone = error.code === 'ADDRESS_REFUSED' && GONE.has(Number(error.details.status));
  return {
    address,
    etag: known?.etag ?? null,
    modified: known?.modified ?? null,
    fetched: known?.fetched ?? null,
    failures: isGone ? Math.max(failures, MOST_FAILURES) : failures,
    not_before: later(options, Math.min(wait, 7 * LONGEST_WAIT)),
  };
}
