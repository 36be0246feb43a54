// Lays out a network in a thread of its own: forces between nodes and along edges (ForceAtlas2), a few rounds at a time, sending the places of the nodes
// after each. The same network always gets the same picture: it begins on a spiral, not at random.

import { UndirectedGraph } from 'graphology';
import commonJs from 'graphology-layout-forceatlas2';

export interface LayoutTask {
  readonly size: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly pulls: Float32Array;
}

/** x and y of each node, one after the other. */
export interface LayoutStep {
  readonly places: Float32Array;
  readonly isLast: boolean;
}

/** The package is CommonJS: what TypeScript sees under `default` is the module itself when it runs. */
const forceAtlas2 = commonJs as unknown as typeof commonJs.default;

/** Places are sent so many times; a larger network gets fewer rounds of forces between, which settle it as well. */
const SENDINGS = 14;
const roundsFor = (nodes: number): number => (nodes > 800 ? 24 : 36);
/** How coarsely far nodes are taken together. As in Gephi; a third of the time of the package's own 0.5, with the same picture to the eye. */
const THETA = 1.2;
const GOLDEN = 2.399963229728653;

addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  const graph = new UndirectedGraph();
  for (let node = 0; node < data.size; node += 1) {
    const radius = Math.sqrt(node + 1) * 10;
    graph.addNode(node, { x: radius * Math.cos(node * GOLDEN), y: radius * Math.sin(node * GOLDEN) });
  }
  data.from.forEach((from, edge) => {
    graph.updateEdge(from, data.to[edge], (held) => ({ weight: Number(held.weight ?? 0) + (data.pulls[edge] ?? 0) }));
  });
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 1.2,
    scalingRatio: 12,
    barnesHutOptimize: graph.order > 200,
    barnesHutTheta: THETA,
    adjustSizes: false,
  };
  const iterations = roundsFor(graph.order);
  for (let sending = 1; sending <= SENDINGS; sending += 1) {
    forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: 'weight' });
    const places = new Float32Array(data.size * 2);
    let at = 0;
    graph.forEachNode((_, { x, y }) => {
      places.set([Number(x), Number(y)], at);
      at += 2;
    });
    const step: LayoutStep = { places, isLast: sending === SENDINGS };
    postMessage(step, { transfer: [places.buffer] });
  }
});
