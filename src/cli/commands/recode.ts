// `isnad recode`: codes the record again with today's lexicon, or, with --dry-run, says what that would change.

import { availableParallelism } from 'node:os';
import { EXIT } from '../../domain/errors.ts';
import type { Report } from '../../tasks/code-reports.ts';
import type { PreparedArticle } from '../../tasks/prepare-entries.ts';
import { countStale, type Difference, type Recoded, recodeArticles } from '../../tasks/recode/recode-articles.ts';
import { openedLexicon } from '../../tasks/self-check.ts';
import { VERSION } from '../../tasks/version.ts';
import { openForReading, openForWriting, type RecordOptions } from '../open-record.ts';
import { print, watchForClosedOutput } from '../print.ts';
import { startProgress } from '../progress.ts';
import { startThreads, type Threads } from '../start-threads.ts';
import type { Terminal } from '../terminal.ts';
import { watchForInterrupt } from '../watch-for-interrupt.ts';

export interface RecodeCommandOptions extends RecordOptions {
  readonly dryRun?: boolean;
  readonly ndjson?: boolean;
}

const SIGNS: Readonly<Record<Difference['kind'], string>> = { gained: '+', lost: '\u2212', changed: '~' };

export async function runRecode(options: RecodeCommandOptions, terminal: Terminal): Promise<number> {
  const { speaker } = terminal;
  const isDry = options.dryRun === true;
  watchForClosedOutput();
  const record = isDry ? await openForReading('recode', options) : await openForWriting('recode', options, terminal);
  const threads = startThreads(availableParallelism());
  const interrupt = watchForInterrupt();
  const versions = { coder: VERSION, lexicon: openedLexicon() };
  const tally = { articles: 0, changed: 0, gained: 0, lost: 0, altered: 0 };
  try {
    const stale = await countStale(record, versions);
    const progress = startProgress(Boolean(process.stderr.isTTY), speaker, () => stale, 'progress.recoded');
    const batches = recodeArticles({
      record,
      now: () => new Date(),
      versions,
      prepare: (reports) => inParts(reports, threads),
      isDry,
      isStopped: interrupt.isAsked,
    });
    for await (const batch of batches) {
      progress.read(batch.length);
      progress.coded(batch.length);
      for (const one of batch) count(one, tally);
      if (process.stdout.isTTY) progress.clear();
      const shown = batch.filter(({ differences }) => differences.length > 0);
      await print(shown.map((one) => (options.ndjson ? `${JSON.stringify(one)}\n` : blockOf(one, terminal))).join(''));
    }
    progress.clear();
  } finally {
    interrupt.stop();
    await threads.close();
    await record.close();
  }
  const { articles, ...rest } = tally;
  process.stderr.write(
    `isnad: ${speaker.say(isDry ? 'recode.would' : 'recode.done', { count: articles, lexicon: versions.lexicon, ...rest })}\n`,
  );
  return interrupt.isAsked() ? EXIT.interrupted : EXIT.ok;
}

/** As many parts as there are threads. */
async function inParts(reports: readonly Report[], threads: Threads): Promise<readonly PreparedArticle[]> {
  const size = Math.max(1, Math.ceil(reports.length / availableParallelism()));
  const parts = Array.from({ length: Math.ceil(reports.length / size) }, (_, at) => reports.slice(at * size, (at + 1) * size));
  return (await Promise.all(parts.map((part) => threads.reports(part)))).flat();
}

function count({ differences }: Recoded, tally: Record<'articles' | 'changed' | 'gained' | 'lost' | 'altered', number>): void {
  tally.articles += 1;
  if (differences.length > 0) tally.changed += 1;
  for (const { kind } of differences) tally[kind === 'changed' ? 'altered' : kind] += 1;
}

/** One line for the article, one for every event that differs, one for every slot of it that does. */
function blockOf({ id, ref, outlet, published, differences }: Recoded, { speaker }: Terminal): string {
  const head = [ref ?? id, outlet, published].filter((part) => part !== null).join(' \u00B7 ');
  const lines = differences.flatMap(({ kind, trigger, type, changes }) => [
    `  ${SIGNS[kind]} ${type} ${isolated(trigger)}`,
    ...changes.map(
      ({ slot, before, after }) =>
        `      ${speaker.say(`recode.slot.${slot}`)}: ${shownValue(before)} \u2192 ${shownValue(after)}`,
    ),
  ]);
  return `${[isolated(head), ...lines].join('\n')}\n`;
}

const shownValue = (value: string): string => (value === '' ? '\u2014' : isolated(value));
/** Values come from outside and may run from right to left: nothing of them may steer the terminal or reorder what stands around them. */
const isolated = (value: string): string => `\u2068${value.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')}\u2069`;
