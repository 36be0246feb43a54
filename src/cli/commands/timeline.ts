// `isnad timeline`: events of the record in the order of their days, for people or for programs.

import { AppError, EXIT } from '../../domain/errors.ts';
import { timeline } from '../../tasks/reading/timeline.ts';
import { understandFilter } from '../../tasks/reading/understand-filter.ts';
import { writeTimelineEvent } from '../../tasks/reading/write-views.ts';
import { openForReading } from '../open-record.ts';
import { presentationOf } from '../presentation.ts';
import { print, watchForClosedOutput } from '../print.ts';
import { askedFilterOf, countOf, type FilterOptions, sayNames } from '../read-filter.ts';
import type { Terminal } from '../terminal.ts';
import { today } from '../today.ts';

export interface TimelineCommandOptions extends FilterOptions {
  readonly limit?: string;
  readonly json?: boolean;
  readonly ndjson?: boolean;
}

const USUAL_LIMIT = 100;

export async function runTimeline(options: TimelineCommandOptions, terminal: Terminal): Promise<number> {
  if (options.json && options.ndjson) throw new AppError('USAGE_CONFLICT', { first: '--json', second: '--ndjson' });
  const asked = askedFilterOf(options);
  const limit = countOf('--limit', options.limit) ?? USUAL_LIMIT;
  watchForClosedOutput();
  const presentation = presentationOf(terminal);
  const record = await openForReading('timeline', options);
  try {
    const { filter, names } = await understandFilter(record, asked);
    sayNames(names, terminal);
    let count = 0;
    let isCut = false;
    if (options.json) await print('[');
    for await (const page of timeline({ record, filter, limit: limit === 0 ? null : limit, today: today() })) {
      isCut = page.isCut;
      for (const event of page.events) {
        if (options.json) await print(`${count > 0 ? ',' : ''}\n${JSON.stringify(event)}`);
        else if (options.ndjson) await print(`${JSON.stringify(event)}\n`);
        else await print(`${count > 0 ? '\n' : ''}${writeTimelineEvent(event, presentation)}`);
        count += 1;
      }
    }
    if (options.json) await print('\n]\n');
    if (count === 0) process.stderr.write(`isnad: ${terminal.speaker.say('timeline.none')}\n`);
    if (isCut) process.stderr.write(`isnad: ${terminal.speaker.say('timeline.more', { count })}\n`);
  } finally {
    await record.close();
  }
  return EXIT.ok;
}
