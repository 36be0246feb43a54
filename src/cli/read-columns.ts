// Which column holds what: `text=BODY,title=HEADLINE`.

import { AppError } from '../domain/errors.ts';
import type { ColumnMapping } from '../tasks/code-reports.ts';

const FIELDS = ['text', 'id', 'title', 'url', 'outlet', 'published'] as const;

export interface ColumnOptions {
  readonly columns?: string;
}

export function columnsOf({ columns }: ColumnOptions): ColumnMapping {
  const pairs = (columns ?? '').split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [field = '', ...name] = pair.split('=').map((part) => part.trim());
      if (!(FIELDS as readonly string[]).includes(field) || name.join('=') === '')
        throw new AppError('USAGE_BAD_VALUE', { option: '--columns', value: pair, expected: `${FIELDS.join(' | ')} = \u2026` });
      return [field, name.join('=')];
    }),
  );
}
