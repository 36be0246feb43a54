// Who takes part in a meeting or a journey beside its subject: who chairs or attends it, who comes along.

import * as F from '../../arabic/function-words.ts';
import { beingsOf, NOBODY } from '../referent-lists.ts';
import type { ActMatch, Predicate, Referent } from '../types.ts';
import { prepositional, referentsOf } from './fill-verb.ts';
import type { RoleContext } from './role-context.ts';

/** Whoever takes part in an act beside those who stand in its slots. */
export function inCompany(context: RoleContext, match: ActMatch): readonly Referent[] {
  const { act, predicate, light } = match;
  if (act.symmetric) return chairs(context, match);
  if (act.type !== 'CONSULT' || !act.modes.includes('visit') || light !== null) return NOBODY;
  return [...prepositional(context, predicate, F.WITH), ...withHim(context, predicate), ...led(context, match)].filter(
    (one) => one.kind === 'group' && one.country === null,
  );
}

/** `قاد وفداً إلى القاهرة`: the delegation travels with its leader. */
const led = (context: RoleContext, { act, predicate }: ActMatch): readonly Referent[] =>
  act.with?.object === undefined ? [] : predicate.bare.flatMap((one) => referentsOf(context, one));

/** `عقدوا اجتماعاً برئاسة الوزير وحضور المبعوث`: who chairs or attends a meeting meets; `وفد برئاسة الوزير` is his delegation. */
function chairs(context: RoleContext, { act, predicate, light }: ActMatch): readonly Referent[] {
  const slots = act.type === 'CONSULT' ? F.COMPANY : [F.CHAIRED_BY];
  const chunks = [...predicate.prepositional, ...(light?.predicate.prepositional ?? [])]
    .filter((one) => slots.includes(one.slot) && !isBodyBefore(context, one.chunks[0] as number))
    .flatMap((one) => [...one.chunks, ...alsoThere(context, one.chunks.at(-1) as number)]);
  return chunks.length === 0 ? NOBODY : beingsOf(referentsOf(context, { slot: F.CHAIRED_BY, chunks: [...new Set(chunks)] }));
}

const isBodyBefore = ({ resolved }: RoleContext, at: number): boolean =>
  (resolved[at - 1] ?? []).some((one) => one.kind === 'organization' || one.kind === 'group');

/** `برئاسة الوزير، وحضور المبعوث`: the second noun of company has lost its preposition. */
function alsoThere({ chunks, words }: RoleContext, at: number): readonly number[] {
  const next = chunks[at + 1]?.kind === 'mark' ? at + 2 : at + 1;
  const phrase = chunks[next]?.phrase;
  const form = words[phrase?.head ?? -1]?.form ?? '';
  const isAgain = phrase?.conjunction === F.AND && F.COMPANY.includes(F.BY + form.slice(F.AND.length));
  return isAgain && chunks[next + 1]?.phrase?.genitive ? [next + 1] : [];
}

/** `توقف في القاهرة ومعه تسعة من ضباطه`: who is with him comes along. */
function withHim({ chunks, resolved }: RoleContext, { last }: Predicate): readonly Referent[] {
  const phrase = chunks[last + 1]?.phrase;
  const isHim = phrase?.preposition === F.WITH && phrase.conjunction === F.AND && phrase.suffix !== null;
  return isHim && chunks[last + 2]?.phrase?.preposition === null ? (resolved[last + 2] ?? []) : [];
}
