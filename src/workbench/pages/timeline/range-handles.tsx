// The two ends of the days that are shown, as handles that the arrow keys move: the way to choose days without a pointer.

import { useEffect, useRef, useState } from 'preact/hooks';
import { writeDay } from '../../language/dates.ts';
import { say } from '../../language/say.ts';
import { filter } from '../../shell/address.ts';
import { addDays, daysBetween, type TimeScale } from './time-scale.ts';

const PAUSE = 400;

export function RangeHandles({ scale }: { readonly scale: TimeScale }) {
  return (
    <>
      <Handle end="from" scale={scale} />
      <Handle end="to" scale={scale} />
    </>
  );
}

function Handle({ end, scale }: { readonly end: 'from' | 'to'; readonly scale: TimeScale }) {
  const given = end === 'from' ? scale.start : scale.end;
  const [day, setDay] = useState(given);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setDay(given), [given]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const days = daysBetween(scale.start, scale.end);
  const step = Math.max(1, Math.round(days / 40));
  const move = (by: number): void => {
    const moved = addDays(day, by);
    const next = [scale.start, moved, scale.end].toSorted()[1] ?? moved;
    setDay(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => filter({ [end]: next }), PAUSE);
  };
  const keys: Readonly<Record<string, number>> = {
    ArrowRight: scale.isReversed ? -step : step,
    ArrowLeft: scale.isReversed ? step : -step,
    ArrowUp: step,
    ArrowDown: -step,
    PageUp: step * 5,
    PageDown: -step * 5,
  };
  const x = scale.x(end === 'from' ? day : addDays(day, 1));
  return (
    <div
      class="density-handle"
      role="slider"
      tabIndex={0}
      aria-label={say(`filter.${end}`)}
      aria-valuemin={0}
      aria-valuemax={days}
      aria-valuenow={daysBetween(scale.start, day)}
      aria-valuetext={writeDay(day)}
      style={{ left: `${Math.min(scale.width - 2, Math.max(2, x))}px` }}
      onKeyDown={(event) => {
        const by = keys[event.key];
        if (by === undefined) return;
        event.preventDefault();
        move(by);
      }}
    />
  );
}
