// Small pieces that several formats share: a cell of a tab-separated table, text of XML, and the day of an event.

import { type EventView, LAST_DAY } from '../../../domain/index.ts';

/** A row of tab-separated cells; what would break the row becomes a space. */
export const tabRow = (cells: readonly (string | number | null)[], missing: string): string =>
  `${cells.map((cell) => (cell === null || cell === '' ? missing : String(cell).replaceAll(/[\t\r\n]+/gu, ' '))).join('\t')}\n`;

const XML = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
/** Characters that XML 1.0 does not have. */
const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

export const xmlText = (text: string): string =>
  text.replaceAll(NOT_XML, '').replaceAll(/[&<>"]/gu, (one) => XML.get(one) ?? one);

/** First and last day on which it happened; an interval without an end has no last day. */
export const firstDay = ({ date }: EventView): string | null => date?.start ?? null;
export const lastDay = ({ date }: EventView): string | null => (date === null || date.end === LAST_DAY ? null : date.end);
/** The day that a table must have: the first on which it can have happened, else the first on which it was told. */
export const dayOf = (view: EventView): string | null => firstDay(view) ?? view.told?.start ?? null;
