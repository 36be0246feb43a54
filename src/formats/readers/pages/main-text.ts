// The main text of a page, a block a line: what Readability finds, and where it finds nothing, or the page is larger than it can read in
// reasonable time, the page's longer lines.

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type ScannedPage, scanPage, tidy } from './scan-page.ts';

export interface MainText {
  readonly text: string;
  readonly byline: string | null;
}

/** Elements beyond which the search is too slow: no news page has them. */
const MOST_ELEMENTS = 15_000;
/** Characters of main text below which something else was found. */
const LEAST = 140;
/** Characters from which a line is running text rather than a label. */
const LONG_LINE = 60;

export function mainText(markup: string, page: ScannedPage): MainText {
  const found = readable(page);
  if (found !== null && found.text.length >= LEAST) return found;
  const whole = readable(scanPage(markup, true));
  const best = [found, whole].filter((one) => one !== null).sort((one, other) => other.text.length - one.text.length)[0];
  if (best !== undefined && best.text.length >= LEAST) return best;
  const long = page.lines.filter((line) => line.length >= LONG_LINE).join('\n');
  if (long.length > (best?.text.length ?? 0)) return { text: long, byline: best?.byline ?? null };
  return best !== undefined && best.text !== ''
    ? best
    : { text: page.lines.filter((line) => line !== page.heading?.text).join('\n'), byline: null };
}

function readable(page: ScannedPage | null): MainText | null {
  if (page === null) return null;
  const { html, elements, title } = page;
  if (elements === 0 || elements > MOST_ELEMENTS) return null;
  const { document } = parseHTML(`<!doctype html><html><head><title></title></head><body>${html}</body></html>`);
  if (title !== null) document.title = title;
  const article = new Readability<Node>(document, {
    serializer: (node) => node as Node,
    disableJSONLD: true,
    charThreshold: LEAST,
  }).parse();
  if (!article?.content) return null;
  return { text: blockText(article.content), byline: tidy(article.byline ?? '') || null };
}

/** What this file needs of a node of the tree. */
interface Node {
  readonly nodeType: number;
  readonly localName?: string;
  readonly data?: string;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
}

const TEXT_NODE = 3;
const INLINE = new Set(
  'a abbr b bdi bdo big cite code dfn em font i ins kbd mark q s small span strong sub sup time tt u var'.split(' '),
);

/** The text under a node, one line for each block; walks without recursion. */
function blockText(root: Node): string {
  const lines: string[] = [];
  let line = '';
  const breakLine = (): void => {
    const text = tidy(line);
    line = '';
    if (text !== '') lines.push(text);
  };
  const isBlock = (node: Node): boolean => node.nodeType !== TEXT_NODE && !INLINE.has(node.localName ?? '');
  for (let node: Node | null = root; node !== null; ) {
    if (node.nodeType === TEXT_NODE) line += node.data ?? '';
    else if (isBlock(node)) breakLine();
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && isBlock(node)) breakLine();
    }
    node = node === null || node === root ? null : node.nextSibling;
    if (node !== null && isBlock(node)) breakLine();
  }
  breakLine();
  return lines.join('\n');
}
