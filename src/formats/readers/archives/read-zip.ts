// Goes through a ZIP: every file in it of a format that is read, in the order of the archive. Files of other kinds are passed over.

import { AppError } from '../../../domain/errors.ts';
import type { Input, Opened } from '../../report.ts';
import { formatOfName } from '../format-of.ts';
import { inputAsFile } from './bytes-as-file.ts';
import { readEntries } from './zip-entries.ts';

/** All that the files of one archive may unfold to together. */
const MOST_BYTES = 20_000_000_000;

export async function* readZip(input: Input, inside: (inner: Input) => AsyncGenerator<Opened>): AsyncGenerator<Opened> {
  const file = await inputAsFile(input);
  let size = 0;
  try {
    for await (const entry of readEntries(file)) {
      const format = formatOfName(entry.name);
      if (format === null || /(?:^|\/)(?:__MACOSX\/|\.)/u.test(entry.name)) continue;
      size += entry.size;
      if (size > MOST_BYTES) throw new AppError('ZIP_BOMB', { entry: entry.name.slice(-100) });
      yield* inside({ name: `${input.name} \u203A ${entry.name}`, format, bytes: entry.bytes });
    }
  } finally {
    await file.close();
  }
}
