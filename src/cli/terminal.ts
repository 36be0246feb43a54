// What the terminal can do and what the reader asked for: language, columns, colour. The only reader of the environment besides main.ts.

import { AppError } from '../domain/errors.ts';
import type { Speaker } from '../domain/speak.ts';

/** Options that every command has. */
export interface CommonOptions {
  readonly lang?: string;
  readonly color?: boolean;
  readonly width?: string;
}

export interface Terminal {
  readonly speaker: Speaker;
  readonly columns: number;
  readonly hasColor: boolean;
  /** Colour on standard error, which can be a terminal when standard output is not. */
  readonly hasErrorColor: boolean;
}

const USUAL_COLUMNS = 80;
const FEWEST_COLUMNS = 40;
const MOST_COLUMNS = 1000;

export function terminalOf(options: CommonOptions, speaker: Speaker): Terminal {
  if (options.lang !== undefined && options.lang !== 'ar' && options.lang !== 'en') {
    throw new AppError('USAGE_BAD_VALUE', { option: '--lang', value: options.lang, expected: 'ar | en' });
  }
  return {
    speaker,
    columns:
      options.width === undefined ? Math.max(FEWEST_COLUMNS, process.stdout.columns ?? USUAL_COLUMNS) : columnsOf(options.width),
    hasColor: hasColor(options.color, process.stdout),
    hasErrorColor: hasColor(options.color, process.stderr),
  };
}

function columnsOf(given: string): number {
  const columns = Number(given);
  if (Number.isInteger(columns) && columns >= FEWEST_COLUMNS && columns <= MOST_COLUMNS) return columns;
  throw new AppError('USAGE_BAD_VALUE', { option: '--width', value: given, expected: `${FEWEST_COLUMNS}\u2013${MOST_COLUMNS}` });
}

/** The option first, then NO_COLOR and FORCE_COLOR (no-color.org), then whether anybody is there to see it. */
function hasColor(asked: boolean | undefined, stream: NodeJS.WriteStream): boolean {
  if (asked !== undefined) return asked;
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== '0') return true;
  return Boolean(stream.isTTY) && process.env.TERM !== 'dumb';
}
