// The network as a picture, drawn by the graphics card. Blue edges are more cooperation, orange ones more conflict, after PLOVER's scores. Pointing at an
// actor leaves only those it had to do with.

import { DirectedGraph } from 'graphology';
import { useEffect, useRef, useState } from 'preact/hooks';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import type { Network, NetworkEdge } from '../../../domain/api-views.ts';
import { language, say } from '../../language/say.ts';
import { settings } from '../../language/settings.ts';
import { line } from '../../parts/inert-text.tsx';
import type { LayoutStep, LayoutTask } from './layout-worker.ts';

interface NetworkPictureProps {
  readonly network: Network;
  readonly lit: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

export function NetworkPicture({ network, lit, onPoint, onChoose }: NetworkPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ readonly graph: DirectedGraph; readonly picture: Sigma } | null>(null);
  const heard = useRef({ onPoint, onChoose });
  heard.current = { onPoint, onChoose };
  const [hasFailed, setFailed] = useState(false);
  const [isSettled, setSettled] = useState(false);
  const tongue = language.value;
  const theme = settings.value.theme;
  useEffect(() => {
    const container = frame.current;
    if (container === null) return;
    const style = getComputedStyle(container);
    const color = (name: string): string => style.getPropertyValue(`--${name}`).trim();
    const graph = graphOf(network, {
      tongue,
      ink: color('ink'),
      cooperation: color('cooperation'),
      conflict: color('conflict'),
      neither: color('ink-3'),
    });
    let picture: Sigma;
    try {
      picture = new Sigma(graph, container, {
        labelFont: "'Vazirmatn Variable', sans-serif",
        labelSize: 13,
        labelWeight: '500',
        labelColor: { color: color('ink') },
        labelRenderedSizeThreshold: 5,
        labelDensity: 0.7,
        defaultEdgeColor: color('rule'),
        zIndex: true,
        minCameraRatio: 0.03,
        maxCameraRatio: 4,
        allowInvalidContainer: true,
        // Thousands of edges are left out while the picture is dragged, so that it follows the hand.
        hideEdgesOnMove: network.edges.length > MOST_MOVED,
        hideLabelsOnMove: network.edges.length > MOST_MOVED,
        defaultDrawNodeLabel: writeLabel({ ink: color('ink'), halo: color('sheet') }),
      });
    } catch {
      // No WebGL here: the list holds the same.
      setFailed(true);
      return;
    }
    drawn.current = { graph, picture };
    picture.on('enterNode', ({ node }) => heard.current.onPoint(node));
    picture.on('leaveNode', () => heard.current.onPoint(null));
    picture.on('clickNode', ({ node }) => heard.current.onChoose(node));
    setSettled(false);
    const stop = layOut(graph, network, () => setSettled(true));
    return () => {
      stop();
      picture.kill();
      drawn.current = null;
    };
  }, [network, tongue, theme]);
  useEffect(() => {
    const now = drawn.current;
    if (now === null) return;
    const { graph, picture } = now;
    const near = lit === null || !graph.hasNode(lit) ? null : new Set([lit, ...graph.neighbors(lit)]);
    const faint = frame.current === null ? '' : getComputedStyle(frame.current).getPropertyValue('--rule').trim();
    picture.setSetting('nodeReducer', (node, data) =>
      near === null || near.has(node) ? { ...data, forceLabel: near !== null } : { ...data, color: faint, label: '', zIndex: -1 },
    );
    picture.setSetting('edgeReducer', (edge, data) =>
      near === null || graph.hasExtremity(edge, lit ?? '') ? data : { ...data, hidden: true },
    );
  }, [lit, network]);
  return (
    <div class="network-frame" dir="ltr">
      {hasFailed ? (
        <p class="empty">{say('network.noPicture')}</p>
      ) : (
        <div
          ref={frame}
          class="network-picture"
          role="img"
          aria-label={say('network.label', { count: network.nodes.length })}
          aria-busy={!isSettled}
        />
      )}
    </div>
  );
}

/** The name beside its node, in a halo, so that it stays readable over edges. */
function writeLabel({ ink, halo }: { readonly ink: string; readonly halo: string }): Settings['defaultDrawNodeLabel'] {
  return (context, { label, x, y, size }, { labelSize, labelFont, labelWeight }) => {
    if (typeof label !== 'string' || label === '') return;
    context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
    context.textBaseline = 'middle';
    context.textAlign = 'left';
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = halo;
    context.strokeText(label, x + size + 3, y);
    context.fillStyle = ink;
    context.fillText(label, x + size + 3, y);
  };
}

const MOST_MOVED = 1_500;

interface Look {
  readonly tongue: 'ar' | 'en';
  readonly ink: string;
  readonly cooperation: string;
  readonly conflict: string;
  readonly neither: string;
}

function graphOf(network: Network, look: Look): DirectedGraph {
  const graph = new DirectedGraph();
  // A handful of events never makes a large disc.
  const most = Math.max(12, ...network.nodes.map(({ events }) => events));
  for (const { id, name, events } of network.nodes)
    graph.mergeNode(id, {
      label: line(name[look.tongue] || name.en || name.ar),
      size: 3 + 13 * Math.sqrt(events / most),
      color: look.ink,
      x: 0,
      y: 0,
    });
  const busiest = Math.max(1, ...network.edges.map(({ events }) => events));
  for (const edge of network.edges) {
    if (edge.source === edge.target || !graph.hasNode(edge.source) || !graph.hasNode(edge.target)) continue;
    graph.mergeEdge(edge.source, edge.target, {
      size: 1 + 4 * Math.sqrt(edge.events / busiest),
      color: colorOf(edge, look),
      type: 'arrow',
    });
  }
  return graph;
}

const colorOf = ({ score }: NetworkEdge, look: Look): string =>
  score === 0 ? look.neither : score > 0 ? look.cooperation : look.conflict;

/** Lays out in a worker; the nodes move as it sends their places. Returns how to stop it. */
function layOut(graph: DirectedGraph, { nodes, edges }: Network, onSettled: () => void): () => void {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const ids = nodes.map(({ id }) => id);
  const known = new Set(ids);
  const task: LayoutTask = {
    nodes: ids,
    edges: edges.flatMap(({ source, target, events }) =>
      source !== target && known.has(source) && known.has(target) ? [{ source, target, weight: Math.log2(1 + events) }] : [],
    ),
  };
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutStep>) => {
    let index = 0;
    graph.updateEachNodeAttributes((_, attributes) => {
      const place = { x: data.places[index * 2] ?? 0, y: data.places[index * 2 + 1] ?? 0 };
      index += 1;
      return { ...attributes, ...place };
    });
    if (!data.isLast) return;
    worker.terminate();
    onSettled();
  });
  worker.postMessage(task);
  return () => worker.terminate();
}
