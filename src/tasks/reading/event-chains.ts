// The chains of attribution of one event as a tree: from the outlets that tell it, through whom they heard it, down to its independent origins.

import type { AccountView, ChainNode, OriginView, VoiceView } from '../../domain/index.ts';

interface Growing extends VoiceView {
  readonly accounts: Set<string>;
  origin: string | null;
  readonly children: Map<string, Growing>;
}

/** Chains that begin alike share their beginning. An account without a voice of its own goes back to its outlet. */
export function eventChains(accounts: readonly AccountView[], origins: readonly OriginView[]): readonly ChainNode[] {
  const roots = new Map<string, Growing>();
  for (const account of accounts) {
    const origin = origins.find((one) => one.accounts.includes(account.id))?.id ?? null;
    for (const chain of account.chains.length > 0 ? account.chains : [[]])
      grow(roots, account, [outletOf(account), ...chain], origin);
  }
  return finished(roots);
}

/** An article without an outlet is known by its reference. */
function outletOf({ article }: AccountView): VoiceView {
  const name = article.outlet ?? article.ref ?? article.id;
  return { name: { en: name, ar: name }, kind: 'outlet' };
}

function grow(roots: Map<string, Growing>, account: AccountView, voices: readonly VoiceView[], origin: string | null): void {
  let level = roots;
  let last: Growing | null = null;
  for (const { name, kind } of voices) {
    // A chain often begins with the outlet itself.
    if (last !== null && last.name.en === name.en) continue;
    const key = `${kind}\n${name.en}`;
    const node: Growing = level.get(key) ?? { name, kind, accounts: new Set(), origin: null, children: new Map() };
    node.accounts.add(account.id);
    level.set(key, node);
    level = node.children;
    last = node;
  }
  if (last !== null) last.origin = origin;
}

const finished = (nodes: ReadonlyMap<string, Growing>): readonly ChainNode[] =>
  [...nodes.values()]
    .sort((a, b) => b.accounts.size - a.accounts.size || (a.name.en < b.name.en ? -1 : 1))
    .map(({ name, kind, accounts, origin, children }) => ({
      name,
      kind,
      accounts: [...accounts],
      origin,
      children: finished(children),
    }));
