// The articles that tell of the asked events, with all that is coded of them, as files of annotation tools: an article's file or two at a time, and
// what the tool must know of the marks, in one ZIP. Memory holds a page of articles, and the numbers of those that were written.

import type { AnnotatedArticle } from '../../domain/index.ts';
import { BUNDLES, type BundleFormat } from '../../formats/annotations/bundles.ts';
import { type ArchivedFile, zipPieces } from '../../formats/annotations/zip-pieces.ts';
import type { Database } from '../../record/database.ts';
import { type KeptCoding, readCodingsByNumber } from '../../record/queries/annotated-articles.ts';
import { namesOf } from '../../record/queries/find-entities.ts';
import type { ListedEvent } from '../../record/queries/list-events.ts';
import { articlesOf } from '../../record/queries/read-codings.ts';
import { readReviews, type Standing, standingOf } from '../../record/reviews/read-reviews.ts';
import { annotateArticle } from './annotate-article.ts';

/** Articles that are held at a time. */
const PAGE = 100;

export const exportAnnotations = (
  record: Database,
  format: BundleFormat,
  pages: AsyncIterable<readonly ListedEvent[]>,
): AsyncGenerator<Uint8Array> => zipPieces(filesOf(record, format, pages));

async function* filesOf(
  record: Database,
  format: BundleFormat,
  pages: AsyncIterable<readonly ListedEvent[]>,
): AsyncGenerator<ArchivedFile> {
  const { configuration, files } = BUNDLES[format];
  yield* configuration();
  const standing = standingOf(await readReviews(record));
  const written = new Set<number>();
  for await (const page of pages) {
    const telling = await articlesOf(
      record,
      page.map(({ cursor }) => cursor.event),
    );
    const fresh = telling.map(({ number }) => number).filter((number) => !written.has(number));
    for (const number of fresh) written.add(number);
    for (let at = 0; at < fresh.length; at += PAGE)
      for (const article of await annotateArticles(
        record,
        await readCodingsByNumber(record, fresh.slice(at, at + PAGE)),
        standing,
      ))
        yield* files(article);
  }
}

/** As annotators see them now. */
export async function annotateArticles(
  record: Database,
  kept: readonly KeptCoding[],
  standing: Standing,
): Promise<readonly AnnotatedArticle[]> {
  const ids = kept.flatMap(({ coded, accounts }) => [
    ...coded.entities.map(({ id }) => standing.united.get(id) ?? id),
    ...accounts.flatMap(({ actor, recipient, place }) =>
      [...actor, ...recipient, ...(place ? [place] : [])].map(({ entity }) => entity),
    ),
  ]);
  const names = await namesOf(record, ids);
  return kept.map((one) => annotateArticle(one, standing, names));
}
