// Events over time as a picture: cooperation above the line of time, conflict below, what became of them by shape; beneath, plans joined to what came
// of them. Dragging over it chooses days; so do the two handles with the arrow keys.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Density } from '../../../domain/api-views.ts';
import { OUTCOMES } from '../../../domain/index.ts';
import { monthNames, writeDay, writeInterval } from '../../language/dates.ts';
import { TRAITS } from '../../language/languages.ts';
import { writeDigits } from '../../language/numbers.ts';
import { count, language, say } from '../../language/say.ts';
import { settings } from '../../language/settings.ts';
import { Mark } from '../../record/mark.tsx';
import { addressOf, filter } from '../../shell/address.ts';
import { DensityBars, HALF } from './density-bars.tsx';
import { linksInSight, PlanLinks } from './plan-links.tsx';
import { RangeHandles } from './range-handles.tsx';
import { type Tick, ticks, timeScale } from './time-scale.ts';
import './density-picture.css';

export interface FamilyDensity {
  readonly cooperation: Density | null;
  readonly conflict: Density | null;
}

interface DensityPictureProps {
  readonly density: FamilyDensity;
  readonly start: string;
  readonly end: string;
}

const AXIS = 26;
const LANE = 13;
const MOST_LANES = 6;

export function DensityPicture({ density, start, end }: DensityPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const [over, setOver] = useState<number | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const scale = timeScale(start, end, { width, isReversed: TRAITS[language.value].dir === 'rtl' });
  const links = linksInSight([...(density.cooperation?.links ?? []), ...(density.conflict?.links ?? [])], scale);
  const laneCount = Math.min(MOST_LANES, links.length);
  const height = 2 * HALF + AXIS + laneCount * LANE;
  const total = (density.cooperation?.total ?? 0) + (density.conflict?.total ?? 0);
  const at = (event: PointerEvent): number => event.clientX - (frame.current?.getBoundingClientRect().left ?? 0);
  const choose = (from: number, to: number): void => {
    const [first, last] = [scale.dayAt(from), scale.dayAt(to)].toSorted();
    if (Math.abs(from - to) > 4) filter({ from: first ?? null, to: last ?? null });
  };
  return (
    <figure class="density">
      <div
        ref={frame}
        class="density-frame"
        dir="ltr"
        style={{ blockSize: `${height}px` }}
        onPointerDown={(event) => {
          if (event.button !== 0 || (event.target as Element).closest('a, [role=slider]') !== null) return;
          (event.currentTarget as Element).setPointerCapture(event.pointerId);
          setDrag([at(event), at(event)]);
        }}
        onPointerMove={(event) => {
          setOver(at(event));
          if (drag !== null) setDrag([drag[0], at(event)]);
        }}
        onPointerUp={(event) => {
          if (drag !== null) choose(drag[0], at(event));
          setDrag(null);
        }}
        onPointerLeave={() => setOver(null)}
        onPointerCancel={() => setDrag(null)}
      >
        {width > 0 && (
          <>
            <svg
              width={width}
              height={height}
              role="img"
              aria-label={say('density.label', { count: total, days: writeInterval({ start, end }) })}
            >
              <DensityBars density={density} scale={scale} />
              <g transform={`translate(0 ${HALF})`}>
                <line x1="0" x2={width} y1="0" y2="0" class="density-line" />
                <line x1="0" x2={width} y1={AXIS} y2={AXIS} class="density-line" />
                {ticks(start, end, Math.max(2, Math.floor(width / 110))).map((tick) => (
                  <text
                    key={tick.day}
                    x={scale.x(tick.day) + (scale.isReversed ? -4 : 4)}
                    y={AXIS / 2}
                    class="density-tick"
                    text-anchor={scale.isReversed ? 'end' : 'start'}
                  >
                    {writeTick(tick)}
                  </text>
                ))}
              </g>
            </svg>
            {laneCount > 0 && <PlanLinks links={links} scale={scale} top={2 * HALF + AXIS} lane={LANE} most={MOST_LANES} />}
            {drag !== null && <div class="density-brush" style={spread(drag)} />}
            {over !== null && drag === null && <BinNote density={density} day={scale.dayAt(over)} x={over} width={width} />}
            <RangeHandles scale={scale} />
          </>
        )}
      </div>
      <figcaption class="legend">
        <span class="legend-cooperation">{say('family.cooperation')}</span>
        <span class="legend-conflict">{say('family.conflict')}</span>
        <span class="legend-outcomes">
          {([...OUTCOMES, 'unknown'] as const).map((outcome) => (
            <span key={outcome}>
              <Mark outcome={outcome} isDecoration /> {say(`outcome.${outcome}`)}
            </span>
          ))}
        </span>
        <a href={addressOf('map', null, new URLSearchParams(location.search))}>{say('timeline.onMap')}</a>
      </figcaption>
    </figure>
  );
}

const spread = ([from, to]: readonly [number, number]) => ({
  left: `${Math.min(from, to)}px`,
  width: `${Math.abs(to - from)}px`,
});

function writeTick({ day, kind }: Tick): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = monthNames()[Number(month) - 1] ?? '';
  if (kind === 'year') return writeDigits(year, settings.value.digits);
  return writeDigits(kind === 'month' ? `${name} ${year}` : `${Number(date)} ${name}`, settings.value.digits);
}

/** What the stretch under the pointer holds. */
function BinNote({
  density,
  day,
  x,
  width,
}: {
  readonly density: FamilyDensity;
  readonly day: string;
  readonly x: number;
  readonly width: number;
}) {
  const { dir } = TRAITS[language.value];
  const bins = (['cooperation', 'conflict'] as const).map((family) => ({
    family,
    bin: density[family]?.bins.find(({ start, end }) => start <= day && day <= end),
  }));
  const known = bins.find(({ bin }) => bin !== undefined)?.bin;
  return (
    <div class="density-note" dir={dir} style={x < width / 2 ? { left: `${x + 14}px` } : { right: `${width - x + 14}px` }}>
      <b>{known === undefined ? writeDay(day) : writeInterval(known)}</b>
      {bins.map(({ family, bin }) => {
        const all = Object.values(bin?.counts ?? {}).reduce((sum, one) => sum + one, 0);
        return (
          <span key={family} class={`legend-${family}`}>
            {say(`family.${family}`)} <bdi class="number">{count(all)}</bdi>
          </span>
        );
      })}
    </div>
  );
}
