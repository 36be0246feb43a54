// Who did what to whom as GraphML. Nodes are actors, an edge is what one did to another in one type of act; its
// weight is how many events. Memory holds one entry for each actor and each edge.

import type { DescribedEvent, ExportWriter } from '../../../domain/described-event.ts';
import { type NamedEntity, ploverScore } from '../../../domain/index.ts';
import { xmlText } from './cells.ts';
import { pairsOf } from './dyads.ts';

interface Edge {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly directed: boolean;
  weight: number;
  /** Sum of PLOVER's scores. */
  score: number;
}

interface Graph {
  readonly nodes: Map<string, NamedEntity>;
  readonly edges: Map<string, Edge>;
}

const graphWriter = (write: (graph: Graph) => string): ExportWriter => {
  const graph: Graph = { nodes: new Map(), edges: new Map() };
  return {
    begin: () => '',
    event: ({ view }: DescribedEvent) => {
      // What was denied or only feared did not tie anybody to anybody.
      if (view.outcome !== 'happened') return '';
      for (const party of [...view.actor, ...view.recipient]) graph.nodes.set(party.id, party);
      const score = ploverScore(view.type, view.modes);
      const together = view.recipient.length === 0;
      const pairs = together
        ? view.actor.flatMap((one, at) => view.actor.slice(at + 1).map((other) => [one, other] as const))
        : pairsOf(view.actor, view.recipient);
      for (const [source, target] of pairs) {
        if (!source || !target || source.id === target.id) continue;
        const [from, to] = together && source.id > target.id ? [target.id, source.id] : [source.id, target.id];
        const key = `${from}\n${to}\n${view.type}\n${together}`;
        const edge = graph.edges.get(key) ?? {
          source: from,
          target: to,
          type: view.type,
          directed: !together,
          weight: 0,
          score: 0,
        };
        edge.weight++;
        edge.score += score;
        graph.edges.set(key, edge);
      }
      return '';
    },
    end: () => write(graph),
  };
};

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const graphmlWriter = (): ExportWriter =>
  graphWriter(
    ({ nodes, edges }) => `${HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="ar" for="node" attr.name="name_ar" attr.type="string"/>
<key id="kind" for="node" attr.name="kind" attr.type="string"/>
<key id="type" for="edge" attr.name="type" attr.type="string"/>
<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
<key id="score" for="edge" attr.name="score" attr.type="double"/>
<graph edgedefault="directed">
${[...nodes.values()]
  .map(
    ({ id, kind, name }) =>
      `<node id="${xmlText(id)}"><data key="label">${xmlText(name.en)}</data><data key="ar">${xmlText(name.ar)}</data><data key="kind">${kind}</data></node>\n`,
  )
  .join('')}${[...edges.values()]
  .map(
    ({ source, target, type, directed, weight, score }, at) =>
      `<edge id="e${at}" source="${xmlText(source)}" target="${xmlText(target)}" directed="${directed}"><data key="type">${type}</data><data key="weight">${weight}</data><data key="score">${score}</data></edge>\n`,
  )
  .join('')}</graph>
</graphml>
`,
  );
