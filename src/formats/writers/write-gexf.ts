// GEXF 1.3 (Gephi): actors as nodes, and what one did to another as directed edges, with counts of events, of cooperation and of conflict.

import type { ListedActor, Network, NetworkEdge } from '../../domain/index.ts';

export function* gexfPieces({ nodes, edges }: Network): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>isnad</creator><description>Who did what to whom</description></meta>
<graph defaultedgetype="directed">
<attributes class="node">
<attribute id="name_ar" title="name_ar" type="string"/>
<attribute id="kind" title="kind" type="string"/>
<attribute id="country" title="country" type="string"/>
<attribute id="events" title="events" type="integer"/>
</attributes>
<attributes class="edge">
<attribute id="cooperation" title="cooperation" type="integer"/>
<attribute id="conflict" title="conflict" type="integer"/>
<attribute id="score" title="score" type="double"/>
</attributes>
<nodes>
`;
  for (const node of nodes) yield nodeOf(node);
  yield '</nodes>\n<edges>\n';
  for (const [index, edge] of edges.entries()) yield edgeOf(edge, index);
  yield '</edges>\n</graph>\n</gexf>\n';
}

const nodeOf = ({ id, kind, name, country, events }: ListedActor): string =>
  `<node id="${escaped(id)}" label="${escaped(name.en || name.ar)}"><attvalues>${values({ name_ar: name.ar, kind, country: country ?? '', events })}</attvalues></node>\n`;

const edgeOf = ({ source, target, events, cooperation, conflict, score }: NetworkEdge, index: number): string =>
  `<edge id="${index}" source="${escaped(source)}" target="${escaped(target)}" weight="${events}"><attvalues>${values({ cooperation, conflict, score })}</attvalues></edge>\n`;

const values = (all: Readonly<Record<string, string | number>>): string =>
  Object.entries(all)
    .map(([name, value]) => `<attvalue for="${name}" value="${escaped(String(value))}"/>`)
    .join('');

/** Control characters are none of XML's. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"'\t\n\r]/gu, (character) => `&#${character.charCodeAt(0)};`);
