// Names told out of a group: `اعتقلت عشرة ناشطين، بينهم المحامي محمد علي`, `خمسة من أعضاء الحزب، منهم جواد`.

import * as F from '../../arabic/function-words.ts';
import { NOBODY } from '../referent-lists.ts';
import type { Chunk, Referent } from '../types.ts';
import type { RoleContext } from './role-context.ts';

/** How many chunks on the group's names are looked for, and how long their list may be. */
const NEAR = 6;
const LONGEST = 12;

/** The people who are named out of a group that stands in a chunk at or after `from`. */
export function namedAmong(context: RoleContext, groups: readonly Referent[], from: number): readonly Referent[] {
  const { chunks, resolved } = context;
  const word = groups.find((one) => one.kind === 'group' && one.from !== null && !one.isDropped)?.from;
  if (word == null) return NOBODY;
  const own = first(chunks, from, from + LONGEST, (one) => one.from <= word && word < one.to);
  if (!own) return NOBODY;
  const among = first(chunks, own.index + 1, own.index + NEAR, (one) => one.sentence === own.sentence && isAmongThem(one));
  if (!among) return NOBODY;
  const named: Referent[] = [];
  for (let at = among.index + 1; at < Math.min(chunks.length, among.index + LONGEST); at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === 'mark' && named.length > 0) continue;
    const isListed = chunk.phrase?.preposition === null && (named.length === 0 || chunk.phrase.conjunction === F.AND);
    const people = isListed ? (resolved[at] ?? NOBODY).filter((one) => one.kind === 'person') : NOBODY;
    if (people.length === 0) break;
    named.push(...people);
  }
  return named;
}

function first(chunks: readonly Chunk[], from: number, to: number, test: (chunk: Chunk) => boolean): Chunk | undefined {
  for (let at = from; at < Math.min(chunks.length, to); at++) if (test(chunks[at] as Chunk)) return chunks[at];
  return undefined;
}

/** `بينهم`, `منهم`: a preposition with the pronoun of many. */
const isAmongThem = ({ phrase, from, to }: Chunk): boolean =>
  phrase?.suffix?.number === 'plural' && to === from + 1 && (phrase.preposition === F.BETWEEN || phrase.preposition === F.FROM);
