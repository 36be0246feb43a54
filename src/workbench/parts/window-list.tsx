// A list of any length of which only the rows on the screen are drawn. Rows are of one height; the page scrolls, not a box within it.

import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './window-list.css';

interface WindowListProps<T> {
  readonly rows: readonly T[];
  /** In CSS pixels. */
  readonly rowHeight: number;
  /** Of the whole list, of which `rows` is the beginning. */
  readonly total: number;
  readonly label: string;
  readonly keyOf: (row: T) => string;
  readonly draw: (row: T, index: number) => ComponentChildren;
  /** The end of what is loaded comes into sight. */
  readonly onNearEnd: () => void;
}

/** Rows that are drawn beyond the screen on either side. */
const SPARE = 8;

export function WindowList<T>({ rows, rowHeight, total, label, keyOf, draw, onNearEnd }: WindowListProps<T>) {
  const frame = useRef<HTMLOListElement>(null);
  const [range, setRange] = useState<readonly [number, number]>([0, 40]);
  const measure = (): void => {
    const top = -(frame.current?.getBoundingClientRect().top ?? 0);
    const first = Math.max(0, Math.floor(top / rowHeight) - SPARE);
    const last = Math.ceil((top + innerHeight) / rowHeight) + SPARE;
    setRange((before) => (before[0] === first && before[1] === last ? before : [first, Math.max(last, first)]));
  };
  useLayoutEffect(measure, [rows.length, rowHeight]);
  useEffect(() => {
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [rowHeight]);
  const [first, last] = range;
  const isNearEnd = last + SPARE >= rows.length && rows.length < total;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, rows.length]);
  const start = Math.min(first, Math.max(0, rows.length - 1));
  return (
    <ol ref={frame} class="window-list" aria-label={label} style={{ blockSize: `${rows.length * rowHeight}px` }}>
      {rows.slice(start, last).map((row, index) => (
        <li
          key={keyOf(row)}
          aria-posinset={start + index + 1}
          aria-setsize={total}
          style={{ insetBlockStart: `${(start + index) * rowHeight}px`, blockSize: `${rowHeight}px` }}
        >
          {draw(row, start + index)}
        </li>
      ))}
    </ol>
  );
}
