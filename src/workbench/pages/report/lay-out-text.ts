// Cuts a text into pieces at every end of every layer, so that spans that nest and overlap can each be drawn under their own words; and into blocks
// that the browser may leave undrawn while they are out of sight. Pure; offsets are UTF-16 code units of the text.

export const LAYERS = ['event', 'entity', 'time', 'source'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Marked {
  readonly layer: Layer;
  readonly start: number;
  readonly end: number;
  /** What it marks: the key of an event, the id of an entity, a time or a source. */
  readonly of: string;
}

/** A stretch over which the same marks hold: their indices. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly number[];
}

export interface Block {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

const LONGEST_BLOCK = 2_000;

/** Every character stands in exactly one piece of one block. */
export function layOutText(text: string, marks: readonly Marked[]): readonly Block[] {
  const sorted = marks.map((mark, index) => ({ ...mark, index })).filter(({ start, end }) => start < end && end <= text.length);
  const cuts = [...new Set(sorted.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  sorted.sort((a, b) => a.start - b.start);
  let cut = 0;
  let next = 0;
  let open: typeof sorted = [];
  return blocksOf(text).map(({ start, end }) => {
    const pieces: Piece[] = [];
    for (let at = start; at < end; ) {
      while ((cuts[cut] ?? Number.POSITIVE_INFINITY) <= at) cut += 1;
      const until = Math.min(end, cuts[cut] ?? end);
      open = open.filter((mark) => mark.end > at);
      for (; (sorted[next]?.start ?? Number.POSITIVE_INFINITY) <= at; next += 1) {
        const mark = sorted[next];
        if (mark !== undefined && mark.end > at) open.push(mark);
      }
      pieces.push({ start: at, end: until, marks: open.map(({ index }) => index) });
      at = until;
    }
    return { start, end, pieces };
  });
}

/** Paragraphs; one without an end is cut between words, and a word without an end anywhere but within a pair of surrogates. */
function blocksOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const limit = Math.min(text.length, start + LONGEST_BLOCK);
    const newline = text.indexOf('\n', start);
    let end = newline >= 0 && newline < limit ? newline + 1 : limit;
    if (end === limit && limit < text.length) {
      const space = text.lastIndexOf(' ', limit);
      if (space > start) end = space + 1;
      else if (isLowSurrogate(text, end)) end -= 1;
    }
    blocks.push({ start, end });
    start = end;
  }
  return blocks;
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** The lane of each mark beneath the line, so that marks over the same words stand clear of each other: short ones nearest to the letters. */
export function lanesOf(marks: readonly Marked[]): readonly number[] {
  const order = marks.map((_, index) => index).sort((a, b) => length(marks[a]) - length(marks[b]) || a - b);
  const lanes: { start: number; end: number }[][] = [];
  const given = marks.map(() => 0);
  for (const index of order) {
    const mark = marks[index];
    if (mark === undefined) continue;
    const isFree = (lane: readonly { readonly start: number; readonly end: number }[]): boolean =>
      lane.every(({ start, end }) => end <= mark.start || start >= mark.end);
    let lane = lanes.findIndex(isFree);
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane]?.push(mark);
    given[index] = lane;
  }
  return given;
}

const length = (mark: Marked | undefined): number => (mark === undefined ? 0 : mark.end - mark.start);
