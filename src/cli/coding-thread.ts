// What runs on a thread of its own: codes the reports that it is given and hands back all that the record keeps of them.

import { parentPort } from 'node:worker_threads';
import type { Report } from '../tasks/code-reports.ts';
import { prepareReport } from '../tasks/prepare-report.ts';

parentPort?.on('message', (reports: readonly Report[]) => {
  parentPort?.postMessage(reports.map(prepareReport));
});
