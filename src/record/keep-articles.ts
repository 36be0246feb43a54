// Keeps coded articles: the one way in which anything comes into the record. All articles of one call are kept together, or none of them.

import type { AccountMemory } from './accounts/account-memory.ts';
import { AccountMemory as Accounts } from './accounts/account-memory.ts';
import { numberAccounts, removeAccounts, renumberEvents } from './accounts/keep-accounts.ts';
import { linkAccounts } from './accounts/link-accounts.ts';
import { findOriginals } from './articles/find-original.ts';
import {
  type EntityMemory,
  keepEntities,
  knownEntities,
  newEntityMemory,
  plain,
  recallEntities,
} from './articles/keep-entities.ts';
import type { PreparedArticle } from './articles/prepare-article.ts';
import { comparePrintings, type Printing, printingKey } from './articles/printing.ts';
import { settleDates } from './articles/settle-dates.ts';
import { sketchBytes } from './articles/sketch-text.ts';
import { takeNumbers } from './counters.ts';
import type { Database, Value } from './database.ts';
import { writeEvents } from './events/write-events.ts';
import type { Account } from './linking/types.ts';
import { applyReviews, entitiesIn } from './reviews/apply-reviews.ts';
import { newReviewMemory, type ReviewMemory, standingReviews } from './reviews/read-reviews.ts';
import { writeWords } from './search/word-index.ts';
import { ARTICLE_BANDS, ARTICLE_OUTLETS, ARTICLES, PRINTINGS } from './tables.ts';

/** A copy of an article that is kept already: only where it was printed is new. */
export interface KnownCopy {
  readonly id: string;
  readonly printing: Printing;
}

/** What became of one article: it is new; it was there already; it was there, and this copy of it or this coding took its place. */
export type Fate = 'new' | 'known' | 'replaced';

export interface KeptArticle {
  readonly id: string;
  readonly fate: Fate;
}

export interface KeepOptions {
  readonly now: () => Date;
  /** Articles that are kept already are coded anew: the coding given takes the place of the one that is kept. */
  readonly recode?: boolean;
}

/** What one process remembers of a record between calls; one per open record. */
export interface RecordMemory {
  readonly accounts: AccountMemory;
  readonly entities: EntityMemory;
  readonly reviews: ReviewMemory;
}

export const newRecordMemory = (): RecordMemory => ({
  accounts: new Accounts(),
  entities: newEntityMemory(),
  reviews: newReviewMemory(),
});

/** When the promise resolves, the articles are on the disk, linked. One fate for each that is given, in their order; one that comes twice is known the second time. */
export async function keepArticles(
  database: Database,
  memory: RecordMemory,
  given: readonly (PreparedArticle | KnownCopy)[],
  options: KeepOptions,
): Promise<readonly KeptArticle[]> {
  return changeRecord(database, memory, () => keep(database, memory, given, options));
}

/** Runs `work` as the only writer. Where it fails nothing was kept, and nothing of it is remembered. */
export async function changeRecord<T>(database: Database, memory: RecordMemory, work: () => Promise<T>): Promise<T> {
  try {
    memory.accounts.trim();
    return await database.write(async () => {
      // What another one has written nobody here has seen.
      if (!(await database.claim(memory))) memory.accounts.forgetView();
      return work();
    });
  } catch (error) {
    // Nothing was kept, so nothing of it may be remembered.
    memory.accounts.forget();
    memory.entities.numbers.clear();
    memory.entities.names.clear();
    Object.assign(memory.reviews, newReviewMemory());
    throw error;
  }
}

interface Chosen {
  readonly number: number;
  readonly isNew: boolean;
  readonly article: PreparedArticle;
}

