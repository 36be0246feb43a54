// Lines of mixed directions for PDF, which draws glyphs and knows no direction: breaks a text into lines, orders each by the Unicode bidirectional
// algorithm, and cuts it into runs of one font from left to right, each spelled so that the shaper gives its glyphs in the order in which they are seen.

import bidiFactory, { type Bidi, type EmbeddingLevels } from 'bidi-js';
import type { Font } from 'fontkit';

/** A face: its name in the document, what it can draw and how wide that is. */
export interface Face {
  readonly name: string;
  readonly font: Font;
}

export type Direction = 'rtl' | 'ltr';

export interface Run {
  readonly face: Face;
  readonly text: string;
  /** In the text's units, from the line's left end. */
  readonly left: number;
  readonly width: number;
}

export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

export interface LineOptions {
  readonly direction: Direction;
  readonly width: number;
  readonly size: number;
  /** The face for a character; words in bold have another. `at`: its index in the text. */
  readonly faceOf: (character: string, at: number) => Face;
}

// Its types describe the file for bundlers; Node loads the one for CommonJS, whose default is the function itself.
const bidi = (bidiFactory as unknown as () => Bidi)();

export function bidiLines(text: string, options: LineOptions): readonly Line[] {
  const levels = bidi.getEmbeddingLevels(text, options.direction);
  const faces = facesOf(text, options);
  const lines: Line[] = [];
  let [start, end, used] = [0, 0, 0];
  const finish = (): void => {
    if (end > start) lines.push(lineOf(text, [start, end], { levels, faces, size: options.size }));
  };
  for (const word of wordsOf(text)) {
    const [from, to] = word;
    const width = widthOf(text, word, faces, options.size);
    if (end > start && used + width > options.width) {
      finish();
      [start, used] = [from, 0];
    }
    // The spaces behind a word may stand beyond the end of the line.
    [end, used] = [to, used + width + widthOf(text, [to, spacesEnd(text, to)], faces, options.size)];
  }
  finish();
  return lines;
}

type Stretch = readonly [start: number, end: number];

/** A word longer than this is cut, as an address or a text without spaces is. */
const LONGEST_WORD = 40;

function* wordsOf(text: string): Generator<Stretch> {
  for (const { index, 0: word } of text.matchAll(/[^ ]+/gu)) {
    const letters = Array.from(word);
    let at = index;
    for (let from = 0; from < letters.length; from += LONGEST_WORD) {
      const { length } = letters.slice(from, from + LONGEST_WORD).join('');
      yield [at, at + length];
      at += length;
    }
  }
}

function spacesEnd(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

const ATTACHED = /[\p{M}\u200C\u200D]/u;
/** Marks of direction, which are obeyed and not drawn. */
const UNSEEN = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFE0F]/u;

/** The face of every code unit; a mark is drawn with the letter that bears it. */
function facesOf(text: string, { faceOf }: LineOptions): readonly (Face | null)[] {
  const faces: (Face | null)[] = [];
  for (const character of text) {
    const last = faces.at(-1);
    const face = UNSEEN.test(character) ? null : ATTACHED.test(character) && last ? last : faceOf(character, faces.length);
    for (let unit = 0; unit < character.length; unit += 1) faces.push(face);
  }
  return faces;
}

/** In logical order: shaping does not depend on where the run will stand. */
function widthOf(text: string, [start, end]: Stretch, faces: readonly (Face | null)[], size: number): number {
  let width = 0;
  for (let from = start; from < end; ) {
    const face = faces[from] ?? null;
    let to = from + 1;
    while (to < end && faces[to] === face) to += 1;
    if (face !== null) width += advance(face, text.slice(from, to), size);
    from = to;
  }
  return width;
}

interface Shape {
  /** For a size of 1. */
  readonly width: number;
  readonly isTurned: boolean;
}

/** The same words come again and again. */
const shapes = new Map<string, Shape>();
const MOST_SHAPES = 50_000;

function shapeOf({ name, font }: Face, text: string): Shape {
  const key = `${name} ${text}`;
  const known = shapes.get(key);
  if (known !== undefined) return known;
  const { advanceWidth, direction } = font.layout(text);
  const shape = { width: advanceWidth / font.unitsPerEm, isTurned: direction === 'rtl' };
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(key, shape);
  return shape;
}

const advance = (face: Face, text: string, size: number): number => shapeOf(face, text).width * size;

interface Laid {
  readonly levels: EmbeddingLevels;
  readonly faces: readonly (Face | null)[];
  readonly size: number;
}

function lineOf(text: string, [start, end]: Stretch, { levels, faces, size }: Laid): Line {
  const mirrored = bidi.getMirroredCharactersMap(text, levels.levels, start, end - 1);
  const order = bidi
    .getReorderedIndices(text, levels, start, end - 1)
    .slice(start, end)
    .filter((index) => faces[index] !== null);
  const isOdd = (index: number | undefined): boolean => ((levels.levels[index ?? 0] ?? 0) & 1) === 1;
  const runs: Run[] = [];
  let left = 0;
  for (let from = 0; from < order.length; ) {
    const first = order[from] as number;
    const isSpace = text[first] === ' ';
    let to = from + 1;
    while (
      to < order.length &&
      faces[order[to] as number] === faces[first] &&
      isOdd(order[to]) === isOdd(first) &&
      (text[order[to] as number] === ' ') === isSpace
    )
      to += 1;
    const face = faces[first] as Face;
    const logical = order
      .slice(from, to)
      .sort((a, b) => a - b)
      .map((index) => mirrored.get(index) ?? text[index])
      .join('');
    const seen = spelled(face, logical, isOdd(first));
    const width = advance(face, seen, size);
    runs.push({ face, text: seen, left, width });
    left += width;
    from = to;
  }
  return { runs, width: left };
}

/** The shaper turns Arabic round and leaves everything else: where the line wants the other order, it gets the letters reversed. */
const spelled = (face: Face, logical: string, isRightToLeft: boolean): string =>
  shapeOf(face, logical).isTurned === isRightToLeft ? logical : Array.from(logical).reverse().join('');
