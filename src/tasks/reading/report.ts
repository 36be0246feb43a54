// The task of a report for people: the events of a filter with their accounts, and at the end the sources, numbered as they are first met. Memory holds one
// entry for each source.

import { VERSION } from '../../coder/version.ts';
import type { Piece } from '../../domain/described-event.ts';
import type { ArticleView, UnderstoodName } from '../../domain/index.ts';
import type { Speaker } from '../../domain/speak.ts';
import { loadFonts } from '../../formats/writers/report/load-fonts.ts';
import {
  days,
  named,
  type ReportHead,
  type ReportWriter,
  reportEvent,
  reportSource,
  type Speakers,
} from '../../formats/writers/report/report-content.ts';
import type { Database } from '../../record/database.ts';
import type { ListedEvent } from '../../record/queries/list-events.ts';
import { readEvent } from '../../record/queries/read-event.ts';
import type { AskedFilter } from './understand-filter.ts';

export const REPORTS = {
  'report-html': { extension: 'html', mediaType: 'text/html; charset=utf-8' },
  'report-pdf': { extension: 'pdf', mediaType: 'application/pdf' },
} as const;
export type ReportFormat = keyof typeof REPORTS;
export const isReport = (format: string): format is ReportFormat => format in REPORTS;

/** What a report says of itself: its title (null: the usual one), what was asked for and whom the names stood for. */
export interface ReportRequest {
  readonly title: string | null;
  readonly asked: AskedFilter | null;
  readonly names: readonly UnderstoodName[];
  /** The language that is not the reader's. */
  readonly other: Speaker;
}

export interface ReportOptions {
  readonly record: Database;
  readonly format: ReportFormat;
  readonly today: string;
  readonly speaker: Speaker;
  readonly report: ReportRequest;
}

/** Accounts of one event that a report shows; the best informed come first. */
const MOST_ACCOUNTS = 20;

interface MetSource {
  readonly article: ArticleView;
  readonly number: number;
  readonly events: Set<number>;
}

export async function* reportPieces(options: ReportOptions, pages: AsyncIterable<readonly ListedEvent[]>): AsyncGenerator<Piece> {
  const { record, today, speaker } = options;
  const speakers: Speakers = { reader: speaker, other: options.report.other };
  const writer = await writerOf(options);
  const sources = new Map<string, MetSource>();
  let number = 0;
  yield writer.begin();
  for await (const page of pages)
    for (const { cursor } of page) {
      const read = await readEvent(record, cursor.event, { limit: MOST_ACCOUNTS, today });
      if (read === null) continue;
      number += 1;
      const sourceOf = (article: ArticleView): number => {
        const known = sources.get(article.id) ?? { article, number: sources.size + 1, events: new Set() };
        sources.set(article.id, known);
        known.events.add(number);
        return known.number;
      };
      yield writer.event(reportEvent(read.detail, number, speakers, sourceOf));
    }
  yield writer.end(
    [...sources.values()].map((source) => reportSource(source.article, source.number, [...source.events], speaker)),
    number === 0 ? speaker.say('timeline.none') : null,
  );
}

async function writerOf({ format, today, speaker, report }: ReportOptions): Promise<ReportWriter> {
  const { say, language } = speaker;
  const head: ReportHead = {
    language,
    title: report.title ?? say('report.title'),
    facts: [...asked(report, speaker), { label: say('report.made'), value: days(today) }],
    labels: {
      accounts: say('section.accounts'),
      figures: say('section.figures'),
      history: say('section.history'),
      sources: say('report.sources'),
    },
  };
  const fonts = loadFonts();
  if (format === 'report-html') return (await import('../../formats/writers/report/html-report.ts')).htmlReport(head, fonts);
  const { pdfReport } = await import('../../formats/writers/report/pdf-report.ts');
  return pdfReport(head, fonts, { made: today, producer: `Isnad ${VERSION}` });
}

/** The filter in the reader's words; names as they were understood. */
function asked({ asked, names }: ReportRequest, { say, language }: Speaker): ReportHead['facts'] {
  if (asked === null) return [{ label: say('report.chosen'), value: say('report.everything') }];
  const understood = (name: string | null): readonly string[] => {
    if (name === null) return [];
    const entities = names.find((one) => one.asked === name)?.entities ?? [];
    return entities.length === 0 ? [name] : [...new Set(entities.map((entity) => entity.name[language]))];
  };
  const rows: readonly (readonly [key: string, values: readonly string[]])[] = [
    ['actor', understood(asked.actor)],
    ['with', understood(asked.with)],
    ['place', understood(asked.place)],
    ['type', asked.types.map((type) => say(`type.${type}`))],
    ['outcome', asked.outcomes.map((outcome) => say(`outcome.${outcome}`))],
    ['outlet', asked.outlets ?? []],
    ['minOrigins', (asked.minOrigins ?? 0) > 0 ? [String(asked.minOrigins)] : []],
    ['words', asked.words ? [asked.words] : []],
    ['from', asked.from === null ? [] : [asked.from]],
    ['to', asked.to === null ? [] : [asked.to]],
  ];
  const facts = rows.flatMap(([key, values]) =>
    values.length === 0
      ? []
      : [
          {
            label: say(`report.filter.${key}`),
            value: values
              .map(named)
              .map(days)
              .join(language === 'ar' ? '\u060C ' : ', '),
          },
        ],
  );
  return facts.length === 0 ? [{ label: say('report.chosen'), value: say('report.everything') }] : facts;
}
