// The coder on a thread of the browser: takes an article, gives it back coded. Nothing of the text leaves the machine.

import { codeArticle } from '../../coder/code-article.ts';
import type { Article, CodedArticle } from '../../domain/index.ts';

export interface CodingWork {
  readonly turn: number;
  readonly article: Article;
}

/** `fault`: what went wrong inside; the coder itself throws on no text. */
export type CodingResult = { readonly turn: number } & ({ readonly coded: CodedArticle } | { readonly fault: string });

self.onmessage = ({ data }: MessageEvent<CodingWork>) => {
  const { turn, article } = data;
  let result: CodingResult;
  try {
    result = { turn, coded: codeArticle(article) };
  } catch (error) {
    result = { turn, fault: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(result);
};
self.postMessage({ turn: 0, fault: '' } satisfies CodingResult);
