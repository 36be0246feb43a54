// In how many events of each type an actor takes part, as bars that lead to them.

import type { ActorView } from '../../../domain/index.ts';
import { count, say } from '../../language/say.ts';
import { familyOf } from '../../record/families.ts';
import { addressOf } from '../../shell/address.ts';

export function TypeBars({ types, actor }: { readonly types: ActorView['types']; readonly actor: string }) {
  const most = Math.max(1, ...types.map(({ events }) => events));
  return (
    <ol class="type-bars">
      {types.map(({ type, events }) => (
        <li key={type}>
          <a href={addressOf('timeline', null, { actor, type })}>{say(`sentence.${type}`)}</a>
          <span class={`type-bar mark-${familyOf(type)}`} aria-hidden="true">
            <i style={{ inlineSize: `${(events / most) * 100}%` }} />
          </span>
          <bdi class="number">{count(events)}</bdi>
        </li>
      ))}
    </ol>
  );
}
