// The text of a page from what is drawn on it: pieces with their place become lines, lines paragraphs. PDF keeps Arabic as it looks, from left to right
// in joined forms: each line is put into reading order, and the forms become letters again.

export interface Glyphs {
  readonly text: string;
  /** Left edge and baseline, in points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

interface Line {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly isArabic: boolean;
}

/** Lines further apart than so many of their height, or ending so far before the margin, end a paragraph. */
const PARAGRAPH_GAP = 2.1;
const SHORT_LINE = 4;

export function pageText(glyphs: readonly Glyphs[]): string {
  const lines = linesOf(glyphs)
    .map(lineOf)
    .filter(({ text }) => text !== '');
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const isNew =
      before === null ||
      before.y - line.y > PARAGRAPH_GAP * Math.max(line.size, before.size) ||
      Math.abs(before.size - line.size) > 1.5 ||
      isShort(before, left, right);
    if (isNew) paragraphs.push(line.text);
    else paragraphs.push(`${paragraphs.pop()} ${line.text}`);
    before = line;
  }
  return paragraphs.join('\n');
}

/** A line that ends well before the margin, on the side where its script ends. */
const isShort = (line: Line, left: number, right: number): boolean =>
  line.isArabic ? line.left - left > SHORT_LINE * line.size : right - line.right > SHORT_LINE * line.size;

/** Pieces on one baseline, from above; each line from left to right. */
function linesOf(glyphs: readonly Glyphs[]): readonly (readonly Glyphs[])[] {
  const lines: Glyphs[][] = [];
  for (const piece of glyphs.toSorted((one, other) => other.y - one.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && Math.abs(first.y - piece.y) < Math.min(first.size, piece.size) * 0.4)
      line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.toSorted((one, other) => one.x - other.x));
}

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /[\p{L}\p{Nd}]/u;
/** Marks that hold figures and Latin words together. */
const JOINING = /^[.,:/%@&_+\u066A\u066B\u066C-]+$/u;

function lineOf(pieces: readonly Glyphs[]): Line {
  const size = Math.max(...pieces.map((piece) => piece.size));
  const spaced = withSpaces(pieces);
  const arabic = spaced.filter((text) => ARABIC.test(text)).join('').length;
  const latin = spaced.filter((text) => /\p{Script=Latin}/u.test(text)).join('').length;
  const isArabic = arabic > 0 && arabic * 2 >= latin;
  const text = letters((isArabic ? readingOrder(spaced) : spaced).join(''));
  const first = pieces[0] as Glyphs;
  return {
    text: (isArabic ? withBracketsTurned(text) : text)
      .replace(/\s+(?=[\u064B-\u0652\u0670])/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
    y: first.y,
    size,
    left: first.x,
    right: Math.max(...pieces.map((piece) => piece.x + piece.width)),
    isArabic,
  };
}

/** The texts from left to right, with a space where the page leaves room for one. */
function withSpaces(pieces: readonly Glyphs[]): readonly string[] {
  const texts: string[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    if (piece.x - end > piece.size * 0.2) texts.push(' ');
    texts.push(piece.text);
    end = piece.x + piece.width;
  }
  return texts;
}

/** From right to left, but figures and Latin words, with the marks and spaces inside them, from left to right. */
function readingOrder(texts: readonly string[]): readonly string[] {
  const ordered: string[] = [];
  for (let at = texts.length - 1; at >= 0; ) {
    let from = at;
    if (isForeign(texts[at])) {
      for (let back = at - 1; back >= 0; back--) {
        if (isForeign(texts[back])) from = back;
        else if (!isBetween(texts, back)) break;
      }
    }
    ordered.push(...texts.slice(from, at + 1));
    at = from - 1;
  }
  return ordered;
}

const isForeign = (text: string | undefined): boolean =>
  text !== undefined && LATIN.test(text) && !ARABIC.test(text.replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, ''));

/** Whether a mark between figures, or a space between Latin words, keeps them together. */
function isBetween(texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? '';
  if (JOINING.test(text)) return true;
  return text.trim() === '' && /\p{Script=Latin}/u.test(texts[at - 1] ?? '') && /\p{Script=Latin}/u.test(texts[at + 1] ?? '');
}

/** Joined forms and ligatures become letters. */
const letters = (text: string): string =>
  text
    .replace(/[\uFB50-\uFDFF\uFE70-\uFEFC]+/gu, (forms) => forms.normalize('NFKC').replace(/ (?=[\u064B-\u0652])/gu, ''))
    // Programs that write lam and alef as two letters of one glyph have them the wrong way round behind an article.
    .replace(/(?<![\p{L}\p{M}])([\u0648\u0641\u0628\u0643]?)\u0627\u0627\u0644(?=\p{L})/gu, '$1\u0627\u0644\u0627');

const TURNED = new Map(
  ['()', '[]', '{}', '\u00AB\u00BB', '<>'].flatMap(
    ([open = '', close = '']) =>
      [
        [open, close],
        [close, open],
      ] as const,
  ),
);

/** Brackets are drawn as they look: where a line closes one before it opens one, they are turned. */
function withBracketsTurned(text: string): string {
  const first = /[()[\]{}\u00AB\u00BB]/u.exec(text)?.[0] ?? '';
  if (!')]}\u00BB'.includes(first) || first === '') return text;
  return text.replace(/[()[\]{}\u00AB\u00BB]/gu, (bracket) => TURNED.get(bracket) ?? bracket);
}
