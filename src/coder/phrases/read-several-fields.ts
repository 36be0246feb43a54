// Reads the holders of several fields told with one plural or dual: `وزيرا الدفاع والخارجية الروسيان`, `وزيري الدفاع سيرغي شويغو والخارجية
// سيرغي لافروف`, `وزراء الداخلية والعدل والدفاع`.

import * as F from '../../arabic/function-words.ts';
import type { Lexicon } from '../../lexicon/types.ts';
import type { Referent } from '../types.ts';
import { isPlain, type PhraseContext, skipQuotes, wordAt } from './phrase-context.ts';
import { readName, readTitles } from './read-name.ts';

type Role = NonNullable<ReturnType<Lexicon['role']>>;

export interface FieldRead {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
  readonly holder: Referent | null;
}

/** The fields from the post's own on, each with its holder where he is named; null where there is only one. `at`: after the post's words. */
export function readSeveralFields(
  context: PhraseContext,
  own: Role,
  from: number,
  at: number,
): { readonly fields: readonly FieldRead[]; readonly to: number } | null {
  const sentence = context.words[from]?.sentence ?? 0;
  const fields: FieldRead[] = [];
  let to = at;
  for (let role: Role | undefined = own, start = from; role !== undefined; ) {
    const named = holderAt(context, to, sentence);
    fields.push({ role, from: start, to, holder: named?.referent ?? null });
    to = named?.to ?? to;
    const next = wordAt(context, to, sentence);
    const isField = next?.conjunction === F.AND && next.preposition === null && next.form.startsWith(F.AND + F.ARTICLE);
    role = isField ? postOf(context.lexicon, own, next.form.slice(F.AND.length)) : undefined;
    if (role) [start, to] = [to, to + 1];
  }
  return fields.length > 1 ? { fields, to } : null;
}

/** The post that the first word of another post makes with a field: `وزير` with `الخارجية`. */
function postOf(lexicon: Lexicon, { ar }: Role, field: string): Role | undefined {
  const phrase = lexicon
    .phrases(ar.split(' ')[0] ?? '')
    .find(({ words, target }) => words.length === 2 && words[1] === field && target.kind === 'role' && !target.plural);
  return phrase?.target.kind === 'role' ? lexicon.role(phrase.target.id) : undefined;
}

function holderAt(context: PhraseContext, at: number, sentence: number) {
  const word = wordAt(context, skipQuotes(context, at), sentence);
  if (!word || !isPlain(word)) return null;
  const start = readTitles(context, at);
  return word.tag === 'name' || start > at ? readName(context, start, true, start) : null;
}
