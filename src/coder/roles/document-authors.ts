// Who speaks by a document: `دعا بيان الخارجية إلى الحوار`, `ندد بيان للحركة`, `طالب قرار مجلس الأمن`.

import * as F from '../../arabic/function-words.ts';
import type { Argument, Referent } from '../types.ts';
import { asGovernment, BEINGS, nisbaReferents, type RoleContext } from './role-context.ts';

/** Whose the document is that stands in an argument, by genitive, lam or adjective; nobody where there is no document. */
export function documentAuthors(context: RoleContext, { chunks }: Argument): readonly Referent[] {
  const [at] = chunks;
  const phrase = at === undefined ? null : context.chunks[at]?.phrase;
  if (at === undefined || !phrase || phrase.conjunction !== null) return [];
  const lemma = context.words[phrase.head]?.reading?.lemma;
  if (lemma?.class !== 'document' && !(phrase.isPredicate && lemma?.acts.length === 0 && lemma.cues.length > 0)) return [];
  const next = context.chunks[at + 1]?.phrase;
  const owner =
    next?.genitive || (next?.preposition === F.FOR && next.conjunction === null) ? context.resolved[at + 1] : undefined;
  const named = nisbaReferents(context, phrase.nisbas, phrase.nisbaWords);
  const authors = phrase.owners.length > 0 ? phrase.owners : (owner ?? named);
  return authors.map((one) => asGovernment(context, one)).filter((one) => BEINGS.has(one.kind));
}
