// Turns what a command line names into inputs: files with their format and their bytes on demand, addresses with a fetcher; and how many bytes there
// are, for the progress bar. `FILE#bytes=START-END` is a part of a file, as the indexes of web archives give it.

import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { AppError } from '../domain/errors.ts';
import type { Format, Input, RandomAccess } from '../tasks/code-reports.ts';
import { formatOfName } from '../tasks/format-of-name.ts';

export const STANDARD_INPUT = '-';

export interface OpenedInputs {
  readonly inputs: AsyncIterable<Input>;
  /** Bytes of all inputs; null where one of them cannot be known (a pipe, an address). */
  readonly size: number | null;
}

export interface OpeningOptions {
  /** What names do not say to be something else is JSON Lines. */
  readonly asLines: boolean;
  /** Hears of every piece that is read. */
  readonly onBytes: (count: number) => void;
  /** The inputs behind an address. */
  readonly fetch: (address: string) => AsyncIterable<Input>;
}

export const isAddress = (name: string): boolean => /^https?:\/\//iu.test(name);

export function openInputs(names: readonly string[], options: OpeningOptions): OpenedInputs {
  const sizes = names.map(sizeOf);
  return {
    inputs: inputsOf(names, options),
    size: sizes.some((size) => size === null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
  };
}

async function* inputsOf(names: readonly string[], options: OpeningOptions): AsyncGenerator<Input> {
  for (const name of names) {
    if (isAddress(name)) yield* options.fetch(name);
    else yield fileInput(name, options);
  }
}

/** Decided by the name alone where that says it: text and lines need no look at the bytes. */
export function formatOf(name: string, asLines: boolean): Format | null {
  const format = formatOfName(partOf(name).file);
  if (format !== null) return format;
  return asLines ? 'json-lines' : null;
}

function fileInput(name: string, { asLines, onBytes }: OpeningOptions): Input {
  const part = partOf(name);
  const isFile = name !== STANDARD_INPUT && part.start === null && statSync(name, { throwIfNoEntry: false })?.isFile() === true;
  return {
    name,
    format: formatOf(name, asLines),
    bytes: () => readBytes(name, onBytes),
    ...(isFile ? { open: () => openFile(name, onBytes) } : {}),
  };
}

interface FilePart {
  readonly file: string;
  readonly start: number | null;
  readonly end: number | null;
}

function partOf(name: string): FilePart {
  const found = /^(.+)#bytes=(\d{1,15})-(\d{1,15})?$/u.exec(name);
  if (found === null || statSync(name, { throwIfNoEntry: false }) !== undefined) return { file: name, start: null, end: null };
  return { file: found[1] ?? name, start: Number(found[2]), end: found[3] === undefined ? null : Number(found[3]) };
}

/** A file that is not there has no size here; reading it reports it. */
function sizeOf(name: string): number | null {
  if (name === STANDARD_INPUT || isAddress(name)) return null;
  const { file, start, end } = partOf(name);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isFile()) return null;
  return start === null ? found.size : Math.max(0, Math.min(found.size, (end ?? found.size) + 1) - start);
}

async function* readBytes(name: string, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  const { file, start, end } = partOf(name);
  const range = { ...(start === null ? {} : { start }), ...(end === null ? {} : { end }) };
  const stream: AsyncIterable<Buffer> =
    name === STANDARD_INPUT ? process.stdin : createReadStream(file, { highWaterMark: 1 << 16, ...range });
  try {
    for await (const chunk of stream) {
      onBytes(chunk.length);
      yield chunk;
    }
  } catch (cause) {
    throw readError(file, cause);
  }
}

/** Bytes that are read at a time. */
const PIECE = 1 << 16;

async function openFile(name: string, onBytes: (count: number) => void): Promise<RandomAccess> {
  try {
    const handle = await open(name);
    const { size } = await handle.stat();
    return {
      size,
      async *read(start, end) {
        // A stream for every piece would leave its listeners on the file.
        for (let at = start; at < end; ) {
          const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(PIECE, end - at)), 0, null, at);
          if (bytesRead === 0) return;
          at += bytesRead;
          onBytes(bytesRead);
          yield buffer.subarray(0, bytesRead);
        }
      },
      close: () => handle.close(),
    };
  } catch (cause) {
    throw readError(name, cause);
  }
}

function readError(name: string, cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause;
  const place = { input: name, line: null };
  if (cause.code === 'ENOENT') return new AppError('FILE_NOT_FOUND', { file: name }, { cause, place });
  if (cause.code === 'EISDIR') return new AppError('FILE_IS_A_DIRECTORY', { file: name.replace(/\/+$/u, '') }, { cause, place });
  return new AppError('FILE_UNREADABLE', { file: name, reason: String(cause.code) }, { cause, place });
}
