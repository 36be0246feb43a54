// One pass over a page's markup, without a tree: takes what stands in its head, all text that a reader sees, and the page again without scripts,
// menus and attributes that nothing reads, not nested deeper than any hand writes. What is deeper keeps its text and loses its tags.

import { Parser } from 'htmlparser2';

export interface ScannedPage {
  /** The page in fewer tags, for the search of the main text. */
  readonly html: string;
  /** Elements in it. */
  readonly elements: number;
  /** Everything that is seen, a block a line. */
  readonly lines: readonly string[];
  readonly title: string | null;
  /** The first heading of the first rank, and the line on which it stands. */
  readonly heading: { readonly text: string; readonly line: number } | null;
  /** Contents of `meta` by name, property or itemprop in small letters; the first of each. */
  readonly metas: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  /** `datetime` (or the text) of `time` elements, in order; those said to be the publication first. */
  readonly times: readonly string[];
  readonly canonical: string | null;
  /** The address from which a browser saved the page. */
  readonly savedFrom: string | null;
}

/** Tags that are nested deeper are not written. */
const DEEPEST = 120;
/** Open elements at which reading ends: the parser's time grows with their square. */
const MOST_OPEN = 5_000;

/** Seen by nobody, or no running text. */
const UNSEEN = new Set(
  'script style svg iframe object embed canvas template noscript select button dialog video audio map textarea math applet frameset'.split(
    ' ',
  ),
);
/** Around the article, never of it. */
const AROUND = new Set(['nav', 'aside', 'footer', 'figcaption', 'menu']);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Inside a line; everything else begins a new one. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr img input label'.split(
    ' ',
  ),
);
const KEPT = ['class', 'id', 'itemprop', 'role', 'rel', 'aria-hidden', 'hidden', 'dir'];

/** Null for a page nested so deep that it is an attack. With `isWhole` menus and margins stay: for pages that put their text there. */
export function scanPage(markup: string, isWhole = false): ScannedPage | null {
  const html: string[] = [];
  const lines: string[] = [];
  const metas = new Map<string, string>();
  const jsonLd: string[] = [];
  const times: Time[] = [];
  const found: Found = { title: null, heading: null, canonical: null, savedFrom: null };
  const open: OpenElement[] = [];
  const now: Now = {
    line: '',
    unseen: 0,
    leftOutAt: null,
    isData: false,
    isTitle: false,
    isHeading: false,
    inLink: 0,
    time: null,
  };
  let elements = 0;

  const breakLine = (): void => {
    const text = tidy(now.line);
    now.line = '';
    if (text !== '') lines.push(text);
  };
  const openElement = (name: string, attributes: Attributes): void => {
    const isUnseen = UNSEEN.has(name) || isInvisible(attributes);
    if (isUnseen) now.unseen += 1;
    if (!INLINE.has(name)) breakLine();
    if (name === 'title' && found.title === null) [now.isTitle, found.title] = [true, ''];
    if (name === 'script' && /ld\+json/iu.test(attributes.type ?? '')) {
      now.isData = true;
      jsonLd.push('');
    }
    if (now.unseen === 0) {
      if (name === 'h1' && found.heading === null) now.isHeading = true;
      if (name === 'time') now.time = { text: attributes.datetime ?? '', isPublication: isPublicationTime(attributes) };
      if (!isWhole && AROUND.has(name)) now.leftOutAt ??= open.length;
    }
    const isWritten = now.unseen === 0 && now.leftOutAt === null && !now.isTitle && open.length < DEEPEST;
    open.push({
      written: isWritten ? name : null,
      isUnseen,
      from: html.length,
      elements,
      text: 0,
      linked: 0,
      links: name === 'a' ? 1 : 0,
    });
    if (name === 'a') now.inLink += 1;
    if (!isWritten) {
      // Of a block that is nested too deep its line is kept.
      if (open.length > DEEPEST && !INLINE.has(name) && now.unseen === 0 && now.leftOutAt === null) html.push('<br><br>');
      return;
    }
    elements += 1;
    html.push(tagOf(name, attributes));
  };
  const closeElement = (name: string): void => {
    const element = open.pop();
    if (element?.isUnseen) now.unseen -= 1;
    if (name === 'script') now.isData = false;
    if (name === 'title') now.isTitle = false;
    if (name === 'h1' && now.isHeading) {
      now.isHeading = false;
      const text = tidy(now.line);
      if (text !== '') found.heading = { text, line: lines.length };
    }
    if (name === 'time' && now.time !== null) {
      if (now.time.text.trim() !== '') times.push(now.time);
      now.time = null;
    }
    if (!INLINE.has(name)) breakLine();
    if (now.leftOutAt === open.length) now.leftOutAt = null;
    if (name === 'a') now.inLink -= 1;
    if (element === undefined) return;
    if (!isWhole && isMenu(name, element)) {
      html.length = element.from;
      elements = element.elements;
      return;
    }
    if (element.written !== null) html.push(`</${element.written}>`);
    const around = open.at(-1);
    if (around === undefined) return;
    around.text += element.text;
    around.linked += element.linked;
    around.links += element.links;
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > MOST_OPEN) parser.pause();
        else if (!VOID.has(name)) openElement(name, attributes);
        else if (name === 'meta') takeMeta(attributes, metas);
        else if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical') found.canonical ??= attributes.href ?? null;
        else if (name === 'br' || name === 'hr') {
          breakLine();
          if (now.unseen === 0 && now.leftOutAt === null) html.push('<br>');
        }
      },
      ontext(text) {
        // The parser may give the text of one script in pieces.
        if (now.isData) jsonLd.push(`${jsonLd.pop() ?? ''}${text}`);
        else if (now.isTitle) found.title = (found.title ?? '') + text;
        if (now.unseen > 0 || now.isTitle) return;
        now.line += text;
        if (now.time?.text === '') now.time.text = text;
        if (now.leftOutAt !== null) return;
        html.push(escapeText(text));
        const around = open.at(-1);
        const { length } = text.trim();
        if (around === undefined || length === 0) return;
        around.text += length;
        if (now.inLink > 0) around.linked += length;
      },
      onclosetag(name) {
        if (!VOID.has(name)) closeElement(name);
      },
      oncomment(comment) {
        found.savedFrom ??= savedAddress(comment);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(markup);
  if (open.length > MOST_OPEN) return null;
  parser.end();
  breakLine();
  const ordered = [...times.filter((time) => time.isPublication), ...times.filter((time) => !time.isPublication)];
  const title = tidy(found.title ?? '');
  return {
    ...found,
    title: title === '' ? null : title,
    html: html.join(''),
    elements,
    lines,
    metas,
    jsonLd,
    times: ordered.map(({ text }) => text),
  };
}

