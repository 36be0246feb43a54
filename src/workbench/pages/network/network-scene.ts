// The network as numbers, in arrays that the layout and the drawing go through many times: nodes by their place in the list, edges from light to heavy.

import type { Network, NetworkEdge } from '../../../domain/api-views.ts';

/** An edge's place is the same in every array. */
export interface EdgeTable {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Events against those of the heaviest edge, as a root: above 0, at most 1. */
  readonly weights: Float32Array;
  /** Index into the three colours: neither, cooperation, conflict. */
  readonly tones: Uint8Array;
  /** 1 where another edge leads back. */
  readonly isReturned: Uint8Array;
}

export interface Scene {
  readonly size: number;
  /** Of each disc, in CSS pixels, while the whole is shown. */
  readonly radii: Float32Array;
  readonly edges: EdgeTable;
  /** For each node its edges, light ones first. */
  readonly edgesOf: readonly (readonly number[])[];
  /** Events of both directions, for the forces between nodes. */
  readonly pulls: Float32Array;
}

/** A handful of events never makes a large disc. */
const FEW = 12;
/** Among very many nodes discs are smaller. */
const MANY = 600;

export function sceneOf({ nodes, edges: listed }: Network): Scene {
  const indexes = new Map(nodes.map(({ id }, index) => [id, index]));
  const kept = listed
    .filter(({ source, target }) => source !== target && indexes.has(source) && indexes.has(target))
    .toSorted((one, other) => one.events - other.events);
  const ends = kept.map(({ source, target }) => [indexes.get(source) ?? 0, indexes.get(target) ?? 0] as const);
  const key = (from: number, to: number): number => from * nodes.length + to;
  const known = new Set(ends.map(([from, to]) => key(from, to)));
  const heaviest = Math.max(1, kept.at(-1)?.events ?? 1);
  const most = nodes.reduce((found, { events }) => Math.max(found, events), FEW);
  const crowd = Math.min(1, Math.sqrt(MANY / nodes.length));
  const edgesOf: number[][] = nodes.map(() => []);
  ends.forEach(([from, to], edge) => {
    edgesOf[from]?.push(edge);
    edgesOf[to]?.push(edge);
  });
  return {
    size: nodes.length,
    radii: Float32Array.from(nodes, ({ events }) => (3 + 13 * Math.sqrt(events / most)) * (0.4 + 0.6 * crowd)),
    edges: {
      from: Uint32Array.from(ends, ([from]) => from),
      to: Uint32Array.from(ends, ([, to]) => to),
      weights: Float32Array.from(kept, ({ events }) => Math.sqrt(events / heaviest)),
      tones: Uint8Array.from(kept, toneOf),
      isReturned: Uint8Array.from(ends, ([from, to]) => (known.has(key(to, from)) ? 1 : 0)),
    },
    edgesOf,
    pulls: Float32Array.from(kept, ({ events }) => Math.log2(1 + events)),
  };
}

const toneOf = ({ score }: NetworkEdge): number => (score === 0 ? 0 : score > 0 ? 1 : 2);
