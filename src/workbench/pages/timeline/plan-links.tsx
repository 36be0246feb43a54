// Plans and what came of them: a hollow mark on the day on which the plan was told, a line, the mark of the outcome on its day.

import type { OutcomeLink } from '../../../domain/api-views.ts';
import { writeDay } from '../../language/dates.ts';
import { say } from '../../language/say.ts';
import { familyOf } from '../../record/families.ts';
import { MarkShape } from '../../record/mark.tsx';
import { addressOf } from '../../shell/address.ts';
import { lanes, type TimeScale } from './time-scale.ts';

interface PlanLinksProps {
  readonly links: readonly OutcomeLink[];
  readonly scale: TimeScale;
  readonly top: number;
  /** Height of a lane. */
  readonly lane: number;
  readonly most: number;
}

const SIZE = 10;

/** Those that can be seen: a line shorter than its two marks shows nothing. The longest come first. */
export function linksInSight(links: readonly OutcomeLink[], scale: TimeScale): readonly OutcomeLink[] {
  const apart = ({ planned, day }: OutcomeLink): number => Math.abs(scale.x(planned) - scale.x(day));
  return links
    .filter((link) => link.planned <= scale.end && link.day >= scale.start && apart(link) > SIZE * 1.4)
    .toSorted((a, b) => apart(b) - apart(a));
}

export function PlanLinks({ links, scale, top, lane, most }: PlanLinksProps) {
  const ends = links.map(
    ({ planned, day }) =>
      [scale.x(planned), scale.x(day)].map((x) => Math.min(scale.width - SIZE / 2, Math.max(SIZE / 2, x))) as [number, number],
  );
  const places = lanes(
    ends.map(([a, b]) => ({ from: Math.min(a, b) - SIZE, to: Math.max(a, b) + SIZE })),
    most,
  );
  return (
    <svg
      class="plans"
      width={scale.width}
      height={lane * most}
      style={{ insetBlockStart: `${top}px` }}
      aria-label={say('density.plans')}
    >
      {links.map((link, index) => {
        const row = places[index];
        const [from, to] = ends[index] ?? [0, 0];
        if (row === null || row === undefined) return null;
        const y = row * lane + lane / 2 + 1;
        const label = say('density.plan', {
          planned: writeDay(link.planned),
          day: writeDay(link.day),
          outcome: say(`outcome.${link.outcome}`),
        });
        return (
          <a
            key={link.event}
            href={addressOf('event', link.event)}
            class={`plan mark-${familyOf(link.type)}`}
            aria-label={label}
            tabIndex={-1}
          >
            <title>{label}</title>
            <line x1={from} x2={to} y1={y} y2={y} class="plan-line" />
            <g transform={`translate(${from - SIZE / 2} ${y - SIZE / 2}) scale(${SIZE / 16})`} class="plan-mark">
              <MarkShape outcome="planned" />
            </g>
            <g transform={`translate(${to - SIZE / 2} ${y - SIZE / 2}) scale(${SIZE / 16})`} class="plan-mark">
              <MarkShape outcome={link.outcome} />
            </g>
          </a>
        );
      })}
    </svg>
  );
}
