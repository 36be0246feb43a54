// Figures of dead and injured: one number, or the least and the most.

import type { Count, Figures } from '../../domain/index.ts';
import { count, say } from '../language/say.ts';

export const writeCount = ([least, most]: Count): string =>
  least === most ? count(least) : `${count(least)}\u2013${count(most)}`;

export function FiguresText({ figures }: { readonly figures: Figures }) {
  const { dead, injured } = figures;
  return (
    <span class="number">
      {dead !== null && say('casualties.dead', { figure: writeCount(dead) })}
      {dead !== null && injured !== null && ' \u00B7 '}
      {injured !== null && say('casualties.injured', { figure: writeCount(injured) })}
    </span>
  );
}
