// With whom an actor had to do, year by year: cooperation above the line, conflict below. For readers of Arabic the years run from right to left.

import type { RelationView } from '../../../domain/api-views.ts';
import { TRAITS } from '../../language/languages.ts';
import { writeDigits } from '../../language/numbers.ts';
import { count, language, say } from '../../language/say.ts';
import { settings } from '../../language/settings.ts';
import { Party } from '../../record/deed.tsx';
import { addressOf } from '../../shell/address.ts';

interface RelationsProps {
  readonly relations: readonly RelationView[];
  readonly actor: string;
}

const WIDTH = 180;
const HALF = 16;
const MOST_SHOWN = 14;

export function Relations({ relations, actor }: RelationsProps) {
  const shown = relations.slice(0, MOST_SHOWN);
  const years = shown.flatMap((relation) => relation.years.map(({ year }) => Number(year)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(
    1,
    ...shown.flatMap((relation) => relation.years.flatMap(({ cooperation, conflict }) => [cooperation, conflict])),
  );
  const isReversed = TRAITS[language.value].dir === 'rtl';
  const width = WIDTH / Math.max(4, last - first + 1);
  return (
    <>
      <p class="small faint">
        <span class="legend-cooperation">{say('family.cooperation')}</span>{' '}
        <span class="legend-conflict">{say('family.conflict')}</span>{' '}
        {years.length > 0 && (
          <bdi class="number">{writeDigits(first === last ? `${first}` : `${first}\u2013${last}`, settings.value.digits)}</bdi>
        )}
      </p>
      <ol class="relations">
        {shown.map(({ other, years: counted, cooperation, conflict, events }) => (
          <li key={other.id}>
            <Party party={other} isLinked />
            <svg
              width={WIDTH}
              height={HALF * 2 + 1}
              role="img"
              aria-label={say('actor.relation', { cooperation: count(cooperation), conflict: count(conflict) })}
            >
              <line x1="0" x2={WIDTH} y1={HALF + 0.5} y2={HALF + 0.5} class="density-line" stroke="currentColor" opacity="0.4" />
              {counted.map(({ year, cooperation: up, conflict: down }) => {
                const at = (Number(year) - first) * width;
                const x = isReversed ? WIDTH - at - width : at;
                return (
                  <g key={year}>
                    <rect
                      class="mark-cooperation bar"
                      x={x + 1}
                      width={Math.max(1, width - 2)}
                      y={HALF - (up / most) * HALF}
                      height={(up / most) * HALF}
                      fill="currentColor"
                    />
                    <rect
                      class="mark-conflict bar"
                      x={x + 1}
                      width={Math.max(1, width - 2)}
                      y={HALF + 1}
                      height={(down / most) * HALF}
                      fill="currentColor"
                    />
                  </g>
                );
              })}
            </svg>
            <a class="number small" href={addressOf('timeline', null, { actor, with: other.id })}>
              {say('header.events', { count: events })}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
