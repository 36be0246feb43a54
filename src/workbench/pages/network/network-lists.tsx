// The network as lists: who is in it, and what each did to each other. Everything that the picture shows, for eyes, keys and screen readers alike.

import { useState } from 'preact/hooks';
import type { Network, NetworkEdge } from '../../../domain/api-views.ts';
import { count, say } from '../../language/say.ts';
import { BothNames } from '../../parts/inert-text.tsx';
import { WindowList } from '../../parts/window-list.tsx';
import { Party } from '../../record/deed.tsx';
import { filtersIn } from '../../record/filters.ts';
import { address, addressOf, withParams } from '../../shell/address.ts';

type Node = Network['nodes'][number];

interface NetworkListsProps {
  readonly network: Network | null;
  readonly chosen: string | null;
  readonly onPoint: (id: string | null) => void;
  readonly onChoose: (id: string | null) => void;
}

const LISTS = ['relations', 'actors'] as const;
const RELATION_ROW = 52;
const ACTOR_ROW = 36;

export function NetworkLists({ network, chosen, onPoint, onChoose }: NetworkListsProps) {
  const [shown, show] = useState<(typeof LISTS)[number]>('relations');
  const actors = network?.nodes ?? [];
  const nodes = new Map(actors.map((node) => [node.id, node]));
  const chosenNode = chosen === null ? undefined : nodes.get(chosen);
  const edges = (network?.edges ?? []).filter(
    ({ source, target }) => chosenNode === undefined || source === chosen || target === chosen,
  );
  return (
    <section aria-label={say(`network.${shown}`)}>
      <fieldset class="segmented network-lists">
        <legend class="visually-hidden">{say('network.lists')}</legend>
        {LISTS.map((one) => (
          <button key={one} type="button" aria-pressed={shown === one} onClick={() => show(one)}>
            {say(`network.${one}`)}
          </button>
        ))}
      </fieldset>
      <p class="small network-head" role="status">
        {chosenNode === undefined ? (
          <b>
            {shown === 'relations'
              ? say('network.count', { count: edges.length })
              : say('network.counted', { count: actors.length })}
          </b>
        ) : (
          <>
            <b>
              <Party party={chosenNode} isLinked />
            </b>{' '}
            {say('header.events', { count: chosenNode.events })}
            <button type="button" class="quiet" onClick={() => onChoose(null)}>
              {say('network.all')}
            </button>
          </>
        )}
      </p>
      <div class="sheet">
        {shown === 'relations' ? (
          <WindowList
            key="relations"
            rows={edges}
            rowHeight={RELATION_ROW}
            total={edges.length}
            label={say('network.relations')}
            keyOf={({ source, target }) => `${source} ${target}`}
            onNearEnd={() => {}}
            draw={(edge) => <Relation edge={edge} nodes={nodes} onPoint={onPoint} />}
          />
        ) : (
          <WindowList
            key="actors"
            rows={actors}
            rowHeight={ACTOR_ROW}
            total={actors.length}
            label={say('network.actors')}
            keyOf={({ id }) => id}
            onNearEnd={() => {}}
            draw={(node) => <Actor node={node} isChosen={node.id === chosen} onPoint={onPoint} onChoose={onChoose} />}
          />
        )}
      </div>
    </section>
  );
}

/** What lights somebody in the picture: the pointer or the focus upon a row. */
const lighting = (id: string, onPoint: (id: string | null) => void) => ({
  onPointerEnter: () => onPoint(id),
  onPointerLeave: () => onPoint(null),
  onFocus: () => onPoint(id),
  onBlur: () => onPoint(null),
});

interface ActorProps extends Pick<NetworkListsProps, 'onPoint' | 'onChoose'> {
  readonly node: Node;
  readonly isChosen: boolean;
}

function Actor({ node, isChosen, onPoint, onChoose }: ActorProps) {
  return (
    <button
      type="button"
      class="plain relation-row actor-row"
      aria-pressed={isChosen}
      onClick={() => onChoose(isChosen ? null : node.id)}
      {...lighting(node.id, onPoint)}
    >
      <BothNames name={node.name} />
      <span class="number faint">{count(node.events)}</span>
    </button>
  );
}

interface RelationProps {
  readonly edge: NetworkEdge;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly onPoint: (id: string | null) => void;
}

function Relation({ edge, nodes, onPoint }: RelationProps) {
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  if (source === undefined || target === undefined) return null;
  const query = withParams(filtersIn(address.value.params), { actor: source.id, with: target.id });
  return (
    <a class="relation-row" href={addressOf('timeline', null, query)} {...lighting(source.id, onPoint)}>
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
