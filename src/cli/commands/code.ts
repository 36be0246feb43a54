// `isnad code`: codes files or standard input and prints events for people, or JSON for programs.

import { AppError, EXIT } from '../../domain/errors.ts';
import { codeReports, type OutputFormat } from '../../tasks/code-reports.ts';
import { describeError } from '../describe-error.ts';
import { formatOf, isAddress, openInputs, STANDARD_INPUT } from '../open-inputs.ts';
import { presentationOf } from '../presentation.ts';
import { print, watchForClosedOutput } from '../print.ts';
import type { CodeCommandOptions } from '../program.ts';
import { startProgress } from '../progress.ts';
import { columnsOf } from '../read-columns.ts';
import { addressOpener } from '../read-fetching.ts';
import { metadataOf } from '../read-metadata.ts';
import type { Terminal } from '../terminal.ts';

/** From this many files on a bar is worth its line. */
const MANY_FILES = 4;

export async function runCode(files: readonly string[], options: CodeCommandOptions, terminal: Terminal): Promise<number> {
  const format = outputOf(options);
  const metadata = metadataOf(options);
  const columns = columnsOf(options);
  const names = namesOf(files);
  watchForClosedOutput();

  const isLong =
    names.length >= MANY_FILES ||
    names.some((name) => isAddress(name) || /\.(?:jsonl|ndjson|csv|tsv|zip|wacz|warc|warc\.gz)$/iu.test(name)) ||
    options.ndjson === true;
  let size: number | null = null;
  const progress = startProgress(isLong && Boolean(process.stderr.isTTY), terminal.speaker, () => size);
  const opened = openInputs(names, {
    asLines: options.ndjson === true,
    onBytes: progress.read,
    fetch: addressOpener(options),
  });
  size = opened.size;

  let coded = 0;
  let failed = 0;
  for await (const step of codeReports({
    inputs: opened.inputs,
    metadata,
    columns,
    isOne: names.length === 1 && isOneReport(names[0] ?? ''),
    format,
    presentation: presentationOf(terminal, options.explain === true),
  })) {
    if ('coded' in step) {
      coded += 1;
      progress.coded(1);
    } else if ('output' in step) {
      if (process.stdout.isTTY) progress.clear();
      await print(step.output);
    } else {
      failed += 1;
      progress.clear();
      process.stderr.write(`${describeError(step.error, terminal)}\n`);
    }
  }
  progress.clear();
  if (failed === 0) return EXIT.ok;
  if (coded > 0) process.stderr.write(`isnad: ${terminal.speaker.say('summary.failed', { count: failed, coded })}\n`);
  return EXIT.someInputFailed;
}

function outputOf({ json, ndjson }: CodeCommandOptions): OutputFormat {
  if (json && ndjson) throw new AppError('USAGE_CONFLICT', { first: '--json', second: '--ndjson' });
  return ndjson ? 'ndjson' : json ? 'json' : 'blocks';
}

/** One text gives one value of JSON, and not a list. */
const isOneReport = (name: string): boolean =>
  !isAddress(name) && [null, 'text', 'html', 'pdf', 'docx'].includes(formatOf(name, false));

/** Without names, what is piped in is coded; at a terminal nobody would know that the program waits. */
function namesOf(files: readonly string[]): readonly string[] {
  if (files.length > 0) return files;
  if (process.stdin.isTTY) throw new AppError('USAGE_NO_INPUT');
  return [STANDARD_INPUT];
}
