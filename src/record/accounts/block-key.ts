// The number under which a block of linking is indexed: 48 bits of hash. Blocks that begin with a time cell (`t|<cell>|…`) get the cell in front, so
// that accounts of one week lie side by side and news that comes in its order touches few pages.

const CELL = /^t\|(-?\d+)\|/u;
const CELLS = 0x4000;

export function blockKey(block: string): number {
  const cell = CELL.exec(block)?.[1];
  const hash = fnv(block, 0x811c9dc5);
  if (cell === undefined) return (0x8000 + (fnv(block, 0x1234567) & 0x7fff)) * 0x1_0000_0000 + hash;
  return ((((Number(cell) % CELLS) + CELLS) % CELLS) * 2 + (fnv(block, 0x1234567) & 1)) * 0x1_0000_0000 + hash;
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** How much of a rank the index keeps: enough to sort by, save one in billions; who needs the exact order compares whole ranks. */
const RANK = 12;
export const shortRank = (rank: string): string => rank.slice(0, RANK);
