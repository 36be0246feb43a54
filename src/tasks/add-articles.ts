// The task of `isnad add`: reads inputs, codes what is not coded, and keeps it in the record, in batches that are kept whole or not at all. What is
// there already is not coded again, so that a command that was interrupted goes on where it stopped. Opens no file and looks at no clock itself.

import { isIsoDay } from '../coder/calendar.ts';
import { sha256 } from '../coder/sha256.ts';
import { AppError } from '../domain/errors.ts';
import { openInput } from '../formats/readers/open-input.ts';
import { readLines } from '../formats/readers/read-lines.ts';
import type { ColumnMapping, Document, Input, Metadata, Report } from '../formats/report.ts';
import type { Database } from '../record/database.ts';
import { type Fate, findKnown, type KnownCopy, keepArticles, newRecordMemory } from '../record/keep-articles.ts';
import {
  entryOf,
  type Line,
  type LineGroup,
  type PreparedArticle,
  type PreparedEntry,
  plainError,
  prepareDocuments,
  prepareLines,
  prepareReports,
  wholeError,
} from './prepare-entries.ts';

export type { Fate } from '../record/keep-articles.ts';

/** Who reads lines and documents and codes reports: this thread, or others. */
export interface Hands {
  readonly documents: (documents: readonly Document[]) => Promise<readonly PreparedEntry[]>;
  readonly lines: (group: LineGroup) => Promise<readonly PreparedEntry[]>;
  readonly reports: (reports: readonly Report[]) => Promise<readonly PreparedArticle[]>;
}

