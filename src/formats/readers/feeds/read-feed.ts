// Reads an RSS, Atom or RDF feed: one report per item, with the text that the feed itself carries. `feedItems` gives the items with their addresses,
// for whoever fetches the pages behind them.

import { parseFeed } from 'feedsmith';
import { AppError } from '../../../domain/errors.ts';
import { type DatelineWords, type Document, type Metadata, metadataOver, type ReadResult } from '../../report.ts';
import { readDay } from '../dates/read-day.ts';
import { decodeMarkup } from '../decode-markup.ts';
import { hostOf } from '../host-of.ts';
import { type Candidates, chooseMetadata } from '../metadata.ts';
import { scanPage, tidy } from '../pages/scan-page.ts';

export interface FeedItem {
  readonly title: string | null;
  /** Of the page behind the item. */
  readonly address: string | null;
  readonly published: string | null;
  readonly author: string | null;
  /** What the feed carries of the text, a block a line. */
  readonly text: string;
}

export function readFeed(document: Document, words: DatelineWords): readonly ReadResult[] {
  const place = { input: document.name, line: null };
  const read = feedItems(document, words);
  if ('error' in read) return [read];
  return read.items.map(({ text, title, address, published, author }, index): ReadResult => {
    const itemPlace = { ...place, line: index + 1 };
    if (text === '') return { error: new AppError('ITEM_WITHOUT_TEXT', {}, { place: itemPlace }) };
    const host = hostOf(address);
    const candidates: Candidates = {
      published: [{ value: published, origin: 'feed' }],
      outlet: [
        { value: host, origin: 'address' },
        { value: read.title, origin: 'feed' },
      ],
      url: [{ value: address, origin: 'feed' }],
      title: [{ value: title, origin: 'feed' }],
      author: [{ value: author, origin: 'feed' }],
    };
    const { metadata, diagnostics } = chooseMetadata(candidates, document.metadata);
    return { report: { article: { ...metadata, ref: null, text }, place: itemPlace, diagnostics } };
  });
}

interface ReadItems {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
}

export function feedItems(document: Document, words: DatelineWords): ReadItems | { readonly error: AppError } {
  const place = { input: document.name, line: null };
  const { text } = decodeMarkup(document.bytes, document.charset);
  // No feed needs entities of its own, and a few lines of them unfold into gigabytes.
  if (/<!ENTITY/iu.test(text.slice(0, HEAD))) return { error: new AppError('XML_ENTITIES', {}, { place }) };
  try {
    const { feed } = parseFeed(text) as { readonly feed: Fields };
    const entries = [...listOf(feed.items), ...listOf(feed.entries)].filter(isFields);
    return { title: textOf(feed.title), items: entries.map((entry) => itemOf(entry, document.address, words)) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { error: new AppError('FEED_UNREADABLE', { reason: reason.slice(0, 200) }, { place, cause }) };
  }
}

const HEAD = 100_000;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A value, or the value inside an Atom text construct. */
function textOf(value: unknown): string | null {
  const text = isFields(value) ? value.value : value;
  return typeof text === 'string' && tidy(text) !== '' ? tidy(plain(text)) : null;
}

/** RSS, RDF and Atom call the same things by different names. */
function itemOf(entry: Fields, base: string | null, words: DatelineWords): FeedItem {
  const dc = isFields(entry.dc) ? entry.dc : {};
  const content = isFields(entry.content) ? (entry.content.encoded ?? entry.content.value) : entry.content;
  const summary = isFields(entry.summary) ? entry.summary.value : entry.summary;
  const [full, short] = [content, entry.description ?? summary].map((one) => (typeof one === 'string' ? linesOf(one) : ''));
  const date = entry.pubDate ?? entry.published ?? listOf(dc.dates)[0] ?? dc.date ?? entry.updated;
  const person = listOf(entry.authors)[0] ?? entry.author ?? listOf(dc.creators)[0] ?? dc.creator;
  return {
    title: textOf(entry.title),
    address: addressOf(entry, base),
    published: typeof date === 'string' ? readDay(date, words) : null,
    author: textOf(isFields(person) ? person.name : person),
    text: (full ?? '').length >= (short ?? '').length ? (full ?? '') : (short ?? ''),
  };
}

function addressOf(entry: Fields, base: string | null): string | null {
  const links = listOf(entry.links).filter(isFields);
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  const guid = isFields(entry.guid) && entry.guid.isPermaLink !== false ? entry.guid.value : null;
  for (const candidate of [entry.link, link?.href, guid])
    if (typeof candidate === 'string' && URL.canParse(candidate, base ?? undefined)) {
      const { protocol, href } = new URL(candidate, base ?? undefined);
      if (protocol === 'http:' || protocol === 'https:') return href;
    }
  return null;
}

/** Text of markup that may stand in a feed, a block a line. */
const linesOf = (markup: string): string => scanPage(markup, true)?.lines.join('\n') ?? '';
const plain = (markup: string): string => (/[<&]/u.test(markup) ? linesOf(markup) : markup);

/** What an item says of the page behind it, for what the page does not say itself. */
export const metadataOfItem = ({ title, published }: FeedItem, fallback: Metadata): Metadata =>
  metadataOver({ title, published, outlet: null, url: null }, fallback);
