// `isnad backup FILE` writes the whole record into one file; `isnad restore FILE` puts such a file in the record's place.

import { EXIT } from '../../domain/errors.ts';
import { backupRecord, restoreRecord } from '../../tasks/backup-record.ts';
import { locationOf, openForReading, openingOf, type RecordOptions } from '../open-record.ts';
import type { Terminal } from '../terminal.ts';

export interface RestoreCommandOptions extends RecordOptions {
  readonly replace?: boolean;
}

export async function runBackup(file: string, options: RecordOptions, { speaker }: Terminal): Promise<number> {
  const record = await openForReading('backup', options);
  try {
    await backupRecord(record, file, openingOf('backup'));
    process.stderr.write(`isnad: ${speaker.say('backup.done', { record: record.location, file })}\n`);
  } finally {
    await record.close();
  }
  return EXIT.ok;
}

export async function runRestore(file: string, options: RestoreCommandOptions, { speaker }: Terminal): Promise<number> {
  const location = locationOf(options);
  const aside = await restoreRecord(file, location, { replace: options.replace === true, opening: openingOf('restore') });
  process.stderr.write(`isnad: ${speaker.say('restore.done', { file })}\n`);
  if (aside !== null) process.stderr.write(`isnad: ${speaker.say('restore.aside', { file: aside })}\n`);
  return EXIT.ok;
}
