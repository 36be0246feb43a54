// One error as one line: where it is, what it says in the reader's language, its code.

import type { AppError } from '../domain/errors.ts';
import type { Terminal } from './terminal.ts';

/** `isnad: reports.jsonl:17: sentence [LINE_NOT_JSON]`. Values come from outside: nothing of them may steer the terminal. */
export function describeError(error: AppError, { speaker, hasErrorColor }: Pick<Terminal, 'speaker' | 'hasErrorColor'>): string {
  const details = Object.fromEntries(
    Object.entries(error.details).map(([key, value]) => [key, typeof value === 'string' ? harmless(value) : value]),
  );
  const { place } = error;
  const where = place === null ? '' : `${harmless(place.input)}${place.line === null ? '' : `:${place.line}`}: `;
  const code = hasErrorColor ? `\u001B[31m[${error.code}]\u001B[39m` : `[${error.code}]`;
  return `isnad: ${where}${speaker.say(`error.${error.code}`, details)} ${code}`;
}

const LONGEST_VALUE = 200;

const harmless = (value: string): string => {
  const line = value.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ');
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE)}\u2026` : line;
};
