// `isnad serve`: the API and the workbench on this machine, until it is told to stop. `isnad add` may run meanwhile on the same record.

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { errorAnswer } from '../../api/answer-error.ts';
import { createApp } from '../../api/app.ts';
import { isProtected, type Tokens } from '../../api/guard.ts';
import { Jobs } from '../../api/jobs.ts';
import { type ReadingThreads, startReadingThreads } from '../../api/reading-threads.ts';
import { sentencesBy } from '../../api/sentences.ts';
import { checkHost, type Listening, serve } from '../../api/serve.ts';
import { findStaticFiles } from '../../api/static-files.ts';
import { AppError, EXIT } from '../../domain/errors.ts';
import { openedLexicon } from '../../tasks/self-check.ts';
import { VERSION } from '../../tasks/version.ts';
import { loadMessages, messagesOf } from '../load-messages.ts';
import { locationOf, openForReading, openForWriting, type RecordOptions } from '../open-record.ts';
import { addressOpener } from '../read-fetching.ts';
import { startThreads } from '../start-threads.ts';
import type { Terminal } from '../terminal.ts';
import { today } from '../today.ts';

export interface ServeCommandOptions extends RecordOptions {
  readonly port?: string;
  readonly host?: string;
  readonly readToken?: string;
  readonly writeToken?: string;
}

const USUAL_PORT = 4747;
/** One for a question that takes long, one for all others. */
const READERS = 2;
const LAST_PORT = 65_535;
const WORKBENCH = fileURLToPath(new URL('../../../dist/workbench/', import.meta.url));

/** `onListening`: hears where the server is. */
export async function runServe(
  options: ServeCommandOptions,
  terminal: Terminal,
  onListening: (url: string) => void = () => {},
): Promise<number> {
  const tokens = tokensOf(options);
  const place = { host: options.host ?? '127.0.0.1', port: portOf(options.port), tokens };
  checkHost(place);
  const writer = await openForWriting('serve', options, terminal);
  const threads = startThreads(Math.max(1, availableParallelism() - 1));
  try {
    const reader = await openForReading('serve', options);
    let readers: ReadingThreads | null = null;
    try {
      const speakers = { en: loadMessages('en'), ar: loadMessages('ar') };
      const now = (): Date => new Date();
      const jobs = new Jobs({
        add: { record: writer, now, hands: threads },
        tell: (error, language) => errorAnswer(error, speakers[language]),
      });
      const workbench = findStaticFiles(WORKBENCH);
      readers = startReadingThreads(READERS, {
        location: locationOf(options),
        messages: { en: messagesOf('en'), ar: messagesOf('ar') },
      });
      readers.warm();
      const app = createApp({
        reader,
        writer,
        jobs,
        openAddress: addressOpener({}),
        now,
        today,
        sentences: sentencesBy(speakers),
        versions: { isnad: VERSION, lexicon: openedLexicon() },
        tokens,
        read: readers.ask,
        workbench,
        onFault: (fault) => console.error(fault),
      });
      const listening = await serve(app, place);
      sayWhere(listening, tokens, workbench !== null, writer.location, terminal);
      onListening(listening.url);
      await untilInterrupted();
      process.stderr.write(`isnad: ${terminal.speaker.say('serve.stopping')}\n`);
      await listening.stop();
      await jobs.stop();
    } finally {
      await readers?.close();
      await reader.close();
    }
  } finally {
    await threads.close();
    await writer.close();
  }
  return EXIT.ok;
}

function tokensOf({ readToken, writeToken }: ServeCommandOptions): Tokens {
  const given = (option: string, value: string | undefined): string | null => {
    if (value === undefined || value === '') return null;
    if (/^[\x21-\x7e]{8,200}$/u.test(value)) return value;
    throw new AppError('USAGE_BAD_VALUE', { option, value: '\u2026', expected: '8\u2013200 A\u2013Z a\u2013z 0\u20139 \u2026' });
  };
  return {
    read: given('--read-token', readToken ?? process.env.ISNAD_READ_TOKEN),
    write: given('--write-token', writeToken ?? process.env.ISNAD_WRITE_TOKEN),
  };
}

function portOf(value: string | undefined): number {
  if (value === undefined) return USUAL_PORT;
  const port = Number(value);
  if (/^\d{1,5}$/u.test(value) && port <= LAST_PORT) return port;
  throw new AppError('USAGE_BAD_VALUE', { option: '--port', value, expected: `0\u2013${LAST_PORT}` });
}

function sayWhere(
  { url, host }: Listening,
  tokens: Tokens,
  hasWorkbench: boolean,
  record: string,
  { speaker: { say } }: Terminal,
): void {
  const lines = [
    say('serve.listening', { url, record }),
    say('serve.docs', { url: `${url}/api/docs` }),
    ...(hasWorkbench ? [] : [say('serve.noWorkbench')]),
    isProtected(tokens) ? say('serve.protected') : say('serve.loopbackOnly', { host }),
  ];
  process.stderr.write(lines.map((line) => `isnad: ${line}\n`).join(''));
}

/** Ctrl-C, or the signal by which a system stops its services. */
const untilInterrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
