// A report as a PDF: Arabic shaped and joined, lines of mixed directions in their order, text that can be selected, links from accounts to sources and back.

import type { OutcomeToday } from '../../../domain/index.ts';
import { MARK_END, MARK_START } from '../terminal-text.ts';
import type { Direction } from './bidi-lines.ts';
import { type PdfPage, pdfPage, type Stretch } from './pdf-page.ts';
import type { Fact, ReportAccount, ReportEvent, ReportHead, ReportSource, ReportWriter } from './report-content.ts';
import type { ReportFont } from './report-font.ts';

const FAINT = '#5b6470';
const LINK = '#1f4f86';
const COLORS: Readonly<Record<OutcomeToday, string>> = {
  happened: '#1c6b3a',
  planned: '#1f5f99',
  possible: '#8a5a00',
  unknown: '#8a5a00',
  failed: '#a3261f',
  'called-off': '#a3261f',
  denied: '#a3261f',
};
/** Room for an event's head and the beginning of its first account. */
const HEAD_ROOM = 150;

export function pdfReport(
  head: ReportHead,
  fonts: readonly ReportFont[],
  facts: { readonly made: string; readonly producer: string },
): ReportWriter {
  const page = pdfPage(fonts, { ...facts, title: head.title, language: head.language });
  const direction: Direction = head.language === 'ar' ? 'rtl' : 'ltr';
  return {
    begin: () => {
      page.write([{ text: head.title, isBold: true }], { direction, size: 20 });
      writeFacts(page, head.facts, direction);
      return page.taken();
    },
    event: (event) => {
      writeEvent(page, event, head);
      return page.taken();
    },
    end: (sources, isEmpty) => {
      if (isEmpty !== null) page.write([{ text: isEmpty }], { direction, size: 11, above: 12 });
      page.rule(16);
      page.keep(HEAD_ROOM / 2);
      page.write([{ text: head.labels.sources, isBold: true }], { direction, size: 14, above: 8 });
      for (const source of sources) writeSource(page, source, direction);
      page.end();
      return page.taken();
    },
  };
}

function writeFacts(page: PdfPage, facts: readonly Fact[], direction: Direction): void {
  for (const { label, value } of facts) page.write([{ text: `${label}: ${value}` }], { direction, size: 10, color: FAINT });
}

function writeEvent(page: PdfPage, event: ReportEvent, { language, labels }: ReportHead): void {
  const direction: Direction = language === 'ar' ? 'rtl' : 'ltr';
  const heading = (text: string): void => page.write([{ text, isBold: true }], { direction, size: 9.5, color: FAINT, above: 6 });
  page.keep(HEAD_ROOM);
  page.rule(14);
  const when = `${event.number}. ${event.days} \u00B7 ${event.outcomeSaid}`;
  page.write([{ text: when, isBold: true }], {
    direction,
    size: 10,
    color: COLORS[event.outcome],
    above: 8,
    name: `event-${event.number}`,
  });
  page.write([{ text: event.sentence, isBold: true }], { direction, size: 13 });
  page.write([{ text: event.otherSentence }], { direction: direction === 'rtl' ? 'ltr' : 'rtl', size: 10, color: FAINT });
  writeFacts(page, event.facts, direction);
  if (event.history.length > 0) heading(labels.history);
  for (const step of event.history) page.write([{ text: step }], { direction, size: 10, indent: 12 });
  if (event.figures.length > 0) heading(labels.figures);
  for (const { said, sources } of event.figures)
    page.write([{ text: `${said} ${sources.map((source) => `[${source}]`).join(' ')}` }], { direction, size: 10, indent: 12 });
  heading(labels.accounts);
  for (const account of event.accounts) writeAccount(page, account, direction);
  if (event.left !== null) page.write([{ text: event.left }], { direction, size: 10, color: FAINT });
}

function writeAccount(page: PdfPage, { source, head, words, chains }: ReportAccount, direction: Direction): void {
  page.keep(40);
  page.write([{ text: `[${source}] ${head}` }], {
    direction,
    size: 10,
    color: LINK,
    above: 4,
    link: { name: `source-${source}` },
  });
  for (const text of words) page.write(markedStretches(text), { direction: 'rtl', size: 11.5, indent: 12 });
  for (const chain of chains) page.write([{ text: chain }], { direction, size: 9.5, color: FAINT, indent: 12 });
}

const markedStretches = (text: string): readonly Stretch[] =>
  text.split(MARK_START).flatMap((part, at): readonly Stretch[] => {
    if (at === 0) return [{ text: part }];
    const [marked = '', behind = ''] = part.split(MARK_END);
    return [{ text: marked, isBold: true }, { text: behind }];
  });

function writeSource(
  page: PdfPage,
  { number, name, title, address, events, eventsSaid }: ReportSource,
  direction: Direction,
): void {
  page.keep(48);
  page.write([{ text: `[${number}] ${name}` }], { direction, size: 10, above: 5, name: `source-${number}` });
  if (title !== null) page.write([{ text: title }], { direction: 'rtl', size: 11, indent: 12 });
  if (address !== null)
    page.write([{ text: address }], { direction: 'ltr', size: 9, color: LINK, indent: 12, link: { address } });
  const [first] = events;
  page.write([{ text: `${eventsSaid} ${events.join(' ')}` }], {
    direction,
    size: 9,
    color: FAINT,
    indent: 12,
    ...(first === undefined ? {} : { link: { name: `event-${first}` } }),
  });
}
