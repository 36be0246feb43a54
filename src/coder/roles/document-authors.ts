// Who speaks by a document: `دعا بيان الخارجية إلى الحوار`, `ندد بيان للحركة`, `طالب قرار مجلس الأمن`.

import * as F from '../../arabic/function-words.ts';
import { beingsOf, NOBODY } from '../referent-lists.ts';
import type { Argument, Referent } from '../types.ts';
import { asGovernments, nisbaReferents, type RoleContext } from './role-context.ts';

/** Whose the document is that stands in an argument, by genitive, lam or adjective; nobody where there is no document. */
export function documentAuthors(context: RoleContext, { chunks }: Argument): readonly Referent[] {
  const at = chunks[0];
  const phrase = at === undefined ? null : context.chunks[at]?.phrase;
  if (at === undefined || !phrase || phrase.conjunction !== null) return NOBODY;
  const lemma = context.words[phrase.head]?.reading?.lemma;
  if (lemma?.class !== 'document' && !(phrase.isPredicate && lemma?.acts.length === 0 && lemma.cues.length > 0)) return NOBODY;
  const next = context.chunks[at + 1]?.phrase;
  const owner =
    next?.genitive || (next?.preposition === F.FOR && next.conjunction === null) ? context.resolved[at + 1] : undefined;
  const authors = phrase.owners.length > 0 ? phrase.owners : (owner ?? nisbaReferents(context, phrase));
  return beingsOf(asGovernments(context, authors));
}
