// The number under which a block of linking is indexed: 48 bits of hash. Blocks that begin with a time cell (`t|<cell>|…`) get the cell in front, so
// that accounts of one week lie side by side and news that comes in its order touches few pages.

const CELLS = 0x4000;

export function blockKey(block: string): number {
  // FNV-1a from two beginnings in one pass: a linking call asks for hundreds of thousands of keys.
  let low = 0x811c9dc5;
  let high = 0x1234567;
  for (let at = 0; at < block.length; at++) {
    const code = block.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000193);
  }
  const front = mixed(high);
  const cell = cellOf(block);
  const top = cell === null ? 0x8000 + (front & 0x7fff) : (((cell % CELLS) + CELLS) % CELLS) * 2 + (front & 1);
  return top * 0x1_0000_0000 + mixed(low);
}

/** The number between the first two bars of `t|<cell>|…`. */
function cellOf(block: string): number | null {
  if (!block.startsWith('t|')) return null;
  const cell = Number(block.slice(2, block.indexOf('|', 2)));
  return Number.isInteger(cell) ? cell : null;
}

function mixed(value: number): number {
  const hash = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** How much of a rank the index keeps: enough to sort by, save one in billions; who needs the exact order compares whole ranks. */
const RANK = 12;
export const shortRank = (rank: string): string => rank.slice(0, RANK);
