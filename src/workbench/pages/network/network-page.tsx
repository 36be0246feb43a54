// The network: who did what to whom over the days of the filter, by cooperation and conflict; and the same actors and relations as lists.

import { useComputed, useSignal } from '@preact/signals';
import type { Network } from '../../../domain/api-views.ts';
import { useAnswer } from '../../http/use-answer.ts';
import { count, say } from '../../language/say.ts';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { Failure } from '../../parts/notice.tsx';
import { asked } from '../../record/filters.ts';
import { address, filter } from '../../shell/address.ts';
import { NetworkLists } from './network-lists.tsx';
import { NetworkPicture } from './network-picture.tsx';
import './network-page.css';

const SIZES = ['100', '300', '1000', '2000'] as const;
const USUAL = '300';

export function NetworkPage() {
  const { params } = address.value;
  const size = SIZES.find((one) => one === params.get('nodes')) ?? USUAL;
  const { data: network, error, reload, isLoading } = useAnswer<Network>(asked('network', { nodes: size }));
  const pointed = useSignal<string | null>(null);
  const chosen = useSignal<string | null>(null);
  const lit = useComputed(() => pointed.value ?? chosen.value);
  const point = (id: string | null): void => {
    pointed.value = id;
  };
  const choose = (id: string | null): void => {
    chosen.value = id;
  };
  return (
    <>
      <h1 class="visually-hidden">{say('page.network')}</h1>
      <FilterBar />
      {error !== null && <Failure error={error} onRetry={reload} />}
      <div class="network-columns" aria-busy={isLoading}>
        <div>
          {network !== null && network.nodes.length > 0 && (
            <NetworkPicture
              network={network}
              lit={lit}
              chosen={chosen.value}
              onPoint={point}
              onChoose={(id) => choose(id === chosen.peek() ? null : id)}
            />
          )}
          {network?.nodes.length === 0 && <p class="empty">{say('timeline.none')}</p>}
          <p class="network-legend small">
            <span class="legend-cooperation">{say('family.cooperation')}</span>
            <span class="legend-conflict">{say('family.conflict')}</span>
            <label>
              {say('network.size')}{' '}
              <select
                value={size}
                onChange={(event) => filter({ nodes: event.currentTarget.value === USUAL ? null : event.currentTarget.value })}
              >
                {SIZES.map((one) => (
                  <option key={one} value={one}>
                    {count(Number(one))}
                  </option>
                ))}
              </select>
            </label>
            {network?.isCut === true && <span class="faint">{say('network.isCut', { count: network.nodes.length })}</span>}
          </p>
        </div>
        <NetworkLists network={network} chosen={chosen.value} onPoint={point} onChoose={choose} />
      </div>
    </>
  );
}
