// The task of `isnad add`: reads inputs, codes what is not coded, and keeps it in the record, in batches that are kept whole or not at all. What is
// there already is not coded again, so that a command that was interrupted goes on where it stopped. Opens no file and looks at no clock itself.

import type { AppError } from '../domain/errors.ts';
import { AppError as KnownError } from '../domain/errors.ts';
import type { EntryResult, Input, Metadata, Report } from '../formats/report.ts';
import { prepareArticle } from '../record/articles/prepare-article.ts';
import type { Printing } from '../record/articles/printing.ts';
import type { Database } from '../record/database.ts';
import { type Fate, findKnown, type KnownCopy, keepArticles, newRecordMemory } from '../record/keep-articles.ts';
import { identityOf, type PreparedArticle, prepareReport } from './prepare-report.ts';

export type { Fate } from '../record/keep-articles.ts';

/** Reports that are handed to a thread together. */
const GROUP = 32;
const GROUP_CHARACTERS = 200_000;
/** Articles that are kept in one transaction, and characters of their texts: beyond that memory, not the disk, is the limit. */
const BATCH = 400;
const BATCH_CHARACTERS = 4_000_000;

export interface AddOptions {
  readonly inputs: readonly Input[];
  readonly metadata: Metadata;
  readonly record: Database;
  readonly now: () => Date;
  /** Codes reports, as `prepareReport` does, perhaps on other threads. In the order given. */
  readonly prepare?: (reports: readonly Report[]) => Promise<readonly PreparedArticle[]>;
  /** Groups of reports that may be under way at once. */
  readonly ahead?: number;
  /** True once the person wants it to end: what is read by then is kept, the rest is left for another time. */
  readonly isStopped?: () => boolean;
}

/** An article that is on the disk now. */
export interface Kept {
  readonly id: string;
  readonly ref: string | null;
  readonly fate: Fate;
}

/** What happens, in order: an input or line that could not be read; articles that are kept. */
export type AddStep = { readonly error: AppError } | { readonly kept: readonly Kept[] };

type Prepared = PreparedArticle | KnownCopy;

export async function* addArticles(options: AddOptions): AsyncGenerator<AddStep> {
  const { record, now, prepare = async (reports) => reports.map(prepareReport), ahead = 1, isStopped = () => false } = options;
  const memory = newRecordMemory();
  const underWay: Promise<readonly Prepared[]>[] = [];
  let batch: Prepared[] = [];
  let size = 0;
  const keep = async (): Promise<AddStep> => {
    const given = batch;
    batch = [];
    size = 0;
    const fates = await keepArticles(record, memory, given, { now });
    return { kept: fates.map(({ id, fate }, index) => ({ id, fate, ref: (given[index] as Prepared).printing.ref })) };
  };
  try {
    for await (const group of groupsOf(options)) {
      for (const error of group.errors) yield { error };
      underWay.push(prepareGroup(record, group, prepare));
      if (underWay.length <= ahead) continue;
      for (const article of (await underWay.shift()) ?? []) {
        batch.push(article);
        size += 'coded' in article ? article.coded.length : 0;
      }
      if (batch.length >= BATCH || size >= BATCH_CHARACTERS) yield await keep();
      if (isStopped()) break;
    }
    for (const group of await Promise.all(underWay)) batch.push(...group);
    if (batch.length > 0) yield await keep();
  } finally {
    // Whoever stops reading, or an error, leaves work that nobody waits for: its errors are not unhandled ones.
    await Promise.allSettled(underWay);
  }
}

interface Group {
  readonly entries: readonly Exclude<EntryResult, { readonly error: AppError }>[];
  readonly errors: readonly AppError[];
}

/** Entries in groups, each input's errors with the group in which they stand. */
async function* groupsOf({ inputs, metadata }: AddOptions): AsyncGenerator<Group> {
  let entries: Group['entries'][number][] = [];
  let errors: AppError[] = [];
  let size = 0;
  for (const input of inputs)
    for await (const entry of readInput(input, metadata)) {
      if ('error' in entry) {
        errors.push(entry.error);
        continue;
      }
      entries.push(entry);
      size += 'report' in entry ? entry.report.article.text.length : entry.coded.article.text.length;
      if (entries.length < GROUP && size < GROUP_CHARACTERS) continue;
      yield { entries, errors };
      entries = [];
      errors = [];
      size = 0;
    }
  if (entries.length > 0 || errors.length > 0) yield { entries, errors };
}

/** An input that cannot be opened or breaks off is one error; the next input is read all the same. */
async function* readInput(input: Input, metadata: Metadata): AsyncGenerator<EntryResult> {
  try {
    if (input.format === 'text') {
      const { readText } = await import('../formats/readers/read-text.ts');
      for await (const read of readText(input, metadata)) yield 'report' in read ? named(read, input.name) : read;
    } else {
      const { readEntries } = await import('../formats/readers/read-json-lines.ts');
      yield* readEntries(input, metadata);
    }
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    yield { error };
  }
}

/** A text file has no id of its own; its name, without folder and ending, is what people know it by. */
function named({ report }: { readonly report: Report }, input: string): EntryResult {
  const name = (input.split(/[\\/]/u).at(-1) ?? input).replace(/\.[^.]*$/u, '');
  return { report: { ...report, article: { ...report.article, ref: name === '' || name === '-' ? null : name } } };
}

/** Codes what has to be coded; of what is kept already only the copy is noted. */
async function prepareGroup(
  record: Database,
  { entries }: Group,
  prepare: (reports: readonly Report[]) => Promise<readonly PreparedArticle[]>,
): Promise<readonly Prepared[]> {
  const identities = entries.map((entry) => ('report' in entry ? identityOf(entry.report) : codedIdentity(entry.coded.article)));
  const known = await findKnown(record, identities);
  const open = entries.filter((_, index) => !known.has(index));
  const reports = open.flatMap((entry) => ('report' in entry ? [entry.report] : []));
  const prepared = reports.length === 0 ? [] : await prepare(reports);
  let next = 0;
  return entries.map((entry, index) => {
    if (known.has(index)) return identities[index] as KnownCopy;
    return 'report' in entry ? (prepared[next++] as PreparedArticle) : prepareArticle(entry.coded);
  });
}

const codedIdentity = ({ id, ref, url, outlet, title, published }: Printing & { readonly id: string }): KnownCopy => ({
  id,
  printing: { ref, url, outlet, title, published },
});