/** The same inside a transaction that somebody else began (`changeRecord`). */
export async function keep(
  database: Database,
  memory: RecordMemory,
  given: readonly (PreparedArticle | KnownCopy)[],
  options: KeepOptions,
): Promise<readonly KeptArticle[]> {
  const { chosen: coded, numbers } = await choose(database, given, options.recode === true);
  const chosen = await withReviews(database, memory, coded);
  await database.insert(
    PRINTINGS,
    given.map(({ id, printing }) => [numbers.get(id) as number, printingKey(printing)]),
    { orIgnore: true },
  );
  await database.insert(
    ARTICLE_OUTLETS,
    given.flatMap(({ id, printing }) => {
      const { outlet } = plainPrinting(printing);
      return outlet === null ? [] : [[outlet, numbers.get(id) as number]];
    }),
    { orIgnore: true },
  );
  const added = chosen.filter(({ isNew }) => isNew);
  const replaced = chosen.filter(({ isNew }) => !isNew);
  await addArticles(database, added, options.now());
  await updateArticles(database, replaced);
  const removed = await removeAccounts(
    database,
    memory.accounts,
    replaced.map(({ number }) => number),
  );
  await writeWords(database, 'article_words', added.map(wordsOf), true);
  await writeWords(database, 'article_words', replaced.map(wordsOf));
  await keepEntities(
    database,
    memory.entities,
    chosen.flatMap(({ article }) => article.entities),
  );
  const accountNumbers = await numberAccounts(
    database,
    memory.accounts,
    chosen.map(({ number, article }) => ({ article: number, accounts: article.accounts })),
  );
  await renumberEvents(database, removed.numbers, accountNumbers);
  const accounts = chosen.flatMap(({ article }) => article.accounts);
  const touched = new Set(
    await linkAccounts(database, memory.accounts, { added: accounts, removed: removed.kept, texts: textsOf(coded) }),
  );
  for (const event of removed.events) touched.add(event);
  for (const event of await settleOriginals(database, chosen)) touched.add(event);
  const first = Math.min(...accountNumbers.values());
  await writeEvents(database, memory.accounts, {
    numbers: [...touched],
    // Named after an account of this call, unless it was there before under another number.
    isNew: (event) => removed.numbers.size === 0 && event >= first,
    entityNumbers: entityFinder(database, memory.entities),
  });
  await settleDates(database, memory.accounts, { added: chosen.map(({ number }) => number), events: [...touched] });
  const fates = new Map<PreparedArticle | KnownCopy, Fate>(
    chosen.map(({ article, isNew }) => [article, isNew ? 'new' : 'replaced']),
  );
  return given.map((one) => ({ id: one.id, fate: fates.get(one) ?? 'known' }));
}

