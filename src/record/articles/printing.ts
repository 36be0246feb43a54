// Where a text was printed: the metadata that came with one copy of it. Of several copies of one text, one is the article's own.

import type { CodedArticle } from '../../domain/index.ts';

export interface Printing {
  readonly ref: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
}

export const printingOf = ({ article }: Pick<CodedArticle, 'article'>): Printing => ({
  ref: article.ref,
  url: article.url,
  outlet: article.outlet,
  title: article.title,
  published: article.published,
});

/** One spelling for one printing: the key under which it is kept once. */
export const printingKey = ({ ref, url, outlet, title, published }: Printing): string =>
  JSON.stringify({ ref, url, outlet, title, published });

/**
 * Orders the copies of one text: the first one's metadata is the article's. A date goes before none, the earlier before the later, a copy that says
 * more before one that says less; the rest is decided by spelling, so that the order of arrival never is.
 */
export function comparePrintings(one: Printing, other: Printing): number {
  if ((one.published === null) !== (other.published === null)) return one.published === null ? 1 : -1;
  if (one.published !== other.published) return (one.published ?? '') < (other.published ?? '') ? -1 : 1;
  const more = saidBy(other) - saidBy(one);
  if (more !== 0) return more;
  const [left, right] = [printingKey(one), printingKey(other)];
  return left === right ? 0 : left < right ? -1 : 1;
}

const saidBy = (printing: Printing): number => Object.values(printing).filter((value) => value !== null).length;
