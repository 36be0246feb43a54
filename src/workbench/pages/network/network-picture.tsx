// The network as a picture. Blue edges are more cooperation, orange ones more conflict, after PLOVER's scores. Pointing at an actor leaves only those it
// had to do with. Who cannot see it or point at it finds the same actors and relations in the lists beside it.

import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Network } from '../../../domain/api-views.ts';
import { TRAITS } from '../../language/languages.ts';
import { language, say } from '../../language/say.ts';
import { settings } from '../../language/settings.ts';
import { line } from '../../parts/inert-text.tsx';
import { useColorScheme } from '../../parts/use-color-scheme.ts';
import { listenToHands } from './gestures.ts';
import type { LayoutStep, LayoutTask } from './layout-worker.ts';
import { type Scene, sceneOf } from './network-scene.ts';
import { NetworkStage } from './network-stage.ts';
import { loadLabelFont } from './sprites.ts';

interface NetworkPictureProps {
  readonly network: Network;
  /** A signal, so that pointing about draws nothing anew but the picture. */
  readonly lit: ReadonlySignal<string | null>;
  readonly chosen: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

export function NetworkPicture({ network, lit, chosen, onPoint, onChoose }: NetworkPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const edges = useRef<HTMLCanvasElement>(null);
  const nodes = useRef<HTMLCanvasElement>(null);
  const top = useRef<HTMLCanvasElement>(null);
  const [stage, setStage] = useState<NetworkStage | null>(null);
  const [isSettled, setSettled] = useState(false);
  const heard = useRef({ onPoint, onChoose });
  heard.current = { onPoint, onChoose };
  const scene = useMemo(() => sceneOf(network), [network]);
  const indexes = useMemo(() => new Map(network.nodes.map(({ id }, index) => [id, index])), [network]);
  const tongue = language.value;
  const theme = settings.value.theme;
  const scheme = useColorScheme();

  useEffect(() => {
    if (frame.current === null || edges.current === null || nodes.current === null || top.current === null) return;
    const element = frame.current;
    let isLaidOut = false;
    setSettled(false);
    const made = new NetworkStage(scene, { edges: edges.current, nodes: nodes.current, top: top.current }, () =>
      setSettled(isLaidOut),
    );
    const stopLayout = layOut(scene, ({ places, isLast }) => {
      isLaidOut = isLast;
      made.spread(places);
    });
    const idOf = (node: number): string => network.nodes[node]?.id ?? '';
    const stopHands = listenToHands(element, made, {
      onPoint: (node) => heard.current.onPoint(node === null ? null : idOf(node)),
      onChoose: (node) => heard.current.onChoose(idOf(node)),
      isSettled: () => isLaidOut,
    });
    const watcher = new ResizeObserver(() => made.resize({ width: element.clientWidth, height: element.clientHeight }));
    watcher.observe(element);
    setStage(made);
    return () => {
      watcher.disconnect();
      stopHands();
      stopLayout();
      made.close();
      setStage(null);
    };
  }, [scene]);

  useEffect(() => {
    if (stage === null || frame.current === null) return;
    const style = getComputedStyle(frame.current);
    const color = (name: string): string => style.getPropertyValue(`--${name}`).trim();
    const names = network.nodes.map(({ name }) => line(name[tongue] || name.en || name.ar));
    let isGone = false;
    void loadLabelFont(names).then(() => {
      if (isGone) return;
      stage.dress({
        names,
        ink: color('ink'),
        halo: color('sheet'),
        tones: [color('ink-3'), color('cooperation'), color('conflict')],
        isRightToLeft: TRAITS[tongue].dir === 'rtl',
        ratio: devicePixelRatio,
      });
    });
    return () => {
      isGone = true;
    };
  }, [stage, tongue, theme, scheme]);

  useEffect(() => lit.subscribe((id) => stage?.light(id === null ? null : (indexes.get(id) ?? null))), [stage, lit]);
  useEffect(() => {
    const node = chosen === null ? undefined : indexes.get(chosen);
    if (node !== undefined) stage?.show(node);
  }, [stage, chosen]);

  return (
    <div class="network-frame" dir="ltr">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys move the picture while it has the focus. */}
      <section ref={frame} class="network-picture" tabIndex={0} aria-label={say('network.keys')} aria-busy={!isSettled}>
        <canvas ref={edges} class="network-edges" />
        <canvas ref={nodes} class="network-layer" />
        <canvas ref={top} class="network-layer" role="img" aria-label={say('network.label', { count: network.nodes.length })} />
      </section>
      <div class="picture-buttons">
        <button type="button" class="plain" aria-label={say('map.nearer')} onClick={() => stage?.zoom(1.5)}>
          +
        </button>
        <button type="button" class="plain" aria-label={say('map.farther')} onClick={() => stage?.zoom(1 / 1.5)}>
          {'\u2212'}
        </button>
        <button type="button" class="plain" aria-label={say('map.whole')} onClick={() => stage?.showWhole()}>
          {'\u25A1'}
        </button>
      </div>
    </div>
  );
}

/** Lays out in a worker, which sends the places of the nodes as they move apart. Returns how to stop it. */
function layOut({ size, edges, pulls }: Scene, onStep: (step: LayoutStep) => void): () => void {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const task: LayoutTask = { size, from: edges.from, to: edges.to, pulls };
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutStep>) => {
    onStep(data);
    if (data.isLast) worker.terminate();
  });
  worker.postMessage(task);
  return () => worker.terminate();
}