interface Time {
  text: string;
  readonly isPublication: boolean;
}

interface Found {
  title: string | null;
  heading: ScannedPage['heading'];
  canonical: string | null;
  savedFrom: string | null;
}

/** Where the pass stands. */
interface Now {
  line: string;
  /** Elements around it that nobody sees. */
  unseen: number;
  /** How many elements were open when one began that stands around the article. */
  leftOutAt: number | null;
  isData: boolean;
  isTitle: boolean;
  isHeading: boolean;
  /** Links around it: one, in pages that are well formed. */
  inLink: number;
  time: Time | null;
}

interface OpenElement {
  /** Null where its tag was not written. */
  readonly written: string | null;
  readonly isUnseen: boolean;
  /** How much had been written, and how many elements, when it began. */
  readonly from: number;
  readonly elements: number;
  /** Characters of text in it, those of them in links, and the number of links. */
  text: number;
  linked: number;
  links: number;
}

const LISTS = new Set(['ul', 'ol', 'dl', 'div', 'section', 'header', 'table', 'center']);
const FEWEST_LINKS = 5;
const LINKED_SHARE = 0.7;

/** A list that is little but links: left out before the tree is built, which takes most of the time. */
const isMenu = (name: string, { text, linked, links }: OpenElement): boolean =>
  LISTS.has(name) && links >= FEWEST_LINKS && linked >= LINKED_SHARE * text;

type Attributes = Readonly<Record<string, string>>;

function takeMeta(attributes: Attributes, metas: Map<string, string>): void {
  const content = tidy(attributes.content ?? '');
  if (content === '') return;
  for (const name of [attributes.property, attributes.name, attributes.itemprop]) {
    const key = name?.trim().toLowerCase() ?? '';
    if (key !== '' && !metas.has(key)) metas.set(key, content);
  }
}

const isInvisible = (attributes: Attributes): boolean =>
  attributes.hidden !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attributes.style ?? '');

const isPublicationTime = (attributes: Attributes): boolean =>
  attributes.pubdate !== undefined || /publish/iu.test(`${attributes.itemprop ?? ''} ${attributes.class ?? ''}`);

/** What browsers write into pages that they save: `saved from url=(0032)https://…`, and SingleFile's ` url: https://…`. */
const savedAddress = (comment: string): string | null =>
  /saved from url=\(\d+\)(https?:\/\/\S+)/iu.exec(comment)?.[1] ??
  /SingleFile[\s\S]{0,40}?url: (https?:\/\/\S+)/u.exec(comment)?.[1] ??
  null;

function tagOf(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const key of KEPT) {
    const value = attributes[key];
    if (value !== undefined) tag += ` ${key}="${value.replace(/[&"]/gu, escapeCharacter)}"`;
  }
  // How much of a block is links tells menus from text; where they lead does not.
  if (name === 'a' && attributes.href !== undefined) tag += ` href="${attributes.href.startsWith('#') ? '#a' : '/a'}"`;
  return `${tag}>`;
}

const escapeText = (text: string): string => text.replace(/[&<>]/gu, escapeCharacter);
const escapeCharacter = (character: string): string => `&#${character.charCodeAt(0)};`;

/** One line of text: white space of all kinds is one space, and none stands at the ends. */
export const tidy = (text: string): string => text.replace(/[\s\u00A0]+/gu, ' ').trim();
