// Measures linking and dating: the accounts of the gold annotations, and those that the coder finds, put together as events and scored with
// ../shared/score/score-links.mjs; and the reports that have a date, dated without it from the record of the others.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeArticle } from '../src/coder/code-article.ts';
import type { CodedArticle } from '../src/domain/index.ts';
import { dateArticle, type InferredDate } from '../src/record/dating/date-article.ts';
import { accountsOf } from '../src/record/linking/accounts-of.ts';
import { lengthOf } from '../src/record/linking/days.ts';
import { linkAll } from '../src/record/linking/link-all.ts';
import { MemoryIndex } from '../src/record/linking/memory-index.ts';
import type { Account } from '../src/record/linking/types.ts';
import { type Gold, goldCoding, knownNames, type Report } from './gold-coding.ts';

export interface LinkScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface DatingScores {
  /** Reports that have a date, those of them that get an interval without it, and those whose interval contains it. */
  readonly dated: number;
  readonly given: number;
  readonly right: number;
  /** Days of the interval in the middle. */
  readonly medianWidth: number;
}

export interface RecordScores {
  readonly set: string;
  readonly fromGold: LinkScores;
  readonly fromText: LinkScores;
  readonly dating: DatingScores;
}

const linesOf = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** Sets of reports whose links are known: links/NAME.json beside reports/NAME.jsonl. */
export function linkedSets(shared: string): readonly string[] {
  const folder = join(shared, 'links');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'));
  return names.filter((name) => existsSync(join(shared, 'reports', `${name}.jsonl`))).sort();
}

export interface Measuring {
  readonly shared: string;
  /** Takes files of the moment. */
  readonly folder: string;
  /** Print the pairs that differ from the gold, and the intervals. */
  readonly show: boolean;
}

export function scoreRecord(set: string, { shared, folder, show }: Measuring): RecordScores {
  const files = {
    links: join(shared, 'links', `${set}.json`),
    reports: join(shared, 'reports', `${set}.jsonl`),
    gold: join(shared, 'gold'),
  };
  const reports = linesOf<Report>(files.reports).filter(({ id }) => existsSync(join(files.gold, `${id}.json`)));
  const coded = reports.map((report) => codeReport(report, report.published ?? null));
  const known = knownNames(coded);
  const gold = reports.map((report) => goldCoding(report, goldOf(files.gold, report.id), known));
  const score = (name: string, articles: readonly CodedArticle[]): LinkScores => {
    const accounts = join(folder, `${name}.ndjson`);
    writeFileSync(accounts, `${accountLines(articles).join('\n')}\n`);
    const args = ['--links', files.links, '--gold', files.gold, '--texts', files.reports, '--accounts', accounts];
    const run = (mode: string): string =>
      execFileSync(process.execPath, [join(shared, 'score', 'score-links.mjs'), ...args, mode], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
    if (show) process.stdout.write(`${name}\n${run('--show')}`);
    return (JSON.parse(run('--json')) as { readonly pairs: LinkScores }).pairs;
  };
  return {
    set,
    fromGold: score('accounts-gold', gold),
    fromText: score('accounts-text', coded),
    dating: scoreDating(reports, coded, show),
  };
}

const codeReport = ({ id, text, url, outlet }: Report, published: string | null): CodedArticle =>
  codeArticle({ text, ref: id, url: url ?? null, outlet: outlet ?? null, published });

const goldOf = (folder: string, id: string): Gold => JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Gold;

/** As `isnad export --format accounts` writes them. */
function accountLines(articles: readonly CodedArticle[]): readonly string[] {
  const accounts = articles.map(accountsOf);
  const events = new Map(linkAll(accounts.flat()).map(({ account, event }) => [account, event]));
  return articles.flatMap(({ article }, index) =>
    (accounts[index] ?? []).map(({ id, triggers }) => JSON.stringify({ ref: article.ref, event: events.get(id), triggers })),
  );
}

/** Leaves the date of one report out at a time. */
function scoreDating(reports: readonly Report[], coded: readonly CodedArticle[], show: boolean): DatingScores {
  const accounts = coded.map(accountsOf);
  const index = new MemoryIndex();
  index.update(accounts.flat());
  const byId = new Map(accounts.flat().map((account) => [account.id, account]));
  const widths: number[] = [];
  let dated = 0;
  let right = 0;
  for (const [at, report] of reports.entries()) {
    if (!report.published) continue;
    dated++;
    const inferred = dateWithout(report, { index, byId, own: accounts[at] ?? [] });
    if (show) console.log(`${report.id}\t${report.published}\t${inferred ? `${inferred.start} to ${inferred.end}` : 'none'}`);
    if (!inferred) continue;
    widths.push(lengthOf(inferred));
    if (inferred.start <= report.published && report.published <= inferred.end) right++;
  }
  return { dated, given: widths.length, right, medianWidth: widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0 };
}

interface Others {
  readonly index: MemoryIndex;
  readonly byId: ReadonlyMap<string, Account>;
  readonly own: readonly Account[];
}

function dateWithout(report: Report, { index, byId, own }: Others): InferredDate | null {
  const undated = codeReport(report, null);
  const accounts = accountsOf(undated);
  const article = undated.article.id;
  index.update(accounts, [article]);
  const events = index.events();
  const members = Map.groupBy(events.keys(), (id) => events.get(id));
  const others = (account: string): readonly Account[] =>
    (members.get(events.get(account)) ?? []).filter((id) => !id.startsWith(`${article}#`)).flatMap((id) => byId.get(id) ?? []);
  const inferred = dateArticle({ dated: undated.article.dated, times: undated.times, accounts, others });
  index.update(own, [article]);
  return inferred;
}
