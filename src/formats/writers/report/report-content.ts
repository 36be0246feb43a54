// What a report for people says, in words: its head, each event with its accounts, and the sources. How it looks is for those who write it as HTML and
// PDF. Everything that comes from articles is made printable here; escaping is the writer's.

import type { Piece } from '../../../domain/described-event.ts';
import type { AccountView, ArticleView, EventDetail, OutcomeToday, Span } from '../../../domain/index.ts';
import type { Language, Speaker } from '../../../domain/speak.ts';
import { daysText, figuresText } from '../block-lines.ts';
import { eventSentence } from '../event-sentence.ts';
import { markedText } from '../marked-text.ts';
import { isolate, printable } from '../terminal-text.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface ReportHead {
  readonly language: Language;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly labels: { readonly accounts: string; readonly figures: string; readonly history: string; readonly sources: string };
}

export interface ReportEvent {
  readonly number: number;
  readonly outcome: OutcomeToday;
  readonly outcomeSaid: string;
  readonly days: string;
  /** In the reader's language, and in the other. */
  readonly sentence: string;
  readonly otherSentence: string;
  readonly facts: readonly Fact[];
  /** From plan to outcome, where it changed. */
  readonly history: readonly string[];
  readonly accounts: readonly ReportAccount[];
  /** How many accounts more there are; null where none. */
  readonly left: string | null;
  /** Where accounts give different figures, each with its sources. */
  readonly figures: readonly { readonly said: string; readonly sources: readonly number[] }[];
}

export interface ReportAccount {
  readonly source: number;
  readonly head: string;
  /** Arabic, the triggers between `MARK_START` and `MARK_END`. */
  readonly words: readonly string[];
  readonly chains: readonly string[];
}

export interface ReportSource {
  readonly number: number;
  readonly name: string;
  readonly title: string | null;
  /** An address of the web, or null. */
  readonly address: string | null;
  readonly events: readonly number[];
  /** "events", in words that fit how many. */
  readonly eventsSaid: string;
}

/** Writes one report: `begin` once, `event` for each, `end` once. */
export interface ReportWriter {
  readonly begin: () => Piece;
  readonly event: (event: ReportEvent) => Piece;
  readonly end: (sources: readonly ReportSource[], isEmpty: string | null) => Piece;
}

export interface Speakers {
  readonly reader: Speaker;
  readonly other: Speaker;
}

/** `sourceOf` gives an article its number. */
export function reportEvent(
  event: EventDetail,
  number: number,
  { reader, other }: Speakers,
  sourceOf: (article: ArticleView) => number,
): ReportEvent {
  const { say, language } = reader;
  const fact = (label: string, value: string | null): readonly Fact[] =>
    value === null ? [] : [{ label: say(`label.${label}`), value }];
  const figures = event.figures.length < 2 ? [] : event.figures;
  const articles = new Map(event.tellings.map(({ id, article }) => [id, article]));
  const left = event.accounts - event.tellings.length;
  return {
    number,
    outcome: event.outcome,
    outcomeSaid: say(`outcome.${event.outcome}`),
    days: days(daysSaid(event, reader)),
    sentence: printable(eventSentence(event, reader)),
    otherSentence: printable(eventSentence(event, other)),
    facts: [
      ...fact('place', event.place && named(event.place.name[language])),
      ...fact('casualties', event.casualties && figuresText(reader, event.casualties)),
      ...fact(
        'origins',
        `${say('event.origins', { count: event.origins })} \u00B7 ${say('event.accounts', { count: event.accounts })}`,
      ),
      ...fact('open', event.isOpen ? say('event.open') : null),
    ],
    history: historyOf(event, reader),
    accounts: event.tellings.map((account) => accountOf(account, reader, sourceOf(account.article))),
    left: left > 0 ? say('event.left', { count: left }) : null,
    figures: figures.map((one) => ({
      said: figuresText(reader, one),
      sources: one.accounts.flatMap((id) => articles.get(id) ?? []).map(sourceOf),
    })),
  };
}

/** A name from outside, safe in a line of either direction. */
export const named = (name: string): string => isolate(printable(name));

/** Days from left to right in any line: in Arabic the parts of `2020-01-13` would change places. */
export const days = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\d/gu, '\u2066$&\u2069');

const daysSaid = ({ date, told }: EventDetail, { say }: Speaker): string =>
  date !== null ? daysText(date) : told === null ? say('event.undated') : say('event.toldOn', { days: daysText(told) });

function historyOf({ history }: EventDetail, { say }: Speaker): readonly string[] {
  const turns = history.filter(({ outcome }, at) => outcome !== history[at - 1]?.outcome);
  if (turns.length < 2) return [];
  return turns.map(
    ({ outcome, said, article }) =>
      `${said === null ? say('event.undated') : days(daysText(said))}: ${say(`outcome.${outcome}`)} (${nameOf(article)})`,
  );
}

function accountOf(account: AccountView, { say, language }: Speaker, source: number): ReportAccount {
  const { article, date, casualties } = account;
  const day = article.published ?? (article.written === null ? null : daysText(article.written));
  const head = [
    nameOf(article),
    ...(day === null ? [] : [day]),
    say(`status.${account.status}`),
    ...(date === null ? [] : [say('event.dated', { days: daysText(date) })]),
    ...(casualties === null ? [] : [figuresText({ say, language, has: () => true }, casualties)]),
    ...(article.reprintOf === null ? [] : [say('report.reprint')]),
  ];
  const told = Map.groupBy(account.evidence, ({ text }) => text);
  return {
    source,
    head: days(head.join(' \u00B7 ')),
    words: [...told].map(([text, evidence]) =>
      markedText(
        text,
        evidence.map(({ trigger }): Span => trigger),
      ),
    ),
    chains: account.chains.map(
      (chain) => `${say('label.saidBy')}: ${chain.map(({ name }) => named(name[language])).join(` ${ARROW[language]} `)}`,
    ),
  };
}

/** From the outermost voice to the origin, as the reader reads. */
const ARROW = { ar: '\u2039', en: '\u203A' } as const;

const SHORT = 10;
const nameOf = ({ outlet, ref, id }: ArticleView): string => named(outlet ?? ref ?? id.replace(/^sha256:/u, '').slice(0, SHORT));

export function reportSource(article: ArticleView, number: number, events: readonly number[], { say }: Speaker): ReportSource {
  const { title, url, published } = article;
  return {
    number,
    name: [nameOf(article), ...(published === null ? [] : [days(published)])].join(' \u00B7 '),
    title: title === null ? null : printable(title),
    address: url !== null && /^https?:\/\/[^\s\p{Cc}]+$/iu.test(url) ? printable(url) : null,
    events,
    eventsSaid: say('report.inEvents', { count: events.length }),
  };
}
