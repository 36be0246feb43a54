// `isnad event ID` shows everything about one event; `isnad compare ID` lays its accounts side by side.

import { EXIT } from '../../domain/errors.ts';
import { compareAccounts } from '../../tasks/reading/compare-accounts.ts';
import { showEvent } from '../../tasks/reading/show-event.ts';
import { writeComparison, writeEventDetail } from '../../tasks/reading/write-views.ts';
import { openForReading, type RecordOptions } from '../open-record.ts';
import { presentationOf } from '../presentation.ts';
import { print, watchForClosedOutput } from '../print.ts';
import { countOf } from '../read-filter.ts';
import type { Terminal } from '../terminal.ts';
import { today } from '../today.ts';

export interface EventCommandOptions extends RecordOptions {
  readonly limit?: string;
  readonly json?: boolean;
}

const USUAL_LIMIT = 20;

export async function runEvent(id: string, options: EventCommandOptions, terminal: Terminal): Promise<number> {
  return reading('event', options, async (record, limit) => {
    const event = await showEvent(record, id, { limit, today: today() });
    return options.json ? jsonOf(event) : writeEventDetail(event, presentationOf(terminal));
  });
}

export async function runCompare(id: string, options: EventCommandOptions, terminal: Terminal): Promise<number> {
  return reading('compare', options, async (record, limit) => {
    const comparison = await compareAccounts(record, id, { limit, today: today() });
    return options.json ? jsonOf(comparison) : writeComparison(comparison, presentationOf(terminal));
  });
}

type Write = (record: Awaited<ReturnType<typeof openForReading>>, limit: number) => Promise<string>;

async function reading(command: string, options: EventCommandOptions, write: Write): Promise<number> {
  const limit = countOf('--limit', options.limit) ?? USUAL_LIMIT;
  watchForClosedOutput();
  const record = await openForReading(command, options);
  try {
    await print(await record.snapshot(() => write(record, limit === 0 ? Number.MAX_SAFE_INTEGER : limit)));
  } finally {
    await record.close();
  }
  return EXIT.ok;
}

const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
