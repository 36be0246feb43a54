// The chains of attribution as a tree: from each outlet through whom it heard it down to the independent origins, which are the links in amber.

import type { ChainNode } from '../../../domain/api-views.ts';
import { say } from '../../language/say.ts';
import { BothNames } from '../../parts/inert-text.tsx';

export function ChainTree({ chains }: { readonly chains: readonly ChainNode[] }) {
  if (chains.length === 0) return <p class="faint">{say('event.noChains')}</p>;
  return (
    <div class="chains">
      <Branches nodes={chains} />
      <p class="small faint">
        <i class="chain-link is-origin" aria-hidden="true" /> {say('event.originMark')}
      </p>
    </div>
  );
}

function Branches({ nodes }: { readonly nodes: readonly ChainNode[] }) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={`${node.kind} ${node.name.en} ${node.name.ar}`}>
          <span class="chain-node">
            <i class={`chain-link ${node.origin === null ? '' : 'is-origin'}`} aria-hidden="true" />
            <BothNames name={node.name} />
            <span class="faint small">{say(`sourceKind.${node.kind}`)}</span>
            {node.origin !== null && <span class="visually-hidden">{say('event.originMark')}</span>}
            {node.accounts.length > 1 && (
              <span class="faint small number">{say('event.accounts', { count: node.accounts.length })}</span>
            )}
          </span>
          {node.children.length > 0 && <Branches nodes={node.children} />}
        </li>
      ))}
    </ul>
  );
}
