// What runs on a thread of its own: answers routes from a connection of its own, so that no query, however long, keeps the server from hearing others.

import { hostname } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../domain/errors.ts';
import { type Language, type Messages, speaker } from '../domain/speak.ts';
import { type Location, openRecord } from '../tasks/open-record.ts';
import { answerText, type PlainAsked } from './answer-route.ts';
import type { Answered } from './reading-threads.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes/all-routes.ts';
import { sentencesBy } from './sentences.ts';

export interface ReadingData {
  readonly location: Location;
  readonly messages: Readonly<Record<Language, Messages>>;
}

const { location, messages } = workerData as ReadingData;
const opening = {
  command: 'isnad serve',
  host: hostname(),
  process: process.pid,
  now: () => new Date(),
  patience: 0,
  readOnly: true,
};
const reader = openRecord(location, opening);
const sentences = sentencesBy({ en: speaker('en', messages.en), ar: speaker('ar', messages.ar) });
const routes = new Map(ROUTES.map((route) => [route.id, route]));

let isReady = false;

async function answered(asked: PlainAsked): Promise<Answered> {
  try {
    return { text: await answerText(routes.get(asked.route) as Route, { reader: await reader, sentences }, asked) };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, details: error.details };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', async (asked: PlainAsked | null) => {
  if (asked !== null) {
    parentPort?.postMessage(await answered(asked));
    // Offices of actors are in the lexicon: it is opened before somebody waits for it, and after the first answer.
    if (!isReady) setImmediate(async () => (await import('../tasks/self-check.ts')).openedLexicon());
    isReady = true;
  } else {
    await (await reader).close();
    parentPort?.close();
  }
});
