// The files of a ZIP, one after the other, each as a stream. Bombs are refused: too many entries, one that unfolds too far, more than its length says.

import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { AppError } from '../../../domain/errors.ts';
import type { RandomAccess } from '../../report.ts';

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  /** Throws `ZIP_DAMAGED`, `ZIP_ENCRYPTED` or `ZIP_BOMB` for this entry; the others can be read. */
  readonly bytes: () => AsyncGenerator<Uint8Array>;
}

const MOST_ENTRIES = 200_000;
/** A text is packed to a tenth; what is packed to less than a five hundredth and unfolds to more than this is made to do harm. */
const BOMB_RATIO = 500;
const BOMB_SIZE = 10_000_000;

/** Throws `ZIP_DAMAGED` where the list of files cannot be read. The file stays open. */
export async function* readEntries(file: RandomAccess): AsyncGenerator<ZipEntry> {
  let zip: ZipFile | null = null;
  try {
    zip = await fromRandomAccessReaderPromise(new FileReader(file), file.size, { lazyEntries: true, autoClose: false });
    // What it says after it was closed concerns nobody.
    zip.on('error', () => {});
    if (zip.entryCount > MOST_ENTRIES) throw new AppError('ZIP_BOMB', { entry: String(zip.entryCount) });
    const opened = zip;
    for await (const entry of zip.eachEntry())
      if (!entry.fileName.endsWith('/'))
        yield { name: entry.fileName, size: entry.uncompressedSize, bytes: () => bytesOf(opened, entry) };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('ZIP_DAMAGED', { reason: reasonOf(cause) }, { cause });
  } finally {
    zip?.close();
  }
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause)).slice(0, 200);

class FileReader extends RandomAccessReader {
  readonly #file: RandomAccess;
  constructor(file: RandomAccess) {
    super();
    this.#file = file;
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#file.read(start, end), { objectMode: false });
  }
}

async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new AppError('ZIP_ENCRYPTED', {});
  if (entry.uncompressedSize > BOMB_SIZE && entry.uncompressedSize > BOMB_RATIO * entry.compressedSize)
    throw new AppError('ZIP_BOMB', { entry: entry.fileName.slice(-100) });
  try {
    const stream = await zip.openReadStreamPromise(entry);
    // yauzl itself ends the stream with an error where it unfolds to more than the length that was promised.
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('ZIP_DAMAGED', { reason: reasonOf(cause) }, { cause });
  }
}