/** The places of those copies in the list that need not be coded: the article is kept, and what is kept of it comes from a copy that goes before. */
export async function findKnown(database: Database, copies: readonly KnownCopy[]): Promise<ReadonlySet<number>> {
  const rows = await database.all<Printing & { readonly id: string }>(
    'SELECT id, ref, url, outlet, title, published FROM articles WHERE id IN ?*',
    copies.map(({ id }) => id),
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return new Set(
    copies.flatMap(({ id, printing }, index) => {
      const row = known.get(id);
      return row !== undefined && comparePrintings(plainPrinting(printing), row) >= 0 ? [index] : [];
    }),
  );
}

/** Accounts as analysts have decided that they are. */
async function withReviews(database: Database, memory: RecordMemory, chosen: readonly Chosen[]): Promise<readonly Chosen[]> {
  const standing = await standingReviews(database, memory.reviews);
  if (standing.all.length === 0) return chosen;
  const ids = entitiesIn(
    standing,
    chosen.map(({ article }) => article.id),
  );
  const entities = await knownEntities(database, ids);
  return chosen.map((one) => ({
    ...one,
    article: { ...one.article, accounts: applyReviews(one.article.accounts, standing, entities) },
  }));
}

/** An account that a review has changed is another one. */
const textsOf = (coded: readonly Chosen[]): ReadonlyMap<Account, string> =>
  new Map(
    coded.flatMap(({ article: { accounts, texts = [] } }) => texts.map((text, at) => [accounts[at] as Account, text] as const)),
  );

const wordsOf = ({ number, article }: Chosen) => ({ number, words: article.words });

/** Of several copies of one text one is kept, whichever came first; copies that are kept and first in order stay. */
async function choose(
  database: Database,
  given: readonly (PreparedArticle | KnownCopy)[],
  recode: boolean,
): Promise<{ readonly chosen: readonly Chosen[]; readonly numbers: ReadonlyMap<string, number> }> {
  const best = new Map<string, PreparedArticle>();
  for (const article of given) {
    if (!('coded' in article)) continue;
    const before = best.get(article.id);
    if (before === undefined || comparePrintings(article.printing, before.printing) < 0) best.set(article.id, article);
  }
  const rows = await database.all<Printing & { readonly number: number; readonly id: string }>(
    'SELECT number, id, ref, url, outlet, title, published FROM articles WHERE id IN ?*',
    given.map(({ id }) => id),
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  let number = await takeNumbers(database, 'article', [...best.keys()].filter((id) => !known.has(id)).length);
  const numbers = new Map(rows.map((row) => [row.id, row.number]));
  const chosen: Chosen[] = [];
  for (const article of best.values()) {
    const row = known.get(article.id);
    if (row === undefined) {
      numbers.set(article.id, number);
      chosen.push({ number: number++, isNew: true, article });
    } else if (recode || comparePrintings(plainPrinting(article.printing), row) < 0)
      chosen.push({ number: row.number, isNew: false, article });
  }
  return { chosen, numbers };
}

const plainPrinting = ({ ref, url, outlet, title, published }: Printing): Printing => ({
  ref: plain(ref),
  url: plain(url),
  outlet: plain(outlet),
  title: plain(title),
  published: plain(published),
});

async function addArticles(database: Database, added: readonly Chosen[], now: Date): Promise<void> {
  await database.insert(
    ARTICLES,
    added.map(({ number, article }) => [number, article.id, ...metadataOf(article), number, ...codingOf(article, now)]),
  );
  await database.insert(
    ARTICLE_BANDS,
    added
      .flatMap(({ number, article }) => [...new Set(article.sketch.bands)].map((band) => [band, number] as const))
      .sort((one, other) => one[0] - other[0]),
  );
}

/** Articles without a date are dated once their events are known (settle-dates.ts). */
const metadataOf = ({ printing }: PreparedArticle): readonly Value[] => {
  const { ref, url, outlet, title, published } = plainPrinting(printing);
  return [ref, url, outlet, title, published, published, published, null];
};

const codingOf = ({ coder, lexicon, accounts, coded, sketch }: PreparedArticle, now: Date): readonly Value[] => [
  coder,
  lexicon,
  now.toISOString(),
  JSON.stringify(accounts[0]?.setting ?? []),
  coded,
  sketchBytes(sketch),
];

async function updateArticles(database: Database, replaced: readonly Chosen[]): Promise<void> {
  for (const { number, article } of replaced)
    await database.run(
      `UPDATE articles SET ref = ?, url = ?, outlet = ?, title = ?, published = ?, written_start = ?, written_end = ?, dated = ?,
         coder = ?, lexicon = ?, setting = ?, coded = ? WHERE number = ?`,
      ...metadataOf(article),
      article.coder,
      article.lexicon,
      JSON.stringify(article.accounts[0]?.setting ?? []),
      article.coded,
      number,
    );
}

/** Finds the originals of what has come, and returns the events whose corroboration that changes. */
async function settleOriginals(database: Database, chosen: readonly Chosen[]): Promise<readonly number[]> {
  const changed = await findOriginals(
    database,
    chosen.map(({ number, article }) => ({
      number,
      id: article.id,
      published: article.printing.published,
      sketch: article.sketch,
    })),
  );
  for (const [number, original] of changed)
    await database.run('UPDATE articles SET original = ? WHERE number = ?', original, number);
  const rows = await database.all<{ event: number }>(
    'SELECT DISTINCT event FROM accounts WHERE article IN ?* AND event IS NOT NULL',
    [...changed.keys()],
  );
  return rows.map(({ event }) => event);
}

/** Entities of accounts that were kept long ago may have been forgotten: they are read again. */
function entityFinder(database: Database, memory: EntityMemory) {
  return async (ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    await recallEntities(database, memory, ids);
    return memory.numbers;
  };
}
