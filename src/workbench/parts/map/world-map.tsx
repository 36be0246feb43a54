// A map of the world with places on it, without any server of tiles: outlines that come with the workbench, drawn on a canvas. It can be dragged and
// zoomed; who cannot see it or point at it finds the same places in the list that stands beside it.

import { type GeoProjection, geoMercator } from 'd3-geo';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { language, say } from '../../language/say.ts';
import { settings } from '../../language/settings.ts';
import { useColorScheme } from '../use-color-scheme.ts';
import { drawWorld, type MapColors, type MapPlace, spotsOf, type World } from './draw-world.ts';
import { loadWorld } from './load-world.ts';
import './world-map.css';

interface WorldMapProps {
  readonly places: readonly MapPlace[];
  readonly height: number;
  readonly lit: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const WHOLE: View = { scale: 1, x: 0, y: 0 };
const STEP = 1.5;
const NEAREST = 60;
/** Degrees that are shown around a place that stands at the edge. */
const AROUND = 9;

export function WorldMap({ places, height, lit, onPoint, onChoose }: WorldMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  const [world, setWorld] = useState<World | null>(null);
  const [view, setView] = useState<View>(WHOLE);
  const drag = useRef<{ readonly x: number; readonly y: number; readonly view: View; isMoved: boolean } | null>(null);
  useEffect(() => {
    void loadWorld().then(setWorld);
    const element = frame.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const extent = places.map(({ id }) => id).join(' ');
  const whole = useMemo(() => projectionOver(places, width, height), [extent, width, height]);
  const projection = useMemo(() => moved(whole, view), [whole, view]);
  const spots = useMemo(() => spotsOf(places, projection), [places, projection]);
  const theme = settings.value.theme;
  const scheme = useColorScheme();
  const tongue = language.value;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current === null || context === undefined || context === null || world === null || width === 0) return;
    const ratio = devicePixelRatio;
    canvas.current.width = width * ratio;
    canvas.current.height = height * ratio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const colors = colorsOf(canvas.current);
    void document.fonts.ready.then(() => drawWorld(context, world, spots, { width, height, projection, colors, lit }));
  }, [world, spots, width, height, lit, theme, scheme, tongue]);
  useEffect(() => setView(WHOLE), [extent]);
  const at = (event: MouseEvent): readonly [number, number] => {
    const box = frame.current?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  };
  const placeAt = (event: MouseEvent): string | null => {
    const [x, y] = at(event);
    const near = spots.toReversed().find((spot) => Math.hypot(spot.x - x, spot.y - y) <= spot.radius + 3);
    return near?.place.id ?? null;
  };
  const zoom = (by: number, [x, y]: readonly [number, number] = [width / 2, height / 2]): void =>
    setView((before) => {
      const scale = Math.min(NEAREST, Math.max(0.3, before.scale * by));
      const change = scale / before.scale;
      return { scale, x: x - (x - before.x) * change, y: y - (y - before.y) * change };
    });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const wheel = (event: WheelEvent): void => {
      // A plain wheel scrolls the page, as everywhere; with Ctrl (or a pinch) it zooms.
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(2 ** (-event.deltaY / 200), at(event));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [width, height]);
  return (
    <div class="world" dir="ltr">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing is a second way to what the list and the buttons do. */}
      <div
        ref={frame}
        class="world-frame"
        style={{ blockSize: `${height}px` }}
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, y: event.clientY, view, isMoved: false };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          const held = drag.current;
          if (held === null) {
            onPoint(placeAt(event));
            return;
          }
          held.isMoved ||= Math.hypot(event.clientX - held.x, event.clientY - held.y) > 4;
          if (held.isMoved)
            setView({ ...held.view, x: held.view.x + event.clientX - held.x, y: held.view.y + event.clientY - held.y });
        }}
        onPointerUp={(event) => {
          const place = drag.current?.isMoved === false ? placeAt(event) : null;
          drag.current = null;
          if (place !== null) onChoose(place);
        }}
        onPointerCancel={() => {
          drag.current = null;
        }}
        onPointerLeave={() => onPoint(null)}
        onDblClick={(event) => zoom(STEP * STEP, at(event))}
      >
        <canvas ref={canvas} class="world-canvas" role="img" aria-label={say('map.label', { count: places.length })} />
      </div>
      <div class="picture-buttons">
        <button type="button" class="plain" aria-label={say('map.nearer')} onClick={() => zoom(STEP)}>
          +
        </button>
        <button type="button" class="plain" aria-label={say('map.farther')} onClick={() => zoom(1 / STEP)}>
          {'\u2212'}
        </button>
        <button type="button" class="plain" aria-label={say('map.whole')} onClick={() => setView(WHOLE)}>
          {'\u25A1'}
        </button>
      </div>
    </div>
  );
}

/** The whole of the places with some room around them; the Arab countries where there is none. */
function projectionOver(places: readonly MapPlace[], width: number, height: number): GeoProjection {
  const coordinates =
    places.length === 0
      ? [
          [-12, 12],
          [58, 38],
        ]
      : places.flatMap(({ lon, lat }) => [
          [lon - AROUND, lat - AROUND],
          [lon + AROUND, lat + AROUND],
        ]);
  const projection = geoMercator();
  if (width === 0) return projection;
  const room = 50;
  projection.fitExtent(
    [
      [room, room],
      [Math.max(room + 1, width - room * 2), Math.max(room + 1, height - room)],
    ],
    { type: 'MultiPoint', coordinates },
  );
  return projection;
}

function moved(whole: GeoProjection, { scale, x, y }: View): GeoProjection {
  const [left, top] = whole.translate();
  return geoMercator()
    .center(whole.center())
    .scale(whole.scale() * scale)
    .translate([left * scale + x, top * scale + y]);
}

function colorsOf(element: Element): MapColors {
  const style = getComputedStyle(element);
  const color = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    sea: color('sunken'),
    land: color('sheet'),
    border: color('ink-3'),
    ink: color('ink'),
    halo: color('sheet'),
    cooperation: color('cooperation'),
    conflict: color('conflict'),
    marker: color('marker'),
  };
}
