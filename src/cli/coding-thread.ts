// What runs on a thread of its own: reads lines or codes reports that it is given, and hands back all that the record keeps of them.

import { parentPort } from 'node:worker_threads';
import type { Report } from '../tasks/code-reports.ts';
import { type LineGroup, prepareLines, prepareReports } from '../tasks/prepare-entries.ts';

/** One piece of work. */
export type Work = { readonly lines: LineGroup } | { readonly reports: readonly Report[] };

parentPort?.on('message', async (work: Work) => {
  parentPort?.postMessage('lines' in work ? prepareLines(work.lines) : await prepareReports(work.reports));
});
