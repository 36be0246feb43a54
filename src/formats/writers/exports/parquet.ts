// Parquet, for DuckDB, pandas and Arrow: the table of `csv` with typed days and numbers, and where the place lies. Rows leave in groups, so that
// memory holds one group however many events there are.

import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DescribedEvent, ExportWriter } from '../../../domain/described-event.ts';
import type { NamedEntity } from '../../../domain/index.ts';
import { firstDay, lastDay } from './cells.ts';

const GROUP = 20_000;

type Cell = string | number | Date | null;
type Kind = 'text' | 'day' | 'count' | 'degrees';

const KINDS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  day: { type: 'INT32', converted_type: 'DATE' },
  count: { type: 'INT32' },
  degrees: { type: 'DOUBLE' },
} as const;

interface Column {
  readonly name: string;
  readonly kind: Kind;
  readonly of: (event: DescribedEvent) => Cell;
}

const day = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));
const joined = (values: readonly string[]): string => values.join('; ');
const locationOf = ({ view, entities }: DescribedEvent) =>
  (view.place ? entities.get(view.place.id) : undefined)?.location ?? null;

const text = (name: string, of: Column['of']): Column => ({ name, kind: 'text', of });
const count = (name: string, of: Column['of']): Column => ({ name, kind: 'count', of });
const parties = (name: 'actor' | 'recipient'): readonly Column[] => {
  const list =
    (value: (one: NamedEntity) => string) =>
    ({ view }: DescribedEvent): string =>
      joined(view[name].map(value));
  return [
    text(
      `${name}_ids`,
      list(({ id }) => id),
    ),
    text(
      `${name}s_en`,
      list(({ name: { en } }) => en),
    ),
    text(
      `${name}s_ar`,
      list(({ name: { ar } }) => ar),
    ),
    text(`${name}_countries`, ({ view, entities }) => joined(view[name].flatMap(({ id }) => entities.get(id)?.country ?? []))),
  ];
};

const COLUMNS: readonly Column[] = [
  text('event', ({ view }) => view.id),
  { name: 'first_day', kind: 'day', of: ({ view }) => day(firstDay(view)) },
  { name: 'last_day', kind: 'day', of: ({ view }) => day(lastDay(view)) },
  { name: 'first_told', kind: 'day', of: ({ view }) => day(view.told?.start ?? null) },
  text('type', ({ view }) => view.type),
  text('modes', ({ view }) => joined(view.modes)),
  text('outcome', ({ view }) => view.outcome),
  ...parties('actor'),
  ...parties('recipient'),
  text('place_id', ({ view }) => view.place?.id ?? null),
  text('place_en', ({ view }) => view.place?.name.en ?? null),
  text('place_ar', ({ view }) => view.place?.name.ar ?? null),
  text('place_country', (event) => locationOf(event)?.country ?? null),
  { name: 'latitude', kind: 'degrees', of: (event) => locationOf(event)?.lat ?? null },
  { name: 'longitude', kind: 'degrees', of: (event) => locationOf(event)?.lon ?? null },
  count('dead_least', ({ view }) => view.casualties?.dead?.[0] ?? null),
  count('dead_most', ({ view }) => view.casualties?.dead?.[1] ?? null),
  count('injured_least', ({ view }) => view.casualties?.injured?.[0] ?? null),
  count('injured_most', ({ view }) => view.casualties?.injured?.[1] ?? null),
  count('accounts', ({ view }) => view.accounts),
  count('origins', ({ view }) => view.origins),
  text('outlets', ({ outlets }) => joined(outlets)),
];

export function parquetWriter(version: string): ExportWriter {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    createdBy: `isnad ${version}`,
    schema: [
      { name: 'root', num_children: COLUMNS.length },
      ...COLUMNS.map(({ name, kind }) => ({ name, repetition_type: 'OPTIONAL' as const, ...KINDS[kind] })),
    ],
  });
  let cells: Cell[][] = COLUMNS.map(() => []);
  const taken = (): Uint8Array => {
    const written = bytes.getBytes().slice();
    bytes.index = 0;
    return written;
  };
  const flush = (): Uint8Array => {
    if ((cells[0]?.length ?? 0) > 0)
      file.write({ columnData: COLUMNS.map(({ name }, at) => ({ name, data: cells[at] as Cell[] })), rowGroupSize: GROUP });
    cells = COLUMNS.map(() => []);
    return taken();
  };
  return {
    begin: taken,
    event: (event) => {
      for (const [at, { of }] of COLUMNS.entries()) (cells[at] as Cell[]).push(of(event));
      return (cells[0]?.length ?? 0) >= GROUP ? flush() : '';
    },
    end: () => {
      const rest = flush();
      file.finish();
      return Buffer.concat([rest, taken()]);
    },
  };
}
