// What runs on a thread of its own: reads lines and documents or codes reports that it is given, and hands back all that the record keeps of them.

import { parentPort } from 'node:worker_threads';
import type { Document, Report } from '../tasks/code-reports.ts';
import {
  type LineGroup,
  packEntry,
  packPrepared,
  prepareDocuments,
  prepareLines,
  prepareReports,
} from '../tasks/prepare-entries.ts';

/** One piece of work. */
export type Work =
  | { readonly lines: LineGroup }
  | { readonly documents: readonly Document[] }
  | { readonly reports: readonly Report[] };

/** A piece of work that is done, under the number under which it was given. */
export interface Done {
  readonly number: number;
  readonly result: unknown;
}

parentPort?.on('message', async ({ number, work }: { readonly number: number; readonly work: Work }) => {
  parentPort?.postMessage({ number, result: await resultOf(work) } satisfies Done);
});

async function resultOf(work: Work): Promise<unknown> {
  if ('lines' in work) return prepareLines(work.lines).map(packEntry);
  return 'documents' in work ? prepareDocuments(work.documents) : (await prepareReports(work.reports)).map(packPrepared);
}
