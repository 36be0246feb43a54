// The task of `isnad doctor`: opens the lexicon and codes a report, and says how that went.

import { codeArticle } from '../coder/code-article.ts';
import type { Article } from '../domain/coded-article.ts';
import { defaultLexicon } from '../lexicon/load-lexicon.ts';

export interface SelfCheck {
  readonly lexicon: string;
  readonly events: number;
}

/** Throws what the lexicon throws when it cannot be opened; the face says so. */
export const openedLexicon = (): string => defaultLexicon().hash;

export function selfCheck(article: Article): SelfCheck {
  const coded = codeArticle(article);
  return { lexicon: coded.lexicon, events: coded.events.length };
}
