// Reads an HTML page: its main text, and title, outlet, author, address and day of publication from wherever the page says them. The title is not
// part of the text.

import { AppError } from '../../../domain/errors.ts';
import type { DatelineWords, Document, ReadResult } from '../../report.ts';
import { fromDateline, readDateline } from '../dates/read-dateline.ts';
import { findDay, readDay } from '../dates/read-day.ts';
import { decodeMarkup } from '../decode-markup.ts';
import { hostOf } from '../host-of.ts';
import { type Candidate, type Candidates, chooseMetadata } from '../metadata.ts';
import { type MainText, mainText } from './main-text.ts';
import { type LinkedData, readJsonLd } from './read-json-ld.ts';
import { type ScannedPage, scanPage } from './scan-page.ts';

export function readPage(document: Document, words: DatelineWords): ReadResult {
  const place = { input: document.name, line: null };
  const decoded = decodeMarkup(document.bytes, document.charset);
  const page = scanPage(decoded.text);
  if (page === null) return { error: new AppError('PAGE_TOO_DEEP', {}, { place }) };
  const found = mainText(decoded.text, page);
  const main = { ...found, text: belowHeading(found.text, page) };
  const linked = readJsonLd(page.jsonLd);
  const text = (linked?.articleBody?.length ?? 0) > 2 * main.text.length ? (linked?.articleBody ?? '') : main.text;
  if (text === '') return { error: new AppError('PAGE_WITHOUT_TEXT', {}, { place }) };
  const { metadata, diagnostics } = chooseMetadata(
    candidatesOf({ page, main, linked, text }, document.address, words),
    document.metadata,
  );
  return { report: { article: { ...metadata, ref: null, text }, place, diagnostics: [...decoded.diagnostics, ...diagnostics] } };
}

/** Lines among which the heading stands, where the main text begins above it. */
const LINES_ABOVE = 5;

/** The title is no part of the text, nor what stands above it. */
function belowHeading(text: string, { heading, title }: ScannedPage): string {
  const lines = text.split('\n');
  const at = lines.slice(0, LINES_ABOVE).findIndex((line) => line === heading?.text || line === title);
  return lines.length > at + 1 ? lines.slice(at + 1).join('\n') : text;
}

interface PageParts {
  readonly page: ScannedPage;
  readonly main: MainText;
  readonly linked: LinkedData | null;
  readonly text: string;
}

function candidatesOf({ page, main, linked, text }: PageParts, fetched: string | null, words: DatelineWords): Candidates {
  const meta = (...names: readonly string[]): readonly Candidate[] =>
    names.map((name) => ({ value: page.metas.get(name), origin: `meta ${name}` }));
  const address = addressOf(page, fetched);
  const dateline = readDateline(text, words);
  const asDay = ({ value, origin }: Candidate): Candidate => ({ value: value ? readDay(value, words) : null, origin });
  return {
    published: [
      asDay({ value: linked?.datePublished, origin: 'JSON-LD datePublished' }),
      ...meta(...PUBLISHED).map(asDay),
      ...page.times.map((value) => asDay({ value, origin: '<time>' })),
      { value: dateBelowHeading(page, words), origin: 'line below the heading' },
      fromDateline(dateline.day?.day, dateline.day?.span),
      { value: dayInAddress(address.value ?? null), origin: 'address' },
    ],
    outlet: [
      { value: hostOf(address.value ?? null), origin: 'address' },
      { value: linked?.publisher, origin: 'JSON-LD publisher' },
      ...meta('og:site_name', 'application-name', 'twitter:site'),
      fromDateline(dateline.outlet?.name, dateline.outlet?.span),
    ],
    url: [address],
    title: [
      { value: linked?.headline, origin: 'JSON-LD headline' },
      ...meta('og:title', 'twitter:title'),
      { value: page.heading?.text, origin: '<h1>' },
      { value: page.title, origin: '<title>' },
    ],
    author: [
      { value: linked?.author, origin: 'JSON-LD author' },
      ...meta('author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'twitter:creator').filter(
        isNoAddress,
      ),
      { value: main.byline, origin: 'byline' },
    ],
  };
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'dateissued',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'publish-date',
  'publishdate',
  'publish_date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'date',
] as const;

/** `article:author` is often the address of a profile. */
const isNoAddress = ({ value }: Candidate): boolean => !/^https?:/iu.test(value ?? '');

/** Where the page is: what it calls its own address where that is of the site it came from, else where it came from. */
function addressOf(page: ScannedPage, fetched: string | null): Candidate {
  const base = fetched ?? page.savedFrom;
  const own: readonly Candidate[] = [
    { value: wholeAddress(page.canonical, base), origin: 'link canonical' },
    { value: wholeAddress(page.metas.get('og:url') ?? null, base), origin: 'meta og:url' },
  ];
  const chosen = own.find(({ value }) => typeof value === 'string' && (base === null || hostOf(value) === hostOf(base)));
  if (chosen !== undefined) return chosen;
  return fetched === null ? { value: page.savedFrom, origin: 'saved page' } : { value: fetched, origin: 'address' };
}

function wholeAddress(address: string | null, base: string | null): string | null {
  if (address === null || !URL.canParse(address, base ?? undefined)) return null;
  const { protocol, href } = new URL(address, base ?? undefined);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

const DAY_IN_ADDRESS = /[/=_-]((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?!\d)/u;

function dayInAddress(address: string | null): string | null {
  const found = DAY_IN_ADDRESS.exec(address ?? '');
  if (found === null) return null;
  const day = `${found[1]}-${found[2]}-${found[3]}`;
  return Number.isNaN(Date.parse(day)) ? null : day;
}

/** Short lines below the heading are where pages print their date; above it stands today's. */
const LINES_BELOW = 8;
const LONGEST_LINE = 100;

function dateBelowHeading({ lines, heading }: ScannedPage, words: DatelineWords): string | null {
  if (heading === null) return null;
  for (const line of lines.slice(heading.line, heading.line + LINES_BELOW)) {
    const found = line.length > LONGEST_LINE ? null : findDay(line, words);
    if (found !== null) return found.day;
  }
  return null;
}
