// `isnad export`: writes events or accounts of the record for other programs, to standard output or to a file that appears whole or not at all.

import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { AppError, EXIT } from '../../domain/errors.ts';
import { EXPORT_FORMATS, exportRecord } from '../../tasks/reading/export-record.ts';
import { isReport } from '../../tasks/reading/report.ts';
import { understandFilter } from '../../tasks/reading/understand-filter.ts';
import { loadMessages } from '../load-messages.ts';
import { openForReading } from '../open-record.ts';
import { print, watchForClosedOutput } from '../print.ts';
import { askedFilterOf, type FilterOptions, sayNames } from '../read-filter.ts';
import type { Terminal } from '../terminal.ts';
import { today } from '../today.ts';

export interface ExportCommandOptions extends FilterOptions {
  readonly format: string;
  readonly output?: string;
  readonly title?: string;
}

export async function runExport(options: ExportCommandOptions, terminal: Terminal): Promise<number> {
  const format = EXPORT_FORMATS.find((one) => one === options.format);
  if (format === undefined)
    throw new AppError('USAGE_BAD_VALUE', { option: '--format', value: options.format, expected: EXPORT_FORMATS.join(' | ') });
  if (options.title !== undefined && !isReport(format))
    throw new AppError('USAGE_CONFLICT', { first: '--title', second: `--format ${format}` });
  const asked = askedFilterOf(options);
  watchForClosedOutput();
  const record = await openForReading('export', options);
  try {
    await record.snapshot(async () => {
      const { filter, names } = await understandFilter(record, asked);
      sayNames(names, terminal);
      const { speaker } = terminal;
      const report = { title: options.title ?? null, asked, names, other: loadMessages(speaker.language === 'ar' ? 'en' : 'ar') };
      const pieces = exportRecord({ record, filter, format, today: today(), speaker, report });
      if (options.output === undefined) for await (const piece of pieces) await print(piece);
      else await writeFile(options.output, pieces);
    });
  } finally {
    await record.close();
  }
  return EXIT.ok;
}

/** Into a file beside it, which takes its place once all is written. */
async function writeFile(file: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const part = `${file}.part`;
  try {
    const stream = createWriteStream(part);
    // An error of the stream comes out of `finished`, also where it comes before anything waits for it.
    const end = finished(stream);
    end.catch(() => {});
    for await (const piece of pieces)
      if (piece.length > 0 && !stream.write(piece)) await Promise.race([once(stream, 'drain'), end]);
    stream.end();
    await end;
    renameSync(part, file);
  } catch (cause) {
    rmSync(part, { force: true });
    if (cause instanceof AppError || !(cause instanceof Error) || !('code' in cause)) throw cause;
    throw new AppError('FILE_UNWRITABLE', { file, reason: String(cause.code) }, { cause });
  }
}
