// The bins of the picture. Where few events fall into each, every event is a mark of its own; else a bin is a bar with its outcomes stacked.

import type { Density, DensityBin } from '../../../domain/api-views.ts';
import { type EventOutcome, OUTCOMES } from '../../../domain/index.ts';
import type { Family } from '../../record/families.ts';
import { MarkShape } from '../../record/mark.tsx';
import { addDays, type TimeScale } from './time-scale.ts';

/** Height of either family, in pixels. */
export const HALF = 88;
const AXIS = 26;
const MARK = 11;
const MOST_MARKS = Math.floor((HALF - 4) / MARK);

interface DensityBarsProps {
  readonly density: Readonly<Record<Family, Density | null>>;
  readonly scale: TimeScale;
}

const sum = (bin: DensityBin): number => Object.values(bin.counts).reduce((all, one) => all + one, 0);

export function DensityBars({ density, scale }: DensityBarsProps) {
  const bins = [...(density.cooperation?.bins ?? []), ...(density.conflict?.bins ?? [])];
  const most = Math.max(1, ...bins.map(sum));
  const slimmest = Math.min(...bins.map((bin) => Math.abs(scale.x(addDays(bin.end, 1)) - scale.x(bin.start))));
  const isOfMarks = most <= MOST_MARKS && slimmest >= 7;
  const drawn = (family: Family) =>
    density[family]?.bins
      .filter(({ start, end }) => end >= scale.start && start <= scale.end)
      .map((bin) =>
        isOfMarks ? (
          <BinOfMarks key={bin.start} bin={bin} family={family} scale={scale} />
        ) : (
          <Bar key={bin.start} bin={bin} family={family} scale={scale} most={most} />
        ),
      );
  return (
    <>
      <defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" x2="0" y1="0" y2="4" stroke="currentColor" stroke-width="1.6" />
        </pattern>
      </defs>
      <g class="mark-cooperation">{drawn('cooperation')}</g>
      <g class="mark-conflict" transform={`translate(0 ${HALF + AXIS})`}>
        {drawn('conflict')}
      </g>
    </>
  );
}

interface BinProps {
  readonly bin: DensityBin;
  readonly family: Family;
  readonly scale: TimeScale;
}

/** Left edge and width, clipped to the picture. */
function edges({ start, end }: DensityBin, scale: TimeScale): readonly [number, number] {
  const ends = [scale.x(start), scale.x(addDays(end, 1))].map((x) => Math.min(scale.width, Math.max(0, x)));
  const left = Math.min(...ends);
  return [left, Math.max(1.5, Math.max(...ends) - left)];
}

function Bar({ bin, family, scale, most }: BinProps & { readonly most: number }) {
  const [left, width] = edges(bin, scale);
  const gap = width > 5 ? 1 : 0;
  let filled = 0;
  return (
    <>
      {OUTCOMES.map((outcome) => {
        const size = ((bin.counts[outcome] ?? 0) / most) * (HALF - 4);
        const y = family === 'cooperation' ? HALF - filled - size : filled;
        filled += size;
        return size === 0 ? null : (
          <rect key={outcome} x={left + gap} y={y} width={width - 2 * gap} height={size} class={`bar bar-${outcome}`} />
        );
      })}
    </>
  );
}

function BinOfMarks({ bin, family, scale }: BinProps) {
  const [left, width] = edges(bin, scale);
  const each = OUTCOMES.flatMap((outcome): readonly EventOutcome[] =>
    Array.from({ length: bin.counts[outcome] ?? 0 }, () => outcome),
  );
  return (
    <>
      {each.map((outcome, index) => {
        const y = family === 'cooperation' ? HALF - (index + 1) * MARK - 1 : index * MARK + 1;
        return (
          <g key={index} transform={`translate(${left + width / 2 - MARK / 2} ${y}) scale(${MARK / 16})`}>
            <MarkShape outcome={outcome} />
          </g>
        );
      })}
    </>
  );
}
