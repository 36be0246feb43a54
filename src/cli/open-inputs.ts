// Turns the file names of a command line into inputs: their format by name and option, their bytes on demand, their size for the progress bar.

import { createReadStream, statSync } from 'node:fs';
import { AppError } from '../domain/errors.ts';
import type { Input } from '../tasks/code-reports.ts';

export const STANDARD_INPUT = '-';

export interface OpenedInputs {
  readonly inputs: readonly Input[];
  /** Bytes of all inputs; null where one of them cannot be known (a pipe). */
  readonly size: number | null;
}

/** With `asLines`, everything that is not named .txt is JSON Lines. `onBytes` hears of every piece that is read. */
export function openInputs(names: readonly string[], asLines: boolean, onBytes: (count: number) => void): OpenedInputs {
  const sizes = names.map(sizeOf);
  return {
    inputs: names.map((name) => ({ name, format: formatOf(name, asLines), bytes: () => readBytes(name, onBytes) })),
    size: sizes.some((size) => size === null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
  };
}

function formatOf(name: string, asLines: boolean): Input['format'] {
  if (/\.(?:jsonl|ndjson)$/iu.test(name)) return 'json-lines';
  return asLines && !/\.(?:txt|text)$/iu.test(name) ? 'json-lines' : 'text';
}

/** A file that is not there has no size here; reading it reports it. */
function sizeOf(name: string): number | null {
  if (name === STANDARD_INPUT) return null;
  const found = statSync(name, { throwIfNoEntry: false });
  return found === undefined ? 0 : found.isFile() ? found.size : null;
}

async function* readBytes(name: string, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Buffer> =
    name === STANDARD_INPUT ? process.stdin : createReadStream(name, { highWaterMark: 1 << 18 });
  try {
    for await (const chunk of stream) {
      onBytes(chunk.length);
      yield chunk;
    }
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
