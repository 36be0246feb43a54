// Everything about one event as a person reads it: what happened, how it went from plan to outcome, what each account says in which words, who
// vouches for it, and every figure with its source.

import type { AccountView, ArticleView, EventDetail, StepView } from '../../domain/index.ts';
import { daysText, figuresText, hanging, INDENT, joinFacts, type LineContext, lineContext } from './block-lines.ts';
import { markedText } from './marked-text.ts';
import type { Presentation } from './presentation.ts';
import { isolate, isolateLine, printable, showMarks, wrap } from './terminal-text.ts';
import { eventLines, OUTCOME_STYLE, shortId } from './write-timeline-event.ts';

const LABELS = ['place', 'casualties', 'origins', 'open'] as const;

/** Ends with a line feed. */
export function writeEventDetail(event: EventDetail, presentation: Presentation): string {
  const { speaker } = presentation;
  const context = lineContext(presentation, LABELS);
  const parts = [
    eventLines(context, event),
    section(
      context,
      'history',
      turns(event.history).flatMap((step) => stepLines(context, step)),
    ),
    section(
      context,
      'accounts',
      event.tellings.flatMap((account) => accountLines(context, account)),
    ),
    section(
      context,
      'origins',
      event.vouchers.flatMap(({ name, accounts }) =>
        hanging(
          `${INDENT}\u2013 `,
          `${isolate(printable(name))} (${speaker.say('event.accounts', { count: accounts.length })})`,
          presentation.columns,
        ),
      ),
    ),
    section(
      context,
      'figures',
      event.figures.flatMap((figures) =>
        hanging(
          `${INDENT}\u2013 `,
          `${figuresText(speaker, figures)}: ${sourcesOf(figures.outlets, figures.accounts)}`,
          presentation.columns,
        ),
      ),
    ),
  ];
  parts.push(
    section(
      context,
      'reviews',
      event.reviews.flatMap(({ number, made, who, action, account, note }) =>
        hanging(
          `${INDENT}\u2013 `,
          [
            String(number),
            made.slice(0, 10),
            isolate(printable(who)),
            speaker.say(`review.${action}`),
            shortId(account),
            ...(note === null ? [] : [isolate(printable(note))]),
          ].join(' \u00B7 '),
          presentation.columns,
        ),
      ),
    ),
  );
  const left = event.accounts - event.tellings.length;
  if (left > 0) parts.push([context.paint('dim', speaker.say('event.left', { count: left }))]);
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const section = ({ speaker, paint }: LineContext, name: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [paint('bold', speaker.say(`section.${name}`)), ...lines];

/** Of steps that say the same one after the other, the first. */
const turns = (history: readonly StepView[]): readonly StepView[] =>
  history.filter(({ outcome }, index) => outcome !== history[index - 1]?.outcome);

function stepLines(
  { speaker, paint, presentation }: LineContext,
  { outcome, said, article, account }: StepView,
): readonly string[] {
  const day = said === null ? speaker.say('event.undated') : daysText(said);
  const facts = [day, speaker.say(`outcome.${outcome}`), articleName(article), shortId(account)];
  return joinFacts(facts, presentation.columns - INDENT.length - 2).map((line, index) =>
    index === 0 ? `${INDENT}${paint(OUTCOME_STYLE[outcome], '\u2022')} ${line}` : `${INDENT}  ${line}`,
  );
}

function accountLines(context: LineContext, account: AccountView): readonly string[] {
  const { speaker, paint, width, presentation } = context;
  const { article } = account;
  const day = article.published ?? (article.written === null ? null : daysText(article.written));
  const head = [
    paint('bold', articleName(article)),
    ...(day === null ? [] : [day]),
    speaker.say(`status.${account.status}`),
    ...(account.date === null ? [] : [speaker.say('event.dated', { days: daysText(account.date) })]),
    ...(article.reprintOf === null ? [] : [speaker.say('event.reprint', { id: shortId(article.reprintOf) })]),
    paint('dim', shortId(account.id)),
  ];
  return [
    ...joinFacts(head, width).map((line) => INDENT + line),
    ...[...Map.groupBy(account.evidence, ({ text }) => text)].flatMap(([text, told]) =>
      showMarks(
        wrap(
          markedText(
            text,
            told.map(({ trigger }) => trigger),
          ),
          width - 4,
        ),
        paint,
        presentation.hasColor,
      ).map((line) => `${INDENT}  ${isolateLine(line)}`),
    ),
    ...account.chains.flatMap((chain) =>
      wrap(
        `${speaker.say('label.saidBy')}: ${chain.map(({ name }) => isolate(printable(name[speaker.language]))).join(' \u2190 ')}`,
        width - 2,
      ).map((line) => `${INDENT}  ${line}`),
    ),
  ];
}

/** Its outlet and ref, else its short id. */
export const articleName = ({ outlet, ref, id }: ArticleView): string =>
  isolate(printable([outlet, ref].filter((part) => part !== null).join(' ') || shortId(id)));

const sourcesOf = (outlets: readonly string[], accounts: readonly string[]): string =>
  [
    ...outlets.map((outlet) => isolate(printable(outlet))),
    ...(outlets.length === 0 ? accounts.slice(0, 3).map(shortId) : []),
  ].join(', ');
