// The API on a free port of this machine, on a record of the test's own, as `isnad serve` starts it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorAnswer } from '../src/api/answer-error.ts';
import { createApp } from '../src/api/app.ts';
import type { Tokens } from '../src/api/guard.ts';
import { Jobs } from '../src/api/jobs.ts';
import { startReadingThreads } from '../src/api/reading-threads.ts';
import type { Api } from '../src/api/route.ts';
import { sentencesBy } from '../src/api/sentences.ts';
import { serve } from '../src/api/serve.ts';
import { findStaticFiles } from '../src/api/static-files.ts';
import { addressOpener } from '../src/cli/read-fetching.ts';
import { type Language, type Messages, speaker } from '../src/domain/speak.ts';
import type { Database, Opening } from '../src/record/database.ts';
import { type Location, openRecord } from '../src/record/open-record.ts';
import { ROOT } from './report-files.ts';

const TODAY = '2026-11-24';

const opening: Opening = {
  command: 'isnad serve',
  host: 'here',
  process: process.pid,
  now: () => new Date(`${TODAY}T12:00:00Z`),
  patience: 5_000,
};

export interface StartedApi {
  readonly url: string;
  readonly port: number;
  readonly writer: Database;
  /** What went wrong inside, which clients are not told. */
  readonly faults: readonly unknown[];
  readonly stop: () => Promise<void>;
}

const messagesOf = (language: Language): Messages =>
  JSON.parse(readFileSync(join(ROOT, 'messages', `${language}.json`), 'utf8')) as Messages;

/** `workbench`: a folder with the built workbench. */
export async function startApi(
  location: Location,
  {
    tokens = { read: null, write: null },
    workbench,
    openAddress = addressOpener({}),
  }: { readonly tokens?: Tokens; readonly workbench?: string; readonly openAddress?: Api['openAddress'] } = {},
): Promise<StartedApi> {
  const writer = await openRecord(location, opening);
  const reader = await openRecord(location, { ...opening, readOnly: true });
  const messages = { en: messagesOf('en'), ar: messagesOf('ar') };
  const speakers = { en: speaker('en', messages.en), ar: speaker('ar', messages.ar) };
  const threads = startReadingThreads(2, { location, messages });
  const faults: unknown[] = [];
  const jobs = new Jobs({
    add: { record: writer, now: opening.now },
    tell: (error, language) => errorAnswer(error, speakers[language]),
  });
  const app = createApp({
    reader,
    writer,
    jobs,
    openAddress,
    now: opening.now,
    today: () => TODAY,
    sentences: sentencesBy(speakers),
    versions: { isnad: '0.1.0', lexicon: 'sha256:0000000000000000' },
    tokens,
    read: threads.ask,
    workbench: workbench === undefined ? null : findStaticFiles(workbench),
    onFault: (fault) => faults.push(fault),
  });
  const { url, port, stop } = await serve(app, { host: '127.0.0.1', port: 0, tokens });
  return {
    url,
    port,
    writer,
    faults,
    stop: async () => {
      await stop();
      await jobs.stop();
      await threads.close();
      await reader.close();
      await writer.close();
    },
  };
}
