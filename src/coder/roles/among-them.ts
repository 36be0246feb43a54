// Names told out of a group: `اعتقلت عشرة ناشطين، بينهم المحامي محمد علي`, `خمسة من أعضاء الحزب، منهم جواد`.

import * as F from '../../arabic/function-words.ts';
import type { Chunk, Referent } from '../types.ts';
import type { RoleContext } from './role-context.ts';

/** How many chunks on the group's names are looked for, and how long their list may be. */
const NEAR = 6;
const LONGEST = 12;

/** The people who are named out of a group that stands in a chunk at or after `from`. */
export function namedAmong(context: RoleContext, groups: readonly Referent[], from: number): readonly Referent[] {
  const { chunks, resolved } = context;
  const group = groups.find((one) => one.kind === 'group' && one.from !== null && !one.isDropped);
  const own = group
    ? chunks.slice(from, from + LONGEST).find((one) => one.from <= (group.from ?? 0) && (group.from ?? 0) < one.to)
    : undefined;
  if (!own) return [];
  const among = chunks.slice(own.index + 1, own.index + NEAR).find((one) => one.sentence === own.sentence && isAmongThem(one));
  const named: Referent[] = [];
  for (let at = (among?.index ?? chunks.length) + 1; at < Math.min(chunks.length, (among?.index ?? 0) + LONGEST); at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === 'mark' && named.length > 0) continue;
    const isListed = chunk.phrase?.preposition === null && (named.length === 0 || chunk.phrase.conjunction === F.AND);
    const people = isListed ? (resolved[at] ?? []).filter((one) => one.kind === 'person') : [];
    if (people.length === 0) break;
    named.push(...people);
  }
  return named;
}

/** `بينهم`, `منهم`: a preposition with the pronoun of many. */
const isAmongThem = ({ phrase, from, to }: Chunk): boolean =>
  phrase?.suffix?.number === 'plural' && to === from + 1 && (phrase.preposition === F.BETWEEN || phrase.preposition === F.FROM);
