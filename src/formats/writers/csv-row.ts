// One row of CSV as RFC 4180 has it: commas, CRLF, quotes where they are needed. A cell that a spreadsheet would run as a formula (CWE-1236) is
// given an apostrophe in front, which spreadsheets take for "this is text".

const NEEDS_QUOTES = /[",\r\n]/u;
/** What begins a formula in some spreadsheet; the fullwidth signs too. A number may begin with its sign. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
