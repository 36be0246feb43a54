// The network: who did what to whom over the days of the filter, by cooperation and conflict; and the same relations as a list.

import { useMemo, useState } from 'preact/hooks';
import type { Network, NetworkEdge } from '../../../domain/api-views.ts';
import { useAnswer } from '../../http/use-answer.ts';
import { count, say } from '../../language/say.ts';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { BothNames } from '../../parts/inert-text.tsx';
import { Failure } from '../../parts/notice.tsx';
import { WindowList } from '../../parts/window-list.tsx';
import { Party } from '../../record/deed.tsx';
import { asked, filtersIn } from '../../record/filters.ts';
import { address, addressOf, filter, withParams } from '../../shell/address.ts';
import { NetworkPicture } from './network-picture.tsx';
import './network-page.css';

const SIZES = ['100', '300', '1000', '2000'] as const;
const USUAL = '300';
const ROW = 52;

export function NetworkPage() {
  const { params } = address.value;
  const size = SIZES.find((one) => one === params.get('nodes')) ?? USUAL;
  const { data: network, error, reload, isLoading } = useAnswer<Network>(asked('network', { nodes: size }));
  const [pointed, setPointed] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const lit = pointed ?? chosen;
  const edges = useMemo(() => {
    const all = (network?.edges ?? []).toSorted(
      (a, b) => b.events - a.events || (a.source + a.target < b.source + b.target ? -1 : 1),
    );
    return chosen === null ? all : all.filter(({ source, target }) => source === chosen || target === chosen);
  }, [network, chosen]);
  const nodes = useMemo(() => new Map(network?.nodes.map((node) => [node.id, node])), [network]);
  const chosenNode = chosen === null ? undefined : nodes.get(chosen);
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
              onPoint={setPointed}
              onChoose={(id) => setChosen(id === chosen ? null : id)}
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
        <section aria-label={say('network.relations')}>
          <p class="small network-head" role="status">
            {chosenNode === undefined ? (
              <b>{say('network.count', { count: edges.length })}</b>
            ) : (
              <>
                <b>
                  <Party party={chosenNode} isLinked />
                </b>{' '}
                {say('header.events', { count: chosenNode.events })}
                <button type="button" class="quiet" onClick={() => setChosen(null)}>
                  {say('network.all')}
                </button>
              </>
            )}
          </p>
          <div class="sheet">
            <WindowList
              rows={edges}
              rowHeight={ROW}
              total={edges.length}
              label={say('network.relations')}
              keyOf={({ source, target }) => `${source} ${target}`}
              onNearEnd={() => {}}
              draw={(edge) => <Relation edge={edge} nodes={nodes} onPoint={setPointed} />}
            />
          </div>
        </section>
      </div>
    </>
  );
}

interface RelationProps {
  readonly edge: NetworkEdge;
  readonly nodes: ReadonlyMap<string, Network['nodes'][number]>;
  readonly onPoint: (id: string | null) => void;
}

function Relation({ edge, nodes, onPoint }: RelationProps) {
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  if (source === undefined || target === undefined) return null;
  const query = withParams(filtersIn(address.value.params), { actor: source.id, with: target.id });
  return (
    <a
      class="relation-row"
      href={addressOf('timeline', null, query)}
      onPointerEnter={() => onPoint(source.id)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(source.id)}
      onBlur={() => onPoint(null)}
    >
      <span>
        <BothNames name={source.name} /> <i class="chain-arrow" aria-hidden="true" /> <BothNames name={target.name} />
      </span>
      <span class="place-counts number">
        <span class="legend-cooperation" title={say('family.cooperation')}>
          {count(edge.cooperation)}
        </span>
        <span class="legend-conflict" title={say('family.conflict')}>
          {count(edge.conflict)}
        </span>
        <bdi class="faint" title={say('network.score')}>
          {edge.score > 0 ? '+' : ''}
          {count(Math.round(edge.score * 10) / 10)}
        </bdi>
      </span>
    </a>
  );
}
