// `isnad actor NAME` shows who somebody is and what the record holds of them; `isnad search WORDS` finds articles and entities.

import { EXIT } from '../../domain/errors.ts';
import { searchRecord } from '../../tasks/reading/search-record.ts';
import { showActor } from '../../tasks/reading/show-actor.ts';
import { writeActor, writeSearchResult } from '../../tasks/reading/write-views.ts';
import { openForReading, type RecordOptions } from '../open-record.ts';
import { presentationOf } from '../presentation.ts';
import { print, watchForClosedOutput } from '../print.ts';
import { countOf } from '../read-filter.ts';
import type { Terminal } from '../terminal.ts';
import { today } from '../today.ts';

export interface ActorCommandOptions extends RecordOptions {
  readonly limit?: string;
  readonly json?: boolean;
}

const USUAL_EVENTS = 5;
const USUAL_ARTICLES = 20;

export async function runActor(name: string, options: ActorCommandOptions, terminal: Terminal): Promise<number> {
  const limit = limitOf(options, USUAL_EVENTS);
  watchForClosedOutput();
  const record = await openForReading('actor', options);
  try {
    const actor = await record.snapshot(() => showActor(record, name, { limit, today: today() }));
    await print(options.json ? `${JSON.stringify(actor, null, 2)}\n` : writeActor(actor, presentationOf(terminal)));
  } finally {
    await record.close();
  }
  return EXIT.ok;
}

export async function runSearch(words: readonly string[], options: ActorCommandOptions, terminal: Terminal): Promise<number> {
  const { speaker } = terminal;
  const limit = limitOf(options, USUAL_ARTICLES);
  watchForClosedOutput();
  const record = await openForReading('search', options);
  try {
    const result = await record.snapshot(() => searchRecord(record, words.join(' '), limit));
    await print(options.json ? `${JSON.stringify(result, null, 2)}\n` : writeSearchResult(result, presentationOf(terminal)));
    if (result.articles.length === 0 && result.entities.length === 0)
      process.stderr.write(`isnad: ${speaker.say('search.none')}\n`);
    if (result.isCut) process.stderr.write(`isnad: ${speaker.say('search.more', { count: result.articles.length })}\n`);
  } finally {
    await record.close();
  }
  return EXIT.ok;
}

const limitOf = ({ limit }: ActorCommandOptions, usual: number): number => {
  const count = countOf('--limit', limit) ?? usual;
  return count === 0 ? 1_000_000 : count;
};
