// The task of `isnad recode`: codes again what another lexicon or coder coded, says what that changes, and, unless it is only to be shown, keeps it.
// Articles are done in their order, in batches; what was interrupted goes on where it stopped, since what is done is coded by today's lexicon.

import type { CodedArticle } from '../../domain/coded-article.ts';
import type { Report } from '../../formats/report.ts';
import { unpackArticle } from '../../record/articles/prepare-article.ts';
import type { Database } from '../../record/database.ts';
import { keepArticles, newRecordMemory } from '../../record/keep-articles.ts';
import type { PreparedArticle } from '../prepare-entries.ts';
import { compareCodings, type Difference } from './compare-codings.ts';

export type { Difference, Slot } from './compare-codings.ts';

export interface RecodeOptions {
  readonly record: Database;
  readonly now: () => Date;
  /** What codes today. */
  readonly versions: { readonly coder: string; readonly lexicon: string };
  readonly prepare: (reports: readonly Report[]) => Promise<readonly PreparedArticle[]>;
  /** Only says what would change. */
  readonly isDry: boolean;
  readonly isStopped?: () => boolean;
}

/** One article that was, or would be, coded again. */
export interface Recoded {
  readonly id: string;
  readonly ref: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly differences: readonly Difference[];
}

const BATCH = 64;

/** How many articles are coded by something else than today's coder and lexicon. */
export async function countStale(record: Database, { coder, lexicon }: RecodeOptions['versions']): Promise<number> {
  const rows = await record.all<{ count: number }>(
    'SELECT count(*) AS count FROM articles WHERE lexicon <> ? OR coder <> ?',
    lexicon,
    coder,
  );
  return rows[0]?.count ?? 0;
}

/** Batches of articles, kept by the time they are handed on (unless it is a dry run). */
export async function* recodeArticles(options: RecodeOptions): AsyncGenerator<readonly Recoded[]> {
  const { record, now, versions, prepare, isDry, isStopped = () => false } = options;
  const memory = newRecordMemory();
  for (let after = 0; !isStopped(); ) {
    const rows = await record.all<{ number: number; coded: Uint8Array }>(
      'SELECT number, coded FROM articles WHERE (lexicon <> ? OR coder <> ?) AND number > ? ORDER BY number LIMIT ?',
      versions.lexicon,
      versions.coder,
      after,
      BATCH,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.number;
    const before = rows.map(({ coded }) => unpackArticle(coded));
    const prepared = await prepare(before.map(reportOf));
    if (!isDry) await keepArticles(record, memory, prepared, { now, recode: true });
    yield before.map((old, index) => recoded(old, unpackArticle((prepared[index] as PreparedArticle).coded)));
  }
}

const recoded = (before: CodedArticle, after: CodedArticle): Recoded => ({
  id: before.article.id,
  ref: before.article.ref,
  outlet: before.article.outlet,
  published: before.article.published,
  differences: compareCodings(before, after),
});

/** The article as it came in. What the reader noticed about its bytes stays with it: the bytes are no longer there. */
function reportOf({ article, diagnostics }: CodedArticle): Report {
  const { text, ref, url, outlet, title, published } = article;
  return {
    article: { text, ref, url, outlet, title, published },
    place: { input: ref ?? article.id, line: null },
    diagnostics: diagnostics.filter(({ code }) => code.startsWith('ENCODING_')),
  };
}
