// A count that an option gives.

import { AppError } from '../domain/errors.ts';

/** Null where the option was not given. Throws `USAGE_BAD_VALUE` for what is no whole number within the bounds. */
export function countOf(option: string, value: string | undefined, [least, most]: readonly [number, number]): number | null {
  if (value === undefined) return null;
  const count = Number(value);
  if (Number.isInteger(count) && count >= least && count <= most) return count;
  throw new AppError('USAGE_BAD_VALUE', { option, value, expected: `${least}\u2013${most}` });
}