export interface AddOptions {
  readonly inputs: Iterable<Input> | AsyncIterable<Input>;
  readonly metadata: Metadata;
  readonly columns?: ColumnMapping;
  readonly record: Database;
  readonly now: () => Date;
  readonly hands?: Hands;
  /** Groups that may be under way at once. */
  readonly ahead?: number;
  /** The most articles that are kept in one transaction. */
  readonly batch?: number;
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

const OWN_HANDS: Hands = { lines: async (group) => prepareLines(group), documents: prepareDocuments, reports: prepareReports };

/** What is handed on together: enough that handing it on is nothing beside the work, little enough that all hands are busy. */
const GROUP = 32;
const GROUP_BYTES = 400_000;
/** Beyond this memory, not the disk, is the limit. */
const BATCH = 400;
const BATCH_BYTES = 4_000_000;
/** Milliseconds after which what is ready is kept, although the batch is not full: a slow coder loses no more than that. */
const BATCH_MS = 1_000;

type Ready = PreparedArticle | KnownCopy;

export async function* addArticles(options: AddOptions): AsyncGenerator<AddStep> {
  const { record, now, hands = OWN_HANDS, ahead = 1, batch: most = BATCH, isStopped = () => false } = options;
  const memory = newRecordMemory();
  const underWay: Promise<readonly (Ready | AppError)[]>[] = [];
  let batch: Ready[] = [];
  let size = 0;
  let begun = now().getTime();
  const isDue = (isLast: boolean): boolean =>
    batch.length >= most || (batch.length > 0 && (isLast || size >= BATCH_BYTES || now().getTime() - begun > BATCH_MS));
  async function* keepDue(isLast: boolean): AsyncGenerator<AddStep> {
    while (isDue(isLast) && (isLast || !isStopped())) {
      const given = batch.slice(0, most);
      batch = batch.slice(most);
      size = 0;
      const fates = await keepArticles(record, memory, given, { now });
      begun = now().getTime();
      yield { kept: fates.map(({ id, fate }, index) => ({ id, fate, ref: (given[index] as Ready).printing.ref })) };
    }
  }
  async function* take(group: readonly (Ready | AppError)[]): AsyncGenerator<AddStep> {
    for (const one of group) {
      if (one instanceof AppError) yield { error: one };
      else {
        batch.push(one);
        size += 'coded' in one ? one.coded.length : 0;
      }
    }
  }
  try {
    for await (const group of groupsOf(options)) {
      underWay.push(prepareGroup(record, group, hands));
      if (underWay.length > ahead) yield* take((await underWay.shift()) ?? []);
      yield* keepDue(false);
      if (isStopped()) break;
    }
    while (underWay.length > 0) {
      yield* take((await underWay.shift()) ?? []);
      yield* keepDue(underWay.length === 0);
    }
  } finally {
    // Whoever stops reading, or an error, leaves work that nobody waits for: its errors are not unhandled ones.
    await Promise.allSettled(underWay);
  }
}

/** Lines of one input as they stand, or what came out of inputs so far: documents as they stand, reports and errors. */
type Group = LineGroup | { readonly pieces: readonly (PreparedEntry | { readonly document: Document })[] };

async function* groupsOf({ inputs, metadata, columns }: AddOptions): AsyncGenerator<Group> {
  let pieces: (PreparedEntry | { readonly document: Document })[] = [];
  let size = 0;
  const take = (): Group => {
    const group = { pieces };
    [pieces, size] = [[], 0];
    return group;
  };
  for await (const input of inputs) {
    // In the order in which they were given.
    if (input.format === 'json-lines' && pieces.length > 0) yield take();
    try {
      if (input.format === 'json-lines') yield* lineGroups(input, metadata, columns);
      else
        for await (const opened of openInput(input, { metadata, ...(columns === undefined ? {} : { columns }) })) {
          pieces.push('document' in opened ? opened : entryOf(opened));
          size +=
            'document' in opened ? opened.document.bytes.length : 'report' in opened ? opened.report.article.text.length : 0;
          if (pieces.length >= GROUP || size >= GROUP_BYTES) yield take();
        }
    } catch (error) {
      // An input that cannot be opened or breaks off is one error; the next input is read all the same.
      if (!(error instanceof AppError)) throw error;
      pieces.push({ error: plainError(error) });
    }
  }
  if (pieces.length > 0) yield take();
}

async function* lineGroups(input: Input, metadata: Metadata, columns?: ColumnMapping): AsyncGenerator<LineGroup> {
  let lines: Line[] = [];
  let size = 0;
  const take = (): LineGroup => {
    const group = { input: input.name, metadata, lines, ...(columns === undefined ? {} : { columns }) };
    lines = [];
    size = 0;
    return group;
  };
  try {
    for await (const line of readLines(input.bytes())) {
      lines.push(line);
      size += line.bytes?.length ?? 0;
      if (lines.length >= GROUP || size >= GROUP_BYTES) yield take();
    }
  } catch (error) {
    // What came before the input broke off is read.
    if (lines.length > 0) yield take();
    throw error;
  }
  if (lines.length > 0) yield take();
}

/** Codes what has to be coded; of a report that is kept already only the copy is noted. */
async function prepareGroup(record: Database, group: Group, hands: Hands): Promise<readonly (Ready | AppError)[]> {
  const entries = 'lines' in group ? await hands.lines(group) : await readPieces(group.pieces, hands);
  const reports = entries.flatMap((entry) => ('report' in entry ? [entry.report] : []));
  const copies = reports.map(copyOf);
  const known = copies.length === 0 ? new Set<number>() : await findKnown(record, copies);
  const open = reports.filter((_, index) => !known.has(index));
  const coded = open.length === 0 ? [] : await hands.reports(open);
  let [report, next] = [0, 0];
  return entries.map((entry) => {
    if ('error' in entry) return wholeError(entry.error);
    if ('prepared' in entry) return entry.prepared;
    const index = report++;
    return known.has(index) ? (copies[index] as KnownCopy) : (coded[next++] as PreparedArticle);
  });
}

/** The pieces in their order, with what stands in each document in its place. */
async function readPieces(
  pieces: readonly (PreparedEntry | { readonly document: Document })[],
  hands: Hands,
): Promise<readonly PreparedEntry[]> {
  const entries: PreparedEntry[] = [];
  let documents: Document[] = [];
  const readDocuments = async (): Promise<void> => {
    if (documents.length > 0) entries.push(...(await hands.documents(documents)));
    documents = [];
  };
  for (const piece of pieces) {
    if ('document' in piece) documents.push(piece.document);
    else {
      await readDocuments();
      entries.push(piece);
    }
  }
  await readDocuments();
  return entries;
}

/** Under what id and with what metadata the coder would return the report: enough to see that it is kept already, without coding it. */
function copyOf({ article }: Report): KnownCopy {
  const { ref = null, url = null, outlet = null, title = null, published = null } = article;
  return {
    id: `sha256:${sha256(article.text)}`,
    printing: { ref, url, outlet, title, published: published !== null && isIsoDay(published) ? published : null },
  };
}
