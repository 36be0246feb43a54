// Lays out a network in a thread of its own: forces between nodes and along edges (ForceAtlas2), a few rounds at a time, sending the places of the nodes
// after each. The same network always gets the same picture: it begins on a spiral, not at random.

import { UndirectedGraph } from 'graphology';
import commonJs from 'graphology-layout-forceatlas2';

export interface LayoutTask {
  readonly nodes: readonly string[];
  readonly edges: readonly { readonly source: string; readonly target: string; readonly weight: number }[];
}

/** x and y of each node, in the order of the task. */
export interface LayoutStep {
  readonly places: Float64Array;
  readonly isLast: boolean;
}

/** The package is CommonJS: what TypeScript sees under `default` is the module itself when it runs. */
const forceAtlas2 = commonJs as unknown as typeof commonJs.default;

/** Places are sent so many times; a larger network gets fewer rounds of forces between, which settle it as well. */
const SENDINGS = 14;
const roundsFor = (nodes: number): number => (nodes > 800 ? 12 : 36);
const GOLDEN = 2.399963229728653;

addEventListener('message', ({ data }: MessageEvent<LayoutTask>) => {
  const graph = new UndirectedGraph();
  data.nodes.forEach((node, index) => {
    const radius = Math.sqrt(index + 1) * 10;
    graph.addNode(node, { x: radius * Math.cos(index * GOLDEN), y: radius * Math.sin(index * GOLDEN) });
  });
  for (const { source, target, weight } of data.edges)
    graph.updateEdge(source, target, (held) => ({ weight: Number(held.weight ?? 0) + weight }));
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 1.2,
    scalingRatio: 12,
    barnesHutOptimize: graph.order > 200,
    adjustSizes: false,
  };
  const iterations = roundsFor(graph.order);
  for (let sending = 1; sending <= SENDINGS; sending += 1) {
    forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: 'weight' });
    const places = new Float64Array(data.nodes.length * 2);
    data.nodes.forEach((node, index) => {
      places[index * 2] = Number(graph.getNodeAttribute(node, 'x'));
      places[index * 2 + 1] = Number(graph.getNodeAttribute(node, 'y'));
    });
    const step: LayoutStep = { places, isLast: sending === SENDINGS };
    postMessage(step, { transfer: [places.buffer] });
  }
});
