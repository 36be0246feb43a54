// Counts who, in the end, vouches for an event: forty papers that print one dispatch are one origin, and so are two agencies that quote one minister.

import type { Account, IndependentOrigin, Origin } from './types.ts';

/**
 * The independent origins of the accounts of one event, those with most accounts first. `originalOf` names, for an article, the article of which
 * it is a reprint, or itself. An account goes back to the innermost voices that it quotes; a voice without a name is one per who heard it; an
 * account that quotes nobody goes back to its outlet, or to its article where no outlet is known.
 */
export function originsOf(
  accounts: readonly Account[],
  originalOf: (article: string) => string = (article) => article,
): readonly IndependentOrigin[] {
  const outlets = new Map(accounts.map(({ article, outlet }) => [article, outlet]));
  const origins = new Map<string, { readonly name: string; readonly accounts: Set<string> }>();
  const note = (id: string, name: string, account: string): void => {
    const known = origins.get(id) ?? { name, accounts: new Set() };
    known.accounts.add(account);
    origins.set(id, known);
  };
  for (const { id, article, outlet, origins: voices } of accounts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const original = originalOf(article);
    const printer = outlets.get(original) ?? (original === article ? outlet : null);
    const own = printer === null ? `article:${original}` : `outlet:${printer}`;
    if (voices.length === 0) note(own, printer ?? original, id);
    for (const voice of voices) note(originId(voice, own), voice.name, id);
  }
  return [...origins]
    .map(([id, { name, accounts: told }]) => ({ id, name, accounts: [...told].sort() }))
    .sort((a, b) => b.accounts.length - a.accounts.length || (a.id < b.id ? -1 : 1));
}

/** "An informed source" of one agency is not that of another. */
const originId = ({ id, kind, through }: Origin, own: string): string =>
  kind === 'anonymous' ? `anonymous:${through ?? own}` : id;
