// Turns an address into inputs to be read: the page or file behind it; for a feed the pages behind its items; for a list of feeds (OPML) all of them.
// An address that cannot be had is an input that fails, so that it is reported in its place.

import { AppError } from '../domain/errors.ts';
import type { Fetched, Fetcher } from '../fetching/polite-fetcher.ts';
import { type FeedItem, feedItems, metadataOfItem } from '../formats/readers/feeds/read-feed.ts';
import { isOpml, readOpml } from '../formats/readers/feeds/read-opml.ts';
import { formatOfBytes, formatOfType } from '../formats/readers/format-of.ts';
import { hostOf } from '../formats/readers/host-of.ts';
import { textInput } from '../formats/readers/read-text.ts';
import { type DatelineWords, type Input, NO_METADATA } from '../formats/report.ts';
import { datelineWords } from './dateline-words.ts';

export type { Fetched, Fetcher } from '../fetching/polite-fetcher.ts';

/** Lists of feeds inside lists. */
const DEEPEST = 2;
/** Items of one feed that are looked at: a feed is news, not an archive. */
export const MOST_ITEMS = 500;
/** Characters from which an item's own text is the whole report, and its page need not be fetched. */
const WHOLE_TEXT = 1_000;

export async function* fetchInputs(address: string, fetcher: Fetcher, depth = 0): AsyncGenerator<Input> {
  const fetched = await fetchContent(address, fetcher);
  if (fetched instanceof AppError) {
    yield failing(address, fetched);
    return;
  }
  const listed = depth < DEEPEST ? listedFeeds(address, fetched) : null;
  if (listed instanceof AppError) yield failing(address, listed);
  else if (listed !== null) for (const feed of listed) yield* fetchInputs(feed, fetcher, depth + 1);
  else {
    const read = itemsOf(address, fetched, datelineWords());
    if (read === null) yield inputOf(address, fetched);
    else if (read instanceof AppError) yield failing(address, read);
    else for (const item of read) yield await inputOfItem(item, fetcher);
  }
}

type Content = Extract<Fetched, { readonly kind: 'content' }>;

/** Fetches, and says what the server refused as an error. */
export async function fetchContent(address: string, fetcher: Fetcher): Promise<Content | AppError> {
  try {
    const fetched = await fetcher.fetch(address);
    if (fetched.kind === 'content') return fetched;
    return new AppError('ADDRESS_REFUSED', { address, status: fetched.kind === 'refused' ? fetched.status : 304 });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function listedFeeds(address: string, { bytes }: Content): readonly string[] | AppError | null {
  if (!isOpml(bytes)) return null;
  try {
    return readOpml(bytes, address);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** The items where the content is a feed; null where it is something else. */
export function itemsOf(
  address: string,
  { bytes, contentType, address: found }: Content,
  words: DatelineWords,
): readonly FeedItem[] | AppError | null {
  const format = formatOfType(contentType) ?? formatOfBytes(bytes);
  // Some servers call their feeds pages.
  if (format !== 'feed' && formatOfBytes(bytes) !== 'feed') return null;
  const charset = /charset=["']?([\w.:-]+)/iu.exec(contentType)?.[1] ?? null;
  const read = feedItems({ name: address, format: 'feed', bytes, charset, address: found, metadata: NO_METADATA }, words);
  return 'error' in read ? read.error : read.items.slice(0, MOST_ITEMS);
}

export async function inputOfItem(item: FeedItem, fetcher: Fetcher): Promise<Input> {
  if (item.address === null || item.text.length >= WHOLE_TEXT) return inputOfText(item);
  const fetched = await fetchContent(item.address, fetcher);
  return fetched instanceof AppError
    ? failing(item.address, fetched)
    : { ...inputOf(item.address, fetched), metadata: metadataOfItem(item, NO_METADATA) };
}

const inputOf = (address: string, { bytes, contentType, address: found }: Content): Input => ({
  name: address,
  format: null,
  bytes: async function* () {
    yield bytes;
  },
  address: found,
  contentType,
});

const inputOfText = ({ text, title, address, published }: FeedItem): Input =>
  textInput(address ?? title ?? 'feed', text, { title, url: address, outlet: hostOf(address), published });

const failing = (name: string, failure: AppError): Input => ({ name, format: null, bytes: async function* () {}, failure });
